//! Making a key: a name, and a passphrase for the envelope.

use khoithidua_core::sealed::backup::SHORTEST;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::field::{Line, Show};
use super::words::teller_error;
use crate::i18n;
use crate::route::count::CountRoute;
use crate::screens::shared::widgets::Notice;
use crate::state::page;
use crate::state::teller::{TellerError, use_teller};
use crate::ui::notice::Tone;

/// The screen.
#[component]
pub fn Make() -> impl IntoView {
    let (t, teller) = (i18n::teller(), use_teller());
    let [name, passphrase, again] = [(); 3].map(|()| RwSignal::new(String::new()));
    let (asked, working, shown) = (
        RwSignal::new(false),
        RwSignal::new(false),
        RwSignal::new(false),
    );
    let failed = RwSignal::new(None::<TellerError>);
    // Nothing is called wrong before the person says that it is finished.
    let wrong = move |is: bool, text: &'static str| if asked.get() && is { text } else { "" };
    let no_name = move || name.with(|n| n.trim().is_empty());
    let short = move || passphrase.with(|p| p.trim().chars().count() < SHORTEST);
    let differs = move || again.with(|a| passphrase.with(|p| a.trim() != p.trim()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        asked.set(true);
        let wrong = [
            (untrack(no_name), "teller-name"),
            (untrack(short), "passphrase"),
            (untrack(differs), "passphrase-again"),
        ];
        if let Some((_, id)) = wrong.into_iter().find(|(is, _)| *is) {
            return page::focus_later(id);
        }
        if working.get_untracked() {
            return;
        }
        working.set(true);
        failed.set(None);
        page::run(async move {
            let made = teller.make(name.get_untracked(), passphrase.get_untracked());
            match made.await {
                Ok(public) => CountRoute::Key(public).go(),
                Err(error) => {
                    // The screen may be gone by then.
                    let _ = failed.try_set(Some(error));
                    let _ = working.try_set(false);
                }
            }
        });
    };
    view! {
        <h1 tabindex="-1">{t.make_title}</h1>
        <p>{t.make_text}</p>
        <form class="stack" novalidate on:submit=submit>
            <Line
                id="teller-name"
                label=t.name
                hint=t.name_hint
                complete="name"
                value=name
                error=Signal::derive(move || wrong(no_name(), t.name_lacking))
                shown=true
            />
            <Line
                id="passphrase"
                label=t.passphrase
                hint=t.passphrase_why
                complete="new-password"
                value=passphrase
                error=Signal::derive(move || wrong(short(), t.passphrase_short))
                shown
            />
            <Line
                id="passphrase-again"
                label=t.passphrase_again
                complete="new-password"
                value=again
                error=Signal::derive(move || wrong(differs(), t.passphrase_differs))
                shown
            />
            <Show label=t.show_passphrase shown />
            {move || {
                failed.get().map(|e| view! { <Notice tone=Tone::Danger>{teller_error(&e)}</Notice> })
            }}
            <button
                type="submit"
                class="button button-primary button-wide"
                prop:disabled=move || working.get()
            >
                {t.make_button}
            </button>
            <p role="status">{move || working.get().then_some(t.making)}</p>
        </form>
    }
}
