//! The one thing to do next at the desk.

use crate::conference::Conference;
use crate::desk::assess::Assessment;
use crate::desk::coverage::CoverageCounts;
use crate::desk::hall;
use crate::desk::log::Standing;
use crate::desk::sheets::overview;
use crate::vote::paper;

/// What the desk should do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Call the roll: so many units have not been called, and votes are measured by who is here.
    CallRoll(usize),
    /// Take in files: nothing has come yet.
    Begin,
    /// Decide so many conflicts.
    Decide(usize),
    /// Take in more: so many have not delivered everything.
    GoOn {
        /// People from whom something is lacking.
        lacking: usize,
    },
    /// Confirm whose keys these are: so many wait.
    Accredit(usize),
    /// Come to an agreement with so many units on their sheets.
    CheckSheets(usize),
    /// Close: everyone has delivered.
    Close,
    /// Have the paper ballots counted by two tellers.
    CountPaper,
    /// Have the urn opened: so many tellers' shares are lacking.
    Open(usize),
    /// Note the hands of so many contests: they have no outcome yet.
    CountHands(usize),
    /// Look at the results and save them.
    Publish,
}

/// What to do next, from where everything stands.
pub fn next(
    conference: &Conference,
    state: &Assessment,
    standing: &Standing,
    counts: CoverageCounts,
) -> Next {
    if standing.closed.is_some() {
        return next_when_closed(conference, state, standing);
    }
    let (conflicts, waiting) = (state.conflicts().count(), state.unaccredited().count());
    let roll = hall::roll_lacks(conference, state, standing);
    if conflicts > 0 {
        Next::Decide(conflicts)
    } else if waiting > 0 {
        Next::Accredit(waiting)
    } else if let Some(uncalled) = roll.filter(|_| standing.attendance.is_empty()) {
        Next::CallRoll(uncalled)
    } else if state.verdicts.is_empty() {
        Next::Begin
    } else if counts.all < counts.expected() {
        Next::GoOn {
            lacking: counts.expected() - counts.all,
        }
    } else if let Some(uncalled) = roll {
        // Who comes late may be called late, but not after this.
        Next::CallRoll(uncalled)
    } else {
        match overview::open(conference, state, standing).len() {
            0 => Next::Close,
            open => Next::CheckSheets(open),
        }
    }
}

fn next_when_closed(conference: &Conference, state: &Assessment, standing: &Standing) -> Next {
    let sealed = state.accepted.values().any(|(_, s)| s.ballot.is_some());
    let paper = paper::state(&standing.paper_voters, &standing.paper_counts);
    let hands = hall::uncounted(conference, |id| standing.hands.contains_key(id)).count();
    if let Some(uncalled) = hall::roll_lacks(conference, state, standing) {
        Next::CallRoll(uncalled)
    } else if !paper.is_settled() {
        Next::CountPaper
    } else if sealed && standing.opened.is_none() {
        let boxes = conference.ballot_box.iter();
        let tellers: usize = boxes.map(|b| b.tellers.len()).sum();
        Next::Open(tellers.saturating_sub(standing.shares.len()))
    } else if hands > 0 {
        Next::CountHands(hands)
    } else {
        Next::Publish
    }
}
