//! What a delegate has to do, and how far it is.

use super::Draft;
use super::line::{LineState, Terms};
use crate::conference::Conference;
use crate::ids::{ContestId, UnitId};
use crate::rights;
use crate::score::criterion::Criterion;
use crate::submission;

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Fill in the sheet of a unit.
    Sheet(UnitId),
    /// Vote in a contest.
    Vote(ContestId),
    /// Sign the covenant.
    Covenant,
}

/// How far a task is: `done` of `total` steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Steps done.
    pub done: usize,
    /// Steps in all; never zero for a task.
    pub total: usize,
    /// Steps with something in them that cannot stand: a text that is no number, points beyond the maximum.
    pub wrong: usize,
}

impl Progress {
    fn single(done: bool) -> Self {
        Self {
            done: usize::from(done),
            total: 1,
            wrong: 0,
        }
    }

    /// True when all is done.
    pub fn is_complete(self) -> bool {
        self.done >= self.total
    }
}

/// Everything the draft's person has to do, in the order of the journey.
pub fn tasks(draft: &Draft, conference: &Conference) -> Vec<(Task, Progress)> {
    let Some(person) = conference.person(&draft.person) else {
        return Vec::new();
    };
    let sheets = rights::scores(conference, person).into_iter().map(|unit| {
        (
            Task::Sheet(unit.clone()),
            sheet_progress(draft, conference, unit),
        )
    });
    // Secret contests are one ballot: voting again begins with all of them.
    let sealed = draft.sealed.is_some() && !draft.is_voting(conference);
    let votes = conference
        .held_contests()
        .filter(|_| rights::votes(conference, person))
        .map(|c| {
            let vote = draft.votes.get(&c.id);
            let done = (c.secret && sealed) || vote.is_some_and(|v| v.choice(c).is_some());
            (Task::Vote(c.id.clone()), Progress::single(done))
        });
    let covenant = rights::signs(conference, person).then(|| {
        let done = draft.signature.is_complete();
        (Task::Covenant, Progress::single(done))
    });
    sheets.chain(votes).chain(covenant).collect()
}

/// How many of the rows that must be filled are. Bonus and penalty rows are not among them.
pub fn sheet_progress(draft: &Draft, conference: &Conference, unit: &UnitId) -> Progress {
    let mut rows = submission::rows_to_score(conference, draft.is_own(conference, unit));
    rows.retain(|row| !row.extra);
    rows_progress(draft, conference, unit, &rows)
}

/// How many of these rows of a sheet are filled in.
pub fn rows_progress(
    draft: &Draft,
    conference: &Conference,
    unit: &UnitId,
    rows: &[&Criterion],
) -> Progress {
    let mut progress = Progress::default();
    for &row in rows {
        progress.total += 1;
        let line = draft.sheets.get(unit).and_then(|s| s.get(&row.id));
        match line.map(|l| l.state(row, Terms::of(conference, unit, row))) {
            Some(state) if state.is_done() => progress.done += 1,
            Some(LineState::NotANumber(..) | LineState::Refused(_)) => progress.wrong += 1,
            _ => {}
        }
    }
    progress
}
