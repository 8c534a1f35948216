//! What stands at the top of every screen: saving, and whatever about this device needs to be known.

use leptos::prelude::*;

use crate::i18n::{self, explain};
use crate::state::status::{SaveState, Status};
use crate::ui::notice::{Notice, Tone};

/// Where saving stands, in a word; read out politely when it changes.
#[component]
pub fn SaveMark(status: Status) -> impl IntoView {
    let t = i18n::common();
    let text = move || match status.saving.get() {
        SaveState::Idle => String::new(),
        SaveState::Saving => t.saving.to_owned(),
        SaveState::Saved(at) => (t.saved_at)(&at.time().to_string()),
        SaveState::Failing(_) => t.not_saved.to_owned(),
    };
    let failing = move || matches!(status.saving.get(), SaveState::Failing(_));
    view! {
        <span class="save-mark" class:save-mark-failing=failing role="status" aria-live="polite">
            {text}
        </span>
    }
}

/// Warnings about this device: nothing is kept, a failed write, a second tab.
#[component]
pub fn DeviceNotices(status: Status) -> impl IntoView {
    let t = i18n::common();
    let failing = move || match status.saving.get() {
        SaveState::Failing(error) => Some(explain::browser_error(&error)),
        _ => None,
    };
    view! {
        {move || {
            status.memory_only.get().map(|_| view! { <Notice tone=Tone::Danger>{t.memory_only}</Notice> })
        }}
        {move || failing().map(|text| view! { <Notice tone=Tone::Danger>{text}</Notice> })}
        {move || {
            (!status.writer.get()).then(|| view! { <Notice tone=Tone::Warning>{t.second_tab}</Notice> })
        }}
    }
}
