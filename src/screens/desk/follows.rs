//! A conference that goes on from another: what it follows, the way back, and what passed before.

use khoithidua_core::conference::follows::Follows as Before;
use khoithidua_core::hash::Hash;
use leptos::prelude::*;

use super::others::{Problem, open_other};
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::state::desk::next_ballot::KeptConference;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;

/// What this conference goes on from, and the way back to it, on every screen.
#[component]
pub fn Follows() -> impl IntoView {
    let (t, desk, here) = (i18n::next_ballot(), use_desk(), use_here());
    let before = here.conference.follows()?;
    let (kept, failed) = (RwSignal::new(Found::NotYet), RwSignal::new(false));
    look_for(before.conference, kept);
    let name = move || match kept.get() {
        Found::NotYet => String::new(),
        Found::Here(kept) => (t.follows_of)(&kept.title),
        Found::Nowhere => t.follows_unknown.to_owned(),
    };
    let back = move || {
        let Found::Here(kept) = kept.get() else {
            return None;
        };
        let back = move |_| open_other(desk, kept.fingerprint, &DeskRoute::Results, failed);
        Some(view! {
            <button type="button" class="button button-small" on:click=back>{t.back}</button>
        })
    };
    Some(view! {
        <aside class="follows no-print" aria-label=which(&before)>
            <p><strong>{which(&before)}</strong> " " <span class="muted">{name}</span></p>
            {back}
            <Problem failed />
        </aside>
    })
}

/// The conference before, as this device has it.
#[derive(Clone)]
enum Found {
    NotYet,
    Here(KeptConference),
    Nowhere,
}

/// Which ballot this is, in words.
fn which(before: &Before) -> String {
    let t = i18n::next_ballot();
    match before.round {
        1 => t.follows_later.to_owned(),
        round => (t.follows)(round),
    }
}

fn look_for(fingerprint: Hash, found: RwSignal<Found>) {
    let desk = use_desk();
    page::run(async move {
        // Where the device cannot be read, there is no way back to offer.
        let others = desk.other_conferences().await.unwrap_or_default();
        let before = others.into_iter().find(|o| o.fingerprint == fingerprint);
        let _ = found.try_set(before.map_or(Found::Nowhere, Found::Here));
    });
}

/// That it has to be frozen before anything else.
#[component]
pub fn ToFreeze(
    /// What waits for it.
    why: &'static str,
    route: ReadSignal<DeskRoute>,
) -> impl IntoView {
    let t = i18n::next_ballot();
    let link = move || {
        (route.get() != DeskRoute::Prepare).then(|| {
            let to = DeskRoute::Prepare.href();
            view! { <a class="button button-primary" href=to>{t.to_prepare}</a> }
        })
    };
    view! {
        <p class="next-text"><strong>{i18n::desk().next_label} ": "</strong> {why}</p>
        <div class="button-row">{link}</div>
    }
}

/// What was decided before this ballot, for its first screen.
#[component]
pub fn PassedBefore() -> impl IntoView {
    let (t, here) = (i18n::next_ballot(), use_here());
    let conference = here.conference;
    let before = conference.follows()?;
    let passed: Vec<_> = before
        .passed
        .iter()
        .filter(|passed| !passed.lines.is_empty())
        .map(|passed| {
            let names = passed.lines.iter();
            let names: Vec<_> = names
                .map(|line| i18n::option_name(&conference, line))
                .collect();
            let text = (t.passed_in)(&passed.title, passed.round, &names.join(", "));
            view! { <li>{text}</li> }
        })
        .collect();
    (!passed.is_empty()).then(|| {
        view! {
            <section class="card stack-small" aria-labelledby="passed-before">
                <h2 id="passed-before">{t.passed}</h2>
                <ul class="beside">{passed}</ul>
            </section>
        }
    })
}
