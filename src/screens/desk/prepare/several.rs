//! Several of many, in order: chosen from a list that opens, moved by buttons, taken off.

use khoithidua_core::conference::Conference;
use leptos::prelude::*;

use super::editing::Editing;
use super::fields::Asked;
use crate::i18n::{self, plan::SeveralWords};
use crate::state::desk::prepare::Act;
use crate::state::page;

/// How one of them is written, and how it is read.
pub type Choice = (String, String);

/// What the parts of the field share.
#[derive(Clone, Copy)]
struct Field {
    editing: Editing,
    id: StoredValue<String>,
    options: Signal<Vec<Choice>>,
    chosen: Signal<Vec<String>>,
    write: StoredValue<Write, LocalStorage>,
}

type Write = Box<dyn Fn(&mut Conference, Vec<String>)>;

/// The field. What is chosen and stands in no option is shown as it is written.
pub fn several(
    editing: Editing,
    asked: Asked,
    words: &'static SeveralWords,
    options: impl Fn(&Conference) -> Vec<Choice> + Send + Sync + 'static,
    now: impl Fn(&Conference) -> Vec<String> + Send + Sync + 'static,
    write: impl Fn(&mut Conference, Vec<String>) + 'static,
) -> AnyView {
    let Asked { id, label, hint } = asked;
    let field = Field {
        editing,
        id: StoredValue::new(id),
        options: editing.part(options),
        chosen: editing.part(now),
        write: StoredValue::new_local(Box::new(write)),
    };
    let chosen = field.chosen;
    let nothing = move || {
        chosen
            .with(Vec::is_empty)
            .then(|| view! { <p class="muted">{words.nothing}</p> })
    };
    view! {
        <fieldset class="several">
            <legend>{label.clone()}</legend>
            {nothing}
            <ol class="several-list" role="list" aria-label=label>
                <For each=move || chosen.get() key=String::clone let:one>
                    {row(field, one)}
                </For>
            </ol>
            {adder(field, words)}
            <p class="field-hint">{hint}</p>
        </fieldset>
    }
    .into_any()
}

fn row(field: Field, one: String) -> AnyView {
    let t = i18n::plan();
    let one = StoredValue::new(one);
    let name = Memo::new(move |_| {
        let one = one.get_value();
        field.options.with(|options| {
            let found = options.iter().find(|(value, _)| *value == one);
            found.map_or(one, |(_, name)| name.clone())
        })
    });
    let place = Memo::new(move |_| {
        field.chosen.with(|chosen| {
            let place = one.with_value(|one| chosen.iter().position(|known| known == one));
            (place.unwrap_or(0), chosen.len())
        })
    });
    let button = move |does: Does, sign: &'static str, words: fn(&str) -> String| {
        let stuck = move || match (does, place.get()) {
            (Does::Up, (at, _)) => at == 0,
            (Does::Down, (at, of)) => at + 1 >= of,
            (Does::Off, _) => false,
        };
        view! {
            <button
                type="button"
                class="button order-button"
                id=field.button(does, &one.get_value())
                aria-label=move || name.with(|name| words(name))
                prop:disabled=stuck
                on:click=move |_| field.press(does, &one.get_value())
            >
                {sign}
            </button>
        }
    };
    view! {
        <li class="several-one">
            <span>{name}</span>
            <span class="thing-buttons">
                {button(Does::Up, "\u{2191}", t.up)}
                {button(Does::Down, "\u{2193}", t.down)}
                {button(Does::Off, "\u{2715}", t.remove)}
            </span>
        </li>
    }
    .into_any()
}

/// What a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Does {
    Up,
    Down,
    Off,
}

impl Field {
    fn button(self, does: Does, one: &str) -> String {
        let does = match does {
            Does::Up => "up",
            Does::Down => "down",
            Does::Off => "off",
        };
        self.id.with_value(|id| format!("{id}-{does}-{one}"))
    }

    fn set(self, chosen: Vec<String>) {
        self.editing.act(Act::Edit, |plan| {
            self.write.with_value(|write| write(plan, chosen));
        });
    }

    /// Does it, and puts the focus where the next press is expected.
    fn press(self, does: Does, one: &str) {
        let mut chosen = self.chosen.get_untracked();
        let Some(at) = chosen.iter().position(|known| known == one) else {
            return;
        };
        let last = chosen.len().saturating_sub(1);
        let (to, next) = match does {
            Does::Up if at > 0 => (at - 1, if at == 1 { Does::Down } else { does }),
            Does::Down if at < last => (at + 1, if at + 1 == last { Does::Up } else { does }),
            Does::Off => {
                chosen.remove(at);
                let there = chosen.get(at.min(chosen.len().saturating_sub(1)));
                let id = there.map_or_else(|| self.id.get_value(), |o| self.button(does, o));
                page::focus_soon(id);
                return self.set(chosen);
            }
            _ => return,
        };
        chosen.swap(at, to);
        page::focus_soon(self.button(next, one));
        self.set(chosen);
    }
}

/// The list of those that can still be chosen. Arrow keys walk through it, so only the button adds.
fn adder(field: Field, words: &'static SeveralWords) -> AnyView {
    let picked = RwSignal::new(String::new());
    let left = Memo::new(move |_| {
        let mut options = field.options.get();
        field
            .chosen
            .with(|chosen| options.retain(|(value, _)| !chosen.contains(value)));
        options
    });
    let option = move |(value, name): Choice| {
        let own = value.clone();
        let selected = move || picked.with(|picked| *picked == own);
        view! { <option value=value prop:selected=selected>{name}</option> }
    };
    let add = move |_| {
        let mut chosen = field.chosen.get_untracked();
        chosen.push(picked.get_untracked());
        picked.set(String::new());
        page::focus_soon(field.id.get_value());
        field.set(chosen);
    };
    view! {
        <div class="several-add field">
            <select
                id=field.id.get_value()
                aria-label=words.choose
                on:change=move |event| picked.set(event_target_value(&event))
            >
                <option value="" prop:selected=move || picked.with(String::is_empty)>
                    {words.choose}
                </option>
                {move || left.get().into_iter().map(option).collect::<Vec<_>>()}
            </select>
            <button
                type="button"
                class="button"
                prop:disabled=move || picked.with(String::is_empty)
                on:click=add
            >
                {words.add}
            </button>
        </div>
    }
    .into_any()
}
