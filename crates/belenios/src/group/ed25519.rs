//! The group of the product: edwards25519, its subgroup of prime order.
//!
//! The text of a point is the 64 hex digits of a big-endian number, so the bytes of RFC 8032 the
//! other way round. The curve has eight times as many points as the subgroup; a text is only
//! accepted when its point is in the subgroup and the encoding is the canonical one.

mod field;
mod subgroup;

#[cfg(feature = "tables")]
use curve25519_dalek::edwards::EdwardsBasepointTable;
use curve25519_dalek::edwards::{CompressedEdwardsY, EdwardsPoint, VartimeEdwardsPrecomputation};
use curve25519_dalek::scalar::Scalar as DalekScalar;
#[cfg(feature = "tables")]
use curve25519_dalek::traits::BasepointTable as _;
use curve25519_dalek::traits::{
    Identity as _, VartimeMultiscalarMul as _, VartimePrecomputedMultiscalarMul as _,
};
use subtle::{Choice, ConditionallySelectable as _};

use super::{Group, SCALAR_BYTES, Scalar, decimal};
use crate::hash;

/// The group of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ed25519;

impl Scalar for DalekScalar {
    fn from_count(count: u64) -> Self {
        Self::from(count)
    }

    fn from_hash(bytes: &[u8; 32]) -> Self {
        let mut little = *bytes;
        little.reverse();
        Self::from_bytes_mod_order(little)
    }

    fn from_wide(bytes: &[u8; 64]) -> Self {
        let mut little = zeroize::Zeroizing::new(*bytes);
        little.reverse();
        Self::from_bytes_mod_order_wide(&little)
    }

    fn plus(&self, other: &Self) -> Self {
        self + other
    }

    fn minus(&self, other: &Self) -> Self {
        self - other
    }

    fn times(&self, other: &Self) -> Self {
        self * other
    }

    fn select(no: &Self, yes: &Self, which: Choice) -> Self {
        Self::conditional_select(no, yes, which)
    }

    fn parse(text: &str) -> Option<Self> {
        Self::from_canonical_bytes(decimal::parse(text)?).into_option()
    }

    fn text(&self) -> String {
        decimal::text(self.as_bytes())
    }

    fn decode(bytes: &[u8; SCALAR_BYTES]) -> Option<Self> {
        let mut little = *bytes;
        little.reverse();
        Self::from_canonical_bytes(little).into_option()
    }

    fn encode(&self) -> [u8; SCALAR_BYTES] {
        let mut bytes = *self.as_bytes();
        bytes.reverse();
        bytes
    }
}

impl Group for Ed25519 {
    const NAME: &'static str = "Ed25519";
    const TEXT_LIMIT: usize = 80;
    const POINT_BYTES: usize = 32;

    type Scalar = DalekScalar;
    type Point = EdwardsPoint;
    #[cfg(feature = "tables")]
    type Table = Box<EdwardsBasepointTable>;
    #[cfg(not(feature = "tables"))]
    type Table = EdwardsPoint;
    type Key = VartimeEdwardsPrecomputation;

    fn generator() -> EdwardsPoint {
        curve25519_dalek::constants::ED25519_BASEPOINT_POINT
    }

    fn one() -> EdwardsPoint {
        EdwardsPoint::identity()
    }

    fn product(a: &EdwardsPoint, b: &EdwardsPoint) -> EdwardsPoint {
        a + b
    }

    fn quotient(a: &EdwardsPoint, b: &EdwardsPoint) -> EdwardsPoint {
        a - b
    }

    fn raise_generator(exponent: &DalekScalar) -> EdwardsPoint {
        EdwardsPoint::mul_base(exponent)
    }

    fn raise(point: &EdwardsPoint, exponent: &DalekScalar) -> EdwardsPoint {
        point * exponent
    }

    fn table(point: &EdwardsPoint) -> Self::Table {
        #[cfg(feature = "tables")]
        let table = Box::new(EdwardsBasepointTable::create(point));
        #[cfg(not(feature = "tables"))]
        let table = *point;
        table
    }

    fn raise_table(table: &Self::Table, exponent: &DalekScalar) -> EdwardsPoint {
        #[cfg(feature = "tables")]
        let power = table.mul_base(exponent);
        #[cfg(not(feature = "tables"))]
        let power = table * exponent;
        power
    }

    fn commitment_to_generator(
        a: &DalekScalar,
        point: &EdwardsPoint,
        b: &DalekScalar,
    ) -> EdwardsPoint {
        EdwardsPoint::vartime_double_scalar_mul_basepoint(b, point, a)
    }

    fn commitment_to(
        base: &EdwardsPoint,
        a: &DalekScalar,
        point: &EdwardsPoint,
        b: &DalekScalar,
    ) -> EdwardsPoint {
        EdwardsPoint::vartime_multiscalar_mul([a, b], [base, point])
    }

