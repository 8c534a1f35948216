//! Trying a ballot (thử phiếu): for those who doubt that the phone seals what they chose.

use leptos::prelude::*;

use super::exits::{self, exits};
use super::title;
use crate::dom::{El, button, div, h1, p, section, strong};
use crate::i18n;
use crate::state::page;
use crate::state::session::booth::{Booth, Tried};
use crate::ui::notice::{Tone, notice};

/// A ballot that was given away to be tried, with its tracker to compare.
pub fn trial(booth: Booth, tried: &Tried) -> Vec<El> {
    let t = i18n::delegate();
    page::arrived(&title(t.trial_title));
    let sent = RwSignal::new(false);
    let words = exits::Words {
        how: [t.trial_how, t.trial_how],
        saved: t.trial_saved,
        copied: t.trial_copied,
    };
    let tracker = section("card")
        .child(p(t.trial_tracker).class("small muted"))
        .child(p("").child(strong(&tried.tracker.short()).class("tracker")));
    let done = button("button-wide", t.trial_done, move || {
        page::arrived(&title(t.review_title));
        booth.end_trial();
    });
    let [why, how, then] = t.trial_text;
    vec![
        h1(t.trial_title),
        p(why),
        p(how),
        p(then),
        tracker,
        exits(tried.file.clone(), sent, words),
        notice(Tone::Warning, t.trial_secret),
        div("actions no-print").child(done.class_if("button-primary", move || sent.get())),
    ]
}
