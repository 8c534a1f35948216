//! English: workbooks of spreadsheets.

use khoithidua_core::score::criterion::{Criterion, NamedPoints, Rule, StartedPercent};
use khoithidua_core::workbook::{Why, WorkbookError};

use super::count;
use super::plan::template::{HEADS, SUMS};
use crate::i18n::desk_workbook::Workbooks;
use crate::i18n::number;

pub const WORKBOOKS: Workbooks = Workbooks {
    title: "Criteria from Excel",
    open: "Open criteria from Excel",
    now: |lines, total| {
        format!(
            "The criteria in use have {}, {total} points in all.",
            count(lines, "line", "lines")
        )
    },
    replaced: "These criteria differ from those of the conference that is open. Until it is frozen anew you can have the first ones back.",
    restore: "Take the first criteria back",
    restored: "The first criteria are back.",
    choose: "Choose an Excel file…",
    how: "The table needs a row of headings. Columns are found by their names:",
    columns: [
        "needed: “Nội dung” or “Tiêu chí” (what is judged), and “Điểm chuẩn” or “Điểm tối đa” (most points);",
        "good to have: “STT” (I, 1, 1.1, a, -), “Đơn vị tính” (unit of measure), “Ghi chú” or “Cách chấm” (notes);",
        "where levels are misread: a column “Cấp” with 1, 2, 3…",
    ],
    working: "Reading the file…",
    not_read: "The file was not read. The criteria in use are as before.",
    preview: |name| format!("Preview: {name}"),
    sheet: "Sheet",
    macros: "The file has macros. They are not run; only the values saved in the cells are read.",
    facts: ["Groups", "Lines", "Points in all", "Bonus, penalty"],
    sound: "Nothing had to be guessed.",
    doubtful: |number| {
        format!(
            "{} to look at. Each is said below its row, with the cell in the Excel file. Where something is wrong, mend it in Excel and choose the file again.",
            count(number, "thing", "things")
        )
    },
    outside: "Beside the lines",
    at: |cell| format!("Cell {cell}"),
    dropped_targets: |number| {
        format!(
            "{} of lines that are not in this table will be dropped.",
            count(number, "registered target", "registered targets")
        )
    },
    dropped_ties: |rows| format!("Ties will no longer be broken by: {rows}."),
    heads: ["Criterion", "Most points", "How it is scored"],
    group_sum: |sum| format!("the rows below add up to {sum}"),
    take: "Use these criteria",
    forget: "Drop this file",
    taken: |lines| {
        format!(
            "The new criteria with {} are in use.",
            count(lines, "line", "lines")
        )
    },
    slips_stay: "Tellers' keys and slips stay as they were prepared.",
    export: "Export to Excel",
    export_working: "Making the Excel file…",
    file_sheet: "Scores",
    file_title: |year| format!("EMULATION SCORES {year}"),
    file_heads: HEADS,
    file_sums: SUMS,
};

/// Why something should be looked at.
pub fn why(why: &Why) -> String {
    match why {
        Why::RuleGuessed => "How it is scored was guessed from the note beside it.".into(),
        Why::PenaltyGuessed => "It does not say how much each event costs; 0.5 points for now.".into(),
        Why::Extra => "Counted apart, not within the total.".into(),
        Why::PointsInWords(points) => format!("Points in words, understood as {}.", number(*points)),
        Why::Ambiguous(points) => format!("The dot or comma was understood as a thousands sign: {} points.", number(*points)),
        Why::PointsAsDate(points) => format!("Excel had turned the points into a date; understood as {}.", number(*points)),
        Why::Rounded(points) => format!("More than two decimals; rounded to {}.", number(*points)),
        Why::NotPoints(text) => format!("“{text}” is no number of points."),
        Why::CellError => "The cell holds an error of Excel (such as #REF!).".into(),
        Why::NotWorkedOut => "The cell holds a formula that was never worked out. Open the file in Excel, save it and choose it again.".into(),
        Why::Added(points) => format!("The group has no points; those below were added: {}.", number(*points)),
        Why::LessBelow(points) => format!("The rows below have only {} points, less than the group.", number(*points)),
        Why::Noted(title) => format!("“{title}” has no points of its own and stands in the note of this row."),
        Why::Skipped(title) => format!("“{title}” has no points and became no line."),
        Why::NoTitle => "Points without a title; passed over.".into(),
        Why::LevelGuessed => "The numbering does not say where this row belongs; see whether it is in the right place.".into(),
        Why::NumberMended(text) => format!("Excel had changed the number; understood as {text}."),
        Why::OtherTotal { stated, added } => format!("The row of the total says {}, but the rows add up to {}.", number(*stated), number(*added)),
    }
}

