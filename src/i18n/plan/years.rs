//! Words of several years side by side.

use super::super::{Language, en, vi};

/// Words of several years side by side.
#[derive(Clone, Copy, Debug)]
pub struct YearWords {
    pub title: &'static str,
}

/// Words of several years side by side.
pub fn years() -> &'static YearWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::years::TEXTS,
        Language::English => &en::plan::years::TEXTS,
    }
}
