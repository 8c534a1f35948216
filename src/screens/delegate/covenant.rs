//! The covenant: read it, type the name, sign with a finger.

use khoithidua_core::conference::SamplePart;
use khoithidua_core::rights;
use leptos::prelude::*;

use super::next;
use crate::dom::{El, a, button, div, el, h1, p, section, strong};
use crate::i18n;
use crate::route::Route;
use crate::screens::shared::sample::sample_mark;
use crate::state::opening::use_here;
use crate::state::session::use_session;
use crate::ui::field::{Around, Keyboard, text_field};
use crate::ui::signature::signature_pad;

/// The covenant.
pub fn covenant() -> Vec<El> {
    let (t, session, conference) = (i18n::delegate(), use_session(), use_here().conference);
    let covenant = &conference.covenant;
    let commitments = covenant.commitments.iter().map(|c| el("li").text(c));
    let signs = session.draft().with_untracked(|d| {
        d.as_ref()
            .and_then(|d| conference.person(&d.person))
            .is_some_and(|p| rights::signs(&conference, p))
    });
    let actions = div("actions no-print").child(next::to_tasks()).child(a(
        "button button-primary",
        &Route::Review.href(),
        t.review_title,
    ));
    [h1(&(t.covenant_title)(covenant.year))]
        .into_iter()
        .chain(sample_mark(&conference, SamplePart::Covenant))
        .chain([
            p(&covenant.preamble),
            el("ol").class("commitments").children(commitments),
        ])
        .chain(signs.then(sign))
        .chain([actions])
        .collect()
}

fn sign() -> El {
    let (t, session) = (i18n::delegate(), use_session());
    let name = session.slice(|d| d.signature.name.clone());
    let strokes = session.slice(|d| d.signature.strokes.clone());
    let complete = session.slice(|d| d.signature.is_complete());
    let locked = session.locked();
    let own = session.draft().with_untracked(|d| {
        let draft = d.as_ref()?;
        draft.own_name(&use_here().conference)
    });
    // Who is at the phone is suggested until something else is typed.
    let own = StoredValue::new(own.unwrap_or_default());
    let typed = RwSignal::new(false);
    let unsigned = session.slice(|d| d.is_open() && d.signature.is_empty());
    let shown = move || {
        if unsigned.get() == Some(true) && !typed.get() {
            own.get_value()
        } else {
            name.get().unwrap_or_default()
        }
    };
    let idle = move || locked.get() || strokes.with(|s| s.as_ref().is_none_or(Vec::is_empty));
    let around = Around {
        id: "sign-name",
        label: t.sign_name,
        hint: t.sign_name_hint,
    };
    let name_field = text_field(
        around,
        Keyboard::Name,
        shown,
        String::new,
        locked,
        move |text| {
            typed.set(true);
            session.edit(|d| d.signature.name = text);
        },
    );
    let pad = signature_pad(
        t.sign_here,
        move || strokes.get().unwrap_or_default(),
        locked,
        move |stroke| {
            let name = if typed.get_untracked() {
                String::new()
            } else {
                own.get_value()
            };
            session.edit(|d| d.sign(stroke, &name));
        },
    );
    let undo = button("", t.sign_undo, move || {
        session.edit(|d| d.signature.strokes.pop());
    });
    let clear = button("", t.sign_clear, move || {
        session.edit(|d| d.signature.strokes.clear());
    });
    let unnamed = session.slice(|d| d.signature.name.trim().is_empty());
    let signed = el("p").attr("role", "status").live_one(move || {
        if complete.get() == Some(true) {
            let text = format!("\u{2713} {}", t.signed);
            return Some(strong(&text).class("row-points"));
        }
        let nameless = unnamed.get() == Some(true)
            && strokes.with(|s| s.as_ref().is_some_and(|s| !s.is_empty()));
        nameless.then(|| strong(t.sign_name_missing).class("missing"))
    });
    section("card no-print")
        .child(name_field)
        .child(pad)
        .child(p(t.sign_hint).class("muted small"))
        .child(
            div("button-row")
                .child(undo.disabled(idle))
                .child(clear.disabled(idle)),
        )
        .child(signed)
}
