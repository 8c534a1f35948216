//! Workbooks built for tests, and what is read from them in short.

use khoithidua_core::number::Points;
use khoithidua_core::score::criterion::{Criterion, Rule};
use khoithidua_core::workbook::{CriteriaRead, Why, WorkbookError};
use khoithidua_workbook::read;
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};

/// What is put into a cell.
#[derive(Clone, Copy, Debug)]
pub enum Put {
    /// Nothing.
    No,
    /// A text.
    T(&'static str),
    /// A number.
    N(f64),
    /// A formula and its value.
    F(&'static str, &'static str),
    /// A day: serial number.
    D(f64),
}

pub use Put::{D, F, N, No, T};

/// The usual headings.
pub const HEADINGS: [Put; 5] = [
    T("STT"),
    T("Nội dung, tiêu chí"),
    T("Điểm chuẩn"),
    T("Đơn vị tính"),
    T("Ghi chú, cách chấm"),
];

/// Fills a sheet, row by row.
pub fn fill<const WIDTH: usize>(sheet: &mut Worksheet, rows: &[[Put; WIDTH]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match *cell {
                No => {}
                T(text) => {
                    sheet.write_string(row, column, text).unwrap();
                }
                N(number) => {
                    sheet.write_number(row, column, number).unwrap();
                }
                F(formula, value) => {
                    let formula = Formula::new(formula).set_result(value);
                    sheet.write_formula(row, column, formula).unwrap();
                }
                D(serial) => {
                    let format = Format::new().set_num_format("dd/mm/yyyy");
                    sheet
                        .write_number_with_format(row, column, serial, &format)
                        .unwrap();
                }
            }
        }
    }
}

/// A workbook of one sheet.
pub fn workbook<const WIDTH: usize>(rows: &[[Put; WIDTH]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet().set_name("Tiêu chí").unwrap(), rows);
    workbook.save_to_buffer().unwrap()
}

/// Reads rows below the usual headings.
pub fn table(rows: &[[Put; 5]]) -> Result<CriteriaRead, WorkbookError> {
    let rows: Vec<[Put; 5]> = [HEADINGS].into_iter().chain(rows.iter().copied()).collect();
    read(&workbook(&rows), None)
}

/// The tree in short: level by indent, identifier, number, title, points, rule.
pub fn tree(criteria: &[Criterion]) -> Vec<String> {
    fn add(row: &Criterion, depth: usize, lines: &mut Vec<String>) {
        let rule = match &row.rule {
            Rule::Group(_) => "group",
            Rule::Judged => "judged",
            Rule::YesNo => "yes/no",
            Rule::PerItem { .. } => "per item",
            Rule::PerEvent(_) => "per event",
            Rule::Levels(_) => "levels",
            Rule::Deduction { .. } => "deduction",
            Rule::Tally { .. } => "tally",
            _ => "other",
        };
        let max = row.max.raw();
        let indent = "  ".repeat(depth);
        lines.push(format!(
            "{indent}{} [{}] {} {max} {rule}",
            row.id, row.number, row.title
        ));
        for child in row.children() {
            add(child, depth + 1, lines);
        }
    }
    let mut lines = Vec::new();
    for row in criteria {
        add(row, 0, &mut lines);
    }
    lines
}

/// The doubts in short: cell and reason.
pub fn doubts(read: &CriteriaRead) -> Vec<(String, Why)> {
    let doubts = read.doubts.iter();
    doubts
        .map(|d| (d.cell.to_string(), d.why.clone()))
        .collect()
}

/// Points in hundredths.
pub fn points(raw: i64) -> Points {
    Points::from_raw(raw).unwrap()
}
