//! The rules of the bloc as questions, one a card: what each answer changes, where it is written, what is suggested.

mod award;
mod card;
mod contest;
mod fields;
mod level;
mod meaning;
mod order;
mod pairs;
mod scoring;
mod voting;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::settings::{Found, Group, Question, contradictions};
use leptos::prelude::*;

use super::plan_of;
use crate::i18n::{self, rules};
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::{Confirm, Notice};
use crate::screens::shared::checked::job_error;
use crate::screens::shared::results::rules as applied;
use crate::state::desk::{DeskSession, Shared, use_desk};
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;
use meaning::Meant;

/// What is being edited.
#[derive(Clone, Copy)]
struct Editing {
    desk: StoredValue<DeskSession>,
    plan: RwSignal<Option<Shared<Conference>>>,
    /// Every contradiction there is now.
    found: Memo<Vec<Found>>,
}

impl Editing {
    fn begin() -> Self {
        let found = plan_of(contradictions);
        let desk = use_desk();
        Self {
            desk: StoredValue::new(desk),
            plan: desk.preparing().plan,
            found: Memo::new(move |_| found.get().unwrap_or_default()),
        }
    }

    /// Changes a rule, and keeps it.
    fn change(self, change: impl FnOnce(&mut Conference) + 'static) {
        if let Some(desk) = self.desk.try_get_value() {
            page::run(desk.change_plan(move |plan, _| change(plan)));
        }
    }

    /// Something of the rules as they stand.
    fn part<T: Clone + Default + PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&Conference) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        let now = move |_: Option<&T>| {
            let plan = self.plan.get();
            plan.map_or_else(T::default, |plan| part(&plan.0))
        };
        Memo::new(now).into()
    }
}

/// The screen: to be answered while the conference is prepared, to be read from then on.
#[component]
pub fn Rules() -> impl IntoView {
    let (t, desk, here) = (i18n::rules(), use_desk(), use_here());
    if untrack(|| desk.can_prepare()) {
        page::run(desk.prepare());
    }
    let plan = desk.preparing().plan;
    let planned = Memo::new(move |_| plan.with(Option::is_some));
    let failure = move || {
        let failure = desk.preparing().failure.get();
        failure.map(|error| view! { <Notice tone=Tone::Danger>{job_error(&error)}</Notice> })
    };
    let content = move || match (desk.can_prepare(), planned.get()) {
        (false, _) => view! {
            <Notice tone=Tone::Info>{i18n::desk().preparing.in_use}</Notice>
            {applied::applied(&here.conference)}
        }
        .into_any(),
        (true, false) => view! { <p role="status">{i18n::desk().preparing.working}</p> }.into_any(),
        (true, true) => view! {
            <Questions />
            <p class="no-print">
                <strong>{t.to_freeze}</strong> " "
                <a href=DeskRoute::Prepare.href()>{i18n::desk().preparing.title}</a>
            </p>
        }
        .into_any(),
    };
    view! {
        <div class="rules stack">
            <p class="no-print">
                <a href=DeskRoute::Prepare.href()>"\u{2190} " {t.back}</a>
            </p>
            <h1 tabindex="-1">{t.title}</h1>
            {failure}
            {content}
        </div>
    }
}

#[component]
fn Questions() -> impl IntoView {
    let t = i18n::rules();
    let editing = Editing::begin();
    // Questions stay as they are while answers change: a card made anew would lose the focus.
    let groups = editing.part(Question::grouped).get_untracked();
    let sections = groups.into_iter().map(|(name, questions)| {
        let cards = questions
            .into_iter()
            .map(|question| card(editing, &question));
        let cards: Vec<AnyView> = cards.collect();
        let id = group_id(&name);
        view! {
            <section class="rules-group stack" aria-labelledby=id.clone()>
                <h2 id=id.clone()>{name_of(editing, name)}</h2>
                <div class="rules-cards">{cards}</div>
            </section>
        }
    });
    let sections: Vec<_> = sections.collect();
    view! {
        <p>{t.text}</p>
        <SampleMark editing />
        <div class="rules-page">
            <div class="rules-aside stack">
                <Meant editing />
                <SuggestAll editing />
            </div>
            <div class="rules-groups stack">{sections}</div>
        </div>
    }
}

fn name_of(editing: Editing, group: Group) -> Signal<String> {
    editing.part(move |plan| rules::group(plan, &group))
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
