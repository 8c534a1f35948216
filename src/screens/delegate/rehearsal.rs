//! Rehearsing on this phone: the way in, the mark above every screen, the way back.

use leptos::prelude::*;

use crate::dom::{El, a, button, div, el, h2, p, section};
use crate::i18n::{self, Rehearsal};
use crate::route::Route;
use crate::screens::shared::explain::open_error;
use crate::state::opening::use_here;
use crate::state::page;
use crate::state::session::use_session;
use crate::ui::notice::{Tone, notice};

/// Above every screen of a rehearsal: what this is, and the way back; louder on the day itself.
pub fn mark() -> Option<El> {
    let (t, conference) = (i18n::rehearsal(), use_here().conference);
    conference.is_rehearsal().then(|| {
        let today = conference.date == page::now().date();
        let text = if today { t.today } else { t.mark_text };
        let text = format!("{}. {text}", t.mark);
        div("stamp stack-small rehearsal")
            .attr("role", if today { "alert" } else { "note" })
            .child(p(&text))
            .child(change(t, today))
    })
}

/// For the foot of the first screen: that one can try first.
pub fn invitation() -> Option<El> {
    let conference = use_here().conference;
    let real = !conference.is_rehearsal() && conference.follows.is_none();
    real.then(|| {
        let to = Route::Settings.href();
        el("p").child(a("", &to, i18n::rehearsal().at_home))
    })
}

/// The card in the settings, where there is another side.
pub fn card() -> Option<El> {
    let (t, conference) = (i18n::rehearsal(), use_here().conference);
    let text = if conference.is_rehearsal() {
        t.mark_text
    } else if conference.follows.is_none() {
        t.text
    } else {
        return None;
    };
    let card = section("card").child(h2(t.title)).child(p(text));
    Some(card.child(change(t, false)))
}

/// The one tap to the other side.
fn change(t: &'static Rehearsal, first: bool) -> El {
    let (session, failure) = (use_session(), RwSignal::new(None::<String>));
    let label = if use_here().conference.is_rehearsal() {
        t.back
    } else {
        t.open
    };
    let go = move || {
        page::run(async move {
            match session.change_sides().await {
                Ok(()) => Route::Home.go(),
                // This screen may be gone by then.
                Err(error) => drop(failure.try_set(Some(open_error(&error)))),
            }
        });
    };
    let class = if first { "button-primary" } else { "" };
    div("no-print")
        .child(button(class, label, go))
        .live_one(move || failure.get().map(|text| notice(Tone::Danger, &text)))
}
