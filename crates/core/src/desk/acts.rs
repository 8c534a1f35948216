//! What a person at the desk may do next, as entries for the log; or why not now.

pub mod board;
mod next;
pub mod review;

pub use next::{Next, next};

use super::assess::{Assessment, PersonState};
use super::inbox::Inbox;
use super::log::{Decision, Event, Revocation, Standing};
use crate::attendance::AttendanceError;
use crate::conference::Conference;
use crate::hash::Hash;
use crate::identity::PublicKey;
use crate::ids::PersonId;
use crate::rights;
use crate::score::review::ReviewError;
use crate::score::rulings::RulingError;
use crate::sealed::teller::TellerShare;
use crate::vote::hands::HandsError;
use crate::vote::paper::{self, PaperCount, PaperError};

/// Why something cannot be done at the desk now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
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
    /// So many people's keys nobody has confirmed or revoked.
    #[error("{0} keys are not confirmed")]
    Unaccredited(usize),
    /// So many people's ballots are cast by a credential that others have too.
    #[error("{0} ballots share a credential")]
    SameCredential(usize),
    /// So many people's votes are both on paper and in a file.
    #[error("{0} people vote both on paper and by file")]
    TwiceVoted(usize),
    /// A teller has opened what was collected: it can never be changed again.
    #[error("a teller has opened the urn")]
    Opened,
    /// The person has no vote to cast on paper.
    #[error("someone without a vote")]
    NoVote,
    /// The count of paper ballots is wrong by itself.
    #[error(transparent)]
    Paper(#[from] PaperError),
    /// Nobody votes on paper.
    #[error("nobody votes on paper")]
    NoPaperVoters,
    /// Two tellers have not come to the same count of the paper ballots yet.
    #[error("the paper ballots are not counted")]
    PaperOpen,
    /// There is nobody by that name with that key.
    #[error("there is no such key")]
    NoKey,
    /// Nothing that counts has come in.
    #[error("nothing has come in")]
    NothingYet,
    /// There is no such conflict, or the chosen submission has no part in it.
    #[error("there is no such conflict")]
    NoConflict,
    /// A reason must be given.
    #[error("a reason must be given")]
    NoReason,
    /// A unit is absent and yet votes on paper, which the rules do not allow it.
    #[error("a unit that is absent may not vote on paper")]
    AbsentVotes,
    /// Who is here contradicts itself.
    #[error(transparent)]
    Attendance(#[from] AttendanceError),
    /// A show of hands is wrong by itself.
    #[error(transparent)]
    Hands(#[from] HandsError),
    /// A ruling does not stand.
    #[error(transparent)]
    Ruling(#[from] RulingError),
    /// There is no such entry of the log that can be taken back.
    #[error("there is no such entry to take back")]
    NoEntry,
    /// A review or an answer does not stand.
    #[error(transparent)]
    Review(#[from] ReviewError),
    /// The unit's own sheet has not come in.
    #[error("the unit's own sheet is not here")]
    NoSheet,
    /// The unit's own sheet has rows without points.
    #[error("the unit's own sheet is not whole")]
    SheetNotWhole,
    /// The sheet is locked.
    #[error("the sheet is locked")]
    SheetLocked,
    /// Nothing is different from before.
    #[error("nothing has changed")]
    NothingChanged,
    /// The check has not been sent to the unit.
    #[error("the check has not been sent to the unit")]
    NotSent,
    /// Something has changed since the check was sent.
    #[error("something has changed since the check was sent")]
    Unsent,
    /// Unit and board do not agree yet.
    #[error("unit and board do not agree yet")]
    NotAgreed,
    /// Nobody vouches for who answered.
    #[error("nobody vouches for who answered")]
    NotVouched,
}

/// Closes collection: from then on only what is here counts.
///
/// # Errors
/// While something has to be decided first.
pub fn close(inbox: &Inbox, state: &Assessment, standing: &Standing) -> Result<Event, ActError> {
    if standing.closed.is_some() {
        return Err(ActError::Closed);
    }
    let open = state.conflicts().count();
    if open > 0 {
        return Err(ActError::Conflicts(open));
    }
    let same = state.same_credentials().count();
    if same > 0 {
        return Err(ActError::SameCredential(same));
    }
    let waiting = state.unaccredited().count();
    if waiting > 0 {
        return Err(ActError::Unaccredited(waiting));
    }
    let twice = voted_twice(state, standing).count();
    if twice > 0 {
        return Err(ActError::TwiceVoted(twice));
    }
    if state.accepted.is_empty() {
        return Err(ActError::NothingYet);
    }
    Ok(Event::Closed {
        files: inbox.iter().map(|(raw, ..)| *raw).collect(),
    })
}

/// People who are said to vote on paper and whose file has votes too.
pub fn voted_twice<'a>(
    state: &'a Assessment,
    standing: &'a Standing,
) -> impl Iterator<Item = &'a PersonId> {
    let by_file = |person: &&PersonId| state.accepted.get(*person).is_some_and(|(_, s)| s.votes());
    standing.paper_voters.iter().filter(by_file)
}

/// Notes that someone at the desk has seen these people hand over: their keys are theirs.
///
/// # Errors
/// When nobody is among them whose key waits, or collection is closed.
pub fn accredit(
    state: &Assessment,
    standing: &Standing,
    people: &[PersonId],
) -> Result<Event, ActError> {
    if standing.closed.is_some() {
        return Err(ActError::Closed);
    }
    let waiting = state.unaccredited().filter(|(p, _)| people.contains(p));
    let people: std::collections::BTreeMap<_, _> =
        waiting.map(|(person, key)| (person.clone(), key)).collect();
    if people.is_empty() {
        return Err(ActError::NoKey);
    }
    Ok(Event::Accredited { people })
}

/// Revokes a key of a person: a lost phone, a stranger's file. What is signed with it no longer counts.
///
/// # Errors
/// Without a reason, while collection is closed, or when no file of the person is signed with it.
pub fn revoke(
    inbox: &Inbox,
    standing: &Standing,
    person: &PersonId,
    key: PublicKey,
    reason: &str,
) -> Result<Event, ActError> {
    if standing.closed.is_some() {
        return Err(ActError::Closed);
    }
    let signed = inbox.submissions().any(|submission| {
        let identity = submission.identity.as_ref();
        submission.person == *person && identity.is_some_and(|i| i.key == key)
    });
    if !signed {
        return Err(ActError::NoKey);
    }
    given(reason).map(|reason| {
        Event::Revoked(Revocation {
            person: person.clone(),
            key,
            reason,
        })
    })
}

/// Says who votes on paper, and nobody else.
///
/// # Errors
/// While collection is closed, for someone without a vote, or of an absent unit where the rules allow it nothing of the kind.
pub fn paper_voters(
    conference: &Conference,
    standing: &Standing,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<Event, ActError> {
    if standing.closed.is_some() {
        return Err(ActError::Closed);
    }
    let people: std::collections::BTreeSet<PersonId> = people.into_iter().collect();
    let votes = |id| {
        let person = conference.person(id);
        person.is_some_and(|p| rights::votes(conference, p))
    };
    if !people.iter().all(votes) {
        return Err(ActError::NoVote);
    }
    if board::absent_on_paper(conference, standing, &people)
        .next()
        .is_some()
    {
        return Err(ActError::AbsentVotes);
    }
    Ok(Event::PaperVoters { people })
}

/// Enters one teller's count of the paper ballots, in place of what that teller entered before.
///
/// # Errors
/// While collection is open, after the urn was opened, or when the numbers are wrong by themselves.
pub fn count_paper(
    conference: &Conference,
    standing: &Standing,
    mut count: PaperCount,
) -> Result<Event, ActError> {
    if standing.closed.is_none() {
        return Err(ActError::Open);
    }
    if standing.opened.is_some() {
        return Err(ActError::Opened);
    }
    if standing.paper_voters.is_empty() {
        return Err(ActError::NoPaperVoters);
    }
    count.by = crate::text::nfc(count.by.trim());
    count.check(conference, standing.paper_voters.len())?;
    Ok(Event::PaperCounted(count))
}

/// Takes in a teller's share that has been checked against the urn.
///
/// # Errors
/// While collection is open.
pub fn share(standing: &Standing, share: TellerShare) -> Result<Event, ActError> {
    if standing.closed.is_none() {
        return Err(ActError::Open);
    }
    Ok(Event::Shared(share))
}

/// Notes what the shares of all tellers open.
///
/// # Errors
/// While collection is open, or while the count of the paper ballots is not settled.
pub fn open(standing: &Standing, result: Vec<Vec<u32>>) -> Result<Event, ActError> {
    if standing.closed.is_none() {
        return Err(ActError::Open);
    }
    if !paper::state(&standing.paper_voters, &standing.paper_counts).is_settled() {
        return Err(ActError::PaperOpen);
    }
    Ok(Event::Opened { result })
}

/// Opens collection again.
///
/// # Errors
/// Without a reason, while it is open, or once a teller's share is in.
pub fn reopen(standing: &Standing, reason: &str) -> Result<Event, ActError> {
    if standing.closed.is_none() {
        return Err(ActError::Open);
    }
    // Two openings that differ by one ballot would open that ballot.
    if !standing.shares.is_empty() {
        return Err(ActError::Opened);
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
#[cfg(test)]
mod whose;
