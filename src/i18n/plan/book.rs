//! Words of workbooks with parts of the plan.

use khoithidua_core::workbook::{PartWhy, TemplateWords};

use super::super::{Language, en, vi};

/// Words of workbooks with parts of the plan.
#[derive(Clone, Copy, Debug)]
pub struct BookWords {
    pub title: &'static str,
    pub text: &'static str,
    pub link: &'static str,
    pub choose: &'static str,
    pub choose_text: &'static str,
    pub out: &'static str,
    pub out_text: &'static str,
    pub out_plan: &'static str,
    pub out_empty: &'static str,
    pub out_zone: &'static str,
    pub only_criteria: &'static str,
    pub not_read: &'static str,
    pub anew: &'static str,
    pub parts: &'static str,
    /// What a part is called and how many things are in it; the frame has no number.
    pub part: fn(&str, usize) -> String,
    pub passed_over: fn(&str) -> String,
    pub nothing: &'static str,
    pub doubtful: fn(usize) -> String,
    pub examples: &'static str,
    pub left_out: &'static str,
    pub left_out_text: &'static str,
    pub not_taken: fn(&str) -> String,
    pub doubts: fn(&str) -> String,
    pub cell: fn(&str, &str) -> String,
    pub gone: &'static str,
    pub gone_nothing: &'static str,
    /// By the place of its kind: how many, and some of their names.
    pub gone_of: [fn(usize, &str) -> String; 15],
    pub more: fn(&str, usize) -> String,
    pub take: &'static str,
    pub taken: fn(&str) -> String,
}

/// Words of workbooks with parts of the plan.
pub fn book() -> &'static BookWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::book::TEXTS,
        Language::English => &en::plan::book::TEXTS,
    }
}

/// Why something read about a part should be looked at.
pub fn why(why: &PartWhy) -> String {
    match Language::current() {
        Language::Vietnamese => vi::plan::book::why(why),
        Language::English => en::plan::book::why(why),
    }
}

/// The words in a workbook to be filled in.
pub fn template() -> TemplateWords {
    match Language::current() {
        Language::Vietnamese => vi::plan::template::words(),
        Language::English => en::plan::template::words(),
    }
}
