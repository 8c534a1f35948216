//! The sheets that count, out of what was handed over.

use std::sync::Arc;

use super::CountedSheet;
use crate::conference::Conference;
use crate::desk::assess::Assessment;
use crate::desk::log::Standing;
use crate::hash::Hash;
use crate::ids::{PersonId, UnitId};
use crate::rights;
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
        let person = people.get(id)?;
        let from = person.unit.as_ref()?;
        let own = rights::scores(conference, person).contains(&from);
        let locked = locked_sheet(standing, from).filter(|_| own);
        let others = submission.sheets.iter();
        let others = others.filter(|sheet| locked.is_none() || sheet.unit != *from);
        let counted = |sheet: &ScoreSheet| CountedSheet {
            by: id.clone(),
            from: from.clone(),
            sheet: sheet.clone(),
        };
        Some(others.chain(locked).map(counted).collect::<Vec<_>>())
    };
    let sheets = state.accepted.iter().filter_map(of_person);
    sheets.flatten().collect()
}

/// An own sheet that is locked stays as it was then, whatever comes or is left out later.
fn locked_sheet<'a>(standing: &'a Standing, unit: &UnitId) -> Option<&'a ScoreSheet> {
    let locked = standing.sheets.get(unit)?.locked.as_ref()?;
    Some(&locked.sheet)
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
