//! The desk's log: append-only; what the board did, when, and why.

use std::collections::{BTreeMap, BTreeSet};

use crate::date::Moment;
use crate::hash::Hash;
use crate::identity::PublicKey;
use crate::ids::PersonId;
use crate::score::rulings::Rulings;
use crate::sealed::teller::TellerShare;
use crate::vote::paper::PaperCount;

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
        /// Someone at the desk has seen who handed over: these keys are theirs.
        Accredited {
            /// The key of each.
            people: BTreeMap<PersonId, PublicKey>,
        },
        /// A key was revoked: nothing signed with it counts for that person.
        Revoked(Revocation),
        /// These people vote on paper, and nobody else; what was said before no longer holds.
        PaperVoters {
            /// Who.
            people: BTreeSet<PersonId>,
        },
        /// A teller has counted the paper ballots. Two have to come to the same.
        PaperCounted(PaperCount),
        /// A teller's share came in, and opens what has been collected.
        Shared(TellerShare),
        /// The shares of all tellers were put together.
        Opened {
            /// How many ballots have each choice, by question of the election.
            result: Vec<Vec<u32>>,
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

    /// A key that no longer counts.
    pub struct Revocation {
        /// Whose.
        pub person: PersonId,
        /// The key.
        pub key: PublicKey,
        /// Why.
        pub reason: String,
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

/// Everything that was ever decided on one person, their keys and submissions, oldest first.
pub fn history<'a>(
    log: impl IntoIterator<Item = &'a Entry>,
    of: &PersonId,
) -> impl Iterator<Item = &'a Entry> {
    log.into_iter().filter(move |entry| match &entry.event {
        Event::Decided(decision) => decision.person == *of,
        Event::Withdrawn { person, .. } => person == of,
        Event::Accredited { people } => people.contains_key(of),
        Event::Revoked(revocation) => revocation.person == *of,
        _ => false,
    })
}

/// What the log amounts to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Decisions not taken back; a later one on the same person replaces an earlier. Whether one still
    /// decides anything depends on the files: [`super::assess::Assessment::decided`].
    pub decisions: Vec<Decision>,
    /// Keys that someone at the desk has confirmed, the last of each person.
    pub accredited: BTreeMap<PersonId, PublicKey>,
    /// Keys that no longer count, ordered by person.
    pub revoked: Vec<Revocation>,
    /// Who votes on paper.
    pub paper_voters: BTreeSet<PersonId>,
    /// What tellers counted on paper: the last of each, by their names.
    pub paper_counts: BTreeMap<String, PaperCount>,
    /// While closed: the files that count.
    pub closed: Option<BTreeSet<Hash>>,
    /// While closed: shares by the teller's place.
    pub shares: BTreeMap<u32, TellerShare>,
    /// What the shares open.
    pub opened: Option<Vec<Vec<u32>>>,
    /// What was decided about the ranking. The log has no entries for it yet: whoever has decisions hands them in.
    pub rulings: Rulings,
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
            Event::Accredited { people } => now.accredited.extend(people.clone()),
            Event::Revoked(revocation) => {
                now.accredited
                    .retain(|person, key| *person != revocation.person || *key != revocation.key);
                now.revoked.push(revocation.clone());
            }
            Event::PaperVoters { people } => now.paper_voters.clone_from(people),
            Event::PaperCounted(count) => {
                now.paper_counts.insert(count.by.clone(), count.clone());
            }
            Event::Closed { files } => now.closed = Some(files.clone()),
            Event::Shared(share) => {
                now.shares.insert(share.teller, share.clone());
            }
            Event::Opened { result } => now.opened = Some(result.clone()),
            Event::Reopened { .. } => {
                now.closed = None;
                now.shares.clear();
                now.opened = None;
            }
        }
    }
    now.revoked
        .sort_by(|a, b| (&a.person, a.key).cmp(&(&b.person, b.key)));
    now.decisions.sort_by(|a, b| a.person.cmp(&b.person));
    now
}
