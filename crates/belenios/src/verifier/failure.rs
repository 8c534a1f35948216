//! What was found wrong first, and where.

use crate::{archive, ballot, credential, election, json, outcome, share, trustee};

/// The first thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {fault}")]
pub struct Failure {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub fault: Fault,
}

/// A part of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as such.
    File,
    /// The election.
    Election,
    /// The trustees.
    Trustees,
    /// The credentials.
    Roll,
    /// A ballot.
    Ballot {
        /// Which, from 0, in the order of the file.
        index: usize,
        /// Its tracker.
        tracker: String,
    },
    /// The encrypted tally with its size.
    Tally,
    /// A share.
    Share {
        /// Which, from 0, in the order of the file.
        index: usize,
        /// Whose, from 1, once that is known.
        owner: Option<u32>,
    },
    /// The result.
    Result,
}

/// Everything that can be wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file is not a sound archive.
    #[error(transparent)]
    Archive(archive::Fault),
    /// The file, written anew, is another one.
    #[error("the file is not what its records make")]
    Rewritten,
    /// The election is refused.
    #[error(transparent)]
    Election(election::Fault),
    /// The election's key is not the trustees' common one.
    #[error("the key is not the product of the trustees' keys")]
    Key,
    /// The trustees are refused.
    #[error(transparent)]
    Trustees(trustee::Fault),
    /// The roll is refused.
    #[error(transparent)]
    Roll(credential::Fault),
    /// A ballot is refused.
    #[error(transparent)]
    Ballot(ballot::Fault),
    /// A ballot of somebody who is not on the roll.
    #[error("the credential is not on the roll")]
    UnknownCredential,
    /// The same ballot again.
    #[error("the same as ballot {first}")]
    SameBallot {
        /// Which it repeats, from 0.
        first: usize,
    },
    /// More ballots than can be counted.
    #[error("{0} ballots are more than can be counted")]
    TooMany(usize),
    /// The encrypted tally is not that of the ballots.
    #[error("not the product of the ballots that count")]
    Tally,
    /// The numbers beside the tally are not those of the ballots.
    #[error("{counted} ballots count, the record says something else")]
    Size {
        /// How many really do.
        counted: u32,
    },
    /// A small record cannot be read.
    #[error(transparent)]
    Json(json::Error),
    /// A share is refused.
    #[error(transparent)]
    Share(share::Fault),
    /// A result without the shares of all trustees.
    #[error("{there} shares for a result that needs {needed}")]
    SharesMissing {
        /// How many there are.
        there: usize,
        /// How many there must be.
        needed: usize,
    },
    /// The result is refused.
    #[error(transparent)]
    Result(outcome::Fault),
}

impl Place {
    pub(super) fn fails(self, fault: Fault) -> Failure {
        Failure { place: self, fault }
    }
}

impl Failure {
    pub(super) fn archive(fault: archive::Fault) -> Self {
        Place::File.fails(Fault::Archive(fault))
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File => f.write_str("file"),
            Self::Election => f.write_str("election"),
            Self::Trustees => f.write_str("trustees"),
            Self::Roll => f.write_str("credentials"),
            Self::Ballot { index, tracker } => write!(f, "ballot {index} ({tracker})"),
            Self::Tally => f.write_str("encrypted tally"),
            Self::Share {
                owner: Some(owner), ..
            } => write!(f, "share of trustee {owner}"),
            Self::Share { index, .. } => write!(f, "share {index}"),
            Self::Result => f.write_str("result"),
        }
    }
}
