//! The names of a unit through the years, the latest first.

use khoithidua_core::bloc::{Unit, UnitName};
use khoithidua_core::date::Date;
use khoithidua_core::plan::members;
use leptos::prelude::*;

use super::Edited;
use crate::i18n::{self, plan::members as words};
use crate::screens::desk::prepare::fields::{Typed, asked, day, flag, text};
use crate::screens::desk::widgets::{Notice, TextField};
use crate::state::desk::prepare::Act;
use crate::state::page;
use crate::ui::field::Keyboard;
use crate::ui::notice::Tone;

/// The fields of all names, and of giving another one.
pub fn names(unit: Edited) -> AnyView {
    let t = words::members();
    let count = unit.editing.part(unit.read(|unit| unit.names.len()));
    // A name is known by how many came after it: the one that holds now has the same fields before and after a change of name.
    let ages = move || (0..count.get()).collect::<Vec<usize>>();
    let listed = unit.editing.part(unit.read(|unit| unit.names.len() > 1));
    view! {
        <For each=ages key=|age| *age let:age>
            {name(unit, age, listed)}
        </For>
        <details class="unit-rename">
            <summary>{t.rename}</summary>
            <div class="plan-fields">{rename(unit)}</div>
        </details>
    }
    .into_any()
}

fn of(unit: &Unit, age: usize) -> Option<&UnitName> {
    unit.names.iter().rev().nth(age)
}

fn set(unit: &mut Unit, age: usize, change: impl FnOnce(&mut UnitName)) {
    if let Some(name) = unit.names.iter_mut().rev().nth(age) {
        change(name);
    }
}

fn name(unit: Edited, age: usize, listed: Signal<bool>) -> AnyView {
    let (t, editing) = (words::members(), unit.editing);
    // The name that holds has the focus in a unit that was just added.
    let field = |field: &str| match (age, field) {
        (0, "full") => unit.field("name"),
        _ => unit.field(&format!("{field}-{age}")),
    };
    let full = editing.part(
        unit.read(move |unit| of(unit, age).map_or_else(String::new, |name| name.full.clone())),
    );
    let remove = move |_| {
        let at = unit.id.get_value();
        editing.act(Act::Remove, |plan| {
            unit.kind.change(plan, &at, |unit| {
                let place = unit.names.len().checked_sub(age + 1);
                if let Some(place) = place {
                    members::remove_name(unit, place);
                }
            });
        });
        page::focus_soon(unit.field("name"));
    };
    let remove = move || {
        listed.get().then(|| {
            view! {
                <button
                    type="button"
                    class="button button-small"
                    aria-label=move || (t.remove_name)(&full.get())
                    on:click=remove
                >
                    {t.remove_this_name}
                </button>
            }
        })
    };
    let wrong =
        editing.part(unit.read(move |unit| of(unit, age).is_some_and(members::is_backwards)));
    let wrong = move || {
        wrong
            .get()
            .then(|| view! { <Notice tone=Tone::Warning>{t.name_backwards}</Notice> })
    };
    let legend = if age == 0 { t.name_now } else { t.name_before };
    view! {
        <fieldset class="unit-name">
            <legend>{legend}</legend>
            {text(
                editing,
                asked(field("full"), t.full).hint(t.full_hint),
                unit.read(move |unit| of(unit, age).map_or_else(String::new, |n| n.full.clone())),
                unit.write(move |unit, full| set(unit, age, |name| name.full = full)),
            )}
            <div class="plan-row">
                {text(
                    editing,
                    asked(field("short"), t.short).hint(t.short_hint),
                    unit.read(move |unit| of(unit, age).map_or_else(String::new, |n| n.short.clone())),
                    unit.write(move |unit, short| set(unit, age, |name| name.short = short)),
                )}
                {day(
                    editing,
                    asked(field("since"), t.since).hint(t.since_hint),
                    unit.read(move |unit| of(unit, age)?.from),
                    unit.write(move |unit, from| set(unit, age, |name| name.from = from)),
                )}
                {day(
                    editing,
                    asked(field("until"), t.until).hint(t.until_hint),
                    unit.read(move |unit| of(unit, age)?.until),
                    unit.write(move |unit, until| set(unit, age, |name| name.until = until)),
                )}
            </div>
            {wrong}
            {flag(
                editing,
                asked(field("exact"), t.exact).hint(t.exact_hint),
                unit.read(move |unit| of(unit, age).is_some_and(|name| name.exact)),
                unit.write(move |unit, exact| set(unit, age, |name| name.exact = exact)),
            )}
            {remove}
        </fieldset>
    }
    .into_any()
}

/// Another name, and from which day on.
fn rename(unit: Edited) -> AnyView {
    let t = words::members();
    let on: RwSignal<Option<Date>> = RwSignal::new(None);
    let [full, short, typed] = [(); 3].map(|()| RwSignal::new(String::new()));
    let asked = asked(unit.field("rename"), t.rename_on).hint(t.rename_hint);
    let read = |text: &str| match text.trim() {
        "" => Some(None),
        text => Date::parse(text).map(Some),
    };
    let nameless = move || full.with(|full| full.trim().is_empty());
    let begin = move |_| {
        let (at, Some(day)) = (unit.id.get_value(), on.get_untracked()) else {
            return;
        };
        let names = [full, short].map(|name| name.get_untracked());
        unit.editing.act(Act::Add, |plan| {
            let names = names.each_ref().map(String::as_str);
            unit.kind
                .change(plan, &at, |unit| members::rename(unit, day, names));
        });
        on.set(None);
        for text in [full, short, typed] {
            text.set(String::new());
        }
        page::focus_soon(unit.field("name"));
    };
    let name = |field: &str, label: &'static str, text: RwSignal<String>| {
        let id = unit.field(field);
        view! {
            <TextField
                id
                label
                keyboard=Keyboard::Text
                value=text
                on_input=move |now| text.set(now)
            />
        }
    };
    view! {
        {name("rename-full", t.rename_full, full)}
        {name("rename-short", t.rename_short, short)}
        {Typed::new(asked, Keyboard::Text, i18n::plan().no_day.to_owned())
            .field(
                typed.into(),
                read,
                move |day: Option<Date>| {
                    on.set(day);
                    typed.set(day.map_or_else(String::new, Date::display));
                },
            )}
        <p>
            <button
                type="button"
                class="button"
                prop:disabled=move || on.with(Option::is_none) || nameless()
                on:click=begin
            >
                {t.rename_button}
            </button>
        </p>
    }
    .into_any()
}
