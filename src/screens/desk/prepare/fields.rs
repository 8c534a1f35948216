//! Fields of a plan: each shows how the plan stands, and changes it. What is no answer is said and changes nothing.

use khoithidua_core::conference::Conference;
use khoithidua_core::date::{Date, TimeOfDay};
use khoithidua_core::number::Points;
use leptos::ev::Event;
use leptos::prelude::*;

use super::editing::Editing;
pub use super::typed::Typed;
use crate::i18n;
use crate::screens::desk::widgets::{Segments, TextArea, TextField};
use crate::state::desk::prepare::Act;
use crate::ui::field::Keyboard;

/// One of a few answers. `name` is unique on the screen.
pub fn pick<T: Copy + PartialEq + Send + Sync + 'static>(
    editing: Editing,
    (name, legend): (String, &str),
    answers: Vec<(T, String)>,
    now: impl Fn(&Conference) -> T + Send + Sync + 'static,
    choose: impl Fn(&mut Conference, T) + Clone + 'static,
) -> AnyView {
    let (values, options): (Vec<T>, Vec<String>) = answers.into_iter().unzip();
    let known = values.clone();
    let chosen = editing.part(move |plan| {
        let now = now(plan);
        known.iter().position(|value| *value == now)
    });
    let on_choose = move |which: usize| {
        if let Some(value) = values.get(which).copied() {
            let choose = choose.clone();
            editing.change(move |plan| choose(plan, value));
        }
    };
    view! { <Segments legend=legend.to_owned() name options chosen on_choose /> }.into_any()
}

/// Answers with their words.
pub fn worded<T: Copy, const N: usize>(values: [T; N], words: [&str; N]) -> Vec<(T, String)> {
    values.into_iter().zip(words.map(str::to_owned)).collect()
}

/// What is asked: the identifier of the field, unique on the screen, its label, and a word of help.
#[derive(Clone, Debug)]
pub struct Asked {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: String,
}

/// A field with this identifier and label.
pub fn asked(id: impl Into<String>, label: impl Into<String>) -> Asked {
    Asked {
        id: id.into(),
        label: label.into(),
        hint: String::new(),
    }
}

impl Asked {
    /// The same with a word of help under it.
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self {
            hint: hint.into(),
            ..self
        }
    }
}

/// A text on one line.
pub fn text(
    editing: Editing,
    asked: Asked,
    now: impl Fn(&Conference) -> String + Send + Sync + 'static,
    write: impl Fn(&mut Conference, String) + 'static,
) -> AnyView {
    let Asked { id, label, hint } = asked;
    let (value, field) = (editing.part(now), id.clone());
    let on_input = move |text: String| editing.typed(&field, |plan| write(plan, text));
    view! { <TextField id label hint keyboard=Keyboard::Text value on_input /> }.into_any()
}

/// A text of several lines.
pub fn area(
    editing: Editing,
    asked: Asked,
    rows: u32,
    now: impl Fn(&Conference) -> String + Send + Sync + 'static,
    write: impl Fn(&mut Conference, String) + 'static,
) -> AnyView {
    let Asked { id, label, hint } = asked;
    let (value, field) = (editing.part(now), id.clone());
    let on_input = move |text: String| editing.typed(&field, |plan| write(plan, text));
    view! { <TextArea id label hint value rows on_input /> }.into_any()
}

/// Several short texts, one a line; empty lines are none.
pub fn lines(
    editing: Editing,
    asked: Asked,
    now: impl Fn(&Conference) -> Vec<String> + Send + Sync + 'static,
    write: impl Fn(&mut Conference, Vec<String>) + 'static,
) -> AnyView {
    let Asked { id, label, hint } = asked;
    let shown = editing.part(move |plan| now(plan).join("\n"));
    let text = RwSignal::new(shown.get_untracked());
    // A line that is being begun stays as it was typed.
    Effect::new(move |_| {
        let now = shown.get();
        if text.with_untracked(|text| not_empty_lines(text) != not_empty_lines(&now)) {
            text.set(now);
        }
    });
    let field = id.clone();
    let on_input = move |typed: String| {
        let lines = not_empty_lines(&typed);
        text.set(typed);
        editing.typed(&field, |plan| write(plan, lines));
    };
    view! { <TextArea id label hint value=text rows=3 on_input /> }.into_any()
}

