//! The rows of a table, one by one: what stands in which column, and what kind of row it is.

use khoithidua_core::ids::CriterionId;
use khoithidua_core::number::Points;
use khoithidua_core::text::fold;
use khoithidua_core::workbook::Why;

use crate::amount;
use crate::conference::words::is_example as says_example;
use crate::grid::{Grid, Value, one_line};
use crate::header::Header;
use crate::numbering::{Number, Style};
use crate::words::{self, Column, Kind};

/// Titles and notes longer than that are cut: nobody reads them on a phone.
const LONGEST_TITLE: usize = 1_000;
const LONGEST_NOTE: usize = 2_000;
/// Longest number and unit of measure, in letters.
const LONGEST_NUMBER: usize = 12;
const LONGEST_UNIT: usize = 60;
/// Words that may stand before a number.
const BEFORE_NUMBERS: [&str; 5] = ["muc", "phan", "nhom", "chuong", "tieu chi"];

/// One row.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its place in the sheet.
    pub at: u32,
    /// Its identifier, if it was written with one.
    pub id: Option<CriterionId>,
    /// Its number, if it has one that can be taken apart.
    pub number: Option<Number>,
    /// What stands in the place of the number, to be printed.
    pub printed: String,
    /// What is judged; empty where only points stand.
    pub title: String,
    /// Most points.
    pub max: Option<Points>,
    /// What is doubtful about them.
    pub max_doubt: Option<Why>,
    /// What is doubtful about the number.
    pub number_doubt: Option<Why>,
    /// Unit of measure.
    pub unit: Option<String>,
    /// How it is judged.
    pub note: String,
    /// What kind of row it is.
    pub kind: Kind,
    /// Level in the tree, from 0, where the sheet says it.
    pub level: Option<usize>,
    /// True where the points belong to a row further up, whose cell spans this one.
    pub shares_points: bool,
}

/// Reads all rows below the headings.
pub fn rows(grid: &Grid, header: &Header) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for at in grid.rows.range(header.body..).map(|(at, _)| *at) {
        if is_example(grid, header, at) || is_heading_again(grid, header, at) {
            continue;
        }
        let before = lines.last().and_then(|line| line.number.as_ref());
        lines.extend(line(grid, header, at, before));
    }
    lines
}

fn line(grid: &Grid, header: &Header, at: u32, before: Option<&Number>) -> Option<Line> {
    let cell = |what| header.column(what).and_then(|column| grid.get(at, column));
    let text = |what| cell(what).map_or_else(String::new, Value::written);
    let (max, max_doubt) = grid
        .get(at, header.max())
        .map_or((None, None), amount::points);
    let title = one_line(
        &grid
            .get(at, header.title())
            .map_or_else(String::new, Value::written),
    );
    let (number, printed, title, number_doubt) = numbered(cell(Column::Number), title, before);
    if title.is_empty() && max.is_none() {
        return None;
    }
    let kind = words::kind(&title, number.is_some(), max.is_some());
    let unit = cut(&one_line(&text(Column::Unit)), LONGEST_UNIT);
    let level = cell(Column::Level).and_then(|value| match value {
        Value::Number(level) => (1..=8).find(|n| (f64::from(*n) - level).abs() < f64::EPSILON),
        _ => value.text().parse().ok(),
    });
    Some(Line {
        at,
        id: CriterionId::new(&text(Column::Id)),
        number,
        printed: cut(&printed, LONGEST_NUMBER),
        title: cut(&title, LONGEST_TITLE),
        max,
        max_doubt,
        number_doubt,
        unit: (!unit.is_empty()).then_some(unit),
        note: cut(&text(Column::Note), LONGEST_NOTE),
        kind,
        level: level.and_then(|level: u8| usize::from(level).checked_sub(1)),
        shares_points: max.is_none() && grid.is_covered_from_above(at, header.max()),
    })
}

/// Number and title of a row. Either may stand in the other's place.
fn numbered(
    cell: Option<&Value>,
    title: String,
    before: Option<&Number>,
) -> (Option<Number>, String, String, Option<Why>) {
    let text = cell.map_or_else(String::new, Value::written);
    let printed = one_line(&text);
    if printed.is_empty() {
        return match Number::before(&title) {
            Some((number, rest)) => (Some(number.clone()), number.text, rest.to_owned(), None),
            None => (None, String::new(), title, None),
        };
    }
    if let Some(number) = Number::parse(&printed) {
        let (number, doubt) = mended(cell, number, before);
        return (Some(number.clone()), number.text, title, doubt);
    }
    if title.is_empty() {
        // A heading across both columns.
        return match Number::before(&printed) {
            Some((number, rest)) => (Some(number.clone()), number.text, rest.to_owned(), None),
            None => (None, String::new(), printed, None),
        };
    }
    let number = printed.rsplit_once(' ').and_then(|(words, last)| {
        let known = BEFORE_NUMBERS.contains(&fold(words).as_str());
        known.then(|| Number::parse(last)).flatten()
    });
    let printed = number
        .as_ref()
        .map_or(printed, |number| number.text.clone());
    (number, printed, title, None)
}

/// A number that the spreadsheet program has changed: "1.10" became 1.1, and "1.2" the first of February.
fn mended(cell: Option<&Value>, number: Number, before: Option<&Number>) -> (Number, Option<Why>) {
    if matches!(cell, Some(Value::When(..))) {
        let doubt = Why::NumberMended(number.text.clone());
        return (number, Some(doubt));
    }
    let two = [Style::Decimal, Style::Decimal];
    if let (Some(Value::Number(_)), Some(before)) = (cell, before)
        && number.styles == two
        && before.styles == two
        && before.last + 1 == number.last * 10
    {
        let text = format!("{}0", number.text);
        let doubt = Some(Why::NumberMended(text.clone()));
        let last = number.last * 10;
        return (
            Number {
                text,
                last,
                ..number
            },
            doubt,
        );
    }
    (number, None)
}

/// The first row that is marked as an example.
pub fn example(grid: &Grid, header: &Header) -> Option<u32> {
    let mut rows = grid.rows.range(header.body..).map(|(at, _)| *at);
    rows.find(|at| is_example(grid, header, *at))
}

fn is_example(grid: &Grid, header: &Header, at: u32) -> bool {
    let number = header.column(Column::Number);
    let mark = number.and_then(|column| grid.get(at, column));
    mark.is_some_and(|mark| says_example(mark.text()))
}

/// The headings printed once more on the next page, or the columns' own numbers below them.
fn is_heading_again(grid: &Grid, header: &Header, at: u32) -> bool {
    let title = grid.get(at, header.title());
    let max = grid.get(at, header.max()).map_or("", Value::text);
    let is_heading = |text: &str| words::column(text) == Some(Column::Title);
    match title {
        Some(Value::Text(text)) if is_heading(text) => {
            matches!(words::column(max), Some(Column::Max | Column::Points))
        }
        Some(title) if at == header.body => fold(&title.written()).len() <= 2,
        _ => false,
    }
}

fn cut(text: &str, letters: usize) -> String {
    text.chars()
        .take(letters)
        .collect::<String>()
        .trim()
        .to_owned()
}
