//! Handing over: three ways out, always visible, and the state of it.

use khoithidua_core::draft::{Draft, Stage};
use leptos::prelude::*;

use crate::dom::{El, a, button, div, el, h1, p, section};
use crate::i18n::{self, explain};
use crate::route::Route;
use crate::state::exchange::FinalFile;
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
    let content = move || {
        if let Some(at) = at.get().flatten() {
            let text = (t.hand_revision)(revision.get().unwrap_or(1), &at.display());
            let exits = div("").live_one(move || session.file().get().map(exits));
            vec![p(&text), stamp(), exits, again()]
        } else {
            let class = "button button-primary button-wide";
            vec![a(class, &Route::Review.href(), t.review_and_finish)]
        }
    };
    vec![h1(t.hand_title), div("stack").live(content)]
}

/// Whether the person says that it is done. Only the board's receipt could say so for sure.
fn stamp() -> El {
    let (t, session) = (i18n::delegate(), use_session());
    let handed = session.slice(is_handed_over);
    div("stack-small").live(move || {
        if handed.get() == Some(true) {
            let undo = button("button-quiet", t.hand_undo, move || {
                session.edit(|draft| draft.set_handed_over(false));
            });
            let stamp = p(t.handed_over)
                .class("stamp stamp-good")
                .attr("role", "status");
            vec![stamp, p(t.hand_done_note), undo]
        } else {
            vec![
                p(t.not_handed_over).class("stamp").attr("role", "status"),
                p(t.hand_text),
            ]
        }
    })
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

/// The three ways out. The share sheet's file is made before the tap: the permission lasts seconds.
fn exits(file: FinalFile) -> El {
    let (t, session) = (i18n::delegate(), use_session());
    let said = RwSignal::new(Said::Nothing);
    let shareable = exchange::shareable(&file.stem, &file.text);
    let can_share = shareable.is_some();
    let (saved, copied, shown) = (file.clone(), file.text.clone(), file.text);
    let share = shareable.map(|ready| {
        button("button-primary button-wide", t.hand_share, move || {
            let ready = ready.clone();
            page::run(async move {
                said.set(match ready.share().await {
                    Ok(()) => Said::Good(t.hand_shared.to_owned()),
                    Err(error) => failure(explain::browser_error(&error)),
                });
            });
        })
    });
    let save = button("button-wide", t.hand_save, move || {
        said.set(match exchange::save(&saved.stem, &saved.text) {
            Ok(name) => Said::Good((t.hand_saved)(&name)),
            Err(error) => Said::Bad(explain::browser_error(&error)),
        });
    });
    let copy = button("button-wide", t.hand_copy, move || {
        let text = copied.clone();
        page::run(async move {
            said.set(match exchange::copy(&text).await {
                Ok(()) => Said::Good(t.hand_copied.to_owned()),
                Err(_) => Said::CopyByHand,
            });
        });
    });
    let handed = session.slice(is_handed_over);
    let done = move || {
        (handed.get() != Some(true)).then(|| {
            button(
                "button-wide",
                &format!("\u{2713} {}", t.hand_done),
                move || {
                    session.edit(|draft| draft.set_handed_over(true));
                },
            )
        })
    };
    section("exit-list")
        .children(share)
        .child(save.class_if("button-primary", move || !can_share))
        .child(copy)
        .children((!can_share).then(|| p(t.hand_no_share).class("muted small")))
        .live_one(move || answer(&said.get(), &shown))
        .live_one(done)
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
fn again() -> El {
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
