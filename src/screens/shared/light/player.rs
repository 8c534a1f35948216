//! A file as codes on this screen, as large as there is room.

use khoithidua_core::light::LightError;
use leptos::prelude::*;

use crate::dom::{El, button, div, draw_squares, el, p};
use crate::i18n::{self, explain};
use crate::state::exchange::FinalFile;
use crate::state::light::show::Show;
use crate::state::work::JobError;
use crate::ui::notice::{Tone, notice_with};

/// The codes of a file, and what can be done about them. Who shows cannot know how much has arrived; who reads says it.
pub fn player(file: &FinalFile) -> El {
    let (t, show) = (i18n::light(), Show::begin(file.text.clone()));
    let many = move || match show.blocks() {
        0 => t.drawing.to_owned(),
        1 => t.still.to_owned(),
        count => (t.many)(count),
    };
    let pace = move || {
        (show.blocks() > 1 || show.is_fast()).then(|| {
            let (pause, faster) = (
                if show.is_paused() { t.go_on } else { t.pause },
                if show.is_fast() { t.slower } else { t.faster },
            );
            div("button-row")
                .child(button("", pause, move || show.toggle_pause()))
                .child(button("", faster, move || show.toggle_pace()))
        })
    };
    let name = el("strong").text(&file.stem);
    let note = el("p").class("light-note").child(name).text(" ");
    sheet(show, file)
        .child(note.live_text(many))
        .child(p(t.bright).class("muted small"))
        .live_one(pace)
}

/// The code of a small file beside other things, and nothing else.
pub fn still(file: &FinalFile) -> El {
    sheet(Show::begin(file.text.clone()), file)
}

/// The white sheet with the code on it, or why there is none.
fn sheet(show: Show, file: &FinalFile) -> El {
    let t = i18n::light();
    let name = file.stem.clone();
    let canvas = el("canvas")
        .class("light-code")
        .attr("role", "img")
        .live_attr("aria-label", move || {
            Some((t.code_of)(&name, show.blocks()))
        });
    let drawn = canvas.clone();
    let canvas = canvas.live_attr("data-size", move || {
        show.code().with(|code| {
            let code = code.as_ref()?;
            draw_squares(&drawn, code.size, &code.modules);
            Some(code.size.to_string())
        })
    });
    let failed = move || {
        let words = why(&show.failed().get()?);
        let again = button("", t.again, move || show.again());
        Some(notice_with(Tone::Danger, [p(&words), again]))
    };
    div("light-player")
        .child(div("light-sheet").child(canvas))
        .live_one(failed)
}

/// Why there are no codes.
fn why(error: &JobError<LightError>) -> String {
    let t = i18n::light();
    match error {
        JobError::Browser(error) => explain::browser_error(error),
        JobError::Work(LightError::TooLarge) => t.too_large.to_owned(),
        JobError::Work(_) => t.other_version.to_owned(),
    }
}
