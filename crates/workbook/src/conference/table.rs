//! A sheet with a row of headings, and the rows below it one by one.

use std::collections::{BTreeMap, BTreeSet};

use khoithidua_core::workbook::{Cell, Part, PartDoubt, PartWhy};

use super::cells::Read;
use super::words::{self, Meaning};
use crate::gathered;
use crate::grid::{Grid, Value, one_line};

/// Headings stand near the top, below titles.
const ROWS_LOOKED_AT: usize = 60;

/// What is doubtful about one sheet, by row and column.
#[derive(Debug)]
pub struct Doubts {
    part: Part,
    sheet: String,
    by_place: BTreeMap<(u32, u32), Vec<PartWhy>>,
}

impl Doubts {
    pub fn new(part: Part, sheet: &str) -> Self {
        Self {
            part,
            sheet: sheet.to_owned(),
            by_place: BTreeMap::new(),
        }
    }

    pub fn say(&mut self, place: (u32, u32), why: PartWhy) {
        self.by_place.entry(place).or_default().push(why);
    }

    /// What was understood of a cell, its doubt noted.
    pub fn heed<T>(&mut self, at: (u32, u32), (value, why): Read<T>) -> Option<T> {
        if let Some(why) = why {
            self.say(at, why);
        }
        value
    }

    /// The text of a cell on one line, at most so many letters.
    pub fn text(&mut self, at: (u32, u32), value: Option<&Value>, most: usize) -> Option<String> {
        self.lines(at, value, most).map(|text| one_line(&text))
    }

    /// The text of a cell, line by line.
    pub fn lines(&mut self, at: (u32, u32), value: Option<&Value>, most: usize) -> Option<String> {
        match value? {
            Value::Error => self.say(at, PartWhy::CellError),
            Value::Unworked => self.say(at, PartWhy::NotWorkedOut),
            _ => {}
        }
        let text = value?.written();
        let end = text.char_indices().nth(most).map(|(end, _)| end);
        let Some(end) = end else {
            return Some(text).filter(|text| !text.is_empty());
        };
        self.say(at, PartWhy::Cut(u32::try_from(most).unwrap_or(u32::MAX)));
        Some(text[..end].trim().to_owned())
    }

    /// From top to bottom.
    pub fn list(self) -> Vec<PartDoubt> {
        let mut list = Vec::new();
        for ((row, column), whys) in self.by_place {
            list.extend(whys.into_iter().map(|why| PartDoubt {
                part: self.part,
                cell: Cell {
                    sheet: self.sheet.clone(),
                    row,
                    column,
                },
                why,
            }));
        }
        list
    }
}

/// The heading of a column.
#[derive(Debug)]
pub struct Heading<C> {
    pub column: u32,
    pub text: String,
    /// What it means; true with it where it says nothing else.
    pub meant: Option<(C, bool)>,
}

/// Where a table stands in a sheet.
#[derive(Debug)]
pub struct Table<'a, C> {
    grid: &'a Grid,
    body: u32,
    columns: BTreeMap<C, u32>,
    /// All headings.
    pub headings: Vec<Heading<C>>,
    /// The last row of headings.
    pub heading: u32,
}

impl<'a, C: Copy + Ord> Table<'a, C> {
    /// Finds the row of headings, or two rows, one above the other: those that say most. `needed` is what cannot be lacking.
    pub fn find(grid: &'a Grid, meanings: &[Meaning<C>], needed: &[C]) -> Option<Self> {
        let rows: Vec<u32> = grid.rows.keys().copied().take(ROWS_LOOKED_AT).collect();
        let mut best: Option<(usize, Self)> = None;
        for height in [1, 2] {
            for first in &rows {
                let Some((likeness, table)) = Self::at(grid, *first, height, meanings) else {
                    continue;
                };
                let whole = needed
                    .iter()
                    .all(|column| table.columns.contains_key(column));
                if whole && best.as_ref().is_none_or(|(most, _)| likeness > *most) {
                    best = Some((likeness, table));
                }
            }
        }
        best.map(|(_, table)| table)
    }

