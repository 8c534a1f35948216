//! A file as codes on this screen, as large as there is room.

use khoithidua_core::light::{Code, LightError};
use leptos::prelude::*;

use crate::dom::{El, button, div, el, p, svg};
use crate::i18n::{self, explain};
use crate::state::exchange::FinalFile;
use crate::state::light::show::Show;
use crate::state::work::JobError;
use crate::ui::notice::{Tone, notice_with};
use crate::ui::squares::{MARGIN, squares_path};

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
    let squares = svg("path").live_attr("d", move || {
        let path = |code: &Code| squares_path(code.size, &code.modules);
        show.code().with(|code| code.as_ref().map(path))
    });
    let picture = svg("svg")
        .class("light-code")
        .attr("role", "img")
        .attr("shape-rendering", "crispEdges")
        .live_attr("aria-label", move || {
            Some((t.code_of)(&name, show.blocks()))
        })
        .live_attr("viewBox", move || {
            let whole = show.code().with(|c| Some(c.as_ref()?.size + 2 * MARGIN))?;
            Some(format!("0 0 {whole} {whole}"))
        });
    let failed = move || {
        let words = why(&show.failed().get()?);
        let again = button("", t.again, move || show.again());
        Some(notice_with(Tone::Danger, [p(&words), again]))
    };
    div("light-player")
        .child(div("light-sheet").child(picture.child(squares)))
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
