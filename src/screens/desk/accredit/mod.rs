//! Confirming who delivered: one person large, all who wait below. Those with slips never stand here.

mod list;
pub mod revoke;

use std::collections::BTreeSet;

use khoithidua_core::conference::Conference;
use khoithidua_core::date::Moment;
use khoithidua_core::desk::assess::{Assessment, Known, PersonState};
use khoithidua_core::desk::inbox::{Content, Inbox};
use khoithidua_core::hash::Hash;
use khoithidua_core::identity::PublicKey;
use khoithidua_core::ids::PersonId;
use leptos::prelude::*;

use super::words::{desk_error, names, who};
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::acts::DeskError;
use crate::state::desk::{DeskSession, use_desk};
use crate::state::opening::{Here, use_here};
use crate::state::page;
use crate::ui::notice::Tone;
use list::Everyone;
use revoke::Revoke;

/// Someone who has delivered and waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    person: PersonId,
    key: PublicKey,
    raw: Hash,
    name: String,
    unit: String,
    position: Option<String>,
    at: Moment,
    file: String,
}

/// What came of the last confirmation.
#[derive(Clone)]
enum Said {
    Done(String),
    Failed(DeskError),
}

/// Says what came of it.
#[derive(Clone, Copy)]
struct Told(RwSignal<Option<Said>>);

impl Told {
    /// Confirms people and says so.
    fn confirm(self, desk: DeskSession, here: Here, people: Vec<PersonId>) {
        page::run(async move {
            let said = match desk.accredit(people.clone()).await {
                Ok(()) => Said::Done(names(&here.conference, &people)),
                Err(error) => Said::Failed(error),
            };
            // The screen may be gone by then.
            let _ = self.0.try_set(Some(said));
        });
    }
}

/// The screen.
#[component]
pub fn Accredit() -> impl IntoView {
    let (t, desk, here) = (&i18n::desk().accrediting, use_desk(), use_here());
    let told = Told(RwSignal::new(None));
    provide_context(told);
    let postponed = RwSignal::new(Vec::<PersonId>::new());
    let marked = RwSignal::new(BTreeSet::<PersonId>::new());
    let conference = here.conference.clone();
    let waiting = Memo::new(move |_| {
        let state = desk.state().get();
        let mut all = desk
            .inbox()
            .with(|inbox| everyone(&conference, inbox, &state.0));
        let later = postponed.get();
        // Stable: the first to come is asked first, those put off come last, in the order in which they were.
        all.sort_by_key(|w| (later.iter().position(|p| *p == w.person), w.at));
        all
    });
    let known = move || {
        let state = desk.state().get();
        let by_slip = state.0.known.values().filter(|k| **k == Known::BySlip);
        let by_slip = by_slip.count();
        let at_desk = state.0.known.len() - by_slip;
        let line = |count: usize, words: fn(usize) -> String| (count > 0).then(|| words(count));
        let lines = [line(by_slip, t.by_slip), line(at_desk, t.at_desk)];
        let lines = lines.into_iter().flatten();
        lines
            .map(|line| view! { <p class="muted">{line}</p> })
            .collect_view()
    };
    let content = move || {
        let all = waiting.get();
        if desk.is_closed() {
            return view! { <Notice tone=Tone::Info>{t.closed}</Notice> }.into_any();
        }
        match all.first().cloned() {
            None => view! { <p class="card">{t.none}</p> }.into_any(),
            Some(first) => {
                let more = all.len() > 1;
                view! {
                    <One waiting=first more postponed />
                    {more.then(|| view! { <Everyone all=all.clone() marked /> })}
                }
                .into_any()
            }
        }
    };
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        <p>{t.text}</p>
        {known}
        {move || match told.0.get() {
            Some(Said::Done(names)) => {
                view! { <Notice tone=Tone::Success>{(t.done)(&names)}</Notice> }.into_any()
            }
            Some(Said::Failed(error)) => {
                view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> }.into_any()
            }
            None => ().into_any(),
        }}
        {content}
        <SameBallots />
    }
}

/// Everyone who waits.
fn everyone(conference: &Conference, inbox: &Inbox, state: &Assessment) -> Vec<Waiting> {
    let waiting = state.people.iter().filter_map(|(person, state_of)| {
        let PersonState::Unaccredited { hash, key } = state_of else {
            return None;
        };
        let raw = *state.files.get(hash)?;
        let (received, content) = inbox.get(&raw)?;
        let typed = match content {
            Content::Sound(submission, _) => submission.name.clone(),
            Content::Refused(..) => None,
        };
        let (name, unit) = who(conference, person, typed.as_deref());
        Some(Waiting {
            person: person.clone(),
            key: *key,
            raw,
            name,
            unit,
            position: conference.person(person).and_then(|p| p.position.clone()),
            at: received.at,
            file: received.name.clone(),
        })
    });
    waiting.collect()
}

