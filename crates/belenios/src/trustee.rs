//! Those who decrypt together. The election's key is the product of their keys.

use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::group::{Element, Group};
use crate::hash::Purpose;
use crate::json;
use crate::proof::Proof;
use crate::secret::Secret;

/// The public half of a trustee's key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "", deny_unknown_fields)]
pub struct Trustee<G: Group> {
    /// That the secret half is known; without it, the last to choose could choose the product.
    pub pok: Proof<G>,
    /// The key.
    pub public_key: Element<G>,
    /// Who it is, where that is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// How the official files call a trustee who is needed in any case. Groups of which some are
/// enough, `Pedersen`, have their place beside it.
const SINGLE: &str = "Single";

/// Why a list of trustees is refused. Trustees are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The text cannot be read.
    #[error("trustee {index:?}: {error}")]
    Json {
        /// Which trustee, if it was one alone.
        index: Option<usize>,
        /// What is wrong.
        error: json::Error,
    },
    /// Nobody could decrypt.
    #[error("no trustees")]
    None,
    /// Trustees of whom some are enough, or of a kind not known.
    #[error("trustee {index} is of a kind that is not supported: {kind}")]
    Kind {
        /// Which.
        index: usize,
        /// Of what kind.
        kind: String,
    },
    /// A trustee did not show that the secret half is known.
    #[error("the proof of trustee {0} does not hold")]
    Proof(usize),
    /// The same key twice.
    #[error("the key of trustee {0} is another trustee's")]
    Twice(usize),
}

impl<G: Group> Trustee<G> {
    /// Publishes the key of a secret, with the proof that the secret is known.
    pub fn new<R: CryptoRng + ?Sized>(secret: &Secret<G>, random: &mut R) -> Self {
        let public_key = secret.public();
        let pok = Proof::of_knowledge(&prefix(&public_key), secret, random);
        Self {
            pok,
            public_key,
            name: None,
        }
    }

    /// True when the key's secret half was known.
    pub fn is_sound(&self) -> bool {
        let prefix = prefix(&self.public_key);
        self.pok.shows_knowledge(&prefix, &self.public_key)
    }
}

fn prefix<G: Group>(key: &Element<G>) -> String {
    let purpose = Purpose::TrusteeKey {
        group: G::NAME,
        key: key.text(),
    };
    purpose.prefix()
}

/// The text to publish.
pub fn write<G: Group>(trustees: &[Trustee<G>]) -> String {
    let list: Vec<_> = trustees.iter().map(|trustee| (SINGLE, trustee)).collect();
    json::write(&list)
}

/// Reads published trustees and checks their proofs.
pub fn parse<G: Group>(text: &str) -> Result<Vec<Trustee<G>>, Fault> {
    let whole = |error| Fault::Json { index: None, error };
    let list: Vec<(String, Box<RawValue>)> = json::read(text).map_err(whole)?;
    let mut trustees = Vec::with_capacity(list.len());
    for (index, (kind, raw)) in list.into_iter().enumerate() {
        if kind != SINGLE {
            return Err(Fault::Kind { index, kind });
        }
        trustees.push(json::read(raw.get()).map_err(|error| Fault::Json {
            index: Some(index),
            error,
        })?);
    }
    check(&trustees)?;
    Ok(trustees)
}

fn check<G: Group>(trustees: &[Trustee<G>]) -> Result<(), Fault> {
    if trustees.is_empty() {
        return Err(Fault::None);
    }
    let mut seen = std::collections::HashSet::new();
    for (index, trustee) in trustees.iter().enumerate() {
        if !trustee.is_sound() {
            return Err(Fault::Proof(index));
        }
        if !seen.insert(trustee.public_key.text()) {
            return Err(Fault::Twice(index));
        }
    }
    Ok(())
}

/// The key that all of them together can decrypt for.
pub fn common_key<G: Group>(trustees: &[Trustee<G>]) -> Result<Element<G>, Fault> {
    check(trustees)?;
    Ok(Element::new(product(trustees)))
}

/// The product of the keys.
pub(crate) fn product<G: Group>(trustees: &[Trustee<G>]) -> G::Point {
    trustees.iter().fold(G::one(), |product, trustee| {
        G::product(&product, trustee.public_key.point())
    })
}
