//! The parts that a plan is prepared in, in the order in which one depends on the other.

use super::sound::Place;

/// A part of a plan, as a person edits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The event: title, year, day, place, host, chairs; the bloc's names.
    Frame,
    /// Member units, former ones, who heads the bloc.
    Units,
    /// Delegates and guests.
    People,
    /// The agenda.
    Agenda,
    /// Papers.
    Papers,
    /// Movements.
    Movements,
    /// Texts of law.
    LegalBases,
    /// The scoring sheet.
    Criteria,
    /// What each unit registered.
    Targets,
    /// Awards.
    Awards,
    /// Contests.
    Contests,
    /// The covenant.
    Covenant,
    /// Rules.
    Rules,
    /// Tellers' keys, the fewest ballots, slips.
    Tellers,
}

impl Section {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Frame,
        Self::Units,
        Self::People,
        Self::Agenda,
        Self::Papers,
        Self::Movements,
        Self::LegalBases,
        Self::Criteria,
        Self::Targets,
        Self::Awards,
        Self::Contests,
        Self::Covenant,
        Self::Rules,
        Self::Tellers,
    ];

    /// Its place in [`Self::ALL`], for lists of words.
    pub fn place(self) -> usize {
        Self::ALL
            .iter()
            .position(|section| *section == self)
            .unwrap_or(0)
    }

    /// Whether a ballot that goes on from a conference has it to itself: the rest is as it was there.
    pub fn of_ballots(self) -> bool {
        matches!(self, Self::Contests | Self::Rules | Self::Tellers)
    }
}

impl Place {
    /// The section it is in.
    pub fn section(&self) -> Section {
        match self {
            Self::Frame => Section::Frame,
            Self::Units(_) | Self::Heads => Section::Units,
            Self::People(_) | Self::PeopleOf(_) => Section::People,
            Self::Agenda(_) => Section::Agenda,
            Self::Paper(_) => Section::Papers,
            Self::Movements => Section::Movements,
            Self::LegalBases => Section::LegalBases,
            Self::Targets => Section::Targets,
            Self::Criteria(_) => Section::Criteria,
            Self::Award(_) => Section::Awards,
            Self::Contest(_) => Section::Contests,
            Self::Covenant => Section::Covenant,
            Self::Rules(_) => Section::Rules,
            Self::Tellers => Section::Tellers,
        }
    }
}
