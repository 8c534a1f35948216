//! The results: worked out when collection is closed, and not a moment earlier.

use std::sync::Arc;

use khoithidua_core::desk::log::Standing;
use khoithidua_core::format;
use khoithidua_core::results::{self, Check, Results, ResultsError};
use khoithidua_core::score::rank::RankRow;
use leptos::prelude::*;

use super::{DeskSession, Shared};
use crate::browser::timer;
use crate::browser::worker::Crew;
use crate::state::recount::{Proven, prove};
use crate::state::work::JobError;

/// Where the results stand.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Collection is open: there are none, and nobody looks.
    Open,
    /// They are being worked out.
    Working,
    /// They do not stand up to their own check; nothing may be published.
    Unsound(ResultsError),
    /// They could not be checked; nothing may be published before they are.
    NotChecked(JobError),
    /// Here they are.
    Ready(Shared<Published>),
}

/// Results as they are published.
#[derive(Debug)]
pub struct Published {
    /// The results.
    pub results: Results,
    /// Their text: the file.
    pub text: String,
    /// The integrity code, to be read aloud.
    pub integrity: String,
}

impl DeskSession {
    /// Where the results stand.
    pub fn outcome(self) -> ReadSignal<Outcome> {
        self.outcome.read_only()
    }

    /// The ranking by what has come in and was decided up to now: provisional until collection is closed.
    pub fn ranking_so_far(self) -> Vec<RankRow> {
        let Some(here) = self.here() else {
            return Vec::new();
        };
        if let Outcome::Ready(published) = self.outcome.get() {
            return published.0.results.outcome.ranking.clone();
        }
        let state = self.state.get();
        let results = |standing: &Standing| results::results(&here.conference, &state.0, standing);
        self.standing.with(results).outcome.ranking
    }

    /// Works the results out once more, after it could not be done.
    pub async fn try_again(self) {
        self.work_out().await;
    }

    /// Works the results out, if collection is closed. In steps, so that the page answers in between; and once more
    /// when something was noted meanwhile.
    pub(super) async fn work_out(self) {
        loop {
            let standing = self.standing.get_untracked();
            let outcome = self.outcome_now(&standing).await;
            if self.standing.get_untracked() == standing {
                return self.outcome.set(outcome);
            }
        }
    }

    async fn outcome_now(self, standing: &Standing) -> Outcome {
        let Some(here) = self.here().filter(|_| standing.closed.is_some()) else {
            return Outcome::Open;
        };
        self.outcome.set(Outcome::Working);
        timer::breathe().await;
        let state = self.state.get_untracked();
        let results = results::results(&here.conference, &state.0, standing);
        timer::breathe().await;
        match self.prove_all(&results).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => return Outcome::Unsound(error),
            Err(error) => return Outcome::NotChecked(error),
        }
        let (text, hash) = format::write(&results);
        Outcome::Ready(Shared(Arc::new(Published {
            integrity: hash.spoken(4),
            results,
            text,
        })))
    }

    /// Checks every part of some results. Ballots whose proofs held a moment ago are not looked at again: they are
    /// the same when a share comes in, when paper ballots are counted, and when the urn is opened.
    async fn prove_all(self, results: &Results) -> Proven {
        let crew = Crew::default();
        for part in Check::ALL {
            let ballots = results.urn.as_ref().map(|urn| &urn.ballots);
            let known = || self.own.with_value(|own| own.proven.as_ref() == ballots);
            if part == Check::Ballots && ballots.is_some() && known() {
                continue;
            }
            let found = prove(results, part, &crew, |_| ()).await?;
            if found.is_err() {
                return Ok(found);
            }
            if part == Check::Ballots {
                self.own.update_value(|own| own.proven = ballots.cloned());
            }
            timer::breathe().await;
        }
        Ok(Ok(()))
    }
}
