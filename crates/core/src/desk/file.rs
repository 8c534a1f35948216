//! The desk in one file: backup, and hand-over to another laptop.

use std::collections::BTreeSet;

use super::inbox::{Inbox, Received};
use super::log::{Entry, Event};
use crate::conference::{Conference, ConferenceError};
use crate::hash::Hash;

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

/// Why a backup cannot be restored.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeskFileError {
    /// The conference inside contradicts itself.
    #[error(transparent)]
    Conference(#[from] ConferenceError),
    /// The files are not those that the log speaks of.
    #[error("files and log do not belong together")]
    Incomplete,
}

impl DeskFile {
    /// What a desk holds, as a file.
    pub fn of(conference: &Conference, inbox: &Inbox, log: &[Entry]) -> Self {
        Self {
            conference: conference.clone(),
            files: inbox.iter().map(|(_, received, _)| received.clone()).collect(),
            log: log.to_vec(),
        }
    }

    /// Checks that conference, files and log belong together: each file stands once, and came in by
    /// an entry of the log.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self) -> Result<(), DeskFileError> {
        self.conference.check()?;
        let here: BTreeSet<Hash> = self
            .files
            .iter()
            .map(|file| Hash::of(file.text.as_bytes()))
            .collect();
        let mut imported = BTreeSet::new();
        for entry in &self.log {
            match &entry.event {
                Event::Imported { files } => imported.extend(files),
                Event::Closed { files } if !files.is_subset(&imported) => {
                    return Err(DeskFileError::Incomplete);
                }
                _ => {}
            }
        }
        if here.len() == self.files.len() && here == imported {
            Ok(())
        } else {
            Err(DeskFileError::Incomplete)
        }
    }
}
