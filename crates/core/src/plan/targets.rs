//! Targets that units registered for lines of the sheet (chỉ tiêu đăng ký): set one by one, and by pasting a block of a
//! spreadsheet.

use crate::conference::{Conference, Target};
use crate::ids::{CriterionId, UnitId};
use crate::number::{NumberError, Quantity, readings};
use crate::score::criterion::{self, Criterion, Rule};

/// Whether a line is scored against a target. One with ranges needs none.
pub fn takes_target(row: &Criterion) -> bool {
    matches!(
        row.rule,
        Rule::Deduction { .. } | Rule::Proportional | Rule::Leader
    )
}

/// The lines that targets are registered for: those scored against one, and those that have one all the same.
pub fn lines(plan: &Conference) -> Vec<&Criterion> {
    let with: std::collections::BTreeSet<&CriterionId> =
        plan.targets.iter().map(|t| &t.criterion).collect();
    let mut lines = criterion::lines(&plan.criteria);
    lines.retain(|row| takes_target(row) || with.contains(&row.id));
    lines
}

/// Sets what a unit registered for a line; nothing where that is not known.
pub fn set(plan: &mut Conference, unit: &UnitId, row: &CriterionId, value: Option<Quantity>) {
    let is_it = |target: &Target| target.unit == *unit && target.criterion == *row;
    let Some(value) = value else {
        plan.targets.retain(|target| !is_it(target));
        return;
    };
    match plan.targets.iter_mut().find(|target| is_it(target)) {
        Some(target) => target.value = value,
        None => plan.targets.push(Target {
            unit: unit.clone(),
            criterion: row.clone(),
            value,
        }),
    }
}

/// Reads what stands in a cell; an empty one says that the target is not known.
///
/// # Errors
/// Why it is no quantity; one below zero is none.
pub fn read(text: &str) -> Result<Option<Quantity>, NumberError> {
    match text.trim() {
        "" | "-" | "\u{2013}" => Ok(None),
        text => Quantity::parse(text)
            .and_then(|value| {
                if value < Quantity::ZERO {
                    Err(NumberError::NotANumber)
                } else {
                    Ok(value)
                }
            })
            .map(Some),
    }
}

/// What a dot or a comma before three digits is, where nothing else in the number tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It parts thousands: 25.400 is more than twenty-five thousand.
    Thousands,
    /// The fraction begins there.
    Fraction,
}

/// The same where it is known what such a mark is.
///
/// # Errors
/// Why it is no quantity.
fn read_with(text: &str, mark: Option<Mark>) -> Result<Option<Quantity>, NumberError> {
    match (read(text), mark) {
        (Err(NumberError::Ambiguous), Some(mark)) => {
            let [thousands, fraction] = readings(text.trim()).ok_or(NumberError::Ambiguous)?;
            read(match mark {
                Mark::Thousands => &thousands,
                Mark::Fraction => &fraction,
            })
        }
        (read, _) => read,
    }
}

/// A cell of a block that could not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bad {
    /// No quantity stands there.
    Cell {
        /// Row of the table, from zero.
        row: usize,
        /// Column of the table, from zero.
        column: usize,
        /// What stands there.
        text: String,
        /// Why it is none.
        why: NumberError,
    },
    /// So many cells are beyond the end of the table.
    Beyond(usize),
}

/// A block as it comes from a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// Values by row and column of the table; nothing for cells that are empty.
    pub cells: Vec<(usize, usize, Option<Quantity>)>,
    /// What could not be taken.
    pub bad: Vec<Bad>,
}

/// Whether a text that is pasted is more than one cell.
pub fn is_block(text: &str) -> bool {
    text.trim_end_matches(['\r', '\n']).contains(['\t', '\n'])
}

/// Reads a block for a table of so many rows and columns, put down with its first cell at a place. Numbers that can be read in
/// two ways are bad until somebody says what their mark is.
pub fn block(
    text: &str,
    (row, column): (usize, usize),
    (rows, columns): (usize, usize),
    mark: Option<Mark>,
) -> Block {
    let mut block = Block::default();
    let mut beyond = 0;
    for (down, cells) in split(text).into_iter().enumerate() {
        for (right, text) in cells.into_iter().enumerate() {
            let (row, column) = (row + down, column + right);
            if row >= rows || column >= columns {
                beyond += usize::from(!text.trim().is_empty());
                continue;
            }
            match read_with(&text, mark) {
                Ok(value) => block.cells.push((row, column, value)),
                Err(why) => block.bad.push(Bad::Cell {
                    row,
                    column,
                    text: text.trim().to_owned(),
                    why,
                }),
            }
        }
    }
    if beyond > 0 {
        block.bad.push(Bad::Beyond(beyond));
    }
    block
}

/// Rows of cells. A cell in quotation marks may contain what else parts cells.
fn split(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.strip_suffix('\n').unwrap_or(&text);
    let (mut rows, mut cells, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted => cells.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                cells.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut cells));
            }
            sign => cell.push(sign),
        }
    }
    cells.push(cell);
    rows.push(cells);
    rows
}

#[cfg(test)]
mod tests;
