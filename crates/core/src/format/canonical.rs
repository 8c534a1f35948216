//! Canonical JSON (RFC 8785) of a value, and its hash.
//!
//! `serde_json` already writes what the RFC asks for when three things hold: no space, integers
//! only, and members in the order of UTF-16 code units. The first is its default, the second is
//! kept by [`super::strict`] and the types, the third follows from ASCII member names: maps are
//! sorted by bytes, which for ASCII is the same order.

use serde_json::Value;

use crate::hash::Hash;

/// The canonical text of a value.
pub fn text(value: &Value) -> String {
    value.to_string()
}

/// SHA-256 of the canonical text.
pub fn hash(value: &Value) -> Hash {
    Hash::of(text(value).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn members_are_sorted_and_strings_escaped_as_the_rfc_says() {
        let value =
            json!({"b": 1, "a": ["\u{8}\t\n\u{c}\r\"\\/\u{1}\u{7f}é€😀"], "A": null, "aa": -0});
        assert_eq!(
            text(&value),
            "{\"A\":null,\"a\":[\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0001\u{7f}é€😀\"],\"aa\":0,\"b\":1}"
        );
    }
}
