//! What the board notes in the hall: who is here, hands, rulings; and taking any of it back.

use super::{ActError, given};
use crate::attendance::Attendance;
use crate::conference::Conference;
use crate::desk::log::{Entry, Event, Standing, undone};
use crate::hash::Hash;
use crate::ids::UnitId;
use crate::rights;
use crate::score::rulings::Ruling;
use crate::text::nfc;
use crate::vote::hands::HandCount;

/// Notes who is here for a unit.
///
/// # Errors
/// When it contradicts itself, or once the urn is open: bases and quorum would change under a known count.
pub fn attend(
    conference: &Conference,
    standing: &Standing,
    attendance: Attendance,
) -> Result<Event, ActError> {
    if standing.opened.is_some() {
        return Err(ActError::Opened);
    }
    attendance.check(conference)?;
    Ok(Event::Attended(attendance))
}

/// Notes the hands of a contest.
///
/// # Errors
/// When the numbers are wrong by themselves.
pub fn count_hands(conference: &Conference, mut count: HandCount) -> Result<Event, ActError> {
    count.mover = nfc(count.mover.trim());
    count.check(conference, rights::entitled(conference))?;
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
    voted: impl Iterator<Item = &'a crate::ids::PersonId> + 'a,
) -> impl Iterator<Item = &'a UnitId> {
    let units = voted.filter_map(|id| conference.person(id)?.unit.as_ref());
    units.filter(|unit| {
        let attendance = standing.attendance.get(*unit);
        attendance.is_some_and(|a| !a.is_represented())
    })
}
