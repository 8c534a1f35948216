//! Looking at the plan as a delegate: the delegate's own program in a frame beside the editor, with storage of its own.

use khoithidua_core::bloc::Person;
use khoithidua_core::conference::{Conference, ConferenceError};
use khoithidua_core::ids::PersonId;
use khoithidua_core::plan::trial::look;
use khoithidua_core::rights;
use leptos::prelude::*;

use super::Preparing;
use crate::browser::db::{Db, Store, Write};
use crate::browser::{BrowserError, device, task, timer};
use crate::state::opening::{Here, person_key};

/// Milliseconds without a change before the frame shows the plan anew.
const PAUSE_MS: i32 = 900;

/// Where a frame finds what it is to show.
pub const ADDRESS: &str = device::LOOK;

/// Why there is nothing to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoLook {
    /// The plan cannot be opened as it is.
    Unsound(ConferenceError),
    /// The device does not keep what the frame would read.
    NotKept(BrowserError),
}

/// The look, while it is open.
#[derive(Clone, Copy)]
pub struct Looking {
    /// Whether it stands beside the editor.
    pub open: RwSignal<bool>,
    /// As whom; the first on the list until somebody was chosen.
    pub person: RwSignal<Option<PersonId>>,
    /// Which time it was made ready, so that the frame begins anew each time; why not; nothing before the first time.
    pub shown: RwSignal<Option<Result<u32, NoLook>>>,
    waits: StoredValue<u32>,
}

impl Looking {
    /// Not open.
    pub(super) fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            person: RwSignal::new(None),
            shown: RwSignal::new(None),
            waits: StoredValue::new(0),
        }
    }
}

impl Preparing {
    /// Shows the plan as it is now to the delegate who was chosen.
    pub fn look_now(self) {
        self.look_after(0);
    }

    /// The same, once nothing has been changed for a moment.
    pub fn look_later(self) {
        self.look_after(PAUSE_MS);
    }

    fn look_after(self, pause: i32) {
        let waits = self.looking.waits;
        let number = waits.with_value(|number| number.wrapping_add(1));
        waits.set_value(number);
        timer::after(pause, move || {
            if waits.try_get_value() == Some(number) && self.looking.open.get_untracked() {
                task::spawn(async move {
                    let shown = self.make_look().await.map(|()| number);
                    if waits.try_get_value() == Some(number) {
                        self.looking.shown.set(Some(shown));
                    }
                });
            }
        });
    }

    async fn make_look(self) -> Result<(), NoLook> {
        let Some(plan) = self.plan.get_untracked() else {
            return Ok(());
        };
        let shown = look(&plan.0).map_err(NoLook::Unsound)?;
        let person = self.looking.person.get_untracked();
        let person = person.filter(|id| plan.0.person(id).is_some());
        let person = person.or_else(|| first(&plan.0));
        show(shown, person).await.map_err(NoLook::NotKept)
    }

    /// Closes the look where it is open, and forgets what it showed.
    pub fn stop_looking(self) {
        if !self.looking.open.get_untracked() {
            return;
        }
        let waits = self.looking.waits;
        waits.update_value(|number| *number = number.wrapping_add(1));
        self.looking.open.set(false);
        self.looking.shown.set(None);
        task::spawn(async move {
            let (db, _) = Db::open(&device::installation_of_look()).await;
            // What stays is a plan that nobody opens; the next look takes its place.
            if let Ok(writes) = emptied(&db).await {
                let _ = db.write(&writes).await;
            }
        });
    }
}

/// Who is looked as until somebody was chosen: the first who has something to do.
pub fn first(plan: &Conference) -> Option<PersonId> {
    let mut people = plan.people.iter();
    let takes_part = |p: &&Person| rights::takes_part(plan, p);
    let first = people.clone().find(takes_part).or_else(|| people.next());
    first.map(|person| person.id.clone())
}

/// Puts a conference, with this person at the phone, into the frame's database in the place of the one before.
async fn show(conference: Conference, person: Option<PersonId>) -> Result<(), BrowserError> {
    let here = Here::of(conference);
    let (db, failure) = Db::open(&device::installation_of_look()).await;
    if let Some(failure) = failure {
        return Err(failure);
    }
    let mut writes = emptied(&db).await?;
    if let Some(person) = person {
        writes.push(Write::put(Store::Meta, person_key(&here), person.as_str()));
    }
    writes.extend(here.writes());
    db.write(&writes).await
}

/// Takes out everything that was shown before.
async fn emptied(db: &Db) -> Result<Vec<Write>, BrowserError> {
    let mut writes = Vec::new();
    for store in [
        Store::Conferences,
        Store::Drafts,
        Store::Submissions,
        Store::Meta,
    ] {
        let kept = db.all(store, "").await?;
        writes.extend(kept.into_iter().map(|(key, _)| Write::delete(store, key)));
    }
    Ok(writes)
}
