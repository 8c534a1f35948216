//! The sheets that count, out of what was handed over.

use std::sync::Arc;

use super::CountedSheet;
use crate::conference::Conference;
use crate::desk::assess::Assessment;
use crate::desk::log::Standing;
use crate::hash::Hash;
use crate::ids::{PersonId, UnitId};
use crate::score::entry::ScoreSheet;
use crate::score::rank::SignedSheet;
use crate::submission::Submission;

/// The sheets of the submissions that count; before closing, of those that would.
pub fn counted_sheets(
    conference: &Conference,
    state: &Assessment,
    standing: &Standing,
) -> Vec<CountedSheet> {
    let people = conference.people_by_id();
    let of_person = |(id, (_, submission)): (&PersonId, &(Hash, Arc<Submission>))| {
        let from = people.get(id).and_then(|p| p.unit.clone())?;
        let counted = |sheet: &ScoreSheet| CountedSheet {
            by: id.clone(),
            from: from.clone(),
            sheet: as_locked(standing, &from, sheet),
        };
        Some(submission.sheets.iter().map(counted).collect::<Vec<_>>())
    };
    let sheets = state.accepted.iter().filter_map(of_person);
    sheets.flatten().collect()
}

/// An own sheet that is locked stays as it was then.
fn as_locked(standing: &Standing, from: &UnitId, sheet: &ScoreSheet) -> ScoreSheet {
    let flow = standing.sheets.get(from).filter(|_| sheet.unit == *from);
    let locked = flow.and_then(|flow| flow.locked.as_ref());
    locked.map_or(sheet, |check| &check.sheet).clone()
}

impl CountedSheet {
    /// The sheet with whose it is.
    pub(super) fn signed(&self) -> SignedSheet<'_> {
        SignedSheet {
            by: &self.by,
            from: &self.from,
            sheet: &self.sheet,
        }
    }
}
