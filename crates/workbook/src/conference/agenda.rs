//! The sheet of the agenda.

use std::collections::BTreeMap;

use khoithidua_core::conference::AgendaItem;
use khoithidua_core::date::TimeOfDay;
use khoithidua_core::ids::{AgendaId, PersonId};
use khoithidua_core::text::fold;
use khoithidua_core::workbook::PartWhy;

use super::cells;
use super::ids::{Ids, is_same};
use super::lookup::{Found, Lookup};
use super::table::{Doubts, Table};
use super::words::{AGENDA, AgendaColumn as C};
use super::{NOTE, person_in, pieces};
use crate::gathered;
use crate::grid::Grid;

/// A row as it stands there.
struct Row {
    at: u32,
    id: Option<String>,
    title: String,
    starts: Option<TimeOfDay>,
    speakers: Vec<PersonId>,
    note: Option<String>,
}

/// Reads the agenda; `None` where the sheet has no such headings.
pub fn read(
    grid: &Grid,
    known: &[AgendaItem],
    people: &Lookup<PersonId>,
    doubts: &mut Doubts,
) -> Option<Vec<AgendaItem>> {
    let table = Table::find(grid, &AGENDA, &[C::What])?;
    let rows = table.rows(C::Number, &[C::Time, C::What, C::Who, C::Note]);
    let rows: Vec<Row> = rows
        .filter_map(|at| row(&table, at, people, doubts))
        .collect();
    table.say_examples(C::Number, doubts);
    let by_id: BTreeMap<&str, &AgendaItem> =
        gathered(known.iter().map(|item| (item.id.as_str(), item)));
    let by_title: BTreeMap<String, &AgendaItem> =
        gathered(known.iter().map(|item| (fold(&item.title), item)));
    let own = |row: &Row| {
        let id = row.id.clone()?;
        let same = |item: &&AgendaItem| is_same(&item.title, &row.title);
        by_id.get(id.as_str()).is_none_or(same).then_some(id)
    };
    let before = |row: &Row| Some(by_title.get(&fold(&row.title))?.id.to_string());
    let name = |row: &Row| (row.title.clone(), format!("muc-{}", row.at + 1));
    let ids = Ids::new(known.iter().map(|item| item.id.to_string()));
    let ids = ids.of_rows(&rows, [&own, &before], name);
    let items = rows.into_iter().zip(ids).filter_map(|(row, id)| {
        // No sheet says which papers belong to it.
        let papers = by_id.get(id.as_str()).map(|item| item.papers.clone());
        Some(AgendaItem {
            id: AgendaId::new(&id)?,
            title: row.title,
            starts: row.starts,
            speakers: row.speakers,
            note: row.note,
            papers: papers.unwrap_or_default(),
        })
    });
    Some(items.collect())
}

fn row(
    table: &Table<'_, C>,
    at: u32,
    people: &Lookup<PersonId>,
    doubts: &mut Doubts,
) -> Option<Row> {
    let mut text = |what| doubts.text(table.place(at, what), table.get(at, what), NOTE);
    let (id, title) = (text(C::Id), text(C::What));
    let starts = table.get(at, C::Time).map(cells::time);
    let Some(title) = title else {
        doubts.say(table.place(at, C::What), PartWhy::NoName);
        return None;
    };
    let starts = starts.and_then(|time| doubts.heed(table.place(at, C::Time), time));
    let mut note = doubts.lines(table.place(at, C::Note), table.get(at, C::Note), NOTE);
    let place = table.place(at, C::Who);
    let who = doubts.lines(place, table.get(at, C::Who), NOTE);
    let mut speakers: Vec<PersonId> = Vec::new();
    for piece in pieces(&who.unwrap_or_default()) {
        if let Some(found) = speaking(people, &piece, place, doubts) {
            for person in found {
                if !speakers.contains(&person) {
                    speakers.push(person);
                }
            }
        } else {
            let before = note.take().map(|before| before + "\n").unwrap_or_default();
            note = Some(before + &piece);
            doubts.say(place, PartWhy::SpeakerNoted(piece));
        }
    }
    Some(Row {
        at,
        id,
        title,
        starts,
        speakers,
        note,
    })
}

/// The people that a text names: one, or several with commas between, of whom everyone is known.
fn speaking(
    people: &Lookup<PersonId>,
    text: &str,
    place: (u32, u32),
    doubts: &mut Doubts,
) -> Option<Vec<PersonId>> {
    let names: Vec<&str> = text.split(',').collect();
    let is_known = |name: &&str| matches!(people.find(name), Found::One(_) | Found::TakenFor(..));
    // What stands behind the comma may be the office.
    if names.len() > 1 && names.iter().all(is_known) {
        let all = names
            .into_iter()
            .map(|name| person_in(people, name, place, doubts));
        return all.collect();
    }
    person_in(people, text, place, doubts).map(|person| vec![person])
}
