//! The ballot that follows this conference's, and the other conferences that this device keeps.
//!
//! What follows is a conference of its own. Entering it leaves the one before as it is on this device, its log and its
//! results with it, and the way back is to open that one again.

use std::sync::Arc;

use khoithidua_core::conference::Conference;
use khoithidua_core::conference::follows::{NoBallot, next_ballot};
use khoithidua_core::conference::rehearsal;
use khoithidua_core::date::Date;
use khoithidua_core::format;
use khoithidua_core::hash::Hash;
use khoithidua_core::plan::trial::is_trial;
use leptos::prelude::*;

use super::outcome::Outcome;
use super::{DeskSession, Shared};
use crate::browser::BrowserError;
use crate::browser::db::Store;
use crate::state::opening::{self, Here, OpenError, Opened};

/// A conference that this device keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptConference {
    /// Its fingerprint.
    pub fingerprint: Hash,
    /// Its title.
    pub title: String,
    /// The day.
    pub date: Date,
    /// Fingerprint of the conference that it goes on from.
    pub follows: Option<Hash>,
    /// True for a plan that was tried out.
    pub is_trial: bool,
}

impl DeskSession {
    /// The ballot that follows from the results, as it would be; nothing while there are none.
    pub fn next_ballot(self) -> Option<Result<Shared<Conference>, NoBallot>> {
        let Outcome::Ready(published) = self.outcome.get() else {
            return None;
        };
        let next = next_ballot(&published.0.results);
        Some(next.map(|conference| Shared(Arc::new(conference))))
    }

    /// Opens the ballot that follows under this title, to be prepared and frozen as the first one was. What stands on each
    /// ballot paper is said too.
    pub async fn begin_next(
        self,
        next: Shared<Conference>,
        title: String,
        instruction: Option<String>,
    ) {
        let mut next = Conference::clone(&next.0);
        next.title = if next.is_rehearsal() {
            rehearsal::title_of(&title)
        } else {
            title
        };
        for contest in &mut next.contests {
            contest.instruction.clone_from(&instruction);
        }
        self.enter(Here::of(next)).await;
    }

    /// True for a ballot that follows and waits for its tellers' keys: nobody can hold it yet.
    pub fn is_unfrozen(self) -> bool {
        self.here()
            .is_some_and(|here| is_unfrozen(&here.conference))
    }

    /// The conferences that this device keeps, the one that is open left out; those on a later day first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn other_conferences(self) -> Result<Vec<KeptConference>, BrowserError> {
        let (Some(db), here) = (self.db.get_value(), self.here()) else {
            return Ok(Vec::new());
        };
        let open = here.map(|here| here.fingerprint);
        let kept = db.all(Store::Conferences, "").await?;
        let read = kept.iter().filter_map(|(_, text)| {
            let (conference, fingerprint) = format::read::<Conference>(text.as_bytes()).ok()?;
            Some(KeptConference {
                fingerprint,
                is_trial: is_trial(&conference),
                follows: conference.follows().map(|before| before.conference),
                title: conference.title,
                date: conference.date,
            })
        });
        let mut others: Vec<KeptConference> = read
            .filter(|other| Some(other.fingerprint) != open)
            .collect();
        others.sort_by(|a, b| (b.date, &a.title).cmp(&(a.date, &b.title)));
        Ok(others)
    }

    /// Opens a conference that this device keeps. What is open now stays on the device.
    ///
    /// # Errors
    /// Why it did not open; then nothing has changed.
    pub async fn open_kept(self, fingerprint: Hash) -> Result<(), OpenError> {
        let db = self.db.get_value().ok_or(OpenError::NotWriter)?;
        let text = db.get(Store::Conferences, &fingerprint.to_hex()).await?;
        let text = text.ok_or(OpenError::OtherConference)?;
        if let Opened::Conference(here) = opening::read(text.as_bytes())? {
            self.enter(here.exact()?).await;
        }
        Ok(())
    }
}

/// True for a ballot that follows and has secret contests but no box for them.
pub fn is_unfrozen(conference: &Conference) -> bool {
    conference.follows.is_some()
        && conference.ballot_box.is_none()
        && conference.sealed_contests().next().is_some()
}
