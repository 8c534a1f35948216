//! Tables for a terminal: columns as wide as their widest cell.

use crate::output::printable;

/// How the cells of a column stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

/// A table with a head.
pub struct Table {
    sides: Vec<Side>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns.
    pub fn new(columns: &[(&str, Side)]) -> Self {
        Self {
            sides: columns.iter().map(|(_, side)| *side).collect(),
            rows: vec![columns.iter().map(|(head, _)| (*head).to_owned()).collect()],
        }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let one_line = |cell: String| printable(&cell).replace('\n', " ");
        self.rows.push(cells.into_iter().map(one_line).collect());
    }

    /// The table as lines, indented by two.
    pub fn text(&self) -> String {
        let widest = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.sides.len()).map(widest).collect();
        let mut text = String::new();
        for row in &self.rows {
            let mut line = String::new();
            for ((cell, side), width) in row.iter().zip(&self.sides).zip(&widths) {
                let space = " ".repeat(width.saturating_sub(cell.chars().count()));
                line.push_str("  ");
                match side {
                    Side::Left => line.extend([cell.as_str(), &space]),
                    Side::Right => line.extend([&space, cell.as_str()]),
                }
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_and_control_characters_gone() {
        let mut table = Table::new(&[("unit", Side::Left), ("points", Side::Right)]);
        table.row(["Quảng Ngãi".to_owned(), "9.5".to_owned()]);
        table.row(["A\u{1b}[2J\nB".to_owned(), "100".to_owned()]);
        assert_eq!(
            table.text(),
            "  unit        points\n  Quảng Ngãi     9.5\n  A\u{fffd}[2J B        100\n"
        );
    }
}
