//! One voter's choice in one contest.

use super::contest::{Contest, ContestOption, Question};
use crate::ids::{ContestId, OptionId, UnitId};
use crate::rules::Rules;

document_types! {
    /// What a voter chose. In an open vote it stands in the submission; in a secret one only its sealed form
    /// ([`crate::sealed::ballot`]) ever leaves the phone.
    pub enum Choice {
        /// A blank ballot (phiếu trắng).
        Blank,
        /// The lines chosen, in the order of the ballot.
        Chosen(Vec<OptionId>),
        /// One opinion for each line, in the order of the ballot.
        Opinions(Vec<Opinion>),
    }

    /// The opinion on one line.
    #[derive(Copy, PartialOrd, Ord)]
    pub enum Opinion {
        /// Đồng ý.
        Agree,
        /// Không đồng ý.
        Disagree,
        /// Không có ý kiến.
        NoOpinion,
    }
}

/// Why a choice is not a vote in its contest.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceError {
    /// No such contest in the conference.
    #[error("there is no contest {0}")]
    NoSuchContest(ContestId),
    /// A line that the ballot does not have.
    #[error("there is no line {0}")]
    NoSuchOption(OptionId),
    /// A line twice, or lines out of the order of the ballot.
    #[error("the lines are not in order")]
    NotInOrder,
    /// More than allowed (over-vote).
    #[error("{chosen} chosen, at most {max} allowed")]
    TooMany {
        /// How many were chosen.
        chosen: u32,
        /// How many may be.
        max: u32,
    },
    /// Fewer than required.
    #[error("{chosen} chosen, at least {min} required")]
    TooFew {
        /// How many were chosen.
        chosen: u32,
        /// How many must be.
        min: u32,
    },
    /// A blank ballot where none is allowed.
    #[error("a blank ballot is not allowed")]
    BlankNotAllowed,
    /// A vote for the voter's own unit, where the rules allow none.
    #[error("a vote for the own unit")]
    OwnUnit,
    /// The form of another kind of question.
    #[error("the contest asks for another kind of answer")]
    WrongForm,
}

impl Choice {
    /// True for a vote in favour of a unit.
    pub fn favours(&self, contest: &Contest, unit: &UnitId) -> bool {
        let is_it = |option: &ContestOption| option.unit.as_ref() == Some(unit);
        match self {
            Self::Blank => false,
            Self::Chosen(chosen) => {
                let mut lines = contest.options.iter().filter(|o| is_it(o));
                lines.any(|o| chosen.contains(&o.id))
            }
            Self::Opinions(opinions) => {
                let mut lines = contest.options.iter().zip(opinions);
                lines.any(|(o, opinion)| is_it(o) && *opinion == Opinion::Agree)
            }
        }
    }

    /// Checks an open vote against who casts it, where the rules say that nobody votes for the own unit.
    ///
    /// # Errors
    /// [`ChoiceError::OwnUnit`].
    pub fn check_voter(
        &self,
        rules: &Rules,
        contest: &Contest,
        unit: Option<&UnitId>,
    ) -> Result<(), ChoiceError> {
        let own = rules.not_own_unit && unit.is_some_and(|unit| self.favours(contest, unit));
        if own {
            Err(ChoiceError::OwnUnit)
        } else {
            Ok(())
        }
    }
    /// Checks the choice against its contest.
    ///
    /// # Errors
    /// Why it is not a vote.
    pub fn check(&self, contest: &Contest) -> Result<(), ChoiceError> {
        match (self, contest.question) {
            (Self::Blank, Question::Choose { blank: true, .. }) => Ok(()),
            (Self::Blank, Question::Choose { .. }) => Err(ChoiceError::BlankNotAllowed),
            (Self::Chosen(options), Question::Choose { min, max, .. }) => {
                let mut last = None;
                for option in options {
                    let position = contest.position(option);
                    if position.is_none() {
                        return Err(ChoiceError::NoSuchOption(option.clone()));
                    }
                    if position <= last {
                        return Err(ChoiceError::NotInOrder);
                    }
                    last = position;
                }
                let chosen = u32::try_from(options.len()).unwrap_or(u32::MAX);
                if chosen > max {
                    Err(ChoiceError::TooMany { chosen, max })
                } else if chosen < min {
                    Err(ChoiceError::TooFew { chosen, min })
                } else {
                    Ok(())
                }
            }
            (Self::Opinions(opinions), Question::AgreeEach)
                if opinions.len() == contest.options.len() =>
            {
                Ok(())
            }
            _ => Err(ChoiceError::WrongForm),
        }
    }
}
