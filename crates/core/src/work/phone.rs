//! Jobs of a delegate's phone. They get what they need ready made and know no conference: their program is downloaded
//! by every phone.

use rand_core::CryptoRng;

use super::{Job, PhoneError};
use crate::identity::slip::Code;
use crate::identity::{Key, PublicKey, Purpose, Signature};
use crate::ids::PersonId;
use crate::receipt::{self, Expected, Receipt, ReceiptError};
use crate::sealed::Group;
use crate::sealed::ballot::{Opening, SealedBallot, Tracker};
use crate::sealed::election::{self, Marks};
use belenios::election::Election;

document_types! {
    /// Seals the secret votes.
    pub struct Seal {
        /// Text of the election ([`election::text`]).
        pub election: String,
        /// The votes, one answer for each question.
        pub marks: Vec<Marks>,
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

    /// Takes out the phone's identity key, or makes one; has a slip's voucher vouch for it.
    pub struct Identify {
        /// Whose key it is.
        pub person: PersonId,
        /// The key that the phone keeps; absent where it has none yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub key: Option<String>,
        /// The person's slip; absent where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub slip: Option<SlipCode>,
    }

    /// A slip's code in one conference.
    pub struct SlipCode {
        /// The code as typed.
        pub code: String,
        /// Identifier of the ballot box.
        pub ballot_box: String,
    }

    /// A phone's key.
    pub struct Identified {
        /// The secret half, to be kept.
        pub key: String,
        /// The public half.
        pub public: PublicKey,
        /// By the slip, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub voucher: Option<Vouched>,
    }

    /// What a slip says of a key.
    pub struct Vouched {
        /// The slip's public half: the conference must list it for this person.
        pub slip: PublicKey,
        /// Its signature.
        pub signature: Signature,
    }

    /// Signs the text of a submission.
    pub struct Sign {
        /// The phone's identity key.
        pub key: String,
        /// The submission's canonical text, its signature left out.
        pub text: String,
    }

    /// Reads a receipt, and checks that it is the one that is waited for.
    pub struct CheckReceipt {
        /// The receipt's file.
        pub text: String,
        /// What it has to be for.
        pub expected: Expected,
    }

    /// Tells the public half of a slip, by which a conference lists it.
    pub struct KnowSlip {
        /// The slip.
        pub slip: SlipCode,
    }
}

impl SlipCode {
    fn voucher(&self) -> Result<crate::identity::slip::Voucher, PhoneError> {
        let code = Code::parse(&self.code).map_err(PhoneError::Code)?;
        Ok(code.voucher(&self.ballot_box))
    }
}

impl Job for Seal {
    const NAME: &'static str = "seal";
    type Answer = Sealed;
    type Error = PhoneError;

    fn run(self, random: &mut dyn CryptoRng) -> Result<Sealed, PhoneError> {
        let election = Election::<Group>::parse(&self.election);
        let election = election.map_err(|_| PhoneError::NoElection)?;
        let answers = election::answers(&election, &self.marks);
        let opening = Opening::random(random);
        let sealed = answers.and_then(|answers| opening.seal(&election, &answers));
        let (ballot, tracker) = sealed.ok_or(PhoneError::NotAVote)?;
        Ok(Sealed {
            ballot,
            tracker,
            opening: opening.expose().to_string(),
        })
    }
}

impl Job for Identify {
    const NAME: &'static str = "identify";
    type Answer = Identified;
    type Error = PhoneError;

    fn run(self, random: &mut dyn CryptoRng) -> Result<Identified, PhoneError> {
        let key = match &self.key {
            Some(kept) => Key::parse(kept).ok_or(PhoneError::BadKey)?,
            None => Key::random(random),
        };
        let public = key.public();
        let voucher = match &self.slip {
            None => None,
            Some(slip) => {
                let voucher = slip.voucher()?;
                Some(Vouched {
                    slip: voucher.public(),
                    signature: voucher.vouch(&self.person, &public),
                })
            }
        };
        Ok(Identified {
            key: key.expose().to_string(),
            public,
            voucher,
        })
    }
}

impl Job for Sign {
    const NAME: &'static str = "sign";
    type Answer = Signature;
    type Error = PhoneError;

    fn run(self, _: &mut dyn CryptoRng) -> Result<Signature, PhoneError> {
        let key = Key::parse(&self.key).ok_or(PhoneError::BadKey)?;
        Ok(key.sign(Purpose::Submission, &self.text))
    }
}

impl Job for CheckReceipt {
    const NAME: &'static str = "check_receipt";
    type Answer = Receipt;
    type Error = ReceiptError;

    fn run(self, _: &mut dyn CryptoRng) -> Result<Receipt, ReceiptError> {
        receipt::read(&self.text, &self.expected)
    }
}

impl Job for KnowSlip {
    const NAME: &'static str = "know_slip";
    type Answer = PublicKey;
    type Error = PhoneError;

    fn run(self, _: &mut dyn CryptoRng) -> Result<PublicKey, PhoneError> {
        Ok(self.slip.voucher()?.public())
    }
}
