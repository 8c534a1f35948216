//! Whole conferences from a seed, for rehearsal, tests and benchmarks.
//!
//! The same plan gives the same bytes on every machine. Submissions are made the way people make
//! them, by filling a [`crate::draft::Draft`] and finalising it, one person at a time: ten thousand delegates
//! are never held together.

pub mod conference;
pub mod faults;
pub mod fill;
mod hand_over;
pub mod names;
pub mod phone;
pub mod rng;
mod tellers;

use crate::conference::{Conference, ConferenceError};
use crate::format;
use crate::hash::Hash;
use crate::rights;
use crate::sealed::teller::TellerFile;
use crate::sealed::{Group, election};
use belenios::election::Election;
use faults::Fault;
use fill::Mood;
use rng::Rng;

pub use tellers::sample_box;

/// Most units: as many as there are names for.
pub const MAX_UNITS: u32 = 300;
/// Most delegates.
pub const MAX_DELEGATES: u32 = 10_000;

/// What to invent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Member units, 1 to [`MAX_UNITS`].
    pub units: u32,
    /// Delegates, up to [`MAX_DELEGATES`]. With more of them than units, each delegate has a vote;
    /// otherwise each unit has one.
    pub delegates: u32,
    /// Where all chance comes from.
    pub seed: u64,
    /// How many of a hundred people hand over something odd besides, or instead of, a plain file.
    pub faults_percent: u32,
}

/// Why nothing can be simulated.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// Not between 1 and [`MAX_UNITS`].
    #[error("{0} units")]
    Units(u32),
    /// More than [`MAX_DELEGATES`], or none.
    #[error("{0} delegates")]
    Delegates(u32),
    /// More than a hundred per cent.
    #[error("{0} per cent")]
    Faults(u32),
    /// The template that conferences are made from does not fit this version: a defect.
    #[error("the template cannot be read")]
    Template,
    /// The conference contradicts itself.
    #[error(transparent)]
    Conference(#[from] ConferenceError),
}

/// What the desk is meant to say about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meant {
    /// Counts, first of its person.
    Accepted,
    /// Counts in place of an earlier one.
    Supersedes,
    /// Replaced.
    Superseded,
    /// One of two files with the same content; the other one counts.
    Duplicate,
    /// The very bytes of another file.
    SameBytes,
    /// Contradicts another file.
    Conflict,
    /// Refused.
    Refused,
}

/// A file of a simulated conference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimulatedFile {
    /// Its name, plain letters only.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What the desk is meant to say about it.
    pub meant: Meant,
    /// What is odd about it, if anything.
    pub fault: Option<Fault>,
}

/// A conference with people about to hand over their files.
#[derive(Clone, Debug)]
pub struct Simulation {
    conference: Conference,
    text: String,
    fingerprint: Hash,
    election: Option<Election<Group>>,
    mood: Mood,
    seed: u64,
    faults_percent: u32,
}

impl Simulation {
    /// Invents a conference.
    ///
    /// # Errors
    /// [`PlanError`] for numbers out of range.
    pub fn invent(plan: &Plan) -> Result<Self, PlanError> {
        if !(1..=MAX_UNITS).contains(&plan.units) {
            return Err(PlanError::Units(plan.units));
        }
        if !(1..=MAX_DELEGATES).contains(&plan.delegates) {
            return Err(PlanError::Delegates(plan.delegates));
        }
        let conference = conference::invent(plan)?;
        Self::of(conference, plan.seed, plan.faults_percent)
    }

    /// Simulates the people of a conference that is there already.
    ///
    /// # Errors
    /// [`PlanError::Conference`] when it contradicts itself, [`PlanError::Faults`].
    pub fn of(conference: Conference, seed: u64, faults_percent: u32) -> Result<Self, PlanError> {
        if faults_percent > 100 {
            return Err(PlanError::Faults(faults_percent));
        }
        conference.check()?;
        let (text, fingerprint) = format::write(&conference);
        let mood = Mood::new(&conference, &mut Rng::new(seed, u64::MAX - 1));
        Ok(Self {
            election: election::election(&conference).ok(),
            conference,
            text,
            fingerprint,
            mood,
            seed,
            faults_percent,
        })
    }

    /// The conference.
    pub fn conference(&self) -> &Conference {
        &self.conference
    }

    /// The text of the conference file.
    pub fn conference_text(&self) -> &str {
        &self.text
    }

    /// The fingerprint of the conference.
    pub fn fingerprint(&self) -> Hash {
        self.fingerprint
    }

    /// What everyone who takes part hands over, person by person.
    pub fn files(&self) -> impl Iterator<Item = SimulatedFile> + '_ {
        (0..self.people()).flat_map(|number| self.files_of(number))
    }

    /// How many people take part.
    pub fn people(&self) -> u32 {
        let people = self.conference.people.iter();
        let take_part = people.filter(|p| rights::takes_part(&self.conference, p));
        u32::try_from(take_part.count()).unwrap_or(u32::MAX)
    }

    /// What one of those who take part hands over, numbered from zero: sealing takes its time, so a caller may want to
    /// ask for many at once.
    pub fn files_of(&self, number: u32) -> Vec<SimulatedFile> {
        let people = self.conference.people.iter();
        let mut take_part = people.filter(|p| rights::takes_part(&self.conference, p));
        let person = take_part.nth(number as usize);
        person.map_or_else(Vec::new, |person| hand_over::files(self, number, person))
    }

    /// The tellers' keys, readable by all: none where the conference has keys that are not of this kind.
    pub fn tellers(&self) -> Vec<TellerFile> {
        tellers::files(&self.conference)
    }
}

#[cfg(test)]
mod tests;
