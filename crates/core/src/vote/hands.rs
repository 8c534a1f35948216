//! Votes by show of hands (biểu quyết giơ tay), as the board counted them in the hall.

use super::count::{LineSum, Sums};
use crate::conference::Conference;
use crate::ids::ContestId;
use crate::submission::is_too_long;

document_types! {
    /// The hands of one contest.
    pub struct HandCount {
        /// Which.
        pub contest: ContestId,
        /// Who moved it (người nêu đề nghị, chủ trì biểu quyết).
        pub mover: String,
        /// How many voted at all.
        pub voted: u32,
        /// By line, in the order of the contest.
        pub lines: Vec<LineSum>,
    }
}

/// What is wrong with a count of hands.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HandsError {
    /// No such contest, or one that is not decided by hands.
    #[error("contest {0} is not by show of hands")]
    Contest(ContestId),
    /// Who moved it is not said.
    #[error("who moved contest {0} is not said")]
    NoMover(ContestId),
    /// The numbers cannot be true together.
    #[error("the hands of contest {0} do not add up")]
    DoesNotAddUp(ContestId),
    /// More hands than people who can vote.
    #[error("contest {0} has more hands than voters")]
    TooMany(ContestId),
}

impl HandCount {
    /// What the hands add up to.
    pub fn sums(&self) -> Sums {
        Sums {
            issued: self.voted,
            collected: self.voted,
            blank: 0,
            invalid: 0,
            lines: self.lines.clone(),
        }
    }

    /// Checks it, for so many who can vote at the most.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self, conference: &Conference, most: u32) -> Result<(), HandsError> {
        let id = || self.contest.clone();
        let contest = conference.contest(&self.contest);
        let contest = contest.filter(|contest| contest.is_by_hands());
        let contest = contest.ok_or_else(|| HandsError::Contest(id()))?;
        if self.mover.trim().is_empty() || is_too_long(&self.mover) {
            return Err(HandsError::NoMover(id()));
        }
        if !self.sums().add_up(contest) {
            return Err(HandsError::DoesNotAddUp(id()));
        }
        if self.voted > most {
            return Err(HandsError::TooMany(id()));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
