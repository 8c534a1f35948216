//! Words of several years side by side.

use super::super::{Language, en, vi};

/// Words of several years side by side.
#[derive(Clone, Copy, Debug)]
pub struct YearWords {
    pub title: &'static str,
    pub text: &'static str,
    pub choose: &'static str,
    pub paste: &'static str,
    pub paste_take: &'static str,
    pub checking: fn(&str) -> String,
    pub pasted: &'static str,

    pub files_title: &'static str,
    /// Over the files that are not shown.
    pub files_apart: &'static str,
    pub nothing: &'static str,
    pub year: fn(i32) -> String,
    pub open_here: &'static str,
    pub code: fn(&str) -> String,
    pub sealed: &'static str,
    pub sample: &'static str,
    pub other_name: fn(&str) -> String,
    pub remove: &'static str,
    /// By year and name of the file.
    pub remove_file: fn(i32, &str) -> String,

    pub asked: fn(i32) -> String,
    pub use_this: &'static str,
    pub use_file: fn(&str) -> String,
    pub held_on: fn(&str) -> String,
    pub other_bloc: fn(&str) -> String,
    pub rehearsal: &'static str,
    pub twice: &'static str,
    pub unsound: fn(&str) -> String,
    pub missing: fn(&str) -> String,

    pub places_title: &'static str,
    pub first: fn(i32, &str) -> String,
    pub picture_says: &'static str,
    pub step: &'static str,
    pub gap: &'static str,
    pub joint: &'static str,
    pub points: fn(&str) -> String,
    pub unplaced: &'static str,
    pub no_member: &'static str,
    pub no_member_says: &'static str,
    pub excluded: &'static str,
    pub came_from: fn(&str) -> String,
    pub became: fn(&str) -> String,
    pub earlier: fn(i32, &str) -> String,
    pub namesake: &'static str,

    pub awards_title: &'static str,
    pub awards_text: &'static str,
    pub no_awards: &'static str,
    pub times: fn(usize) -> String,
    pub times_before: fn(usize) -> String,
    pub not_counted: fn(&str, i32) -> String,
    pub still_open: fn(&str, i32) -> String,

    pub heads_title: &'static str,
    pub head_year: &'static str,
    pub head: &'static str,
    pub deputy: &'static str,
    pub unknown: &'static str,
    pub no_heads: &'static str,
    /// By the years whose files say so.
    pub says_file: fn(&str) -> String,
    pub contradiction: &'static str,
    pub elected_title: &'static str,
    pub elected: fn(i32, &str, &str) -> String,
    pub nobody: &'static str,

    pub export: &'static str,
    pub file_name: &'static str,
    /// What spreadsheet programs of this language take for the end of a cell.
    pub separator: char,
    pub place_of: fn(i32) -> String,
    pub points_of: fn(i32) -> String,
    pub awards_of: fn(i32) -> String,
}

/// Words of several years side by side.
pub fn years() -> &'static YearWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::years::TEXTS,
        Language::English => &en::plan::years::TEXTS,
    }
}
