//! A part of a file on its own, read as strictly and written as canonically as the whole.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::envelope::{ReadError, normalise};
use super::typed::{Misfit, Typed};
use super::{Kind, canonical, strict};

/// Reads a part.
///
/// # Errors
/// Why it cannot be read.
pub fn read_part<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Result<T, ReadError> {
    let value = strict::parse(bytes, Kind::Desk.limit())?;
    let part = T::deserialize(Typed(value.clone()));
    let part = part.map_err(|Misfit(why)| ReadError::Content(why))?;
    if value_of(&part) == value {
        Ok(part)
    } else {
        Err(ReadError::Leftover)
    }
}

/// Reads a request to the worker: a name, and what is asked under it.
pub(crate) fn read_request(bytes: &[u8]) -> Option<(String, Value)> {
    match strict::parse(bytes, Kind::Desk.limit()).ok()? {
        Value::Array(parts) => match <[Value; 2]>::try_from(parts).ok()? {
            [Value::String(name), asked] => Some((name, asked)),
            _ => None,
        },
        _ => None,
    }
}

/// Reads what is asked. What is left over is passed over: page and worker are of one build.
pub(crate) fn read_asked<T: DeserializeOwned>(asked: Value) -> Option<T> {
    T::deserialize(Typed(asked)).ok()
}

/// Writes a part.
pub fn write_part<T: Serialize>(part: &T) -> String {
    canonical::text(&value_of(part))
}

fn value_of<T: Serialize>(part: &T) -> Value {
    let mut value = serde_json::to_value(part).unwrap_or(Value::Null);
    normalise(&mut value);
    value
}
