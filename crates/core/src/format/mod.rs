//! Files: one envelope for all kinds, read with suspicion, written in one canonical way.

pub mod canonical;
pub mod envelope;
mod held;
mod part;
pub mod read_back;
#[cfg(feature = "schema")]
pub mod schema;
pub mod strict;
mod typed;

pub use envelope::{Document, Envelope, Kind, ReadError, open, read, read_own, text, write};
pub use held::Held;
pub(crate) use part::{read_asked, read_request};
pub use part::{read_part, write_part};
