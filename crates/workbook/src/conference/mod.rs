//! Reading a conference from a workbook: a sheet for each part, known by its name.
//!
//! | module | what it does |
//! |---|---|
//! | `words` | what sheets, headings, keys and capacities are called |
//! | `table` | the row of headings and the rows below; what is doubtful about a sheet |
//! | `cells` | days, times, shares, quantities |
//! | `lookup` | units, people and lines by what people call them |
//! | `ids` | identifiers, kept or made from names |
//! | `frame`, `units`, `people`, `agenda`, `criteria`, `targets` | the parts |

mod agenda;
mod cells;
mod criteria;
mod frame;
mod ids;
pub mod lookup;
mod people;
mod table;
mod targets;
mod units;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};

use khoithidua_core::ids::{PersonId, UnitId};
use khoithidua_core::text::fold;
use khoithidua_core::workbook::{
    ConferenceRead, Frame, Part, PartDoubt, PartWhy, Parts, SheetRead, WorkbookError,
};

use crate::gathered;
use crate::grid::{Grid, Workbook, one_line};
use crate::read::{self, Opened};
use lookup::{Found, Lookup};
use table::Doubts;

/// Longest names and notes, in letters: what is longer is cut, and that is said.
const NAME: usize = 300;
const NOTE: usize = 2_000;
/// What stands between several names or spellings in one cell.
const BETWEEN: [char; 2] = [';', '\n'];

/// Reads the parts of a conference. `known` is what the plan has, `taken` are units' identifiers that new ones may not have.
///
/// # Errors
/// Why nothing could be read. Nothing panics, whatever the bytes are.
pub fn read(
    bytes: &[u8],
    known: &Parts,
    taken: &BTreeSet<UnitId>,
) -> Result<ConferenceRead, WorkbookError> {
    let Opened {
        mut workbook,
        sheets: all,
        macros,
    } = read::open(bytes)?;
    let visible = all
        .into_iter()
        .filter(|(_, visible)| *visible)
        .map(|(name, _)| name);
    let sheets: Vec<String> = visible.collect();
    let chosen = chosen(&sheets);
    if chosen.is_empty() {
        return Err(WorkbookError::NoPart(sheets));
    }
    let mut reading = Reading {
        workbook: &mut workbook,
        known,
        taken,
        parts: Parts::default(),
        doubts: Vec::new(),
        criteria_doubts: Vec::new(),
    };
    // Who is meant is looked up in what stands before.
    for part in [
        Part::Units,
        Part::People,
        Part::Frame,
        Part::Agenda,
        Part::Criteria,
        Part::Targets,
    ] {
        if let Some(sheet) = chosen.get(&part) {
            reading.part(part, sheet)?;
        }
    }
    let (parts, mut doubts, criteria_doubts) =
        (reading.parts, reading.doubts, reading.criteria_doubts);
    let sheets: Vec<SheetRead> = sheets
        .into_iter()
        .map(|name| {
            let meant = words::part(&name).map(|(part, _)| part);
            let part = meant.filter(|part| chosen.get(part) == Some(&name));
            if let (Some(second), None) = (meant, part) {
                let mut doubt = Doubts::new(second, &name);
                doubt.say((0, 0), PartWhy::SecondSheet);
                doubts.extend(doubt.list());
            }
            SheetRead { name, part }
        })
        .collect();
    Ok(ConferenceRead {
        sheets,
        macros,
        parts,
        doubts,
        criteria_doubts,
    })
}

/// The sheet of each part: the one whose name says nothing else, or the first that has the word.
fn chosen(sheets: &[String]) -> BTreeMap<Part, String> {
    let mut chosen: BTreeMap<Part, (bool, String)> = BTreeMap::new();
    for name in sheets {
        if let Some((part, exact)) = words::part(name) {
            let before = chosen.get(&part);
            if before.is_none_or(|(sure, _)| exact && !sure) {
                chosen.insert(part, (exact, name.clone()));
            }
        }
    }
    gathered(chosen.into_iter().map(|(part, (_, name))| (part, name)))
}

struct Reading<'a, 'b> {
    workbook: &'a mut Workbook<'b>,
    known: &'a Parts,
    taken: &'a BTreeSet<UnitId>,
    parts: Parts,
    doubts: Vec<PartDoubt>,
    criteria_doubts: Vec<khoithidua_core::workbook::Doubt>,
}

impl Reading<'_, '_> {
    fn part(&mut self, part: Part, sheet: &str) -> Result<(), WorkbookError> {
        let mut doubts = Doubts::new(part, sheet);
        if part == Part::Criteria {
            self.criteria(sheet, &mut doubts);
        } else {
            let grid = Grid::read(self.workbook, sheet)?;
            if !self.table(part, &grid, &mut doubts) {
                doubts.say((0, 0), PartWhy::NoHeadings);
            }
        }
        self.doubts.extend(doubts.list());
        Ok(())
    }

