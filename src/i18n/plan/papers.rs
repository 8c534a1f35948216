//! Words of agenda, papers, movements, texts of law, covenant.

use khoithidua_core::plan::laws::Validity;
use khoithidua_core::plan::placeholders::{Placeholder, Unfilled};
use khoithidua_core::plan::writing::Tool;

use super::super::{Language, en, vi};
use super::{ListWords, SeveralWords};

/// Words of agenda, papers, movements, texts of law, covenant.
#[derive(Clone, Copy, Debug)]
pub struct PaperWords {
    /// What stands over everything that delegates will see so.
    pub preview: &'static str,

    pub agenda: ListWords,
    pub agenda_crooked: &'static str,
    pub agenda_sort: &'static str,
    pub agenda_early: &'static str,
    pub agenda_papers_count: fn(usize) -> String,
    pub agenda_title: &'static str,
    pub agenda_title_hint: &'static str,
    pub agenda_starts: &'static str,
    pub agenda_starts_hint: &'static str,
    pub speakers: SeveralWords,
    pub agenda_papers: SeveralWords,
    pub agenda_note: &'static str,

    pub papers_text: &'static str,
    pub papers: ListWords,
    pub papers_from_files: &'static str,
    pub papers_from_files_hint: &'static str,
    pub papers_added: fn(usize) -> String,
    pub file_is_no_text: fn(&str) -> String,
    pub file_taken: fn(&str) -> String,
    pub paper_is_draft: &'static str,
    pub paper_is_empty: &'static str,
    pub paper_title: &'static str,
    pub paper_author: &'static str,
    pub paper_author_hint: &'static str,
    pub paper_draft: &'static str,
    pub paper_draft_hint: &'static str,
    pub paper_text: &'static str,
    pub paper_text_hint: &'static str,
    pub tools_label: &'static str,
    /// What stands on a button, and what it is called.
    pub tool: fn(Tool) -> (&'static str, &'static str),
    /// What a button writes where nothing is selected.
    pub sample: fn(Tool) -> &'static str,
    pub pictures_lost: fn(usize) -> String,
    pub cells_parted: &'static str,
    pub lists_flat: &'static str,

    pub movements_text: &'static str,
    pub movements: ListWords,
    pub movement_name: &'static str,
    pub movement_name_hint: &'static str,
    pub movement_quoted: &'static str,
    pub movement_bare: &'static str,
    pub movement_period: &'static str,
    pub movement_period_hint: &'static str,
    pub movement_level: &'static str,
    pub movement_levels: [&'static str; 3],

    pub laws_text: fn(&str) -> String,
    pub laws_note: &'static str,
    pub laws: ListWords,
    pub law_number: &'static str,
    pub law_number_hint: &'static str,
    pub law_title: &'static str,
    pub law_title_hint: &'static str,
    pub law_issued: &'static str,
    pub law_from: &'static str,
    pub law_from_hint: &'static str,
    pub law_until: &'static str,
    pub law_until_hint: &'static str,
    pub law_validity: fn(Validity) -> String,

    pub covenant_text: &'static str,
    pub covenant_fixed: &'static str,
    pub covenant_blank: &'static str,
    pub covenant_year: &'static str,
    pub covenant_preamble: &'static str,
    pub covenant_commitments: &'static str,
    pub covenant_shown: fn(i32) -> String,
    pub commitments: ListWords,
    pub commitment: &'static str,
    pub placeholders_label: &'static str,
    pub placeholder: fn(Placeholder) -> &'static str,
    pub placeholder_unfilled: fn(&Unfilled) -> String,
}

/// Words of agenda, papers, movements, texts of law, covenant.
pub fn papers() -> &'static PaperWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::papers::TEXTS,
        Language::English => &en::plan::papers::TEXTS,
    }
}
