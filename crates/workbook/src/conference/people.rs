//! The sheet of people.

use std::collections::{BTreeMap, BTreeSet};

use khoithidua_core::bloc::{Capacity, Person};
use khoithidua_core::ids::{PersonId, UnitId};
use khoithidua_core::workbook::PartWhy;

use super::ids::{Ids, is_same};
use super::lookup::{self, Found, Lookup};
use super::table::{Doubts, Table};
use super::words::{CAPACITIES, PEOPLE, PersonColumn as C, meaning};
use super::{NAME, NOTE, seen, unit_in};
use crate::gathered;
use crate::grid::Grid;

/// A row as it stands there.
struct Row {
    at: u32,
    id: Option<String>,
    name: Option<String>,
    unit: Option<UnitId>,
    position: Option<String>,
    capacity: Capacity,
    authorisation: Option<String>,
}

/// Reads the people; `None` where the sheet has no such headings.
pub fn read(
    grid: &Grid,
    known: &[Person],
    units: &Lookup<UnitId>,
    doubts: &mut Doubts,
) -> Option<Vec<Person>> {
    let table = Table::find(grid, &PEOPLE, &[C::Name])?;
    let rows = table.rows(
        C::Number,
        &[C::Name, C::Unit, C::Position, C::Capacity, C::Authorisation],
    );
    let rows: Vec<Row> = rows
        .filter_map(|at| row(&table, at, units, doubts))
        .collect();
    table.say_examples(C::Number, doubts);
    if table.column(C::Capacity).is_none() {
        doubts.say(table.place(table.heading, C::Name), PartWhy::NoCapacities);
    }
    same_names(&table, &rows, doubts);
    two_representatives(&table, &rows, units, doubts);
    let old = lookup::people(known);
    let by_id: BTreeMap<&str, &Person> =
        gathered(known.iter().map(|person| (person.id.as_str(), person)));
    let own = |row: &Row| {
        let id = row.id.clone()?;
        let name = row.name.as_deref().unwrap_or_default();
        let same = |person: &&Person| is_same(person.name.as_deref().unwrap_or_default(), name);
        by_id.get(id.as_str()).is_none_or(same).then_some(id)
    };
    let before = |row: &Row| by_name(&old, known, row);
    let ids = Ids::new(known.iter().map(|person| person.id.to_string()));
    let ids = ids.of_rows(&rows, [&own, &before], wish);
    let people = rows.into_iter().zip(ids).filter_map(|(row, id)| {
        Some(Person {
            id: PersonId::new(&id)?,
            name: row.name,
            unit: row.unit,
            position: row.position,
            capacity: row.capacity,
            authorisation: row.authorisation,
        })
    });
    Some(people.collect())
}

fn row(table: &Table<'_, C>, at: u32, units: &Lookup<UnitId>, doubts: &mut Doubts) -> Option<Row> {
    // "I. Delegates of the units", over the whole table.
    if table.is_title(at, C::Name, C::Unit) || table.is_title(at, C::Number, C::Name) {
        return None;
    }
    let mut text = |what, most| doubts.text(table.place(at, what), table.get(at, what), most);
    let (id, name) = (text(C::Id, NAME), text(C::Name, NAME));
    let position = text(C::Position, NOTE);
    let authorisation = text(C::Authorisation, NOTE);
    let written = text(C::Capacity, NAME);
    // One cell of the unit for all its people.
    let place = table.place(at, C::Unit);
    let of = doubts.text(place, table.shown(at, C::Unit), NAME);
    // Somebody in two rows is nobody else in the second.
    if name.is_none() && (of.is_none() || table.goes_on(at, C::Name)) {
        doubts.say(table.place(at, C::Name), PartWhy::NoName);
        return None;
    }
    let unit = of.as_ref().and_then(|of| unit_in(units, of, place, doubts));
    let meant = written
        .as_ref()
        .and_then(|written| meaning(written, &CAPACITIES));
    let capacity = meant.map_or_else(
        || {
            let capacity = guessed(unit.is_some(), authorisation.is_some());
            if let Some(column) = table.column(C::Capacity) {
                doubts.say((at, column), PartWhy::CapacityTakenFor(capacity));
            }
            capacity
        },
        |(capacity, _)| capacity,
    );
    if of.is_none() && capacity != Capacity::Guest {
        doubts.say(place, PartWhy::NoUnit);
    }
    Some(Row {
        at,
        id,
        name,
        unit,
        position,
        capacity,
        authorisation,
    })
}

/// What somebody is here as, where nobody says: nobody votes by a guess, but by a paper.
fn guessed(has_unit: bool, authorised: bool) -> Capacity {
    match (has_unit, authorised) {
        (true, true) => Capacity::Authorised,
        (true, false) => Capacity::Member,
        (false, _) => Capacity::Guest,
    }
}

fn same_names(table: &Table<'_, C>, rows: &[Row], doubts: &mut Doubts) {
    let mut names = BTreeMap::new();
    for row in rows {
        let why = row.name.as_ref().and_then(|name| seen(&mut names, name));
        if let Some(why) = why {
            doubts.say(table.place(row.at, C::Name), why);
        }
    }
}

fn two_representatives(
    table: &Table<'_, C>,
    rows: &[Row],
    units: &Lookup<UnitId>,
    doubts: &mut Doubts,
) {
    let mut represented = BTreeSet::new();
    for row in rows.iter().filter(|row| row.capacity.represents()) {
        if let Some(unit) = &row.unit
            && !represented.insert(unit)
        {
            let why = PartWhy::TwoRepresentatives(units.unmistakable(unit));
            doubts.say(table.place(row.at, C::Capacity), why);
        }
    }
}

/// The person that the plan has under this name; nobody's name is known: who speaks for the unit without one.
fn by_name(old: &Lookup<PersonId>, known: &[Person], row: &Row) -> Option<String> {
    let Some(name) = &row.name else {
        let nameless =
            |k: &&Person| k.name.is_none() && k.unit == row.unit && k.capacity == row.capacity;
        return known.iter().find(nameless).map(|k| k.id.to_string());
    };
    match old.find(name) {
        Found::One(id) | Found::TakenFor(id, _) => Some(id.to_string()),
        // Of several of one name, the one of this unit.
        Found::Several => {
            let same = |k: &&Person| k.name.as_ref() == Some(name) && k.unit == row.unit;
            known.iter().find(same).map(|k| k.id.to_string())
        }
        Found::Nothing => None,
    }
}

/// What an identifier is made from.
fn wish(row: &Row) -> (String, String) {
    let otherwise = format!("dai-bieu-{}", row.at + 1);
    let name = match (&row.name, &row.unit) {
        (Some(name), _) => name.clone(),
        (None, Some(unit)) => format!("dai dien {}", unit.as_str().replace(['-', '.'], " ")),
        (None, None) => String::new(),
    };
    (name, otherwise)
}
