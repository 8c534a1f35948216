//! Proofs that one of several statements is true, without a word on which.
//!
//! Every statement says that a ciphertext, divided by a known power of the generator, encrypts
//! nothing. For the true one the prover can answer any challenge, for the others only a challenge
//! chosen beforehand; the hash fixes the sum of all challenges, so one statement must be true.

use rand_core::CryptoRng;
use subtle::Choice;

use crate::group::{Group, Number, Scalar as _};
use crate::hash::challenge;
use crate::proof::Proof;
use crate::secret::Secret;

/// A statement as its prover sees it.
pub(crate) struct Known<'a, G: Group> {
    /// The randomness of the ciphertext.
    pub witness: &'a Secret<G>,
    /// What the ciphertext encrypts beyond what the statement says; zero for a true statement.
    pub excess: Secret<G>,
    /// Set for one statement that is true.
    pub chosen: Choice,
}

/// Proves that the chosen statement is true, in the same steps whichever it is.
///
/// A commitment is made for every statement alike: `g^w` and `y^w · g^(excess · c)`, which is what
/// a simulated proof with challenge c and response `w - witness · c` shows, and for a true statement
/// what an honest one does. In the end the chosen challenge alone is moved to make the sum right.
pub(crate) fn prove<G: Group, R: CryptoRng + ?Sized>(
    prefix: &str,
    key: &G::Table,
    statements: &[Known<'_, G>],
    random: &mut R,
) -> Vec<Proof<G>> {
    let mut drawn = Vec::with_capacity(statements.len());
    let mut commitments = Vec::with_capacity(2 * statements.len());
    let mut sum = G::Scalar::from_count(0);
    for statement in statements {
        let nonce = Secret::<G>::random(random);
        let challenge = Secret::<G>::random(random);
        let shift = Secret::<G>::new(statement.excess.number().times(challenge.number()));
        commitments.push(G::raise_generator(nonce.number()));
        commitments.push(G::product(
            &G::raise_table(key, nonce.number()),
            &G::raise_generator(shift.number()),
        ));
        sum = sum.plus(challenge.number());
        drawn.push((nonce, challenge));
    }
    let due = challenge::<G>(prefix, &G::texts(&commitments)).minus(&sum);
    let due = Secret::<G>::new(due);
    statements
        .iter()
        .zip(drawn)
        .map(|(statement, (nonce, challenge))| {
            let moved = Secret::<G>::new(challenge.number().plus(due.number()));
            let challenge = G::Scalar::select(challenge.number(), moved.number(), statement.chosen);
            let response = nonce
                .number()
                .minus(&statement.witness.number().times(&challenge));
            Proof {
                challenge: Number(challenge),
                response: Number(response),
            }
        })
        .collect()
}

/// Many proofs checked together: writing points out is cheap only for many at once.
///
/// Each is checked fully and alone; nothing is combined. `L` says which proof it was.
pub(crate) struct Checks<L, G: Group> {
    commitments: Vec<G::Point>,
    proofs: Vec<Pending<L, G>>,
}

struct Pending<L, G: Group> {
    label: L,
    prefix: String,
    sum: G::Scalar,
    commitments: usize,
}

impl<L, G: Group> Checks<L, G> {
    pub fn new() -> Self {
        Self {
            commitments: Vec::new(),
            proofs: Vec::new(),
        }
    }

    /// Adds a proof of knowledge.
    pub fn knowledge(&mut self, label: L, prefix: String, key: &G::Point, proof: &Proof<G>) {
        self.commitments.push(proof.commitment(key));
        self.proofs.push(Pending {
            label,
            prefix,
            sum: proof.challenge.0.clone(),
            commitments: 1,
        });
    }

    /// Adds a proof that one of these ciphertexts encrypts nothing; there must be as many proofs.
    pub fn branches<'a>(
        &mut self,
        label: L,
        prefix: String,
        key: &G::Key,
        statements: impl Iterator<Item = (&'a G::Point, G::Point)>,
        proofs: &[Proof<G>],
    ) {
        let mut sum = G::Scalar::from_count(0);
        for ((alpha, beta), proof) in statements.zip(proofs) {
            let (challenge, response) = (&proof.challenge.0, &proof.response.0);
            self.commitments.push(proof.commitment(alpha));
            self.commitments
                .push(G::commitment_to_key(key, response, &beta, challenge));
            sum = sum.plus(challenge);
        }
        self.proofs.push(Pending {
            label,
            prefix,
            sum,
            commitments: 2 * proofs.len(),
        });
    }

    /// The label of the first proof that does not hold.
    pub fn first_wrong(self) -> Result<(), L> {
        let mut texts = G::texts(&self.commitments).into_iter();
        for proof in self.proofs {
            let own: Vec<String> = texts.by_ref().take(proof.commitments).collect();
            if challenge::<G>(&proof.prefix, &own) != proof.sum {
                return Err(proof.label);
            }
        }
        Ok(())
    }
}
