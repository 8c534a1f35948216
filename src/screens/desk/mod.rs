//! The desk: the host board's program, from opening the conference to its results.

mod accredit;
mod awards;
mod check;
mod close;
mod codes;
mod collect;
mod conflicts;
mod coverage;
mod files;
mod follows;
mod gathered;
mod hands;
mod home;
mod inbox;
mod log;
mod merging;
mod next_ballot;
mod open;
mod order;
mod others;
mod paper;
mod peers;
mod prepare;
mod projector;
mod reading;
mod reason;
mod receipts;
mod rehearsal;
mod results;
mod roll;
mod select;
mod settings;
mod sheets;
mod shell;
mod show_more;
mod take;
mod take_back;
mod urn;
mod words;
mod years;

use leptos::prelude::*;

use crate::i18n;
use crate::route::desk::{self as route, DeskRoute};
use crate::screens::shared::checked::job_error;
use crate::screens::shared::rehearsal::mark_rehearsals;
use crate::screens::shared::widgets;
use crate::state::desk::{DeskSession, Phase, use_desk};
use crate::state::opening::{Here, OpenError};
use crate::state::page;
use shell::Shell;

/// The root of the desk.
#[component]
pub fn DeskApp() -> impl IntoView {
    let desk = DeskSession::start();
    provide_context(desk);
    let route = route::current();
    Effect::new(move |_| {
        if desk.phase() != Phase::Opening {
            page::ready();
        }
    });
    mark_rehearsals(move || desk.is_rehearsal());
    // Progress moves on a screen that stays: a button made anew would swallow the tap on it.
    let stage = Memo::new(move |_| match desk.phase() {
        Phase::Loading(..) => Phase::Loading(0, 0),
        Phase::Restoring(..) => Phase::Restoring(0, 0),
        other => other,
    });
    move || match stage.get() {
        Phase::Opening => ().into_any(),
        Phase::NoConference(error) => view! { <Without error route /> }.into_any(),
        Phase::Loading(..) => view! { <open::Loading /> }.into_any(),
        Phase::Restoring(..) => view! { <open::Restoring /> }.into_any(),
        Phase::Unreadable(error) => {
            let why = job_error(&error);
            view! { <open::Unreadable why /> }.into_any()
        }
        Phase::Planning => view! { <prepare::planning::Planning route /> }.into_any(),
        Phase::Ready(here) => view! { <Inside here route /> }.into_any(),
    }
}

/// What can be done without a conference.
#[component]
fn Without(error: Option<OpenError>, route: ReadSignal<DeskRoute>) -> impl IntoView {
    move || match route.get() {
        DeskRoute::Years => years::alone(),
        _ => view! { <open::Start error=error.clone() /> }.into_any(),
    }
}

/// Everything once a conference is open.
#[component]
fn Inside(here: Here, route: ReadSignal<DeskRoute>) -> impl IntoView {
    provide_context(here);
    let desk = use_desk();
    // What came of opening a file is read by the time another screen is asked for.
    Effect::new(move |was: Option<DeskRoute>| {
        let now = route.get();
        if was.is_some_and(|was| was != now) {
            desk.forget_opened();
        }
        now
    });
    let screen = move || {
        let route = route.get();
        page::arrived(&title(&route));
        screen(route)
    };
    // What the hall sees has no menus around it.
    let bare = Memo::new(move |_| match route.get() {
        bare @ (DeskRoute::Hall | DeskRoute::Collect | DeskRoute::Codes(_)) => Some(bare),
        _ => None,
    });
    let framed = move || {
        let Some(bare) = bare.get() else {
            return view! { <Shell route>{screen}</Shell> }.into_any();
        };
        page::arrived(&title(&bare));
        match bare {
            DeskRoute::Codes(shown) => view! { <codes::Codes shown /> }.into_any(),
            DeskRoute::Collect => view! { <collect::Collect /> }.into_any(),
            _ => view! { <projector::HallScreen /> }.into_any(),
        }
    };
    view! {
        {framed}
        <files::AskRestore desk />
    }
}

