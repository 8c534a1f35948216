//! Taking an entry of the log back: with a reason, after a question, as a new entry.
#![expect(
    clippy::needless_pass_by_value,
    reason = "a component owns its properties"
)]

use khoithidua_core::hash::Hash;
use leptos::prelude::*;

use super::reason::Reason;
use super::widgets::{Confirm, Notice};
use super::words::desk_error;
use crate::i18n;
use crate::state::desk::acts::DeskError;
use crate::state::desk::use_desk;
use crate::state::page;
use crate::ui::notice::Tone;

/// The button, and the question behind it.
#[component]
pub fn TakeBack(
    /// Which entry.
    entry: Hash,
    /// What it says.
    what: String,
    /// The button's words, where it is called something of its own.
    #[prop(default = i18n::board_log().take_back)]
    label: &'static str,
) -> impl IntoView {
    let (t, desk) = (i18n::board_log(), use_desk());
    let (asking, reason) = (RwSignal::new(false), RwSignal::new(String::new()));
    let failure = RwSignal::new(None::<DeskError>);
    let take_back = move || {
        page::run(async move {
            let done = desk.undo(entry, reason.get_untracked());
            // The button is gone by then, where it was done.
            let _ = failure.try_set(done.await.err());
        });
    };
    let title = (t.take_back_question)(&what);
    // What is read out begins with what is seen.
    let called = if label == t.take_back {
        title.clone()
    } else {
        format!("{label} {what}")
    };
    let field = format!("take-back-{}", entry.to_hex());
    view! {
        <button
            type="button"
            class="button button-small no-print"
            aria-label=called
            prop:disabled=move || !desk.can_write()
            on:click=move |_| asking.set(true)
        >
            {label}
        </button>
        {move || {
            failure
                .get()
                .map(|error| view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> })
        }}
        <Confirm open=asking title yes=t.take_back no=i18n::common().cancel on_yes=take_back>
            <Reason id=field reason usual=&t.take_back_whys />
        </Confirm>
    }
}
