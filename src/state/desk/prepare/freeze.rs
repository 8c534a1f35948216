//! Freezing what was prepared.

use khoithidua_core::conference::{Conference, ConferenceError};
use khoithidua_core::hash::Hash;
use khoithidua_core::plan::placeholders::filled_covenant;
use khoithidua_core::sealed::election::{self, ElectionError};
use khoithidua_core::settings::{Contradiction, contradictions};
use leptos::prelude::*;

use super::report;
use crate::browser::db::{Store, Write};
use crate::state::desk::DeskSession;
use crate::state::desk::next_ballot::is_unfrozen;
use crate::state::exchange::FinalFile;

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
}

/// A conference that has just been frozen.
#[derive(Clone, Debug, PartialEq)]
pub struct Frozen {
    /// Its fingerprint.
    pub fingerprint: Hash,
    /// The file.
    pub file: FinalFile,
}

impl DeskSession {
    /// Freezes what was prepared: the new conference is this desk's from now on, and its file is there to be saved.
    ///
    /// # Errors
    /// What stands in the way.
    pub async fn freeze(self) -> Result<(), FreezeError> {
        let Some(plan) = self.preparing().plan.get_untracked() else {
            return Ok(());
        };
        let before = self.here();
        if self.preparing().slips.with_untracked(Option::is_some) {
            return Err(FreezeError::Codes);
        }
        let here = self.named(before.as_ref(), ready(&plan.0)?).await;
        let frozen = Frozen {
            fingerprint: here.fingerprint,
            file: FinalFile {
                stem: "conference".to_owned(),
                text: here.text(),
            },
        };
        // What was prepared is done with. Should it stay, it is offered again, no more.
        self.preparing().show(None);
        let done = match before {
            Some(before) => {
                let fingerprint = before.fingerprint.to_hex();
                let unfrozen = is_unfrozen(&before.conference);
                let key = format!("plan/{fingerprint}");
                let mut done = vec![report::forget(&key), Write::delete(Store::Meta, key)];
                done.extend(unfrozen.then(|| Write::delete(Store::Conferences, fingerprint)));
                done
            }
            None => Self::planning_done().to_vec(),
        };
        let _ = self.write(&done).await;
        self.preparing().frozen.set(Some(frozen));
        self.enter(here).await;
        Ok(())
    }
}

/// A plan as it is frozen: with what the covenant's placeholders stand for, and the key of its box; without a box where nothing is sealed in this conference.
fn ready(plan: &Conference) -> Result<Conference, FreezeError> {
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
