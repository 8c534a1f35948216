//! Choosing who votes on paper.

use std::collections::BTreeSet;

use khoithidua_core::bloc::Person;
use khoithidua_core::conference::Conference;
use khoithidua_core::desk::acts::board::is_absent;
use khoithidua_core::ids::PersonId;
use khoithidua_core::rights;
use khoithidua_core::text;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::desk::show_more::ShowMore;
use crate::screens::desk::widgets::{Notice, TextField};
use crate::screens::desk::words::{desk_error, who_is};
use crate::state::desk::acts::DeskError;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::field::Keyboard;
use crate::ui::notice::Tone;

/// Rows shown at first, and added by each tap.
const PORTION: usize = 40;

/// Everyone with a vote, to be searched and ticked.
#[component]
pub fn Voters() -> impl IntoView {
    let (t, desk, here) = (&i18n::desk().papers, use_desk(), use_here());
    let noted = move || desk.standing().with(|s| s.paper_voters.clone());
    let marked = RwSignal::new(untrack(noted));
    let (search, most) = (RwSignal::new(String::new()), RwSignal::new(PORTION));
    let end = RwSignal::new(None::<Result<usize, DeskError>>);
    let conference = here.conference.clone();
    let found = Memo::new(move |_| {
        let people = voters(&conference);
        let found = search.with(|search| {
            let fits = |p: &&&Person| text::matches(&searched(&conference, p), search);
            let found = people.iter().filter(fits);
            found.map(|p| p.id.clone()).collect::<Vec<_>>()
        });
        // Whom somebody chose stands first, so that the choice can be seen whole.
        let (mut first, rest): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|id| desk.standing().with(|s| s.paper_voters.contains(id)));
        first.extend(rest);
        first
    });
    let conference = here.conference.clone();
    let rows = move || {
        let found = found.get();
        if found.is_empty() {
            return view! { <li class="tick-line">{t.nothing_found}</li> }.into_any();
        }
        let state = desk.state().get();
        let rows: Vec<_> = found
            .iter()
            .take(most.get())
            .filter_map(|id| conference.person(id))
            .map(|person| {
                let by_file = state.0.accepted.get(&person.id);
                let by_file = by_file.is_some_and(|(_, s)| s.votes());
                let absent = desk.standing().with(|standing| {
                    let unit = person.unit.as_ref();
                    unit.is_some_and(|unit| is_absent(&conference, standing, unit))
                });
                row(&conference, person, [by_file, absent], marked)
            })
            .collect();
        rows.into_any()
    };
    let left = move || found.with(Vec::len).saturating_sub(most.get());
    let save = move |_| {
        page::run(async move {
            let people: Vec<_> = marked.get_untracked().into_iter().collect();
            let count = people.len();
            let done = desk.paper_voters(people).await;
            let _ = end.try_set(Some(done.map(|()| count)));
        });
    };
    view! {
        <section class="card stack" aria-labelledby="paper-voters">
            <h2 id="paper-voters" aria-live="polite">
                {move || (t.chosen)(marked.with(BTreeSet::len))}
            </h2>
            <TextField
                id="paper-search"
                label=t.search
                keyboard=Keyboard::Search
                value=search
                on_input=move |text| {
                    search.set(text);
                    most.set(PORTION);
                }
            />
            <ul class="tick-list" role="list">{rows}</ul>
            <ShowMore left=Signal::derive(left) most portion=PORTION words=t.show_more />
            {move || match end.get() {
                Some(Ok(count)) => {
                    view! { <Notice tone=Tone::Success>{(t.saved)(count)}</Notice> }.into_any()
                }
                Some(Err(error)) => {
                    view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> }.into_any()
                }
                None => ().into_any(),
            }}
            <button
                type="button"
                class="button button-primary"
                prop:disabled=move || marked.get() == noted() || !desk.can_write()
                on:click=save
            >
                {t.save}
            </button>
        </section>
    }
}

/// Everyone with a vote, in the order of the list of people.
fn voters(conference: &Conference) -> Vec<&Person> {
    let votes = |p: &&Person| rights::votes(conference, p);
    conference.people.iter().filter(votes).collect()
}

/// What a search looks through.
fn searched(conference: &Conference, person: &Person) -> String {
    let (name, unit) = who_is(conference, person, None);
    let full = person.unit.as_ref().map(|u| i18n::unit_full(conference, u));
    format!("{name} {unit} {}", full.unwrap_or_default())
}

fn row(
    conference: &Conference,
    person: &Person,
    [by_file, absent]: [bool; 2],
    marked: RwSignal<BTreeSet<PersonId>>,
) -> AnyView {
    let t = &i18n::desk().papers;
    let (name, unit) = who_is(conference, person, None);
    let id = StoredValue::new(person.id.clone());
    let is_marked = move || marked.with(|all| id.with_value(|id| all.contains(id)));
    let toggle = move |_| {
        marked.update(|all| {
            let id = id.get_value();
            if !all.remove(&id) {
                all.insert(id);
            }
        });
    };
    view! {
        <li class="tick-line">
            <label class="tick">
                <input type="checkbox" prop:checked=is_marked on:change=toggle />
                <span>
                    <strong>{name}</strong>
                    <span>{unit}</span>
                </span>
            </label>
            {absent.then(|| {
                view! { <span class="verdict verdict-conflict">{i18n::roll().states[4]}</span> }
            })}
            {by_file.then(|| view! { <span class="verdict verdict-partly">{t.by_file}</span> })}
        </li>
    }
    .into_any()
}
