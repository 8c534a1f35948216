//! The small records that tie an archive together: what happened, and after what.

use serde::{Deserialize, Serialize};

/// The first record of every archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    pub version: u32,
    pub timestamp: String,
}

/// What happened. The names are those of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    Setup,
    Ballot,
    EndBallots,
    EncryptedTally,
    PartialDecryption,
    Result,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    pub height: u64,
    #[serde(rename = "type")]
    pub kind: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload: Option<String>,
}

/// The payload of the first event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    pub election: String,
    pub trustees: String,
    pub credentials: String,
}

/// How the names of records end.
pub const DATA: &str = ".data.json";
pub const EVENT: &str = ".event.json";
