//! A voter's credential: a key pair that carries no name. The roll holds the public halves.

use std::fmt;

use rand_core::CryptoRng;
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize as _, Zeroizing};

use crate::election::BASE58;
use crate::group::{Element, Group, Scalar as _};
use crate::json;
use crate::secret::Secret;

/// The secret half with its public half.
#[derive(Clone)]
pub struct Credential<G: Group> {
    secret: Secret<G>,
    public: Element<G>,
}

impl<G: Group> Credential<G> {
    /// A fresh one, made where it is used.
    pub fn random<R: CryptoRng + ?Sized>(random: &mut R) -> Self {
        Self::new(Secret::random(random))
    }

    /// A credential that was kept.
    pub fn new(secret: Secret<G>) -> Self {
        let public = secret.public();
        Self { secret, public }
    }

    /// The credential that a code of the official tool (2.4 and later) stands for.
    pub fn from_code(uuid: &str, code: &Code) -> Self {
        let half = |number: u8| {
            let mut hash = Sha256::new();
            for part in ["derive_credential|", uuid, "|", &number.to_string(), "|"] {
                hash.update(part);
            }
            hash.update(code.expose());
            <[u8; 32]>::from(hash.finalize())
        };
        let mut bytes = Zeroizing::new([0; 64]);
        for (number, place) in (0..).zip(bytes.chunks_exact_mut(32)) {
            let mut digest = half(number);
            place.copy_from_slice(&digest);
            digest.zeroize();
        }
        Self::new(Secret::new(G::Scalar::from_wide(&bytes)))
    }

    /// What stands in the roll.
    pub fn public(&self) -> &Element<G> {
        &self.public
    }

    /// What signs.
    pub fn secret(&self) -> &Secret<G> {
        &self.secret
    }
}

impl<G: Group> fmt::Debug for Credential<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Credential({:?}, [secret])", self.public)
    }
}

/// A credential to be typed: 22 letters of Base58, `XXXXX-XXXXXX-XXXXX-XXXXXX`.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(Zeroizing<String>);

const CODE_PARTS: [usize; 4] = [5, 6, 5, 6];

impl Code {
    /// A fresh code.
    pub fn random<R: CryptoRng + ?Sized>(random: &mut R) -> Self {
        let mut text = Zeroizing::new(String::with_capacity(25));
        for (place, letters) in CODE_PARTS.into_iter().enumerate() {
            if place > 0 {
                text.push('-');
            }
            for _ in 0..letters {
                text.push(letter(random));
            }
        }
        Self(text)
    }

    /// Reads a code with its hyphens.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let right = CODE_PARTS.into_iter().all(|letters| {
            parts.next().is_some_and(|part| {
                part.len() == letters && part.bytes().all(|letter| BASE58.contains(&letter))
            })
        });
        (right && parts.next().is_none()).then(|| Self(Zeroizing::new(text.to_owned())))
    }

    /// The letters, to print or to show once.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

/// A uniform letter: bytes beyond the last full set of 58 are drawn again.
fn letter<R: CryptoRng + ?Sized>(random: &mut R) -> char {
    loop {
        let mut byte = [0];
        random.fill_bytes(&mut byte);
        if byte[0] < 232 {
            return char::from(BASE58[usize::from(byte[0] % 58)]);
        }
    }
}

/// The public credentials of all who may vote.
#[derive(Clone, Debug, PartialEq)]
pub struct Roll<G: Group>(Vec<Element<G>>);

/// Why a roll is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The text cannot be read.
    #[error(transparent)]
    Json(#[from] json::Error),
    /// Voters of different weight.
    #[error("weighted voters are not supported (credential {0})")]
    Weights(usize),
    /// Not a point of the group in its canonical text.
    #[error("credential {0} is not a member of the group")]
    Element(usize),
    /// The same credential twice.
    #[error("credential {0} stands twice")]
    Twice(usize),
}

impl<G: Group> Roll<G> {
    /// A roll in an order that says nothing; every credential must be different.
    pub fn new(mut credentials: Vec<Element<G>>) -> Result<Self, Fault> {
        credentials.sort();
        Self::distinct(credentials)
    }

    /// Reads a published roll, in whatever order it is. Faults count credentials from 0.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let texts: Vec<String> = json::read(text)?;
        let mut credentials = Vec::with_capacity(texts.len());
        for (index, text) in texts.iter().enumerate() {
            if text.contains(',') {
                return Err(Fault::Weights(index));
            }
            credentials.push(Element::parse(text).ok_or(Fault::Element(index))?);
        }
        Self::distinct(credentials)
    }

    fn distinct(credentials: Vec<Element<G>>) -> Result<Self, Fault> {
        let mut seen = std::collections::HashSet::new();
        match credentials.iter().position(|one| !seen.insert(one.text())) {
            Some(index) => Err(Fault::Twice(index)),
            None => Ok(Self(credentials)),
        }
    }

    /// The text to publish.
    pub fn text(&self) -> String {
        json::write(&self.0)
    }

    /// All credentials.
    pub fn credentials(&self) -> &[Element<G>] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_their_form() {
        assert!(Code::parse("VnVPM-Mq8Lg3-Y2WXu-Ch4vqX").is_some());
        for wrong in [
            "",
            "VnVPMMq8Lg3Y2WXuCh4vqX",
            "VnVPM-Mq8Lg3-Y2WXu-Ch4vqX-",
            "VnVPM-Mq8Lg3-Y2WXu-Ch4vq0",
            "VnVP-MMq8Lg3-Y2WXu-Ch4vqX",
        ] {
            assert!(Code::parse(wrong).is_none(), "{wrong}");
        }
    }
}
