//! Freezing what was prepared.

use khoithidua_core::conference::{Conference, ConferenceError};
use khoithidua_core::format::{self, Kind};
use khoithidua_core::hash::Hash;
use khoithidua_core::plan::placeholders::filled_covenant;
use khoithidua_core::sealed::election::{self, ElectionError};
use khoithidua_core::settings::{Contradiction, contradictions};
use leptos::prelude::*;

use super::plan::plan_key_of;
use super::report;
use crate::browser::db::{Store, Write};
use crate::state::desk::next_ballot::is_unfrozen;
use crate::state::desk::{DeskSession, Phase};
use crate::state::exchange::FinalFile;
use crate::state::opening::Here;

/// Why a conference could not be frozen.
#[derive(Clone, Debug, PartialEq)]
pub enum FreezeError {
    /// Nobody could count.
    NoTellers,
    /// Nothing is voted on in secret, so slips, which go with a box, have no use.
    NoContest,
    /// The key of this teller does not hold.
    BadKey(usize),
    /// It contradicts itself.
    Unsound(ConferenceError),
    /// Its rules contradict each other.
    Rules(Contradiction),
    /// The codes of slips are still here.
    Codes,
    /// No phone would open a file of so many bytes; how many it may have.
    TooLarge(usize, usize),
}

/// Under which name this device keeps that a conference was frozen here.
fn frozen_key(fingerprint: Hash) -> String {
    format!("frozen/{fingerprint}")
}

impl DeskSession {
    /// Whether the conference that is open was frozen at this desk: then a change makes another one, and nobody makes it unasked.
    pub fn is_frozen(self) -> bool {
        self.phase.with(|phase| match phase {
            Phase::Ready(here) => self.preparing().frozen.get() == Some(here.fingerprint),
            _ => false,
        })
    }

    /// The file of the conference that is open, where it was frozen at this desk.
    pub fn frozen_file(self) -> Option<FinalFile> {
        let here = self.here().filter(|_| untrack(|| self.is_frozen()))?;
        Some(FinalFile {
            stem: "conference".to_owned(),
            text: here.text(),
        })
    }

    /// Looks whether a conference was frozen at this desk.
    pub(in crate::state::desk) async fn look_for_frozen(self, here: &Here) {
        let Some(db) = self.db.get_value() else {
            return;
        };
        // Where that cannot be read, the conference can be changed, which is said.
        let kept = db.get(Store::Meta, &frozen_key(here.fingerprint)).await;
        let kept = kept.ok().flatten();
        self.preparing().frozen.set(kept.map(|_| here.fingerprint));
    }

    /// Lets what is frozen be changed: it becomes another conference once it is frozen again.
    pub async fn change_frozen(self) {
        if let Some(here) = self.here() {
            let gone = Write::delete(Store::Meta, frozen_key(here.fingerprint));
            let _ = self.write(&[gone]).await;
            self.preparing().frozen.set(None);
        }
    }

    /// What is taken up should it be changed after all: the covenant with its placeholders, and what was confirmed.
    fn planned_writes(self, here: &Here, plan: &Conference) -> [Write; 2] {
        let key = plan_key_of(here.fingerprint);
        let plan = Conference {
            covenant: plan.covenant.clone(),
            ..Conference::clone(&here.conference)
        };
        [
            self.confirmed_writes(&key),
            Write::put(Store::Meta, key, format::text(&plan)),
        ]
    }

    /// Freezes what was prepared: the new conference is this desk's from now on, and its file is there to be saved.
    ///
    /// # Errors
    /// What stands in the way.
    pub async fn freeze(self) -> Result<(), FreezeError> {
        let preparing = self.preparing();
        if preparing.freezing.get_value() {
            return Ok(());
        }
        preparing.freezing.set_value(true);
        let done = self.try_freeze().await;
        preparing.freezing.set_value(false);
        done
    }

    async fn try_freeze(self) -> Result<(), FreezeError> {
        let before = self.here();
        let (plan, here) = loop {
            let Some(plan) = self.preparing().plan.get_untracked() else {
                return Ok(());
            };
            if self.preparing().slips.with_untracked(Option::is_some) {
                return Err(FreezeError::Codes);
            }
            let here = self.named(before.as_ref(), ready(&plan.0)?).await;
            // What was changed meanwhile is meant too.
            let same = |now: &Option<_>| now.as_ref() == Some(&plan);
            if self.preparing().plan.with_untracked(same) {
                break (plan, here);
            }
        };
        let fingerprint = here.fingerprint;
        let as_planned = self.planned_writes(&here, &plan.0);
        // What was prepared is done with. Should it stay, it is offered again, no more.
        self.preparing().show(None);
        let mut done = match before {
            Some(before) => {
                let old = before.fingerprint.to_hex();
                let unfrozen = is_unfrozen(&before.conference);
                let key = plan_key_of(before.fingerprint);
                let mut done = vec![report::forget(&key), Write::delete(Store::Meta, key)];
                done.extend(unfrozen.then(|| Write::delete(Store::Conferences, old)));
                done
            }
            None => Self::planning_done().to_vec(),
        };
        done.push(Write::put(Store::Meta, frozen_key(fingerprint), "1"));
        done.extend(as_planned);
        let _ = self.write(&done).await;
        self.enter(here).await;
        self.preparing().frozen.set(Some(fingerprint));
        Ok(())
    }
}

/// A plan as it is frozen, where phones open a file of that size.
fn ready(plan: &Conference) -> Result<Conference, FreezeError> {
    let ready = sound(plan)?;
    let (size, limit) = (format::text(&ready).len(), Kind::Conference.limit());
    if size > limit {
        return Err(FreezeError::TooLarge(size, limit));
    }
    Ok(ready)
}

/// A plan with what the covenant's placeholders stand for, and the key of its box; without a box where nothing is sealed in this conference.
fn sound(plan: &Conference) -> Result<Conference, FreezeError> {
    if let Some((first, _)) = contradictions(plan).into_iter().next() {
        return Err(FreezeError::Rules(first));
    }
    let mut plan = plan.clone();
    plan.covenant = filled_covenant(&plan);
    plan.check_procedure().map_err(FreezeError::Unsound)?;
    if plan.sealed_contests().next().is_none() {
        if !plan.slips.is_empty() {
            return Err(FreezeError::NoContest);
        }
        plan.ballot_box = None;
        plan.check().map_err(FreezeError::Unsound)?;
        return Ok(plan);
    }
    let Some(ballot_box) = &mut plan.ballot_box else {
        return Err(FreezeError::NoTellers);
    };
    if ballot_box.tellers.is_empty() {
        return Err(FreezeError::NoTellers);
    }
    // Where a teller's key does not hold there is none, and the check below says whose.
    ballot_box.key = election::common_key(ballot_box).ok();
    plan.check().map_err(FreezeError::Unsound)?;
    match election::election(&plan) {
        Ok(_) => Ok(plan),
        Err(ElectionError::Teller(place)) => Err(FreezeError::BadKey(place)),
        Err(ElectionError::NoBox) => Err(FreezeError::NoTellers),
        Err(ElectionError::NoContest) => Err(FreezeError::NoContest),
        Err(ElectionError::Protocol(_)) => Err(FreezeError::BadKey(0)),
    }
}
