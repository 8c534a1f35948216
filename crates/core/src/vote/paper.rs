//! Votes on paper: written opinions of absent units, a phone that died. Two tellers count them, each by himself.

use std::collections::{BTreeMap, BTreeSet};

use super::count::Sums;
use crate::conference::Conference;
use crate::ids::{ContestId, PersonId};

document_types! {
    /// One teller's count of the paper ballots.
    pub struct PaperCount {
        /// Who counted.
        pub by: String,
        /// What, by contest.
        pub sums: BTreeMap<ContestId, Sums>,
    }

    /// The paper ballots as they are counted in: two tellers came to the same.
    pub struct PaperVotes {
        /// Who voted on paper. What, is nobody's business.
        pub voters: BTreeSet<PersonId>,
        /// Who counted: two names.
        pub counted_by: BTreeSet<String>,
        /// What they found, by contest.
        pub sums: BTreeMap<ContestId, Sums>,
    }
}

/// What is wrong with a count of paper ballots.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// A name has to stand under it.
    #[error("who counted is not said")]
    NoName,
    /// A contest is lacking, or one is there that is not held.
    #[error("contest {0} is lacking or not held")]
    Contest(ContestId),
    /// The numbers cannot be true together.
    #[error("the numbers of contest {0} do not add up")]
    DoesNotAddUp(ContestId),
    /// More ballots than people who vote on paper.
    #[error("contest {0} has more ballots than voters on paper")]
    TooMany(ContestId),
}

impl PaperCount {
    /// Checks a count by itself, for so many voters on paper.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self, conference: &Conference, voters: usize) -> Result<(), PaperError> {
        if self.by.trim().is_empty() {
            return Err(PaperError::NoName);
        }
        check(conference, &self.sums, voters)
    }
}

impl PaperVotes {
    /// Checks the votes for what a count may be.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self, conference: &Conference) -> Result<(), PaperError> {
        if self.counted_by.len() != 2 {
            return Err(PaperError::NoName);
        }
        check(conference, &self.sums, self.voters.len())
    }
}

fn check(
    conference: &Conference,
    sums: &BTreeMap<ContestId, Sums>,
    voters: usize,
) -> Result<(), PaperError> {
    for id in sums.keys() {
        let held = conference.contest(id).filter(|c| conference.is_held(c));
        if held.is_none() {
            return Err(PaperError::Contest(id.clone()));
        }
    }
    for contest in conference.held_contests() {
        let id = || contest.id.clone();
        let found = sums
            .get(&contest.id)
            .ok_or_else(|| PaperError::Contest(id()))?;
        if !found.add_up(contest) {
            return Err(PaperError::DoesNotAddUp(id()));
        }
        if found.issued as usize > voters {
            return Err(PaperError::TooMany(id()));
        }
    }
    Ok(())
}

/// Where the count of the paper ballots stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperState {
    /// Nobody votes on paper.
    None,
    /// So many of the two counts are there.
    Waiting(usize),
    /// Two tellers found different numbers in these contests: they count again.
    Differs(Vec<ContestId>),
    /// Two tellers found the same.
    Agreed(PaperVotes),
}

impl PaperState {
    /// True where nothing is left to be counted: nobody votes on paper, or two tellers found the same.
    pub fn is_settled(&self) -> bool {
        matches!(self, Self::None | Self::Agreed(_))
    }
}

/// Where the count stands, from who votes on paper and what each teller counted. With more than two counts the first
/// two that agree stand.
pub fn state(voters: &BTreeSet<PersonId>, counts: &BTreeMap<String, PaperCount>) -> PaperState {
    if voters.is_empty() {
        return PaperState::None;
    }
    let all: Vec<&PaperCount> = counts.values().collect();
    for (place, one) in (1..).zip(&all) {
        if let Some(other) = all.iter().skip(place).find(|c| c.sums == one.sums) {
            return PaperState::Agreed(PaperVotes {
                voters: voters.clone(),
                counted_by: [one.by.clone(), other.by.clone()].into(),
                sums: one.sums.clone(),
            });
        }
    }
    match all[..] {
        [one, other, ..] => {
            let differs = |id: &&ContestId| one.sums.get(*id) != other.sums.get(*id);
            PaperState::Differs(one.sums.keys().filter(differs).cloned().collect())
        }
        _ => PaperState::Waiting(all.len()),
    }
}
