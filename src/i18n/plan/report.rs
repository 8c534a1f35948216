//! Words of the report before freezing, of freezing, of looking as a delegate, of rehearsals with invented delegates.

use khoithidua_core::conference::{Conference, ConferenceError};
use khoithidua_core::ids::{CriterionId, MovementId};
use khoithidua_core::plan::sound::{Found, Lacking, Place, Unusual};
use khoithidua_core::score::criterion::{self, Criterion};

use super::super::explain_desk::contest_title;
use super::super::{Language, en, rules, unit_short, vi};
use super::plan as shared;

/// What somebody who reads an error is told things are called, by identifier.
pub type Name<'a> = &'a dyn Fn(&str) -> String;

/// Words of the report before freezing, of freezing, of looking as a delegate, of rehearsals with invented delegates.
#[derive(Clone, Copy, Debug)]
pub struct ReportWords {
    pub title: &'static str,
    pub text: &'static str,
    pub working: &'static str,
    pub all_well: &'static str,
    pub stops: fn(usize) -> String,
    pub unusual: fn(usize) -> String,
    pub confirmed: fn(usize) -> String,
    pub kept: &'static str,
    pub go_to: &'static str,
    pub confirm: &'static str,
    pub confirm_all: fn(usize) -> String,
    pub ask_again: &'static str,
    pub sample_off: &'static str,
    /// What a button does, and about what.
    pub about: fn(&str, &str) -> String,
    pub mark_stops: fn(usize) -> String,
    pub mark_unusual: fn(usize) -> String,
    /// What was found in a part: what stops, what is unusual.
    pub here: fn(usize, usize) -> String,
    pub here_well: &'static str,
    pub heads: &'static str,
    pub found: fn(&Unusual) -> String,
    pub lacking: fn(Lacking) -> &'static str,
    pub error: fn(&ConferenceError, Name<'_>) -> String,

    pub unconfirmed: fn(usize) -> String,
    pub again: fn(&str) -> String,
    pub used: &'static str,
    pub used_ways: &'static str,
    pub used_else: &'static str,
    pub signs: &'static str,
    pub signs_text: &'static str,
    /// Beside the app, as a file, as codes: what each is called and how it is done.
    pub ways: [[&'static str; 2]; 3],
    pub frozen_home: &'static str,
    pub frozen_locked: &'static str,
    pub thaw: &'static str,
    pub thaw_text: &'static str,
    pub thaw_yes: &'static str,
    pub poster: &'static str,
    pub poster_address: &'static str,
    pub poster_address_hint: &'static str,
    pub poster_own: &'static str,
    /// Said of an address that says not how it is opened.
    pub poster_bare: &'static str,
    pub poster_print: &'static str,
    pub poster_code: &'static str,
    pub poster_scan: &'static str,
    pub poster_steps: [&'static str; 3],

    pub look: &'static str,
    pub look_close: &'static str,
    pub look_title: &'static str,
    pub look_as: &'static str,
    pub look_text: &'static str,
    pub look_frame: &'static str,
    pub look_unsound: &'static str,
    pub look_nobody: &'static str,

    pub day: &'static str,
    pub day_text: &'static str,
    pub day_unsound: &'static str,
    pub trial_text: &'static str,
    pub trial_card: &'static str,
    pub trial_back: &'static str,
    pub trial_gone: &'static str,
    pub trial_locked: &'static str,

    pub invent: &'static str,
    pub invent_text: &'static str,
    pub invent_people: &'static str,
    pub invent_buttons: [&'static str; 2],
    pub invent_faults: &'static str,
    pub invent_choices: [&'static str; 3],
    pub invent_go: fn(u32) -> String,
    pub invent_none: &'static str,
}

/// Words of the report before freezing, of freezing, of looking as a delegate, of rehearsals with invented delegates.
pub fn report() -> &'static ReportWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::report::TEXTS,
        Language::English => &en::plan::report::TEXTS,
    }
}

/// What was found, in a sentence or two that say what to do.
pub fn sentence(plan: &Conference, found: &Found) -> String {
    let t = report();
    match found {
        Found::Wrong(_, why) => rules::contradiction(plan, why),
        Found::Lacking(_, what) => (t.lacking)(*what).to_owned(),
        Found::Unusual(_, what, _) => (t.found)(what),
    }
}

/// Why a plan cannot be opened, in a sentence that says what to do.
pub fn error(plan: &Conference, error: &ConferenceError) -> String {
    (report().error)(error, &|id| name_of(plan, id))
}

/// Where something is: the part of the plan, and the thing in it.
pub fn place(plan: &Conference, place: &Place) -> String {
    let section = shared().sections[place.section().place()];
    let thing = match place {
        Place::Heads => Some(report().heads.to_owned()),
        Place::Units(Some(id)) | Place::PeopleOf(id) => Some(unit_short(plan, id)),
        Place::People(Some(id)) => Some(name_of(plan, id.as_str())),
        Place::Agenda(Some(id)) => Some(name_of(plan, id.as_str())),
        Place::Movements(Some(id)) => movement(plan, id),
        Place::Paper(id) => Some(name_of(plan, id.as_str())),
        Place::Award(id) => Some(name_of(plan, id.as_str())),
        Place::Contest(Some(id)) => Some(contest_title(plan, id)),
        Place::Criteria(Some(id)) => Some(name_of(plan, id.as_str())),
        Place::Rules(Some(question)) => Some(rules::title(question).to_owned()),
        _ => None,
    };
    match thing.filter(|thing| !thing.trim().is_empty()) {
        Some(thing) => format!("{section} \u{b7} {thing}"),
        None => section.to_owned(),
    }
}

fn movement(plan: &Conference, id: &MovementId) -> Option<String> {
    let mut movements = plan.movements().into_iter();
    movements.find(|m| m.id == *id).map(|m| m.name)
}

/// What the thing with this identifier is called; the identifier where it has no name.
fn name_of(plan: &Conference, id: &str) -> String {
    let unit = plan.bloc.units.iter().find(|u| u.id.as_str() == id);
    let person = || plan.people.iter().find(|p| p.id.as_str() == id);
    let contest = || plan.contests.iter().find(|c| c.id.as_str() == id);
    let paper = || plan.papers.iter().find(|p| p.id.as_str() == id);
    let award = || plan.awards.iter().find(|a| a.id.as_str() == id);
    let agenda = || plan.agenda().into_iter().find(|a| a.id.as_str() == id);
    let name = unit
        .map(|unit| unit_short(plan, &unit.id))
        .or_else(|| person()?.name.clone())
        .or_else(|| Some(contest()?.title.clone()))
        .or_else(|| Some(paper()?.title.clone()))
        .or_else(|| Some(award()?.name.clone()))
        .or_else(|| Some(agenda()?.title))
        .or_else(|| criterion_name(&plan.criteria, id));
    let name = name.filter(|name| !name.trim().is_empty());
    name.unwrap_or_else(|| id.to_owned())
}

fn criterion_name(criteria: &[Criterion], id: &str) -> Option<String> {
    let found = criterion::find(criteria, &CriterionId::new(id)?)?;
    Some(found.title.clone())
}
