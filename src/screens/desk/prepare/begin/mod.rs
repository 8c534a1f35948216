//! Where a conference is begun: with the plan that is here, an earlier conference, a workbook, a template, nothing.
//!
//! | part | what is there |
//! |---|---|
//! | [`self`] | the choices, and the ways to them |
//! | [`offer`] | what a choice would give, and beginning it |
//! | [`said`] | the same in words |

mod offer;
mod said;

use khoithidua_core::conference::Conference;
use khoithidua_core::format::ReadError;
use khoithidua_core::plan::section::Section;
use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;

use crate::i18n::plan::begin as words;
use crate::i18n::plan::book;
use crate::i18n::{self, explain};
use crate::route::desk::DeskRoute;
use crate::screens::desk::files::Save;
use crate::screens::desk::take::on_drop;
use crate::screens::desk::widgets::{Notice, PasteArea};
use crate::state::desk::next_ballot::KeptConference;
use crate::state::desk::prepare::beginning::Beginning;
use crate::state::desk::prepare::book::Template;
use crate::state::desk::prepare::plan::PlanError;
use crate::state::desk::{DeskSession, use_desk};
use crate::state::{exchange, page};
use crate::ui::notice::Tone;

use super::book::Download;
use offer::offered;

/// The plan that this device keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kept {
    Plan(Box<Conference>),
    /// One that cannot be read, and why.
    Unreadable(ReadError),
}

impl Kept {
    fn plan(&self) -> Option<&Conference> {
        match self {
            Self::Plan(plan) => Some(plan),
            Self::Unreadable(_) => None,
        }
    }

    /// What it is called.
    fn name(&self) -> String {
        let unreadable = || words::begin().unreadable_name.to_owned();
        self.plan()
            .map_or_else(unreadable, |plan| named(&plan.title))
    }
}

/// A title, or what stands there while there is none.
fn named(title: &str) -> String {
    if title.trim().is_empty() {
        words::begin().unnamed.to_owned()
    } else {
        title.to_owned()
    }
}

/// The plan that this device keeps; as it stands where it is being edited.
async fn find_kept(desk: DeskSession) -> Option<Kept> {
    if untrack(|| desk.is_planning()) {
        let plan = desk.preparing().plan.get_untracked();
        return plan.map(|plan| Kept::Plan(Box::new(Conference::clone(&plan.0))));
    }
    match desk.kept_planning().await {
        Ok(plan) => plan.map(|plan| Kept::Plan(Box::new(plan))),
        Err(PlanError::Unreadable(error)) => Some(Kept::Unreadable(error)),
        Err(PlanError::Job(_)) => None,
    }
}

/// The same, once it has been looked for.
fn kept(desk: DeskSession) -> RwSignal<Option<Kept>> {
    let kept = RwSignal::new(None);
    page::run(async move {
        let found = find_kept(desk).await;
        let _ = kept.try_set(found);
    });
    kept
}

/// The plan itself: as it stands where it is being edited.
async fn kept_file(desk: DeskSession) -> Option<exchange::FinalFile> {
    if untrack(|| desk.is_planning()) {
        desk.plan_file()
    } else {
        desk.kept_file().await
    }
}

/// Shows the plan that this device keeps.
fn go_on(desk: DeskSession) {
    page::run(async move {
        if !untrack(|| desk.is_planning()) {
            // What cannot be read is told of among the choices.
            let _ = desk.go_on_planning().await;
        }
        if untrack(|| desk.is_planning()) {
            DeskRoute::Plan(Section::Frame, None).go();
        }
    });
}

