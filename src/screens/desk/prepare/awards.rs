//! Awards: what the bloc may propose units for, who decides, how many, who stands; and the contests on them.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::AwardId;
use khoithidua_core::plan::ballots;
use khoithidua_core::plan::section::Section;
use khoithidua_core::settings::Question;
use khoithidua_core::vote::contest::Contest;
use leptos::prelude::*;

use super::editing::Editing;
use super::fields::{asked, text};
use super::list::{Things, list, shift};
use super::rules::award;
use crate::i18n::explain_desk::contest_title;
use crate::i18n::plan::ListWords;
use crate::i18n::plan::scoring::scoring;
use crate::route::desk::DeskRoute;
use crate::state::desk::prepare::Act;

/// The screen; one of the awards is open where it is named.
pub fn awards(editing: Editing, open: Option<String>) -> AnyView {
    view! {
        <p>{scoring().awards.text}</p>
        {list(Awards, editing, open)}
        {make_all(editing)}
    }
    .into_any()
}

/// Awards, by identifier.
#[derive(Clone, Copy)]
struct Awards;

impl Things for Awards {
    const NAME: &'static str = "award";

    fn words(self) -> &'static ListWords {
        &scoring().awards.list
    }

    fn ids(self, plan: &Conference) -> Vec<String> {
        plan.awards.iter().map(|a| a.id.to_string()).collect()
    }

    fn called(self, plan: &Conference, id: &str) -> [String; 2] {
        let award = plan.awards.iter().find(|award| award.id.as_str() == id);
        award
            .map(|award| {
                let about = (scoring().awards.about)(award.quota, award.addressee.trim());
                [award.name.clone(), about]
            })
            .unwrap_or_default()
    }

    fn add(self, plan: &mut Conference) -> Option<String> {
        ballots::add_award(plan).map(|id| id.to_string())
    }

    fn remove(self, plan: &mut Conference, id: &str) {
        if let Some(id) = AwardId::new(id) {
            ballots::remove_award(plan, &id);
        }
    }

    fn shift(self, plan: &mut Conference, from: usize, to: usize) {
        shift(&mut plan.awards, from, to);
    }

    fn fields(self, editing: Editing, id: String) -> AnyView {
        let t = &scoring().awards;
        let Some(award) = AwardId::new(&id) else {
            return ().into_any();
        };
        let (read, write) = (award.clone(), award.clone());
        let name = text(
            editing,
            asked(self.field(&id, "name"), t.name).hint(t.name_hint),
            move |plan| {
                plan.award(&read)
                    .map_or_else(String::new, |a| a.name.clone())
            },
            move |plan, text| rename(plan, &write, text),
        );
        let questions = [
            Question::Addressee(award.clone()),
            Question::Quota(award.clone()),
            Question::Candidates(award.clone()),
        ];
        let questions = questions.map(|question| award::fields(editing, &question, &award));
        view! {
            {name}
            {questions.into_iter().collect_view()}
            {contests(editing, award)}
        }
        .into_any()
    }
}

/// What the contest on an award is called, unless it is given another title.
fn titled(plan: &Conference, award: &AwardId) -> String {
    let name = plan.award(award).map_or("", |award| award.name.trim());
    (scoring().awards.contest_title)(name, plan.year)
}

/// Gives an award another name. Contests that are called after it go along.
fn rename(plan: &mut Conference, award: &AwardId, name: String) {
    let before = titled(plan, award);
    if let Some(award) = plan.awards.iter_mut().find(|a| a.id == *award) {
        award.name = name;
    }
    let after = titled(plan, award);
    let of_award = |contest: &&mut Contest| contest.award.as_ref() == Some(award);
    for contest in plan.contests.iter_mut().filter(of_award) {
        if contest.title == before {
            contest.title.clone_from(&after);
        }
    }
}

/// The contests on an award, and the button that makes one.
fn contests(editing: Editing, award: AwardId) -> AnyView {
    let t = &scoring().awards;
    let read = award.clone();
    let all = editing.part(move |plan| {
        let all = ballots::contests_of(plan, &read).into_iter();
        let named = all.map(|id| (contest_title(plan, &id), id.to_string()));
        named.collect::<Vec<_>>()
    });
    let listed = move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <p class="muted">{t.no_contest}</p> }.into_any();
        }
        let one = |(title, id): (String, String)| {
            let href = DeskRoute::Plan(Section::Contests, Some(id)).href();
            view! { <li><a href=href>{title}</a></li> }
        };
        let all = all.into_iter().map(one);
        view! { <ul class="beside">{all.collect_view()}</ul> }.into_any()
    };
    let words = move || {
        if all.with(Vec::is_empty) {
            t.make
        } else {
            t.make_another
        }
    };
    let make = move |_| {
        editing.act(Act::Add, |plan| {
            let title = titled(plan, &award);
            ballots::contest_on(plan, &award, title);
        });
    };
    view! {
        <div class="ballot-part">
            <h2>{t.contests}</h2>
            {listed}
            <button type="button" class="button button-small" on:click=make>{words}</button>
            <p class="field-hint">{t.make_hint}</p>
        </div>
    }
    .into_any()
}

/// One tap for all awards that have no contest yet.
fn make_all(editing: Editing) -> AnyView {
    let t = &scoring().awards;
    let without = |plan: &Conference| {
        let awards = plan.awards.iter().map(|award| award.id.clone());
        let without = awards.filter(|award| ballots::contests_of(plan, award).is_empty());
        without.collect::<Vec<_>>()
    };
    let count = editing.part(move |plan| without(plan).len());
    let made = RwSignal::new(0_usize);
    let press = move |_| {
        let awards = editing.now(without);
        made.set(awards.len());
        editing.act(Act::Add, |plan| {
            for award in awards {
                let title = titled(plan, &award);
                ballots::contest_on(plan, &award, title);
            }
        });
    };
    let several = Memo::new(move |_| Some(count.get()).filter(|count| *count > 1));
    let button = move || {
        several.get().map(|count| {
            view! {
                <button type="button" class="button" on:click=press>{(t.make_all)(count)}</button>
            }
        })
    };
    view! {
        {button}
        <p role="status">{move || (made.get() > 0).then(|| (t.made)(made.get()))}</p>
    }
    .into_any()
}
