//! The rules of the bloc as questions, one a card: what each answer changes, where it is written, what is suggested.

pub(super) mod award;
mod card;
pub(super) mod contest;
mod level;
mod meaning;
mod order;
mod pairs;
mod scoring;
mod voting;

use khoithidua_core::conference::SamplePart;
use khoithidua_core::plan::section::Section;
use khoithidua_core::plan::sound::{self, Place};
use khoithidua_core::settings::{Found, Group, Question};
use leptos::prelude::*;

use super::editing::Editing;
use super::frame::frame;
use crate::i18n::{self, rules as words};
use crate::screens::desk::widgets::{Confirm, Notice};
use crate::screens::shared::results::rules as applied;
use crate::state::desk::use_desk;
use crate::state::page;
use crate::ui::notice::Tone;
pub use card::card_id;
use meaning::Meant;

/// The screen: to be answered while the conference is prepared, to be read from then on.
pub fn rules(open: Option<String>) -> AnyView {
    let open = StoredValue::new(open);
    let here = use_desk().here();
    let here = StoredValue::new(here);
    let applied = move || {
        here.with_value(|here| here.as_ref().map(|here| applied::applied(&here.conference)))
            .into_any()
    };
    let questions = move |editing| {
        view! {
            <div class="rules stack">
                <Questions editing open=open.get_value() />
            </div>
        }
        .into_any()
    };
    frame(Section::Rules, i18n::rules().title, questions, applied)
}

/// Every contradiction that there is now, worked out once for all cards.
#[derive(Clone, Copy)]
struct Wrong(Signal<Vec<Found>>);

/// As the report says, which is worked out a moment after each change.
fn wrong() -> Signal<Vec<Found>> {
    let found = use_desk().preparing().reporting.found;
    let wrong = |found: &sound::Found| match found {
        sound::Found::Wrong(Place::Rules(question), why) => Some((why.clone(), question.clone())),
        sound::Found::Wrong(_, why) => Some((why.clone(), None)),
        _ => None,
    };
    let all = Memo::new(move |_| {
        let found = found.get();
        let found = found.iter().flat_map(|found| found.0.iter());
        found.filter_map(wrong).collect::<Vec<_>>()
    });
    all.into()
}

fn use_wrong() -> Signal<Vec<Found>> {
    expect_context::<Wrong>().0
}

#[component]
fn Questions(editing: Editing, open: Option<String>) -> impl IntoView {
    let t = i18n::rules();
    provide_context(Wrong(wrong()));
    // Questions stay as they are while answers change: a card made anew would lose the focus.
    let groups = editing.part(Question::grouped).get_untracked();
    let ways = groups.iter().map(|(group, _)| {
        let id = group_id(group);
        let go = move |_| page::focus_soon(id.clone());
        let name = name_of(editing, group.clone());
        view! {
            <li>
                <button type="button" class="button button-small" on:click=go>{name}</button>
            </li>
        }
    });
    let ways = ways.collect_view();
    let sections = groups.into_iter().map(|(name, questions)| {
        let cards = questions
            .into_iter()
            .map(|question| card(editing, &question));
        let cards: Vec<AnyView> = cards.collect();
        let id = group_id(&name);
        view! {
            <section class="rules-group stack" aria-labelledby=id.clone()>
                <h2 id=id.clone() tabindex="-1">{name_of(editing, name)}</h2>
                <div class="rules-cards">{cards}</div>
            </section>
        }
    });
    let sections: Vec<_> = sections.collect();
    if let Some(card) = open {
        page::focus_soon(card);
    }
    view! {
        <p>{t.text}</p>
        <SampleMark editing />
        <div class="rules-page">
            <div class="rules-aside stack">
                <nav class="rules-ways" aria-label=t.groups_label>
                    <ul role="list">{ways}</ul>
                </nav>
                <Meant editing />
                <SuggestAll editing />
            </div>
            <div class="rules-groups stack">{sections}</div>
        </div>
    }
}

fn name_of(editing: Editing, group: Group) -> Signal<String> {
    editing.part(move |plan| words::group(plan, &group))
}

fn group_id(group: &Group) -> String {
    match group {
        Group::Charter => "rules-charter".to_owned(),
        Group::Scoring => "rules-scoring".to_owned(),
        Group::Voting => "rules-voting".to_owned(),
        Group::Award(id) => format!("rules-award-{id}"),
        Group::Contest(id) => format!("rules-contest-{id}"),
    }
}

fn card(editing: Editing, question: &Question) -> AnyView {
    let fields = match question {
        Question::Quota(id) | Question::Addressee(id) | Question::Candidates(id) => {
            award::fields(editing, question, id)
        }
        Question::Voting(id) | Question::Choice(id) | Question::Pass(id) => {
            contest::fields(editing, question, id)
        }
        _ => match question.group() {
            Group::Charter => voting::charter(editing, question),
            Group::Scoring => scoring::fields(editing, question),
            _ => voting::fields(editing, question),
        },
    };
    card::card(editing, question, fields)
}

/// Rules that were invented for trying out say so until somebody says that they are real.
#[component]
fn SampleMark(editing: Editing) -> impl IntoView {
    let t = i18n::rules();
    let sample = editing.part(|plan| plan.is_sample(SamplePart::Rules));
    let real = move |_| {
        editing.change(|plan| {
            plan.sample.remove(&SamplePart::Rules);
        });
    };
    move || {
        sample.get().then(|| {
            view! {
                <Notice tone=Tone::Info>
                    <p>{t.sample}</p>
                    <button type="button" class="button" on:click=real>{t.sample_off}</button>
                </Notice>
            }
        })
    }
}

#[component]
fn SuggestAll(editing: Editing) -> impl IntoView {
    let t = i18n::rules();
    let asking = RwSignal::new(false);
    view! {
        <button type="button" class="button" on:click=move |_| asking.set(true)>
            {t.suggest_all}
        </button>
        <Confirm
            open=asking
            title=t.suggest_all_question
            yes=t.suggest_all_yes
            no=i18n::common().cancel
            on_yes=move || editing.change(Question::suggest_all)
        >
            <p>{t.suggest_all_text}</p>
        </Confirm>
    }
}