fn not_empty_lines(text: &str) -> Vec<String> {
    text.lines().filter_map(not_empty).collect()
}

/// A text on one line, absent while empty.
pub fn maybe(
    editing: Editing,
    asked: Asked,
    now: impl Fn(&Conference) -> Option<String> + Send + Sync + 'static,
    write: impl Fn(&mut Conference, Option<String>) + 'static,
) -> AnyView {
    let now = move |plan: &Conference| now(plan).unwrap_or_default();
    text(editing, asked, now, move |plan, text| {
        write(plan, not_empty(&text));
    })
}

/// A text of two lines, absent while empty.
pub fn line(
    editing: Editing,
    (id, label): (String, &str),
    now: impl Fn(&Conference) -> Option<String> + Send + Sync + 'static,
    write: impl Fn(&mut Conference, Option<String>) + 'static,
) -> AnyView {
    let now = move |plan: &Conference| now(plan).unwrap_or_default();
    area(editing, asked(id, label), 2, now, move |plan, text| {
        write(plan, not_empty(&text));
    })
}

fn not_empty(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// A day, as day/month/year; absent while empty.
pub fn day(
    editing: Editing,
    asked: Asked,
    now: impl Fn(&Conference) -> Option<Date> + Send + Sync + 'static,
    write: impl Fn(&mut Conference, Option<Date>) + 'static,
) -> AnyView {
    let field = Typed::new(asked, Keyboard::Text, i18n::plan().no_day.to_owned());
    let shown = move |plan: &Conference| now(plan).map_or_else(String::new, Date::display);
    typed(
        editing,
        field,
        shown,
        |text| maybe_read(text, Date::parse),
        write,
    )
}

/// A time of the day, as hours:minutes; absent while empty.
pub fn time(
    editing: Editing,
    asked: Asked,
    now: impl Fn(&Conference) -> Option<TimeOfDay> + Send + Sync + 'static,
    write: impl Fn(&mut Conference, Option<TimeOfDay>) + 'static,
) -> AnyView {
    let field = Typed::new(asked, Keyboard::Text, i18n::plan().no_time.to_owned());
    let shown =
        move |plan: &Conference| now(plan).map_or_else(String::new, |time| time.to_string());
    typed(
        editing,
        field,
        shown,
        |text| maybe_read(text, TimeOfDay::from_typed),
        write,
    )
}

/// Points, with a comma or a dot before the hundredths.
pub fn points(
    editing: Editing,
    asked: Asked,
    now: impl Fn(&Conference) -> Points + Send + Sync + 'static,
    write: impl Fn(&mut Conference, Points) + 'static,
) -> AnyView {
    let field = Typed::new(asked, Keyboard::Decimal, i18n::plan().no_points.to_owned());
    let shown = move |plan: &Conference| now(plan).typed(i18n::number_style());
    typed(
        editing,
        field,
        shown,
        |text| Points::parse(text).ok(),
        write,
    )
}

/// A field whose text is read before it is written into the plan: `now` is how the plan stands, as it would be typed.
fn typed<T: PartialEq + 'static>(
    editing: Editing,
    field: Typed,
    now: impl Fn(&Conference) -> String + Send + Sync + 'static,
    read: impl Fn(&str) -> Option<T> + Copy + Send + Sync + 'static,
    write: impl Fn(&mut Conference, T) + 'static,
) -> AnyView {
    let id = field.id().to_owned();
    field.field(editing.part(now), read, move |value| {
        editing.typed(&id, |plan| write(plan, value));
    })
}

/// Nothing typed is an answer too; else what `read` makes of it, if it makes something of it.
#[expect(clippy::option_option, reason = "nothing typed is an answer too")]
fn maybe_read<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    match text.trim() {
        "" => Some(None),
        text => read(text).map(Some),
    }
}

