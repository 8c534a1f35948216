//! Who headed the bloc, year by year: Khối trưởng and Khối phó.

use khoithidua_core::bloc::HeadYear;
use khoithidua_core::conference::Conference;
use khoithidua_core::ids::UnitId;
use khoithidua_core::plan::members;
use leptos::prelude::*;

use super::{former_to_choose, members_to_choose};
use crate::i18n::{self, plan::members as words};
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::prepare::fields::{asked, choose};
use crate::screens::desk::widgets::{Notice, TextField};
use crate::state::desk::prepare::Act;
use crate::state::page;
use crate::ui::field::Keyboard;
use crate::ui::notice::Tone;

/// The years, and how one is added.
pub fn heads(editing: Editing) -> AnyView {
    let t = words::members();
    let years = editing.part(|plan| {
        let heads = plan.bloc.heads().into_iter();
        heads.map(|of| of.year).collect::<Vec<i32>>()
    });
    let nothing = move || {
        years
            .with(Vec::is_empty)
            .then(|| view! { <p class="muted">{t.heads_nothing}</p> })
    };
    view! {
        {nothing}
        <ul class="head-years" role="list">
            <For each=move || years.get() key=|year| *year let:year>
                {of_year(editing, year)}
            </For>
        </ul>
        {adder(editing, years)}
    }
    .into_any()
}

/// Members and former units: a unit that became part of another headed the bloc under its own name.
fn units(plan: &Conference) -> Vec<(String, String)> {
    let mut units = members_to_choose(plan);
    units.extend(former_to_choose(plan));
    units
}

fn of(plan: &Conference, year: i32) -> Option<HeadYear> {
    plan.bloc.heads().into_iter().find(|of| of.year == year)
}

fn set(plan: &mut Conference, year: i32, change: impl FnOnce(&mut HeadYear)) {
    members::heads(plan, |years| {
        let found = years.iter_mut().find(|of| of.year == year);
        found.map(change);
    });
}

fn field(year: i32, field: &str) -> String {
    format!("heads-{year}-{field}")
}

fn of_year(editing: Editing, year: i32) -> AnyView {
    let t = words::members();
    let name = (t.heads_year)(year);
    let remove = move |_| {
        editing.act(Act::Remove, |plan| {
            members::heads(plan, |years| years.retain(|of| of.year != year));
        });
        page::focus_soon(YEAR.to_owned());
    };
    view! {
        <li>
            <div class="head-year" role="group" aria-label=name.clone()>
            <strong>{name.clone()}</strong>
            {choose(
                editing,
                asked(field(year, "head"), t.head),
                None,
                units,
                move |plan| of(plan, year).map(|of| of.head.to_string()),
                move |plan, unit| {
                    if let Some(unit) = unit.as_deref().and_then(UnitId::new) {
                        set(plan, year, |of| of.head = unit);
                    }
                },
            )}
            {choose(
                editing,
                asked(field(year, "deputy"), t.deputy),
                Some(t.no_deputy),
                units,
                move |plan| of(plan, year)?.deputy.map(|unit| unit.to_string()),
                move |plan, unit| {
                    set(plan, year, |of| of.deputy = unit.as_deref().and_then(UnitId::new));
                },
            )}
            <button
                type="button"
                class="button order-button"
                aria-label=(i18n::plan().remove)(&name)
                on:click=remove
            >
                "\u{2715}"
            </button>
            </div>
        </li>
    }
    .into_any()
}

const YEAR: &str = "heads-new-year";

/// What is lacking before a year can be added.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lacking {
    Year,
    AnotherYear(i32),
    Head,
}

/// Year and head are both needed: nobody heads the bloc by a guess.
fn adder(editing: Editing, years: Signal<Vec<i32>>) -> AnyView {
    let t = words::members();
    let this = editing.now(|plan| plan.year);
    let first = !years.with_untracked(|years| years.contains(&this));
    let (year, head) = (
        RwSignal::new(if first {
            this.to_string()
        } else {
            String::new()
        }),
        RwSignal::new(String::new()),
    );
    let lacking = RwSignal::new(None);
    let options = editing.part(units);
    let option = move |(value, name): (String, String)| {
        let own = value.clone();
        let selected = move || head.with(|head| *head == own);
        view! { <option value=value prop:selected=selected>{name}</option> }
    };
    let add = move |_| {
        let read = year.with_untracked(|text| read_year(text));
        let chosen = head.with_untracked(|head| UnitId::new(head));
        let (new, unit) = match (read, chosen) {
            (None, _) => return lacking.set(Some(Lacking::Year)),
            (Some(new), _) if years.with_untracked(|years| years.contains(&new)) => {
                return lacking.set(Some(Lacking::AnotherYear(new)));
            }
            (_, None) => return lacking.set(Some(Lacking::Head)),
            (Some(new), Some(unit)) => (new, unit),
        };
        editing.act(Act::Add, |plan| {
            members::heads(plan, |years| {
                years.push(HeadYear {
                    year: new,
                    head: unit,
                    deputy: None,
                });
            });
        });
        lacking.set(None);
        year.set(String::new());
        head.set(String::new());
        page::focus_soon(field(new, "deputy"));
    };
    let said = move || {
        let text = match lacking.get()? {
            Lacking::Year => t.heads_no_year.to_owned(),
            Lacking::AnotherYear(year) => (t.heads_known)(year),
            Lacking::Head => t.heads_no_head.to_owned(),
        };
        Some(view! { <Notice tone=Tone::Danger>{text}</Notice> })
    };
    view! {
        <div class="head-new" role="group" aria-label=t.heads_add>
            <TextField
                id=YEAR
                label=t.heads_new_year
                keyboard=Keyboard::Whole
                value=year
                on_input=move |text| year.set(text)
            />
            <div class="field">
                <label for="heads-new-head">{t.head}</label>
                <select
                    id="heads-new-head"
                    on:change=move |event| head.set(event_target_value(&event))
                >
                    <option value="" prop:selected=move || head.with(String::is_empty)>
                        {t.choose_unit}
                    </option>
                    {move || options.get().into_iter().map(option).collect::<Vec<_>>()}
                </select>
            </div>
            <button type="button" class="button" on:click=add>
                <span aria-hidden="true">"+ "</span>
                {t.heads_add}
            </button>
        </div>
        {said}
    }
    .into_any()
}

/// A year that a bloc can have been headed in.
fn read_year(text: &str) -> Option<i32> {
    let year: i32 = text.trim().parse().ok()?;
    (1948..=2200).contains(&year).then_some(year)
}
