//! One submission laid out for reading: every document in the order of the conference.
//!
//! What it says is a stranger's word: texts come out as they are, to be shown as text and nothing else.

use super::compare::Cast;
use crate::conference::{Conference, Paper};
use crate::ids::{PersonId, UnitId};
use crate::number::Points;
use crate::score::criterion::Criterion;
use crate::score::entry::{LineEntry, ScoreSheet};
use crate::score::points::{self, SheetPoints};
use crate::submission::{Submission, rows_to_score};
use crate::vote::contest::Contest;

/// A submission laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<'a> {
    /// Sheets, as handed in.
    pub sheets: Vec<SheetReading<'a>>,
    /// Every contest with what was cast; of secret ones only whether.
    pub votes: Vec<(&'a Contest, Cast<'a>)>,
    /// Remarks, in the order of the papers.
    pub remarks: Vec<(&'a Paper, &'a str)>,
}

/// One sheet, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetReading<'a> {
    /// Which unit is scored.
    pub unit: &'a UnitId,
    /// True for the own unit's sheet.
    pub own: bool,
    /// Groups and lines from top to bottom.
    pub rows: Vec<RowReading<'a>>,
    /// All points of the sheet.
    pub points: SheetPoints,
    /// Whether every ordinary row has points: else the sheet does not count for the ranking.
    pub whole: bool,
}

/// One row of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowReading<'a> {
    /// The row.
    pub criterion: &'a Criterion,
    /// How deep it stands: top groups at zero.
    pub depth: usize,
    /// Whether this person was to fill it in.
    pub asked: bool,
    /// Its points, where there are any.
    pub points: Option<Points>,
    /// True where its points are worked out from all units.
    pub compared: bool,
    /// True where it is left out, because the unit was assigned nothing.
    pub left_out: bool,
    /// What was filled in.
    pub entry: Option<&'a LineEntry>,
}

/// Lays a submission out.
pub fn reading<'a>(conference: &'a Conference, submission: &'a Submission) -> Reading<'a> {
    let own = conference
        .person(&submission.person)
        .and_then(|p| p.unit.as_ref());
    let sheets = submission.sheets.iter();
    let votes = conference.held_contests();
    let votes = votes.map(|contest| (contest, Cast::of(submission, contest)));
    let remarks = conference.papers.iter().filter_map(|paper| {
        let remark = submission.remarks.get(&paper.id)?;
        Some((paper, remark.as_str()))
    });
    Reading {
        sheets: sheets
            .map(|s| sheet(conference, s, own == Some(&s.unit)))
            .collect(),
        votes: votes.collect(),
        remarks: remarks.collect(),
    }
}

/// Whether each of these submissions has sheets that are not whole, and so do not count for the ranking: how many of whom.
pub fn unfinished<'a>(
    conference: &Conference,
    submissions: impl IntoIterator<Item = &'a Submission>,
) -> Vec<(&'a PersonId, usize)> {
    let open = |sheet: &&ScoreSheet| {
        let points = points::of_sheet(conference, sheet);
        !points::is_whole(&conference.criteria, &points)
    };
    let all = submissions.into_iter().map(|submission| {
        let open = submission.sheets.iter().filter(open);
        (&submission.person, open.count())
    });
    all.filter(|(_, open)| *open > 0).collect()
}

fn sheet<'a>(conference: &'a Conference, sheet: &'a ScoreSheet, own: bool) -> SheetReading<'a> {
    let points = points::of_sheet(conference, sheet);
    let asked = rows_to_score(conference, own);
    let mut rows = Vec::new();
    for criterion in &conference.criteria {
        add(criterion, 0, sheet, &points, &asked, &mut rows);
    }
    SheetReading {
        unit: &sheet.unit,
        own,
        rows,
        whole: points::is_whole(&conference.criteria, &points),
        points,
    }
}

/// Adds a row and those below that the person was to fill in, or that have points; answers whether any
/// was added.
fn add<'a>(
    criterion: &'a Criterion,
    depth: usize,
    sheet: &'a ScoreSheet,
    points: &SheetPoints,
    asked: &[&Criterion],
    rows: &mut Vec<RowReading<'a>>,
) -> bool {
    let row = RowReading {
        criterion,
        depth,
        asked: asked.iter().any(|a| a.id == criterion.id),
        points: points.rows.get(&criterion.id).copied(),
        compared: points.compared.contains(&criterion.id),
        left_out: points.left_out.contains_key(&criterion.id),
        entry: sheet.lines.get(&criterion.id),
    };
    let shown = row.asked || row.points.is_some() || row.entry.is_some();
    let place = rows.len();
    rows.push(row);
    let mut below = false;
    for child in criterion.children() {
        below |= add(child, depth + 1, sheet, points, asked, rows);
    }
    if !shown && !below {
        rows.truncate(place);
    }
    shown || below
}

#[cfg(test)]
mod tests;
