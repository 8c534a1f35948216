//! SHA-256 in the three spellings the web wants.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// Collects bytes into one hash.
#[derive(Default)]
pub struct Hasher(Sha256);

impl Hasher {
    /// Adds a piece together with its length, so that no two lists of pieces give the same stream.
    pub fn add(&mut self, piece: &[u8]) {
        self.0.update((piece.len() as u64).to_be_bytes());
        self.0.update(piece);
    }

    /// The first 64 bits in hexadecimal: enough to tell builds and files apart.
    pub fn short_hex(self) -> String {
        short(&self.0.finalize())
    }
}

/// First 64 bits of the hash of one content, in hexadecimal.
pub fn short_hex(content: &[u8]) -> String {
    short(&Sha256::digest(content))
}

/// `sha256-…` as in integrity attributes and security policies.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

fn short(digest: &[u8]) -> String {
    use std::fmt::Write as _;
    digest.iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_integrity_of_nothing_is_the_well_known_value() {
        assert_eq!(
            integrity(b""),
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        );
    }

    #[test]
    fn pieces_are_told_apart_from_their_sum() {
        let mut two = Hasher::default();
        two.add(b"ab");
        two.add(b"c");
        let mut other = Hasher::default();
        other.add(b"a");
        other.add(b"bc");
        assert_ne!(two.short_hex(), other.short_hex());
    }
}
