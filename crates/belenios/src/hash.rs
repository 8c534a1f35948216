//! SHA-256 as the protocol uses it: names of records, fingerprints, trackers, challenges.

use sha2::{Digest as _, Sha256};

use crate::group::{Group, Scalar as _};

/// SHA-256 of some bytes.
pub fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The name of a record: 64 lower-case hex digits of its SHA-256.
pub fn name(bytes: &[u8]) -> String {
    hex(&digest(bytes))
}

/// The fingerprint of an election, the tracker of a ballot, the hash inside a signature: SHA-256 in
/// Base64 without padding, 43 letters.
pub fn fingerprint(bytes: &[u8]) -> String {
    base64(&digest(bytes))
}

/// Lower-case hex digits.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = |byte: &u8| [byte >> 4, byte & 15].map(|half| DIGITS[usize::from(half)]);
    bytes.iter().flat_map(digits).map(char::from).collect()
}

/// The bytes of 64 lower-case hex digits; `None` for anything else.
pub fn from_hex(text: &str) -> Option<[u8; 32]> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != 32 || !rest.is_empty() {
        return None;
    }
    let mut bytes = [0; 32];
    for (byte, [upper, lower]) in bytes.iter_mut().zip(pairs) {
        *byte = nibble(*upper)? << 4 | nibble(*lower)?;
    }
    Some(bytes)
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

fn base64(bytes: &[u8; 32]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(44);
    for chunk in bytes.chunks(3) {
        let number = (0..3).fold(0_u32, |number, place| {
            number << 8 | chunk.get(place).copied().map_or(0, u32::from)
        });
        for place in 0..=chunk.len() {
            let six = (number >> (18 - 6 * place)) & 63;
            text.push(char::from(LETTERS[six as usize]));
        }
    }
    text
}

/// What a challenge is about; the one place with the words that keep the uses apart.
#[derive(Clone, Copy, Debug)]
pub enum Purpose<'a> {
    /// A trustee knows the secret of this key.
    TrusteeKey {
        /// The name of the group.
        group: &'a str,
        /// The text of the key.
        key: &'a str,
    },
    /// One choice is 0 or 1.
    Choice {
        /// Fingerprint and credential, or what else the proof is tied to.
        context: &'a str,
        /// The texts of the ciphertext.
        about: &'a str,
    },
    /// The vote is not blank, or nothing is chosen.
    Blank {
        /// All ciphertexts of the answer included.
        context: &'a str,
    },
    /// The vote is blank, or its sum is allowed.
    BlankOrSum {
        /// All ciphertexts of the answer included.
        context: &'a str,
    },
    /// The owner of a credential signs.
    Signature {
        /// The fingerprint of what is signed.
        hash: &'a str,
    },
    /// A factor was made with the trustee's key.
    Decryption {
        /// The election's fingerprint.
        election: &'a str,
        /// The text of the trustee's key.
        key: &'a str,
    },
}

impl Purpose<'_> {
    /// What the challenge's hash begins with.
    pub fn prefix(self) -> String {
        match self {
            Self::TrusteeKey { group, key } => format!("pok|{group}|{key}|"),
            Self::Choice { context, about } => format!("prove|{context}|{about}|"),
            Self::Blank { context } => format!("bproof0|{context}|"),
            Self::BlankOrSum { context } => format!("bproof1|{context}|"),
            Self::Signature { hash } => format!("sig|{hash}|"),
            Self::Decryption { election, key } => format!("decrypt|{election}|{key}|"),
        }
    }
}

/// The challenge: a hash of the prefix and the commitments, as a number of the group.
pub fn challenge<G: Group>(prefix: &str, commitments: &[String]) -> G::Scalar {
    let mut hash = Sha256::new();
    hash.update(prefix);
    for (place, text) in commitments.iter().enumerate() {
        if place > 0 {
            hash.update(",");
        }
        hash.update(text);
    }
    G::Scalar::from_hash(&hash.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_have_their_two_texts() {
        assert_eq!(
            name(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(
            fingerprint(b"abc"),
            "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0"
        );
    }

    #[test]
    fn only_lower_case_hex_is_read() {
        let text = name(b"");
        assert_eq!(from_hex(&text), Some(digest(b"")));
        assert_eq!(from_hex(&text.to_uppercase()), None);
        assert_eq!(from_hex(&text[1..]), None);
        assert_eq!(from_hex(&format!("{text}0")), None);
    }
}
