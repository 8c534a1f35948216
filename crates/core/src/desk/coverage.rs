//! Who has handed over what: the roll against the documents.

use super::assess::{Assessment, PersonState};
use crate::bloc::Person;
use crate::conference::Conference;
use crate::rights;
use crate::submission::Submission;

/// One document of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is expected of this person here.
    NotAsked,
    /// Expected, nothing has come.
    Missing,
    /// So much of it has come.
    Received {
        /// Parts that came.
        done: usize,
        /// Parts expected.
        total: usize,
    },
    /// Contradicting files, or ballots of one credential.
    Conflict,
    /// Something has come, but nobody has confirmed whose key it is signed with.
    Unaccredited,
}

/// One row of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageRow<'a> {
    /// The person.
    pub person: &'a Person,
    /// Sheets.
    pub sheets: Cell,
    /// Votes.
    pub votes: Cell,
    /// Covenant.
    pub covenant: Cell,
    /// How many earlier files this person's counted one has replaced.
    pub replaced: usize,
}

/// Where a person stands with everything together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Delivered {
    /// Contradicting files, or ballots of one credential.
    Conflict,
    /// What has come waits for someone to confirm whose it is.
    Unaccredited,
    /// Nothing has come.
    Nothing,
    /// Something has come, something is lacking.
    Partly,
    /// All that is expected has come.
    All,
}

impl CoverageRow<'_> {
    /// Where the person stands.
    pub fn delivered(&self) -> Delivered {
        let cells = [self.sheets, self.votes, self.covenant];
        let whole = |c: &Cell| match c {
            Cell::NotAsked => true,
            Cell::Received { done, total } => done >= total,
            Cell::Missing | Cell::Conflict | Cell::Unaccredited => false,
        };
        if cells.contains(&Cell::Conflict) {
            Delivered::Conflict
        } else if cells.contains(&Cell::Unaccredited) {
            Delivered::Unaccredited
        } else if cells.contains(&Cell::Missing) {
            Delivered::Nothing
        } else if cells.iter().all(whole) {
            Delivered::All
        } else {
            Delivered::Partly
        }
    }
}

/// How many people stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CoverageCounts {
    /// [`Delivered::All`]
    pub all: usize,
    /// [`Delivered::Partly`]
    pub partly: usize,
    /// [`Delivered::Nothing`]
    pub nothing: usize,
    /// [`Delivered::Conflict`]
    pub conflict: usize,
    /// [`Delivered::Unaccredited`]
    pub unaccredited: usize,
}

impl CoverageCounts {
    /// Counts rows.
    pub fn of(rows: &[CoverageRow<'_>]) -> Self {
        let count = |what| rows.iter().filter(|r| r.delivered() == what).count();
        Self {
            all: count(Delivered::All),
            partly: count(Delivered::Partly),
            nothing: count(Delivered::Nothing),
            conflict: count(Delivered::Conflict),
            unaccredited: count(Delivered::Unaccredited),
        }
    }

    /// Everyone who is expected to deliver.
    pub fn expected(self) -> usize {
        self.all + self.partly + self.nothing + self.conflict + self.unaccredited
    }
}

/// The grid: everyone who takes part, in the order of the list of people.
pub fn coverage<'a>(conference: &'a Conference, state: &Assessment) -> Vec<CoverageRow<'a>> {
    let takes_part = |p: &&Person| rights::takes_part(conference, p);
    conference
        .people
        .iter()
        .filter(takes_part)
        .map(|p| row(conference, state, p))
        .collect()
}

fn row<'a>(conference: &Conference, state: &Assessment, person: &'a Person) -> CoverageRow<'a> {
    let submission = state.accepted.get(&person.id).map(|(_, s)| s);
    let (waits, replaced) = match state.people.get(&person.id) {
        Some(PersonState::Conflict { .. } | PersonState::SameCredential { .. }) => {
            (Some(Cell::Conflict), 0)
        }
        Some(PersonState::Unaccredited { .. }) => (Some(Cell::Unaccredited), 0),
        Some(PersonState::Received { replaced, .. }) => (None, *replaced),
        None => (None, 0),
    };
    let cell = |total: usize, done: &dyn Fn(&Submission) -> usize| match (submission, waits) {
        _ if total == 0 => Cell::NotAsked,
        (_, Some(waits)) => waits,
        (Some(submission), None) => Cell::Received {
            done: done(submission),
            total,
        },
        (None, None) => Cell::Missing,
    };
    let votes = if rights::votes(conference, person) {
        conference.held_contests().count()
    } else {
        0
    };
    CoverageRow {
        person,
        sheets: cell(rights::scores(conference, person).len(), &|s| {
            s.sheets.len()
        }),
        votes: cell(votes, &|s| {
            let sealed = conference.held_contests().filter(|c| c.secret);
            s.open_votes.len() + s.ballot.as_ref().map_or(0, |_| sealed.count())
        }),
        covenant: cell(rights::signs(conference, person).into(), &|s| {
            s.signature.is_some().into()
        }),
        replaced,
    }
}
