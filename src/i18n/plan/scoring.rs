//! Words of criteria, targets, awards, contests.

use super::super::{Language, en, vi};

/// Words of criteria, targets, awards, contests.
#[derive(Clone, Copy, Debug)]
pub struct ScoringWords {
    pub title: &'static str,
}

/// Words of criteria, targets, awards, contests.
pub fn scoring() -> &'static ScoringWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::scoring::TEXTS,
        Language::English => &en::plan::scoring::TEXTS,
    }
}
