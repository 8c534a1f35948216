//! The frame of every screen: bar on top, what stands above, the screen.

use leptos::prelude::*;

use super::later::Later;
use crate::dom::{El, a, div, el, span};
use crate::i18n;
use crate::route::Route;
use crate::screens::shared::status_bar::save_mark;
use crate::state::session::use_session;

/// The frame.
pub fn shell(route: ReadSignal<Route>, later: Later, screen: impl Fn() -> Vec<El> + 'static) -> El {
    let (t, session) = (i18n::first(), use_session());
    let at_home = Memo::new(move |_| route.with(|r| matches!(r, Route::Home | Route::Who)));
    let bar = el("header")
        .class("bar no-print")
        .live_one(move || {
            let home = Route::Home.href();
            (!at_home.get()).then(|| a("", &home, "\u{2190}").attr("aria-label", t.back))
        })
        .child(span("bar-title", t.app))
        .child(save_mark(session.status))
        .child(
            a("bar-gear", &Route::Settings.href(), "\u{2699}\u{fe0e}")
                .attr("aria-label", t.settings),
        );
    let main = el("main")
        .class("screen")
        .live_one(move || later.banners(route))
        .live(screen);
    div("shell").child(bar).child(main)
}
