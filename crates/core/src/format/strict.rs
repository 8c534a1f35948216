//! Reading JSON from strangers: size, depth, duplicate members, number ranges, normal form.

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::envelope::ReadError;
use crate::text;

/// Largest integer that every JSON reader keeps exactly.
pub const MAX_INTEGER: u64 = 9_007_199_254_740_991;

/// Parses a text as strict JSON.
///
/// A byte order mark is dropped, strings are brought into normal form C. Nesting deeper than 128,
/// a member that stands twice, numbers with a fraction or beyond [`MAX_INTEGER`], and member names
/// outside ASCII are refused.
///
/// # Errors
/// [`ReadError::TooLarge`], [`ReadError::NotText`], [`ReadError::Truncated`],
/// [`ReadError::TooDeep`], [`ReadError::TwiceInOne`], [`ReadError::BadNumber`],
/// [`ReadError::NotJson`].
pub fn parse(bytes: &[u8], limit: usize) -> Result<Value, ReadError> {
    if bytes.len() > limit {
        return Err(ReadError::TooLarge {
            size: bytes.len(),
            limit,
        });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| cut_letter(error, bytes))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    match serde_json::from_str::<Strict>(text) {
        Ok(Strict(value)) => Ok(value),
        Err(error) => Err(explain(&error, text)),
    }
}

/// A file cut off in the middle of an accented letter is cut off, not something else than text.
fn cut_letter(error: std::str::Utf8Error, bytes: &[u8]) -> ReadError {
    let begins_like_ours = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes)
        .trim_ascii_start()
        .starts_with(b"{");
    if error.error_len().is_none() && begins_like_ours {
        ReadError::Truncated
    } else {
        ReadError::NotText
    }
}

const TWICE: &str = "member twice: ";
const NUMBER: &str = "number out of range";

fn explain(error: &serde_json::Error, text: &str) -> ReadError {
    let message = error.to_string();
    if let Some(name) = message.strip_prefix(TWICE) {
        let name = name.split(" at line ").next().unwrap_or(name);
        return ReadError::TwiceInOne(name.chars().take(40).collect());
    }
    if message.starts_with(NUMBER) {
        return ReadError::BadNumber { line: error.line() };
    }
    if message.starts_with("recursion limit") {
        return ReadError::TooDeep;
    }
    if error.is_eof() && text.trim_start().starts_with(['{', '[']) {
        return ReadError::Truncated;
    }
    ReadError::NotJson {
        line: error.line(),
        column: error.column(),
    }
}

/// A value read strictly.
struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StrictVisitor).map(Strict)
    }
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        if value.unsigned_abs() > MAX_INTEGER {
            return Err(E::custom(NUMBER));
        }
        Ok(value.into())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        if value > MAX_INTEGER {
            return Err(E::custom(NUMBER));
        }
        Ok(value.into())
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Value, E> {
        Err(E::custom(NUMBER))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(text::nfc(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(Strict(value)) = items.next_element()? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            if !name.is_ascii() {
                return Err(de::Error::custom("member name outside ASCII"));
            }
            let Strict(value) = members.next_value()?;
            if map.insert(name.clone(), value).is_some() {
                return Err(de::Error::custom(format_args!("{TWICE}{name}")));
            }
        }
        Ok(Value::Object(map))
    }
}
