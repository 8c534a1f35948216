//! Jobs of a delegate's phone.

use std::collections::BTreeMap;

use rand_core::CryptoRng;

use super::{Job, WorkError, conference};
use crate::format;
use crate::hash::Hash;
use crate::identity::Key;
use crate::identity::slip::Code;
use crate::ids::{ContestId, PersonId};
use crate::sealed::ballot::{Opening, SealedBallot, Tracker};
use crate::sealed::election;
use crate::sealed::trial::Trial;
use crate::submission::Submission;
use crate::vote::choice::Choice;

document_types! {
    /// Seals the secret votes.
    pub struct Seal {
        /// Text of the conference file.
        pub conference: String,
        /// The choices; a contest that is not among them is not filled in.
        pub choices: BTreeMap<ContestId, Choice>,
    }

    /// A sealed ballot, and what opens it: to be forgotten as soon as the ballot is not tried.
    pub struct Sealed {
        /// The ballot.
        pub ballot: SealedBallot,
        /// Its tracker.
        pub tracker: Tracker,
        /// The chance it was made of, in Base64.
        pub opening: String,
    }

    /// Signs a submission.
    pub struct Sign {
        /// Text of the conference file.
        pub conference: String,
        /// What is signed.
        pub submission: Submission,
        /// The phone's identity key; absent where it has none yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub key: Option<String>,
        /// The code of the person's slip; absent where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub slip: Option<String>,
    }

    /// A signed submission.
    pub struct Signed {
        /// Text of the file.
        pub text: String,
        /// Hash of its content.
        pub hash: Hash,
        /// The phone's identity key, to be kept.
        pub key: String,
    }

    /// Finds whose slip a code is of.
    pub struct FindSlip {
        /// Text of the conference file.
        pub conference: String,
        /// The code as typed.
        pub code: String,
    }

    /// Opens a ballot that was sealed on another device, to see what is in it.
    pub struct Try {
        /// Text of the conference file.
        pub conference: String,
        /// The ballot.
        pub trial: Trial,
    }
}

impl Job for Seal {
    const NAME: &'static str = "seal";
    type Answer = Sealed;

    fn run(self, random: &mut dyn CryptoRng) -> Result<Sealed, WorkError> {
        let (conference, _) = conference(&self.conference)?;
        let election = election::election(&conference).map_err(|_| WorkError::NoElection)?;
        let choice = |id: &ContestId| self.choices.get(id).cloned();
        let answers = election::answers(&conference, &election, choice);
        let opening = Opening::random(random);
        let sealed = answers.and_then(|answers| opening.seal(&election, &answers));
        let (ballot, tracker) = sealed.ok_or(WorkError::NotAVote)?;
        Ok(Sealed {
            ballot,
            tracker,
            opening: opening.expose().to_string(),
        })
    }
}

impl Job for Sign {
    const NAME: &'static str = "sign";
    type Answer = Signed;

    fn run(self, random: &mut dyn CryptoRng) -> Result<Signed, WorkError> {
        let key = match &self.key {
            Some(kept) => Key::parse(kept).ok_or(WorkError::BadKey)?,
            None => Key::random(random),
        };
        let mut submission = self.submission;
        let voucher = match &self.slip {
            None => None,
            Some(code) => {
                let (conference, _) = conference(&self.conference)?;
                let code = Code::parse(code).map_err(WorkError::Code)?;
                let id = conference.ballot_box.as_ref().map(|b| b.id.as_str());
                let voucher = code.voucher(id.unwrap_or_default());
                let listed = conference.slips.get(&submission.person);
                if listed != Some(&voucher.public()) {
                    return Err(WorkError::UnknownSlip);
                }
                Some(voucher.vouch(&submission.person, &key.public()))
            }
        };
        submission.sign(&key, voucher);
        let (text, hash) = format::write(&submission);
        Ok(Signed {
            text,
            hash,
            key: key.expose().to_string(),
        })
    }
}

impl Job for FindSlip {
    const NAME: &'static str = "find_slip";
    type Answer = PersonId;

    fn run(self, _: &mut dyn CryptoRng) -> Result<PersonId, WorkError> {
        let code = Code::parse(&self.code).map_err(WorkError::Code)?;
        let (conference, _) = conference(&self.conference)?;
        let id = conference.ballot_box.as_ref().map(|b| b.id.as_str());
        let public = code.voucher(id.unwrap_or_default()).public();
        let mut slips = conference.slips.into_iter();
        let found = slips.find(|(_, slip)| *slip == public);
        found
            .map(|(person, _)| person)
            .ok_or(WorkError::UnknownSlip)
    }
}

impl Job for Try {
    const NAME: &'static str = "try";
    type Answer = Tracker;

    fn run(self, _: &mut dyn CryptoRng) -> Result<Tracker, WorkError> {
        let (conference, fingerprint) = conference(&self.conference)?;
        let tracker = self.trial.check(&conference, fingerprint);
        tracker.map_err(WorkError::Trial)
    }
}
