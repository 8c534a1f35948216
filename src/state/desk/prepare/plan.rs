//! The plan: looked for, changed, taken back, kept.

use std::sync::Arc;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::format::{self, ReadError};
use khoithidua_core::hash::Hash;
use khoithidua_core::plan::history::History;
use khoithidua_core::plan::placeholders::filled_covenant;
use khoithidua_core::sealed::BallotBox;
use khoithidua_core::work::MakeBox;
use leptos::prelude::*;

use super::{Act, Preparing, Step, Turned};
use crate::browser::db::{Db, Store, Write};
use crate::browser::dom::{self, PageEvent};
use crate::browser::worker::Crew;
use crate::state::desk::{DeskSession, Phase, Shared};
use crate::state::opening::Here;
use crate::state::persist::Saver;
use crate::state::work::{JobError, ask};

/// The fewest ballots, where nobody has said another number.
const LEAST: u32 = 3;

/// Why there is no plan to prepare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// The workers or the database failed.
    Job(JobError),
    /// The one that this device keeps cannot be read.
    Unreadable(ReadError),
}

impl From<JobError> for PlanError {
    fn from(error: JobError) -> Self {
        Self::Job(error)
    }
}

impl Preparing {
    /// Writes at once what waits to be kept.
    pub(in crate::state::desk) fn flush(self) {
        self.saver
            .with_value(|saver| saver.iter().for_each(Saver::flush));
    }

    /// Writes what waits to be kept before another plan, or none, takes the place of this one.
    pub(in crate::state::desk) fn settle(self) {
        self.saver
            .with_value(|saver| saver.iter().for_each(Saver::settle));
    }

    /// Shows this plan from now on. Nothing of it can be taken back yet, unless it is the one that was shown last, as it was:
    /// whoever comes back from a rehearsal goes on where they were.
    pub(in crate::state::desk) fn show(self, plan: Option<Conference>) {
        if let Some(Shared(last)) = self.plan.get_untracked() {
            let history = self.history.get_untracked();
            self.last.set_value(Some((last, history)));
        }
        let history = self.last.with_value(|last| {
            let (last, history) = last.as_ref()?;
            (plan.as_ref() == Some(&**last)).then(|| history.clone())
        });
        self.plan.set(plan.map(|plan| Shared(Arc::new(plan))));
        self.history.set(history.unwrap_or_default());
        self.turned.set(None);
        self.report_anew();
    }

    fn changed(self, plan: Conference) {
        self.plan.set(Some(Shared(Arc::new(plan))));
        self.report_later();
        self.keep();
    }

    /// Keeps what belongs to the plan.
    pub(super) fn keep(self) {
        self.saver
            .with_value(|saver| saver.iter().for_each(Saver::changed));
    }
}

impl DeskSession {
    /// Whether something was prepared that the conference which is open does not have, and can still be frozen: files taken in
    /// now are judged by the one that is open.
    pub fn plan_waits(self) -> bool {
        let Some(here) = self.here().filter(|_| self.can_prepare()) else {
            return false;
        };
        let now = &here.conference;
        self.preparing().plan.with(|plan| {
            plan.as_ref().is_some_and(|plan| {
                // The box and the slips are made ready here and mean nothing until then.
                let as_now = Conference {
                    ballot_box: now.ballot_box.clone(),
                    slips: now.slips.clone(),
                    sample: now.sample.clone(),
                    covenant: filled_covenant(&plan.0),
                    ..Conference::clone(&plan.0)
                };
                as_now != **now
            })
        })
    }

    /// Looks for what was prepared on this device, or begins.
    pub async fn prepare(self) {
        let begun = self.begin_plan().await;
        self.preparing().failure.set(begun.err());
    }

    /// Takes up what was prepared on this device before, so that every screen can say that it waits to be frozen.
    pub(in crate::state::desk) async fn go_on_with_plan(self) {
        let Some(here) = self.here().filter(|_| untrack(|| self.can_prepare())) else {
            return;
        };
        // What cannot be read is said where it is prepared.
        let kept = self.kept_plan(&plan_key_of(here.fingerprint)).await;
        if let Ok(Some(plan)) = kept {
            // That it did not come is said there too.
            let _ = self.take_up(&here, &plan).await;
        }
    }

    async fn begin_plan(self) -> Result<(), PlanError> {
        let Some(here) = self.here() else {
            return Ok(());
        };
        if self.preparing().plan.with_untracked(Option::is_some) {
            return Ok(());
        }
        let kept = self.kept_plan(&plan_key_of(here.fingerprint)).await?;
        self.take_up(&here, kept.as_ref().unwrap_or(&here.conference))
            .await?;
        Ok(())
    }

    async fn take_up(self, here: &Here, plan: &Conference) -> Result<(), JobError> {
        let plan = begun(plan).await?;
        // Another screen may have asked meanwhile, and somebody may have written already; or another conference is open.
        let still = self.here().is_some_and(|now| now == *here);
        if still && self.preparing().plan.with_untracked(Option::is_none) {
            self.preparing().show(Some(plan));
            self.load_confirmed().await;
        }
        Ok(())
    }

