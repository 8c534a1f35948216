//! The desk's screens.

use khoithidua_core::hash::Hash;
use khoithidua_core::ids::{ContestId, UnitId};
use khoithidua_core::plan::section::Section;
use leptos::prelude::*;

use crate::browser::dom::{self, PageEvent};

/// What is shown to cameras as codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The conference, for phones.
    Conference,
    /// The results, for whoever recounts.
    Results,
    /// The whole desk, for another desk that collects.
    Desk,
}

impl Shown {
    const ALL: [(Self, &'static str); 3] = [
        (Self::Conference, "conference"),
        (Self::Results, "results"),
        (Self::Desk, "desk"),
    ];

    /// Its place among them, for their words.
    pub fn place(self) -> usize {
        Self::ALL
            .iter()
            .position(|(shown, _)| *shown == self)
            .unwrap_or(0)
    }

    fn name(self) -> &'static str {
        Self::ALL[self.place()].1
    }

    fn of(name: &str) -> Option<Self> {
        let found = Self::ALL.iter().find(|(_, known)| *known == name);
        found.map(|(shown, _)| *shown)
    }
}

/// A screen of the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskRoute {
    /// The conference, and what to do next.
    Home,
    /// Taking files in.
    Inbox,
    /// Taking files in with the camera.
    Collect,
    /// Something as codes, for other devices' cameras.
    Codes(Shown),
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
    /// Where the next conference is begun.
    Begin,
    /// What was prepared looked through, tellers' keys, slips, freezing.
    Prepare,
    /// A part of what is prepared; one thing in it, by its identifier.
    Plan(Section, Option<String>),
    /// Parts of a conference from a workbook, and into one.
    Book,
    /// Criteria from a workbook that has nothing else.
    Criteria,
    /// Several years side by side.
    Years,
    /// Who has delivered.
    Coverage,
    /// Who is here: the roll.
    Roll,
    /// Votes by show of hands.
    Hands,
    /// Units' own sheets, checked by the board.
    Sheets,
    /// The sheet of one unit, line by line.
    Sheet(UnitId),
    /// Everybody's remarks and reasons.
    Words,
    /// Receipts, shown again.
    Receipts,
    /// Closing collection.
    Close,
    /// Rulings on the ranking, and who stands for what.
    Awards,
    /// Ranking, and the contests in short.
    Results,
    /// The ballot that follows.
    Next,
    /// One contest.
    Contest(ContestId),
    /// The results, step by step, for the projector.
    Hall,
    /// Where a unit's points come from.
    UnitPoints(UnitId),
    /// Where a contest's votes come from.
    Votes(ContestId),
    /// Who scores whom.
    Peers,
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
            Self::Collect => "collect",
            Self::Codes(shown) => return format!("/desk/codes/{}", shown.name()),
            Self::File(raw) => return format!("/desk/inbox/{raw}"),
            Self::Receipts => "receipts",
            Self::Conflicts => "conflicts",
            Self::Accredit => "confirm",
            Self::Paper => "paper",
            Self::Box => "box",
            Self::Begin => "begin",
            Self::Prepare | Self::Plan(Section::Tellers, _) => "prepare",
            Self::Plan(section, None) => return format!("/desk/prepare/{}", name_of(*section)),
            Self::Plan(section, Some(thing)) => {
                return format!("/desk/prepare/{}/{thing}", name_of(*section));
            }
            Self::Book => "prepare/workbook",
            Self::Criteria => "prepare/criteria-workbook",
            Self::Years => "years",
            Self::Coverage => "coverage",
            Self::Roll => "roll",
            Self::Hands => "hands",
            Self::Sheets => "sheets",
            Self::Sheet(unit) => return format!("/desk/sheets/{unit}"),
            Self::Words => "words",
            Self::Close => "close",
            Self::Awards => "awards",
            Self::Results => "results",
            Self::Next => "next",
            Self::Contest(id) => return format!("/desk/results/{id}"),
            Self::Hall => "hall",
            Self::UnitPoints(id) => return format!("/desk/results/unit/{id}"),
            Self::Votes(id) => return format!("/desk/results/votes/{id}"),
            Self::Peers => "peers",
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
        let (first, second, third) = (parts.next(), parts.next(), parts.next());
        match (first, second) {
            (Some("results"), Some("unit")) if third.is_some() => third
                .and_then(UnitId::new)
                .map_or(Self::Results, Self::UnitPoints),
            (Some("results"), Some("votes")) if third.is_some() => third
                .and_then(ContestId::new)
                .map_or(Self::Results, Self::Votes),
            (Some("peers"), None) => Self::Peers,
            (Some("receipts"), None) => Self::Receipts,
            (Some("inbox"), None) => Self::Inbox,
            (Some("collect"), None) => Self::Collect,
            (Some("codes"), Some(what)) => Shown::of(what).map_or(Self::Home, Self::Codes),
            (Some("inbox"), Some(raw)) => Hash::from_hex(raw).map_or(Self::Inbox, Self::File),
            (Some("roll"), None) => Self::Roll,
            (Some("hands"), None) => Self::Hands,
            (Some("sheets"), None) => Self::Sheets,
            (Some("sheets"), Some(unit)) => UnitId::new(unit).map_or(Self::Sheets, Self::Sheet),
            (Some("words"), None) => Self::Words,
            (Some("check"), None) => Self::Check,
            (Some("conflicts"), None) => Self::Conflicts,
            (Some("confirm"), None) => Self::Accredit,
            (Some("paper"), None) => Self::Paper,
            (Some("box"), None) => Self::Box,
            (Some("begin"), None) => Self::Begin,
            (Some("prepare"), None) => Self::Prepare,
            (Some("prepare"), Some("workbook")) => Self::Book,
            (Some("prepare"), Some("criteria-workbook")) => Self::Criteria,
            (Some("prepare"), Some(name)) => section_of(name).map_or(Self::Prepare, |section| {
                Self::Plan(section, third.map(str::to_owned))
            }),
            (Some("years"), None) => Self::Years,
            (Some("coverage"), None) => Self::Coverage,
            (Some("close"), None) => Self::Close,
            (Some("awards"), None) => Self::Awards,
            (Some("next"), None) => Self::Next,
            (Some("results"), None) => Self::Results,
            (Some("results"), Some(id)) => ContestId::new(id).map_or(Self::Results, Self::Contest),
            (Some("hall"), None) => Self::Hall,
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

/// How a part of a plan is called in addresses.
const SECTIONS: [&str; Section::ALL.len()] = [
    "event",
    "units",
    "people",
    "agenda",
    "papers",
    "movements",
    "laws",
    "criteria",
    "targets",
    "awards",
    "contests",
    "covenant",
    "rules",
    "keys",
];

fn name_of(section: Section) -> &'static str {
    SECTIONS.get(section.place()).copied().unwrap_or_default()
}

fn section_of(name: &str) -> Option<Section> {
    let place = SECTIONS.iter().position(|known| *known == name)?;
    Section::ALL.get(place).copied()
}

/// The screen that the address asks for, as a signal.
pub fn current() -> ReadSignal<DeskRoute> {
    let (route, set_route) = signal(DeskRoute::parse(&dom::fragment()));
    dom::listen(PageEvent::Fragment, move || {
        set_route.set(DeskRoute::parse(&dom::fragment()));
    });
    route
}
