//! A teller's secret key under a passphrase: as a file, and as a printed code for the sealed envelope.

use argon2::{Algorithm, Argon2, Params, Version};
use base64ct::{Base64Unpadded, Encoding as _};
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::TellerKey;
use super::teller::TellerSecret;

/// Memory for making a key of a passphrase, in KiB; rounds; lanes. What a phone has, for half a second
/// (RFC 9106 asks for no less than 19 MiB and two rounds).
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);
/// Shortest passphrase, in characters.
pub const SHORTEST: usize = 8;

document_types! {
    /// A secret key under a passphrase (Argon2id, XChaCha20-Poly1305).
    pub struct Envelope {
        /// The public half: whose it is.
        pub key: TellerKey,
        /// Salt, 16 bytes in Base64.
        pub salt: String,
        /// Nonce, 24 bytes in Base64.
        pub nonce: String,
        /// The secret, enciphered, in Base64.
        pub sealed: String,
    }
}

/// Why an envelope does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EnvelopeError {
    /// The passphrase is shorter than [`SHORTEST`].
    #[error("the passphrase is too short")]
    TooShort,
    /// Another passphrase, or the envelope has been changed: the two cannot be told apart.
    #[error("the passphrase does not fit")]
    WrongPassphrase,
    /// It does not hold the key that it names.
    #[error("the envelope is damaged")]
    Damaged,
}

impl Envelope {
    /// Seals a key.
    ///
    /// # Errors
    /// [`EnvelopeError::TooShort`].
    pub fn seal(
        secret: &TellerSecret,
        key: TellerKey,
        passphrase: &str,
        random: &mut dyn CryptoRng,
    ) -> Result<Self, EnvelopeError> {
        if passphrase.chars().count() < SHORTEST {
            return Err(EnvelopeError::TooShort);
        }
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        random.fill_bytes(&mut salt);
        random.fill_bytes(&mut nonce);
        let plain = secret.expose();
        let payload = Payload {
            msg: plain.as_bytes(),
            aad: key.key.as_bytes(),
        };
        let sealed = cipher(passphrase, &salt)
            .and_then(|cipher| cipher.encrypt(&XNonce::from(nonce), payload).ok())
            .ok_or(EnvelopeError::Damaged)?;
        Ok(Self {
            key,
            salt: Base64Unpadded::encode_string(&salt),
            nonce: Base64Unpadded::encode_string(&nonce),
            sealed: Base64Unpadded::encode_string(&sealed),
        })
    }

    /// The key inside.
    ///
    /// # Errors
    /// Why it does not open.
    pub fn open(&self, passphrase: &str) -> Result<TellerSecret, EnvelopeError> {
        let bytes = |text: &str| Base64Unpadded::decode_vec(text).ok();
        let array = |text: &str| bytes(text).and_then(|b| <[u8; 24]>::try_from(b).ok());
        let (Some(salt), Some(nonce), Some(sealed)) =
            (bytes(&self.salt), array(&self.nonce), bytes(&self.sealed))
        else {
            return Err(EnvelopeError::Damaged);
        };
        let payload = Payload {
            msg: &sealed,
            aad: self.key.key.as_bytes(),
        };
        let cipher = cipher(passphrase, &salt).ok_or(EnvelopeError::Damaged)?;
        let plain = cipher
            .decrypt(&XNonce::from(nonce), payload)
            .map(Zeroizing::new)
            .map_err(|_| EnvelopeError::WrongPassphrase)?;
        let digits = std::str::from_utf8(&plain).map_err(|_| EnvelopeError::Damaged)?;
        TellerSecret::parse(digits)
            .filter(|secret| secret.is_of(&self.key))
            .ok_or(EnvelopeError::Damaged)
    }
}

/// Passphrases are typed on different keyboards: accents are brought into one form first.
fn cipher(passphrase: &str, salt: &[u8]) -> Option<XChaCha20Poly1305> {
    let (memory, rounds, lanes) = COST;
    let params = Params::new(memory, rounds, lanes, Some(32)).ok()?;
    let mut key = Zeroizing::new([0; 32]);
    let passphrase = Zeroizing::new(crate::text::nfc(passphrase.trim()));
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut *key)
        .ok()?;
    XChaCha20Poly1305::new_from_slice(&*key).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sealed::chance_from;

    #[test]
    fn a_key_comes_back_with_its_passphrase_only() {
        let mut random = chance_from("test", &[]);
        let secret = TellerSecret::random(&mut random);
        let key = secret.public("A", &mut random);
        let seal = |passphrase: &str, random: &mut chacha20::ChaCha20Rng| {
            Envelope::seal(&secret, key.clone(), passphrase, random)
        };
        assert_eq!(seal("ngắn", &mut random), Err(EnvelopeError::TooShort));
        let envelope = seal("Thành phố Quảng Ngãi", &mut random).unwrap();
        let open = |passphrase: &str| envelope.open(passphrase).map(|s| s.expose().to_string());
        assert_eq!(
            open("Thành phố Quảng Ngãi").as_deref(),
            Ok(&**secret.expose())
        );
        // The same words with the accents as characters of their own, and a space at the end.
        let apart = "Tha\u{300}nh pho\u{302}\u{301} Qua\u{309}ng Nga\u{303}i ";
        assert!(open(apart).is_ok());
        assert_eq!(
            open("Thành phố Quảng Nam"),
            Err(EnvelopeError::WrongPassphrase)
        );

        let mut changed = envelope.clone();
        changed.key.key = TellerSecret::random(&mut random)
            .public("B", &mut random)
            .key;
        let wrong = changed.open("Thành phố Quảng Ngãi").map(|_| ());
        assert_eq!(wrong, Err(EnvelopeError::WrongPassphrase));
        changed.salt = "?".to_owned();
        let wrong = changed.open("Thành phố Quảng Ngãi").map(|_| ());
        assert_eq!(wrong, Err(EnvelopeError::Damaged));
    }
}
