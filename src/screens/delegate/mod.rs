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

use crate::i18n;
use crate::route::{self, Route};
use crate::state::opening::Here;
use crate::state::page;
use crate::state::session::{Phase, Session};
use shell::Shell;

/// The root of the delegate's program.
#[component]
pub fn DelegateApp() -> impl IntoView {
    let session = Session::start();
    provide_context(session);
    let route = route::current();
    Effect::new(move |_| {
        if session.phase() != Phase::Opening {
            page::ready();
        }
    });
    move || match session.phase() {
        Phase::Opening => ().into_any(),
        Phase::NoConference(error) => view! { <start::Start error /> }.into_any(),
        Phase::Ready(here) => view! { <Inside here route /> }.into_any(),
    }
}

/// Everything once a conference is open.
#[component]
fn Inside(here: Here, route: ReadSignal<Route>) -> impl IntoView {
    provide_context(here);
    let session: Session = expect_context();
    let person = session.slice(|d| d.person.clone());
    let screen = move || match (person.get(), route.get()) {
        (None, _) | (_, Route::Who) => {
            page::arrived(i18n::delegate().who_title);
            view! { <who::Who /> }.into_any()
        }
        (Some(_), route) => {
            page::arrived(&title(&route));
            screen(route)
        }
    };
    view! { <Shell route>{screen}</Shell> }
}

fn screen(route: Route) -> AnyView {
    match route {
        Route::Home | Route::Who => view! { <home::Home /> }.into_any(),
        Route::Agenda => view! { <agenda::Agenda /> }.into_any(),
        Route::Papers => view! { <papers::Papers /> }.into_any(),
        Route::Paper(id) => view! { <papers::OnePaper id /> }.into_any(),
        Route::Sheet(unit, group) => view! { <sheet::Sheet unit group /> }.into_any(),
        Route::Vote(id) => view! { <vote::Vote id /> }.into_any(),
        Route::Covenant => view! { <covenant::Covenant /> }.into_any(),
        Route::Review => view! { <review::Review /> }.into_any(),
        Route::HandOver => view! { <hand_over::HandOver /> }.into_any(),
        Route::Settings => view! { <settings::Settings /> }.into_any(),
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
