//! Jobs of the desk, and of whoever recounts.

use rand_core::CryptoRng;

use super::{Job, WorkError, conference};
use crate::identity::slip::Code;
use crate::identity::{Key, PublicKey, SecretKey};
use crate::ids::PersonId;
use crate::receipt::Receipt;
use crate::sealed::ballot::{BallotFault, SealedBallot, Tracker};
use crate::sealed::teller::TellerShare;
use crate::sealed::trial::Trial;
use crate::sealed::urn::Urn;
use crate::sealed::{Group, new_id};
use belenios::election::Election;

document_types! {
    /// Checks every proof of some sealed ballots.
    pub struct CheckBallots {
        /// Text of the election, as the protocol writes it.
        pub election: String,
        /// The ballots.
        pub ballots: Vec<SealedBallot>,
    }

    /// Checks everything of an urn but the ballots' own proofs, and adds it up.
    pub struct CheckUrn {
        /// Text of the conference file.
        pub conference: String,
        /// The urn.
        pub urn: Urn,
    }

    /// Checks a teller's share against an urn.
    pub struct CheckShare {
        /// Text of the conference file.
        pub conference: String,
        /// The urn.
        pub urn: Urn,
        /// The share.
        pub share: TellerShare,
    }

    /// Opens an urn with the shares of all tellers.
    pub struct OpenUrn {
        /// Text of the conference file.
        pub conference: String,
        /// The urn.
        pub urn: Urn,
        /// The shares.
        pub shares: Vec<TellerShare>,
    }

    /// Takes out the desk's key, or makes one.
    pub struct OpenDesk {
        /// The key that this device keeps, or that a backup brought; absent where there is none yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub key: Option<SecretKey>,
    }

    /// The desk's key.
    pub struct DeskKey {
        /// The secret half, to be kept.
        pub secret: SecretKey,
        /// The public half.
        pub public: PublicKey,
    }

    /// Signs a receipt with the desk's key.
    pub struct SignReceipt {
        /// The key.
        pub key: SecretKey,
        /// The receipt, not signed yet.
        pub receipt: Receipt,
    }

    /// The trackers of an urn's ballots.
    pub struct Trackers {
        /// Text of the conference file.
        pub conference: String,
        /// The urn.
        pub urn: Urn,
    }

    /// Writes the archive that the protocol's own tool checks.
    pub struct Archive {
        /// Text of the conference file.
        pub conference: String,
        /// The urn.
        pub urn: Urn,
        /// Seconds since 1970. It stands in the archive and means nothing.
        pub timestamp: u64,
    }

    /// Opens a ballot that was sealed on another device, to see what is in it.
    pub struct Try {
        /// Text of the conference file.
        pub conference: String,
        /// The ballot.
        pub trial: Trial,
    }

    /// Draws the identifier of a ballot box.
    pub struct MakeBox {}

    /// Draws the codes of slips.
    pub struct MakeSlips {
        /// Identifier of the ballot box.
        pub ballot_box: String,
        /// For whom.
        pub people: Vec<PersonId>,
    }

    /// A slip to print. The code is to be forgotten afterwards.
    pub struct Slip {
        /// Whose.
        pub person: PersonId,
        /// The code, as it stands in an address.
        pub code: String,
        /// What the conference file lists.
        pub public: PublicKey,
    }
}

impl Job for OpenDesk {
    const NAME: &'static str = "open_desk";
    type Answer = DeskKey;
    type Error = WorkError;

    fn run(self, random: &mut dyn CryptoRng) -> Result<DeskKey, WorkError> {
        let key = match &self.key {
            Some(kept) => kept.key().ok_or(WorkError::BadKey)?,
            None => Key::random(random),
        };
        Ok(DeskKey {
            secret: SecretKey::of(&key),
            public: key.public(),
        })
    }
}

impl Job for SignReceipt {
    const NAME: &'static str = "sign_receipt";
    type Answer = Receipt;
    type Error = WorkError;

    fn run(mut self, _: &mut dyn CryptoRng) -> Result<Receipt, WorkError> {
        let key = self.key.key().ok_or(WorkError::BadKey)?;
        self.receipt.sign(&key);
        Ok(self.receipt)
    }
}

