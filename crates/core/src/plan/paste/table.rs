//! A table on its way in: cells that were merged stand apart, every row is as long as the longest.

use super::Part;
use super::runs::{Look, Runs};

/// More places than this are not filled up: nobody's paper has them, and somebody's crooked page may.
const MOST: usize = 20_000;
/// The widest and highest that a merged cell may be.
const WIDEST: usize = 100;
const HIGHEST: usize = 1_000;

#[derive(Default)]
pub(super) struct Grid {
    rows: Vec<Vec<Runs>>,
    /// For each column, how many rows below are still covered from above.
    covered: Vec<usize>,
    /// How many columns the first cell of the first row covers.
    title: usize,
    pub merged: bool,
}

impl Grid {
    /// Begins a row.
    pub fn row(&mut self) {
        self.rows.push(Vec::new());
    }

    /// Adds a cell that covers so many columns and rows; answers nothing, a grid takes everything.
    pub fn cell(&mut self, cell: Runs, columns: usize, rows: usize) {
        let (columns, rows) = (columns.clamp(1, WIDEST), rows.clamp(1, HIGHEST));
        self.merged |= columns > 1 || rows > 1;
        if self.rows.is_empty() {
            self.row();
        }
        self.skip_covered();
        let first = self.rows.len() == 1;
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        if first && row.is_empty() {
            self.title = columns;
        }
        let place = row.len();
        row.push(cell);
        row.resize(place + columns, Runs::default());
        let end = row.len();
        self.covered.resize(self.covered.len().max(end), 0);
        for column in self.covered.iter_mut().take(end).skip(place) {
            *column = rows - 1;
        }
    }

    /// Places that a cell above covers are empty.
    fn skip_covered(&mut self) {
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        while let Some(column) = self.covered.get_mut(row.len()).filter(|rows| **rows > 0) {
            *column -= 1;
            row.push(Runs::default());
        }
    }

    /// Ends a row: what is still covered to its right is empty too.
    pub fn end_row(&mut self) {
        let Some(row) = self.rows.last() else { return };
        for column in self.covered.iter_mut().skip(row.len()) {
            *column = column.saturating_sub(1);
        }
    }

    /// What the table is in a paper.
    pub fn parts(mut self) -> Vec<Part> {
        self.rows
            .retain(|row| row.iter().any(|cell| !cell.is_empty()));
        let longest = |rows: &[Vec<Runs>]| rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut parts = Vec::new();
        let filled = |row: &Vec<Runs>| row.iter().filter(|cell| !cell.is_empty()).count();
        let below = longest(self.rows.get(1..).unwrap_or_default());
        // One cell across the whole of the table is what the table is called.
        if below > 1 && self.title >= below && self.rows.first().map(filled) == Some(1) {
            let first = self.rows.remove(0);
            parts.extend(first.iter().filter(|c| !c.is_empty()).map(titled));
        }
        let width = longest(&self.rows);
        let too_large = width.saturating_mul(self.rows.len()) > MOST;
        if too_large || self.columns(width).len() <= 1 {
            let cells = self.rows.into_iter().flatten();
            parts.extend(cells.filter(|c| !c.is_empty()).map(Part::Paragraph));
            return parts;
        }
        let kept = self.columns(width);
        let row = |row: &Vec<Runs>| {
            let cell = |column: &usize| row.get(*column).cloned().unwrap_or_default();
            kept.iter().map(cell).collect()
        };
        parts.push(Part::Table(self.rows.iter().map(row).collect()));
        parts
    }

    /// The columns with anything in them.
    fn columns(&self, width: usize) -> Vec<usize> {
        let mut used = vec![false; width];
        for row in &self.rows {
            for (used, cell) in used.iter_mut().zip(row) {
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
