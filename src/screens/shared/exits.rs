//! The ways in which a file leaves the device: share sheet, downloads, clipboard.

use leptos::prelude::*;

use super::widgets::{Notice, TextArea};
use crate::i18n::{self, explain};
use crate::state::exchange::FinalFile;
use crate::state::{exchange, page};
use crate::ui::notice::Tone;

/// What came of the last tap.
#[derive(Clone, PartialEq, Eq)]
enum Said {
    Nothing,
    Good(String),
    Bad(String),
    CopyByHand,
}

/// The ways out. The share sheet's file is made before the tap: the permission lasts seconds.
#[component]
pub fn Exits(
    /// What goes out.
    file: FinalFile,
    /// Identifier, unique on the screen.
    id: &'static str,
    /// What screen readers add to the buttons, where there are several files.
    of: &'static str,
    /// What is said once it is copied.
    #[prop(default = i18n::teller().exits.copied)]
    copied: &'static str,
    /// Whether this is what most people want next.
    #[prop(into)]
    primary: Signal<bool>,
    /// One of them has worked.
    on_out: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let t = &i18n::teller().exits;
    let said = RwSignal::new(Said::Nothing);
    let say = move |what: Said| {
        if matches!(what, Said::Good(_)) {
            on_out();
        }
        // The screen may be gone by then.
        let _ = said.try_set(what);
    };
    let ready = StoredValue::new_local(exchange::shareable(&file.stem, &file.text));
    let can_share = ready.with_value(Option::is_some);
    let file = StoredValue::new(file);
    let share = move |_| {
        page::run(async move {
            let Some(ready) = ready.get_value() else {
                return;
            };
            match ready.share().await {
                Ok(()) => say(Said::Good(t.shared.to_owned())),
                Err(error) => match explain::browser_error(&error) {
                    // The person changed their mind.
                    text if text.is_empty() => say(Said::Nothing),
                    text => say(Said::Bad(text)),
                },
            }
        });
    };
    let save = move |_| {
        let done = file.with_value(|file| exchange::save(&file.stem, &file.text));
        say(match done {
            Ok(name) => Said::Good((t.saved)(&name)),
            Err(error) => Said::Bad(explain::browser_error(&error)),
        });
    };
    let copy = move |_| {
        page::run(async move {
            let text = file.with_value(|file| file.text.clone());
            say(match exchange::copy(&text).await {
                Ok(()) => Said::Good(copied.to_owned()),
                Err(_) => Said::CopyByHand,
            });
        });
    };
    let answer = move || match said.get() {
        Said::Nothing => ().into_any(),
        Said::Good(text) => view! { <Notice tone=Tone::Success>{text}</Notice> }.into_any(),
        Said::Bad(text) => view! { <Notice tone=Tone::Danger>{text}</Notice> }.into_any(),
        Said::CopyByHand => {
            let text = file.with_value(|file| file.text.clone());
            view! {
                <TextArea id label=t.copy hint=t.copy_by_hand value=Signal::stored(text) on_input=|_| () />
            }
            .into_any()
        }
    };
    view! {
        <div class="exit-list no-print">
            {can_share
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="button button-wide"
                            class:button-primary=move || primary.get()
                            on:click=share
                        >
                            {t.share}
                            <span class="visually-hidden">" " {of}</span>
                        </button>
                    }
                })}
            <button
                type="button"
                class="button button-wide"
                class:button-primary=move || !can_share && primary.get()
                on:click=save
            >
                {t.save}
                <span class="visually-hidden">" " {of}</span>
            </button>
            <button type="button" class="button button-wide" on:click=copy>
                {t.copy}
                <span class="visually-hidden">" " {of}</span>
            </button>
            {answer}
        </div>
    }
}
