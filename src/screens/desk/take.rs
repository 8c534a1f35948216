//! Ways in for the tellers' files, keys and shares alike, and what is said of each file.

use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;

use super::widgets::{Notice, PasteArea};
use crate::i18n;
use crate::state::exchange::{self, Picked};
use crate::state::page;
use crate::ui::notice::Tone;

/// Choosing files, or pasting the text of one.
#[component]
pub fn TakeFiles(
    /// The button's words.
    choose: &'static str,
    /// What opens the field for a text.
    paste: &'static str,
    /// The button under that field.
    paste_take: &'static str,
    /// Whether nothing can be taken in now.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// Files were chosen.
    on_files: impl Fn(Vec<Picked>) + 'static,
    /// A text was pasted: what to call it, and the text.
    on_pasted: impl Fn(String, String) + 'static,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let take = move |_| {
        let pasted = text.get_untracked();
        text.set(String::new());
        on_pasted(i18n::desk().urn.pasted.to_owned(), pasted);
    };
    view! {
        <p>
            <label class="button button-primary file-button">
                {choose}
                <input
                    type="file"
                    multiple
                    prop:disabled=disabled
                    on:change=move |event: Event| on_files(exchange::picked_by(&event))
                />
            </label>
        </p>
        <details>
            <summary>{paste}</summary>
            <PasteArea label=i18n::desk().paste_label text />
            <button
                type="button"
                class="button"
                prop:disabled=move || disabled.get() || text.with(|t| t.trim().is_empty())
                on:click=take
            >
                {paste_take}
            </button>
        </details>
    }
}

/// What a place does with files dropped on it. It must allow the drop while they hover.
pub fn on_drop(take: impl AsyncFn(Vec<Picked>) + Clone + 'static) -> impl Fn(DragEvent) {
    move |event| {
        event.prevent_default();
        let (dropped, take) = (exchange::dropped(&event), take.clone());
        page::run(async move { take(dropped.files().await).await });
    }
}

/// What was found of one file.
pub fn seen(name: &str, tone: Tone, text: String) -> AnyView {
    let name = name.to_owned();
    view! {
        <Notice tone>
            <p><strong>{name}</strong></p>
            <p>{text}</p>
        </Notice>
    }
    .into_any()
}
