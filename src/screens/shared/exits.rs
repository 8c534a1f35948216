//! The ways in which a file leaves the device: share sheet, downloads, messages; and a look at what was saved.

use khoithidua_core::format::read_back::ReadBack;
use leptos::prelude::*;

use crate::dom::view::Embed;
use crate::dom::{El, button, div, el, p, span};
use crate::i18n::{self, explain};
use crate::state::exchange::FinalFile;
use crate::state::leaving::{Leaving, Said};
use crate::state::{exchange, page};
use crate::ui::field::{Around, paste_area};
use crate::ui::notice::{Tone, notice};

/// What is said around them.
#[derive(Clone, Copy)]
pub struct Words {
    /// Identifier, unique on the screen.
    pub id: &'static str,
    /// What screen readers add to the buttons, where there are several files.
    pub of: &'static str,
    /// What to do: where files can be shared, and where not; may be empty.
    pub how: [&'static str; 2],
    /// After saving, with the name of the file.
    pub saved: fn(&str) -> String,
    /// After copying.
    pub copied: &'static str,
}

impl Words {
    /// The usual ones.
    pub fn usual(id: &'static str, of: &'static str) -> Self {
        let t = i18n::exits();
        Self {
            id,
            of,
            how: ["", ""],
            saved: t.saved,
            copied: t.copied,
        }
    }
}

/// The ways out. `primary` says whether this is what most people want next; `out` is called when one of them has worked.
pub fn exits(
    file: FinalFile,
    words: Words,
    primary: Signal<bool>,
    out: impl Fn() + Copy + 'static,
) -> El {
    let t = i18n::exits();
    let line = (t.message)(&file.stem);
    let leaving = Leaving::of(file, line);
    // Whoever shows these must not be made anew when it changes.
    let could_share = untrack(|| leaving.can_share());
    let [share_how, save_how] = words.how;
    let how = if could_share { share_how } else { save_how };
    let tell = move || {
        if leaving.is_out() {
            out();
        }
    };
    let share = move || {
        page::run(async move {
            leaving.share().await;
            tell();
        });
    };
    let share_name = move || match leaving.said() {
        Said::TapAgain => t.share_again.to_owned(),
        _ => t.share.to_owned(),
    };
    let share = could_share.then(|| {
        button("button-wide", "", share)
            .child(span("", "").live_text(share_name))
            .children(more(words.of))
            .class_if("button-primary", move || {
                primary.get() && leaving.can_share()
            })
    });
    let save = button("button-wide", t.save, move || {
        leaving.save();
        tell();
    });
    let copy = button("button-wide", t.copy, move || {
        page::run(async move {
            leaving.copy().await;
            tell();
        });
    });
    let save = save
        .children(more(words.of))
        .class_if("button-primary", move || {
            primary.get() && !leaving.can_share()
        });
    let copy = copy
        .children(more(words.of))
        .disabled(move || leaving.parts().is_none());
    // Buttons stay the same while what they say changes: they keep the focus.
    let several = Memo::new(move |_| leaving.parts().is_some_and(|(_, count)| count > 1));
    let saved = Memo::new(move |_| {
        matches!(
            leaving.said(),
            Said::Saved(_) | Said::Back(_) | Said::NoBack(_)
        )
    });
    div("exit-list no-print")
        .children((!how.is_empty()).then(|| p(how)))
        .children(share)
        .child(save)
        .child(copy)
        .live_one(move || several.get().then(|| in_pieces(leaving, tell)))
        .live_one(move || answer(&leaving.said(), words))
        .live_one(move || saved.get().then(|| look_again(leaving)))
}

/// What only screen readers say of a button.
fn more(of: &str) -> Option<El> {
    (!of.is_empty()).then(|| span("visually-hidden", &format!(" {of}")))
}

/// The button that copies one message after the other.
fn in_pieces(leaving: Leaving, tell: impl Fn() + Copy + 'static) -> El {
    let label = move || {
        let (out, count) = leaving.parts().unwrap_or((0, 1));
        (i18n::exits().copy_part)(out % count + 1, count)
    };
    let copy = move || {
        page::run(async move {
            leaving.copy_part().await;
            tell();
        });
    };
    button("button-wide", "", copy).live_text(label)
}

/// After saving: the saved file, opened again and compared.
fn look_again(leaving: Leaving) -> El {
    let picked = move |event| {
        if let Some(file) = exchange::picked_by(&event).into_iter().next() {
            page::run(leaving.read_back(file));
        }
    };
    el("label")
        .class("button button-wide file-button")
        .text(i18n::exits().read_back)
        .child(el("input").attr("type", "file").on("change", picked))
}

fn answer(said: &Said, words: Words) -> Option<El> {
    let t = i18n::exits();
    let (tone, text) = match said {
        Said::Nothing => return None,
        Said::Shared => (Tone::Success, t.shared.to_owned()),
        Said::TapAgain => (Tone::Warning, t.tap_again.to_owned()),
        Said::NotShared => (Tone::Danger, t.not_shared.to_owned()),
        Said::Saved(name) => (Tone::Success, (words.saved)(name)),
        Said::Copied => (Tone::Success, words.copied.to_owned()),
        Said::CopiedPart(part, count) => (Tone::Success, (t.copied_part)(*part, *count)),
        Said::ByHand(text) => return Some(by_hand(words.id, text)),
        Said::Back(found) => {
            let tone = if *found == ReadBack::Same {
                Tone::Success
            } else {
                Tone::Danger
            };
            (tone, (t.back)(found))
        }
        Said::NoBack(error) | Said::NotSaved(error) => {
            (Tone::Danger, explain::browser_error(error))
        }
    };
    Some(notice(tone, &text))
}

/// The text in a box, where the clipboard is refused.
fn by_hand(id: &'static str, text: &str) -> El {
    let t = i18n::exits();
    let around = Around {
        id,
        label: t.copy,
        hint: t.copy_by_hand,
    };
    let text = text.to_owned();
    paste_area(around, move || text.clone(), Signal::stored(false), |_| ())
}

/// The ways out, for the desk's `view!`.
#[component]
pub fn Exits(
    /// What goes out.
    file: FinalFile,
    /// Identifier, unique on the screen.
    id: &'static str,
    /// What screen readers add to the buttons, where there are several files.
    of: &'static str,
    /// What is said once it is copied.
    #[prop(default = i18n::exits().copied)]
    copied: &'static str,
    /// Whether this is what most people want next.
    #[prop(into)]
    primary: Signal<bool>,
    /// One of them has worked.
    on_out: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let words = Words {
        copied,
        ..Words::usual(id, of)
    };
    let el = exits(file, words, primary, on_out);
    view! { <Embed el /> }
}
