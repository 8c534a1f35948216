//! Canonical JSON (RFC 8785) of a value, and its hash.
//!
//! Members stand in the order of UTF-16 code units, which for ASCII names is that of the bytes, in which maps keep
//! them. Numbers are integers: [`super::strict`] refuses all others and the types have none. `serde_json` would write
//! the same text, but carries 10 KB of tables for floating-point numbers to every phone.

use std::fmt::Write as _;

use serde_json::Value;

use crate::hash::Hash;

/// The canonical text of a value.
pub fn text(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    text
}

/// SHA-256 of the canonical text.
pub fn hash(value: &Value) -> Hash {
    Hash::of(text(value).as_bytes())
}

fn write(value: &Value, to: &mut String) {
    match value {
        Value::Null => to.push_str("null"),
        Value::Bool(value) => to.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) => {
            // Writing to a string does not fail.
            let _ = match (number.as_u64(), number.as_i64()) {
                (Some(whole), _) => write!(to, "{whole}"),
                (None, Some(whole)) => write!(to, "{whole}"),
                (None, None) => write!(to, "null"),
            };
        }
        Value::String(text) => write_string(text, to),
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                to.push(if i == 0 { '[' } else { ',' });
                write(item, to);
            }
            to.push_str(if items.is_empty() { "[]" } else { "]" });
        }
        Value::Object(members) => {
            for (i, (name, member)) in members.iter().enumerate() {
                to.push(if i == 0 { '{' } else { ',' });
                write_string(name, to);
                to.push(':');
                write(member, to);
            }
            to.push_str(if members.is_empty() { "{}" } else { "}" });
        }
    }
}

/// RFC 8785, 3.2.2.2: only what JSON forbids is escaped, in the shortest way.
fn write_string(text: &str, to: &mut String) {
    to.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => to.extend(['\\', letter]),
            '\u{8}' => to.push_str("\\b"),
            '\t' => to.push_str("\\t"),
            '\n' => to.push_str("\\n"),
            '\u{c}' => to.push_str("\\f"),
            '\r' => to.push_str("\\r"),
            '\0'..' ' => {
                let _ = write!(to, "\\u{:04x}", u32::from(letter));
            }
            _ => to.push(letter),
        }
    }
    to.push('"');
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

    #[test]
    fn nothing_in_it() {
        let value = json!({"a": [], "b": {}, "c": -7, "d": true, "e": ""});
        assert_eq!(
            text(&value),
            "{\"a\":[],\"b\":{},\"c\":-7,\"d\":true,\"e\":\"\"}"
        );
    }

    proptest::proptest! {
        #[test]
        fn it_is_what_serde_json_writes(strings: Vec<String>, number: i64, large: u64) {
            let nested = json!({"s": strings, "n": [number, {"m": large, "x": null}, false]});
            proptest::prop_assert_eq!(text(&nested), nested.to_string());
        }
    }
}
