//! The files that pass between a unit and the board about the unit's sheet.

use khoithidua_core::score::review::{SheetAnswer, SheetReview};

use super::Known;
use crate::explain;

/// What a file says, and what is wrong with it.
type Said = (String, Option<String>);

/// The board's review of a sheet, against its conference where that is known.
pub fn review(review: &SheetReview, known: &Known) -> Said {
    let (unit, rows) = (&review.check.sheet.unit, review.check.rows.len());
    let summary = format!("{unit}, {rows} rows changed");
    match known.conference(review.conference) {
        Some(conference) => {
            let wrong = review.check.check(conference).err();
            (
                summary,
                wrong.map(|error| format!("It does not stand: {error}.")),
            )
        }
        None => (
            format!(
                "{summary}, of conference {} which is not here: only its form is checked",
                review.conference.spoken(explain::SPOKEN)
            ),
            None,
        ),
    }
}

/// A unit's answer. Whether it fits the review, only who has that can tell.
pub fn answer(answer: &SheetAnswer) -> Said {
    let open = answer.rows.values().filter(|row| !row.agrees).count();
    let summary = format!(
        "{} by {}, {} rows, {open} not agreed to",
        answer.unit,
        answer.person,
        answer.rows.len()
    );
    (summary, None)
}
