//! A ballot's signature by the credential that cast it.

use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

use crate::credential::Credential;
use crate::group::Group;
use crate::hash::{self, Purpose};
use crate::proof::Proof;

/// The fingerprint of what is signed, and a proof of knowledge whose challenge contains it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "", deny_unknown_fields)]
pub struct Signature<G: Group> {
    /// Of the ballot without its signature.
    pub hash: String,
    /// That the credential's secret is known.
    pub proof: Proof<G>,
}

impl<G: Group> Signature<G> {
    /// Signs the text of a ballot without signature.
    pub fn new<R: CryptoRng + ?Sized>(
        unsigned: &str,
        credential: &Credential<G>,
        random: &mut R,
    ) -> Self {
        let hash = hash::fingerprint(unsigned.as_bytes());
        let prefix = Purpose::Signature { hash: &hash }.prefix();
        let proof = Proof::of_knowledge(&prefix, credential.secret(), random);
        Self { hash, proof }
    }

    /// True when it is this text that was signed. Who signed is in the proof.
    pub fn is_of(&self, unsigned: &str) -> bool {
        self.hash == hash::fingerprint(unsigned.as_bytes())
    }

    /// What the proof's challenge begins with.
    pub(crate) fn prefix(&self) -> String {
        Purpose::Signature { hash: &self.hash }.prefix()
    }
}
