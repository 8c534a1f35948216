//! Workbooks as people make them, as this project writes them, and as nobody should make them.
#![expect(clippy::unwrap_used, reason = "a test")]

mod conference;
mod hostile;
mod hundred;
mod reading;
mod round_trip;
mod support;
mod template;
mod words;
