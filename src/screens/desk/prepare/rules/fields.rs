//! Fields of rules: each shows how the rule stands, and changes it. What is no answer is said and changes nothing.

use khoithidua_core::conference::Conference;
use leptos::prelude::*;

use super::Editing;
use crate::dom::view::Embed;
use crate::i18n;
use crate::screens::desk::widgets::{Segments, TextArea};
use crate::ui::field::{Around, Keyboard, text_field};

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

/// A short text, absent while empty.
pub fn line(
    editing: Editing,
    (id, label): (String, &str),
    now: impl Fn(&Conference) -> Option<String> + Send + Sync + 'static,
    write: impl Fn(&mut Conference, Option<String>) + Clone + 'static,
) -> AnyView {
    let value = editing.part(move |plan| now(plan).unwrap_or_default());
    let on_input = move |text: String| {
        let (write, text) = (write.clone(), text.trim().to_owned());
        editing.change(move |plan| write(plan, (!text.is_empty()).then_some(text)));
    };
    view! {
        <TextArea id label=label.to_owned() value rows=2 on_input />
    }
    .into_any()
}

/// A whole number between two others.
pub fn whole(
    editing: Editing,
    (id, label): (String, &str),
    (least, most): (u32, u32),
    now: impl Fn(&Conference) -> u32 + Send + Sync + 'static,
    write: impl Fn(&mut Conference, u32) + Clone + 'static,
) -> AnyView {
    let read = move |text: &str| {
        let number: Option<u32> = text.trim().parse().ok();
        number.filter(|number| (least..=most).contains(number))
    };
    let typed = Typed {
        id,
        label: label.to_owned(),
        keyboard: Keyboard::Whole,
        error: (i18n::rules().whole_number)(least, most),
    };
    let shown = editing.part(move |plan| now(plan).to_string());
    typed.field(shown, read, move |number| {
        let write = write.clone();
        editing.change(move |plan| write(plan, number));
    })
}

/// A field whose text has to be read before it is an answer.
pub struct Typed {
    /// Identifier, unique on the screen.
    pub id: String,
    /// The label.
    pub label: String,
    /// The keyboard that phones show.
    pub keyboard: Keyboard,
    /// What is said of a text that is no answer.
    pub error: String,
}

impl Typed {
    /// The field: `shown` is how the rule stands, as it would be typed.
    pub fn field<T: PartialEq + 'static>(
        self,
        shown: Signal<String>,
        read: impl Fn(&str) -> Option<T> + Copy + Send + Sync + 'static,
        write: impl Fn(T) + 'static,
    ) -> AnyView {
        let text = RwSignal::new(shown.get_untracked());
        // What was typed stays as typed while it says what holds: "07" is 7.
        Effect::new(move |_| {
            let now = shown.get();
            if text.with_untracked(|text| read(text) != read(&now)) {
                text.set(now);
            }
        });
        let around = Around {
            id: &self.id,
            label: &self.label,
            hint: "",
        };
        let error = self.error;
        let wrong = move || {
            let fits = text.with(|text| read(text).is_some());
            if fits { String::new() } else { error.clone() }
        };
        let typed = move |now: String| {
            let value = read(&now);
            text.set(now);
            if let Some(value) = value {
                write(value);
            }
        };
        let unlocked = Signal::stored(false);
        let el = text_field(
            around,
            self.keyboard,
            move || text.get(),
            wrong,
            unlocked,
            typed,
        );
        view! { <Embed el /> }.into_any()
    }
}
