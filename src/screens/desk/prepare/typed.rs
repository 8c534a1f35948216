//! A field whose text has to be read before it is an answer.

use leptos::prelude::*;

use super::fields::Asked;
use crate::dom::view::Embed;
use crate::ui::field::{Around, Keyboard, text_field};

/// A field whose text has to be read before it is an answer.
pub struct Typed {
    asked: Asked,
    keyboard: Keyboard,
    error: String,
}

impl Typed {
    /// A field with the keyboard that phones show, and what is said of a text that is no answer.
    pub fn new(asked: Asked, keyboard: Keyboard, error: String) -> Self {
        Self {
            asked,
            keyboard,
            error,
        }
    }

    /// The identifier of the field.
    pub fn id(&self) -> &str {
        &self.asked.id
    }

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
            id: &self.asked.id,
            label: &self.asked.label,
            hint: &self.asked.hint,
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
