//! Giving the app a file: picked, dropped, or pasted as text.

use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;

use super::light::scan::ScanFile;
use super::widgets::PasteArea;
use crate::i18n;
use crate::state::counter::Given;
use crate::state::{exchange, page};

/// A place for a file.
#[component]
pub fn Give(
    /// What the button says.
    choose: &'static str,
    /// What is asked for as text; "the file's content" where nothing else is said.
    #[prop(default = i18n::common().paste_label)]
    paste: &'static str,
    /// Whether this is what most people want next.
    #[prop(into)]
    primary: Signal<bool>,
    /// A file or text was given.
    on_give: impl Fn(Given) + Copy + Send + 'static,
) -> impl IntoView {
    let pasted = RwSignal::new(String::new());
    let take = move |file: Option<exchange::Picked>| {
        if let Some(file) = file {
            on_give(Given::File(file));
        }
    };
    let picked = move |event: Event| take(exchange::picked_by(&event).into_iter().next());
    let drop = move |event: DragEvent| {
        event.prevent_default();
        let dropped = exchange::dropped(&event);
        page::run(async move { take(dropped.files().await.into_iter().next()) });
    };
    let take_pasted = move |_| {
        let text = pasted.get_untracked();
        pasted.set(String::new());
        on_give(Given::Text(text));
    };
    let common = i18n::common();
    view! {
        <div class="give stack-small" on:dragover=move |event: DragEvent| event.prevent_default() on:drop=drop>
            <label class="button button-wide file-button" class:button-primary=move || primary.get()>
                {choose}
                <input type="file" on:change=picked />
            </label>
            <ScanFile on_text=move |text| on_give(Given::Text(text)) />
            <details>
                <summary>{paste}</summary>
                <PasteArea label=paste text=pasted />
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || pasted.with(|p| p.trim().is_empty())
                    on:click=take_pasted
                >
                    {common.paste_open}
                </button>
            </details>
        </div>
    }
}
