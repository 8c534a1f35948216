//! "I am X of unit Y": a list with a search that forgives accents.

use std::sync::Arc;

use khoithidua_core::bloc::{Capacity, Person};
use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::ids::PersonId;
use khoithidua_core::text;
use leptos::prelude::*;

use crate::i18n;
use crate::route::Route;
use crate::screens::shared::sample::sample_mark;
use crate::state::page;
use crate::state::session::{use_here, use_session};
use crate::ui::field::{Keyboard, TextField};

/// How many people are shown at once; the rest is a matter of typing.
const SHOWN: usize = 40;

/// Who is at the phone.
#[component]
pub fn Who() -> impl IntoView {
    let t = i18n::delegate();
    let conference = use_here().conference;
    let query = RwSignal::new(String::new());
    let asked = RwSignal::new(None::<PersonId>);
    let index = Arc::new(index(&conference));
    let listed = conference.clone();
    let list = move || query.with(|query| people(&listed, &index, query, asked));
    let confirmed = conference.clone();
    let confirm = move || {
        let person = asked.get().and_then(|id| confirmed.person(&id).cloned());
        person.map(|person| view! { <ConfirmPerson person asked /> })
    };
    view! {
        <h1 tabindex="-1">{t.who_title}</h1>
        <p>
            <strong>{conference.title.clone()}</strong>
        </p>
        {sample_mark(&conference, SamplePart::People)}
        {confirm}
        <div class:visually-hidden=move || asked.with(Option::is_some)>
            <TextField
                id="who"
                label=t.who_search
                hint=t.who_hint
                value=query
                keyboard=Keyboard::Search
                on_input=move |text| query.set(text)
            />
            {list}
        </div>
        <p>
            <a href="#/desk">{t.desk_link}</a>
        </p>
    }
}

/// What is searched for each person: name, office, and every name of the unit, folded once.
fn index(conference: &Conference) -> Vec<String> {
    let searched = |person: &Person| {
        let mut all = person.name.clone().unwrap_or_default();
        if let Some(unit) = person.unit.as_ref().and_then(|id| conference.unit(id)) {
            for name in &unit.names {
                all = format!("{all} {} {}", name.full, name.short);
            }
            all = format!("{all} {} {}", unit.province, unit.aliases.join(" "));
        }
        text::fold(&all)
    };
    conference.people.iter().map(searched).collect()
}

fn people(
    conference: &Conference,
    index: &[String],
    query: &str,
    asked: RwSignal<Option<PersonId>>,
) -> AnyView {
    let t = i18n::delegate();
    let found: Vec<&Person> = conference
        .people
        .iter()
        .zip(index)
        .filter(|(_, searched)| text::matches(searched, query))
        .map(|(person, _)| person)
        .collect();
    if found.is_empty() {
        return view! { <p role="status">{t.who_none}</p> }.into_any();
    }
    let more = found.len().saturating_sub(SHOWN);
    let items: Vec<_> = found
        .into_iter()
        .take(SHOWN)
        .map(|person| {
            let id = person.id.clone();
            let unit = person.unit.as_ref().map(|u| i18n::unit_short(conference, u));
            view! {
                <li>
                    <button type="button" class="pick" on:click=move |_| asked.set(Some(id.clone()))>
                        <strong>{unit}</strong>
                        <span>{i18n::person_name(person)}</span>
                        <span class="muted small">{(i18n::common().capacity)(person.capacity)}</span>
                    </button>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <ul class="pick-list" role="list">
            {items}
        </ul>
        {(more > 0).then(|| view! { <p class="muted">{(t.who_more)(more)}</p> })}
    }
    .into_any()
}

/// "Are you this person?" The name is asked where the list has none.
#[component]
fn ConfirmPerson(person: Person, asked: RwSignal<Option<PersonId>>) -> impl IntoView {
    let (t, common) = (i18n::delegate(), i18n::common());
    let (session, here) = (use_session(), use_here());
    let unit = person
        .unit
        .as_ref()
        .map(|id| i18n::unit_full(&here.conference, id));
    let name = RwSignal::new(String::new());
    let needs_name = person.name.is_none();
    let id = person.id.clone();
    let yes = move |_| {
        let (here, id) = (here.clone(), id.clone());
        page::run(async move {
            session.choose_person(here, id).await;
            let typed = name.get_untracked();
            if !typed.trim().is_empty() {
                session.edit(|draft| draft.name = typed);
            }
            Route::Home.go();
        });
    };
    view! {
        <section class="card" aria-labelledby="confirm">
            <h2 id="confirm">{t.who_confirm}</h2>
            <p>
                <strong>{i18n::person_name(&person)}</strong>
            </p>
            {unit.map(|unit| view! { <p>{unit}</p> })}
            {person.position.clone().map(|position| view! { <p class="muted">{position}</p> })}
            <p class="muted">{(common.capacity)(person.capacity)}</p>
            {(person.capacity == Capacity::Guest).then(|| view! { <p>{t.guest_note}</p> })}
            {needs_name
                .then(|| {
                    view! {
                        <TextField
                            id="your-name"
                            label=t.your_name
                            hint=t.your_name_hint
                            value=name
                            keyboard=Keyboard::Name
                            on_input=move |text| name.set(text)
                        />
                    }
                })}
            <div class="button-row">
                <button
                    type="button"
                    class="button button-primary button-wide"
                    prop:disabled=move || needs_name && name.with(|n| n.trim().is_empty())
                    on:click=yes
                >
                    {t.who_yes}
                </button>
                <button type="button" class="button button-wide" on:click=move |_| asked.set(None)>
                    {t.who_no}
                </button>
            </div>
        </section>
    }
}
