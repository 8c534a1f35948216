//! A sealed ballot (lá phiếu đã niêm phong) as it travels, and the tracker by which its voter finds it again.

use base64ct::{Base64Unpadded, Encoding as _};
use belenios::ballot::{Ballot, Booth, Fault};
use belenios::credential::Credential;
use belenios::election::Election;
use belenios::question::Choices;
use chacha20::ChaCha20Rng;
use rand_core::{CryptoRng, SeedableRng as _};
use serde::Serialize;
use serde::{Deserialize, Deserializer};
use zeroize::Zeroizing;

use super::Group;

document_types! {
    /// Why a sealed ballot does not hold.
    #[derive(Copy, thiserror::Error)]
    pub enum BallotFault {
        /// It is no ballot of this election: damaged, or of another form.
        #[error("not readable as a ballot of this conference")]
        Unreadable,
        /// It was sealed for another election, or for another text of this one.
        #[error("sealed for another conference")]
        OtherElection,
        /// An answer is not shown to be a vote that its question allows. Questions are counted from 1.
        #[error("answer {question} is not shown to be an allowed vote")]
        NotProven {
            /// Which answer.
            question: u32,
        },
        /// The ballot was changed after it was signed, or signed by another credential.
        #[error("not signed by its credential")]
        NotSigned,
    }
}

impl From<Fault> for BallotFault {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::OtherElection | Fault::OtherFingerprint => Self::OtherElection,
            Fault::SignedOther | Fault::Signature => Self::NotSigned,
            Fault::Answer { question, .. } => Self::NotProven {
                question: u32::try_from(question + 1).unwrap_or(u32::MAX),
            },
            _ => Self::Unreadable,
        }
    }
}

/// Letters of a tracker that people compare; the whole has 43.
const SHORT: usize = 12;

/// A ballot in the protocol's compact form, in files as Base64 without padding. Only its letters are certain: what
/// it holds, [`Self::open`] says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[A-Za-z0-9+/]*$")))]
#[serde(transparent)]
pub struct SealedBallot(String);

impl<'de> Deserialize<'de> for SealedBallot {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let letters = |b: u8| b.is_ascii_alphanumeric() || b == b'+' || b == b'/';
        if text.bytes().all(letters) {
            Ok(Self(text))
        } else {
            Err(serde::de::Error::custom("not Base64 without padding"))
        }
    }
}

impl SealedBallot {
    /// A ballot as it travels; `None` for one of another election.
    pub fn of(ballot: &Ballot<Group>, election: &Election<Group>) -> Option<Self> {
        let bytes = ballot.to_bytes(election).ok()?;
        Some(Self(Base64Unpadded::encode_string(&bytes)))
    }

    /// The ballot inside, with every proof checked but whether its credential may vote.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn open(&self, election: &Election<Group>) -> Result<Ballot<Group>, BallotFault> {
        Ok(Ballot::open_bytes(&self.bytes(election), election)?)
    }

    /// The ballot inside, its proofs unchecked: for one that has been checked.
    ///
    /// # Errors
    /// When it is not even readable.
    pub fn read(&self, election: &Election<Group>) -> Result<Ballot<Group>, BallotFault> {
        Ballot::from_bytes(&self.bytes(election), election).map_err(|_| BallotFault::Unreadable)
    }

    /// The credential that cast it, as bytes that sort like its text: the first point of the compact form. `None` for
    /// what is too short for a ballot.
    pub fn credential(&self) -> Option<[u8; 32]> {
        // Eleven groups of four letters are thirty-three bytes.
        let beginning = self.0.get(..44)?;
        let bytes = Base64Unpadded::decode_vec(beginning).ok()?;
        bytes.get(..32)?.try_into().ok()
    }

    /// Nothing where it is no Base64 or longer than any ballot: the reader then says what is wrong.
    fn bytes(&self, election: &Election<Group>) -> Vec<u8> {
        if self.0.len() > election.longest_ballot() {
            return Vec::new();
        }
        Base64Unpadded::decode_vec(&self.0).unwrap_or_default()
    }
}

/// The chance that a ballot is made of: who has it can make the same ballot again, and so see what is in it.
/// It is shown for a trial only, and forgotten with every other ballot. Never printed.
#[derive(Clone)]
pub struct Opening(Zeroizing<[u8; 32]>);

impl Opening {
    /// Fresh chance.
    pub fn random(random: &mut dyn CryptoRng) -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        random.fill_bytes(&mut *seed);
        Self(seed)
    }

    /// From Base64; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = Base64Unpadded::decode_vec(text).map(Zeroizing::new).ok()?;
        let seed = <[u8; 32]>::try_from(bytes.as_slice()).ok()?;
        Some(Self(Zeroizing::new(seed)))
    }

    /// As Base64.
    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(Base64Unpadded::encode_string(&*self.0))
    }

    /// Seals a vote, one answer for each question of the election, with a credential made for this ballot alone: it
    /// carries no name, and voting again is done with another.
    ///
    /// `None` when the answers do not fit the questions.
    pub fn seal(
        &self,
        election: &Election<Group>,
        answers: &[Choices],
    ) -> Option<(SealedBallot, Tracker)> {
        let mut random = ChaCha20Rng::from_seed(*self.0);
        let credential = Credential::random(&mut random);
        let ballot = Booth::new(election).seal(&credential, answers, &mut random);
        let ballot = ballot.ok()?;
        let tracker = Tracker(ballot.tracker());
        Some((SealedBallot::of(&ballot, election)?, tracker))
    }
}

impl std::fmt::Debug for Opening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[secret]")
    }
}

/// What a voter keeps of a sealed ballot: its SHA-256, to look for among the published ones.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Tracker(String);

impl Tracker {
    /// The tracker of a ballot.
    pub fn of(ballot: &Ballot<Group>) -> Self {
        Self(ballot.tracker())
    }

    /// All of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The beginning in groups of four, to compare by eye.
    pub fn short(&self) -> String {
        let mut short = String::with_capacity(SHORT + SHORT / 4);
        for (place, letter) in self.0.chars().take(SHORT).enumerate() {
            if place > 0 && place % 4 == 0 {
                short.push(' ');
            }
            short.push(letter);
        }
        short
    }
}
