//! The cells of a sheet that have something in them, row by row. Nothing is kept for the empty ones: a sheet may say
//! that it reaches to row 1,048,576.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Dimensions, ExcelDateTime, ExcelDateTimeType, Xlsx, XlsxError};
use khoithidua_core::date::TimeOfDay;
use khoithidua_core::text;
use khoithidua_core::workbook::{MAX_ROWS, WorkbookError};

/// Columns behind this one are not looked at. Targets have one for each unit.
const LAST_COLUMN: u32 = 400;
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
    /// A day, a time of day, or both.
    When(When),
    /// An error such as #REF!.
    Error,
    /// A formula that was never worked out.
    Unworked,
}

/// What a spreadsheet program shows as a day or a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// Year.
    pub year: u16,
    /// Month, from 1.
    pub month: u8,
    /// Day, from 1.
    pub day: u8,
    /// Minutes since midnight.
    pub minutes: u16,
    /// True for a time without a day.
    pub is_time: bool,
}

impl When {
    /// From days since the end of 1899; the time is a part of one. `None` outside the years that spreadsheets know.
    pub fn of_serial(serial: f64) -> Option<Self> {
        Self::of(&ExcelDateTime::new(
            serial,
            ExcelDateTimeType::DateTime,
            false,
        ))
    }

    fn of(when: &ExcelDateTime) -> Option<Self> {
        let serial = when.as_f64();
        // Spreadsheets count days up to the year 9999.
        if !(0.0..2_958_466.0).contains(&serial) {
            return None;
        }
        let (year, month, day, ..) = when.to_ymd_hms_milli();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a part of a day has at most 1440 minutes"
        )]
        let minutes = (serial.fract() * 1440.0).round() as u16;
        Some(Self {
            year,
            month,
            day,
            minutes: minutes.min(1439),
            is_time: serial < 1.0,
        })
    }
}

impl Value {
    /// What it says, written out; nothing for what says nothing.
    pub fn written(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::When(when) => format!("{}.{}", when.day, when.month),
            Self::Error | Self::Unworked => String::new(),
        }
    }

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
        match grid.fill(workbook, true) {
            // A formula that cannot be understood is no reason not to read values.
            Err(WorkbookError::Damaged) => {
                grid.rows.clear();
                grid.fill(workbook, false)?;
            }
            end => end?,
        }
        Ok(grid)
    }

    fn fill(&mut self, workbook: &mut Workbook<'_>, formulas: bool) -> Result<(), WorkbookError> {
        let mut cells = match workbook.worksheet_cells_reader(&self.name) {
            Ok(cells) => cells,
            // A sheet that is a picture of a chart.
            Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
            Err(_) => return Err(WorkbookError::Damaged),
        };
        let mut text = 0;
        loop {
            let next = if formulas {
                let cell = cells.next_cell_with_formula_metadata();
                cell.map(|cell| cell.map(|cell| (cell.pos, cell.value, cell.formula.is_some())))
            } else {
                let cell = cells.next_cell();
                cell.map(|cell| {
                    cell.map(|cell| (cell.get_position(), cell.get_value().clone(), false))
                })
            };
            let Some(((row, column), found, formula)) = next.map_err(|_| WorkbookError::Damaged)?
            else {
                return Ok(());
            };
            if column > LAST_COLUMN {
                continue;
            }
            // What is looked at counts, be it nothing but blanks.
            text += length(&found);
            if text > MAX_TEXT {
                return Err(WorkbookError::TooLarge);
            }
            let value = match found {
                DataRef::Empty if formula => Some(Value::Unworked),
                found => value(&found),
            };
            let Some(value) = value else {
                continue;
            };
            self.rows.entry(row).or_default().insert(column, value);
            if self.rows.len() > MAX_ROWS {
                return Err(WorkbookError::TooManyRows(self.name.clone()));
            }
        }
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

    /// True where two cells of a row are merged into one.
    pub fn is_one_cell(&self, row: u32, one: u32, other: u32) -> bool {
        let merged = self.merged_over(row, one);
        merged.is_some_and(|merged| merged.contains(row, other))
    }

    /// The last column of a cell, where it is merged with those beside it.
    pub fn last_column(&self, row: u32, column: u32) -> u32 {
        let merged = self.merged_over(row, column);
        merged.map_or(column, |merged| merged.end.1)
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
        DataRef::DateTime(when) => Some(When::of(when).map_or(Value::Error, Value::When)),
        DataRef::DateTimeIso(when) => iso_day(when),
        DataRef::Error(_) => Some(Value::Error),
    }
}

/// A text on one line, with single spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `2026-05-01T07:30:00`, with or without the time.
fn iso_day(text: &str) -> Option<Value> {
    let mut parts = text.get(..10)?.split('-');
    let mut next = || parts.next();
    let (year, month, day) = (
        next()?.parse().ok()?,
        next()?.parse().ok()?,
        next()?.parse().ok()?,
    );
    let time = text.get(11..16).and_then(TimeOfDay::parse);
    Some(Value::When(When {
        year,
        month,
        day,
        minutes: time.map_or(0, TimeOfDay::minutes),
        is_time: false,
    }))
}
