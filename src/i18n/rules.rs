//! The bloc's rules in words: every question with its answer, for the page that asks, for results and for whoever checks
//! them.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::AwardId;
use khoithidua_core::settings::{Contradiction, Group, Question, Range};

use super::explain_desk::contest_title;
use super::{Language, en, plan, unit_short, vi};

mod answer;

pub use answer::{answer, tie_rule, vote_tie};

/// Words of the rules. Where a text has a list of answers, they stand in the order of the core's enum.
#[derive(Clone, Copy, Debug)]
pub struct RulesWords {
    pub title: &'static str,
    pub text: &'static str,
    pub sample: &'static str,
    pub sample_off: &'static str,
    pub applied: &'static str,
    pub groups: [&'static str; 3],
    pub award_group: fn(&str) -> String,
    pub contest_group: fn(&str) -> String,
    pub asked: fn(&Question) -> [&'static str; 2],
    pub source: fn(&Question) -> &'static str,
    pub source_label: &'static str,
    pub suggestion: fn(&str) -> String,
    pub as_suggested: &'static str,
    pub suggest: &'static str,
    pub groups_label: &'static str,
    pub suggest_all: &'static str,
    pub suggest_all_question: &'static str,
    pub suggest_all_text: &'static str,
    pub suggest_all_yes: &'static str,
    pub meaning: fn(u32) -> String,
    pub meaning_quorum: fn(u32, u32) -> String,
    pub meaning_contest: fn(&str, u32, u32) -> String,
    pub meaning_all_vote: &'static str,
    pub meaning_peers: fn(Range, Range) -> String,
    pub meaning_no_peers: &'static str,
    pub contradictions: &'static str,
    pub no_contradictions: &'static str,
    pub go_to: &'static str,
    pub contradiction: fn(&Contradiction, &str) -> Option<String>,

    pub unknown: &'static str,
    pub nobody: &'static str,
    pub peers: [&'static str; 5],
    pub round: fn(u32) -> String,
    pub round_next: &'static str,
    pub matrix: fn(&str) -> String,
    pub matrix_row: fn(&str, &str) -> String,
    pub matrix_label: &'static str,
    pub matrix_corner: &'static str,
    pub details: [&'static str; 2],
    pub steps: [&'static str; 5],
    pub step: fn(&str) -> String,
    pub weight_names: [&'static str; 3],
    pub weights: fn(u32, u32, u32) -> String,
    pub means: [&'static str; 3],
    pub trimmed: fn(u32) -> String,
    pub trimmed_ends: &'static str,
    pub outlying: fn(u32) -> String,
    pub outlying_none: &'static str,
    pub outlying_percent: &'static str,
    pub not_assigned: [&'static str; 4],
    pub bonus: [&'static str; 2],
    pub tie_row: fn(&str) -> String,
    pub ties: [&'static str; 3],
    pub ties_none: &'static str,
    pub order_up: fn(&str) -> String,
    pub order_down: fn(&str) -> String,
    pub order_off: fn(&str) -> String,
    pub order_add: &'static str,
    pub order_label: &'static str,
    pub voters: [&'static str; 2],
    pub quorum: fn(&str, u32, u32) -> String,
    pub levels: [&'static str; 3],
    pub percent: &'static str,
    pub base: &'static str,
    pub blank: [&'static str; 2],
    pub own_unit: [&'static str; 2],
    pub absent: [&'static str; 3],
    pub until_label: &'static str,
    pub until: fn(&str, &str) -> String,
    pub rounds: fn(u32) -> String,
    pub rounds_label: &'static str,
    pub over_quota: [&'static str; 2],
    pub shortfall: [&'static str; 2],
    pub vote_ties: [&'static str; 3],
    pub vote_ties_none: &'static str,
    pub ballot_orders: [&'static str; 3],
    pub quota_label: &'static str,
    pub quota: fn(u32, Option<&str>) -> String,
    pub letter: &'static str,
    pub candidates: [&'static str; 3],
    pub places_label: &'static str,
    pub points_label: &'static str,
    pub top: fn(u32) -> String,
    pub at_least: fn(&str) -> String,
    pub later: &'static str,
    pub votings: [&'static str; 3],
    pub voting_later: fn(&str) -> String,
    pub forms: [&'static str; 2],
    pub choose: fn(u32, u32, bool) -> String,
    pub least_label: &'static str,
    pub most_label: &'static str,
    pub blank_label: &'static str,
    pub blank_allowed: [&'static str; 2],
    pub pass: fn(&str, &str, u32, u32) -> String,
    pub whole_number: fn(u32, u32) -> String,
    pub bad_points: &'static str,
}

/// Words of the rules.
pub fn rules() -> &'static RulesWords {
    match Language::current() {
        Language::Vietnamese => &vi::rules::TEXTS,
        Language::English => &en::rules::TEXTS,
    }
}

/// Every rule in words: by groups, each question with its answer.
pub fn in_words(conference: &Conference) -> Vec<(String, Vec<(&'static str, String)>)> {
    let words = |question: &Question| (title(question), answer(conference, question));
    Question::grouped(conference)
        .into_iter()
        .map(|(name, questions)| {
            let answers = questions
                .iter()
                .filter(|q| q.applies(conference))
                .map(words);
            (group(conference, &name), answers.collect::<Vec<_>>())
        })
        .filter(|(_, answers)| !answers.is_empty())
        .collect()
}

/// What is asked, for short.
pub fn title(question: &Question) -> &'static str {
    let [title, _] = (rules().asked)(question);
    title
}

/// What a group of questions is called.
pub fn group(conference: &Conference, group: &Group) -> String {
    let t = rules();
    let [charter, scoring, voting] = t.groups;
    match group {
        Group::Charter => charter.to_owned(),
        Group::Scoring => scoring.to_owned(),
        Group::Voting => voting.to_owned(),
        Group::Award(id) => (t.award_group)(award_name(conference, id)),
        Group::Contest(id) => (t.contest_group)(&contest_title(conference, id)),
    }
}

/// Why these rules cannot be, and what to change.
pub fn contradiction(conference: &Conference, found: &Contradiction) -> String {
    let name = match found {
        Contradiction::NotScored(unit) => unit_short(conference, unit),
        Contradiction::NotLater(contest) => contest_title(conference, contest),
        Contradiction::Conference(_) => String::new(),
    };
    let own = (rules().contradiction)(found, &name);
    own.unwrap_or_else(|| match found {
        Contradiction::Conference(error) => plan::report::error(conference, error),
        other => other.to_string(),
    })
}

fn award_name<'a>(conference: &'a Conference, id: &'a AwardId) -> &'a str {
    conference
        .award(id)
        .map_or(id.as_str(), |award| &award.name)
}
