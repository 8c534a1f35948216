//! Which tables are tables: pages use them for their layout too.

use std::collections::BTreeSet;

use super::look::heading;
use super::{Opened, Piece};

/// A table that is open.
struct Table {
    place: usize,
    /// Cells in the row.
    cells: usize,
    /// Whether a row has several.
    several: bool,
    /// Whether it holds what no table of a paper holds: headings, other tables.
    holds_more: bool,
}

/// The places of the tables that stay tables. Those with one cell in a row, and those with tables or headings in them, only
/// arrange a page.
pub(super) fn tables(pieces: &[Piece]) -> BTreeSet<usize> {
    let (mut found, mut open, mut elements) = (BTreeSet::new(), Vec::new(), Vec::new());
    let mut end = |table: Option<Table>| {
        let kept = table.filter(|table| table.several && !table.holds_more);
        found.extend(kept.map(|table| table.place));
    };
    for (place, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Open(element) => {
                let is_table = element.tag == "table";
                look_at(element, open.last_mut());
                if is_table {
                    open.push(Table {
                        place,
                        cells: 0,
                        several: false,
                        holds_more: false,
                    });
                }
                elements.push(is_table);
            }
            Piece::Close => {
                if elements.pop() == Some(true) {
                    end(open.pop());
                }
            }
            Piece::Text(_) => {}
        }
    }
    for table in open {
        end(Some(table));
    }
    found
}

fn look_at(element: &Opened, table: Option<&mut Table>) {
    let Some(table) = table else { return };
    match element.tag.as_str() {
        "tr" => table.cells = 0,
        "td" | "th" => {
            table.cells += 1;
            table.several |= table.cells > 1;
        }
        "table" => table.holds_more = true,
        _ => table.holds_more |= heading(element).is_some(),
    }
}