impl Job for CheckBallots {
    const NAME: &'static str = "check_ballots";
    /// What is wrong with each, nothing for those that hold.
    type Answer = Vec<Option<BallotFault>>;
    type Error = WorkError;

    fn run(self, _: &mut dyn CryptoRng) -> Result<Self::Answer, WorkError> {
        let election = Election::<Group>::parse(&self.election);
        let election = election.map_err(|_| WorkError::NoElection)?;
        let faults = self
            .ballots
            .iter()
            .map(|ballot| ballot.open(&election).err());
        Ok(faults.collect())
    }
}

impl Job for CheckUrn {
    const NAME: &'static str = "check_urn";
    /// How many ballots it has.
    type Answer = u32;
    type Error = WorkError;

    fn run(self, _: &mut dyn CryptoRng) -> Result<u32, WorkError> {
        let (conference, fingerprint) = conference(&self.conference)?;
        let checked = self.urn.check(&conference, fingerprint);
        checked.map_err(WorkError::Urn)?;
        Ok(u32::try_from(self.urn.ballots.len()).unwrap_or(u32::MAX))
    }
}

impl Job for CheckShare {
    const NAME: &'static str = "check_share";
    /// The teller's place.
    type Answer = u32;
    type Error = WorkError;

    fn run(self, _: &mut dyn CryptoRng) -> Result<u32, WorkError> {
        let (conference, fingerprint) = conference(&self.conference)?;
        let counting = self.urn.counting(&conference, fingerprint);
        let checked = counting.and_then(|c| c.check_share(&conference, &self.share));
        checked.map_err(WorkError::Urn)?;
        Ok(self.share.teller)
    }
}

impl Job for OpenUrn {
    const NAME: &'static str = "open_urn";
    /// How many ballots have each choice, by question of the election.
    type Answer = Vec<Vec<u32>>;
    type Error = WorkError;

    fn run(self, _: &mut dyn CryptoRng) -> Result<Self::Answer, WorkError> {
        let (conference, fingerprint) = conference(&self.conference)?;
        let counting = self.urn.counting(&conference, fingerprint);
        let opened = counting.and_then(|c| c.open(&conference, self.shares));
        opened.map(|(_, result)| result).map_err(WorkError::Urn)
    }
}

impl Job for Trackers {
    const NAME: &'static str = "trackers";
    type Answer = Vec<Tracker>;
    type Error = WorkError;

    fn run(self, _: &mut dyn CryptoRng) -> Result<Self::Answer, WorkError> {
        let (conference, _) = conference(&self.conference)?;
        self.urn.trackers(&conference).map_err(WorkError::Urn)
    }
}

impl Job for Archive {
    const NAME: &'static str = "archive";
    /// The archive, a text of lines and padding.
    type Answer = String;
    type Error = WorkError;

    fn run(self, _: &mut dyn CryptoRng) -> Result<String, WorkError> {
        let (conference, fingerprint) = conference(&self.conference)?;
        let archive = self.urn.archive(&conference, fingerprint, self.timestamp);
        let bytes = archive.map_err(WorkError::Urn)?;
        String::from_utf8(bytes).map_err(|_| WorkError::Unreadable)
    }
}

impl Job for Try {
    const NAME: &'static str = "try";
    type Answer = Tracker;
    type Error = WorkError;

    fn run(self, _: &mut dyn CryptoRng) -> Result<Tracker, WorkError> {
        let (conference, fingerprint) = conference(&self.conference)?;
        let tracker = self.trial.check(&conference, fingerprint);
        tracker.map_err(WorkError::Trial)
    }
}

impl Job for MakeBox {
    const NAME: &'static str = "make_box";
    type Answer = String;
    type Error = WorkError;

    fn run(self, random: &mut dyn CryptoRng) -> Result<String, WorkError> {
        Ok(new_id(random))
    }
}

impl Job for MakeSlips {
    const NAME: &'static str = "make_slips";
    type Answer = Vec<Slip>;
    type Error = WorkError;

    fn run(self, random: &mut dyn CryptoRng) -> Result<Self::Answer, WorkError> {
        let slip = |person| {
            let code = Code::random(random);
            let public = code.voucher(&self.ballot_box).public();
            Slip {
                person,
                code: code.expose().to_owned(),
                public,
            }
        };
        Ok(self.people.into_iter().map(slip).collect())
    }
}
