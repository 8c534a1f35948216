//! Many people at once, from lines that were copied out of a table or a letter: read first, looked at, then added.

mod seen;

use std::collections::{BTreeMap, BTreeSet};

use crate::bloc::{Capacity, Person};
use crate::conference::Conference;
use crate::ids::{PersonId, UnitId};
use crate::text::{fold, nfc};
use seen::Seen;

/// Letters of a cell that are kept: as many as can be typed into a field.
const LONGEST: usize = 200;

/// A line, as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The name.
    pub name: String,
    /// Offices held.
    pub position: Option<String>,
    /// The unit.
    pub unit: Named,
    /// In what capacity. Where the line does not say: members of delegations, and guests where there is no unit. Nobody votes by a guess.
    pub capacity: Capacity,
    /// Whether the line says that.
    pub says_capacity: bool,
    /// The letter that authorises (giấy ủy quyền).
    pub authorisation: Option<String>,
    /// What becomes of it.
    pub becomes: Becomes,
}

/// What a line says of the unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// Nothing.
    Nothing,
    /// This unit.
    Unit(UnitId),
    /// A text that is the name of no unit.
    Unknown(String),
    /// A text that is the name of several units.
    Several(String),
}

/// What becomes of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// Somebody new.
    New,
    /// The name of somebody who represents the unit and had none yet.
    NameOf(PersonId),
    /// Somebody new, and a member of the delegation only, because somebody else represents the unit.
    Second,
    /// Nothing: somebody of this name is on the list, for the same unit or for one that the line does not say. Where it says one
    /// that is not clear, somebody without a unit, as whom such a line comes onto the list.
    Known,
}

impl Named {
    /// The unit, where it is clear.
    pub fn unit(&self) -> Option<&UnitId> {
        match self {
            Self::Unit(id) => Some(id),
            Self::Nothing | Self::Unknown(_) | Self::Several(_) => None,
        }
    }
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Number,
    Name,
    Position,
    Unit,
    Capacity,
    Authorisation,
}

/// The columns where no line says what they are.
const USUAL: [Column; 5] = [
    Column::Name,
    Column::Position,
    Column::Unit,
    Column::Capacity,
    Column::Authorisation,
];

/// Headings, folded.
const HEADINGS: [(Column, &[&str]); 6] = [
    (Column::Number, &["stt", "tt", "so tt", "no"]),
    (
        Column::Name,
        &[
            "ho ten",
            "ho va ten",
            "ten",
            "dai bieu",
            "name",
            "full name",
        ],
    ),
    (Column::Position, &["chuc vu", "chuc danh", "position"]),
    (
        Column::Unit,
        &["don vi", "don vi cong tac", "co quan", "unit"],
    ),
    (Column::Capacity, &["tu cach", "vai tro", "capacity"]),
    (
        Column::Authorisation,
        &[
            "giay uy quyen",
            "van ban uy quyen",
            "letter of authorisation",
            "authorisation",
        ],
    ),
];

/// Capacities, folded.
const CAPACITIES: [(Capacity, &[&str]); 4] = [
    (
        Capacity::Head,
        &["truong doan", "head of delegation", "head"],
    ),
    (
        Capacity::Authorised,
        &["duoc uy quyen", "uy quyen", "authorised representative"],
    ),
    (
        Capacity::Member,
        &[
            "thanh vien doan",
            "thanh vien",
            "member of delegation",
            "member",
        ],
    ),
    (Capacity::Guest, &["khach moi", "khach", "guest"]),
];

/// Reads lines: a name, offices and the unit or the unit and offices, a capacity, a letter of authorisation, with tabs between,
/// in this order or in that of a line of headings above. A number in front or a dash is passed over, and so are lines without a
/// name.
pub fn read(plan: &Conference, text: &str) -> Vec<Line> {
    let units = UnitNames::of(plan);
    let mut seen = Seen::of(plan);
    let cells = |line: &str| line.split('\t').map(one_line).collect::<Vec<String>>();
    let rows: Vec<Vec<String>> = text.lines().map(cells).collect();
    let mut columns = usual(&rows, &units).to_vec();
    let mut lines = Vec::new();
    for cells in &rows {
        if let Some(headings) = headings(cells) {
            columns = headings;
        } else {
            lines.extend(understood(cells, &columns, &units, &mut seen));
        }
    }
    lines
}

