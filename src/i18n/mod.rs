//! All words of the app, in Vietnamese and English, checked by the compiler: a missing text does not build.
//!
//! The language is chosen when the page opens and stays, so texts are plain `&'static` data. Texts are
//! in parts, as the programs are, so that a phone loads no word before it is needed.

pub mod answering;
pub mod awards;
pub mod board;
pub mod collect;
pub mod common;
pub mod delegate;
pub mod desk;
pub mod desk_box;
pub mod desk_files;
pub mod desk_pictures;
pub mod desk_workbook;
pub mod desks;
mod en;
pub mod errors;
pub mod exits;
pub mod explain;
pub mod explain_desk;
pub mod explain_work;
pub mod first;
pub mod hall;
pub mod install;
pub mod light;
pub mod plan;
pub mod provenance;
pub mod receipt;
pub mod rehearsal;
pub mod rules;
pub mod sheets;
pub mod teller;
pub mod verify;
mod vi;
pub mod working;

use std::sync::OnceLock;

use khoithidua_core::bloc::{Person, UnitName};
use khoithidua_core::conference::Conference;
use khoithidua_core::ids::UnitId;
use khoithidua_core::number::{Decimal, Fraction, NumberStyle, Points};
use khoithidua_core::vote::contest::ContestOption;

pub use answering::Answering;
pub use common::Common;
pub use delegate::Delegate;
pub use desk::Desk;
pub use errors::Errors;
pub use exits::exits;
pub use first::First;
pub use plan::plan;
pub use receipt::ReceiptWords;
pub use sheets::Sheets;
pub use teller::Teller;
pub use verify::Verify;

/// The languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Tiếng Việt.
    Vietnamese,
    /// English.
    English,
}

static LANGUAGE: OnceLock<Language> = OnceLock::new();

impl Language {
    /// Both, with their own names.
    pub const ALL: [(Self, &'static str); 2] =
        [(Self::Vietnamese, "Tiếng Việt"), (Self::English, "English")];

    /// Code for the page and the preferences.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }

    /// The language in use.
    pub fn current() -> Self {
        LANGUAGE.get().copied().unwrap_or(Self::Vietnamese)
    }
}

/// Chooses the language of this page, once: the one remembered, else Vietnamese.
pub fn choose(remembered: Option<&str>) -> Language {
    let language = match remembered {
        Some("en") => Language::English,
        _ => Language::Vietnamese,
    };
    *LANGUAGE.get_or_init(|| language)
}

/// Words that every part needs.
pub fn common() -> &'static Common {
    match Language::current() {
        Language::Vietnamese => &vi::common::TEXTS,
        Language::English => &en::common::TEXTS,
    }
}

/// Words of the part of the delegate's program that is loaded first.
pub fn first() -> &'static First {
    match Language::current() {
        Language::Vietnamese => &vi::first::TEXTS,
        Language::English => &en::first::TEXTS,
    }
}

/// Words for what can go wrong.
pub fn errors() -> &'static Errors {
    match Language::current() {
        Language::Vietnamese => &vi::errors::TEXTS,
        Language::English => &en::errors::TEXTS,
    }
}

/// Words of several desks, and of the desk's receipts.
pub fn desks() -> &'static desks::Desks {
    match Language::current() {
        Language::Vietnamese => &vi::desks::TEXTS,
        Language::English => &en::desks::TEXTS,
    }
}

/// Words of receipts on phones.
pub fn receipt() -> &'static ReceiptWords {
    match Language::current() {
        Language::Vietnamese => &vi::receipt::TEXTS,
        Language::English => &en::receipt::TEXTS,
    }
}

/// Words of the delegate's screens.
pub fn delegate() -> &'static Delegate {
    match Language::current() {
        Language::Vietnamese => &vi::delegate::TEXTS,
        Language::English => &en::delegate::TEXTS,
    }
}

/// Words of the desk's screens.
pub fn desk() -> &'static Desk {
    match Language::current() {
        Language::Vietnamese => &vi::desk::TEXTS,
        Language::English => &en::desk::TEXTS,
    }
}

/// Words for what the board notes, in the log.
pub fn board_log() -> &'static board::BoardLog {
    match Language::current() {
        Language::Vietnamese => &vi::board::LOG,
        Language::English => &en::board::LOG,
    }
}

/// Words of the roll.
pub fn roll() -> &'static hall::RollWords {
    match Language::current() {
        Language::Vietnamese => &vi::hall::ROLL,
        Language::English => &en::hall::ROLL,
    }
}

/// Words of votes by show of hands.
pub fn hands() -> &'static hall::HandsWords {
    match Language::current() {
        Language::Vietnamese => &vi::hall::HANDS,
        Language::English => &en::hall::HANDS,
    }
}

/// Words of collecting with the camera.
pub fn collect() -> &'static collect::Collect {
    match Language::current() {
        Language::Vietnamese => &vi::collect::COLLECT,
        Language::English => &en::collect::COLLECT,
    }
}

