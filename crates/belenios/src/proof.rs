//! Proofs that somebody knows the exponent of a key, and that a factor was made with it.
//!
//! The commitment is a power w of the generator, the response is `w - secret · challenge`; whoever
//! checks computes the commitment back and hashes it.

use rand_core::CryptoRng;

use crate::group::{Element, Group, Number, Scalar as _};
use crate::hash::challenge;
use crate::secret::Secret;

records! {
    /// The two numbers that every proof consists of.
    pub struct Proof<G> {
        /// The hash that the prover could not choose.
        pub challenge: Number<G>,
        /// The answer to it.
        pub response: Number<G>,
    }
}

impl<G: Group> Proof<G> {
    /// Shows that the secret of its key is known.
    pub fn of_knowledge<R: CryptoRng + ?Sized>(
        prefix: &str,
        secret: &Secret<G>,
        random: &mut R,
    ) -> Self {
        let nonce = Secret::<G>::random(random);
        let commitment = G::raise_generator(nonce.number());
        Self::answer(prefix, &[commitment], secret, &nonce)
    }

    /// True when the prover knew the secret of this key.
    pub fn shows_knowledge(&self, prefix: &str, key: &Element<G>) -> bool {
        self.answers(prefix, &[self.commitment(key.point())])
    }

    /// Shows that this factor is the base to the power of the secret.
    pub fn of_power<R: CryptoRng + ?Sized>(
        prefix: &str,
        base: &G::Point,
        secret: &Secret<G>,
        random: &mut R,
    ) -> Self {
        let nonce = Secret::<G>::random(random);
        let commitments = [
            G::raise_generator(nonce.number()),
            G::raise(base, nonce.number()),
        ];
        Self::answer(prefix, &commitments, secret, &nonce)
    }

    /// True when the factor is the base to the power of the key's secret.
    pub fn shows_power(
        &self,
        prefix: &str,
        key: &Element<G>,
        base: &G::Point,
        factor: &G::Point,
    ) -> bool {
        let second = G::commitment_to(base, &self.response.0, factor, &self.challenge.0);
        self.answers(prefix, &[self.commitment(key.point()), second])
    }

    /// The commitment to the generator, computed back.
    pub(crate) fn commitment(&self, base: &G::Point) -> G::Point {
        G::commitment_to_generator(&self.response.0, base, &self.challenge.0)
    }

    fn answer(
        prefix: &str,
        commitments: &[G::Point],
        secret: &Secret<G>,
        nonce: &Secret<G>,
    ) -> Self {
        let challenge = challenge::<G>(prefix, &G::texts(commitments));
        let response = nonce.number().minus(&secret.number().times(&challenge));
        Self {
            challenge: Number(challenge),
            response: Number(response),
        }
    }

    fn answers(&self, prefix: &str, commitments: &[G::Point]) -> bool {
        challenge::<G>(prefix, &G::texts(commitments)) == self.challenge.0
    }
}
