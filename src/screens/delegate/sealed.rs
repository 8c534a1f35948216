//! What is shown of a ballot once nobody can read it any more, and the way to cast another.

use std::sync::Arc;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::sealed::ballot::Tracker;
use khoithidua_core::sealed::election::secret_contests;
use leptos::prelude::*;

use crate::dom::{El, a, button, div, el, h2, p, section, strong};
use crate::i18n;
use crate::route::{self, Route};
use crate::screens::shared::sample::sample_mark;
use crate::state::session::use_session;
use crate::ui::notice::{Tone, notice_with};

/// On a ballot to be filled in: that it will be sealed, and who opens the count. Where everybody can, that.
pub fn promise(conference: &Conference) -> Option<El> {
    let tellers = conference.ballot_box.as_ref()?.tellers.len();
    let mark = sample_mark(conference, SamplePart::Tellers);
    Some(mark.unwrap_or_else(|| p(&(i18n::delegate().sealed_promise)(tellers)).class("muted")))
}

/// In the place of a ballot that is sealed.
pub fn closed(conference: &Arc<Conference>, tracker: &Tracker) -> Vec<El> {
    let (t, session) = (i18n::delegate(), use_session());
    let open = session.slice(khoithidua_core::draft::Draft::is_open);
    let first = secret_contests(conference).next().map(|c| c.id.clone());
    let again = move || {
        let first = first.clone();
        let begin = move || {
            session.vote_again();
            if let Some(first) = &first {
                Route::Vote(first.clone()).go();
            }
        };
        (open.get() == Some(true)).then(|| {
            section("stack-small").child(p(t.vote_again_rule)).child(
                button("button-wide", t.vote_again, begin).disabled(move || session.locked().get()),
            )
        })
    };
    let stamp = p(&(t.sealed_stamp)(&tracker.short())).class("stamp stamp-good");
    let mark = sample_mark(conference, SamplePart::Tellers);
    let rest = [p(t.sealed_closed), div("").live_one(again)];
    [stamp].into_iter().chain(mark).chain(rest).collect()
}

/// While another ballot is being filled in: what it will do, and the way back.
pub fn begun_again(conference: &Arc<Conference>, tracker: &Tracker) -> El {
    let (t, session, conference) = (i18n::delegate(), use_session(), conference.clone());
    let text = (t.voting_again)(&tracker.short(), secret_contests(&conference).count());
    let keep = button("", t.keep_sealed, move || session.keep_sealed(&conference));
    let keep = keep.disabled(move || session.locked().get());
    notice_with(Tone::Warning, [p(&text), keep])
}

/// The tracker with what it is for, and the way to look it up, once something is sealed.
pub fn receipt() -> Option<El> {
    let (t, session) = (i18n::delegate(), use_session());
    let tracker = session.tracker().get()?;
    Some(
        section("card stack-small")
            .child(h2(t.tracker).class("small muted"))
            .child(p("").child(strong(&tracker.short()).class("tracker")))
            .child(p(t.tracker_what).class("small"))
            .child(a(
                "button button-wide",
                &route::verify(tracker.as_str()),
                t.tracker_check,
            )),
    )
}

/// The short code of the key that signed the last file, for the board to compare.
pub fn device_key() -> Option<El> {
    let (t, session) = (i18n::delegate(), use_session());
    let key = session.device_key()?;
    Some(
        el("p")
            .class("muted small")
            .text(t.device_key)
            .text(": ")
            .child(strong(&key))
            .text(". ")
            .text(t.device_key_what),
    )
}

/// Says that nothing can be voted on in secret with this file, where there is something to vote on.
pub fn not_held(conference: &Conference) -> Option<El> {
    let missing = conference.sealed_contests().any(|c| !conference.is_held(c));
    let t = i18n::delegate();
    missing.then(|| p(t.not_held).class("muted"))
}
