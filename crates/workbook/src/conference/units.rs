//! The sheet of units.

use std::collections::{BTreeMap, BTreeSet};

use khoithidua_core::bloc::{Unit, UnitName};
use khoithidua_core::date::Date;
use khoithidua_core::ids::UnitId;
use khoithidua_core::text::fold;
use khoithidua_core::workbook::PartWhy;

use super::cells;
use super::ids::{Ids, is_same};
use super::lookup::{self, Found, Lookup};
use super::table::{Doubts, Table};
use super::words::{UNITS, UnitColumn as C};
use super::{NAME, pieces, seen};
use crate::gathered;
use crate::grid::Grid;

/// What begins the full names of most units, and no short one.
const BOARD: &str = "ban quan ly ";

/// A row as it stands there.
struct Row {
    at: u32,
    id: Option<String>,
    name: UnitName,
    province: String,
    aliases: Vec<String>,
    women_percent: Option<u8>,
}

/// Reads the units; `None` where the sheet has no such headings.
pub fn read(
    grid: &Grid,
    known: &[Unit],
    taken: &BTreeSet<UnitId>,
    day: Option<Date>,
    doubts: &mut Doubts,
) -> Option<Vec<Unit>> {
    let table = Table::find(grid, &UNITS, &[C::Name])?;
    let rows = table.rows(
        C::Number,
        &[C::Name, C::Short, C::Province, C::Aliases, C::Women],
    );
    let rows: Vec<Row> = rows.filter_map(|at| row(&table, at, doubts)).collect();
    table.say_examples(C::Number, doubts);
    same_names(&table, &rows, doubts);
    let old = lookup::units(known, day);
    let by_id: BTreeMap<&str, &Unit> = gathered(known.iter().map(|unit| (unit.id.as_str(), unit)));
    let names = known.iter().map(|unit| &unit.id).chain(taken);
    let own = |row: &Row| {
        let id = row.id.clone()?;
        let is_taken = taken.iter().any(|taken| taken.as_str() == id);
        let same = |unit: &&Unit| is_unit(unit, &row.name);
        (!is_taken && by_id.get(id.as_str()).is_none_or(same)).then_some(id)
    };
    let known = |row: &Row| by_name(&old, row);
    let name = |row: &Row| (row.name.short.clone(), format!("don-vi-{}", row.at + 1));
    let ids = Ids::new(names.map(ToString::to_string)).of_rows(&rows, [&own, &known], name);
    let units = rows.into_iter().zip(ids).filter_map(|(row, id)| {
        let before = by_id.get(id.as_str()).copied();
        Some(unit(UnitId::new(&id)?, row, before, day))
    });
    Some(units.collect())
}

/// Whether a name may be one of this unit's, mended.
fn is_unit(unit: &Unit, name: &UnitName) -> bool {
    unit.names
        .iter()
        .any(|known| is_same(&known.full, &name.full) || is_same(&known.short, &name.short))
}

fn row(table: &Table<'_, C>, at: u32, doubts: &mut Doubts) -> Option<Row> {
    let mut text = |what, most| doubts.text(table.place(at, what), table.get(at, what), most);
    let (full, short) = (text(C::Name, NAME), text(C::Short, NAME));
    let Some(full) = full.or_else(|| short.clone()) else {
        doubts.say(table.place(at, C::Name), PartWhy::NoName);
        return None;
    };
    let province = text(C::Province, NAME).unwrap_or_default();
    let id = text(C::Id, NAME);
    let aliases = doubts.lines(
        table.place(at, C::Aliases),
        table.get(at, C::Aliases),
        10 * NAME,
    );
    let women = table.get(at, C::Women).map(cells::share);
    Some(Row {
        at,
        id,
        name: UnitName {
            short: short.unwrap_or_else(|| shortened(&full)),
            full,
            exact: true,
            from: None,
            until: None,
        },
        province,
        aliases: pieces(&aliases.unwrap_or_default()),
        women_percent: women.and_then(|women| doubts.heed(table.place(at, C::Women), women)),
    })
}

/// The name without what most units' names begin with.
fn shortened(full: &str) -> String {
    let folded = fold(full);
    let words = full.split_whitespace().count();
    if folded.starts_with(BOARD) && words > 3 {
        let rest: Vec<&str> = full.split_whitespace().skip(3).collect();
        return rest.join(" ");
    }
    full.to_owned()
}

fn same_names(table: &Table<'_, C>, rows: &[Row], doubts: &mut Doubts) {
    let mut names = BTreeMap::new();
    for row in rows {
        let place = table.place(row.at, C::Name);
        if let Some(why) = seen(&mut names, &row.name.full) {
            doubts.say(place, why);
        }
    }
}

/// The unit that the plan has by one of the names.
fn by_name(old: &Lookup<UnitId>, row: &Row) -> Option<String> {
    let found = [&row.name.full, &row.name.short].map(|name| old.find(name));
    let found = found.into_iter().find_map(|found| match found {
        // A province says nothing here: two units may share it.
        Found::One(id) => Some(id),
        Found::TakenFor(id, name) if is_same(&name, &row.name.full) => Some(id),
        _ => None,
    });
    found.map(|id| id.to_string())
}

/// The unit, with whatever no sheet has from the one that the plan has: earlier names, and what it came from.
fn unit(id: UnitId, row: Row, before: Option<&Unit>, day: Option<Date>) -> Unit {
    let mut names = before.map_or_else(Vec::new, |unit| unit.names.clone());
    let shown = before.and_then(|unit| day.map_or(unit.names.last(), |day| unit.name_on(day)));
    let place = names.iter().position(|name| Some(name) == shown);
    match place.map(|place| &mut names[place]) {
        Some(name) if name.full == row.name.full && name.short == row.name.short => {}
        Some(name) => {
            name.full = row.name.full;
            name.short = row.name.short;
            name.exact = true;
        }
        None => names.push(row.name),
    }
    Unit {
        id,
        names,
        province: row.province,
        aliases: row.aliases,
        predecessors: before.map_or_else(Vec::new, |unit| unit.predecessors.clone()),
        women_percent: row.women_percent,
    }
}
