//! A table on its way in: cells that were merged stand apart, every row is as long as the longest.

use super::Part;
use super::runs::{Look, Runs};

/// More places than this are not filled up: nobody's paper has them, and somebody's crooked page may.
const MOST: usize = 20_000;
/// The widest and highest that a merged cell may be.
const WIDEST: usize = 100;
const HIGHEST: usize = 1_000;

/// A row: its places, and for each of them which place its cell began in.
#[derive(Default)]
struct Row {
    cells: Vec<Runs>,
    begun: Vec<usize>,
}

impl Row {
    fn is_empty(&self) -> bool {
        self.cells.iter().all(Runs::is_empty)
    }

    fn push(&mut self, cell: Runs, columns: usize) {
        let place = self.cells.len();
        self.cells.push(cell);
        self.cells.resize(place + columns, Runs::default());
        self.begun.resize(place + columns, place);
    }
}

#[derive(Default)]
pub(super) struct Grid {
    rows: Vec<Row>,
    /// For each column, how many rows below are still covered from above.
    covered: Vec<usize>,
    /// How many columns the first cell of the first row covers.
    title: usize,
    pub merged: bool,
}

impl Grid {
    /// Begins a row.
    pub fn row(&mut self) {
        self.rows.push(Row::default());
    }

    /// Adds a cell that covers so many columns and rows.
    pub fn cell(&mut self, cell: Runs, columns: usize, rows: usize) {
        let (columns, rows) = (columns.clamp(1, WIDEST), rows.clamp(1, HIGHEST));
        self.merged |= columns > 1 || rows > 1;
        if self.rows.is_empty() {
            self.row();
        }
        let first = self.rows.len() == 1;
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        // Places that a cell above covers are empty.
        while let Some(column) = self
            .covered
            .get_mut(row.cells.len())
            .filter(|rows| **rows > 0)
        {
            *column -= 1;
            row.push(Runs::default(), 1);
        }
        let place = row.cells.len();
        if first && place == 0 {
            self.title = columns;
        }
        row.push(cell, columns);
        let end = row.cells.len();
        self.covered.resize(self.covered.len().max(end), 0);
        for column in self.covered.iter_mut().take(end).skip(place) {
            *column = rows - 1;
        }
    }

    /// Ends a row: what is still covered to its right is empty too.
    pub fn end_row(&mut self) {
        let Some(row) = self.rows.last() else { return };
        for column in self.covered.iter_mut().skip(row.cells.len()) {
            *column = column.saturating_sub(1);
        }
    }

    /// What the table is in a paper.
    pub fn parts(mut self) -> Vec<Part> {
        self.rows.retain(|row| !row.is_empty());
        let longest = |rows: &[Row]| rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let mut parts = Vec::new();
        let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
        let below = longest(self.rows.get(1..).unwrap_or_default());
        // One cell across the whole of the table is what the table is called.
        if below > 1 && self.title >= below && self.rows.first().map(filled) == Some(1) {
            let first = self.rows.remove(0).cells;
            parts.extend(first.iter().filter(|c| !c.is_empty()).map(titled));
        }
        let width = longest(&self.rows);
        let kept = self.columns(width);
        if width.saturating_mul(self.rows.len()) > MOST || kept.len() <= 1 {
            let cells = self.rows.into_iter().flat_map(|row| row.cells);
            parts.extend(cells.filter(|c| !c.is_empty()).map(Part::Paragraph));
            return parts;
        }
        let row = |(place, row): (usize, &Row)| {
            let cell = |column: &usize| {
                // The head of several columns is the head of each.
                let begun = row.begun.get(*column).filter(|_| place == 0);
                let column = begun.unwrap_or(column);
                row.cells.get(*column).cloned().unwrap_or_default()
            };
            kept.iter().map(cell).collect()
        };
        parts.push(Part::Table(self.rows.iter().enumerate().map(row).collect()));
        parts
    }

    /// The columns with anything in them.
    fn columns(&self, width: usize) -> Vec<usize> {
        let mut used = vec![false; width];
        for row in &self.rows {
            for (used, cell) in used.iter_mut().zip(&row.cells) {
                *used |= !cell.is_empty();
            }
        }
        (0..width)
            .filter(|column| used.get(*column) == Some(&true))
            .collect()
    }
}

fn titled(cell: &Runs) -> Part {
    let mut bold = Runs::default();
    let look = Look {
        bold: true,
        italic: false,
    };
    bold.push(look, &cell.markdown(true));
    Part::Paragraph(bold)
}
