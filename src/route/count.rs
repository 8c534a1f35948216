//! The screens of tellers, of whoever recounts, and of units that answer the board.

use khoithidua_core::ids::{ContestId, UnitId};
use leptos::prelude::*;

use crate::browser::dom::{self, PageEvent};

/// A screen of those who count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CountRoute {
    /// What a teller can do, and the keys on this device.
    Teller,
    /// Making a key.
    Make,
    /// A key on this device, and what is to be done with it: by its public half.
    Key(String),
    /// A key out of its envelope.
    Restore,
    /// This teller's part of the opening.
    Open,
    /// Recounting a results file, and looking for the ballot with this tracker.
    Verify(Option<String>),
    /// A unit's answer to the board's review of its sheet.
    Answer,
    /// Where a unit's points in that file come from.
    UnitPoints(UnitId),
    /// Where a contest's votes in that file come from.
    Votes(ContestId),
}

/// What no tracker begins with.
const UNIT: &str = "/verify/~unit/";
const VOTES: &str = "/verify/~votes/";

impl CountRoute {
    /// The fragment of the address.
    pub fn fragment(&self) -> String {
        match self {
            Self::Teller => "/teller".into(),
            Self::Make => "/teller/make".into(),
            Self::Key(key) => format!("/teller/key/{key}"),
            Self::Restore => "/teller/restore".into(),
            Self::Open => "/teller/open".into(),
            Self::Answer => "/answer".into(),
            Self::Verify(None) => "/verify".into(),
            Self::Verify(Some(tracker)) => format!("/verify/{tracker}"),
            Self::UnitPoints(id) => format!("{UNIT}{id}"),
            Self::Votes(id) => format!("{VOTES}{id}"),
        }
    }

    /// A link to the screen.
    pub fn href(&self) -> String {
        format!("#{}", self.fragment())
    }

    /// The screen of a fragment; anything unknown is where tellers begin.
    pub fn parse(fragment: &str) -> Self {
        let named = |prefix: &str| fragment.strip_prefix(prefix);
        if let Some(unit) = named(UNIT).and_then(UnitId::new) {
            return Self::UnitPoints(unit);
        }
        if let Some(contest) = named(VOTES).and_then(ContestId::new) {
            return Self::Votes(contest);
        }
        // Trackers have slashes of their own.
        if let Some(rest) = fragment.strip_prefix("/verify") {
            let tracker = plain(rest.trim_matches('/'));
            return Self::Verify((!tracker.is_empty()).then_some(tracker));
        }
        if first(fragment) == Some("answer") {
            return Self::Answer;
        }
        let mut parts = fragment.split('/').filter(|p| !p.is_empty()).skip(1);
        match (parts.next(), parts.next()) {
            (Some("make"), None) => Self::Make,
            (Some("key"), Some(key)) => Self::Key(key.to_owned()),
            (Some("restore"), None) => Self::Restore,
            (Some("open"), None) => Self::Open,
            _ => Self::Teller,
        }
    }

    /// Goes there.
    pub fn go(&self) {
        dom::go(&self.fragment());
    }
}

/// A tracker as it is written, however the address was passed on.
fn plain(escaped: &str) -> String {
    [
        ("%2F", "/"),
        ("%2f", "/"),
        ("%2B", "+"),
        ("%2b", "+"),
        ("%20", ""),
    ]
    .into_iter()
    .fold(escaped.to_owned(), |text, (from, to)| {
        text.replace(from, to)
    })
}

fn first(fragment: &str) -> Option<&str> {
    fragment.split(['/', '?']).find(|part| !part.is_empty())
}

/// True when the address is that of a teller, of somebody who recounts, or of a unit that answers.
pub fn is_asked() -> bool {
    matches!(
        first(&dom::fragment()),
        Some("teller" | "verify" | "answer")
    )
}

/// The screen that the address asks for, as a signal.
pub fn current() -> ReadSignal<CountRoute> {
    let (route, set_route) = signal(CountRoute::parse(&dom::fragment()));
    dom::listen(PageEvent::Fragment, move || {
        set_route.set(CountRoute::parse(&dom::fragment()));
    });
    route
}
