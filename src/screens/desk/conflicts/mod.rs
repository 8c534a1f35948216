//! Contradicting submissions: side by side, one is chosen with a reason, and that can be taken back.

pub mod table;

use khoithidua_core::desk::finding::contradiction;
use khoithidua_core::desk::inbox::{Content, Inbox, Received};
use khoithidua_core::desk::log::{Decision, Event, history};
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::PersonId;
use khoithidua_core::submission::Submission;
use leptos::prelude::*;

use super::words::{desk_error, who};
use crate::i18n;
use crate::screens::desk::reason::Reason;
use crate::screens::desk::widgets::Notice;
use crate::screens::desk::widgets::Segments;
use crate::screens::desk::widgets::TextArea;
use crate::state::desk::acts::DeskError;
use crate::state::desk::{DeskSession, use_desk};
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;

/// Conflicts to decide, and decisions in force.
#[component]
pub fn Conflicts() -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    let failure = RwSignal::new(None::<DeskError>);
    provide_context(Failure(failure));
    let open = move || {
        let state = desk.state().get();
        let cards: Vec<_> = state
            .0
            .conflicts()
            .map(|(person, heads)| {
                let (person, heads) = (person.clone(), heads.to_vec());
                view! { <OneConflict person heads /> }.into_any()
            })
            .collect();
        if cards.is_empty() {
            view! { <p class="card">{t.conflicts_none}</p> }.into_any()
        } else {
            view! {
                <p>{t.conflicts_text}</p>
                {cards}
            }
            .into_any()
        }
    };
    let decided = move || {
        let (state, all) = (desk.state().get(), desk.standing().get().decisions);
        // What opened again stands with its conflict.
        let is_open = |d: &Decision| state.0.conflicts().any(|(person, _)| *person == d.person);
        let closed = all.into_iter().filter(|d| !is_open(d));
        let (holds, overtaken): (Vec<_>, Vec<_>) =
            closed.partition(|d| state.0.decided.contains(&d.person));
        let part = |title, text, decisions: Vec<Decision>, holds| {
            (!decisions.is_empty()).then(|| {
                let cards = decisions
                    .into_iter()
                    .map(|decision| view! { <Decided decision holds /> }.into_any());
                view! {
                    <h2>{title}</h2>
                    <p>{text}</p>
                    {cards.collect_view()}
                }
            })
        };
        (
            part(t.decided_title, t.decided_text, holds, true),
            part(t.overtaken_title, t.overtaken, overtaken, false),
        )
    };
    view! {
        <h1 tabindex="-1">{t.conflicts_title}</h1>
        {move || {
            failure
                .get()
                .map(|error| view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> })
        }}
        {open}
        {decided}
    }
}

/// Where cards say what went wrong.
#[derive(Clone, Copy)]
struct Failure(RwSignal<Option<DeskError>>);

/// The file that a submission came in, by the hash of its content.
fn find<'a>(inbox: &'a Inbox, wanted: &Hash) -> Option<(&'a Received, &'a Submission)> {
    inbox
        .iter()
        .find_map(|(_, received, content)| match content {
            Content::Sound(submission, hash) if hash == wanted => Some((received, &**submission)),
            _ => None,
        })
}

