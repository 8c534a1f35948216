//! JSON in and out: compact when written, without unknown or repeated members when read.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Why a text was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Cut off or not JSON at all.
    #[error("not JSON")]
    Syntax,
    /// JSON, but not of this shape.
    #[error("JSON of another shape")]
    Shape,
    /// A member that the record does not have.
    #[error("a member that does not belong here")]
    Unknown,
    /// A member that stands twice.
    #[error("a member that stands twice")]
    Twice,
    /// A member that must be there.
    #[error("a member is missing")]
    Missing,
    /// Something else where the canonical text of a member of the group must stand.
    #[error("not a member of the group in its canonical text")]
    Element,
    /// Something else where a number below the group's order must stand.
    #[error("not a number below the order of the group")]
    Number,
}

pub(crate) const NO_ELEMENT: &str = "no element";
pub(crate) const NO_NUMBER: &str = "no number";

/// A place in a text: line and column, both from 1; 0 when unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{fault} (line {line}, column {column})")]
pub struct Error {
    /// What is wrong.
    pub fault: Fault,
    /// In which line.
    pub line: usize,
    /// After which column.
    pub column: usize,
}

/// Reads one record; nothing may follow it.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| Error {
        fault: classify(&error),
        line: error.line(),
        column: error.column(),
    })
}

/// The reader's messages are the only way to tell its refusals apart.
fn classify(error: &serde_json::Error) -> Fault {
    let message = error.to_string();
    let begins = |start: &str| message.starts_with(start);
    match () {
        () if begins(NO_ELEMENT) => Fault::Element,
        () if begins(NO_NUMBER) => Fault::Number,
        () if begins("unknown field") => Fault::Unknown,
        () if begins("duplicate field") => Fault::Twice,
        () if begins("missing field") => Fault::Missing,
        () if error.is_data() => Fault::Shape,
        () => Fault::Syntax,
    }
}

/// The compact text. Our records always have one: their members are texts, numbers and lists.
pub fn write<T: Serialize>(record: &T) -> String {
    serde_json::to_string(record).unwrap_or_default()
}

/// A text that is only looked at.
#[derive(Deserialize)]
#[serde(transparent)]
pub(crate) struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

impl std::ops::Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}
