//! Collecting with the camera: each file that is whole goes through the same examination as one that was picked, and is
//! kept at once. What is no submission goes where it belongs, or is said to be something else.

use std::collections::VecDeque;

use khoithidua_core::desk::inbox::{Content, Received};
use khoithidua_core::desk::log::Event;
use khoithidua_core::format::{self, Kind};
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::PersonId;
use leptos::prelude::*;

use super::DeskSession;
use super::acts::DeskError;
use super::examine::Examination;
use super::keep;
use crate::browser::sound::{Sound, beep};
use crate::browser::worker::Crew;
use crate::browser::{device, timer};
use crate::state::work::JobError;

/// Most of what came that is remembered for the screen.
const REMEMBERED: usize = 50;
/// Between two tries to write while something else is being written, in milliseconds.
const WAIT_MS: i32 = 50;

/// What came before the camera.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Came {
    /// A delegate's file, kept now or before: its hash tells what the desk says of it.
    File {
        /// Hash of its bytes.
        raw: Hash,
        /// Whose it says it is, where that can be read.
        person: Option<PersonId>,
        /// It was here already.
        again: bool,
    },
    /// A teller's key or share: it went where those go.
    Teller,
    /// A unit's answer to a review, likewise.
    Answer,
    /// Another collecting desk: whatever comes of it is said where backups are opened.
    Desk,
    /// A file that is no delivery.
    Other(Kind),
    /// Nothing that can be read.
    Unreadable,
    /// It could not be kept, or not be looked at. It may be shown again.
    Failed(DeskError),
}

/// A file that a camera has read: what to call it, and its text.
type Read = (String, String);

/// What is collected. Copied freely.
#[derive(Clone, Copy)]
pub struct Collecting {
    came: RwSignal<Vec<Came>>,
    busy: RwSignal<bool>,
    /// Read, and not looked at yet.
    waiting: StoredValue<VecDeque<Read>>,
    /// Could not be kept: a camera gives a file out once.
    failed: StoredValue<Option<Read>>,
}

impl Collecting {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            came: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            waiting: StoredValue::new(VecDeque::new()),
            failed: StoredValue::new(None),
        }
    }

    /// What came, the newest first.
    pub fn came(self) -> ReadSignal<Vec<Came>> {
        self.came.read_only()
    }

    /// True while something that came is being looked at.
    pub fn is_busy(self) -> bool {
        self.busy.get()
    }

    /// Shows something of the list again.
    pub fn bring(self, place: usize) {
        self.came.update(|all| {
            if place < all.len() {
                let came = all.remove(place);
                all.insert(0, came);
            }
        });
    }

    /// Another conference is open: what came belongs to the one before.
    pub(super) fn forget(self) {
        self.came.set(Vec::new());
        self.failed.set_value(None);
    }
}

impl DeskSession {
    /// What is collected with the camera.
    pub fn collecting(self) -> Collecting {
        self.side().collecting
    }

    /// Takes what a camera has read. What comes meanwhile waits its turn.
    pub async fn collect(self, name: String, text: String) {
        let collecting = self.collecting();
        collecting
            .waiting
            .update_value(|waiting| waiting.push_back((name, text)));
        if collecting.busy.get_untracked() {
            return;
        }
        collecting.busy.set(true);
        let next = || collecting.waiting.try_update_value(VecDeque::pop_front);
        while let Some(Some((name, text))) = next() {
            let came = self.sort(name.clone(), text.clone()).await;
            let failed = matches!(came, Came::Failed(_)).then_some((name, text));
            collecting.failed.set_value(failed);
            self.tell(came);
        }
        collecting.busy.set(false);
    }

    /// Tries again to keep what could not be kept.
    pub async fn collect_again(self) {
        let failed = self.collecting().failed.try_update_value(Option::take);
        if let Some(Some((name, text))) = failed {
            self.collect(name, text).await;
        }
    }

    fn tell(self, came: Came) {
        beep(match &came {
            Came::File { .. } | Came::Teller | Came::Answer | Came::Desk => Sound::Good,
            Came::Other(_) | Came::Unreadable | Came::Failed(_) => Sound::Look,
        });
        self.collecting().came.update(|all| {
            // One person is on the list once, with what came last; a failure only until the next.
            all.retain(|before| !is_same(before, &came) && !matches!(before, Came::Failed(_)));
            all.insert(0, came);
            all.truncate(REMEMBERED);
        });
    }

    async fn sort(self, name: String, text: String) -> Came {
        let Ok(kind) = format::open(text.as_bytes()).map(|file| file.kind) else {
            return Came::Unreadable;
        };
        match kind {
            Kind::Submission => self.keep_one(name, text).await,
            Kind::Trustee => {
                self.take_teller_files(vec![(name, text)], false).await;
                Came::Teller
            }
            Kind::Answer => {
                self.take_answer_texts(vec![(name, text)], false).await;
                Came::Answer
            }
            Kind::Desk => {
                self.open_bytes(text.into_bytes()).await;
                Came::Desk
            }
            other => Came::Other(other),
        }
    }

    /// Examines one file and keeps it, unless it is here.
    async fn keep_one(self, name: String, text: String) -> Came {
        let Some(here) = self.here() else {
            return Came::Failed(DeskError::NotWriter);
        };
        let raw = Hash::of(text.as_bytes());
        let known = |again| {
            let person = self.inbox.with_untracked(|inbox| {
                let (_, content) = inbox.get(&raw)?;
                match content {
                    Content::Sound(submission, _) => Some(submission.person.clone()),
                    Content::Refused(_, person) => person.clone(),
                }
            });
            Came::File { raw, person, again }
        };
        if self.inbox.with_untracked(|inbox| inbox.get(&raw).is_some()) {
            return known(true);
        }
        let received = Received {
            name,
            at: device::now(),
            text,
        };
        let crew = Crew::new(1);
        let examined = async {
            let now = self.inbox.get_untracked();
            let mut examination = Examination::new(&here, crew, now);
            examination.add(received).await?;
            while examination.step().await? {}
            Ok::<_, JobError>(examination.finish())
        };
        let examined = match examined.await {
            Ok(examined) => examined,
            Err(error) => return Came::Failed(DeskError::NotDone(error)),
        };
        let Some((received, content)) = examined.get(&raw) else {
            return Came::Unreadable;
        };
        let kept = loop {
            // Somebody may have done something else meanwhile: it is added to what is here now.
            let mut inbox = self.inbox.get_untracked();
            inbox.add(received.clone(), content.clone());
            let event = Event::Imported { files: vec![raw] };
            let write = keep::file(here.fingerprint, raw, received);
            match self
                .record(&here, vec![event], vec![write], Some(inbox))
                .await
            {
                Err(DeskError::Busy) => timer::pause(WAIT_MS).await,
                end => break end,
            }
        };
        match kept {
            Ok(()) => known(false),
            Err(error) => Came::Failed(error),
        }
    }
}

/// Whether one takes the other's place on the list.
fn is_same(before: &Came, now: &Came) -> bool {
    match (before, now) {
        (
            Came::File {
                person: Some(before),
                ..
            },
            Came::File {
                person: Some(now), ..
            },
        ) => before == now,
        (before, now) => before == now,
    }
}
