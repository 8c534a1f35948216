//! Trying a ballot (thử phiếu): for those who doubt that the phone seals what they chose.

use leptos::prelude::*;

use super::exits::{self, exits};
use super::title;
use crate::dom::{El, button, h1, p, section, strong};
use crate::i18n;
use crate::state::page;
use crate::state::session::booth::{Booth, Tried};
use crate::ui::notice::{Tone, notice};

/// A ballot that was given away to be tried, with its code to compare. `sent` is told when it is out.
pub fn trial(tried: &Tried, sent: RwSignal<bool>) -> Vec<El> {
    let t = i18n::delegate();
    page::arrived(&title(t.trial_title));
    let words = exits::Words {
        how: [t.trial_how, t.trial_how],
        saved: t.trial_saved,
        copied: t.trial_copied,
    };
    let tracker = section("card")
        .child(p(t.trial_tracker).class("small muted"))
        .child(p("").child(strong(&tried.tracker.short()).class("tracker")));
    let [why, how, then] = t.trial_text;
    vec![
        h1(t.trial_title),
        p(why),
        p(how),
        p(then),
        tracker,
        exits(
            tried.file.clone(),
            sent,
            Signal::derive(move || !sent.get()),
            words,
        ),
        notice(Tone::Warning, t.trial_secret),
    ]
}

/// Back to the review, where the same choices are sealed anew.
pub fn done(booth: Booth, sent: RwSignal<bool>) -> El {
    let t = i18n::delegate();
    let back = button("", t.trial_done, move || {
        sent.set(false);
        page::arrived(&title(t.review_title));
        booth.end_trial();
    });
    back.class_if("button-primary", move || sent.get())
}