/// The way there from the first screen and from home, and to the plan that is kept.
#[component]
pub fn Invitation() -> impl IntoView {
    let (t, desk) = (words::begin(), use_desk());
    let kept = kept(desk);
    let on = move || {
        let kept = kept.get().filter(|kept| kept.plan().is_some());
        kept.map(|kept| {
            view! {
                <button type="button" class="button" on:click=move |_| go_on(desk)>
                    {(i18n::plan().go_on)(&kept.name())}
                </button>
            }
        })
    };
    view! {
        <section class="card stack-small" aria-labelledby="begin-invitation">
            <h2 id="begin-invitation">{t.title}</h2>
            <p>{t.invitation}</p>
            <p class="begin-ways">
                {on}
                <a class="button" href=DeskRoute::Begin.href()>{t.title}</a>
            </p>
        </section>
    }
}

/// The screen where no conference is open: it has no frame of its own.
#[component]
pub fn Alone() -> impl IntoView {
    let t = words::begin();
    page::arrived(t.title);
    view! {
        <main class="screen">
            {begin()}
            <p><a href=DeskRoute::Home.href()>{t.back}</a></p>
        </main>
    }
}

/// The screen.
pub fn begin() -> AnyView {
    let (t, desk) = (words::begin(), use_desk());
    let kept = kept(desk);
    on_cleanup(move || {
        let _ = desk.beginning().try_set(Beginning::Open);
    });
    let chosen = Memo::new(move |_| match desk.beginning().get() {
        Beginning::Offered(offer) => Some(offer),
        _ => None,
    });
    let screen = move || match chosen.get() {
        Some(offer) => offered(&offer, kept),
        None => view! { <Choices kept /> }.into_any(),
    };
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        {screen}
    }
    .into_any()
}

#[component]
fn Choices(kept: RwSignal<Option<Kept>>) -> impl IntoView {
    let (t, desk) = (words::begin(), use_desk());
    let reading = Memo::new(move |_| desk.beginning().with(|b| *b == Beginning::Reading));
    let outcome = move || match desk.beginning().get() {
        Beginning::Reading => view! { <p role="status">{t.reading}</p> }.into_any(),
        Beginning::Failed(name, error) => view! {
            <Notice tone=Tone::Danger>
                <p><strong>{name}</strong></p>
                <p>{said::error(&error)}</p>
                <p>{t.nothing_changed}</p>
            </Notice>
        }
        .into_any(),
        _ => ().into_any(),
    };
    view! {
        <p>{t.text}</p>
        {outcome}
        <div
            class="stack"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=on_drop(async move |files| desk.look_at_source(files).await)
        >
            <KeptCard kept />
            <FromBefore reading />
            <FromBook reading />
            <section class="card stack-small" aria-labelledby="begin-zone">
                <h2 id="begin-zone">{t.zone}</h2>
                <p>{t.zone_text}</p>
                <p>
                    <button type="button" class="button" on:click=move |_| desk.offer_zone_boards()>
                        {t.zone_take}
                    </button>
                </p>
            </section>
            <section class="card stack-small" aria-labelledby="begin-empty">
                <h2 id="begin-empty">{t.empty}</h2>
                <p>{t.empty_text}</p>
                <p>
                    <button type="button" class="button" on:click=move |_| desk.offer_empty()>
                        {t.empty_take}
                    </button>
                </p>
            </section>
        </div>
    }
}

#[component]
fn KeptCard(kept: RwSignal<Option<Kept>>) -> impl IntoView {
    let (t, desk) = (words::begin(), use_desk());
    move || {
        kept.get().map(|kept| {
            let (said, go_on) = match &kept {
                Kept::Plan(plan) => {
                    let (name, day) = (kept.name(), plan.date.display());
                    let text = (t.kept_text)(&name, plan.year, &day);
                    let go_on = view! {
                        <button
                            type="button"
                            class="button button-primary"
                            on:click=move |_| go_on(desk)
                        >
                            {(i18n::plan().go_on)(&name)}
                        </button>
                    };
                    (view! { <p>{text}</p> }.into_any(), Some(go_on))
                }
                Kept::Unreadable(error) => {
                    let text = (t.unreadable)(&explain::read_error(error));
                    let said = view! { <Notice tone=Tone::Danger>{text}</Notice> };
                    (said.into_any(), None)
                }
            };
            view! {
                <section class="card stack-small" aria-labelledby="begin-kept">
                    <h2 id="begin-kept">{t.kept}</h2>
                    {said}
                    <div class="begin-ways">
                        {go_on}
                        <Save label=t.save_kept file=move || kept_file(desk) aside=true />
                    </div>
                </section>
            }
        })
    }
}

