//! The last question. While it is read, the secret votes are sealed; the answer hands over exactly that ballot.

use leptos::prelude::*;

use crate::dom::{El, button, div, el, p, span, strong};
use crate::i18n::{self, explain, explain_work};
use crate::state::exchange;
use crate::state::session::booth::{Booth, Step};
use crate::state::session::use_session;
use crate::state::work::PhoneJobError;
use crate::ui::dialog::{Dialog, held};
use crate::ui::notice::{Tone, notice_with};

/// The question; `missing` says how many tasks are not done, `empty` which secret ballots are not filled in.
pub fn question(
    booth: Booth,
    missing: Memo<usize>,
    empty: impl Fn() -> Vec<El> + 'static,
) -> Dialog {
    let t = i18n::delegate();
    let warned = div("stack-small")
        .live_one(move || {
            let n = missing.get();
            (n > 0).then(|| p(&(t.finalise_missing)(n)).class("missing"))
        })
        .live(empty);
    let step = booth.step();
    // The same element all the time, so that what changes in it is read out.
    let going_on = div("")
        .attr("role", "status")
        .live(move || under_way(&step.get()));
    let failed = div("").live_one(move || match step.get() {
        Step::Failed(error) => Some(failure(booth, &error)),
        _ => None,
    });
    let trial = div("").live_one(move || {
        let give = move || booth.give_to_trial();
        matches!(step.get(), Step::Sealed(_)).then(|| button("button-quiet", t.try_ballot, give))
    });
    held(
        t.finalise_question,
        [t.finalise_yes, i18n::common().cancel],
        [p(t.finalise_text), warned, going_on, failed, trial],
        move || booth.finalise(),
        move || booth.leave(),
    )
    .closes_when(move || matches!(step.get(), Step::Trying(_)))
}

/// What the phone is doing, or has done.
fn under_way(step: &Step) -> Vec<El> {
    let t = i18n::delegate();
    let busy = |text: &str| {
        // Without a value it says that something goes on, not how far it is.
        let bar = el("progress").class("progress").attr("aria-label", text);
        vec![p(text), bar]
    };
    match step {
        Step::Sealing => busy(t.sealing),
        Step::Signing => busy(t.signing),
        Step::Sealed(tracker) => vec![
            el("p")
                .child(span("row-points", "\u{2713} "))
                .text(t.sealed_ready)
                .text(" ")
                .child(strong(&tracker.short()).class("tracker")),
        ],
        Step::Open | Step::Failed(_) | Step::Trying(_) => Vec::new(),
    }
}

/// What went wrong, and the ways on.
fn failure(booth: Booth, error: &PhoneJobError) -> El {
    let (t, session) = (i18n::delegate(), use_session());
    let saved = RwSignal::new(String::new());
    let save = move || {
        if let Some(file) = session.draft_file() {
            saved.set(match exchange::save(&file.stem, &file.text) {
                Ok(name) => (t.draft_saved)(&name),
                Err(error) => explain::browser_error(&error),
            });
        }
    };
    let ways = div("button-row")
        .child(button("", i18n::first().retry, move || booth.finalise()))
        .child(button("", t.move_phone_save, save));
    let told = el("p")
        .attr("role", "status")
        .live_text(move || saved.get());
    notice_with(
        Tone::Danger,
        [p(t.not_finalised), p(&job_error(error)), ways, told],
    )
}

/// Why a job was not done.
pub fn job_error(error: &PhoneJobError) -> String {
    match error {
        PhoneJobError::Browser(error) => explain::browser_error(error),
        PhoneJobError::Work(error) => explain_work::phone_error(error),
    }
}
