//! Words about workbooks of spreadsheets: criteria read from one, scores written into one.

use khoithidua_core::score::criterion::Criterion;
use khoithidua_core::workbook::{Why, WorkbookError};

use super::{Language, en, vi};

/// Criteria from a workbook, scores into one.
#[derive(Clone, Copy, Debug)]
pub struct Workbooks {
    pub title: &'static str,
    pub open: &'static str,
    pub now: fn(usize, &str) -> String,
    pub replaced: &'static str,
    pub restore: &'static str,
    pub restored: &'static str,
    pub choose: &'static str,
    pub how: &'static str,
    pub columns: [&'static str; 3],
    pub working: &'static str,
    pub not_read: &'static str,
    pub preview: fn(&str) -> String,
    pub sheet: &'static str,
    pub macros: &'static str,
    pub facts: [&'static str; 4],
    pub sound: &'static str,
    pub doubtful: fn(usize) -> String,
    pub outside: &'static str,
    pub at: fn(&str) -> String,
    pub dropped_targets: fn(usize) -> String,
    pub dropped_ties: fn(&str) -> String,
    pub heads: [&'static str; 3],
    pub group_sum: fn(&str) -> String,
    pub take: &'static str,
    pub forget: &'static str,
    pub taken: fn(usize) -> String,
    pub slips_stay: &'static str,
    pub export: &'static str,
    pub export_working: &'static str,
    pub file_sheet: &'static str,
    pub file_title: fn(i32) -> String,
    pub file_heads: [&'static str; 6],
    pub file_sums: [&'static str; 8],
}

/// Why something read from a workbook should be looked at.
pub fn why(why: &Why) -> String {
    match Language::current() {
        Language::Vietnamese => vi::desk_workbook::why(why),
        Language::English => en::desk_workbook::why(why),
    }
}

/// Why a workbook was not read, or not written.
pub fn error(error: &WorkbookError) -> String {
    match Language::current() {
        Language::Vietnamese => vi::desk_workbook::error(error),
        Language::English => en::desk_workbook::error(error),
    }
}

/// How points of a row come about, in one sentence.
pub fn rule(criterion: &Criterion) -> String {
    match Language::current() {
        Language::Vietnamese => vi::desk_workbook::rule(criterion),
        Language::English => en::desk_workbook::rule(criterion),
    }
}
