//! Numbers modulo 2^255 - 19, over formally verified arithmetic: `fiat-crypto`, which our curve crate
//! uses too where it is asked to. For public values: what is done here takes a different time for them.

#[cfg(not(target_pointer_width = "64"))]
use fiat_crypto::curve25519_32 as fiat;
#[cfg(target_pointer_width = "64")]
use fiat_crypto::curve25519_64 as fiat;

use fiat::{fiat_25519_loose_field_element as Loose, fiat_25519_tight_field_element as Tight};

#[cfg(not(target_pointer_width = "64"))]
const LIMBS: usize = 10;
#[cfg(target_pointer_width = "64")]
const LIMBS: usize = 5;

/// A number of the field.
#[derive(Clone, Copy)]
pub struct Field(Tight);

impl Field {
    pub const ZERO: Self = Self::from_words([0; 4]);
    pub const ONE: Self = Self::from_words([0, 0, 0, 1]);
    /// A root of -1.
    const ROOT_OF_MINUS_ONE: Self = Self::from_words([
        0x2b83_2480_4fc1_df0b,
        0x2b4d_0099_3dfb_d7a7,
        0x2f43_1806_ad2f_e478,
        0xc4ee_1b27_4a0e_a0b0,
    ]);

    /// From four words, the highest first; below 2^255.
    pub const fn from_words(words: [u64; 4]) -> Self {
        let [highest, high, low, lowest] = words;
        let words = [lowest, low, high, highest];
        let mut bytes = [0; 32];
        let mut place = 0;
        while place < bytes.len() {
            bytes[place] = words[place / 8].to_le_bytes()[place % 8];
            place += 1;
        }
        Self::from_bytes(&bytes)
    }

    /// From little-endian bytes, of which the highest bit is left out.
    pub const fn from_bytes(bytes: &[u8; 32]) -> Self {
        let mut bytes = *bytes;
        bytes[31] &= 0x7f;
        let mut number = Tight([0; LIMBS]);
        fiat::fiat_25519_from_bytes(&mut number, &bytes);
        Self(number)
    }

    fn bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        fiat::fiat_25519_to_bytes(&mut bytes, &self.0);
        bytes
    }

    fn relax(self) -> Loose {
        let mut loose = Loose([0; LIMBS]);
        fiat::fiat_25519_relax(&mut loose, &self.0);
        loose
    }

    fn carry(loose: &Loose) -> Self {
        let mut number = Tight([0; LIMBS]);
        fiat::fiat_25519_carry(&mut number, loose);
        Self(number)
    }

    pub fn plus(self, other: Self) -> Self {
        let mut sum = Loose([0; LIMBS]);
        fiat::fiat_25519_add(&mut sum, &self.0, &other.0);
        Self::carry(&sum)
    }

    pub fn minus(self, other: Self) -> Self {
        let mut difference = Loose([0; LIMBS]);
        fiat::fiat_25519_sub(&mut difference, &self.0, &other.0);
        Self::carry(&difference)
    }

    pub fn double(self) -> Self {
        self.plus(self)
    }

    pub fn times(self, other: Self) -> Self {
        let mut product = Tight([0; LIMBS]);
        fiat::fiat_25519_carry_mul(&mut product, &self.relax(), &other.relax());
        Self(product)
    }

    pub fn square(self) -> Self {
        let mut square = Tight([0; LIMBS]);
        fiat::fiat_25519_carry_square(&mut square, &self.relax());
        Self(square)
    }

    fn squared(self, times: u32) -> Self {
        (0..times).fold(self, |number, _| number.square())
    }

    /// The power of 2^252 - 3, which is an eighth of p - 5.
    fn eighth_power(self) -> Self {
        // Each is named after the number of ones in its exponent.
        let two = self.square().times(self);
        let three = two.square().times(self);
        let five = three.squared(2).times(two);
        let ten = five.squared(5).times(five);
        let twenty = ten.squared(10).times(ten);
        let forty = twenty.squared(20).times(twenty);
        let fifty = forty.squared(10).times(ten);
        let hundred = fifty.squared(50).times(fifty);
        let double = hundred.squared(100).times(hundred);
        let all = double.squared(50).times(fifty);
        all.squared(2).times(self)
    }

    /// One of the two roots; `None` where there is none.
    pub fn root(self) -> Option<Self> {
        // Its square is plus or minus the number, or the number has no root.
        let root = self.eighth_power().times(self);
        let square = root.square();
        if square == self {
            Some(root)
        } else if square == Self::ZERO.minus(self) {
            Some(root.times(Self::ROOT_OF_MINUS_ONE))
        } else {
            None
        }
    }

    /// True for the fourth powers of numbers other than zero.
    pub fn is_fourth_power(self) -> bool {
        // The power of a quarter of p - 1.
        self.eighth_power().square().times(self) == Self::ONE
    }
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.bytes() == other.bytes()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn minus_one_has_the_root_that_is_said() {
        let minus_one = Field::ZERO.minus(Field::ONE);
        assert!(Field::ROOT_OF_MINUS_ONE.square() == minus_one);
        assert!(minus_one.root().is_some());
        assert!(Field::ONE.double().root().is_none());
        assert!(Field::ZERO.root() == Some(Field::ZERO));
        assert!(!Field::ZERO.is_fourth_power());
        assert!(!minus_one.is_fourth_power());
    }

    proptest! {
        #[test]
        fn squares_have_roots_and_others_have_none(bytes: [u8; 32]) {
            let number = Field::from_bytes(&bytes);
            let square = number.square();
            let root = square.root().unwrap();
            prop_assert!(root == number || root == Field::ZERO.minus(number));
            prop_assert!(square.square().is_fourth_power());
            // Two is no square, so it makes squares and others out of each other.
            prop_assert!(square.double().root().is_none());
            prop_assert!(!square.double().is_fourth_power());
            prop_assert!(!square.square().times(Field::ROOT_OF_MINUS_ONE).is_fourth_power());
            if let Some(root) = number.root() {
                prop_assert!(root.square() == number);
            }
        }
    }
}
