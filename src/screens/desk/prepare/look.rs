//! The plan as a delegate sees it: the delegate's own program, in a frame of a phone's size beside the editor.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::PersonId;
use khoithidua_core::plan::section::Section;
use leptos::prelude::*;

use super::plan_of;
use crate::i18n::plan::report as words;
use crate::i18n::{self, explain};
use crate::route::Route;
use crate::screens::desk::widgets::Notice;
use crate::screens::desk::words::whole_name;
use crate::state::desk::prepare::look::{self, NoLook};
use crate::state::desk::use_desk;
use crate::state::page;
use crate::ui::notice::Tone;

/// Identifiers of the button that opens it, and of its heading.
const BUTTON: &str = "look-open";
const TITLE: &str = "look-title";

/// The button in the head of the frame.
#[component]
pub fn LookButton() -> impl IntoView {
    let (t, preparing) = (words::report(), use_desk().preparing());
    let open = preparing.looking.open;
    let toggle = move |_| {
        if open.get_untracked() {
            preparing.stop_looking();
        } else {
            open.set(true);
            page::focus_later(TITLE);
        }
    };
    view! {
        <button
            type="button"
            id=BUTTON
            class="button button-small"
            aria-expanded=move || open.get().to_string()
            on:click=toggle
        >
            {t.look}
        </button>
    }
}

/// What stands beside the editor while somebody looks.
#[component]
pub fn Look(section: Section) -> impl IntoView {
    let open = use_desk().preparing().looking.open;
    move || open.get().then(|| view! { <Panel section /> })
}

#[component]
fn Panel(section: Section) -> impl IntoView {
    let (t, preparing) = (words::report(), use_desk().preparing());
    let looking = preparing.looking;
    Effect::new(move |before: Option<()>| {
        preparing.plan.track();
        if looking.person.get().is_some() || before.is_some() {
            preparing.look_later();
        } else {
            preparing.look_now();
        }
    });
    let close = move |_| {
        preparing.stop_looking();
        page::focus_later(BUTTON);
    };
    let made = Memo::new(move |_| looking.shown.get());
    let content = move || match made.get() {
        None => view! { <p role="status">{i18n::desk().preparing.working}</p> }.into_any(),
        Some(Err(why)) => view! { <Notice tone=Tone::Info>{why_not(&why)}</Notice> }.into_any(),
        Some(Ok(_)) => view! { <Frame section /> }.into_any(),
    };
    view! {
        <aside class="look no-print" aria-labelledby=TITLE>
            <div class="look-head">
                <h2 id=TITLE tabindex="-1">{t.look_title}</h2>
                <button type="button" class="button button-small" aria-label=t.look_close on:click=close>
                    <span aria-hidden="true">"\u{2715}"</span>
                </button>
            </div>
            <Who />
            <p class="muted small">{t.look_text}</p>
            {content}
        </aside>
    }
}

/// As whom to look.
#[component]
fn Who() -> impl IntoView {
    let (t, preparing) = (words::report(), use_desk().preparing());
    let person = preparing.looking.person;
    let people = plan_of(|plan| {
        let people = plan.people.iter();
        let named = people.map(|p| {
            let text = whole_name(plan, &p.id);
            (p.id.clone(), text)
        });
        (named.collect::<Vec<_>>(), look::first(plan))
    });
    let options = move || {
        let (people, first) = people.get().unwrap_or_default();
        let chosen = person.get().or(first);
        let option = |(id, text): (PersonId, String)| {
            let is_chosen = chosen.as_ref() == Some(&id);
            view! { <option value=id.to_string() prop:selected=is_chosen>{text}</option> }
        };
        people.into_iter().map(option).collect_view()
    };
    let nobody = move || people.with(|p| p.as_ref().is_some_and(|(people, _)| people.is_empty()));
    view! {
        <div class="field">
            <label for="look-who">{t.look_as}</label>
            <select
                id="look-who"
                on:change=move |event| person.set(PersonId::new(&event_target_value(&event)))
            >
                {options}
            </select>
        </div>
        {move || nobody().then(|| view! { <p class="small">{t.look_nobody}</p> })}
    }
}

/// The phone. It begins anew each time something new is to be seen.
#[component]
fn Frame(section: Section) -> impl IntoView {
    let (t, preparing) = (words::report(), use_desk().preparing());
    let looking = preparing.looking;
    let times = move || looking.shown.get().and_then(Result::ok);
    let address = move || {
        let plan = preparing.plan.get_untracked();
        let person = looking.person.get_untracked();
        let to = plan.map_or(Route::Home, |plan| screen_of(&plan.0, section, person));
        format!("./{}{}", look::ADDRESS, to.href())
    };
    view! {
        <For each=move || times() key=|time| *time let:_time>
            <iframe class="look-phone" title=t.look_frame src=address()></iframe>
        </For>
    }
}

/// The delegate's screen that shows what is edited in a section.
fn screen_of(plan: &Conference, section: Section, person: Option<PersonId>) -> Route {
    let person = person.or_else(|| look::first(plan));
    let person = person.and_then(|id| plan.person(&id));
    match section {
        Section::Agenda => Route::Agenda,
        Section::Papers | Section::Movements | Section::LegalBases => Route::Papers,
        Section::Criteria | Section::Targets => {
            let unit = person.and_then(|p| p.unit.clone());
            unit.map_or(Route::Home, |unit| Route::Sheet(unit, 0))
        }
        Section::Awards | Section::Contests | Section::Rules => {
            let on_phones = plan.contests.iter().find(|contest| contest.apart.is_none());
            on_phones.map_or(Route::Home, |contest| Route::Vote(contest.id.clone()))
        }
        Section::Covenant => Route::Covenant,
        Section::People => Route::Who,
        Section::Frame | Section::Units | Section::Tellers => Route::Home,
    }
}

fn why_not(why: &NoLook) -> String {
    match why {
        NoLook::Unsound(error) => {
            let plan = use_desk().preparing().plan.get_untracked();
            let why = plan.map_or_else(String::new, |plan| words::error(&plan.0, error));
            format!("{} {why}", words::report().look_unsound)
        }
        NoLook::NotKept(error) => explain::browser_error(error),
    }
}
