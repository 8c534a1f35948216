//! The sheet of targets: a row for each target, or a table of units and lines, either way round.

use std::collections::BTreeSet;

use khoithidua_core::conference::Target;
use khoithidua_core::ids::{CriterionId, UnitId};
use khoithidua_core::workbook::PartWhy;

use super::cells;
use super::lookup::{Found, Lookup};
use super::table::{Doubts, Table};
use super::words::{TARGETS, TargetColumn as C};
use super::{NAME, NOTE, unit_in};
use crate::grid::{Grid, Value};

/// Reads the targets; `None` where the sheet has no such headings.
pub fn read(
    grid: &Grid,
    units: &Lookup<UnitId>,
    criteria: &Lookup<CriterionId>,
    doubts: &mut Doubts,
) -> Option<Vec<Target>> {
    let needed: [&[C]; 3] = [
        &[C::Unit, C::Criterion, C::Value],
        &[C::Criterion],
        &[C::Unit],
    ];
    let table = needed
        .iter()
        .find_map(|needed| Table::find(grid, &TARGETS, needed))?;
    table.say_examples(C::Number, doubts);
    let has = |what| table.column(what).is_some();
    let mut reading = Reading {
        units,
        criteria,
        doubts,
        seen: BTreeSet::new(),
        targets: Vec::new(),
    };
    match (
        has(C::Unit) && has(C::Criterion) && has(C::Value),
        has(C::Criterion),
    ) {
        (true, _) => reading.rows(&table),
        (false, true) => reading.columns_of_units(&table),
        (false, false) => reading.columns_of_lines(&table),
    }
    Some(reading.targets)
}

struct Reading<'a> {
    units: &'a Lookup<UnitId>,
    criteria: &'a Lookup<CriterionId>,
    doubts: &'a mut Doubts,
    seen: BTreeSet<(UnitId, CriterionId)>,
    targets: Vec<Target>,
}

impl Reading<'_> {
    fn rows(&mut self, table: &Table<'_, C>) {
        for at in table.rows(C::Number, &[C::Unit, C::Criterion, C::Value]) {
            let Some(value) = table.get(at, C::Value) else {
                continue;
            };
            let (place, beside) = (table.place(at, C::Unit), table.place(at, C::Criterion));
            // One cell of the unit, or of the line, for several rows.
            let unit = self.doubts.text(place, table.shown(at, C::Unit), NAME);
            let line = self
                .doubts
                .text(beside, table.shown(at, C::Criterion), NOTE);
            let (Some(unit), Some(line)) = (unit, line) else {
                self.doubts.say(place, PartWhy::NoName);
                continue;
            };
            let unit = unit_in(self.units, &unit, place, self.doubts);
            let line = self.line(&line, None, beside);
            self.target(unit, line, value, table.place(at, C::Value));
        }
    }

    fn columns_of_units(&mut self, table: &Table<'_, C>) {
        let rows: Vec<u32> = table.rows(C::Number, &[C::Criterion]).collect();
        let columns = filled(table, C::Criterion, &rows, |name, at| {
            unit_in(self.units, name, at, self.doubts)
        });
        for at in rows {
            let place = table.place(at, C::Criterion);
            let title = self.doubts.text(place, table.get(at, C::Criterion), NOTE);
            let values: Vec<(u32, &UnitId, &Value)> = columns
                .iter()
                .filter_map(|(column, unit)| Some((*column, unit, table.other(at, *column)?)))
                .collect();
            // A group's title, or a line without targets.
            let (Some(title), false) = (title, values.is_empty()) else {
                continue;
            };
            let id = table.get(at, C::Id).map(Value::written);
            let line = self.line(&title, id.as_deref(), place);
            for (column, unit, value) in values {
                self.target(Some(unit.clone()), line.clone(), value, (at, column));
            }
        }
    }

    fn columns_of_lines(&mut self, table: &Table<'_, C>) {
        let rows: Vec<u32> = table.rows(C::Number, &[C::Unit]).collect();
        let columns = filled(table, C::Unit, &rows, |title, at| {
            self.line(title, None, at)
        });
        for at in rows {
            let place = table.place(at, C::Unit);
            let Some(unit) = self.doubts.text(place, table.get(at, C::Unit), NAME) else {
                continue;
            };
            let values = columns
                .iter()
                .filter_map(|(column, line)| Some((*column, line, table.other(at, *column)?)));
            let values: Vec<_> = values.collect();
            if values.is_empty() {
                continue;
            }
            let unit = unit_in(self.units, &unit, place, self.doubts);
            for (column, line, value) in values {
                self.target(unit.clone(), Some(line.clone()), value, (at, column));
            }
        }
    }

    /// The line of this title; where several have it, the one with this identifier.
    fn line(&mut self, title: &str, id: Option<&str>, at: (u32, u32)) -> Option<CriterionId> {
        match (
            self.criteria.find(title),
            id.map(|id| self.criteria.find(id)),
        ) {
            (Found::One(id) | Found::TakenFor(id, _), _)
            | (Found::Several, Some(Found::One(id))) => return Some(id),
            (Found::Several, _) => self
                .doubts
                .say(at, PartWhy::SeveralCriteria(title.to_owned())),
            (Found::Nothing, _) => self
                .doubts
                .say(at, PartWhy::UnknownCriterion(title.to_owned())),
        }
        None
    }

    fn target(
        &mut self,
        unit: Option<UnitId>,
        line: Option<CriterionId>,
        value: &Value,
        at: (u32, u32),
    ) {
        let (Some(unit), Some(criterion)) = (unit, line) else {
            return;
        };
        let Some(value) = self.doubts.heed(at, cells::quantity(value)) else {
            return;
        };
        if self.seen.insert((unit.clone(), criterion.clone())) {
            self.targets.push(Target {
                unit,
                criterion,
                value,
            });
        } else {
            self.doubts.say(at, PartWhy::TargetAgain);
        }
    }
}

/// The columns of targets whose headings say for what, of those with anything below. A line's title may have words that mean a
/// column: "capital registered" is none of what is registered.
fn filled<I>(
    table: &Table<'_, C>,
    key: C,
    rows: &[u32],
    mut means: impl FnMut(&str, (u32, u32)) -> Option<I>,
) -> Vec<(u32, I)> {
    let has = |column: u32| rows.iter().any(|row| table.other(*row, column).is_some());
    let headings = table.headings.iter().filter(|heading| {
        let is_beside = matches!(heading.meant, Some((C::Beside, _) | (_, true)));
        !is_beside && table.column(key) != Some(heading.column) && has(heading.column)
    });
    let found = headings.filter_map(|heading| {
        let at = (table.heading, heading.column);
        Some((heading.column, means(&heading.text, at)?))
    });
    found.collect()
}
