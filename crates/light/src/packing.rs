//! From a text to the message of a stream and back: deflate, and behind it the SHA-256 of the text.

use khoithidua_core::light::LightError;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use sha2::{Digest as _, Sha256};

/// Largest text, in bytes: as large as a conference file may be.
pub const MOST_TEXT: usize = 16 << 20;
/// Largest message, in bytes: six minutes of a calm stream.
pub const MOST_MESSAGE: usize = 2 << 20;

/// Level 9 of zlib. More takes longer and gains nothing on texts of this size.
const LEVEL: u8 = 9;
const HASH: usize = 32;

/// The message for a text.
///
/// # Errors
/// [`LightError::TooLarge`].
pub fn pack(text: &str) -> Result<Vec<u8>, LightError> {
    if text.len() > MOST_TEXT {
        return Err(LightError::TooLarge);
    }
    let mut message = compress_to_vec(text.as_bytes(), LEVEL);
    message.extend(Sha256::digest(text));
    if message.len() > MOST_MESSAGE {
        return Err(LightError::TooLarge);
    }
    Ok(message)
}

/// The text of a message; `None` unless it is the very text that was packed. A few bytes that claim to be gigabytes are
/// not unpacked further than [`MOST_TEXT`].
pub fn unpack(message: &[u8]) -> Option<String> {
    let (packed, hash) = message.split_last_chunk::<HASH>()?;
    let bytes = decompress_to_vec_with_limit(packed, MOST_TEXT).ok()?;
    if Sha256::digest(&bytes).as_slice() != hash {
        return None;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_or_nothing_does() {
        let text = "Khối Thi Đua ".repeat(50);
        let message = pack(&text).unwrap();
        assert!(message.len() < 100);
        assert_eq!(unpack(&message).as_deref(), Some(text.as_str()));
        assert_eq!(unpack(&pack("").unwrap()).as_deref(), Some(""));
        for place in 0..message.len() {
            let mut damaged = message.clone();
            damaged[place] ^= 4;
            assert_ne!(unpack(&damaged).as_deref(), Some(""));
            assert!(unpack(&damaged).is_none_or(|other| other == text));
            assert_eq!(unpack(&message[..place]), None);
        }
    }

    #[test]
    fn what_unpacks_to_more_than_any_file_is_not_unpacked() {
        let bomb = vec![b'a'; MOST_TEXT + 1];
        assert_eq!(
            pack(std::str::from_utf8(&bomb).unwrap()),
            Err(LightError::TooLarge)
        );
        let mut message = compress_to_vec(&bomb, LEVEL);
        message.extend(Sha256::digest(&bomb));
        assert!(message.len() < 100_000);
        assert_eq!(unpack(&message), None);
    }
}