#[component]
fn FromBefore(reading: Memo<bool>) -> impl IntoView {
    let (t, desk) = (words::begin(), use_desk());
    let pasted = RwSignal::new(String::new());
    let take = move |event: Event| page::run(desk.look_at_source(exchange::picked_by(&event)));
    let look = move |_| {
        let name = i18n::desk().urn.pasted.to_owned();
        page::run(desk.look_at_text(name, pasted.get_untracked()));
    };
    view! {
        <section class="card stack-small" aria-labelledby="begin-before">
            <h2 id="begin-before">{t.before}</h2>
            <p>{t.before_text}</p>
            <p>
                <label class="button button-primary file-button">
                    {t.choose}
                    <input type="file" prop:disabled=reading on:change=take />
                </label>
            </p>
            <HereBefore />
            <details>
                <summary>{t.paste}</summary>
                <PasteArea label=i18n::desk().paste_label text=pasted />
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || reading.get() || pasted.with(|p| p.trim().is_empty())
                    on:click=look
                >
                    {t.look}
                </button>
            </details>
        </section>
    }
}

/// The conference that is open, and the others that this device keeps.
#[component]
fn HereBefore() -> impl IntoView {
    let (t, desk) = (words::begin(), use_desk());
    let open = use_desk()
        .here()
        .filter(|here| here.conference.follows.is_none() && !untrack(|| desk.is_trial()));
    let open = open.map(|here| {
        let label = (t.before_open)(&here.conference.title);
        view! {
            <li>
                <button type="button" class="button" on:click=move |_| desk.look_at_open()>
                    {label}
                </button>
            </li>
        }
    });
    let others = RwSignal::new(Vec::new());
    page::run(async move {
        let kept = desk.other_conferences().await.unwrap_or_default();
        // Another year comes after neither a ballot that goes on from a conference nor a plan that was tried out.
        let held = |one: &KeptConference| one.follows.is_none() && !one.is_trial;
        let _ = others.try_set(kept.into_iter().filter(held).collect::<Vec<_>>());
    });
    let list = move || {
        let one = |one: KeptConference| {
            let label =
                (t.before_kept)(&one.title, &one.date.display(), &one.fingerprint.spoken(2));
            let look = move |_| page::run(desk.look_at_kept(one.fingerprint, one.title.clone()));
            view! {
                <li>
                    <button type="button" class="button" on:click=look>{label}</button>
                </li>
            }
        };
        others.get().into_iter().map(one).collect_view()
    };
    view! {
        <ul class="begin-here" role="list">
            {open}
            {list}
        </ul>
    }
}

#[component]
fn FromBook(reading: Memo<bool>) -> impl IntoView {
    let (t, desk) = (words::begin(), use_desk());
    let take = move |event: Event| page::run(desk.look_at_source(exchange::picked_by(&event)));
    view! {
        <section class="card stack-small" aria-labelledby="begin-book">
            <h2 id="begin-book">{t.book}</h2>
            <p>{t.book_text}</p>
            <div class="begin-ways">
                <Download label=book::book().out_empty template=Template::Empty />
                <Download label=book::book().out_zone template=Template::ZoneBoards />
            </div>
            <p>
                <label class="button file-button">
                    {t.book_choose}
                    <input
                        type="file"
                        accept=".xlsx,.xlsm,.xls"
                        prop:disabled=reading
                        on:change=take
                    />
                </label>
            </p>
        </section>
    }
}
