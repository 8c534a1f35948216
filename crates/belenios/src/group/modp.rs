//! BELENIOS-2048: a subgroup of the integers modulo a prime, for comparing with older releases.
//!
//! Only for tests. Its time depends on the numbers, and it leaves copies of secrets in memory.

use std::sync::LazyLock;

use num_bigint::BigUint;
use subtle::Choice;
use zeroize::Zeroize;

use super::{Group, SCALAR_BYTES, Scalar};

/// The group of the official tool's release 2.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Belenios2048;

/// Numbers modulo the order of the group.
#[derive(Clone, Debug, PartialEq)]
pub struct Exponent(BigUint);

struct Parameters {
    modulus: BigUint,
    order: BigUint,
    generator: BigUint,
    /// The generator's inverse is its power of the order less one; the same goes for all members.
    order_less_one: BigUint,
}

static PARAMETERS: LazyLock<Parameters> = LazyLock::new(|| {
    let number = |text: &str| BigUint::parse_bytes(text.as_bytes(), 10).unwrap_or_default();
    let order = number(ORDER);
    Parameters {
        modulus: number(MODULUS),
        order_less_one: &order - 1_u32,
        order,
        generator: number(GENERATOR),
    }
});

fn reduced(number: BigUint) -> Exponent {
    Exponent(number % &PARAMETERS.order)
}

/// The value of plain digits without a leading zero.
fn digits(text: &str, limit: &BigUint) -> Option<BigUint> {
    let plain = !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    if !plain || text.len() > Belenios2048::TEXT_LIMIT || (text.len() > 1 && text.starts_with('0'))
    {
        return None;
    }
    BigUint::parse_bytes(text.as_bytes(), 10).filter(|number| number < limit)
}

impl Zeroize for Exponent {
    fn zeroize(&mut self) {
        self.0 = BigUint::default();
    }
}

impl Scalar for Exponent {
    fn from_count(count: u64) -> Self {
        Self(count.into())
    }

    fn from_hash(bytes: &[u8; 32]) -> Self {
        reduced(BigUint::from_bytes_be(bytes))
    }

    fn from_wide(bytes: &[u8; 64]) -> Self {
        reduced(BigUint::from_bytes_be(bytes))
    }

    fn plus(&self, other: &Self) -> Self {
        reduced(&self.0 + &other.0)
    }

    fn minus(&self, other: &Self) -> Self {
        reduced(&self.0 + &PARAMETERS.order - &other.0)
    }

    fn times(&self, other: &Self) -> Self {
        reduced(&self.0 * &other.0)
    }

    fn select(no: &Self, yes: &Self, which: Choice) -> Self {
        if bool::from(which) { yes } else { no }.clone()
    }

    fn parse(text: &str) -> Option<Self> {
        digits(text, &PARAMETERS.order).map(Self)
    }

    fn text(&self) -> String {
        self.0.to_string()
    }

    fn decode(bytes: &[u8; SCALAR_BYTES]) -> Option<Self> {
        let number = BigUint::from_bytes_be(bytes);
        (number < PARAMETERS.order).then_some(Self(number))
    }

    fn encode(&self) -> [u8; SCALAR_BYTES] {
        padded(&self.0)
    }
}

/// Big-endian, with zeros in front. Our numbers are never too long for their place.
fn padded<const WIDTH: usize>(number: &BigUint) -> [u8; WIDTH] {
    let mut padded = [0; WIDTH];
    for (place, byte) in padded.iter_mut().rev().zip(number.to_bytes_le()) {
        *place = byte;
    }
    padded
}

/// Only numbers below the modulus whose power of the order is the neutral element.
fn member(number: BigUint) -> Option<BigUint> {
    if number >= PARAMETERS.modulus {
        return None;
    }
    let power = number.modpow(&PARAMETERS.order, &PARAMETERS.modulus);
    (power == Belenios2048::one()).then_some(number)
}

