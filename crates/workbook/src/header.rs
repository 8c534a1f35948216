//! Finding the row of headings, and which column is which. It may be two rows, one above the other.

use std::collections::BTreeMap;

use crate::grid::{Grid, Value};
use crate::words::{self, Column};

/// Headings stand near the top, below titles.
const ROWS_LOOKED_AT: usize = 60;

/// Where the table begins and what its columns are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The first row below the headings.
    pub body: u32,
    /// Columns by what they hold.
    columns: BTreeMap<Column, u32>,
}

impl Header {
    /// Finds it. A row that has everything by itself goes before two that have it together.
    pub fn find(grid: &Grid) -> Option<Self> {
        let rows: Vec<u32> = grid.rows.keys().copied().take(ROWS_LOOKED_AT).collect();
        let alone = rows.iter().find_map(|row| Self::of(grid, *row, 1));
        let together = || rows.iter().find_map(|row| Self::of(grid, *row, 2));
        let weak = |header: &Self| !header.columns.contains_key(&Column::Max);
        match alone {
            // Only "points", which may go on below: "points | most, own".
            Some(header) if weak(&header) => together().filter(|t| !weak(t)).or(Some(header)),
            Some(header) => Some(header),
            None => together(),
        }
    }

    fn of(grid: &Grid, first: u32, height: u32) -> Option<Self> {
        // A title above the table fills its row alone.
        if grid.rows.get(&first)?.len() < 2 {
            return None;
        }
        let last = first.checked_add(height)?;
        let places: Vec<u32> = (first..last)
            .filter_map(|row| grid.rows.get(&row))
            .flat_map(|row| row.keys().copied())
            .collect();
        let mut columns = BTreeMap::new();
        for column in places {
            let mut heading: Vec<&str> = Vec::new();
            for row in first..last {
                let text = grid.shown(row, column).map_or("", Value::text);
                if heading.last() != Some(&text) {
                    heading.push(text);
                }
            }
            if let Some(what) = words::column(&heading.join(" ")) {
                columns.entry(what).or_insert(column);
            }
        }
        let has = |what| columns.contains_key(&what);
        let whole = has(Column::Title) && (has(Column::Max) || has(Column::Points));
        whole.then_some(Self {
            body: last,
            columns,
        })
    }

    /// The column that holds something, if there is one.
    pub fn column(&self, what: Column) -> Option<u32> {
        self.columns.get(&what).copied()
    }

    /// The column of most points.
    pub fn max(&self) -> u32 {
        let max = self.column(Column::Max).or(self.column(Column::Points));
        max.unwrap_or_default()
    }

    /// The column of titles.
    pub fn title(&self) -> u32 {
        self.column(Column::Title).unwrap_or_default()
    }
}
