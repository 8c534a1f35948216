//! The sheet of keys and values: title, year, day, who heads the bloc.

use std::collections::BTreeSet;

use khoithidua_core::ids::{PersonId, UnitId};
use khoithidua_core::workbook::{Frame, PartWhy};

use super::cells;
use super::lookup::{Found, Lookup};
use super::table::Doubts;
use super::words::{KEYS, Key, meaning};
use super::{NAME, NOTE, person_in, pieces, unit_in};
use crate::grid::{Grid, Value};

/// Reads it; `None` where no key is known. Beside a key stands its value.
pub fn read(
    grid: &Grid,
    units: &Lookup<UnitId>,
    people: &Lookup<PersonId>,
    doubts: &mut Doubts,
) -> Option<Frame> {
    let mut frame = Frame::default();
    let mut found = BTreeSet::new();
    let column = column_of_keys(grid)?;
    for (row, cells) in &grid.rows {
        let Some(Value::Text(text)) = cells.get(&column) else {
            continue;
        };
        let value_column = grid.last_column(*row, column).saturating_add(1);
        let Some(value) = cells.get(&value_column) else {
            continue;
        };
        let at = (*row, value_column);
        match meaning(text, &KEYS) {
            Some((key, _)) if found.insert(key) => {
                take(&mut frame, key, value, at, units, people, doubts);
            }
            Some(_) => doubts.say((*row, column), PartWhy::KeyAgain(text.clone())),
            None if found.is_empty() => {}
            None => doubts.say((*row, column), PartWhy::UnknownKey(text.clone())),
        }
    }
    Some(frame)
}

/// The column that has most keys; the first of them. `None` where none has any.
fn column_of_keys(grid: &Grid) -> Option<u32> {
    let texts = grid.rows.values().flatten();
    let keys = texts.filter(|(_, value)| meaning(value.text(), &KEYS).is_some());
    let mut counts = std::collections::BTreeMap::new();
    for (column, _) in keys {
        *counts.entry(*column).or_insert(0_u32) += 1;
    }
    let most = counts.values().copied().max()?;
    counts
        .into_iter()
        .find(|(_, count)| *count == most)
        .map(|(column, _)| column)
}

fn take(
    frame: &mut Frame,
    key: Key,
    value: &Value,
    at: (u32, u32),
    units: &Lookup<UnitId>,
    people: &Lookup<PersonId>,
    doubts: &mut Doubts,
) {
    match key {
        Key::Year => frame.year = doubts.heed(at, cells::year(value)),
        Key::Date => frame.date = doubts.heed(at, cells::day(value)),
        Key::Title => frame.title = doubts.text(at, Some(value), NOTE),
        Key::Place => frame.place = doubts.text(at, Some(value), NOTE),
        Key::Bloc => frame.bloc = doubts.text(at, Some(value), NOTE),
        Key::BlocShort => frame.bloc_short = doubts.text(at, Some(value), NAME),
        Key::Head => frame.head = unit(value, at, units, doubts),
        Key::Deputy => frame.deputy = unit(value, at, units, doubts),
        Key::Host => frame.host = unit(value, at, units, doubts),
        Key::Chairs => frame.chairs = chairs(value, at, people, doubts),
    }
}

fn unit(
    value: &Value,
    at: (u32, u32),
    units: &Lookup<UnitId>,
    doubts: &mut Doubts,
) -> Option<UnitId> {
    let text = doubts.text(at, Some(value), NAME)?;
    unit_in(units, &text, at, doubts)
}

/// People chairing; nothing where nobody of them is known.
fn chairs(
    value: &Value,
    at: (u32, u32),
    people: &Lookup<PersonId>,
    doubts: &mut Doubts,
) -> Option<Vec<PersonId>> {
    let text = doubts.lines(at, Some(value), NOTE)?;
    let mut chairs = Vec::new();
    for piece in pieces(&text) {
        match person_in(people, &piece, at, doubts) {
            Some(id) if !chairs.contains(&id) => chairs.push(id),
            None if people.find(&piece) == Found::Nothing => {
                doubts.say(at, PartWhy::UnknownPerson(piece));
            }
            _ => {}
        }
    }
    Some(chairs).filter(|chairs| !chairs.is_empty())
}