    /// What this workbook says, or else the plan.
    fn now(&self) -> Parts {
        let (read, known) = (&self.parts, self.known);
        Parts {
            frame: None,
            units: read.units.clone().or_else(|| known.units.clone()),
            people: read.people.clone().or_else(|| known.people.clone()),
            agenda: None,
            criteria: read.criteria.clone().or_else(|| known.criteria.clone()),
            targets: None,
        }
    }

    /// Reads a part; false where its headings are lacking.
    fn table(&mut self, part: Part, grid: &Grid, doubts: &mut Doubts) -> bool {
        let (now, known) = (self.now(), self.known);
        let day = known.frame.as_ref().and_then(|frame| frame.date);
        let units = || lookup::units(now.units.as_deref().unwrap_or_default(), day);
        let people = || lookup::people(now.people.as_deref().unwrap_or_default());
        match part {
            Part::Units => {
                let known = known.units.as_deref().unwrap_or_default();
                let read = units::read(grid, known, self.taken, day, doubts);
                filled(read, &mut self.parts.units)
            }
            Part::People => {
                let known = known.people.as_deref().unwrap_or_default();
                let read = people::read(grid, known, &units(), doubts);
                filled(read, &mut self.parts.people)
            }
            Part::Frame => {
                let read = frame::read(grid, &units(), &people(), doubts);
                let found = read.is_some();
                self.parts.frame = read.filter(|frame| *frame != Frame::default());
                found
            }
            Part::Agenda => {
                let known = known.agenda.as_deref().unwrap_or_default();
                let read = agenda::read(grid, known, &people(), doubts);
                filled(read, &mut self.parts.agenda)
            }
            Part::Targets => {
                let criteria = lookup::criteria(now.criteria.as_deref().unwrap_or_default());
                let read = targets::read(grid, &units(), &criteria, doubts);
                filled(read, &mut self.parts.targets)
            }
            Part::Criteria => true,
        }
    }

    /// Criteria that contradict themselves are refused, and the other sheets read.
    fn criteria(&mut self, sheet: &str, doubts: &mut Doubts) {
        match read::criteria(self.workbook, sheet) {
            Ok(found) => {
                if let Some(row) = found.example {
                    doubts.say((row, 0), PartWhy::Example);
                }
                if let Some((rows, about)) = found.criteria {
                    let known = self.known.criteria.as_deref().unwrap_or_default();
                    let (rows, about) = criteria::settled(rows, about, known);
                    self.parts.criteria = Some(rows);
                    self.criteria_doubts = about;
                }
            }
            Err(error) => {
                let at = match &error {
                    WorkbookError::BelowExceeds { cell, .. } | WorkbookError::TooDeep(cell) => {
                        (cell.row, cell.column)
                    }
                    _ => (0, 0),
                };
                doubts.say(at, PartWhy::Criteria(error));
            }
        }
    }
}

/// Keeps what was read, unless it is nothing: a sheet that nobody filled in empties no list. False where there were no headings.
fn filled<T>(read: Option<Vec<T>>, part: &mut Option<Vec<T>>) -> bool {
    let found = read.is_some();
    *part = read.filter(|list| !list.is_empty());
    found
}

/// The unit that a text names; what is not sure is said.
fn unit_in(
    units: &Lookup<UnitId>,
    text: &str,
    at: (u32, u32),
    doubts: &mut Doubts,
) -> Option<UnitId> {
    let text = text.to_owned();
    match units.find(&text) {
        Found::One(id) => return Some(id),
        Found::TakenFor(id, name) => {
            doubts.say(at, PartWhy::UnitTakenFor(text, name));
            return Some(id);
        }
        Found::Several => doubts.say(at, PartWhy::SeveralUnits(text)),
        Found::Nothing => doubts.say(at, PartWhy::UnknownUnit(text)),
    }
    None
}

/// The person that a text names; another spelling of the name is said, an office beside it is not. `None` where it names
/// nobody, or several, which is said.
fn person_in(
    people: &Lookup<PersonId>,
    text: &str,
    at: (u32, u32),
    doubts: &mut Doubts,
) -> Option<PersonId> {
    match people.find(text) {
        Found::One(id) => Some(id),
        Found::TakenFor(id, name) => {
            if !text.to_lowercase().contains(&name.to_lowercase()) {
                doubts.say(at, PartWhy::PersonTakenFor(text.to_owned(), name));
            }
            Some(id)
        }
        Found::Several => {
            doubts.say(at, PartWhy::SeveralPeople(text.to_owned()));
            None
        }
        Found::Nothing => None,
    }
}

/// Several names or spellings that stand in one cell.
fn pieces(text: &str) -> Vec<String> {
    let pieces = text.split(BETWEEN).map(one_line);
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// Whether a name stood further up, in this spelling or in another. `names` are those before.
fn seen(names: &mut BTreeMap<String, String>, name: &str) -> Option<PartWhy> {
    match names.get(&fold(name)) {
        Some(before) if before == name => Some(PartWhy::SameName(name.to_owned())),
        Some(before) => Some(PartWhy::TwoSpellings(name.to_owned(), before.clone())),
        None => {
            names.insert(fold(name), name.to_owned());
            None
        }
    }
}
