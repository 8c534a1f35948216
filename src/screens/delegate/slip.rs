//! "I have a slip": its code says who is at the phone, and later that the file is theirs.

use khoithidua_core::ids::PersonId;
use leptos::prelude::*;

use super::finalise::job_error;
use super::who::{CONFIRM, confirm_person};
use crate::dom::{El, a, button, div, el, h1, p, section};
use crate::i18n;
use crate::route::Route;
use crate::state::opening::use_here;
use crate::state::page;
use crate::state::session::use_session;
use crate::ui::field::{Around, Keyboard, text_field};
use crate::ui::notice::{Tone, notice};

const CODE: &str = "slip";

/// How far looking a code up is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Look {
    Not,
    Under,
    Found(PersonId, String),
    Failed(String),
}

/// The screen of a slip: a field for its code, filled in by itself where the code came with the address.
pub fn slip() -> Vec<El> {
    let (t, session, here) = (i18n::delegate(), use_session(), use_here());
    let (typed, look) = (RwSignal::new(String::new()), RwSignal::new(Look::Not));
    let asked = here.clone();
    let find = move |code: String| {
        if look.get_untracked() == Look::Under {
            return;
        }
        look.set(Look::Under);
        let here = asked.clone();
        page::run(async move {
            let found = session.find_slip(here, code).await;
            // The screen may be gone.
            let found = match found {
                Ok((person, code)) => Look::Found(person, code),
                Err(error) => Look::Failed(job_error(&error)),
            };
            let is_found = matches!(found, Look::Found(..));
            if look.try_set(found).is_none() && is_found {
                page::focus_later(CONFIRM);
            }
        });
    };
    let from_address = find.clone();
    let in_address = div("").live_one(move || {
        if let Some(code) = session.take_slip() {
            typed.set(code.clone());
            from_address(code);
        }
        None
    });
    let around = Around {
        id: CODE,
        label: t.slip_label,
        hint: t.slip_hint,
    };
    let wrong = move || match look.get() {
        Look::Failed(why) => why,
        _ => String::new(),
    };
    let field = text_field(
        around,
        Keyboard::Code,
        move || typed.get(),
        wrong,
        Signal::stored(false),
        move |text| {
            typed.set(text);
            look.set(Look::Not);
        },
    );
    let busy = move || look.get() == Look::Under;
    let go = button("button-primary button-wide", t.slip_find, move || {
        find(typed.get_untracked());
    });
    let form = section("stack")
        .class_if("nothing", move || matches!(look.get(), Look::Found(..)))
        .child(p(t.slip_text))
        .child(field)
        .child(go.disabled(move || busy() || typed.with(|text| text.trim().is_empty())))
        .child(el("p").attr("role", "status").live_text(move || {
            if busy() {
                t.slip_looking.to_owned()
            } else {
                String::new()
            }
        }));
    let confirm = div("").live_one(move || {
        let Look::Found(id, code) = look.get() else {
            return None;
        };
        let here = here.clone();
        let person = here.conference.person(&id)?;
        let name = i18n::person_name(person);
        let unit = person.unit.as_ref();
        let unit = unit.map(|unit| i18n::unit_full(&here.conference, unit));
        let question = (t.slip_question)(&name, unit.as_deref());
        let chosen = here.clone();
        let yes = move |typed: String| {
            let (here, id, code) = (chosen.clone(), id.clone(), code.clone());
            page::run(async move {
                session.choose_by_slip(here, id, code, typed).await;
                Route::Home.go();
            });
        };
        let no = move || {
            look.set(Look::Not);
            typed.set(String::new());
            page::focus_later(CODE);
        };
        Some(confirm_person(&question, person, yes, no).child(p(t.slip_kept).class("muted small")))
    });
    let none = use_here().conference.slips.is_empty();
    vec![
        h1(t.slip_title),
        in_address,
        div("").live_one(move || none.then(|| notice(Tone::Warning, t.slip_none))),
        confirm,
        form,
        el("p").child(a("", &Route::Who.href(), t.slip_without)),
    ]
}