    /// The plan that this device keeps under a name. One that cannot be read is not lost, and nothing may take its place unasked.
    pub(super) async fn kept_plan(self, key: &str) -> Result<Option<Conference>, PlanError> {
        let kept = self.kept_text(key).await?;
        let read = |text: String| format::read_own(text.as_bytes());
        kept.map(read).transpose().map_err(PlanError::Unreadable)
    }

    /// Its text.
    pub(super) async fn kept_text(self, key: &str) -> Result<Option<String>, JobError> {
        match self.db.get_value() {
            Some(db) => Ok(db.get(Store::Meta, key).await?),
            None => Ok(None),
        }
    }

    /// Changes what is prepared, and keeps it.
    pub fn change_plan(self, step: Step, change: impl FnOnce(&mut Conference, &mut BallotBox)) {
        let preparing = self.preparing();
        let Some(Shared(before)) = preparing.plan.get_untracked() else {
            return;
        };
        let mut plan = Conference::clone(&before);
        let Some(mut ballot_box) = plan.ballot_box.take() else {
            return;
        };
        change(&mut plan, &mut ballot_box);
        plan.ballot_box = Some(ballot_box);
        let goes_on = step.act == Act::Edit && !step.field.is_empty();
        // Slips are on paper: no button makes those that were printed before good again.
        let with_slips = (plan.slips != before.slips).then(|| Conference {
            slips: plan.slips.clone(),
            ..Conference::clone(&before)
        });
        preparing.history.update(|history| {
            history.record(step, with_slips.as_ref().unwrap_or(&before), &plan, goes_on);
        });
        preparing.turned.set(None);
        preparing.changed(plan);
    }

    /// Takes the last change back.
    pub fn undo_plan(self) {
        self.turn(History::undo, Turned::Back);
    }

    /// Does again what was taken back last.
    pub fn redo_plan(self) {
        self.turn(History::redo, Turned::Again);
    }

    fn turn(
        self,
        turn: impl FnOnce(&mut History<Step>, &mut Conference) -> Option<Step>,
        turned: fn(Step) -> Turned,
    ) {
        let preparing = self.preparing();
        let Some(Shared(before)) = preparing.plan.get_untracked() else {
            return;
        };
        let mut plan = Conference::clone(&before);
        let step = preparing
            .history
            .try_update(|history| turn(history, &mut plan))
            .flatten();
        if let Some(step) = step {
            preparing.turned.set(Some(turned(step)));
            preparing.changed(plan);
        }
    }

    /// Keeps what is prepared with this database.
    pub(in crate::state::desk) fn keep_plan(self, db: Db) {
        let (preparing, saver) = (self.preparing(), Saver::new(db, self.status));
        saver.set_source(move || self.plan_writes());
        let first = preparing.saver.with_value(Option::is_none);
        preparing.saver.set_value(Some(saver));
        if first {
            dom::listen(PageEvent::Hidden, move || preparing.flush());
            dom::on_leave(move || preparing.flush());
            // Codes of slips are in memory only until they are on paper.
            dom::hold(move || preparing.slips.with_untracked(Option::is_some));
        }
    }

    /// Only the one tab that writes keeps what is prepared.
    pub(in crate::state::desk) fn plan_writes(self) -> Vec<Write> {
        let plan = self.preparing().plan.get_untracked();
        let key = self.plan_key();
        let kept = plan.zip(key);
        let kept = kept.filter(|_| self.status.writer.get_untracked());
        let kept = kept.map(|(plan, key)| {
            let confirmed = self.confirmed_writes(&key);
            [
                confirmed,
                Write::put(Store::Meta, key, format::text(&*plan.0)),
            ]
        });
        kept.into_iter().flatten().collect()
    }

    /// Under which name the plan on the screen is kept.
    pub(in crate::state::desk) fn plan_key(self) -> Option<String> {
        self.phase.with_untracked(|phase| match phase {
            Phase::Ready(here) => Some(plan_key_of(here.fingerprint)),
            Phase::Planning => Some(super::planning::PLAN.to_owned()),
            _ => None,
        })
    }
}

/// Under which name the plan of a conference is kept.
pub(super) fn plan_key_of(fingerprint: Hash) -> String {
    format!("plan/{fingerprint}")
}

/// A conference as it stands before anything is prepared: keys that everybody knows are none.
pub(super) async fn begun(conference: &Conference) -> Result<Conference, JobError> {
    let mut plan = conference.clone();
    if plan.sample.remove(&SamplePart::Tellers) {
        plan.ballot_box = None;
    }
    // A box is there whatever is voted on now: another rule may make something secret. It goes when nothing is.
    if plan.ballot_box.is_none() {
        plan.slips.clear();
        plan.ballot_box = Some(BallotBox {
            id: ask(&Crew::new(1), &MakeBox {}).await?,
            tellers: Vec::new(),
            key: None,
            min_ballots: LEAST,
        });
    }
    Ok(plan)
}
