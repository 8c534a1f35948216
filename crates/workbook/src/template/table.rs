//! Tables of a template: titles, headings, rows with a number before them and an identifier behind them.

use khoithidua_core::workbook::{TableWords, TemplateWords};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use crate::write::{Styles, for_print, name_of_sheet};

/// Ruled rows below what is filled in, for more.
const EMPTY_ROWS: u32 = 20;
/// Column of the numbers; the table's own follow.
const NUMBER: u16 = 0;
pub const FIRST: u16 = 1;
const WIDTH_OF_NUMBER: f64 = 8.0;

/// What is put into a cell.
pub enum Put {
    Text(String),
    Number(f64),
    Nothing,
}

impl Put {
    pub fn text(text: &str) -> Self {
        if text.is_empty() {
            Self::Nothing
        } else {
            Self::Text(text.to_owned())
        }
    }

    pub fn maybe(text: Option<&String>) -> Self {
        text.map_or(Self::Nothing, |text| Self::text(text))
    }
}

/// A row: its identifier, and its cells behind the number.
pub struct Row {
    pub id: String,
    pub cells: Vec<Put>,
}

/// What all tables have in common.
pub struct Tables<'a> {
    pub words: &'a TemplateWords,
    pub styles: Styles,
}

impl Tables<'_> {
    /// The sheet's name and what stands above; the row of the headings.
    pub fn titles(
        &self,
        sheet: &mut Worksheet,
        name: &str,
        titles: &[String],
    ) -> Result<u32, XlsxError> {
        sheet.set_name(name_of_sheet(name))?;
        let mut row = 0;
        for title in titles {
            let style = if row == 0 {
                &self.styles.title
            } else {
                &self.styles.plain
            };
            sheet.write_string_with_format(row, 0, title, style)?;
            row += 1;
        }
        Ok(row)
    }

    /// A table with numbers before its rows and identifiers behind them; examples where there are no rows. The row of the
    /// headings.
    pub fn table(
        &self,
        sheet: &mut Worksheet,
        words: &TableWords,
        widths: &[f64],
        rows: Vec<Row>,
    ) -> Result<u32, XlsxError> {
        let headings = self.titles(sheet, &words.sheet, &words.titles)?;
        let columns =
            u16::try_from(words.headings.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
        let id = columns
            .checked_add(FIRST)
            .ok_or(XlsxError::RowColumnLimitError)?;
        let texts = [(NUMBER, &self.words.number), (id, &self.words.id)];
        for (column, heading) in (FIRST..).zip(&words.headings).chain(texts) {
            sheet.write_string_with_format(headings, column, heading, &self.styles.heading)?;
        }
        sheet.set_column_width(NUMBER, WIDTH_OF_NUMBER)?;
        for (column, width) in (FIRST..).zip(widths) {
            sheet.set_column_width(column, *width)?;
        }
        sheet.set_column_hidden(id)?;
        let mut row = headings + 1;
        if rows.is_empty() {
            for example in &words.examples {
                sheet.write_string_with_format(
                    row,
                    NUMBER,
                    &self.words.example,
                    &self.styles.example,
                )?;
                for (column, text) in (FIRST..).zip(example) {
                    sheet.write_string_with_format(row, column, text, &self.styles.example)?;
                }
                row += 1;
            }
        }
        for (number, content) in (1_u32..).zip(rows) {
            sheet.write_number_with_format(row, NUMBER, number, &self.styles.number)?;
            for (column, cell) in (FIRST..).zip(&content.cells) {
                put(sheet, row, column, cell, &self.styles.cell)?;
            }
            sheet.write_string(row, id, content.id)?;
            row += 1;
        }
        for empty in row..row + EMPTY_ROWS {
            for column in NUMBER..id {
                sheet.write_blank(empty, column, &self.styles.cell)?;
            }
        }
        for_print(sheet, headings, FIRST + 1, (row + EMPTY_ROWS - 1, id - 1))?;
        Ok(headings)
    }
}

/// Fills a cell.
pub fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Put,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Put::Text(text) => sheet.write_string_with_format(row, column, text, format)?,
        Put::Number(number) => sheet.write_number_with_format(row, column, *number, format)?,
        Put::Nothing => sheet.write_blank(row, column, format)?,
    };
    Ok(())
}
