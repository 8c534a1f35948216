//! A key out of its envelope: the file, or what a camera read off the page, and the passphrase.

use khoithidua_core::sealed::backup::Envelope;
use leptos::prelude::*;

use super::field::{Line, Show};
use super::words::teller_error;
use crate::i18n;
use crate::route::count::CountRoute;
use crate::screens::shared::give::Give;
use crate::screens::shared::widgets::Notice;
use crate::state::counter::Given;
use crate::state::page;
use crate::state::teller::{TellerError, spoken, use_teller};
use crate::ui::notice::Tone;

/// The screen.
#[component]
pub fn Restore() -> impl IntoView {
    let (t, teller) = (i18n::teller(), use_teller());
    let envelope = RwSignal::new(None::<Envelope>);
    let failed = RwSignal::new(None::<TellerError>);
    let give = move |given: Given| {
        page::run(async move {
            failed.set(None);
            match teller.envelope(given).await {
                Ok(found) => {
                    envelope.set(Some(found));
                    page::focus_later("passphrase");
                }
                Err(error) => {
                    envelope.set(None);
                    failed.set(Some(error));
                }
            }
        });
    };
    view! {
        <h1 tabindex="-1">{t.restore_title}</h1>
        <p>{t.restore_text}</p>
        <Give
            choose=t.restore_file
            paste=t.restore_paste
            primary=Signal::derive(move || envelope.with(Option::is_none))
            on_give=give
        />
        {move || {
            let text = failed.get().map(|error| teller_error(&error));
            text.map(|text| view! { <Notice tone=Tone::Danger>{text}</Notice> })
        }}
        {move || envelope.get().map(|envelope| view! { <Unseal envelope failed /> })}
    }
}

#[component]
fn Unseal(envelope: Envelope, failed: RwSignal<Option<TellerError>>) -> impl IntoView {
    let (t, teller) = (i18n::teller(), use_teller());
    let (passphrase, shown, working) = (
        RwSignal::new(String::new()),
        RwSignal::new(false),
        RwSignal::new(false),
    );
    let whose = (t.restore_found)(&envelope.key.name, &spoken(&envelope.key));
    let envelope = StoredValue::new(envelope);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if working.get_untracked() {
            return;
        }
        working.set(true);
        failed.set(None);
        page::run(async move {
            let restored = teller.restore(envelope.get_value(), passphrase.get_untracked());
            match restored.await {
                Ok(public) => CountRoute::Key(public).go(),
                Err(error) => {
                    // The screen may be gone by then.
                    let _ = failed.try_set(Some(error));
                    let _ = working.try_set(false);
                    page::focus_later("passphrase");
                }
            }
        });
    };
    view! {
        <form class="card stack" novalidate on:submit=submit>
            <p><strong>{whose}</strong></p>
            <Line
                id="passphrase"
                label=t.passphrase
                hint=t.restore_passphrase_hint
                complete="current-password"
                value=passphrase
                error=""
                shown
            />
            <Show label=t.show_passphrase shown />
            <p class="muted">{t.restore_once}</p>
            <button
                type="submit"
                class="button button-primary button-wide"
                prop:disabled=move || working.get() || passphrase.with(|p| p.trim().is_empty())
            >
                {t.restore_button}
            </button>
            <p role="status">{move || working.get().then_some(t.restoring)}</p>
        </form>
    }
}