/// One person's conflict.
#[component]
fn OneConflict(person: PersonId, heads: Vec<Hash>) -> impl IntoView {
    let (t, desk, here) = (i18n::desk(), use_desk(), use_here());
    let Failure(failure) = expect_context();
    let (name, unit) = who(&here.conference, &person, None);
    let mut heads = heads;
    let earlier = earlier(desk, &person);
    let how = desk.inbox().with_untracked(|inbox| {
        let found = heads.iter().filter_map(|h| find(inbox, h));
        contradiction(&found.map(|(_, s)| s).collect::<Vec<_>>())
    });
    let comparison = desk.inbox().with_untracked(|inbox| {
        // The clocks decide nothing, but people look for the earlier one first.
        heads.sort_by_cached_key(|h| find(inbox, h).map(|(_, s)| s.made_at));
        let found: Vec<_> = heads.iter().filter_map(|h| find(inbox, h)).collect();
        table::table(&here.conference, &found)
    });
    let options = (1..=heads.len()).map(t.take_version).collect();
    let chosen = RwSignal::new(None::<usize>);
    let reason = RwSignal::new(String::new());
    let (person, heads) = (StoredValue::new(person), StoredValue::new(heads));
    let decide = move |_| {
        let Some(hash) =
            heads.with_value(|h| chosen.get_untracked().and_then(|i| h.get(i).copied()))
        else {
            return;
        };
        page::run(async move {
            let done = desk
                .decide(person.get_value(), hash, reason.get_untracked())
                .await;
            failure.set(done.err());
        });
    };
    let ready = move || chosen.get().is_some() && reason.with(|r| !r.trim().is_empty());
    let group = person.with_value(|p| format!("choose-{p}"));
    let field = person.with_value(|p| format!("why-{p}"));
    view! {
        <section class="card stack conflict" aria-label=format!("{name}, {unit}")>
            <h2>{name.clone()} " " <span class="muted">{unit.clone()}</span></h2>
            <p>{(t.verdicts.contradiction)(how)}</p>
            {earlier}
            {comparison}
            <Segments
                legend=t.choose_version
                name=group
                options
                chosen=chosen
                on_choose=move |i| chosen.set(Some(i))
            />
            <Reason id=field reason usual=&t.whys />
            <button
                type="button"
                class="button button-primary"
                prop:disabled=move || !ready() || !desk.can_write()
                on:click=decide
            >
                {t.decide}
            </button>
        </section>
    }
}

/// What was decided on this conflict before it opened again; nothing where it never was.
fn earlier(desk: DeskSession, person: &PersonId) -> Option<AnyView> {
    let t = i18n::desk();
    let name = |chosen: &Hash| {
        desk.inbox().with_untracked(|inbox| {
            find(inbox, chosen).map_or_else(|| chosen.spoken(2), |(r, _)| r.name.clone())
        })
    };
    let lines: Vec<_> = desk.log().with_untracked(|log| {
        history(log, person)
            .filter_map(|entry| {
                let what = match &entry.event {
                    Event::Decided(d) => (t.history_decided)(&name(&d.chosen), &d.reason),
                    Event::Withdrawn { reason, .. } => (t.history_withdrawn)(reason),
                    _ => return None,
                };
                Some(view! { <li>{entry.at.display()} ": " {what}</li> }.into_any())
            })
            .collect()
    });
    (!lines.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Warning>
                <p><strong>{t.history_title}</strong></p>
                <p>{t.history_text}</p>
                <ul class="history">{lines}</ul>
            </Notice>
        }
        .into_any()
    })
}

/// A decision, and while it is in force the way to take it back.
#[component]
fn Decided(decision: Decision, holds: bool) -> impl IntoView {
    let (t, desk, here) = (i18n::desk(), use_desk(), use_here());
    let Failure(failure) = expect_context();
    let (file, typed) = desk
        .inbox()
        .with_untracked(|inbox| {
            find(inbox, &decision.chosen).map(|(r, s)| (r.name.clone(), s.name.clone()))
        })
        .unwrap_or_default();
    let (name, unit) = who(&here.conference, &decision.person, typed.as_deref());
    let person = StoredValue::new(decision.person);
    let reason = RwSignal::new(String::new());
    let withdraw = move |_| {
        page::run(async move {
            let done = desk
                .withdraw(person.get_value(), reason.get_untracked())
                .await;
            failure.set(done.err());
        });
    };
    let field = person.with_value(|p| format!("withdraw-{p}"));
    view! {
        <section class="card" aria-label=format!("{name}, {unit}")>
            <h3>{name.clone()} " " <span class="muted">{unit.clone()}</span></h3>
            <p>{t.decided_file} ": " <strong>{file}</strong></p>
            <p>{decision.reason}</p>
            <details hidden=move || !holds || desk.is_closed()>
                <summary>{t.withdraw}</summary>
                <p>{t.withdraw_text}</p>
                <TextArea
                    id=field.clone()
                    label=t.why
                    rows=2
                    value=reason
                    on_input=move |text| reason.set(text)
                />
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || reason.with(|r| r.trim().is_empty()) || !desk.can_write()
                    on:click=withdraw
                >
                    {t.withdraw}
                </button>
            </details>
        </section>
    }
}
