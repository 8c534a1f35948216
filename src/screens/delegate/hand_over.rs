//! Handing over, step by step: to whom, how, what then, and what if it does not work.

use khoithidua_core::conference::Conference;
use khoithidua_core::draft::{Draft, Stage};
use leptos::prelude::*;

use super::title;
use crate::dom::{El, a, button, div, el, h1, h2, p, strong};
use crate::i18n::{self, explain};
use crate::route::Route;
use crate::state::exchange::FinalFile;
use crate::state::opening::use_here;
use crate::state::session::use_session;
use crate::state::{exchange, page};
use crate::ui::dialog::confirm;
use crate::ui::field::{Around, text_area};
use crate::ui::notice::{Tone, notice};

/// What came of the last tap.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    Nothing,
    Good(String),
    Bad(String),
    CopyByHand,
}

/// Handing over.
pub fn hand_over() -> Vec<El> {
    let (t, session) = (i18n::delegate(), use_session());
    let at = session.slice(|d| match &d.stage {
        Stage::Finalised { at, .. } => Some(*at),
        Stage::Editing => None,
    });
    let revision = session.slice(Draft::revision);
    let handed = session.slice(is_handed_over);
    let content = move || {
        if let Some(at) = at.get().flatten() {
            let text = (t.hand_revision)(revision.get().unwrap_or(1), &at.display());
            let file = session.file().get();
            let made = p(&text).class("muted small");
            let mut content = vec![stamp(handed.get() == Some(true)), made];
            content.extend(if handed.get() == Some(true) {
                handed_over(file)
            } else {
                vec![steps(file)]
            });
            content.push(again());
            content
        } else {
            let class = "button button-primary button-wide";
            vec![a(class, &Route::Review.href(), t.review_and_finish)]
        }
    };
    vec![h1(t.hand_title), div("stack").live(content)]
}

/// Whether the person says that it is done. Only the board's receipt could say so for sure.
fn stamp(handed: bool) -> El {
    let t = i18n::delegate();
    let (class, text) = if handed {
        ("stamp stamp-good", t.handed_over)
    } else {
        ("stamp", t.not_handed_over)
    };
    p(text).class(class).attr("role", "status")
}

/// What is to be done, in order.
fn steps(file: Option<FinalFile>) -> El {
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
    first.extend(file.map(|file| exits(file, sent)));
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
fn handed_over(file: Option<FinalFile>) -> Vec<El> {
    let (t, session) = (i18n::delegate(), use_session());
    let undo = button("button-quiet", t.hand_undo, move || {
        session.edit(|draft| draft.set_handed_over(false));
        page::arrived(&title(t.hand_title));
    });
    let exits = file.map(|file| exits(file, RwSignal::new(true)));
    let again = el("details")
        .child(el("summary").text(t.hand_send_again))
        .children(exits);
    vec![
        h2(t.hand_wait),
        p(t.hand_wait_text),
        a("button button-wide", &Route::Home.href(), t.to_tasks),
        undo,
        again,
    ]
}

/// Who gets the file, as far as the conference says.
fn addressee(conference: &Conference) -> String {
    let t = i18n::delegate();
    let year = conference.year;
    let head = || conference.bloc.heads.iter().find(|h| h.year == year);
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

/// The three ways out. The share sheet's file is made before the tap: the permission lasts seconds. `sent` is
/// told when one of them has worked; from then on none is what most people want next.
fn exits(file: FinalFile, sent: RwSignal<bool>) -> El {
    let t = i18n::delegate();
    let said = RwSignal::new(Said::Nothing);
    let say = move |what: Said| {
        if matches!(what, Said::Good(_)) {
            sent.set(true);
        }
        said.set(what);
    };
    let shareable = exchange::shareable(&file.stem, &file.text);
    let can_share = shareable.is_some();
    let (saved, copied, shown) = (file.clone(), file.text.clone(), file.text);
    let share = shareable.map(|ready| {
        button("button-wide", t.hand_share, move || {
            let ready = ready.clone();
            page::run(async move {
                say(match ready.share().await {
                    Ok(()) => Said::Good(t.hand_shared.to_owned()),
                    Err(error) => failure(explain::browser_error(&error)),
                });
            });
        })
        .class_if("button-primary", move || !sent.get())
    });
    let save = button("button-wide", t.hand_save, move || {
        say(match exchange::save(&saved.stem, &saved.text) {
            Ok(name) => Said::Good((t.hand_saved)(&name)),
            Err(error) => Said::Bad(explain::browser_error(&error)),
        });
    });
    let copy = button("button-wide", t.hand_copy, move || {
        let text = copied.clone();
        page::run(async move {
            say(match exchange::copy(&text).await {
                Ok(()) => Said::Good(t.hand_copied.to_owned()),
                Err(_) => Said::CopyByHand,
            });
        });
    });
    let how = if can_share {
        t.hand_send_share
    } else {
        t.hand_send_save
    };
    let ways = t.hand_trouble_ways.map(|way| el("li").text(way));
    let trouble = el("details")
        .child(el("summary").text(t.hand_trouble))
        .child(el("ul").class("hints").children(ways));
    div("exit-list")
        .child(p(how))
        .children(share)
        .child(save.class_if("button-primary", move || !can_share && !sent.get()))
        .child(copy)
        .live_one(move || answer(&said.get(), &shown))
        .child(trouble)
}

fn failure(text: String) -> Said {
    if text.is_empty() {
        Said::Nothing
    } else {
        Said::Bad(text)
    }
}

fn answer(said: &Said, text: &str) -> Option<El> {
    let t = i18n::delegate();
    match said {
        Said::Nothing => None,
        Said::Good(text) => Some(notice(Tone::Success, text)),
        Said::Bad(text) => Some(notice(Tone::Danger, text)),
        Said::CopyByHand => {
            let hint = t.hand_copy_by_hand;
            let around = Around {
                id: "copy-by-hand",
                label: t.hand_copy,
                hint,
            };
            let text = text.to_owned();
            let never = Signal::stored(false);
            Some(text_area(around, 4, move || text.clone(), never, |_| ()))
        }
    }
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