/// Why a workbook was not read, or not written.
pub fn error(error: &WorkbookError) -> String {
    match error {
        WorkbookError::Unreadable => "The worker and this page are of different versions. Load the page again with a network and try again.".into(),
        WorkbookError::TooLarge => "The file is too large. Copy the sheet with the criteria into a file of its own and choose that.".into(),
        WorkbookError::TooManyRows(sheet) => format!("The sheet “{sheet}” has too many rows. Delete the superfluous ones, or copy the criteria into a file of their own."),
        WorkbookError::Password => "The file is locked with a password. Open it in Excel, remove the password, save it and choose it again.".into(),
        WorkbookError::OldFormat => "The file is of the old format (.xls). Open it in Excel, save it as “Excel Workbook (.xlsx)” and choose the new file.".into(),
        WorkbookError::OtherTable => "This is a table of another format (.ods, .csv, …). Open it in Excel, save it as “Excel Workbook (.xlsx)” and choose the new file.".into(),
        WorkbookError::NotAWorkbook => "This is no Excel file (.xlsx). Choose another one.".into(),
        WorkbookError::Damaged => "The Excel file is damaged. Open it in Excel, save it and choose it again, or ask for another copy.".into(),
        WorkbookError::NoSuchSheet(sheet) => format!("The file has no sheet “{sheet}”. Choose the file again."),
        WorkbookError::NoPart(sheets) => format!("No sheet has a name that says what it holds (Information, Units, Delegates, Agenda, Criteria, Targets). The file has: {}. Rename the sheets in Excel and choose the file again.", sheets.join(", ")),
        WorkbookError::NoHeader => "There is no row of headings. The table needs a column “Nội dung” or “Tiêu chí” and a column “Điểm chuẩn” or “Điểm tối đa”.".into(),
        WorkbookError::NothingScored(sheet) => format!("The sheet “{sheet}” has headings, but no row has points. Fill in the column of most points and choose the file again."),
        WorkbookError::BelowExceeds { cell, title, own, below } => format!("The rows in “{title}” add up to {} points, more than the group's {} (sheet “{}”, cell {cell}). Mend it in Excel and choose the file again.", number(*below), number(*own), cell.sheet),
        WorkbookError::TooDeep(cell) => format!("The table has too many levels (sheet “{}”, cell {cell}). There may be 8.", cell.sheet),
        WorkbookError::NotWritten => "The Excel file could not be made. Try again; if that fails, tell whoever supports you.".into(),
    }
}

/// How points of a row come about.
pub fn rule(criterion: &Criterion) -> String {
    match &criterion.rule {
        Rule::Group(_) => "Sum of the rows below.".into(),
        Rule::Judged => "Judged.".into(),
        Rule::Deduction {
            per_percent,
            started,
        } => {
            let part = match started {
                StartedPercent::Floor => "whole per cents only",
                StartedPercent::Ceil => "begun per cents count whole",
                StartedPercent::Exact => "fractions count",
            };
            format!(
                "Minus {} for each 1 % short of the target ({part}).",
                number(*per_percent)
            )
        }
        Rule::Proportional => "In proportion of result to target.".into(),
        Rule::Leader => "At the target: half the points; furthest beyond: all.".into(),
        Rule::Best => "In proportion to the best result.".into(),
        Rule::Bands(bands) => {
            let bands = bands
                .iter()
                .map(|b| format!("{}: {}", number(b.from), number(b.points)));
            format!(
                "By range of the result: {}.",
                bands.collect::<Vec<_>>().join("; ")
            )
        }
        Rule::YesNo => "All or nothing.".into(),
        Rule::Levels(levels) => format!("By level: {}.", list(levels, "")),
        Rule::PerItem { each } => format!("{} points for each, up to the maximum.", number(*each)),
        Rule::PerEvent(events) => format!("Off the maximum: {}.", list(events, "\u{2212}")),
        Rule::Tally { min, items } if criterion.max.raw() <= 0 => {
            format!(
                "{}; at most {} off.",
                list(items, ""),
                number(min.negated())
            )
        }
        Rule::Tally { items, .. } => format!("{}.", list(items, "+")),
    }
}

fn list(items: &[NamedPoints], sign: &str) -> String {
    let items = items
        .iter()
        .map(|item| format!("{}: {sign}{}", item.name, number(item.points)));
    items.collect::<Vec<_>>().join("; ")
}
