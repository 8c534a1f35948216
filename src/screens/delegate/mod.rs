//! The delegate's program: from opening the conference to handing over a file.

mod agenda;
mod covenant;
mod hand_over;
mod home;
mod next;
mod papers;
mod review;
mod settings;
mod sheet;
mod shell;
mod start;
mod vote;
mod who;

use leptos::prelude::*;

use crate::dom::{El, div};
use crate::i18n;
use crate::route::{self, Route};
use crate::state::opening::Here;
use crate::state::page;
use crate::state::session::{Phase, Session};

/// The root of the delegate's program.
pub fn delegate_app() -> El {
    let session = Session::start();
    provide_context(session);
    let route = route::current();
    div("root").live_one(move || {
        let phase = session.phase();
        if phase != Phase::Opening {
            page::ready();
        }
        match phase {
            Phase::Opening => None,
            Phase::NoConference(error) => Some(start::start(error.as_ref())),
            Phase::Ready(here) => Some(inside(here, route)),
        }
    })
}

/// Everything once a conference is open.
fn inside(here: Here, route: ReadSignal<Route>) -> El {
    provide_context(here);
    let session: Session = expect_context();
    let person = session.slice(|d| d.person.clone());
    shell::shell(route, move || match (person.get(), route.get()) {
        (None, Route::Settings) => {
            page::arrived(&title(&Route::Settings));
            settings::settings()
        }
        (None, _) | (_, Route::Who) => {
            page::arrived(&title(&Route::Who));
            who::who()
        }
        (Some(_), route) => {
            page::arrived(&title(&route));
            screen(&route)
        }
    })
}

fn screen(route: &Route) -> Vec<El> {
    match route {
        Route::Home | Route::Who => home::home(),
        Route::Agenda => agenda::agenda(),
        Route::Papers => papers::papers(),
        Route::Paper(id) => papers::one_paper(id),
        Route::Sheet(unit, group) => sheet::sheet(unit, *group),
        Route::Vote(id) => vote::vote(id),
        Route::Covenant => covenant::covenant(),
        Route::Review => review::review(),
        Route::HandOver => hand_over::hand_over(),
        Route::Settings => settings::settings(),
    }
}

/// Title of the page for a screen.
fn title(route: &Route) -> String {
    let (t, common) = (i18n::delegate(), i18n::common());
    let screen = match route {
        Route::Home => return common.app.to_owned(),
        Route::Who => t.who_title,
        Route::Agenda => t.agenda,
        Route::Papers | Route::Paper(_) => t.papers,
        Route::Sheet(..) => t.sheet_of,
        Route::Vote(_) => t.tasks_votes,
        Route::Covenant => t.tasks_covenant,
        Route::Review => t.review_title,
        Route::HandOver => t.hand_title,
        Route::Settings => common.settings,
    };
    format!("{screen} \u{b7} {}", common.app)
}