/// One person, large enough to be read by both sides of the table.
#[component]
fn One(
    waiting: Waiting,
    /// Whether others wait too.
    more: bool,
    postponed: RwSignal<Vec<PersonId>>,
) -> impl IntoView {
    let (t, desk, here) = (&i18n::desk().accrediting, use_desk(), use_here());
    let told: Told = expect_context();
    let not_them = RwSignal::new(false);
    let person = StoredValue::new(waiting.person.clone());
    let yes = move |_| told.confirm(desk, here.clone(), vec![person.get_value()]);
    let later = move |_| {
        postponed.update(|later| {
            let person = person.get_value();
            later.retain(|p| *p != person);
            later.push(person);
        });
    };
    let off = move || !desk.can_write();
    let facts = [
        (t.key, waiting.key.spoken()),
        (t.arrived, waiting.at.display()),
        (i18n::desk().column_file, waiting.file.clone()),
    ];
    let facts = facts.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    let revoking = waiting.clone();
    view! {
        <section class="card stack accredit-one" aria-labelledby="accredit-name">
            <p class="muted">{t.now}</p>
            <div class="accredit-who">
                <h2 id="accredit-name">{waiting.name.clone()}</h2>
                <p class="accredit-unit">{waiting.unit.clone()}</p>
                {waiting.position.clone().map(|position| view! { <p>{position}</p> })}
            </div>
            <div class="button-row accredit-answers">
                <button
                    type="button"
                    class="button button-primary"
                    prop:disabled=off
                    on:click=yes
                >
                    "\u{2713} " {t.yes}
                </button>
                <button
                    type="button"
                    class="button"
                    aria-expanded=move || not_them.get().to_string()
                    on:click=move |_| not_them.update(|open| *open = !*open)
                >
                    {t.no}
                </button>
                {more.then(|| view! { <button type="button" class="button" on:click=later>{t.later}</button> })}
            </div>
            {move || {
                let Waiting { person, key, name, .. } = revoking.clone();
                not_them
                    .get()
                    .then(|| {
                        view! {
                            <div class="stack">
                                <p>{(t.not_them)(&name)}</p>
                                <Revoke person key name />
                            </div>
                        }
                    })
            }}
            <dl class="facts">{facts.collect_view()}</dl>
            <p class="muted small">{t.key_hint}</p>
        </section>
    }
}

/// People whose files have one and the same ballot.
#[component]
fn SameBallots() -> impl IntoView {
    let (t, desk, here) = (&i18n::desk().accrediting, use_desk(), use_here());
    move || {
        let state = desk.state().get();
        let same: Vec<_> = state
            .0
            .people
            .iter()
            .filter_map(|(person, state_of)| match state_of {
                PersonState::SameCredential { hash, with } => Some((person, hash, with)),
                _ => None,
            })
            .map(|(person, hash, with)| {
                let (name, unit) = who(&here.conference, person, None);
                let others = (t.same_with)(&names(&here.conference, with));
                let raw = state.0.files.get(hash).copied();
                let key = raw.and_then(|raw| desk.inbox().with(|inbox| key_of(inbox, &raw)));
                let person = person.clone();
                let file = raw.map(|raw| {
                    view! { <p><a href=DeskRoute::File(raw).href()>{i18n::desk().reading.open}</a></p> }
                });
                view! {
                    <li class="card stack">
                        <h3>{name.clone()} " " <span class="muted">{unit}</span></h3>
                        <p>{others}</p>
                        {file}
                        {key.map(|key| view! {
                            <details>
                                <summary>{t.revoke}</summary>
                                <Revoke person key name />
                            </details>
                        })}
                    </li>
                }
                .into_any()
            })
            .collect();
        (!same.is_empty()).then(|| {
            view! {
                <section class="stack" aria-labelledby="same-ballot">
                    <h2 id="same-ballot">{t.same_title}</h2>
                    <Notice tone=Tone::Warning>{t.same_text}</Notice>
                    <ul class="stack" role="list">{same}</ul>
                </section>
            }
        })
    }
}

/// The key that a file is signed with.
pub fn key_of(inbox: &Inbox, raw: &Hash) -> Option<PublicKey> {
    match inbox.get(raw)?.1 {
        Content::Sound(submission, _) => Some(submission.identity.as_ref()?.key),
        Content::Refused(..) => None,
    }
}
