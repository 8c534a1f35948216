//! Handing over, step by step: to whom, how, what then, and what if it does not work.

use khoithidua_core::conference::Conference;
use khoithidua_core::draft::{Draft, Stage};
use leptos::prelude::*;

use super::exits::{self, exits};
use super::light::ByLight;
use super::{receipt, sealed, title};
use crate::dom::{El, a, button, div, el, h1, h2, p, strong};
use crate::i18n;
use crate::route::Route;
use crate::state::exchange::FinalFile;
use crate::state::opening::use_here;
use crate::state::page;
use crate::state::session::use_session;
use crate::ui::dialog::confirm;

/// Handing over.
pub fn hand_over() -> Vec<El> {
    let (t, session) = (i18n::delegate(), use_session());
    let at = session.slice(|d| match &d.stage {
        Stage::Finalised { at, .. } => Some(*at),
        Stage::Editing => None,
    });
    let revision = session.slice(Draft::revision);
    let handed = session.slice(is_handed_over);
    let receipt = session.slice(Draft::receipt);
    let by_light = ByLight::remembered();
    let content = move || {
        if let Some(at) = at.get().flatten() {
            let text = (t.hand_revision)(revision.get().unwrap_or(1), &at.display());
            let file = session.file().get();
            let made = p(&text).class("muted small");
            let (handed, receipt) = (handed.get() == Some(true), receipt.get().flatten());
            let mut content = vec![receipt::stamp(handed, receipt.as_ref())];
            if let Some(light) = file.as_ref().and_then(|file| by_light.screen(file)) {
                content.extend(light);
                return content;
            }
            content.push(made);
            content.extend(match (&receipt, handed) {
                (Some(_), _) => received(file, by_light),
                (None, true) => handed_over(file, by_light),
                (None, false) => vec![steps(file, by_light)],
            });
            content.push(receipt::ask(receipt.as_ref(), by_light.scan()));
            content.push(again());
            content.extend(sealed::receipt());
            content.extend(sealed::device_key());
            content
        } else {
            let class = "button button-primary button-wide";
            vec![a(class, &Route::Review.href(), t.review_and_finish)]
        }
    };
    vec![h1(t.hand_title), div("stack").live(content)]
}

/// What is to be done, in order.
fn steps(file: Option<FinalFile>, by_light: ByLight) -> El {
    let (t, session) = (i18n::delegate(), use_session());
    let sent = RwSignal::new(false);
    let tell = button(
        "button-wide",
        &format!("\u{2713} {}", t.hand_done),
        move || {
            session.edit(|draft| draft.set_handed_over(true));
            page::arrived(&title(t.hand_title));
        },
    );
    let step = |name: &str, content: Vec<El>| el("li").child(h2(name)).children(content);
    let mut first = vec![p("").child(strong(&addressee(&use_here().conference)))];
    first.push(by_light.offer(sent));
    first.extend(file.map(|file| ways_out(file, sent)));
    let tell = tell
        .class_if("button-primary", move || sent.get())
        .disabled(move || !session.status.writer.get());
    el("ol").class("hand-steps").attr("role", "list").children([
        step(t.hand_send, first),
        step(t.hand_tell, vec![p(t.hand_tell_text), tell]),
        step(t.hand_wait, vec![p(t.hand_wait_text)]),
    ])
}

/// After the person has said that it is done: what happens now, and the ways back.
fn handed_over(file: Option<FinalFile>, by_light: ByLight) -> Vec<El> {
    let (t, session) = (i18n::delegate(), use_session());
    let undo = button("button-quiet", t.hand_undo, move || {
        session.edit(|draft| draft.set_handed_over(false));
        page::arrived(&title(t.hand_title));
    });
    vec![
        h2(t.hand_wait),
        p(t.hand_wait_text),
        a("button button-wide", &Route::Home.href(), t.to_tasks),
        undo,
        send_again(file, by_light),
    ]
}

/// After the desk has said what it got.
fn received(file: Option<FinalFile>, by_light: ByLight) -> Vec<El> {
    let t = i18n::delegate();
    vec![
        a("button button-wide", &Route::Home.href(), t.to_tasks),
        send_again(file, by_light),
    ]
}

fn send_again(file: Option<FinalFile>, by_light: ByLight) -> El {
    let exits = file.map(|file| {
        let sent = RwSignal::new(true);
        div("stack")
            .child(by_light.offer(sent))
            .child(ways_out(file, sent))
    });
    el("details")
        .child(el("summary").text(i18n::delegate().hand_send_again))
        .children(exits)
}

fn ways_out(file: FinalFile, sent: RwSignal<bool>) -> El {
    let t = i18n::delegate();
    let words = exits::Words {
        how: [t.hand_send_share, t.hand_send_save],
        saved: t.hand_saved,
        copied: t.hand_copied,
    };
    let ways = t.hand_trouble_ways.map(|way| el("li").text(way));
    let trouble = el("details")
        .child(el("summary").text(t.hand_trouble))
        .child(el("ul").class("hints").children(ways));
    // Light comes first: none of these stands out.
    exits(file, sent, Signal::stored(false), words).child(trouble)
}

/// Who gets the file, as far as the conference says.
fn addressee(conference: &Conference) -> String {
    let t = i18n::delegate();
    let year = conference.year;
    let heads = conference.bloc.heads();
    let head = || heads.iter().find(|h| h.year == year);
    let full = |unit| i18n::unit_full(conference, unit);
    match (&conference.host, head()) {
        (Some(host), _) => (t.hand_to_host)(&full(host)),
        (None, Some(heads)) => (t.hand_to_head)(year, &full(&heads.head)),
        (None, None) => t.hand_to_board.to_owned(),
    }
}

fn is_handed_over(draft: &Draft) -> bool {
    matches!(
        draft.stage,
        Stage::Finalised {
            handed_over: true,
            ..
        }
    )
}

/// A change after finalising makes a new revision.
pub fn again() -> El {
    let (t, session) = (i18n::delegate(), use_session());
    let reopen = move || {
        session.edit(Draft::reopen);
        Route::Home.go();
    };
    let answers = [t.hand_again_yes, i18n::common().cancel];
    let dialog = confirm(t.hand_again, answers, [p(t.hand_again_text)], reopen);
    let ask = button("button-quiet", t.hand_again, dialog.opener());
    el("div")
        .child(ask.disabled(move || !session.status.writer.get()))
        .child(dialog.el)
}