/// Adds what was read; whoever is on the list already is left out.
pub fn add(plan: &mut Conference, lines: &[Line]) {
    let mut taken: BTreeSet<String> = plan.people.iter().map(|p| p.id.to_string()).collect();
    let mut number = 0_usize;
    for line in lines {
        match &line.becomes {
            Becomes::Known => {}
            Becomes::NameOf(id) => {
                for person in plan.people.iter_mut().filter(|person| person.id == *id) {
                    person.name = Some(line.name.clone());
                    person.capacity = line.capacity;
                    if line.position.is_some() {
                        person.position.clone_from(&line.position);
                    }
                    if line.authorisation.is_some() {
                        person.authorisation.clone_from(&line.authorisation);
                    }
                }
            }
            Becomes::New | Becomes::Second => {
                let id = loop {
                    number = number.saturating_add(1);
                    let text = format!("person-{number}");
                    if taken.insert(text.clone()) {
                        break PersonId::new(&text);
                    }
                };
                plan.people.extend(id.map(|id| Person {
                    id,
                    name: Some(line.name.clone()),
                    unit: line.unit.unit().cloned(),
                    position: line.position.clone(),
                    capacity: line.capacity,
                    authorisation: line.authorisation.clone(),
                }));
            }
        }
    }
}

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    nfc(&words.join(" ")).chars().take(LONGEST).collect()
}

/// The name without what lists put in front of it: "1. ", "2) ", a dash, a dot.
fn bare(name: &str) -> &str {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = rest.strip_prefix(['.', ')']).unwrap_or(name);
    rest.trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// What the columns are, where the line says nothing else.
fn headings(cells: &[String]) -> Option<Vec<Column>> {
    let heading = |cell: &String| {
        let folded = fold(cell);
        let found = HEADINGS
            .iter()
            .find(|(_, texts)| texts.contains(&folded.as_str()));
        found.map(|(column, _)| *column)
    };
    let columns: Vec<Column> = cells.iter().map_while(heading).collect();
    let whole = columns.len() == cells.len() && columns.contains(&Column::Name);
    whole.then_some(columns)
}

/// The order of the columns, by where the units are.
fn usual(rows: &[Vec<String>], units: &UnitNames) -> [Column; 5] {
    let units_in = |column: usize| {
        let cells = rows.iter().filter_map(|row| {
            let numbered = row.len() > 1 && is_number(&row[0]);
            row.get(column + usize::from(numbered))
        });
        cells
            .filter(|cell| units.find(cell).unit().is_some())
            .count()
    };
    let mut columns = USUAL;
    // As in the template workbook.
    if units_in(1) > units_in(2) {
        columns.swap(1, 2);
    }
    columns
}

fn understood(
    cells: &[String],
    columns: &[Column],
    units: &UnitNames,
    seen: &mut Seen,
) -> Option<Line> {
    // Rows are numbered whether or not a heading says so.
    let numbered =
        columns.first() != Some(&Column::Number) && cells.len() > 1 && is_number(&cells[0]);
    let cells = &cells[usize::from(numbered)..];
    let cell = |column: Column| {
        let place = columns.iter().position(|known| *known == column)?;
        cells.get(place).filter(|cell| !cell.is_empty())
    };
    let name = bare(cell(Column::Name)?).to_owned();
    if name.is_empty() {
        return None;
    }
    let (mut position, mut unit) = (cell(Column::Position), cell(Column::Unit));
    // Where one line is turned round, the unit says so.
    let named = |cell: Option<&String>| cell.is_some_and(|cell| units.find(cell).unit().is_some());
    if named(position) && !named(unit) {
        (position, unit) = (unit, position);
    }
    let unit = unit.map_or(Named::Nothing, |unit| units.find(unit));
    let said = cell(Column::Capacity).and_then(|cell| capacity(cell));
    let capacity = said.unwrap_or(match unit {
        Named::Nothing => Capacity::Guest,
        _ => Capacity::Member,
    });
    Some(seen.settle(Line {
        name,
        position: position.cloned(),
        unit,
        capacity,
        says_capacity: said.is_some(),
        authorisation: cell(Column::Authorisation).cloned(),
        becomes: Becomes::New,
    }))
}

/// "3", "3.", "III" is none.
fn is_number(text: &str) -> bool {
    let digits = text.trim_end_matches(['.', ')']);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn capacity(text: &str) -> Option<Capacity> {
    let folded = fold(text);
    let found = CAPACITIES
        .iter()
        .find(|(_, texts)| texts.contains(&folded.as_str()));
    found.map(|(capacity, _)| *capacity)
}

/// Units by everything they are called, folded; `None` for what several are called.
struct UnitNames(BTreeMap<String, Option<UnitId>>);

impl UnitNames {
    fn of(plan: &Conference) -> Self {
        let mut known: BTreeMap<String, Option<UnitId>> = BTreeMap::new();
        for unit in &plan.bloc.units {
            for name in unit.called() {
                let own = known
                    .entry(fold(name))
                    .or_insert_with(|| Some(unit.id.clone()));
                own.take_if(|own| *own != unit.id);
            }
        }
        Self(known)
    }

    fn find(&self, text: &str) -> Named {
        match self.0.get(&fold(text)) {
            _ if fold(text).is_empty() => Named::Nothing,
            Some(Some(id)) => Named::Unit(id.clone()),
            Some(None) => Named::Several(text.to_owned()),
            None => Named::Unknown(text.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests;
