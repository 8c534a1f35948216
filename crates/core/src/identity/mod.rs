//! Who is who: keys made on a person's own phone, the desk's key, and the vouchers of printed slips.
//!
//! A submission is signed by the identity key of the phone it was made on. Whose key that is, a person at
//! the desk says once, seeing who hands over; or a slip says it, whose code only that person was given.
//! Signatures are plain Ed25519 (RFC 8032), over texts that begin with what they are for, so that none can be
//! taken for another.

mod bytes;
mod secret;
pub mod slip;

use std::fmt;

use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use rand_core::CryptoRng;
use zeroize::{Zeroize as _, Zeroizing};

pub use bytes::{PublicKey, Signature};
pub use secret::SecretKey;

document_types! {
    /// What shows who made a submission.
    pub struct Identity {
        /// The public half of the phone's identity key.
        pub key: PublicKey,
        /// Signature by that key over the submission in its canonical text, this member left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub signature: Option<Signature>,
        /// Signature over the key by a slip's voucher, where the person had a slip.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub voucher: Option<Signature>,
    }
}

/// What is signed. Each text begins with its purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A submission, by the phone's identity key.
    Submission,
    /// An identity key, by a slip's voucher.
    Voucher,
    /// A unit's answer to the board's review, by the phone's identity key.
    Answer,
    /// A receipt, by the desk's key.
    Receipt,
}

impl Purpose {
    fn message(self, text: &str) -> Vec<u8> {
        let purpose = match self {
            Self::Submission => "khoithidua/submission/1\n",
            Self::Voucher => "khoithidua/voucher/1\n",
            Self::Answer => "khoithidua/answer/1\n",
            Self::Receipt => "khoithidua/receipt/1\n",
        };
        [purpose, text].concat().into_bytes()
    }
}

/// A key that signs. Erased when dropped, never printed.
pub struct Key(SigningKey);

impl Key {
    /// A fresh key.
    pub fn random(random: &mut dyn CryptoRng) -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        random.fill_bytes(&mut *seed);
        Self::from_seed(&seed)
    }

    /// The key of a seed.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// A key that a device kept; `None` for anything but 64 hex digits.
    pub fn parse(hex: &str) -> Option<Self> {
        let mut seed: [u8; 32] = bytes::from_hex(hex)?;
        let key = Self::from_seed(&seed);
        seed.zeroize();
        Some(key)
    }

    /// The secret half, for the device's own database.
    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(bytes::to_hex(self.0.as_bytes()))
    }

    /// The public half.
    pub fn public(&self) -> PublicKey {
        PublicKey::new(self.0.verifying_key().to_bytes())
    }

    /// Signs a text.
    pub fn sign(&self, purpose: Purpose, text: &str) -> Signature {
        Signature::new(self.0.sign(&purpose.message(text)).to_bytes())
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({}, [secret])", self.public())
    }
}

impl PublicKey {
    /// Whether a signature is by this key. Keys and signatures with more than one meaning are refused.
    pub fn signed(&self, purpose: Purpose, text: &str, signature: &Signature) -> bool {
        VerifyingKey::from_bytes(self.bytes()).is_ok_and(|key| {
            let signature = ed25519_dalek::Signature::from_bytes(signature.bytes());
            key.verify_strict(&purpose.message(text), &signature)
                .is_ok()
        })
    }
}

#[cfg(test)]
mod tests {
    use chacha20::ChaCha20Rng;
    use rand_core::SeedableRng as _;

    use super::*;

    #[test]
    fn a_signature_holds_for_its_text_its_purpose_and_its_key_only() {
        let mut random = ChaCha20Rng::from_seed([7; 32]);
        let (key, other) = (Key::random(&mut random), Key::random(&mut random));
        let signature = key.sign(Purpose::Submission, "text");
        let public = key.public();
        assert!(public.signed(Purpose::Submission, "text", &signature));
        assert!(!public.signed(Purpose::Submission, "text ", &signature));
        assert!(!public.signed(Purpose::Voucher, "text", &signature));
        assert!(
            !other
                .public()
                .signed(Purpose::Submission, "text", &signature)
        );
    }

    #[test]
    fn a_key_is_kept_and_never_printed() {
        let key = Key::from_seed(&[9; 32]);
        let kept = Key::parse(&key.expose()).unwrap();
        assert_eq!(kept.public(), key.public());
        assert!(!format!("{key:?}").contains(&*key.expose()));
        assert!(Key::parse("09").is_none());
    }
}
