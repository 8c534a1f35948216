//! What a teller can do, and the keys on this device.

use leptos::prelude::*;

use crate::i18n::{self, explain};
use crate::route::count::CountRoute;
use crate::screens::shared::frame::Settings;
use crate::screens::shared::widgets::Notice;
use crate::state::teller::{KeptKey, use_teller};
use crate::ui::notice::Tone;

/// The screen.
#[component]
pub fn Start() -> impl IntoView {
    let t = i18n::teller();
    let choices = [
        (CountRoute::Make, t.choose_make, t.choose_make_text),
        (CountRoute::Open, t.choose_open, t.choose_open_text),
        (CountRoute::Restore, t.choose_restore, t.choose_restore_text),
    ];
    let choices = choices.map(|(to, name, text)| {
        view! {
            <li>
                <a class="pick teller-choice" href=to.href()>
                    <strong>{name}</strong>
                    <span>{text}</span>
                </a>
            </li>
        }
    });
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        <p>{t.intro}</p>
        <ul class="pick-list" role="list">{choices.collect_view()}</ul>
        <section class="stack-small">
            <h2>{t.keys_title}</h2>
            <Keys />
        </section>
        <p><a href=CountRoute::Verify(None).href()>{t.verify_link}</a></p>
        <p><a href="#/">{t.delegate_link}</a></p>
        <Settings />
    }
}

#[component]
fn Keys() -> impl IntoView {
    let (t, teller) = (i18n::teller(), use_teller());
    move || {
        if let Some(error) = teller.unread().get() {
            let text = (t.keys_unread)(&explain::browser_error(&error));
            return view! { <Notice tone=Tone::Danger>{text}</Notice> }.into_any();
        }
        match teller.keys().get() {
            None => view! { <p role="status">{t.keys_reading}</p> }.into_any(),
            Some(keys) if keys.is_empty() => {
                view! { <p class="muted">{t.keys_none}</p> }.into_any()
            }
            Some(keys) => {
                let keys: Vec<_> = keys.iter().map(one).collect();
                view! { <ul class="pick-list" role="list">{keys}</ul> }.into_any()
            }
        }
    }
}

fn one(kept: &KeptKey) -> AnyView {
    let t = i18n::teller();
    let state = if kept.steps.are_safe() {
        t.key_safe
    } else {
        t.key_unsafe
    };
    view! {
        <li>
            <a class="pick" href=CountRoute::Key(kept.key.key.clone()).href()>
                <strong>{kept.key.name.clone()}</strong>
                <span>{t.code} ": " {kept.code()}</span>
                <span class="small">{state}</span>
            </a>
        </li>
    }
    .into_any()
}
