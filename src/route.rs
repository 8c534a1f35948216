//! Screens as an enum, and as fragments of the address: any static host, any folder, no rewrite rules.

pub mod count;
pub mod desk;

use khoithidua_core::ids::{ContestId, PaperId, UnitId};
use leptos::prelude::*;

use crate::browser::dom::{self, PageEvent};

/// Where slips' codes are entered, by hand or by a slip's address.
const SLIP: &str = "/slip";

/// A screen of the delegate's app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// Tasks and what is on now.
    Home,
    /// "Who am I?"
    Who,
    /// "I have a slip."
    Slip,
    /// Agenda.
    Agenda,
    /// Papers and movements.
    Papers,
    /// One paper.
    Paper(PaperId),
    /// A group of a unit's sheet, from zero.
    Sheet(UnitId, usize),
    /// A contest.
    Vote(ContestId),
    /// Covenant.
    Covenant,
    /// Everything once more before finalising.
    Review,
    /// Handing over.
    HandOver,
    /// Settings, other conference, other phone.
    Settings,
}

impl Route {
    /// The fragment of the address.
    pub fn fragment(&self) -> String {
        match self {
            Self::Home => "/".into(),
            Self::Who => "/who".into(),
            Self::Slip => SLIP.into(),
            Self::Agenda => "/agenda".into(),
            Self::Papers => "/papers".into(),
            Self::Paper(id) => format!("/papers/{id}"),
            Self::Sheet(unit, group) => format!("/sheets/{unit}/{group}"),
            Self::Vote(contest) => format!("/votes/{contest}"),
            Self::Covenant => "/covenant".into(),
            Self::Review => "/review".into(),
            Self::HandOver => "/hand-over".into(),
            Self::Settings => "/settings".into(),
        }
    }

    /// A link to the screen.
    pub fn href(&self) -> String {
        format!("#{}", self.fragment())
    }

    /// The screen of a fragment; anything unknown is home.
    pub fn parse(fragment: &str) -> Self {
        let mut parts = fragment.split('/').filter(|p| !p.is_empty());
        let found = match (parts.next(), parts.next(), parts.next()) {
            (Some("who"), None, _) => Some(Self::Who),
            (Some("slip"), _, _) => Some(Self::Slip),
            (Some("agenda"), None, _) => Some(Self::Agenda),
            (Some("papers"), None, _) => Some(Self::Papers),
            (Some("papers"), Some(id), None) => PaperId::new(id).map(Self::Paper),
            (Some("sheets"), Some(unit), group) => UnitId::new(unit)
                .map(|unit| Self::Sheet(unit, group.and_then(|g| g.parse().ok()).unwrap_or(0))),
            (Some("votes"), Some(id), None) => ContestId::new(id).map(Self::Vote),
            (Some("covenant"), None, _) => Some(Self::Covenant),
            (Some("review"), None, _) => Some(Self::Review),
            (Some("hand-over"), None, _) => Some(Self::HandOver),
            (Some("settings"), None, _) => Some(Self::Settings),
            _ => None,
        };
        found.unwrap_or(Self::Home)
    }

    /// Goes there.
    pub fn go(&self) {
        dom::go(&self.fragment());
    }
}

/// A link to the screen, in the other program, that looks a tracker up in published results.
pub fn verify(tracker: &str) -> String {
    // The only signs of Base64 that mean something in addresses.
    let tracker = tracker.replace('+', "%2B").replace('/', "%2F");
    format!("#/verify/{tracker}")
}

/// The screen that the address asks for, as a signal. The code of a slip that stands in the address is handed over
/// and leaves it at once: whoever borrows the phone finds it neither there nor among the pages visited.
pub fn current(slip: impl Fn(String) + 'static) -> ReadSignal<Route> {
    let look = move || {
        let fragment = dom::fragment();
        if let Some(code) = fragment
            .strip_prefix(SLIP)
            .and_then(|c| c.strip_prefix('/'))
        {
            dom::replace_fragment(SLIP);
            if !code.is_empty() {
                slip(code.to_owned());
            }
        }
        Route::parse(&fragment)
    };
    let (route, set_route) = signal(look());
    dom::listen(PageEvent::Fragment, move || {
        let next = look();
        // Taking a code out of the address is a change of its own; the screen it was for must not begin anew.
        if route.with_untracked(|shown| *shown != next) {
            set_route.set(next);
        }
    });
    route
}
