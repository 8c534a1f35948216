//! The desk's log: append-only; what the board did, when, and why.

use std::collections::BTreeSet;

use crate::date::Moment;
use crate::hash::Hash;
use crate::ids::PersonId;

document_types! {
    /// One entry.
    pub struct Entry {
        /// When, by the desk's clock.
        pub at: Moment,
        /// What.
        pub event: Event,
    }

    /// What happened at the desk.
    pub enum Event {
        /// Files came in.
        Imported {
            /// Hashes of the raw bytes of those that were new.
            files: Vec<Hash>,
        },
        /// A conflict was decided by a person.
        Decided(Decision),
        /// A decision was taken back: the conflict is open again.
        Withdrawn {
            /// Whose submissions.
            person: PersonId,
            /// Why.
            reason: String,
        },
        /// Collection was closed: from here on only these files count.
        Closed {
            /// Hashes of the raw bytes of every file that counts.
            files: BTreeSet<Hash>,
        },
        /// Collection was opened again.
        Reopened {
            /// Why.
            reason: String,
        },
    }

    /// A person's decision which of several contradicting submissions counts.
    pub struct Decision {
        /// Whose submissions.
        pub person: PersonId,
        /// Content hash of the one that counts.
        pub chosen: Hash,
        /// Content hashes of those it was chosen over.
        pub over: BTreeSet<Hash>,
        /// Why.
        pub reason: String,
    }
}

impl Entry {
    /// As a text for the device's own database.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From such a text; `None` when it is damaged.
    pub fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// Everything that was ever decided on one person's submissions, and taken back, oldest first.
pub fn history<'a>(
    log: impl IntoIterator<Item = &'a Entry>,
    of: &PersonId,
) -> impl Iterator<Item = &'a Entry> {
    log.into_iter().filter(move |entry| match &entry.event {
        Event::Decided(decision) => decision.person == *of,
        Event::Withdrawn { person, .. } => person == of,
        Event::Imported { .. } | Event::Closed { .. } | Event::Reopened { .. } => false,
    })
}

/// What the log amounts to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Decisions not taken back; a later one on the same person replaces an earlier. Whether one still
    /// decides anything depends on the files: [`super::assess::Assessment::decided`].
    pub decisions: Vec<Decision>,
    /// While closed: the files that count.
    pub closed: Option<BTreeSet<Hash>>,
}

/// Folds the log.
pub fn standing<'a>(log: impl IntoIterator<Item = &'a Entry>) -> Standing {
    let mut now = Standing::default();
    for entry in log {
        match &entry.event {
            Event::Imported { .. } => {}
            Event::Decided(decision) => {
                now.decisions.retain(|d| d.person != decision.person);
                now.decisions.push(decision.clone());
            }
            Event::Withdrawn { person, .. } => now.decisions.retain(|d| d.person != *person),
            Event::Closed { files } => now.closed = Some(files.clone()),
            Event::Reopened { .. } => now.closed = None,
        }
    }
    now.decisions.sort_by(|a, b| a.person.cmp(&b.person));
    now
}
