//! The ways out of this phone: sharing, saving, copying.

use leptos::prelude::*;

use crate::dom::{El, button, div, p};
use crate::i18n::{self, explain};
use crate::state::exchange::FinalFile;
use crate::state::{exchange, page};
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

/// What is said around them.
#[derive(Clone, Copy)]
pub struct Words {
    /// What to do: where files can be shared, and where not.
    pub how: [&'static str; 2],
    /// After saving, with the name of the file.
    pub saved: fn(&str) -> String,
    /// After copying.
    pub copied: &'static str,
}

/// The three ways out. The share sheet's file is made before the tap: the permission lasts seconds. `sent` is
/// told when one of them has worked; from then on none is what most people want next.
pub fn exits(file: FinalFile, sent: RwSignal<bool>, words: Words) -> El {
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
            Ok(name) => Said::Good((words.saved)(&name)),
            Err(error) => Said::Bad(explain::browser_error(&error)),
        });
    });
    let copy = button("button-wide", t.hand_copy, move || {
        let text = copied.clone();
        page::run(async move {
            say(match exchange::copy(&text).await {
                Ok(()) => Said::Good(words.copied.to_owned()),
                Err(_) => Said::CopyByHand,
            });
        });
    });
    let [share_how, save_how] = words.how;
    div("exit-list")
        .child(p(if can_share { share_how } else { save_how }))
        .children(share)
        .child(save.class_if("button-primary", move || !can_share && !sent.get()))
        .child(copy)
        .live_one(move || answer(&said.get(), &shown))
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
