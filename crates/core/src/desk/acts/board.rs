//! What the board notes in the hall: who is here, hands, rulings; and taking any of it back.

use std::collections::BTreeSet;

use super::{ActError, given};
use crate::attendance::Attendance;
use crate::conference::Conference;
use crate::desk::hall;
use crate::desk::log::{Entry, Event, Standing, undone};
use crate::hash::Hash;
use crate::ids::{PersonId, UnitId};
use crate::procedure::AbsentUnits;
use crate::score::rulings::Ruling;
use crate::text::nfc;
use crate::vote::hands::HandCount;

/// Notes who is here for a unit.
///
/// # Errors
/// When it contradicts itself, when it leaves a unit absent that may not vote then and stands on the list of paper voters, or
/// once the urn is open: bases and quorum would change under a known count.
pub fn attend(
    conference: &Conference,
    standing: &Standing,
    attendance: Attendance,
) -> Result<Event, ActError> {
    if standing.opened.is_some() {
        return Err(ActError::Opened);
    }
    attendance.check(conference)?;
    let unit = |id| Some(conference.person(id)?.unit.as_ref()? == &attendance.unit);
    let mut on_paper = standing.paper_voters.iter().filter_map(unit);
    if may_only_be_here(conference)
        && attendance.votes(conference.rules.voters) == 0
        && on_paper.any(|theirs| theirs)
    {
        return Err(ActError::AbsentVotes);
    }
    Ok(Event::Attended(attendance))
}

/// Whether a unit has to be here, by itself or by a substitute, to have a vote.
pub fn may_only_be_here(conference: &Conference) -> bool {
    conference.procedure().absent_units != AbsentUnits::Written
}

/// People on a list of paper voters whose units are said to be absent, where absent units have no vote.
pub fn absent_on_paper<'a>(
    conference: &'a Conference,
    standing: &'a Standing,
    people: &'a BTreeSet<PersonId>,
) -> impl Iterator<Item = &'a PersonId> {
    let refused = may_only_be_here(conference);
    let absent = move |id: &&PersonId| {
        let unit = conference.person(id).and_then(|p| p.unit.as_ref());
        unit.is_some_and(|unit| is_absent(conference, standing, unit))
    };
    people.iter().filter(move |_| refused).filter(absent)
}

/// Whether the roll says that nobody is here who votes for a unit.
pub fn is_absent(conference: &Conference, standing: &Standing, unit: &UnitId) -> bool {
    let attendance = standing.attendance.get(unit);
    attendance.is_some_and(|a| a.votes(conference.rules.voters) == 0)
}

/// Notes the hands of a contest.
///
/// # Errors
/// When the numbers are wrong by themselves, or more than who is here by the roll.
pub fn count_hands(
    conference: &Conference,
    standing: &Standing,
    mut count: HandCount,
) -> Result<Event, ActError> {
    count.mover = nfc(count.mover.trim());
    count.check(conference, hall::most_hands(conference, standing))?;
    Ok(Event::HandsCounted(count))
}

/// Notes a ruling.
///
/// # Errors
/// When it does not stand by itself.
pub fn rule(conference: &Conference, ruling: Ruling) -> Result<Event, ActError> {
    ruling.check(conference)?;
    Ok(Event::Ruled(ruling))
}

/// Takes an entry of the log back.
///
/// # Errors
/// Without a reason, when there is no such entry that can be taken back, or when what it says is settled: attendance once
/// the urn is open, the way of sheets once collection is closed, and what led to a locked sheet while it is locked.
pub fn undo(
    log: &[Entry],
    standing: &Standing,
    entry: Hash,
    reason: &str,
) -> Result<Event, ActError> {
    let found = log.iter().find(|e| e.hash() == entry);
    let event = found.map(|e| &e.event).filter(|e| e.can_be_undone());
    let event = event.ok_or(ActError::NoEntry)?;
    if undone(log).contains(&entry) {
        return Err(ActError::NoEntry);
    }
    match event {
        Event::Attended(_) if standing.opened.is_some() => return Err(ActError::Opened),
        Event::Attended(_) | Event::HandsCounted(_) | Event::Ruled(_) => {}
        _ if standing.closed.is_some() => return Err(ActError::Closed),
        Event::SheetLocked(_) => {}
        event => {
            let flow = event.sheet_of().and_then(|unit| standing.sheets.get(unit));
            if flow.is_some_and(|flow| flow.locked.is_some()) {
                return Err(ActError::SheetLocked);
            }
        }
    }
    given(reason).map(|reason| Event::Undone { entry, reason })
}

/// Units that are said to be absent although something of theirs has come in, or whose representative votes on paper.
pub fn absent_but_voting<'a>(
    conference: &'a Conference,
    standing: &'a Standing,
    voted: impl Iterator<Item = &'a PersonId> + 'a,
) -> impl Iterator<Item = &'a UnitId> {
    let units = voted.filter_map(|id| conference.person(id)?.unit.as_ref());
    units.filter(|unit| is_absent(conference, standing, unit))
}

/// The entry of the log that holds for now among those that fit: the last one that was not taken back.
pub fn in_force(log: &[Entry], fits: impl Fn(&Event) -> bool) -> Option<&Entry> {
    let undone = undone(log);
    let mut last = log.iter().rev().filter(|e| fits(&e.event));
    last.find(|e| !e.event.can_be_undone() || !undone.contains(&e.hash()))
}

#[cfg(test)]
mod tests;
