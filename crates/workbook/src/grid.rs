//! The cells of a sheet that have something in them, row by row. Nothing is kept for the empty ones: a sheet may say
//! that it reaches to row 1,048,576.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Dimensions, Xlsx, XlsxError};
use khoithidua_core::text;
use khoithidua_core::workbook::{MAX_ROWS, WorkbookError};

/// Columns behind this one are not looked at.
const LAST_COLUMN: u32 = 200;
/// Most letters that one cell may hold, as spreadsheet programs have it.
const MAX_LETTERS: usize = 32_767;
/// Most bytes of text that a sheet may hold: one text may be meant by thousands of cells.
const MAX_TEXT: usize = 8_000_000;
/// Most merged cells that are looked at.
const MAX_MERGED: usize = 5_000;

/// A workbook in memory.
pub type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// What is in a cell. Of a formula, the value that was last worked out.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text in normal form C, without empty lines and superfluous spaces; never empty.
    Text(String),
    /// A number.
    Number(f64),
    /// A day, as day and month.
    Day(u8, u8),
    /// An error such as #REF!.
    Error,
}

impl Value {
    /// The text; nothing for what is none.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            _ => "",
        }
    }
}

/// One row: cells by column.
pub type Row = BTreeMap<u32, Value>;

/// A sheet.
#[derive(Debug, Default)]
pub struct Grid {
    /// Its name.
    pub name: String,
    /// Rows with something in them, by place from 0.
    pub rows: BTreeMap<u32, Row>,
    merged: Vec<Dimensions>,
}

impl Grid {
    /// Reads a sheet.
    ///
    /// # Errors
    /// When it is damaged or too large.
    pub fn read(workbook: &mut Workbook<'_>, name: &str) -> Result<Self, WorkbookError> {
        // Without the merged cells a sheet is still a sheet.
        let mut merged = workbook.merge_cells_by_sheet_name(name).unwrap_or_default();
        merged.truncate(MAX_MERGED);
        let mut grid = Self {
            name: name.to_owned(),
            rows: BTreeMap::new(),
            merged,
        };
        let mut cells = match workbook.worksheet_cells_reader(name) {
            Ok(cells) => cells,
            // A sheet that is a picture of a chart.
            Err(XlsxError::NotAWorksheet(_)) => return Ok(grid),
            Err(_) => return Err(WorkbookError::Damaged),
        };
        let mut text = 0;
        while let Some(cell) = cells.next_cell().map_err(|_| WorkbookError::Damaged)? {
            let (row, column) = cell.get_position();
            if column > LAST_COLUMN {
                continue;
            }
            // What is looked at counts, be it nothing but blanks.
            text += length(cell.get_value());
            if text > MAX_TEXT {
                return Err(WorkbookError::TooLarge);
            }
            let Some(value) = value(cell.get_value()) else {
                continue;
            };
            grid.rows.entry(row).or_default().insert(column, value);
            if grid.rows.len() > MAX_ROWS {
                return Err(WorkbookError::TooManyRows(grid.name));
            }
        }
        Ok(grid)
    }

    /// What is in a cell.
    pub fn get(&self, row: u32, column: u32) -> Option<&Value> {
        self.rows.get(&row)?.get(&column)
    }

    /// What a cell shows where it is merged with others: what is in the first of them.
    pub fn shown(&self, row: u32, column: u32) -> Option<&Value> {
        match self.merged_over(row, column) {
            Some(merged) => self.get(merged.start.0, merged.start.1),
            None => self.get(row, column),
        }
    }

    /// True where a cell is hidden behind one further up that it is merged with.
    pub fn is_covered_from_above(&self, row: u32, column: u32) -> bool {
        let merged = self.merged_over(row, column);
        merged.is_some_and(|merged| merged.start.0 < row)
    }

    fn merged_over(&self, row: u32, column: u32) -> Option<&Dimensions> {
        self.merged.iter().find(|m| m.contains(row, column))
    }
}

/// How much text is in a cell, in bytes, as far as it is looked at.
fn length(value: &DataRef<'_>) -> usize {
    let length = match value {
        DataRef::String(text) => text.len(),
        DataRef::SharedString(text) => text.len(),
        _ => 0,
    };
    length.min(MAX_LETTERS)
}

fn value(value: &DataRef<'_>) -> Option<Value> {
    let text = |text: &str| {
        let cut: String = text.chars().take(MAX_LETTERS).collect();
        let lines = cut.lines().map(one_line).filter(|line| !line.is_empty());
        let lines: Vec<String> = lines.collect();
        (!lines.is_empty()).then(|| Value::Text(text::nfc(&lines.join("\n"))))
    };
    match value {
        DataRef::Empty | DataRef::DurationIso(_) => None,
        DataRef::String(string) => text(string),
        DataRef::SharedString(string) => text(string),
        #[expect(clippy::cast_precision_loss, reason = "a spreadsheet has no more")]
        DataRef::Int(number) => Some(Value::Number(*number as f64)),
        DataRef::Float(number) => Some(Value::Number(*number)),
        DataRef::Bool(bool) => text(if *bool { "TRUE" } else { "FALSE" }),
        // Spreadsheets count days up to the year 9999.
        DataRef::DateTime(when) if !(0.0..2_958_466.0).contains(&when.as_f64()) => {
            Some(Value::Error)
        }
        DataRef::DateTime(when) => {
            let (_, month, day, ..) = when.to_ymd_hms_milli();
            Some(Value::Day(day, month))
        }
        DataRef::DateTimeIso(when) => iso_day(when),
        DataRef::Error(_) => Some(Value::Error),
    }
}

/// A text on one line, with single spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Day and month of `2026-05-01T00:00:00`.
fn iso_day(text: &str) -> Option<Value> {
    let mut parts = text.get(..10)?.split('-').skip(1);
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Some(Value::Day(day, month))
}
