//! The covenant: read it, type the name, sign with a finger.

use khoithidua_core::conference::SamplePart;
use khoithidua_core::rights;
use leptos::prelude::*;

use crate::i18n;
use crate::route::Route;
use crate::screens::shared::sample::sample_mark;
use crate::state::session::{use_here, use_session};
use crate::ui::field::{Keyboard, TextField};
use crate::ui::signature::SignaturePad;

/// The covenant.
#[component]
pub fn Covenant() -> impl IntoView {
    let (t, session, conference) = (i18n::delegate(), use_session(), use_here().conference);
    let covenant = &conference.covenant;
    let commitments: Vec<_> = covenant
        .commitments
        .iter()
        .map(|c| view! { <li>{c.clone()}</li> }.into_any())
        .collect();
    let signs = session.draft().with_untracked(|d| {
        d.as_ref()
            .and_then(|d| conference.person(&d.person))
            .is_some_and(rights::signs)
    });
    view! {
        <h1 tabindex="-1">{(t.covenant_title)(covenant.year)}</h1>
        {sample_mark(&conference, SamplePart::Covenant)}
        <p>{covenant.preamble.clone()}</p>
        <ol class="commitments">{commitments}</ol>
        {signs.then(|| view! { <Sign /> })}
        <div class="actions no-print">
            <a class="button" href=Route::Home.href()>{t.to_tasks}</a>
            <a class="button button-primary" href=Route::Review.href()>{t.review_title}</a>
        </div>
    }
}

#[component]
fn Sign() -> impl IntoView {
    let (t, session) = (i18n::delegate(), use_session());
    let name = session.slice(|d| d.signature.name.clone());
    let strokes = session.slice(|d| d.signature.strokes.clone());
    let complete = session.slice(|d| d.signature.is_complete());
    let locked = Signal::derive(move || !session.can_edit());
    let drawn = move || strokes.with(|s| s.as_ref().is_some_and(|s| !s.is_empty()));
    view! {
        <section class="card no-print">
            <TextField
                id="sign-name"
                label=t.sign_name
                value=Signal::derive(move || name.get().unwrap_or_default())
                disabled=locked
                keyboard=Keyboard::Name
                on_input=move |text| {
                    session.edit(|d| d.signature.name = text);
                }
            />
            <SignaturePad
                label=t.sign_here
                strokes=Signal::derive(move || strokes.get().unwrap_or_default())
                disabled=locked
                on_stroke=move |stroke| {
                    session.edit(|d| d.signature.strokes.push(stroke));
                }
            />
            <p class="muted small">{t.sign_hint}</p>
            <div class="button-row">
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || locked.get() || !drawn()
                    on:click=move |_| {
                        session.edit(|d| d.signature.strokes.pop());
                    }
                >
                    {t.sign_undo}
                </button>
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || locked.get() || !drawn()
                    on:click=move |_| {
                        session.edit(|d| d.signature.strokes.clear());
                    }
                >
                    {t.sign_clear}
                </button>
            </div>
            <p role="status">
                {move || {
                    complete
                        .get()
                        .unwrap_or(false)
                        .then(|| view! { <strong class="row-points">"\u{2713} " {t.signed}</strong> })
                }}
            </p>
        </section>
    }
}
