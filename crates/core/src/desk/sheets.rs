//! How far units' own sheets have come, as the log tells it.

pub mod overview;

use std::collections::BTreeMap;

use super::log::{Entry, Event};
use crate::hash::Hash;
use crate::ids::{CriterionId, UnitId};
use crate::score::entry::{LineEntry, ScoreSheet};
use crate::score::review::{
    CheckedSheet, RowAnswer, RowCheck, SheetAnswer, SheetCheck, SheetReview, Stage,
};

document_types! {
    /// The board looked at a row (thẩm định từng dòng).
    pub struct RowChecked {
        /// The unit.
        pub unit: UnitId,
        /// The row.
        pub row: CriterionId,
        /// The unit's entry then; absent where it had left the row out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub was: Option<LineEntry>,
        /// How the board sees it; absent where it agrees with the unit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub check: Option<RowCheck>,
    }
}

/// One unit's sheet on its way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetFlow {
    /// What the board says of rows, the last of each.
    pub rows: BTreeMap<CriterionId, RowChecked>,
    /// What was sent to the unit last.
    pub sent: Option<SheetReview>,
    /// The unit's answer to that.
    pub answer: Option<SheetAnswer>,
    /// Where and by whom it was agreed, where the answer does not say so by itself.
    pub agreed: Option<String>,
    /// The sheet as it was locked.
    pub locked: Option<SheetCheck>,
}

/// Adds an event to the flows.
pub(super) fn fold(flows: &mut BTreeMap<UnitId, SheetFlow>, event: &Event) {
    match event {
        Event::RowChecked(checked) => {
            let flow = flows.entry(checked.unit.clone()).or_default();
            flow.rows.insert(checked.row.clone(), checked.clone());
        }
        Event::ReviewSent(review) => {
            let flow = flows.entry(review.check.sheet.unit.clone()).or_default();
            flow.sent = Some(review.clone());
            flow.answer = None;
            flow.agreed = None;
        }
        Event::Answered { answer, .. } => {
            let flow = flows.entry(answer.unit.clone()).or_default();
            if flow
                .sent
                .as_ref()
                .is_some_and(|sent| sent.hash() == answer.review)
            {
                flow.answer = Some(answer.clone());
            }
        }
        Event::SheetAgreed { unit, note } => {
            flows.entry(unit.clone()).or_default().agreed = Some(note.clone());
        }
        Event::SheetLocked(check) => {
            flows.entry(check.sheet.unit.clone()).or_default().locked = Some(check.clone());
        }
        _ => {}
    }
}

/// A unit's own sheet as it counts now, with the content hash of the submission it came in.
pub type Own<'a> = Option<(Hash, &'a ScoreSheet)>;

impl SheetFlow {
    /// How far the sheet has come.
    pub fn stage(&self, own: Own<'_>) -> Stage {
        if self.locked.is_some() {
            return Stage::Locked;
        }
        let Some((_, own)) = own else {
            return Stage::Waiting;
        };
        let Some(sent) = self.sent.as_ref().filter(|s| s.check.sheet == *own) else {
            return Stage::Submitted;
        };
        match &self.answer {
            _ if self.agreed.is_some() => Stage::Agreed,
            Some(answer) if answer.agrees() => Stage::Agreed,
            Some(_) => Stage::Explained,
            None if sent.check.rows.is_empty() => Stage::Agreed,
            None => Stage::Checked,
        }
    }

    /// What the board says of the sheet as it stands: its changes to rows that the unit has not changed since.
    pub fn check(&self, submission: Hash, own: &ScoreSheet) -> SheetCheck {
        let rows = self.rows.iter().filter_map(|(row, checked)| {
            let check = checked.check.clone()?;
            (own.lines.get(row) == checked.was.as_ref()).then(|| (row.clone(), check))
        });
        SheetCheck {
            submission,
            sheet: own.clone(),
            rows: rows.collect(),
        }
    }

    /// Rows that the board has looked at, and that the unit has not changed since.
    pub fn looked_at<'a>(&'a self, own: &'a ScoreSheet) -> impl Iterator<Item = &'a CriterionId> {
        let same = |(row, checked): &(&CriterionId, &RowChecked)| {
            own.lines.get(*row) == checked.was.as_ref()
        };
        self.rows.iter().filter(same).map(|(row, _)| row)
    }

    /// True while the board has changed something since it sent a review, or has sent none.
    pub fn is_unsent(&self, own: Own<'_>) -> bool {
        own.is_some_and(|(submission, own)| {
            let sent = self.sent.as_ref().map(|s| (&s.check.sheet, &s.check.rows));
            let now = self.check(submission, own);
            sent != Some((&now.sheet, &now.rows))
        })
    }

    /// The sheet as the board saw it last: locked, or sent.
    pub fn counted(&self) -> Option<&SheetCheck> {
        let sent = self.sent.as_ref().map(|sent| &sent.check);
        self.locked.as_ref().or(sent)
    }

    /// The same with its stage, for the results.
    pub fn checked_sheet(&self, own: Own<'_>) -> Option<CheckedSheet> {
        Some(CheckedSheet {
            stage: self.stage(own),
            check: self.counted()?.clone(),
        })
    }

    /// The unit's answer on a row.
    pub fn answer_on(&self, row: &CriterionId) -> Option<&RowAnswer> {
        self.answer.as_ref()?.rows.get(row)
    }
}

/// Everything that was ever said of a row of a unit's sheet at the desk, oldest first, with whether it was taken back.
pub fn row_history<'a>(
    log: &'a [Entry],
    unit: &UnitId,
    row: &CriterionId,
) -> Vec<(&'a Entry, bool)> {
    let speaks = |event: &Event| match event {
        Event::RowChecked(checked) => checked.row == *row,
        Event::ReviewSent(review) => review.check.rows.contains_key(row),
        Event::Answered { answer, .. } => answer.rows.contains_key(row),
        _ => true,
    };
    // The same again within one second has the same hash: what stands behind an entry says whether it was taken back.
    let taken_back = |at: usize, entry: &Entry| {
        let hash = entry.hash();
        let is_it =
            |later: &Entry| matches!(&later.event, Event::Undone { entry, .. } if *entry == hash);
        log.iter().skip(at + 1).any(is_it)
    };
    log.iter()
        .enumerate()
        .filter(|(_, entry)| entry.event.sheet_of() == Some(unit) && speaks(&entry.event))
        .map(|(at, entry)| (entry, taken_back(at, entry)))
        .collect()
}
