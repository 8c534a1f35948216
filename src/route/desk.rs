//! The desk's screens.

use khoithidua_core::hash::Hash;
use khoithidua_core::ids::ContestId;
use leptos::prelude::*;

use crate::browser::dom::{self, PageEvent};

/// A screen of the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskRoute {
    /// The conference, and what to do next.
    Home,
    /// Taking files in.
    Inbox,
    /// One file, to be read: by the hash of its bytes.
    File(Hash),
    /// Contradicting submissions.
    Conflicts,
    /// Confirming whose keys they are.
    Accredit,
    /// Who votes on paper, and what was counted of it.
    Paper,
    /// Opening the ballot box with the tellers' shares.
    Box,
    /// Tellers' keys and slips, before the conference is frozen.
    Prepare,
    /// The bloc's rules, question by question.
    Rules,
    /// Who has delivered.
    Coverage,
    /// Everybody's remarks and reasons.
    Words,
    /// Closing collection.
    Close,
    /// Ranking, and the contests in short.
    Results,
    /// One contest.
    Contest(ContestId),
    /// Checking a results file.
    Check,
    /// Backup, restore, results file.
    Files,
    /// What happened.
    Log,
    /// Settings of the device, other conference.
    Settings,
}

impl DeskRoute {
    /// The fragment of the address.
    pub fn fragment(&self) -> String {
        let screen = match self {
            Self::Home => return "/desk".into(),
            Self::Inbox => "inbox",
            Self::File(raw) => return format!("/desk/inbox/{raw}"),
            Self::Conflicts => "conflicts",
            Self::Accredit => "confirm",
            Self::Paper => "paper",
            Self::Box => "box",
            Self::Prepare => "prepare",
            Self::Rules => "prepare/rules",
            Self::Coverage => "coverage",
            Self::Words => "words",
            Self::Close => "close",
            Self::Results => "results",
            Self::Contest(id) => return format!("/desk/results/{id}"),
            Self::Check => "check",
            Self::Files => "files",
            Self::Log => "log",
            Self::Settings => "settings",
        };
        format!("/desk/{screen}")
    }

    /// A link to the screen.
    pub fn href(&self) -> String {
        format!("#{}", self.fragment())
    }

    /// The screen of a fragment; anything unknown is home.
    pub fn parse(fragment: &str) -> Self {
        let mut parts = fragment.split('/').filter(|p| !p.is_empty()).skip(1);
        match (parts.next(), parts.next()) {
            (Some("inbox"), None) => Self::Inbox,
            (Some("inbox"), Some(raw)) => Hash::from_hex(raw).map_or(Self::Inbox, Self::File),
            (Some("words"), None) => Self::Words,
            (Some("check"), None) => Self::Check,
            (Some("conflicts"), None) => Self::Conflicts,
            (Some("confirm"), None) => Self::Accredit,
            (Some("paper"), None) => Self::Paper,
            (Some("box"), None) => Self::Box,
            (Some("prepare"), None) => Self::Prepare,
            (Some("prepare"), Some("rules")) => Self::Rules,
            (Some("coverage"), None) => Self::Coverage,
            (Some("close"), None) => Self::Close,
            (Some("results"), None) => Self::Results,
            (Some("results"), Some(id)) => ContestId::new(id).map_or(Self::Results, Self::Contest),
            (Some("files"), None) => Self::Files,
            (Some("log"), None) => Self::Log,
            (Some("settings"), None) => Self::Settings,
            _ => Self::Home,
        }
    }

    /// Goes there.
    pub fn go(&self) {
        dom::go(&self.fragment());
    }
}

/// The screen that the address asks for, as a signal.
pub fn current() -> ReadSignal<DeskRoute> {
    let (route, set_route) = signal(DeskRoute::parse(&dom::fragment()));
    dom::listen(PageEvent::Fragment, move || {
        set_route.set(DeskRoute::parse(&dom::fragment()));
    });
    route
}
