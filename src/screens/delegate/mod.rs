//! The delegate's program: from opening the conference to handing over a file.

mod agenda;
mod banners;
mod covenant;
mod exits;
mod finalise;
mod hand_over;
mod home;
mod later;
mod light;
mod next;
mod papers;
mod receipt;
mod review;
mod sealed;
mod settings;
mod sheet;
mod shell;
mod slip;
mod start;
mod trial;
mod vote;
mod who;

use leptos::prelude::*;

use self::later::Later;
use crate::dom::{El, div, el};
use crate::i18n;
use crate::route::{self, Route};
use crate::state::opening::Here;
use crate::state::page;
use crate::state::session::{Phase, Session};

/// The root of the delegate's program.
pub fn delegate_app() -> El {
    let session = Session::start();
    provide_context(session);
    let route = route::current(move |code| session.hold_slip(code));
    let later = Later::new();
    div("root").live_one(move || {
        let phase = session.phase();
        if phase != Phase::Opening {
            page::ready();
            later.load();
        }
        match phase {
            Phase::Opening => None,
            Phase::NoConference(error) => Some(later.start(error.as_ref())),
            Phase::Incomplete(here) => {
                let again = move || page::run(session.enter(here.clone()));
                Some(el("main").class("screen").child(later::missing(again)))
            }
            Phase::Ready(here) => Some(inside(here, route, later)),
        }
    })
}

/// Everything once a conference is open.
fn inside(here: Here, route: ReadSignal<Route>, later: Later) -> El {
    provide_context(here);
    let session: Session = expect_context();
    let person = session.slice(|d| d.person.clone());
    shell::shell(route, later, move || match (person.get(), route.get()) {
        (None, route @ (Route::Settings | Route::Slip)) => later.screen(&route),
        (None, _) | (_, Route::Who) => {
            page::arrived(&title(i18n::first().who_title));
            who::who(later)
        }
        (Some(_), route) => later.screen(&route),
    })
}

/// Title of the page for a screen.
fn title(screen: &str) -> String {
    format!("{screen} \u{b7} {}", i18n::first().app)
}
