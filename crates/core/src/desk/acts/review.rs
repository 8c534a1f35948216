//! The steps of a unit's sheet at the desk: check rows, send, take the answer in, agree, lock.

use std::collections::BTreeSet;

use super::{ActError, given};
use crate::conference::Conference;
use crate::date::Moment;
use crate::desk::assess::Assessment;
use crate::desk::log::{Event, Standing};
use crate::desk::sheets::overview::own_sheets;
use crate::desk::sheets::{Own, RowChecked, SheetFlow};
use crate::format;
use crate::ids::{CriterionId, UnitId};
use crate::score::criterion::{self, Criterion};
use crate::score::points;
use crate::score::review::{ReviewError, RowCheck, SheetAnswer, SheetReview, Stage};
use crate::text::nfc;

/// A unit's own sheet, of the submissions that count.
pub fn own_sheet<'a>(conference: &Conference, state: &'a Assessment, unit: &UnitId) -> Own<'a> {
    own_sheets(conference, state).get(unit).copied()
}

/// How a unit's sheet stands: its flow, and the sheet.
fn stands<'a>(
    conference: &Conference,
    state: &'a Assessment,
    standing: &Standing,
    unit: &UnitId,
) -> Result<(SheetFlow, Own<'a>), ActError> {
    if standing.closed.is_some() {
        return Err(ActError::Closed);
    }
    let flow = standing.sheets.get(unit).cloned().unwrap_or_default();
    if flow.locked.is_some() {
        return Err(ActError::SheetLocked);
    }
    Ok((flow, own_sheet(conference, state, unit)))
}

/// Says how the board sees a row; `None` where it agrees with the unit.
///
/// # Errors
/// Without a sheet or a reason, when the input does not fit, when it says nothing new, or when the sheet is locked.
pub fn check_row(
    conference: &Conference,
    state: &Assessment,
    standing: &Standing,
    unit: &UnitId,
    row: &CriterionId,
    mut check: Option<RowCheck>,
) -> Result<Event, ActError> {
    let (flow, own) = stands(conference, state, standing, unit)?;
    let (_, sheet) = own.ok_or(ActError::NoSheet)?;
    let was = sheet.lines.get(row).cloned();
    if let Some(check) = &mut check {
        check.reason = nfc(check.reason.trim());
        check.check(conference, row)?;
        if was.as_ref().is_some_and(|was| was.input == check.input) {
            return Err(ActError::NothingChanged);
        }
    }
    let checked = RowChecked {
        unit: unit.clone(),
        row: row.clone(),
        was,
        check,
    };
    if criterion::find(&conference.criteria, row).is_none_or(Criterion::is_group) {
        return Err(ReviewError::BadRow(row.clone()).into());
    }
    if flow.rows.get(row) == Some(&checked) {
        return Err(ActError::NothingChanged);
    }
    Ok(Event::RowChecked(checked))
}

/// Agrees with the unit on every line that the board has not looked at.
///
/// # Errors
/// Without a sheet, when every line has been looked at, or when the sheet is locked.
pub fn keep_rest(
    conference: &Conference,
    state: &Assessment,
    standing: &Standing,
    unit: &UnitId,
) -> Result<Vec<Event>, ActError> {
    let (flow, own) = stands(conference, state, standing, unit)?;
    let (_, sheet) = own.ok_or(ActError::NoSheet)?;
    let seen: BTreeSet<&CriterionId> = flow.looked_at(sheet).collect();
    let lines = criterion::lines(&conference.criteria).into_iter();
    let rest = lines.filter(|line| !seen.contains(&line.id));
    let keep = |line: &Criterion| check_row(conference, state, standing, unit, &line.id, None);
    let kept = rest.map(keep).collect::<Result<Vec<_>, _>>()?;
    if kept.is_empty() {
        return Err(ActError::NothingChanged);
    }
    Ok(kept)
}

/// Makes the board's check into a file for the unit.
///
/// # Errors
/// Without a whole sheet, when nothing is new since the last file, or when the sheet is locked.
pub fn send_review(
    conference: &Conference,
    state: &Assessment,
    standing: &Standing,
    unit: &UnitId,
    made_at: Moment,
) -> Result<SheetReview, ActError> {
    let (flow, own) = stands(conference, state, standing, unit)?;
    let (submission, sheet) = own.ok_or(ActError::NoSheet)?;
    let check = flow.check(submission, sheet);
    let points = points::of_sheet(conference, &check.checked());
    if !points::is_whole(&conference.criteria, &points) {
        return Err(ActError::SheetNotWhole);
    }
    if !flow.is_unsent(own) {
        return Err(ActError::NothingChanged);
    }
    Ok(SheetReview {
        conference: format::write(conference).1,
        check,
        made_at,
    })
}

/// Whether a person at the desk has to vouch for who answered.
pub fn needs_vouching(standing: &Standing, state: &Assessment, answer: &SheetAnswer) -> bool {
    let key = answer.identity.as_ref().map(|identity| identity.key);
    let counted = state.accepted.get(&answer.person);
    let counted = counted
        .and_then(|(_, s)| s.identity.as_ref())
        .map(|i| i.key);
    let accredited = standing.accredited.get(&answer.person).copied();
    key.is_none() || !(key == counted || key == accredited)
}

/// Takes a unit's answer in. `vouched` where a person at the desk says whose it is.
///
/// # Errors
/// When it is not to the last review sent, does not stand by itself, is here already, nobody vouches for it, or the sheet
/// is locked.
pub fn answer(
    conference: &Conference,
    state: &Assessment,
    standing: &Standing,
    answer: SheetAnswer,
    vouched: bool,
) -> Result<Event, ActError> {
    let (flow, _) = stands(conference, state, standing, &answer.unit)?;
    if flow.answer.as_ref() == Some(&answer) {
        return Err(ActError::NothingChanged);
    }
    let sent = flow.sent.ok_or(ActError::NotSent)?;
    answer.check(conference, &sent)?;
    let needed = needs_vouching(standing, state, &answer);
    if needed && !vouched {
        return Err(ActError::NotVouched);
    }
    Ok(Event::Answered {
        answer,
        vouched: needed,
    })
}

/// Notes that unit and board agree on the sheet as it was sent last.
///
/// # Errors
/// Before it was sent, while something has changed since, without a note, or when the sheet is locked.
pub fn agree(
    conference: &Conference,
    state: &Assessment,
    standing: &Standing,
    unit: &UnitId,
    note: &str,
) -> Result<Event, ActError> {
    let (flow, own) = stands(conference, state, standing, unit)?;
    if flow.sent.is_none() {
        return Err(ActError::NotSent);
    }
    if flow.is_unsent(own) {
        return Err(ActError::Unsent);
    }
    let unit = unit.clone();
    given(note).map(|note| Event::SheetAgreed { unit, note })
}

/// Locks a sheet that is agreed on.
///
/// # Errors
/// When it is not agreed on, or locked already.
pub fn lock(
    conference: &Conference,
    state: &Assessment,
    standing: &Standing,
    unit: &UnitId,
) -> Result<Event, ActError> {
    let (flow, own) = stands(conference, state, standing, unit)?;
    if flow.stage(own) != Stage::Agreed {
        return Err(ActError::NotAgreed);
    }
    if flow.is_unsent(own) {
        return Err(ActError::Unsent);
    }
    let sent = flow.sent.ok_or(ActError::NotSent)?;
    Ok(Event::SheetLocked(sent.check))
}