    fn key(point: &EdwardsPoint) -> Self::Key {
        VartimeEdwardsPrecomputation::new([point])
    }

    fn commitment_to_key(
        key: &Self::Key,
        a: &DalekScalar,
        point: &EdwardsPoint,
        b: &DalekScalar,
    ) -> EdwardsPoint {
        key.vartime_mixed_multiscalar_mul([a], [b], [point])
    }

    fn parse(text: &str) -> Option<EdwardsPoint> {
        Self::decode(&hash::from_hex(text)?)
    }

    fn texts(points: &[EdwardsPoint]) -> Vec<String> {
        encodings(points).map(|bytes| hash::hex(&bytes)).collect()
    }

    fn decode(bytes: &[u8]) -> Option<EdwardsPoint> {
        let mut little: [u8; 32] = bytes.try_into().ok()?;
        little.reverse();
        if !is_canonical(&little) {
            return None;
        }
        let point = CompressedEdwardsY(little).decompress()?;
        subgroup::is_member(&little).then_some(point)
    }

    fn encode(points: &[EdwardsPoint]) -> Vec<u8> {
        encodings(points).flatten().collect()
    }
}

/// Big-endian.
fn encodings(points: &[EdwardsPoint]) -> impl Iterator<Item = [u8; 32]> {
    let encodings = EdwardsPoint::compress_batch_alloc(points);
    encodings.into_iter().map(|encoding| {
        let mut bytes = encoding.to_bytes();
        bytes.reverse();
        bytes
    })
}

/// Tells apart the two encodings that some points have: y not reduced, or a sign where x is zero.
///
/// Of the points with x = 0 only the neutral one is a member, so only its sign matters.
fn is_canonical(little: &[u8; 32]) -> bool {
    let [lowest, middle @ .., highest] = little;
    let reduced =
        *lowest < 0xed || highest & 0x7f != 0x7f || middle.iter().any(|byte| *byte != 0xff);
    let signed_one = *lowest == 1 && *highest == 0x80 && middle.iter().all(|byte| *byte == 0);
    reduced && !signed_one
}

#[cfg(test)]
mod tests {
    use curve25519_dalek::constants::EIGHT_TORSION;

    use super::*;

    #[test]
    fn only_members_in_their_one_encoding_are_read() {
        let generator = Ed25519::texts(&[Ed25519::generator()]).remove(0);
        assert_eq!(generator, format!("{}58", "6".repeat(62)));
        assert!(Ed25519::parse(&generator).is_some());
        assert!(Ed25519::parse(&generator.replace('5', "A")).is_none());
        let neutral = format!("{}1", "0".repeat(63));
        assert!(Ed25519::parse(&neutral).is_some());
        for torsion in &EIGHT_TORSION[1..] {
            for point in [*torsion, torsion + Ed25519::generator()] {
                assert_eq!(Ed25519::parse(&Ed25519::texts(&[point]).remove(0)), None);
                assert!(!point.is_torsion_free());
            }
        }
        // The neutral element with a sign, and with y above the prime.
        assert_eq!(Ed25519::parse(&format!("80{}01", "0".repeat(60))), None);
        assert_eq!(Ed25519::parse(&format!("7f{}ee", "f".repeat(60))), None);
        assert_eq!(Ed25519::parse(&format!("ff{}ee", "f".repeat(60))), None);
        assert_eq!(Ed25519::parse(&generator[1..]), None);
        assert_eq!(Ed25519::parse("A"), None);
    }

    #[test]
    fn commitments_are_the_same_however_they_are_computed() {
        let number = |byte| <DalekScalar as Scalar>::from_hash(&[byte; 32]);
        let (a, b) = (number(1), number(2));
        let (key, point) = (
            Ed25519::raise_generator(&number(3)),
            Ed25519::raise_generator(&number(4)),
        );
        let plain = Ed25519::raise(&key, &a) + Ed25519::raise(&point, &b);
        assert_eq!(Ed25519::commitment_to(&key, &a, &point, &b), plain);
        let prepared = Ed25519::key(&key);
        assert_eq!(Ed25519::commitment_to_key(&prepared, &a, &point, &b), plain);
        let plain = Ed25519::raise_generator(&a) + Ed25519::raise(&point, &b);
        assert_eq!(Ed25519::commitment_to_generator(&a, &point, &b), plain);
    }

    #[test]
    fn the_order_itself_is_no_number() {
        let order = "7237005577332262213973186563042994240857116359379907606001950938285454250989";
        assert!(<DalekScalar as Scalar>::parse(order).is_none());
        let largest = format!("{}8", &order[..order.len() - 1]);
        let number = <DalekScalar as Scalar>::parse(&largest).unwrap();
        assert_eq!(number, -DalekScalar::ONE);
        assert_eq!(number.text(), largest);
    }
}
