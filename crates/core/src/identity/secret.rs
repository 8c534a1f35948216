//! The secret half of a key, where a file or a request to a worker has to carry it.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

use super::Key;

/// A secret half as 64 hex digits. Erased when dropped, never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretKey(Zeroizing<String>);

impl SecretKey {
    /// Of a key.
    pub fn of(key: &Key) -> Self {
        Self(key.expose())
    }

    /// From its text; `None` for anything but 64 hex digits.
    pub fn parse(hex: &str) -> Option<Self> {
        Key::parse(hex).map(|key| Self::of(&key))
    }

    /// The key itself.
    pub fn key(&self) -> Option<Key> {
        Key::parse(&self.0)
    }

    /// Its text, for the device's own database.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[secret]")
    }
}

impl Serialize for SecretKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for SecretKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not the secret half of a key"))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for SecretKey {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SecretKey".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[0-9a-f]{64}$",
            "description": "Seed of an Ed25519 key (RFC 8032), lower-case hex. Secret"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_goes_into_a_file_and_not_into_a_message() {
        let key = Key::from_seed(&[4; 32]);
        let secret = SecretKey::of(&key);
        assert!(!format!("{secret:?}").contains(secret.expose()));
        let text = serde_json::to_string(&secret).unwrap();
        let back: SecretKey = serde_json::from_str(&text).unwrap();
        assert_eq!(back.key().unwrap().public(), key.public());
        assert!(serde_json::from_str::<SecretKey>("\"04\"").is_err());
    }
}
