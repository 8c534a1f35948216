//! What a person at the desk may do next, as entries for the log; or why not now.

use super::assess::{Assessment, PersonState};
use super::coverage::CoverageCounts;
use super::inbox::Inbox;
use super::log::{Decision, Event, Standing};
use crate::hash::Hash;
use crate::ids::PersonId;

/// Why something cannot be done at the desk now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ActError {
    /// Collection is closed: decisions would change what has been counted.
    #[error("collection is closed")]
    Closed,
    /// Collection is open.
    #[error("collection is open")]
    Open,
    /// So many people's submissions contradict each other.
    #[error("{0} conflicts are not decided")]
    Conflicts(usize),
    /// Nothing that counts has come in.
    #[error("nothing has come in")]
    NothingYet,
    /// There is no such conflict, or the chosen submission has no part in it.
    #[error("there is no such conflict")]
    NoConflict,
    /// A reason must be given.
    #[error("a reason must be given")]
    NoReason,
}

/// Closes collection: from then on only what is here counts.
///
/// # Errors
/// While something has to be decided first.
pub fn close(inbox: &Inbox, state: &Assessment, standing: &Standing) -> Result<Event, ActError> {
    if standing.closed.is_some() {
        return Err(ActError::Closed);
    }
    match state.conflicts().count() {
        0 if state.accepted.is_empty() => Err(ActError::NothingYet),
        0 => Ok(Event::Closed {
            files: inbox.iter().map(|(raw, ..)| *raw).collect(),
        }),
        open => Err(ActError::Conflicts(open)),
    }
}

/// Opens collection again.
///
/// # Errors
/// Without a reason, or while it is open.
pub fn reopen(standing: &Standing, reason: &str) -> Result<Event, ActError> {
    if standing.closed.is_none() {
        return Err(ActError::Open);
    }
    given(reason).map(|reason| Event::Reopened { reason })
}

/// Decides a conflict. What earlier decisions on the person set aside stays aside.
///
/// # Errors
/// When there is nothing to decide, or no reason is given.
pub fn decide(
    state: &Assessment,
    standing: &Standing,
    person: &PersonId,
    chosen: Hash,
    reason: &str,
) -> Result<Event, ActError> {
    if standing.closed.is_some() {
        return Err(ActError::Closed);
    }
    let Some(PersonState::Conflict { heads }) = state.people.get(person) else {
        return Err(ActError::NoConflict);
    };
    if !heads.contains(&chosen) {
        return Err(ActError::NoConflict);
    }
    let before = standing.decisions.iter().filter(|d| d.person == *person);
    let mut over: std::collections::BTreeSet<Hash> = before.flat_map(|d| d.over.clone()).collect();
    over.extend(heads);
    over.remove(&chosen);
    given(reason).map(|reason| {
        Event::Decided(Decision {
            person: person.clone(),
            chosen,
            over,
            reason,
        })
    })
}

/// Takes a decision back.
///
/// # Errors
/// When there is none in force, or no reason is given.
pub fn withdraw(standing: &Standing, person: &PersonId, reason: &str) -> Result<Event, ActError> {
    if standing.closed.is_some() {
        return Err(ActError::Closed);
    }
    if !standing.decisions.iter().any(|d| d.person == *person) {
        return Err(ActError::NoConflict);
    }
    given(reason).map(|reason| Event::Withdrawn {
        person: person.clone(),
        reason,
    })
}

/// What the desk should do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Take in files: nothing has come yet.
    Begin,
    /// Decide so many conflicts.
    Decide(usize),
    /// Take in more: so many have not delivered everything.
    GoOn {
        /// People from whom something is lacking.
        lacking: usize,
    },
    /// Close: everyone has delivered.
    Close,
    /// Look at the results and save them.
    Publish,
}

/// What to do next, from where everything stands.
pub fn next(state: &Assessment, standing: &Standing, counts: CoverageCounts) -> Next {
    if standing.closed.is_some() {
        Next::Publish
    } else if state.conflicts().next().is_some() {
        Next::Decide(state.conflicts().count())
    } else if state.verdicts.is_empty() {
        Next::Begin
    } else if counts.all < counts.expected() {
        Next::GoOn {
            lacking: counts.expected() - counts.all,
        }
    } else {
        Next::Close
    }
}

fn given(reason: &str) -> Result<String, ActError> {
    let reason = reason.trim();
    if reason.is_empty() {
        Err(ActError::NoReason)
    } else {
        Ok(crate::text::nfc(reason))
    }
}

#[cfg(test)]
mod tests;
