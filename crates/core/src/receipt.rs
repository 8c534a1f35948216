//! What the desk hands back for a submission (biên nhận): which it got, when, and how it stands, signed by the desk.
//!
//! A receipt becomes one square code, so it names hashes and keeps quiet about names.

use crate::date::Moment;
use crate::format;
use crate::hash::Hash;
use crate::identity::{Key, PublicKey, Purpose, Signature};
use crate::ids::PersonId;
use crate::work::Failure;

document_types! {
    /// A receipt for one submission.
    pub struct Receipt {
        /// Fingerprint of the conference.
        pub conference: Hash,
        /// Whose submission.
        pub person: PersonId,
        /// Hash of its content.
        pub submission: Hash,
        /// Number of the revision, from 1.
        pub revision: u32,
        /// How it stands.
        pub verdict: ReceiptVerdict,
        /// When the desk's clock says that it came.
        pub at: Moment,
        /// The public half of the desk's key.
        pub desk: PublicKey,
        /// Signature by that key over the receipt in its canonical text, this member left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub signature: Option<Signature>,
    }

    /// How a submission stood when the receipt was made.
    #[derive(Copy)]
    pub enum ReceiptVerdict {
        /// It counts.
        Counts,
        /// A newer revision is there.
        Replaced,
        /// Somebody at the desk chose another of this person's.
        SetAside,
        /// It waits until somebody confirms who handed over.
        Waits,
        /// It contradicts another of this person's, and somebody has to decide.
        Conflict,
        /// The key that it is signed with was revoked.
        Revoked,
        /// Its sealed ballot is another person's too.
        SameBallot,
        /// It came after collection was closed.
        Late,
        /// It cannot be accepted as it is.
        Refused,
    }

    /// Why a receipt is not the one that is waited for.
    #[derive(thiserror::Error)]
    pub enum ReceiptError {
        /// The request or the answer cannot be read: page and worker are of different versions.
        #[error("the request cannot be read")]
        Unreadable,
        /// It is no receipt, or a damaged one.
        #[error("no receipt")]
        NoReceipt,
        /// A newer app has written it.
        #[error("a receipt of a newer app")]
        Newer,
        /// Of another conference.
        #[error("a receipt of another conference")]
        OtherConference,
        /// Of another person.
        #[error("the receipt of {0}")]
        OtherPerson(PersonId),
        /// For an earlier revision: its number.
        #[error("the receipt of revision {0}")]
        OlderRevision(u32),
        /// For a content that this device never made.
        #[error("the receipt of another submission")]
        OtherContent,
        /// By a key that is not the conference's desk.
        #[error("signed by another desk")]
        OtherDesk,
        /// Not signed, or changed after signing.
        #[error("the signature does not hold")]
        NotSigned,
    }
}

impl Failure for ReceiptError {
    const UNREADABLE: Self = Self::Unreadable;
}

impl ReceiptVerdict {
    /// True while nothing is left to do for whoever handed over.
    pub fn counts(self) -> bool {
        self == Self::Counts
    }
}

document_types! {
    /// What a receipt has to be for.
    pub struct Expected {
        /// Fingerprint of the conference.
        pub conference: Hash,
        /// Who handed over.
        pub person: PersonId,
        /// Hashes of everything that this person finalised, oldest first: the last is waited for.
        pub history: Vec<Hash>,
        /// The desk's key, where the conference names it; else any desk's receipt is taken.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub desk: Option<PublicKey>,
    }
}

impl Receipt {
    /// Signs it with the desk's key.
    pub fn sign(&mut self, key: &Key) {
        self.desk = key.public();
        self.signature = Some(key.sign(Purpose::Receipt, &self.signed_text()));
    }

    fn signed_text(&self) -> String {
        let unsigned = Self {
            signature: None,
            ..self.clone()
        };
        format::write(&unsigned).0
    }

    /// Whether it is for what is waited for. What is easiest to mend is said first.
    ///
    /// # Errors
    /// The first thing that is otherwise.
    pub fn check(&self, expected: &Expected) -> Result<(), ReceiptError> {
        if self.conference != expected.conference {
            return Err(ReceiptError::OtherConference);
        }
        if self.person != expected.person {
            return Err(ReceiptError::OtherPerson(self.person.clone()));
        }
        if expected.history.last() != Some(&self.submission) {
            return Err(if expected.history.contains(&self.submission) {
                ReceiptError::OlderRevision(self.revision)
            } else {
                ReceiptError::OtherContent
            });
        }
        if expected.desk.is_some_and(|desk| desk != self.desk) {
            return Err(ReceiptError::OtherDesk);
        }
        let text = self.signed_text();
        let signed = |signature| self.desk.signed(Purpose::Receipt, &text, signature);
        if self.signature.as_ref().is_some_and(signed) {
            Ok(())
        } else {
            Err(ReceiptError::NotSigned)
        }
    }
}

/// Reads a receipt and checks that it is for what is waited for.
///
/// # Errors
/// Why it is not.
pub fn read(text: &str, expected: &Expected) -> Result<Receipt, ReceiptError> {
    let (receipt, _) = format::read::<Receipt>(text.as_bytes()).map_err(|error| match error {
        format::ReadError::NewerVersion { .. } => ReceiptError::Newer,
        _ => ReceiptError::NoReceipt,
    })?;
    receipt.check(expected).map(|()| receipt)
}

#[cfg(test)]
mod tests;
