//! Encryption that adds up: the product of two ciphertexts encrypts the sum.

use crate::group::{Element, Group};
use crate::secret::Secret;

records! {
    /// A number m under the election's key y: `alpha = g^r`, `beta = y^r · g^m`.
    pub struct Ciphertext<G> {
        /// `g^r`
        pub alpha: Element<G>,
        /// `y^r · g^m`
        pub beta: Element<G>,
    }
}

/// A ciphertext to compute with.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pair<G: Group> {
    pub alpha: G::Point,
    pub beta: G::Point,
}

impl<G: Group> Pair<G> {
    /// Encrypts a number.
    pub fn encrypt(key: &G::Table, number: &Secret<G>, randomness: &Secret<G>) -> Self {
        Self {
            alpha: G::raise_generator(randomness.number()),
            beta: G::product(
                &G::raise_table(key, randomness.number()),
                &G::raise_generator(number.number()),
            ),
        }
    }

    /// Encrypts nothing, without randomness: where sums start.
    pub fn nothing() -> Self {
        Self {
            alpha: G::one(),
            beta: G::one(),
        }
    }

    /// Adds what another ciphertext encrypts.
    pub fn add(&mut self, other: &Ciphertext<G>) {
        self.alpha = G::product(&self.alpha, other.alpha.point());
        self.beta = G::product(&self.beta, other.beta.point());
    }

    /// The sum of many.
    pub fn sum<'a>(ciphertexts: impl IntoIterator<Item = &'a Ciphertext<G>>) -> Self {
        let mut sum = Self::nothing();
        for ciphertext in ciphertexts {
            sum.add(ciphertext);
        }
        sum
    }

    /// Writes out many ciphertexts.
    pub fn publish(pairs: Vec<Self>) -> Vec<Ciphertext<G>> {
        let points = pairs
            .into_iter()
            .flat_map(|pair| [pair.alpha, pair.beta])
            .collect();
        let mut elements = Element::all(points).into_iter();
        let mut published = Vec::new();
        while let (Some(alpha), Some(beta)) = (elements.next(), elements.next()) {
            published.push(Ciphertext { alpha, beta });
        }
        published
    }
}

/// The texts of ciphertexts as challenges hash them.
pub(crate) fn texts<G: Group>(ciphertexts: &[Ciphertext<G>]) -> String {
    let mut text = String::new();
    for Ciphertext { alpha, beta } in ciphertexts {
        for part in [alpha, beta] {
            if !text.is_empty() {
                text.push(',');
            }
            text.push_str(part.text());
        }
    }
    text
}
