//! Words of preparing a conference: what all of its screens share. Each group of screens has its own beside this.

pub mod begin;
pub mod book;
pub mod members;
pub mod papers;
pub mod report;
pub mod scoring;
pub mod years;

use khoithidua_core::conference::Conference;
use khoithidua_core::plan::section::Section;

use super::{Language, en, vi};

/// Words that all screens of preparing share. Lists stand in the order of the core's or the session's enum.
#[derive(Clone, Copy, Debug)]
pub struct PlanWords {
    pub title: &'static str,
    pub sections: [&'static str; Section::ALL.len()],
    pub parts_label: &'static str,
    pub neighbours_label: &'static str,
    pub part_before: fn(&str) -> String,
    pub part_after: fn(&str) -> String,
    pub leave: &'static str,
    pub go_on: fn(&str) -> String,
    pub turning_label: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    /// By what was done and where, as places in the lists of acts and sections.
    pub undo_step: fn(usize, usize) -> String,
    pub redo_step: fn(usize, usize) -> String,
    pub undone: fn(usize, usize) -> String,
    pub redone: fn(usize, usize) -> String,

    pub search: &'static str,
    pub not_found: &'static str,
    pub show_more: fn(usize) -> String,
    pub up: fn(&str) -> String,
    pub down: fn(&str) -> String,
    pub moved: fn(&str, usize) -> String,
    pub remove: fn(&str) -> String,
    pub removed: fn(&str) -> String,

    pub no_day: &'static str,
    pub no_time: &'static str,
    pub no_points: &'static str,
}

/// Words of a list of things of one kind.
#[derive(Clone, Copy, Debug)]
pub struct ListWords {
    /// What the list is, for screen readers.
    pub label: &'static str,
    /// The button that adds one.
    pub add: &'static str,
    /// What stands there while there is none.
    pub nothing: &'static str,
    /// What one without a name is called.
    pub unnamed: &'static str,
}

/// Words of several things that are chosen in an order.
#[derive(Clone, Copy, Debug)]
pub struct SeveralWords {
    /// What is chosen.
    pub legend: &'static str,
    /// What stands there while nothing is.
    pub nothing: &'static str,
    /// What stands there where there is nothing to choose from.
    pub none_there: &'static str,
    /// The field or the button that adds one.
    pub add: &'static str,
    /// What stands there where everything is chosen.
    pub none_left: &'static str,
    /// A word of help where one is looked for by name.
    pub search_hint: &'static str,
    /// What was found, for screen readers.
    pub offers: &'static str,
    pub add_one: fn(&str) -> String,
    pub added: fn(&str) -> String,
}

/// Words that all screens of preparing share.
pub fn plan() -> &'static PlanWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::TEXTS,
        Language::English => &en::plan::TEXTS,
    }
}

/// How much is in a section, for the list of them; nothing where a number says nothing.
pub fn count_of(plan: &Conference, section: Section) -> Option<String> {
    let count = match section {
        Section::Units => plan.bloc.units.len(),
        Section::People => plan.people.len(),
        Section::Agenda => plan.agenda.count(),
        Section::Papers => plan.papers.len(),
        Section::Movements => plan.movements.count(),
        Section::LegalBases => plan.legal_bases.count(),
        Section::Criteria => khoithidua_core::score::criterion::lines(&plan.criteria).len(),
        Section::Targets => plan.targets.len(),
        Section::Awards => plan.awards.len(),
        Section::Contests => plan.contests.len(),
        Section::Covenant => plan.covenant.commitments.len(),
        Section::Tellers => plan.ballot_box.as_ref().map_or(0, |b| b.tellers.len()),
        Section::Frame | Section::Rules => return None,
    };
    Some(count.to_string())
}
