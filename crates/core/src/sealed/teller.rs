//! Tellers (kiểm phiếu viên): a key made before the vote on each one's own device, a share of the opening after it.
//!
//! What passes between a teller and the desk is a file of the kind `trustee`. All tellers are needed, each with a key
//! of its own; a group of which some suffice is not built, but has its place: another form of [`super::TellerKey`].

use belenios::election::Election;
use belenios::secret::Secret;
use belenios::share::Share;
use belenios::tally::EncryptedTally;
use belenios::trustee::Trustee;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::backup::Envelope;
use super::{Group, TellerKey, chance_from};
use crate::hash::Hash;

document_types! {
    /// What a teller hands over or keeps.
    pub enum TellerFile {
        /// The public half, for the conference file.
        Key(TellerKey),
        /// A share of the opening.
        Share(TellerShare),
        /// The secret half under a passphrase, for the sealed envelope.
        Envelope(Envelope),
        /// The secret half, readable by all: of rehearsals only.
        Rehearsal(RehearsalKey),
    }

    /// One teller's share of the opening: it opens the sum, never a ballot.
    pub struct TellerShare {
        /// Fingerprint of the conference.
        pub conference: Hash,
        /// The teller's place on the list, from 1.
        pub teller: u32,
        /// SHA-256 of the encrypted tally that it opens.
        pub tally: Hash,
        /// The partial decryption with its proofs, as the protocol writes it (Belenios 1).
        pub share: String,
    }

    /// A key that everybody may know.
    pub struct RehearsalKey {
        /// The public half.
        pub key: TellerKey,
        /// The secret half, a number in decimal.
        pub secret: String,
    }
}

/// A teller's secret key. Erased when dropped, never printed.
#[derive(Debug)]
pub struct TellerSecret(Secret<Group>);

impl TellerSecret {
    /// A fresh one.
    pub fn random(random: &mut dyn CryptoRng) -> Self {
        Self(Secret::random(random))
    }

    /// One that was kept; `None` for anything but a number of the group.
    pub fn parse(digits: &str) -> Option<Self> {
        Secret::parse(digits).map(Self)
    }

    /// The key of a teller in a conference marked as sample: anyone can work it out, and screens say so.
    pub fn of_sample(ballot_box: &str, teller: u32) -> Self {
        let number = teller.to_be_bytes();
        let parts = [ballot_box.as_bytes(), number.as_slice()];
        Self::random(&mut chance_from("khoithidua/sample teller/1\n", &parts))
    }

    /// The number, to be kept.
    pub fn expose(&self) -> Zeroizing<String> {
        self.0.expose()
    }

    /// The public half with its proof.
    pub fn public(&self, name: &str, random: &mut dyn CryptoRng) -> TellerKey {
        let trustee = Trustee::new(&self.0, random);
        TellerKey {
            name: name.to_owned(),
            key: trustee.public_key.text().to_owned(),
            challenge: number(&trustee.pok.challenge),
            response: number(&trustee.pok.response),
        }
    }

    /// True when this is the secret half of that key.
    pub fn is_of(&self, key: &TellerKey) -> bool {
        self.0.public().text() == key.key
    }

    /// This teller's share of the opening. The same key gives the same share of the same tally: its chance
    /// comes from both, so a share made twice says no more than one.
    pub(super) fn share(
        &self,
        election: &Election<Group>,
        tally: &EncryptedTally<Group>,
    ) -> String {
        let (secret, text) = (self.0.expose(), tally.text());
        let parts = [
            secret.as_bytes(),
            election.text().as_bytes(),
            text.as_bytes(),
        ];
        let mut random = chance_from("khoithidua/share/1\n", &parts);
        Share::new(election, tally, &self.0, &mut random).text()
    }
}

fn number(number: &belenios::group::Number<Group>) -> String {
    use belenios::group::Scalar as _;
    number.0.text()
}
