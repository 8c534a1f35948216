//! From a filled sheet to points. Each line is rounded on its own, then lines are added.

use std::collections::{BTreeMap, BTreeSet};

use super::criterion::{self, Criterion};
use super::entry::{Input, ScoreSheet};
use super::line::{self, Worth};
use super::marks::Marks;
use crate::conference::Conference;
use crate::ids::CriterionId;
use crate::number::Points;

/// The points of a sheet: every row that has any, groups included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetPoints {
    /// Points by row. A group has points once anything in it has.
    pub rows: BTreeMap<CriterionId, Points>,
    /// Ordinary total, without bonus and penalty; scaled up where lines are left out.
    pub ordinary: Points,
    /// Bonus and penalty.
    pub extra: Points,
    /// Rows that were filled in themselves: lines, and groups judged as one.
    pub judged: BTreeSet<CriterionId>,
    /// Lines filled in whose points are worked out from all units: without points while a sheet is read alone.
    pub compared: BTreeSet<CriterionId>,
    /// Ordinary lines left out because the unit was assigned nothing, with the points that they take from the base.
    pub left_out: BTreeMap<CriterionId, Points>,
}

impl SheetPoints {
    /// Everything together.
    pub fn total(&self) -> Points {
        self.ordinary.plus(self.extra)
    }
}

/// Bonus and penalty apart: the sums of what is above and below zero outside the ordinary total.
pub fn bonus_and_penalty(criteria: &[Criterion], sheet: &SheetPoints) -> (Points, Points) {
    let extra = || {
        let rows = criteria.iter().filter(|c| c.extra);
        rows.filter_map(|c| sheet.rows.get(&c.id).copied())
    };
    (
        extra().filter(|p| *p > Points::ZERO).sum(),
        extra().filter(|p| *p < Points::ZERO).sum(),
    )
}

/// The points of a sheet read alone; rows whose input does not fit their rule count as not filled in.
pub fn of_sheet(conference: &Conference, sheet: &ScoreSheet) -> SheetPoints {
    among(conference, sheet, None)
}

/// The points of a sheet beside those of the other units.
pub fn of_sheet_among(conference: &Conference, sheet: &ScoreSheet, marks: &Marks) -> SheetPoints {
    among(conference, sheet, Some(marks))
}

/// Notes in the marks what a unit's own sheet says on the lines that are compared.
pub fn note(conference: &Conference, sheet: &ScoreSheet, points: &SheetPoints, marks: &mut Marks) {
    for id in &points.compared {
        let row = criterion::find(&conference.criteria, id);
        if let Some((row, worth)) = row.and_then(|row| Some((row, worth(conference, row, sheet)?)))
        {
            marks.note(row, &sheet.unit, worth);
        }
    }
}

fn worth(conference: &Conference, row: &Criterion, sheet: &ScoreSheet) -> Option<Worth> {
    let rules = conference.rules.scoring.line_rules();
    line::of_line(row, rules, &sheet.lines.get(&row.id)?.input).ok()
}

/// The points of one row by itself, where they depend on nobody else and the input fits.
pub fn of_row(conference: &Conference, row: &Criterion, input: &Input) -> Option<Points> {
    let rules = conference.rules.scoring.line_rules();
    line::of_line(row, rules, input).ok()?.points()
}

fn among(conference: &Conference, sheet: &ScoreSheet, marks: Option<&Marks>) -> SheetPoints {
    let mut adding = Adding {
        conference,
        sheet,
        marks,
        all: SheetPoints::default(),
    };
    let (mut ordinary, mut extra) = (Points::ZERO, Points::ZERO);
    for criterion in &conference.criteria {
        let points = adding.row(criterion, criterion.extra);
        let sum = if criterion.extra {
            &mut extra
        } else {
            &mut ordinary
        };
        *sum = sum.plus(points.unwrap_or_default());
    }
    let mut all = adding.all;
    (all.ordinary, all.extra) = (scaled(&conference.criteria, ordinary, &all), extra);
    all
}

/// The ordinary total of what is left, as if it were the full sheet.
fn scaled(criteria: &[Criterion], ordinary: Points, all: &SheetPoints) -> Points {
    if all.left_out.is_empty() {
        return ordinary;
    }
    let (full, base) = (criterion::ordinary_max(criteria), base(criteria, all));
    let share = ordinary.fraction().over(base.fraction());
    share.map_or(Points::ZERO, |share| {
        Points::rounded(full.fraction().times(share))
    })
}

/// Most ordinary points of the lines that are not left out.
pub fn base(criteria: &[Criterion], points: &SheetPoints) -> Points {
    let left_out: Points = points.left_out.values().copied().sum();
    criterion::ordinary_max(criteria).plus(left_out.negated())
}

/// True when every ordinary row has points, or will have them among the others: each line, or a group judged as one. A
/// sheet of which nothing is left says nothing.
pub fn is_whole(criteria: &[Criterion], points: &SheetPoints) -> bool {
    let something_left = points.left_out.is_empty() || base(criteria, points) > Points::ZERO;
    something_left
        && criteria
            .iter()
            .filter(|c| !c.extra)
            .all(|c| row_is_whole(c, points))
}

fn row_is_whole(criterion: &Criterion, points: &SheetPoints) -> bool {
    match criterion.children() {
        [] => {
            points.rows.contains_key(&criterion.id)
                || points.compared.contains(&criterion.id)
                || points.left_out.contains_key(&criterion.id)
        }
        children => {
            points.judged.contains(&criterion.id)
                || children
                    .iter()
                    .filter(|c| !c.extra)
                    .all(|c| row_is_whole(c, points))
        }
    }
}

struct Adding<'a> {
    conference: &'a Conference,
    sheet: &'a ScoreSheet,
    marks: Option<&'a Marks>,
    all: SheetPoints,
}

impl Adding<'_> {
    /// Adds a row with all below; `extra` where it stands outside the ordinary total.
    fn row(&mut self, criterion: &Criterion, extra: bool) -> Option<Points> {
        let points = match worth(self.conference, criterion, self.sheet) {
            Some(worth) => self.filled(criterion, worth, extra),
            None => self.below(criterion, extra),
        }?;
        self.all.rows.insert(criterion.id.clone(), points);
        Some(points)
    }

    fn filled(&mut self, criterion: &Criterion, worth: Worth, extra: bool) -> Option<Points> {
        let id = || criterion.id.clone();
        self.all.judged.insert(id());
        match (worth, self.marks) {
            (Worth::Points(points), _) => Some(points),
            (Worth::LeftOut, _) => {
                if !extra {
                    self.all.left_out.insert(id(), criterion.max);
                }
                None
            }
            (Worth::Ahead(_) | Worth::Result(_), marks) => {
                self.all.compared.insert(id());
                let rules = self.conference.rules.scoring.line_rules();
                marks?.points(rules, criterion, &self.sheet.unit, worth)
            }
        }
    }

    fn below(&mut self, criterion: &Criterion, extra: bool) -> Option<Points> {
        let mut sum = None;
        for child in criterion.children() {
            if let Some(points) = self.row(child, extra || child.extra) {
                sum = Some(sum.unwrap_or(Points::ZERO).plus(points));
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests;