fn screen(route: DeskRoute) -> AnyView {
    match route {
        DeskRoute::Home => view! { <home::Home /> }.into_any(),
        DeskRoute::Inbox => view! { <inbox::Inbox /> }.into_any(),
        DeskRoute::File(raw) => view! { <reading::OneFile raw /> }.into_any(),
        DeskRoute::Roll => view! { <roll::RollCall /> }.into_any(),
        DeskRoute::Hands => view! { <hands::Hands /> }.into_any(),
        DeskRoute::Sheets => view! { <sheets::Sheets /> }.into_any(),
        DeskRoute::Sheet(unit) => view! { <sheets::OneSheet unit /> }.into_any(),
        DeskRoute::Words => view! { <gathered::Words /> }.into_any(),
        DeskRoute::Check => view! { <check::CheckResults /> }.into_any(),
        DeskRoute::Receipts => view! { <receipts::Receipts /> }.into_any(),
        DeskRoute::Conflicts => view! { <conflicts::Conflicts /> }.into_any(),
        DeskRoute::Coverage => view! { <coverage::Coverage /> }.into_any(),
        DeskRoute::Accredit => view! { <accredit::Accredit /> }.into_any(),
        DeskRoute::Paper => view! { <paper::Paper /> }.into_any(),
        DeskRoute::Box => view! { <urn::OpenBox /> }.into_any(),
        DeskRoute::Begin => prepare::begin::begin(),
        DeskRoute::Prepare | DeskRoute::Plan(..) | DeskRoute::Book | DeskRoute::Criteria => {
            prepare::screen(&route).into_any()
        }
        DeskRoute::Years => years::years(),
        DeskRoute::Close => view! { <close::Close /> }.into_any(),
        DeskRoute::Awards => view! { <awards::Awards /> }.into_any(),
        DeskRoute::Next => view! { <next_ballot::NextBallot /> }.into_any(),
        DeskRoute::Results => view! { <results::Results /> }.into_any(),
        // They stand without the frame that this screen would be in.
        DeskRoute::Hall | DeskRoute::Collect | DeskRoute::Codes(_) => ().into_any(),
        DeskRoute::Contest(id) => view! { <results::OneContest id /> }.into_any(),
        DeskRoute::UnitPoints(unit) => view! { <results::UnitPoints unit /> }.into_any(),
        DeskRoute::Votes(id) => view! { <results::Votes id /> }.into_any(),
        DeskRoute::Peers => view! { <peers::PeerSheets /> }.into_any(),
        DeskRoute::Files => view! { <files::Files /> }.into_any(),
        DeskRoute::Log => view! { <log::Log /> }.into_any(),
        DeskRoute::Settings => view! { <settings::Settings /> }.into_any(),
    }
}

/// Title of the page for a screen.
fn title(route: &DeskRoute) -> String {
    let t = i18n::desk();
    let screen = match route {
        DeskRoute::Home => return t.title.to_owned(),
        DeskRoute::Inbox | DeskRoute::File(_) => t.inbox_title,
        DeskRoute::Collect => i18n::collect().title,
        DeskRoute::Codes(shown) => i18n::collect().codes_title[shown.place()],
        DeskRoute::Roll => i18n::roll().title,
        DeskRoute::Hands => i18n::hands().title,
        DeskRoute::Sheets | DeskRoute::Sheet(_) => i18n::sheets().title,
        DeskRoute::Words => t.reading.gathered_title,
        DeskRoute::Check => t.checking.title,
        DeskRoute::Receipts => i18n::desks().receipts,
        DeskRoute::Conflicts => t.conflicts_title,
        DeskRoute::Coverage => t.coverage_title,
        DeskRoute::Accredit => t.accrediting.title,
        DeskRoute::Paper => t.papers.title,
        DeskRoute::Box => t.urn.title,
        DeskRoute::Begin => i18n::plan::begin::begin().title,
        DeskRoute::Prepare => t.preparing.title,
        DeskRoute::Plan(section, _) => prepare::title(*section),
        DeskRoute::Book | DeskRoute::Criteria => t.workbooks.title,
        DeskRoute::Years => i18n::plan::years::years().title,
        DeskRoute::Close => t.close_title,
        DeskRoute::Awards => i18n::awards().title,
        DeskRoute::Next => i18n::next_ballot().title,
        DeskRoute::Results
        | DeskRoute::Contest(_)
        | DeskRoute::UnitPoints(_)
        | DeskRoute::Votes(_) => t.results_title,
        DeskRoute::Peers => i18n::peers().title,
        DeskRoute::Hall => t.pictures.hall.title,
        DeskRoute::Files => t.files,
        DeskRoute::Log => t.log,
        DeskRoute::Settings => i18n::first().settings,
    };
    format!("{screen} \u{b7} {}", t.title)
}
