//! One trustee's part of the decryption, with proofs that it was made with the trustee's key.

use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

use crate::election::Election;
use crate::group::{Element, Group};
use crate::hash::{self, Purpose};
use crate::json;
use crate::proof::Proof;
use crate::secret::Secret;
use crate::tally::EncryptedTally;

records! {
    /// For every ciphertext of the tally, alpha to the power of the trustee's secret.
    pub struct Share<G> {
        /// Per question and choice.
        pub decryption_factors: Vec<Vec<Element<G>>>,
        /// That each factor was made with the key.
        pub decryption_proofs: Vec<Vec<Proof<G>>>,
    }
}

/// Whose share it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owner {
    /// The trustee's place in the list, from 1.
    pub owner: u32,
    /// The name of the record with the share.
    pub payload: String,
}

impl Owner {
    /// What belongs beside this text of a share.
    pub fn new(owner: u32, share: &str) -> Self {
        Self {
            owner,
            payload: hash::name(share.as_bytes()),
        }
    }

    /// The text to publish.
    pub fn text(&self) -> String {
        json::write(self)
    }
}

/// Why a share is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The text cannot be read.
    #[error(transparent)]
    Json(#[from] json::Error),
    /// There is no such trustee.
    #[error("there is no trustee {0}")]
    Owner(u32),
    /// This trustee's share is there already.
    #[error("a second share of trustee {0}")]
    Twice(u32),
    /// Factors or proofs are missing, or there are too many.
    #[error("another number of factors or proofs than the tally has ciphertexts")]
    Shape,
    /// A proof does not hold.
    #[error("the factor of question {question}, choice {choice} is not proven")]
    Proof {
        /// Which question, from 0.
        question: usize,
        /// Which choice, from 0.
        choice: usize,
    },
}

fn prefix<G: Group>(election: &Election<G>, key: &Element<G>) -> String {
    let purpose = Purpose::Decryption {
        election: election.fingerprint(),
        key: key.text(),
    };
    purpose.prefix()
}

impl<G: Group> Share<G> {
    /// Decrypts as much as one trustee can.
    ///
    /// Decrypting two tallies that differ by one ballot opens that ballot: a trustee's program
    /// computes the tally itself, from an archive that it verified, and decrypts once.
    pub fn new<R: CryptoRng + ?Sized>(
        election: &Election<G>,
        tally: &EncryptedTally<G>,
        secret: &Secret<G>,
        random: &mut R,
    ) -> Self {
        let prefix = prefix(election, &secret.public());
        let mut decryption_factors = Vec::with_capacity(tally.0.len());
        let mut decryption_proofs = Vec::with_capacity(tally.0.len());
        for question in &tally.0 {
            let bases = || question.iter().map(|choice| choice.alpha.point());
            let factors = bases().map(|alpha| G::raise(alpha, secret.number()));
            decryption_factors.push(Element::all(factors.collect()));
            let proofs = bases().map(|alpha| Proof::of_power(&prefix, alpha, secret, random));
            decryption_proofs.push(proofs.collect());
        }
        Self {
            decryption_factors,
            decryption_proofs,
        }
    }

    /// Reads a share and checks it against the tally and the trustee's key.
    pub fn open(
        text: &str,
        election: &Election<G>,
        tally: &EncryptedTally<G>,
        key: &Element<G>,
    ) -> Result<Self, Fault> {
        let share: Self = json::read(text)?;
        share.check(election, tally, key)?;
        Ok(share)
    }

    fn check(
        &self,
        election: &Election<G>,
        tally: &EncryptedTally<G>,
        key: &Element<G>,
    ) -> Result<(), Fault> {
        let wanted: Vec<usize> = tally.0.iter().map(Vec::len).collect();
        let factors = self.decryption_factors.iter().map(Vec::len);
        let proofs = self.decryption_proofs.iter().map(Vec::len);
        if !factors.eq(wanted.iter().copied()) || !proofs.eq(wanted.iter().copied()) {
            return Err(Fault::Shape);
        }
        let prefix = prefix(election, key);
        let rows = self.decryption_factors.iter().zip(&self.decryption_proofs);
        for (question, (row, (factors, proofs))) in tally.0.iter().zip(rows).enumerate() {
            for (choice, (cipher, (factor, proof))) in
                row.iter().zip(factors.iter().zip(proofs)).enumerate()
            {
                if !proof.shows_power(&prefix, key, cipher.alpha.point(), factor.point()) {
                    return Err(Fault::Proof { question, choice });
                }
            }
        }
        Ok(())
    }

    /// The text to publish.
    pub fn text(&self) -> String {
        json::write(self)
    }
}
