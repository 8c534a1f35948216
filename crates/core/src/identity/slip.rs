//! Slips (phiếu mã): a random code on paper for each delegate, from which the phone derives a voucher key.
//!
//! The board prints the codes before the conference is frozen and keeps only the public halves, by name, in
//! the conference file. Who holds the paper can vouch for a phone's key; the board, once it has forgotten the codes,
//! cannot. A code has eighty random bits and a check letter, so a mistyped one is noticed at once.

use std::fmt;

use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::{Key, PublicKey, Purpose, Signature};
use crate::ids::PersonId;

/// Letters of a code: no letter that could be taken for another (Crockford's set).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Random letters: eighty bits.
const RANDOM: usize = 16;
/// Letters in a group when printed.
const GROUP: usize = 4;

/// The code of a slip: sixteen random letters and a check letter, kept without spaces.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(Zeroizing<String>);

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CodeError {
    /// Too few or too many letters.
    #[error("{0} letters instead of 17")]
    Length(usize),
    /// A letter that codes do not have.
    #[error("the letter {0} stands in no code")]
    Letter(char),
    /// The check letter does not fit: a letter was mistaken or two changed places.
    #[error("the check letter does not fit")]
    Check,
}

impl Code {
    /// A fresh code.
    pub fn random(random: &mut dyn CryptoRng) -> Self {
        let mut bytes = Zeroizing::new([0; RANDOM]);
        random.fill_bytes(&mut *bytes);
        let places = bytes.iter().map(|byte| byte & 31);
        let mut text = Zeroizing::new(String::with_capacity(RANDOM + 1));
        text.extend(places.map(letter));
        let check = check_letter(text.bytes().filter_map(value));
        text.push(letter(check));
        Self(text)
    }

    /// Reads a code as people type it: small letters, spaces and hyphens, O for 0, I and L for 1.
    ///
    /// # Errors
    /// Why it is none.
    pub fn parse(typed: &str) -> Result<Self, CodeError> {
        let mut text = Zeroizing::new(String::with_capacity(RANDOM + 1));
        for typed in typed.chars().filter(|c| c.is_alphanumeric()) {
            let upper = match typed.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let known = u8::try_from(upper).ok().and_then(value).is_some();
            if !known {
                return Err(CodeError::Letter(typed));
            }
            text.push(upper);
            if text.len() > 2 * RANDOM {
                break;
            }
        }
        if text.len() != RANDOM + 1 {
            return Err(CodeError::Length(text.len()));
        }
        let mut values = text.bytes().filter_map(value);
        let expected = check_letter(values.by_ref().take(RANDOM));
        if values.next() != Some(expected) {
            return Err(CodeError::Check);
        }
        Ok(Self(text))
    }

    /// The code in groups of four, to print: `K7QM 2XWA …`.
    pub fn print(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(2 * RANDOM));
        for (place, letter) in self.0.chars().enumerate() {
            if place > 0 && place % GROUP == 0 && place < RANDOM {
                text.push(' ');
            }
            text.push(letter);
        }
        text
    }

    /// The code as it stands in an address.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The voucher that this code stands for in one conference.
    pub fn voucher(&self, ballot_box: &str) -> Voucher {
        let mut hash = Sha256::new();
        for part in ["khoithidua/slip/1\n", ballot_box, "\n", &self.0] {
            hash.update(part);
        }
        let seed = Zeroizing::new(<[u8; 32]>::from(hash.finalize()));
        Voucher(Key::from_seed(&seed))
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

/// The key of a slip: it signs identity keys, nothing else.
#[derive(Debug)]
pub struct Voucher(Key);

/// What a voucher signs: one person's key.
fn vouched(person: &PersonId, key: &PublicKey) -> String {
    format!("{person}\n{key}")
}

impl Voucher {
    /// What the conference file lists beside the person's name.
    pub fn public(&self) -> PublicKey {
        self.0.public()
    }

    /// Vouches for a person's key.
    pub fn vouch(&self, person: &PersonId, key: &PublicKey) -> Signature {
        self.0.sign(Purpose::Voucher, &vouched(person, key))
    }
}

/// Whether a voucher vouches for a person's key.
pub fn vouches(
    voucher: &PublicKey,
    person: &PersonId,
    key: &PublicKey,
    signature: &Signature,
) -> bool {
    voucher.signed(Purpose::Voucher, &vouched(person, key), signature)
}

fn letter(value: u8) -> char {
    char::from(LETTERS[usize::from(value & 31)])
}

fn value(letter: u8) -> Option<u8> {
    let place = LETTERS.iter().position(|l| *l == letter)?;
    u8::try_from(place).ok()
}

/// A sum with odd weights modulo 32 notices every single mistake; weights that differ by two from one place to the
/// next notice neighbours that changed places, unless they differ by sixteen.
fn check_letter(values: impl Iterator<Item = u8>) -> u8 {
    let weighed = (0_u32..).map(|n| 2 * n + 1).zip(values);
    let sum: u32 = weighed
        .map(|(weight, value)| weight * u32::from(value))
        .sum();
    u8::try_from(sum % 32).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use chacha20::ChaCha20Rng;
    use rand_core::SeedableRng as _;

    use super::*;

    fn code(seed: u8) -> Code {
        Code::random(&mut ChaCha20Rng::from_seed([seed; 32]))
    }

    #[test]
    fn a_code_is_read_the_way_people_type_it() {
        for seed in 0..50 {
            let code = code(seed);
            let printed = code.print();
            assert_eq!(Code::parse(&printed).as_ref(), Ok(&code));
            let sloppy = printed.to_lowercase().replace(' ', " - ");
            let sloppy = sloppy.replace('0', "o").replace('1', "l");
            assert_eq!(Code::parse(&sloppy).as_ref(), Ok(&code));
            assert_eq!(printed.split(' ').count(), 4);
        }
    }

    #[test]
    fn one_wrong_letter_is_always_noticed() {
        let code = code(1);
        for place in 0..=RANDOM {
            for other in LETTERS {
                let mut wrong = code.expose().as_bytes().to_vec();
                if wrong[place] == *other {
                    continue;
                }
                wrong[place] = *other;
                let wrong = String::from_utf8(wrong).unwrap();
                assert_eq!(Code::parse(&wrong), Err(CodeError::Check), "{wrong}");
            }
        }
    }

    #[test]
    fn other_texts_are_refused_with_the_reason() {
        assert_eq!(Code::parse(""), Err(CodeError::Length(0)));
        assert_eq!(Code::parse("K7QM"), Err(CodeError::Length(4)));
        assert_eq!(Code::parse("K7QU"), Err(CodeError::Letter('U')));
        assert_eq!(Code::parse(&"0".repeat(500)), Err(CodeError::Length(33)));
        assert_eq!(Code::parse("K7Qá"), Err(CodeError::Letter('á')));
    }

    #[test]
    fn a_voucher_is_of_one_conference_and_one_person() {
        let (a, b) = (PersonId::new("a").unwrap(), PersonId::new("b").unwrap());
        let voucher = code(3).voucher("one");
        let key = Key::from_seed(&[1; 32]).public();
        let signature = voucher.vouch(&a, &key);
        assert!(vouches(&voucher.public(), &a, &key, &signature));
        assert!(!vouches(&voucher.public(), &b, &key, &signature));
        assert!(!vouches(
            &code(3).voucher("two").public(),
            &a,
            &key,
            &signature
        ));
        assert!(!format!("{:?} {voucher:?}", code(3)).contains(code(3).expose()));
    }
}
