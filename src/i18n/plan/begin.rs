//! Words of where a conference is begun.

use khoithidua_core::plan::carried::Left;

use super::super::{Language, en, vi};

/// Words of where a conference is begun.
#[derive(Clone, Copy, Debug)]
pub struct BeginWords {
    pub title: &'static str,
    pub text: &'static str,
    /// On the first screen and at home.
    pub invitation: &'static str,
    /// The ways there while something is prepared.
    pub other: &'static str,
    pub back: &'static str,

    pub kept: &'static str,
    /// Title, year summed up, day.
    pub kept_text: fn(&str, i32, &str) -> String,
    pub unreadable: fn(&str) -> String,
    pub unreadable_name: &'static str,
    pub unnamed: &'static str,
    pub save_kept: &'static str,
    pub save: &'static str,

    pub before: &'static str,
    pub before_text: &'static str,
    pub before_open: fn(&str) -> String,
    pub before_kept: fn(&str, &str, &str) -> String,
    pub choose: &'static str,
    pub paste: &'static str,
    pub look: &'static str,

    pub book: &'static str,
    pub book_text: &'static str,
    pub book_choose: &'static str,

    pub zone: &'static str,
    pub zone_text: &'static str,
    pub zone_take: &'static str,
    pub zone_name: &'static str,

    pub empty: &'static str,
    pub empty_text: &'static str,
    pub empty_take: &'static str,
    pub empty_name: &'static str,

    pub reading: &'static str,
    pub nothing_changed: &'static str,
    pub follows: &'static str,
    pub other_tab: &'static str,
    pub empty_book: &'static str,

    pub offer: fn(&str) -> String,
    pub offer_plan: fn(&str, i32) -> String,
    /// Title of the plan that is kept.
    pub offer_differs: fn(&str) -> String,
    pub offer_same: &'static str,
    /// Title, the year before, the plan's year.
    pub offer_before: fn(&str, i32, i32) -> String,
    pub offer_book: &'static str,
    pub offer_zone: &'static str,
    pub offer_empty: fn(i32) -> String,
    pub stays: &'static str,
    /// What it is called, and how much of it.
    pub stay: fn(&str, usize) -> String,
    pub left: &'static str,
    pub left_of: fn(Left) -> String,
    /// Year, head, deputy.
    pub heads: fn(i32, &str, Option<&str>) -> String,
    pub heads_unknown: &'static str,
    pub nobody_elected: &'static str,
    pub of_rehearsal: &'static str,
    pub mended: &'static str,
    pub begin: &'static str,
    pub begin_rest_empty: &'static str,
    pub begin_rest_template: &'static str,
    pub rest: &'static str,

    pub question: &'static str,
    pub question_text: fn(&str) -> String,
    pub question_save: &'static str,
    pub yes: &'static str,
}

/// Words of where a conference is begun.
pub fn begin() -> &'static BeginWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::begin::TEXTS,
        Language::English => &en::plan::begin::TEXTS,
    }
}
