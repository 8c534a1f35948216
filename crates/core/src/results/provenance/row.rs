//! One row of one sheet: what was filled in, and how its points follow.

use super::Provenance;
use crate::ids::{CriterionId, PersonId, UnitId};
use crate::number::Points;
use crate::score::criterion::{self, Criterion};
use crate::score::entry::{LineEntry, ScoreSheet};
use crate::score::points::SheetPoints;
use crate::score::review::RowCheck;
use crate::score::working::Working;

/// Whose sheet of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Its own.
    Own,
    /// That of a peer.
    Peer(PersonId),
    /// Its own as the board checked it.
    Board,
}

/// A row of a sheet with how its points come about.
#[derive(Clone, Debug)]
pub struct Filled<'a> {
    /// The row.
    pub criterion: &'a Criterion,
    /// Its points; absent where it has none.
    pub points: Option<Points>,
    /// What was filled in on the row itself.
    pub entry: Option<LineEntry>,
    /// From the input to the points.
    pub working: Option<Working>,
    /// The rows directly below that have points, where the row is their sum.
    pub sum: Vec<(&'a Criterion, Points)>,
    /// What the board put in place of the unit's input, on the board's sheet.
    pub check: Option<&'a RowCheck>,
}

impl Provenance<'_> {
    /// One row of a unit's whole sheet; `None` where there is no such sheet or row.
    pub fn filled(&self, unit: &UnitId, row: &CriterionId, whose: &Whose) -> Option<Filled<'_>> {
        let conference = &self.results.conference;
        let criterion = criterion::find(&conference.criteria, row)?;
        let points = self.sheet_points(unit, whose)?;
        let checked = self.results.checked.get(unit);
        let entry = match whose {
            Whose::Own => self.sheet(unit, self.parts.get(unit)?.own_by.as_ref()?)?,
            Whose::Peer(by) => self.sheet(unit, by)?,
            Whose::Board => &checked?.check.checked(),
        };
        let entry = entry.lines.get(row).cloned();
        let (marks, check) = match whose {
            Whose::Board => (&self.board_marks, checked?.check.rows.get(row)),
            Whose::Own | Whose::Peer(_) => (&self.marks, None),
        };
        let rules = conference.rules.scoring.line_rules();
        let working = entry
            .as_ref()
            .and_then(|entry| Working::of(criterion, rules, marks, unit, &entry.input));
        let children = criterion.children().iter().filter(|_| working.is_none());
        Some(Filled {
            criterion,
            points: points.rows.get(row).copied(),
            sum: children
                .filter_map(|child| Some((child, *points.rows.get(&child.id)?)))
                .collect(),
            entry,
            working,
            check,
        })
    }

    /// A unit's whole sheet in points.
    pub fn sheet_points(&self, unit: &UnitId, whose: &Whose) -> Option<&SheetPoints> {
        let parts = self.parts.get(unit)?;
        match whose {
            Whose::Own => parts.own.as_ref(),
            Whose::Peer(by) => {
                let mut peers = parts.peers.iter();
                peers.find(|(peer, _)| peer == by).map(|(_, points)| points)
            }
            Whose::Board => parts.board.as_ref(),
        }
    }

    fn sheet(&self, unit: &UnitId, by: &PersonId) -> Option<&ScoreSheet> {
        let mut sheets = self.results.sheets.iter();
        let found = sheets.find(|s| s.by == *by && s.sheet.unit == *unit);
        found.map(|counted| &counted.sheet)
    }
}
