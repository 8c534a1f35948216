//! Words of criteria, targets, awards, contests.

use khoithidua_core::score::criterion::{CriteriaError, Criterion, Rule};
use khoithidua_core::vote::contest::ContestError;

use super::super::{Language, en, vi};
use super::ListWords;

/// Words of criteria, targets, awards, contests.
#[derive(Clone, Copy, Debug)]
pub struct ScoringWords {
    pub criteria: CriteriaWords,
    pub rule: RuleWords,
    pub targets: TargetWords,
    pub awards: AwardWords,
    pub contests: ContestWords,
}

/// Words of the tree of criteria.
#[derive(Clone, Copy, Debug)]
pub struct CriteriaWords {
    /// What the mark of invented criteria says, and the button that takes it off.
    pub sample: [&'static str; 2],
    pub text: &'static str,
    pub keys: &'static str,
    pub label: &'static str,
    pub total: fn(&str, usize) -> String,
    pub extra_total: fn(&str) -> String,
    pub nothing: &'static str,
    pub add: &'static str,
    pub renumber: &'static str,
    pub renumbered: &'static str,
    pub unnamed: &'static str,
    pub points: fn(&str) -> String,
    pub extra: &'static str,
    pub group: &'static str,
    /// Sum of the rows below, and the group's maximum.
    pub less: fn(&str, &str) -> String,
    pub more: fn(&str, &str) -> String,
    pub gather: &'static str,
    pub gather_of: fn(&str) -> String,

    pub tools: fn(&str) -> String,
    pub add_after: &'static str,
    pub add_inside: &'static str,
    /// Up, down, in, out.
    pub steps: [&'static str; 4],
    pub stepped: [fn(&str) -> String; 4],
    pub stuck: fn(&str) -> String,
    pub put: fn(&str) -> String,
    pub remove: &'static str,
    /// Before, inside, after.
    pub zones: [&'static str; 3],

    pub number: &'static str,
    pub title: &'static str,
    pub most: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    pub is_extra: &'static str,
    pub is_extra_hint: &'static str,
    pub to_line: &'static str,
    pub to_line_hint: &'static str,
    pub to_line_question: fn(&str) -> String,
    pub to_line_rows: fn(usize) -> String,
    pub to_line_targets: fn(usize) -> String,
    pub to_line_ties: fn(usize) -> String,
    pub to_line_undo: &'static str,
    pub to_group: &'static str,
    pub to_group_hint: &'static str,

    pub exceeds: &'static str,
    pub empty_group: &'static str,
    pub empty_list: &'static str,
    pub too_deep: &'static str,
    pub bad_rule: fn(&Rule) -> &'static str,
}

/// Words of the rule of a line.
#[derive(Clone, Copy, Debug)]
pub struct RuleWords {
    pub kind: &'static str,
    /// In the order of the core's list of kinds.
    pub kinds: [&'static str; 11],
    /// The same for short.
    pub short: [&'static str; 11],
    pub unit: &'static str,
    pub unit_hint: &'static str,
    pub lower: &'static str,
    pub lower_hint: &'static str,
    pub per_percent: &'static str,
    pub started: &'static str,
    pub starts: [&'static str; 3],
    pub each: &'static str,
    pub least: &'static str,
    pub least_hint: &'static str,
    pub bands: &'static str,
    pub band_from: [&'static str; 2],
    pub band_points: &'static str,
    pub add_band: &'static str,
    pub sort_bands: &'static str,
    pub no_quantity: &'static str,
    pub levels: &'static str,
    pub events: &'static str,
    pub items: &'static str,
    pub name: &'static str,
    /// Of a level, of an event, of an item.
    pub points: [&'static str; 3],
    pub add: [&'static str; 3],
    pub remove: fn(usize) -> String,
    pub first_levels: [&'static str; 3],
    pub first_event: &'static str,
    pub first_bonus: &'static str,

    pub trial: &'static str,
    pub trial_text: &'static str,
    pub target: &'static str,
    pub result: &'static str,
    pub others_result: &'static str,
    pub others_hint: &'static str,
    pub judged: &'static str,
    pub yes_no: [&'static str; 2],
    pub level: &'static str,
    pub count: &'static str,
    pub gives: fn(&str) -> String,
    pub no_trial: &'static str,
}

/// Words of targets.
#[derive(Clone, Copy, Debug)]
pub struct TargetWords {
    pub text: &'static str,
    pub paste: &'static str,
    /// Said where the table may be wider than the screen.
    pub wide: &'static str,
    pub no_lines: &'static str,
    pub no_units: &'static str,
    pub show: &'static str,
    pub modes: [&'static str; 3],
    pub unit: &'static str,
    pub line: &'static str,
    pub corner: [&'static str; 2],
    pub cell: fn(&str, &str) -> String,
    pub no_quantity: &'static str,
    pub filled: fn(usize, usize) -> String,
    pub pasted: fn(usize) -> String,
    /// What is asked of a number that can be read in two ways, and both answers.
    pub mark_asked: fn(&str) -> String,
    pub mark_thousands: fn(&str) -> String,
    pub mark_fraction: fn(&str) -> String,
    pub bad: fn(usize) -> String,
    pub bad_cell: fn(&str, &str, &str) -> String,
    pub bad_unclear: &'static str,
    pub bad_beyond: fn(usize) -> String,
    pub bad_more: fn(usize) -> String,
}

/// Words of awards.
#[derive(Clone, Copy, Debug)]
pub struct AwardWords {
    pub text: &'static str,
    pub list: ListWords,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub about: fn(u32, &str) -> String,
    pub contests: &'static str,
    pub no_contest: &'static str,
    pub make: &'static str,
    pub make_another: &'static str,
    pub make_hint: &'static str,
    pub contest_title: fn(&str, i32) -> String,
    pub make_all: fn(usize) -> String,
    pub made: fn(usize) -> String,
}

/// Words of contests.
#[derive(Clone, Copy, Debug)]
pub struct ContestWords {
    /// What the mark of invented contests says, and the button that takes it off.
    pub sample: [&'static str; 2],
    pub text: &'static str,
    pub list: ListWords,
    pub election_head: &'static str,
    pub election_deputy: &'static str,
    pub head_title: fn(i32) -> String,
    pub deputy_title: fn(i32) -> String,
    pub title: &'static str,
    pub title_hint: &'static str,
    pub award: &'static str,
    pub no_award: &'static str,
    pub seats: &'static str,
    pub instruction: &'static str,
    pub instruction_hint: &'static str,
    pub rules_link: &'static str,
    /// How it is voted on, how many lines.
    pub about: fn(&str, usize) -> String,
    pub later: &'static str,

    pub lines: &'static str,
    pub lines_later: &'static str,
    pub lines_none: &'static str,
    pub all_units: &'static str,
    pub no_units: &'static str,
    pub add_unit: &'static str,
    pub choose_unit: &'static str,
    pub add_text: &'static str,
    pub line_text: fn(usize) -> String,
    pub unnamed_line: &'static str,
    pub fault: fn(&ContestError) -> &'static str,
}

/// Words of criteria, targets, awards, contests.
pub fn scoring() -> &'static ScoringWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::scoring::TEXTS,
        Language::English => &en::plan::scoring::TEXTS,
    }
}

/// What is wrong with a row, and what to do.
pub fn fault(row: &Criterion, error: &CriteriaError) -> &'static str {
    let t = &scoring().criteria;
    match error {
        CriteriaError::ChildrenExceedParent(_) => t.exceeds,
        CriteriaError::NothingInside(_) if row.is_group() => t.empty_group,
        CriteriaError::NothingInside(_) | CriteriaError::Empty => t.empty_list,
        CriteriaError::TooDeep(_) => t.too_deep,
        CriteriaError::BadRule(_) | CriteriaError::UsedTwice(_) => (t.bad_rule)(&row.rule),
    }
}
