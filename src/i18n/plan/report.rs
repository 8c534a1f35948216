//! Words of the report before freezing, of looking as a delegate, of rehearsals with invented delegates.

use super::super::{Language, en, vi};

/// Words of the report before freezing, of looking as a delegate, of rehearsals with invented delegates.
#[derive(Clone, Copy, Debug)]
pub struct ReportWords {
    pub title: &'static str,
}

/// Words of the report before freezing, of looking as a delegate, of rehearsals with invented delegates.
pub fn report() -> &'static ReportWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::report::TEXTS,
        Language::English => &en::plan::report::TEXTS,
    }
}