    fn at(
        grid: &'a Grid,
        first: u32,
        height: u32,
        meanings: &[Meaning<C>],
    ) -> Option<(usize, Self)> {
        let body = first.checked_add(height)?;
        let rows = || (first..body).filter_map(|row| grid.rows.get(&row));
        let places: BTreeSet<u32> = gathered(rows().flat_map(|row| row.keys().copied()));
        let mut table = Self {
            grid,
            body,
            columns: BTreeMap::new(),
            headings: Vec::new(),
            heading: body - 1,
        };
        let mut likeness = 0;
        for column in places {
            let mut heading: Vec<String> = Vec::new();
            for row in first..body {
                let text = grid
                    .shown(row, column)
                    .map_or_else(String::new, Value::written);
                if !text.is_empty() && heading.last() != Some(&text) {
                    heading.push(text);
                }
            }
            let heading = one_line(&heading.join(" "));
            if heading.is_empty() {
                continue;
            }
            let meant = words::meaning(&heading, meanings);
            if let Some((what, exact)) = meant {
                likeness += if exact { 3 } else { 2 };
                table.columns.entry(what).or_insert(column);
            }
            table.headings.push(Heading {
                column,
                text: heading,
                meant,
            });
        }
        // A sentence that has the words fills its row alone.
        (likeness > 2).then_some((likeness, table))
    }

    /// The column that holds something, if there is one.
    pub fn column(&self, what: C) -> Option<u32> {
        self.columns.get(&what).copied()
    }

    /// Where a doubt about this column of a row stands; in the first column where there is none.
    pub fn place(&self, row: u32, what: C) -> (u32, u32) {
        (row, self.column(what).unwrap_or_default())
    }

    /// What is in a row below a heading.
    pub fn get(&self, row: u32, what: C) -> Option<&'a Value> {
        self.grid.get(row, self.column(what)?)
    }

    /// The same where cells are merged: what the first of them has.
    pub fn shown(&self, row: u32, what: C) -> Option<&'a Value> {
        self.grid.shown(row, self.column(what)?)
    }

    /// What is in a column that has no meaning of its own.
    pub fn other(&self, row: u32, column: u32) -> Option<&'a Value> {
        self.grid.get(row, column)
    }

    /// Rows below the headings with something in one of these columns: no examples, and no headings printed again.
    pub fn rows(&self, number: C, holding: &'a [C]) -> impl Iterator<Item = u32> {
        let rows = self.grid.rows.range(self.body..).map(|(row, _)| *row);
        rows.filter(move |row| {
            let has = |what: &C| self.get(*row, *what).is_some();
            let again = |what: &C| match (self.get(*row, *what), self.get(self.heading, *what)) {
                (Some(here), Some(heading)) => here == heading,
                _ => false,
            };
            let repeated = holding.iter().filter(|what| again(what)).count();
            !self.is_example(*row, number) && holding.iter().any(has) && repeated < 2
        })
    }

    /// Says that there are rows which are only examples, at the first of them.
    pub fn say_examples(&self, number: C, doubts: &mut Doubts) {
        let mut rows = self.grid.rows.range(self.body..).map(|(row, _)| *row);
        if let Some(row) = rows.find(|row| self.is_example(*row, number)) {
            doubts.say(self.place(row, number), PartWhy::Example);
        }
    }

    fn is_example(&self, row: u32, number: C) -> bool {
        let mark = self.get(row, number);
        mark.is_some_and(|mark| words::is_example(mark.text()))
    }

    /// True where a row goes on with a cell of the row above.
    pub fn goes_on(&self, row: u32, what: C) -> bool {
        let column = self.column(what);
        column.is_some_and(|column| self.grid.is_covered_from_above(row, column))
    }

    /// True where one cell spans these two columns: a title between rows.
    pub fn is_title(&self, row: u32, one: C, other: C) -> bool {
        let (Some(one), Some(other)) = (self.column(one), self.column(other)) else {
            return false;
        };
        self.grid.is_one_cell(row, one, other)
    }
}