impl Group for Belenios2048 {
    const NAME: &'static str = "BELENIOS-2048";
    const TEXT_LIMIT: usize = 620;
    const POINT_BYTES: usize = 256;

    type Scalar = Exponent;
    type Point = BigUint;
    type Table = BigUint;
    type Key = BigUint;

    fn generator() -> BigUint {
        PARAMETERS.generator.clone()
    }

    fn one() -> BigUint {
        BigUint::from(1_u32)
    }

    fn product(a: &BigUint, b: &BigUint) -> BigUint {
        a * b % &PARAMETERS.modulus
    }

    fn quotient(a: &BigUint, b: &BigUint) -> BigUint {
        let inverse = b.modpow(&PARAMETERS.order_less_one, &PARAMETERS.modulus);
        Self::product(a, &inverse)
    }

    fn raise_generator(exponent: &Exponent) -> BigUint {
        Self::raise(&PARAMETERS.generator, exponent)
    }

    fn raise(point: &BigUint, exponent: &Exponent) -> BigUint {
        point.modpow(&exponent.0, &PARAMETERS.modulus)
    }

    fn table(point: &BigUint) -> BigUint {
        point.clone()
    }

    fn raise_table(table: &BigUint, exponent: &Exponent) -> BigUint {
        Self::raise(table, exponent)
    }

    fn commitment_to_generator(a: &Exponent, point: &BigUint, b: &Exponent) -> BigUint {
        Self::commitment_to(&PARAMETERS.generator, a, point, b)
    }

    fn commitment_to(base: &BigUint, a: &Exponent, point: &BigUint, b: &Exponent) -> BigUint {
        Self::product(&Self::raise(base, a), &Self::raise(point, b))
    }

    fn key(point: &BigUint) -> BigUint {
        point.clone()
    }

    fn commitment_to_key(key: &BigUint, a: &Exponent, point: &BigUint, b: &Exponent) -> BigUint {
        Self::commitment_to(key, a, point, b)
    }

    fn parse(text: &str) -> Option<BigUint> {
        member(digits(text, &PARAMETERS.modulus)?)
    }

    fn texts(points: &[BigUint]) -> Vec<String> {
        points.iter().map(ToString::to_string).collect()
    }

    fn decode(bytes: &[u8]) -> Option<BigUint> {
        let bytes: &[u8; Self::POINT_BYTES] = bytes.try_into().ok()?;
        member(BigUint::from_bytes_be(bytes))
    }

    fn encode(points: &[BigUint]) -> Vec<u8> {
        points
            .iter()
            .flat_map(padded::<{ Self::POINT_BYTES }>)
            .collect()
    }
}

const MODULUS: &str = "\
    206947856914225464010136436575050080649229892957511040971008847870573742192427174019222372\
    544976843381290666331380789584049600543896362897963930387739057228036059737494276713767776\
    188985898727358650490811670993105358677809800307904916540637771737641986785272734744763418\
    356000356983051931442845617019110007867373073335641239717328979132404745788344682606523279\
    746479511376726586935821800463179220736688600526271863633860887968821207694323661494910029\
    234443463732221458841005864210502421203654335612013204811188524087310770141516662001623131\
    77169372189248078507711827842317498073276598828825169183103125680162072880719";
const GENERATOR: &str = "\
    240235267750185220922768770353239993271228765737836491651007531878766327414635321932028567\
    615526967879969466829874938909508389657342560190060106847716449173547413728310461045868131\
    451178164675540052740288984613986453266121505579709716201616827031288643245666383486363578\
    210615491841998253431518974065818686865115135857641013888221539601604322884360393098933366\
    277284840659313840601023167509576377798266510360682240663507669776402534625377308513317349\
    519424896775405257365904949247763147599157519877517771148149092045660020547812705472823814\
    0972518639858334115700568353695553423781475582491896050296680037745308460627";
const ORDER: &str = "78571733251071885079927659812671450121821421258408794611510081919805623223441";
