//! The desk in one file: backup, and hand-over to another laptop.

use super::inbox::Received;
use super::log::Entry;
use crate::conference::Conference;

document_types! {
    /// Everything a desk holds.
    pub struct DeskFile {
        /// The conference.
        pub conference: Conference,
        /// Every file received, ordered by the hash of its bytes.
        pub files: Vec<Received>,
        /// The log, oldest first.
        pub log: Vec<Entry>,
    }
}
