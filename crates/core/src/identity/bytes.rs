//! Public keys and signatures as they stand in files: lower-case hex.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Bytes as lower-case hex digits.
pub(super) fn to_hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]])
        .map(char::from)
        .collect()
}

/// Bytes from lower-case hex digits; `None` for any other text or length.
pub(super) fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    let nibble = |digit: &u8| {
        let place = DIGITS.iter().position(|d| d == digit)?;
        u8::try_from(place).ok()
    };
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *byte = nibble(high)? << 4 | nibble(low)?;
    }
    Some(bytes)
}

macro_rules! hex_bytes {
    ($($(#[$meta:meta])* $name:ident, $length:literal, $digits:literal;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $length]);

        impl $name {
            /// From its bytes.
            pub fn new(bytes: [u8; $length]) -> Self {
                Self(bytes)
            }

            /// Its bytes.
            pub fn bytes(&self) -> &[u8; $length] {
                &self.0
            }

            /// From lower-case hex digits; `None` for anything else.
            pub fn from_hex(text: &str) -> Option<Self> {
                from_hex(text).map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&to_hex(&self.0))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&to_hex(&self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::from_hex(&String::deserialize(deserializer)?)
                    .ok_or_else(|| serde::de::Error::custom("not lower-case hex of the right length"))
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "pattern": $digits,
                    "description": "Ed25519 (RFC 8032), lower-case hex"
                })
            }
        }
    )*};
}

hex_bytes! {
    /// The public half of a key that signs. Only its form is certain: whether it is a point, the check of a
    /// signature says.
    PublicKey, 32, "^[0-9a-f]{64}$";
    /// A signature.
    Signature, 64, "^[0-9a-f]{128}$";
}

impl PublicKey {
    /// Two groups of four digits, to compare by voice or by eye.
    pub fn spoken(&self) -> String {
        crate::hash::Hash::of(&self.0).spoken(2)
    }
}