/// Words of codes shown and read.
pub fn light() -> &'static light::Light {
    match Language::current() {
        Language::Vietnamese => &vi::light::LIGHT,
        Language::English => &en::light::LIGHT,
    }
}

/// Words of handing over by light.
pub fn hand_by_light() -> &'static light::HandByLight {
    match Language::current() {
        Language::Vietnamese => &vi::light::HAND,
        Language::English => &en::light::HAND,
    }
}

/// Words of units' sheets as the board checks them.
pub fn sheets() -> &'static Sheets {
    match Language::current() {
        Language::Vietnamese => &vi::sheets::TEXTS,
        Language::English => &en::sheets::TEXTS,
    }
}

/// Words of the screens where a unit answers the board.
pub fn answering() -> &'static Answering {
    match Language::current() {
        Language::Vietnamese => &vi::answering::TEXTS,
        Language::English => &en::answering::TEXTS,
    }
}

/// Words of rulings and candidates.
pub fn awards() -> &'static awards::Awards {
    match Language::current() {
        Language::Vietnamese => &vi::awards::AWARDS,
        Language::English => &en::awards::AWARDS,
    }
}

/// Words of what is proposed.
pub fn proposing() -> &'static awards::Proposing {
    match Language::current() {
        Language::Vietnamese => &vi::awards::PROPOSING,
        Language::English => &en::awards::PROPOSING,
    }
}

/// Words of the ballot that follows.
pub fn next_ballot() -> &'static awards::NextBallot {
    match Language::current() {
        Language::Vietnamese => &vi::awards::NEXT,
        Language::English => &en::awards::NEXT,
    }
}

/// Words of where a number comes from.
pub fn provenance() -> &'static provenance::Provenance {
    match Language::current() {
        Language::Vietnamese => &vi::provenance::TEXTS,
        Language::English => &en::provenance::TEXTS,
    }
}

/// Words of who scores whom.
pub fn peers() -> &'static provenance::PeerWords {
    match Language::current() {
        Language::Vietnamese => &vi::provenance::PEERS,
        Language::English => &en::provenance::PEERS,
    }
}

/// Words of the hint to install the app.
pub fn install() -> &'static install::Install {
    match Language::current() {
        Language::Vietnamese => &vi::install::TEXTS,
        Language::English => &en::install::TEXTS,
    }
}

pub use rehearsal::{Rehearsal, rehearsal, rehearsal_desk};
pub use rules::rules;

/// Words of the tellers' screens.
pub fn teller() -> &'static Teller {
    match Language::current() {
        Language::Vietnamese => &vi::teller::TEXTS,
        Language::English => &en::teller::TEXTS,
    }
}

/// Words of the screens where anyone recounts.
pub fn verify() -> &'static Verify {
    match Language::current() {
        Language::Vietnamese => &vi::verify::TEXTS,
        Language::English => &en::verify::TEXTS,
    }
}

/// How numbers are written in the language in use.
pub fn number_style() -> NumberStyle {
    match Language::current() {
        Language::Vietnamese => NumberStyle::Vietnamese,
        Language::English => NumberStyle::English,
    }
}

/// A number for people: `9,75`.
pub fn number<const PLACES: u32>(number: Decimal<PLACES>) -> String {
    number.display(number_style())
}

/// So many of so many, in per cent with up to two places.
pub fn percent(part: u32, whole: u32) -> String {
    let hundred = Fraction::whole(100).times(Fraction::whole(part.into()));
    let share = hundred.over(Fraction::whole(whole.into()));
    share.map_or_else(String::new, |share| number(Points::rounded(share)))
}

/// The short name of a unit; its identifier where the conference does not know it.
pub fn unit_short(conference: &Conference, id: &UnitId) -> String {
    let name = conference.unit_name(id).map(|n: &UnitName| n.short.clone());
    name.unwrap_or_else(|| id.to_string())
}

/// The full name of a unit; its identifier where the conference does not know it.
pub fn unit_full(conference: &Conference, id: &UnitId) -> String {
    let name = conference.unit_name(id).map(|n: &UnitName| n.full.clone());
    name.unwrap_or_else(|| id.to_string())
}

/// The name of a person, or in which capacity someone without a name is here.
pub fn person_name(person: &Person) -> String {
    person
        .name
        .clone()
        .unwrap_or_else(|| first().nameless.to_owned())
}

/// What a line of a ballot is called for short.
pub fn option_name(conference: &Conference, option: &ContestOption) -> String {
    match (&option.text, &option.unit) {
        (Some(text), _) => text.clone(),
        (None, Some(unit)) => unit_short(conference, unit),
        (None, None) => option.id.to_string(),
    }
}

/// What a line of a ballot is called in full.
pub fn option_name_full(conference: &Conference, option: &ContestOption) -> String {
    match (&option.text, &option.unit) {
        (None, Some(unit)) => unit_full(conference, unit),
        _ => option_name(conference, option),
    }
}
