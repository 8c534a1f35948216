//! Words of where a conference is begun, and of workbooks.

use super::super::{Language, en, vi};

/// Words of where a conference is begun, and of workbooks.
#[derive(Clone, Copy, Debug)]
pub struct BeginWords {
    pub title: &'static str,
}

/// Words of where a conference is begun, and of workbooks.
pub fn begin() -> &'static BeginWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::begin::TEXTS,
        Language::English => &en::plan::begin::TEXTS,
    }
}
