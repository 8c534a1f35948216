//! Contests: one question put to the voters.

use std::collections::BTreeSet;

use crate::ids::{AwardId, ContestId, OptionId, UnitId};
use crate::rules::{Base, Level};

document_types! {
    /// One contest (nội dung bỏ phiếu): a question, its options, and what it takes to pass.
    pub struct Contest {
        /// Identifier.
        pub id: ContestId,
        /// What is asked.
        pub title: String,
        /// How to fill it in, in the bloc's own words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub instruction: Option<String>,
        /// True for a secret ballot (bỏ phiếu kín), false for an open vote (biểu quyết).
        pub secret: bool,
        /// The form of the ballot.
        pub question: Question,
        /// The lines, in the order of the ballot.
        pub options: Vec<ContestOption>,
        /// The award that those who pass are proposed for; absent in elections.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub award: Option<AwardId>,
        /// How many can pass.
        pub seats: u32,
        /// What it takes to pass.
        pub pass: PassRule,
        /// What keeps it off the ballots of this conference; absent for what delegates vote on with their phones.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub apart: Option<Apart>,
    }

    /// One line of a ballot.
    pub struct ContestOption {
        /// Identifier within the contest.
        pub id: OptionId,
        /// The unit it stands for, if it is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unit: Option<UnitId>,
        /// What is written on the line, where it is not just the unit's name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
    }
}

document_types! {
    /// The form of a ballot.
    #[derive(Copy)]
    pub enum Question {
        /// Choose between `min` and `max` of the lines.
        Choose {
            /// Fewest.
            min: u32,
            /// Most.
            max: u32,
            /// Whether a blank ballot (phiếu trắng) may be cast.
            blank: bool,
        },
        /// Agree, disagree or no opinion on each line (đồng ý, không đồng ý, không có ý kiến).
        AgreeEach,
    }

    /// What keeps a contest off the phones.
    #[derive(Copy)]
    pub enum Apart {
        /// Decided in the hall by show of hands (giơ tay), counted by the board.
        Hands,
        /// Its lines follow from the ranking, so it is voted on in a conference that follows this one.
        Later,
    }

    /// What it takes for a line to pass.
    #[derive(Copy)]
    pub struct PassRule {
        /// The share.
        pub level: Level,
        /// Of what.
        pub base: Base,
    }
}

/// What is wrong with a contest.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContestError {
    /// Nothing to choose from.
    #[error("contest {0} has no lines")]
    NoOptions(ContestId),
    /// An identifier stands twice.
    #[error("contest {0} has a line twice")]
    OptionTwice(ContestId),
    /// A line that is neither a unit nor has a text.
    #[error("contest {0} has an empty line")]
    EmptyOption(ContestId),
    /// `min` above `max`, or `max` above the number of lines, or zero.
    #[error("contest {0} asks for an impossible number of choices")]
    BadRange(ContestId),
    /// Nobody could pass.
    #[error("contest {0} has no seats")]
    NoSeats(ContestId),
    /// A show of hands is never secret.
    #[error("contest {0} is secret and by show of hands")]
    SecretHands(ContestId),
}

impl ContestOption {
    /// The line of a unit, named after it. `None` cannot happen: identifiers of units and of lines have one form.
    pub fn of_unit(unit: UnitId) -> Option<Self> {
        Some(Self {
            id: OptionId::new(unit.as_str())?,
            unit: Some(unit),
            text: None,
        })
    }
}

impl Contest {
    /// Checks that the contest can be held.
    ///
    /// # Errors
    /// The first contradiction.
    pub fn check(&self) -> Result<(), ContestError> {
        let id = || self.id.clone();
        if self.options.is_empty() {
            return Err(ContestError::NoOptions(id()));
        }
        let mut seen = BTreeSet::new();
        if !self.options.iter().all(|o| seen.insert(&o.id)) {
            return Err(ContestError::OptionTwice(id()));
        }
        if self
            .options
            .iter()
            .any(|o| o.unit.is_none() && o.text.is_none())
        {
            return Err(ContestError::EmptyOption(id()));
        }
        if self.seats == 0 {
            return Err(ContestError::NoSeats(id()));
        }
        if self.secret && self.apart == Some(Apart::Hands) {
            return Err(ContestError::SecretHands(id()));
        }
        match self.question {
            Question::Choose { min, max, .. }
                if min > max || max == 0 || max as usize > self.options.len() =>
            {
                Err(ContestError::BadRange(id()))
            }
            _ => Ok(()),
        }
    }

    /// Whether it is decided in the hall by show of hands.
    pub fn is_by_hands(&self) -> bool {
        self.apart == Some(Apart::Hands)
    }

    /// The line with this identifier.
    pub fn option(&self, id: &OptionId) -> Option<&ContestOption> {
        self.options.iter().find(|o| o.id == *id)
    }

    /// Place of a line on the ballot, from zero.
    pub fn position(&self, id: &OptionId) -> Option<usize> {
        self.options.iter().position(|o| o.id == *id)
    }
}
