//! The agenda, and what is on now.

use khoithidua_core::conference::{AgendaItem, Conference, SamplePart};
use leptos::prelude::*;

use crate::i18n;
use crate::route::Route;
use crate::screens::shared::sample::sample_mark;
use crate::state::page;
use crate::state::session::use_here;

/// How often "now" is looked up, in milliseconds.
const TICK_MS: u64 = 30_000;

/// The agenda.
#[component]
pub fn Agenda() -> impl IntoView {
    let (t, conference) = (i18n::delegate(), use_here().conference);
    let now = current(&conference);
    let items: Vec<_> = conference
        .agenda
        .iter()
        .enumerate()
        .map(|(i, item)| agenda_item(&conference, item, now == Some(i)))
        .collect();
    view! {
        <h1 tabindex="-1">{t.agenda}</h1>
        <p>{(t.held_on)(&conference.date.display())} ". " {conference.place.clone()}</p>
        {sample_mark(&conference, SamplePart::Agenda)}
        <ol class="agenda" role="list">
            {items}
        </ol>
    }
}

/// The item that is on, on the day of the conference.
fn current(conference: &Conference) -> Option<usize> {
    let now = page::now();
    if now.date() != conference.date {
        return None;
    }
    conference
        .agenda
        .iter()
        .rposition(|item| item.starts.is_some_and(|at| at <= now.time()))
}

fn agenda_item(conference: &Conference, item: &AgendaItem, now: bool) -> AnyView {
    let t = i18n::delegate();
    let speakers: Vec<String> = item
        .speakers
        .iter()
        .filter_map(|id| conference.person(id))
        .map(i18n::person_name)
        .collect();
    let papers: Vec<_> = conference
        .papers
        .iter()
        .filter(|paper| item.papers.contains(&paper.id))
        .map(|paper| {
            let href = Route::Paper(paper.id.clone()).href();
            view! { <p><a href=href>{paper.title.clone()}</a></p> }.into_any()
        })
        .collect();
    view! {
        <li class:agenda-now=now aria-current=now.then_some("step")>
            <time>{item.starts.map(|at| at.to_string())}</time>
            <div>
                {now.then(|| view! { <p class="small"><strong>{t.now}</strong></p> })}
                <p>
                    <strong>{item.title.clone()}</strong>
                </p>
                {(!speakers.is_empty()).then(|| view! { <p class="muted">{speakers.join(", ")}</p> })}
                {item.note.clone().map(|note| view! { <p class="small">{note}</p> })}
                {papers}
            </div>
        </li>
    }
    .into_any()
}

/// What is on now, for home. Nothing on other days.
#[component]
pub fn Now() -> impl IntoView {
    let (t, conference) = (i18n::delegate(), use_here().conference);
    let at = RwSignal::new(current(&conference));
    let ticking = conference.clone();
    page::every(TICK_MS, move || {
        at.try_set(current(&ticking));
    });
    move || {
        let item = conference.agenda.get(at.get()?)?;
        Some(view! {
            <a class="pick now" href=Route::Agenda.href()>
                <span class="muted small">{t.now}</span>
                <strong>{item.title.clone()}</strong>
            </a>
        })
    }
}
