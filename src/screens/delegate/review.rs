//! Everything once more, in words, before it is finalised.

use std::sync::Arc;

use khoithidua_core::conference::Conference;
use khoithidua_core::draft::Draft;
use khoithidua_core::draft::task::{self, Progress, Task};
use khoithidua_core::score::points;
use khoithidua_core::vote::choice::Choice;
use khoithidua_core::vote::contest::Contest;
use leptos::prelude::*;

use super::{next, vote};
use crate::i18n;
use crate::route::Route;
use crate::state::page;
use crate::state::session::{use_here, use_session};
use crate::ui::dialog::Confirm;
use crate::ui::notice::{Notice, Tone};

/// The review.
#[component]
pub fn Review() -> impl IntoView {
    let (t, session, conference) = (i18n::delegate(), use_session(), use_here().conference);
    let asking = RwSignal::new(false);
    let of = conference.clone();
    let missing = Memo::new(move |_| {
        session.draft().with(|d| {
            let tasks = d.as_ref().map(|d| task::tasks(d, &of)).unwrap_or_default();
            tasks.iter().filter(|(_, p)| !p.is_complete()).count()
        })
    });
    let open = session.slice(Draft::is_open);
    let summary = move || {
        session
            .draft()
            .with(|d| d.as_ref().map(|d| summary(&conference, d)))
    };
    let finalise = move || {
        page::run(async move {
            session.finalise().await;
            Route::HandOver.go();
        });
    };
    view! {
        <h1 tabindex="-1">{t.review_title}</h1>
        {move || match missing.get() {
            0 => view! { <Notice tone=Tone::Success>{t.review_complete}</Notice> }.into_any(),
            n => view! { <Notice tone=Tone::Warning>{(t.review_missing)(n)}</Notice> }.into_any(),
        }}
        {summary}
        <div class="actions no-print">
            <a class="button" href=Route::Home.href()>{t.to_tasks}</a>
            {move || {
                if open.get() == Some(true) {
                    view! {
                        <button
                            type="button"
                            class="button button-primary"
                            prop:disabled=move || !session.can_edit()
                            on:click=move |_| asking.set(true)
                        >
                            {t.finalise}
                        </button>
                    }
                        .into_any()
                } else {
                    view! {
                        <a class="button button-primary" href=Route::HandOver.href()>{t.to_hand_over}</a>
                    }
                        .into_any()
                }
            }}
        </div>
        <Confirm
            open=asking
            title=t.finalise_question
            yes=t.finalise_yes
            no=i18n::common().cancel
            on_yes=finalise
        >
            <p>{t.finalise_text}</p>
            {move || {
                let n = missing.get();
                (n > 0).then(|| view! { <p class="missing">{(t.finalise_missing)(n)}</p> })
            }}
        </Confirm>
    }
}

fn summary(conference: &Arc<Conference>, draft: &Draft) -> AnyView {
    let t = i18n::delegate();
    let tasks = task::tasks(draft, conference);
    let part = |title: &'static str, belongs: fn(&Task) -> bool| {
        let items: Vec<_> = tasks
            .iter()
            .filter(|(task, _)| belongs(task))
            .map(|(task, progress)| item(conference, draft, task, *progress))
            .collect();
        (!items.is_empty()).then(|| section(title, items))
    };
    let remarks: Vec<_> = conference
        .papers
        .iter()
        .filter_map(|paper| {
            let remark = draft.remarks.get(&paper.id)?;
            Some(entry(
                paper.title.clone(),
                remark.clone(),
                true,
                &Route::Paper(paper.id.clone()),
            ))
        })
        .collect();
    view! {
        {part(t.review_sheets, |task| matches!(task, Task::Sheet(_)))}
        {part(t.review_votes, |task| matches!(task, Task::Vote(_)))}
        {part(t.review_covenant, |task| matches!(task, Task::Covenant))}
        {(!remarks.is_empty()).then(|| section(t.review_remarks, remarks))}
    }
    .into_any()
}

fn section(title: &'static str, items: Vec<AnyView>) -> AnyView {
    view! {
        <section class="card">
            <h2>{title}</h2>
            <dl class="review">{items}</dl>
        </section>
    }
    .into_any()
}

fn entry(name: String, value: String, whole: bool, at: &Route) -> AnyView {
    let label = format!("{}: {name}", i18n::delegate().change);
    view! {
        <dt class="review-head">
            <span>{name}</span>
            <a href=at.href() aria-label=label>{i18n::delegate().change}</a>
        </dt>
        <dd class:missing=!whole>{value}</dd>
    }
    .into_any()
}

fn item(conference: &Conference, draft: &Draft, task: &Task, progress: Progress) -> AnyView {
    let t = i18n::delegate();
    let (name, value) = match task {
        Task::Sheet(unit) => {
            let sheet = draft.sheet(conference, unit);
            let points = points::of_sheet(&conference.criteria, &sheet);
            let value = if progress.done == 0 {
                t.not_scored.to_owned()
            } else if progress.is_complete() {
                (t.line_points)(&i18n::number(points.total()))
            } else {
                (t.partly_scored)(progress.done, progress.total)
            };
            (i18n::unit_short(conference, unit), value)
        }
        Task::Vote(id) => {
            let Some(contest) = conference.contest(id) else {
                return ().into_any();
            };
            let choice = draft.votes.get(id).and_then(|v| v.choice(contest));
            let value = choice.map_or_else(
                || t.not_voted.to_owned(),
                |choice| in_words(conference, contest, &choice),
            );
            (contest.title.clone(), value)
        }
        Task::Covenant => {
            let name = draft.signature.name.trim();
            let value = if progress.is_complete() {
                format!("{}: {name}", t.signed)
            } else {
                t.not_signed.to_owned()
            };
            ((t.covenant_title)(conference.covenant.year), value)
        }
    };
    entry(name, value, progress.is_complete(), &next::route(task))
}

/// A choice in words: names, not numbers.
fn in_words(conference: &Conference, contest: &Contest, choice: &Choice) -> String {
    let common = i18n::common();
    let text = |o| vote::option_text(conference, o);
    match choice {
        Choice::Blank => common.blank_ballot.to_owned(),
        Choice::Chosen(chosen) if chosen.is_empty() => common.nothing_chosen.to_owned(),
        Choice::Chosen(chosen) => {
            let names: Vec<_> = chosen
                .iter()
                .filter_map(|id| contest.option(id))
                .map(text)
                .collect();
            names.join("; ")
        }
        Choice::Opinions(opinions) => {
            let lines = contest.options.iter().zip(opinions);
            let lines: Vec<_> = lines
                .map(|(o, opinion)| format!("{}: {}", text(o), (common.opinion)(*opinion)))
                .collect();
            lines.join("; ")
        }
    }
}
