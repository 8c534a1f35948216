//! Words of agenda, papers, movements, texts of law, covenant.

use super::super::{Language, en, vi};
use super::ListWords;

/// Words of agenda, papers, movements, texts of law, covenant.
#[derive(Clone, Copy, Debug)]
pub struct PaperWords {
    pub movements_text: &'static str,
    pub movements: ListWords,
    pub movement_name: &'static str,
    pub movement_name_hint: &'static str,
    pub movement_period: &'static str,
    pub movement_level: &'static str,
    pub movement_levels: [&'static str; 3],
}

/// Words of agenda, papers, movements, texts of law, covenant.
pub fn papers() -> &'static PaperWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::papers::TEXTS,
        Language::English => &en::plan::papers::TEXTS,
    }
}
