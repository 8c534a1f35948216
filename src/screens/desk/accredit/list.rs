//! Everyone who waits, to be confirmed together by somebody who has seen each of them.
#![expect(
    clippy::needless_pass_by_value,
    reason = "a component owns its properties"
)]

use std::collections::BTreeSet;

use khoithidua_core::ids::PersonId;
use leptos::prelude::*;

use super::{Told, Waiting};
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Confirm;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;

/// The list with its two buttons.
#[component]
pub fn Everyone(
    /// Who waits.
    all: Vec<Waiting>,
    /// Who was ticked: kept while the list changes.
    marked: RwSignal<BTreeSet<PersonId>>,
) -> impl IntoView {
    let (t, desk, here) = (&i18n::desk().accrediting, use_desk(), use_here());
    let told: Told = expect_context();
    marked.update(|marked| marked.retain(|p| all.iter().any(|w| w.person == *p)));
    let asking = RwSignal::new(false);
    let count = all.len();
    let rows: Vec<_> = all.iter().map(|waiting| row(waiting, marked)).collect();
    let people: Vec<_> = all.iter().map(|waiting| waiting.person.clone()).collect();
    let everyone: Vec<_> = all
        .iter()
        .map(|waiting| view! { <li>{waiting.name.clone()} ", " {waiting.unit.clone()}</li> })
        .collect();
    let here = StoredValue::new(here);
    let people = StoredValue::new(people);
    let chosen = move |_| {
        let people = marked.get_untracked().into_iter().collect();
        told.confirm(desk, here.get_value(), people);
    };
    let confirm_all = move || told.confirm(desk, here.get_value(), people.get_value());
    view! {
        <section class="card stack" aria-labelledby="accredit-all">
            <h2 id="accredit-all">{(t.all_title)(count)}</h2>
            <p>{t.all_text}</p>
            <ul class="tick-list" role="list">{rows}</ul>
            <div class="button-row">
                <button
                    type="button"
                    class="button button-primary"
                    prop:disabled=move || marked.with(BTreeSet::is_empty) || !desk.can_write()
                    on:click=chosen
                >
                    {move || (t.chosen)(marked.with(BTreeSet::len))}
                </button>
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || !desk.can_write()
                    on:click=move |_| asking.set(true)
                >
                    {t.all}
                </button>
            </div>
            <Confirm
                open=asking
                title=(t.all_question)(count)
                yes=t.all_yes
                no=i18n::common().cancel
                on_yes=confirm_all
            >
                <p>{t.all_sentence}</p>
                <ul class="dialog-list">{everyone}</ul>
            </Confirm>
        </section>
    }
}

fn row(waiting: &Waiting, marked: RwSignal<BTreeSet<PersonId>>) -> AnyView {
    let t = &i18n::desk().accrediting;
    let person = StoredValue::new(waiting.person.clone());
    let is_marked = move || marked.with(|all| person.with_value(|p| all.contains(p)));
    let toggle = move |_| {
        marked.update(|all| {
            let person = person.get_value();
            if !all.remove(&person) {
                all.insert(person);
            }
        });
    };
    let at = format!("{} {}", t.arrived, waiting.at.display());
    view! {
        <li class="tick-line">
            <label class="tick">
                <input type="checkbox" prop:checked=is_marked on:change=toggle />
                <span>
                    <strong>{waiting.name.clone()}</strong>
                    <span>{waiting.unit.clone()}</span>
                </span>
            </label>
            <span class="tick-more">
                <span class="code-small">{t.key} " " {waiting.key.spoken()}</span>
                <a href=DeskRoute::File(waiting.raw).href()>{waiting.file.clone()}</a>
                <small class="muted">{at}</small>
            </span>
        </li>
    }
    .into_any()
}
