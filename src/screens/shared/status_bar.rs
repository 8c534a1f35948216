//! What stands at the top of every screen: saving, and whatever about this device needs to be known.

use leptos::prelude::*;

use crate::dom::{El, el};
use crate::i18n::{self, explain};
use crate::state::status::{SaveState, Status};
use crate::ui::notice::{Tone, notice};

/// Where saving stands, in a word; read out politely when it changes.
pub fn save_mark(status: Status) -> El {
    let t = i18n::first();
    el("span")
        .class("save-mark")
        .attr("role", "status")
        .class_if("save-mark-failing", move || match status.saving.get() {
            SaveState::Failing(_) => true,
            SaveState::Saved(_) => status.memory_only.with(Option::is_some),
            SaveState::Idle | SaveState::Held | SaveState::Saving => false,
        })
        .live_text(move || match status.saving.get() {
            SaveState::Idle => String::new(),
            SaveState::Held => t.saved.to_owned(),
            SaveState::Saving => t.saving.to_owned(),
            // Kept in memory is not kept.
            SaveState::Saved(_) if status.memory_only.with(Option::is_some) => {
                t.not_saved.to_owned()
            }
            SaveState::Saved(at) => (t.saved_at)(&at.time().to_string()),
            SaveState::Failing(_) => t.not_saved.to_owned(),
        })
}

/// Warnings about this device: nothing is kept, a failed write, a second tab.
pub fn device_notices(status: Status) -> El {
    let t = i18n::common();
    // Told once each, however often something is saved meanwhile.
    let failing = Memo::new(move |_| match status.saving.get() {
        SaveState::Failing(error) => Some(error),
        _ => None,
    });
    el("div")
        .class("device-notices")
        .live_one(move || {
            status
                .memory_only
                .with(Option::is_some)
                .then(|| notice(Tone::Danger, t.memory_only))
        })
        .live_one(move || {
            failing
                .get()
                .map(|error| notice(Tone::Danger, &explain::browser_error(&error)))
        })
        .live_one(move || (!status.writer.get()).then(|| notice(Tone::Warning, t.second_tab)))
}
