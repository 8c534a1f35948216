//! A group of prime order in which discrete logarithms are hard, written multiplicatively.

mod decimal;
mod ed25519;
#[cfg(feature = "belenios-2048")]
mod modp;

use std::fmt;
use std::hash::{Hash, Hasher};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use subtle::Choice;
use zeroize::Zeroize;

pub use ed25519::Ed25519;
#[cfg(feature = "belenios-2048")]
pub use modp::Belenios2048;

use crate::json;

/// How many bytes a number takes in the compact form of a ballot.
pub const SCALAR_BYTES: usize = 32;

/// Numbers modulo the group's order, which is below 2^256.
///
/// All functions but those for texts and bytes take the same time for all values.
pub trait Scalar: Clone + PartialEq + Send + Sync + Zeroize + 'static {
    /// The number of a small count.
    fn from_count(count: u64) -> Self;

    /// Big-endian bytes, reduced: 32 for the hash of a challenge.
    fn from_hash(bytes: &[u8; 32]) -> Self;

    /// Big-endian bytes, reduced: 64 random ones give a number that cannot be told from a uniform one.
    fn from_wide(bytes: &[u8; 64]) -> Self;

    /// The sum.
    fn plus(&self, other: &Self) -> Self;

    /// The difference.
    fn minus(&self, other: &Self) -> Self;

    /// The product.
    fn times(&self, other: &Self) -> Self;

    /// One of two numbers, without a trace of which.
    fn select(no: &Self, yes: &Self, which: Choice) -> Self;

    /// Decimal digits; `None` for a sign, a leading zero, or a number not below the order.
    fn parse(text: &str) -> Option<Self>;

    /// Decimal digits.
    fn text(&self) -> String;

    /// Big-endian bytes; `None` for a number not below the order.
    fn decode(bytes: &[u8; SCALAR_BYTES]) -> Option<Self>;

    /// Big-endian bytes.
    fn encode(&self) -> [u8; SCALAR_BYTES];
}

/// The operations that the protocol needs of a group.
///
/// Exponents are secret unless a function says otherwise.
pub trait Group: Clone + Copy + fmt::Debug + Eq + Send + Sync + 'static {
    /// As it stands in an election.
    const NAME: &'static str;
    /// More letters than the text of a point or a number ever has.
    const TEXT_LIMIT: usize;
    /// How many bytes a point takes in the compact form of a ballot.
    const POINT_BYTES: usize;

    /// An exponent.
    type Scalar: Scalar;
    /// An element of the group.
    type Point: Clone + fmt::Debug + PartialEq + Send + Sync + 'static;
    /// Whatever makes powers of one fixed point faster.
    type Table: Clone + Send + Sync + 'static;
    /// Whatever makes commitments to one fixed key faster.
    type Key: Send + Sync + 'static;

    /// The point all keys are powers of.
    fn generator() -> Self::Point;

    /// The product of no points.
    fn one() -> Self::Point;

    /// The product.
    fn product(a: &Self::Point, b: &Self::Point) -> Self::Point;

    /// The quotient.
    fn quotient(a: &Self::Point, b: &Self::Point) -> Self::Point;

    /// A power of the generator.
    fn raise_generator(exponent: &Self::Scalar) -> Self::Point;

    /// A power of any point.
    fn raise(point: &Self::Point, exponent: &Self::Scalar) -> Self::Point;

    /// Prepares many powers of the same point.
    fn table(point: &Self::Point) -> Self::Table;

    /// A power of a prepared point.
    fn raise_table(table: &Self::Table, exponent: &Self::Scalar) -> Self::Point;

    /// `generator^a · point^b`, for published exponents: its time depends on them.
    fn commitment_to_generator(
        a: &Self::Scalar,
        point: &Self::Point,
        b: &Self::Scalar,
    ) -> Self::Point;

    /// `base^a · point^b`, for published exponents: its time depends on them.
    fn commitment_to(
        base: &Self::Point,
        a: &Self::Scalar,
        point: &Self::Point,
        b: &Self::Scalar,
    ) -> Self::Point;

    /// Prepares many commitments to the same key.
    fn key(point: &Self::Point) -> Self::Key;

    /// `key^a · point^b`, for published exponents: its time depends on them.
    fn commitment_to_key(
        key: &Self::Key,
        a: &Self::Scalar,
        point: &Self::Point,
        b: &Self::Scalar,
    ) -> Self::Point;

    /// A member of the group in its one canonical text; `None` for anything else.
    fn parse(text: &str) -> Option<Self::Point>;

    /// The canonical texts; much cheaper for many points at once.
    fn texts(points: &[Self::Point]) -> Vec<String>;

    /// A member of the group from its one encoding; `None` for anything else.
    fn decode(bytes: &[u8]) -> Option<Self::Point>;

    /// The encodings one after the other, each of [`Self::POINT_BYTES`]; much cheaper for many at once.
    fn encode(points: &[Self::Point]) -> Vec<u8>;
}

/// A published point, kept together with its text: challenges hash the texts over and over.
#[derive(Clone)]
pub struct Element<G: Group> {
    point: G::Point,
    text: String,
}

impl<G: Group> Element<G> {
    /// The element that a canonical text stands for; `None` for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        Some(Self {
            point: G::parse(text)?,
            text: text.to_owned(),
        })
    }

    /// Writes out one point.
    pub fn new(point: G::Point) -> Self {
        let text = G::texts(std::slice::from_ref(&point))
            .into_iter()
            .next()
            .unwrap_or_default();
        Self { point, text }
    }

    /// Writes out many points.
    pub fn all(points: Vec<G::Point>) -> Vec<Self> {
        let texts = G::texts(&points);
        points
            .into_iter()
            .zip(texts)
            .map(|(point, text)| Self { point, text })
            .collect()
    }

    /// The point to compute with.
    pub fn point(&self) -> &G::Point {
        &self.point
    }

    /// The canonical text.
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl<G: Group> PartialEq for Element<G> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<G: Group> Eq for Element<G> {}

impl<G: Group> Hash for Element<G> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<G: Group> PartialOrd for Element<G> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<G: Group> Ord for Element<G> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

impl<G: Group> fmt::Debug for Element<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<G: Group> Serialize for Element<G> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de, G: Group> Deserialize<'de> for Element<G> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = json::Text::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom(json::NO_ELEMENT))
    }
}

/// A published number, such as half of a proof.
#[derive(Clone, PartialEq)]
pub struct Number<G: Group>(pub G::Scalar);

impl<G: Group> fmt::Debug for Number<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.text())
    }
}

impl<G: Group> Serialize for Number<G> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.text())
    }
}

impl<'de, G: Group> Deserialize<'de> for Number<G> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = json::Text::deserialize(deserializer)?;
        let number = G::Scalar::parse(&text).map(Self);
        number.ok_or_else(|| D::Error::custom(json::NO_NUMBER))
    }
}