/// Yes or no, as a box to be ticked.
pub fn flag(
    editing: Editing,
    asked: Asked,
    now: impl Fn(&Conference) -> bool + Send + Sync + 'static,
    write: impl Fn(&mut Conference, bool) + 'static,
) -> AnyView {
    let Asked { id, label, hint } = asked;
    let ticked = editing.part(now);
    let write = StoredValue::new_local(write);
    let change = move |event: Event| {
        let ticked = event_target_checked(&event);
        editing.act(Act::Edit, |plan| {
            write.with_value(|write| write(plan, ticked));
        });
    };
    view! {
        <div class="field plan-flag">
            <label>
                <input type="checkbox" id=id prop:checked=ticked on:change=change />
                <span>{label}</span>
            </label>
            <p class="field-hint">{hint}</p>
        </div>
    }
    .into_any()
}

/// One of many, from a list that opens; the list may change while it stands. The first of `options` is what is written for
/// an identifier, the second what is read.
pub fn choose(
    editing: Editing,
    asked: Asked,
    nothing: Option<&'static str>,
    options: impl Fn(&Conference) -> Vec<(String, String)> + Send + Sync + 'static,
    now: impl Fn(&Conference) -> Option<String> + Send + Sync + 'static,
    write: impl Fn(&mut Conference, Option<String>) + 'static,
) -> AnyView {
    let Asked { id, label, hint } = asked;
    let (options, now) = (editing.part(options), editing.part(now));
    let option = move |(value, text): (String, String)| {
        let own = value.clone();
        let chosen = move || now.with(|now| now.as_deref() == Some(own.as_str()));
        view! { <option value=value prop:selected=chosen>{text}</option> }
    };
    let none = nothing.map(|text| {
        let chosen = move || now.with(Option::is_none);
        view! { <option value="" prop:selected=chosen>{text}</option> }
    });
    let write = StoredValue::new_local(write);
    let change = move |event: Event| {
        let value = event_target_value(&event);
        let value = Some(value).filter(|value| !value.is_empty());
        editing.act(Act::Edit, |plan| {
            write.with_value(|write| write(plan, value));
        });
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id on:change=change>
                {none}
                {move || options.get().into_iter().map(option).collect::<Vec<_>>()}
            </select>
            <p class="field-hint">{hint}</p>
        </div>
    }
    .into_any()
}

/// A whole number between two others.
pub fn whole(
    editing: Editing,
    (id, label): (String, &str),
    (least, most): (u32, u32),
    now: impl Fn(&Conference) -> u32 + Send + Sync + 'static,
    write: impl Fn(&mut Conference, u32) + 'static,
) -> AnyView {
    let read = move |text: &str| {
        let number: Option<u32> = text.trim().parse().ok();
        number.filter(|number| (least..=most).contains(number))
    };
    let error = (i18n::rules().whole_number)(least, most);
    let field = Typed::new(asked(id, label), Keyboard::Whole, error);
    typed(
        editing,
        field,
        move |plan| now(plan).to_string(),
        read,
        write,
    )
}

/// A number between two others, rounded to a whole one, absent while empty. `error` says what may be written.
pub fn maybe_whole(
    editing: Editing,
    asked: Asked,
    (least, most): (u8, u8),
    error: &str,
    now: impl Fn(&Conference) -> Option<u8> + Send + Sync + 'static,
    write: impl Fn(&mut Conference, Option<u8>) + 'static,
) -> AnyView {
    let read = move |text: &str| {
        maybe_read(text, |text| {
            // Half a per cent is a whole one.
            let hundredths = Points::parse(text).ok()?.raw();
            let number = u8::try_from(hundredths.checked_add(50)?.div_euclid(100)).ok()?;
            Some(number).filter(|number| (least..=most).contains(number))
        })
    };
    let field = Typed::new(asked, Keyboard::Decimal, error.to_owned());
    let shown = move |plan: &Conference| now(plan).map_or_else(String::new, |n| n.to_string());
    typed(editing, field, shown, read, write)
}

/// A day that has to be there, as day/month/year.
pub fn needed_day(
    editing: Editing,
    asked: Asked,
    now: impl Fn(&Conference) -> Date + Send + Sync + 'static,
    write: impl Fn(&mut Conference, Date) + 'static,
) -> AnyView {
    let field = Typed::new(asked, Keyboard::Text, i18n::plan().no_day.to_owned());
    typed(
        editing,
        field,
        move |plan| now(plan).display(),
        Date::parse,
        write,
    )
}
