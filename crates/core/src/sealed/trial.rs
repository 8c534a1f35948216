//! Trying a ballot (thử phiếu): a sealed ballot is opened on another device, to see that the phone sealed what was
//! chosen, and then thrown away.
//!
//! The phone shows the tracker first. Only then the person says whether this ballot is to be handed over or tried, so
//! a false phone cannot know which ballots it may not cheat with.

use std::collections::BTreeMap;

use super::ballot::{Opening, SealedBallot, Tracker};
use super::election;
use crate::conference::Conference;
use crate::hash::Hash;
use crate::ids::ContestId;
use crate::vote::choice::Choice;

document_types! {
    /// A ballot with what opens it. It must never be handed over.
    pub struct Trial {
        /// Fingerprint of the conference.
        pub conference: Hash,
        /// What the phone says is in it.
        pub choices: BTreeMap<ContestId, Choice>,
        /// The ballot.
        pub ballot: SealedBallot,
        /// The chance it was made of, in Base64.
        pub opening: String,
    }

    /// Why a ballot fails its trial.
    #[derive(Copy, thiserror::Error)]
    pub enum TrialError {
        /// It is of another conference, or that one has no secret ballot.
        #[error("of another conference")]
        OtherConference,
        /// It does not hold what the phone says: the phone cannot be trusted.
        #[error("the ballot does not hold these choices")]
        Differs,
    }
}

impl Trial {
    /// Seals the choices again with the same chance: the ballot must come out the same. Answers its tracker,
    /// to be compared with the one that the phone has shown.
    ///
    /// # Errors
    /// Why the trial fails.
    pub fn check(&self, conference: &Conference, fingerprint: Hash) -> Result<Tracker, TrialError> {
        let election = election::election(conference).map_err(|_| TrialError::OtherConference)?;
        if self.conference != fingerprint {
            return Err(TrialError::OtherConference);
        }
        let choice = |contest: &ContestId| self.choices.get(contest).cloned();
        let marks = election::marks(conference, choice);
        let again = marks
            .and_then(|marks| election::answers(&election, &marks))
            .zip(Opening::parse(&self.opening))
            .and_then(|(answers, opening)| opening.seal(&election, &answers));
        match again {
            Some((ballot, tracker)) if ballot == self.ballot => Ok(tracker),
            _ => Err(TrialError::Differs),
        }
    }
}
