//! Other conferences on this device, each a tap away.

use khoithidua_core::hash::Hash;
use leptos::prelude::*;

use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::next_ballot::KeptConference;
use crate::state::desk::{DeskSession, use_desk};
use crate::state::page;
use crate::ui::notice::Tone;

/// Opens another conference of this device and goes to a screen of it.
pub fn open_other(
    desk: DeskSession,
    fingerprint: Hash,
    to: &'static DeskRoute,
    failed: RwSignal<bool>,
) {
    page::run(async move {
        match desk.open_kept(fingerprint).await {
            Ok(()) => to.go(),
            Err(_) => {
                let _ = failed.try_set(true);
            }
        }
    });
}

/// That one did not open.
#[component]
pub fn Problem(failed: RwSignal<bool>) -> impl IntoView {
    let text = i18n::next_ballot().not_opened;
    move || {
        failed
            .get()
            .then(|| view! { <Notice tone=Tone::Danger>{text}</Notice> })
    }
}

/// Those of them that fit, or nothing.
#[component]
pub fn Those(
    /// Which.
    #[prop(into)]
    fits: Callback<KeptConference, bool>,
    /// What stands above them.
    title: &'static str,
    /// What stands there where none fits; nothing at all where this is empty.
    #[prop(optional)]
    none: &'static str,
) -> impl IntoView {
    let (t, desk) = (i18n::next_ballot(), use_desk());
    let (found, failed) = (RwSignal::new(None), RwSignal::new(false));
    page::run(async move {
        let others = desk.other_conferences().await.unwrap_or_default();
        let those: Vec<_> = others
            .into_iter()
            .filter(|o| fits.try_run(o.clone()).unwrap_or(false))
            .collect();
        let _ = found.try_set(Some(those));
    });
    let list = move || {
        let those = found.get()?;
        if those.is_empty() {
            return (!none.is_empty())
                .then(|| view! { <p class="muted">{title} ": " {none}</p> }.into_any());
        }
        let those: Vec<_> = those.iter().map(|one| line(one, failed)).collect();
        let list = view! {
            <h2>{title}</h2>
            <p class="muted small">{t.others_text}</p>
            <ul class="others stack-small" role="list">{those}</ul>
        };
        Some(list.into_any())
    };
    view! {
        <Problem failed />
        {list}
    }
}

fn line(one: &KeptConference, failed: RwSignal<bool>) -> AnyView {
    let (t, desk) = (i18n::next_ballot(), use_desk());
    let code = (t.code)(&one.fingerprint.spoken(2));
    let label = (t.open)(&one.title);
    let fingerprint = one.fingerprint;
    let open = move |_| open_other(desk, fingerprint, &DeskRoute::Home, failed);
    view! {
        <li>
            <button type="button" class="button button-small" on:click=open>{label}</button>
            " "
            <span class="muted small">{one.date.display()} " \u{b7} " {code}</span>
        </li>
    }
    .into_any()
}
