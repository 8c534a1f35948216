//! From files and decisions to verdicts: one for each file, one submission for each person.
//!
//! For each person, revisions form a history: a submission names the hashes of all before it. The
//! one that no other names is the newest. Two that no one names contradict each other: two phones,
//! or one history forked. Then nobody's file is dropped, and a person decides.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::inbox::{Content, Inbox, Refusal};
use super::log::{Decision, Standing};
use crate::hash::Hash;
use crate::ids::PersonId;
use crate::submission::Submission;

/// The verdict on one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Counts, and is the first of its person.
    Accepted,
    /// Counts, and replaces earlier revisions or a contradicting file.
    Supersedes {
        /// Content hashes of what it replaces, of those that are here.
        earlier: Vec<Hash>,
    },
    /// Does not count: replaced.
    Superseded {
        /// Content hash of what counts instead.
        by: Hash,
    },
    /// Does not count: the same content is here in another file.
    Duplicate {
        /// Raw hash of that other file.
        of: Hash,
    },
    /// Does not count yet: it contradicts others, a person has to decide.
    Conflict {
        /// Content hashes of the others.
        with: Vec<Hash>,
    },
    /// Does not count: it came after collection was closed.
    Late,
    /// Does not count, for the reason given.
    Refused(Refusal),
}

/// How many files got which verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VerdictCounts {
    /// [`Verdict::Accepted`]
    pub accepted: u32,
    /// [`Verdict::Supersedes`]
    pub supersedes: u32,
    /// [`Verdict::Superseded`]
    pub superseded: u32,
    /// [`Verdict::Duplicate`]
    pub duplicate: u32,
    /// [`Verdict::Conflict`]
    pub conflict: u32,
    /// [`Verdict::Late`]
    pub late: u32,
    /// [`Verdict::Refused`]
    pub refused: u32,
}

/// Where one person stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonState {
    /// This submission counts.
    Received {
        /// Its content hash.
        hash: Hash,
        /// How many it replaced.
        replaced: usize,
    },
    /// Several contradict each other.
    Conflict {
        /// Their content hashes, in order.
        heads: Vec<Hash>,
    },
}

/// The state of the desk. Two desks with the same files and the same decisions have equal ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// Verdict by hash of the raw bytes.
    pub verdicts: BTreeMap<Hash, Verdict>,
    /// Everyone who has handed anything over.
    pub people: BTreeMap<PersonId, PersonState>,
    /// The submissions that count, by person.
    pub accepted: BTreeMap<PersonId, (Hash, Arc<Submission>)>,
    /// People of whom one submission counts because a decision in force says so: without it several
    /// would contradict each other. Decisions on anyone else are history.
    pub decided: BTreeSet<PersonId>,
}

/// A submission with the file that stands for it.
struct Revision<'a> {
    submission: &'a Arc<Submission>,
    file: Hash,
}

/// Judges everything received. Neither the order of arrival nor file names play a part.
pub fn assess(inbox: &Inbox, standing: &Standing) -> Assessment {
    let mut state = Assessment::default();
    let mut by_person: BTreeMap<&PersonId, BTreeMap<Hash, Revision<'_>>> = BTreeMap::new();
    for (raw, _, content) in inbox.iter() {
        if standing
            .closed
            .as_ref()
            .is_some_and(|counting| !counting.contains(raw))
        {
            state.verdicts.insert(*raw, Verdict::Late);
            continue;
        }
        match content {
            Content::Refused(refusal, _) => {
                state
                    .verdicts
                    .insert(*raw, Verdict::Refused(refusal.clone()));
            }
            Content::Sound(submission, hash) => {
                let revisions = by_person.entry(&submission.person).or_default();
                // Files come in the order of their raw hash, so which twin stands is the same everywhere.
                if let Some(first) = revisions.get(hash) {
                    state
                        .verdicts
                        .insert(*raw, Verdict::Duplicate { of: first.file });
                } else {
                    revisions.insert(
                        *hash,
                        Revision {
                            submission,
                            file: *raw,
                        },
                    );
                }
            }
        }
    }
    for (person, revisions) in by_person {
        let decision = standing.decisions.iter().find(|d| d.person == *person);
        judge_person(&mut state, person, &revisions, decision);
    }
    state
}

fn judge_person(
    state: &mut Assessment,
    person: &PersonId,
    revisions: &BTreeMap<Hash, Revision<'_>>,
    decision: Option<&Decision>,
) {
    let named: BTreeSet<Hash> = revisions
        .values()
        .flat_map(|r| r.submission.history.iter().copied())
        .collect();
    let mut heads: Vec<Hash> = revisions
        .keys()
        .filter(|h| !named.contains(h))
        .copied()
        .collect();
    let contradicting = heads.len() > 1;
    if let Some(decision) = decision {
        let chosen_is_here = heads
            .iter()
            .any(|h| stands_for(revisions, h, &decision.chosen));
        if chosen_is_here {
            heads.retain(|h| {
                stands_for(revisions, h, &decision.chosen) || !decision.over.contains(h)
            });
        }
    }
    // Histories that name each other can only be forged: no head at all. Then all of them contradict.
    if heads.is_empty() {
        heads = revisions.keys().copied().collect();
    }
    if let [head] = heads[..]
        && let Some(newest) = revisions.get(&head)
    {
        let earlier: Vec<Hash> = revisions.keys().filter(|h| **h != head).copied().collect();
        for (hash, revision) in revisions {
            let verdict = match (*hash == head, earlier.is_empty()) {
                (true, true) => Verdict::Accepted,
                (true, false) => Verdict::Supersedes {
                    earlier: earlier.clone(),
                },
                (false, _) => Verdict::Superseded { by: head },
            };
            state.verdicts.insert(revision.file, verdict);
        }
        let received = PersonState::Received {
            hash: head,
            replaced: earlier.len(),
        };
        state.people.insert(person.clone(), received);
        if contradicting {
            state.decided.insert(person.clone());
        }
        state
            .accepted
            .insert(person.clone(), (head, Arc::clone(newest.submission)));
        return;
    }
    for (hash, revision) in revisions {
        let successor = heads
            .iter()
            .find(|h| *h != hash && revisions.get(h).is_some_and(|r| names(r, hash)));
        let verdict = if heads.contains(hash) {
            Verdict::Conflict {
                with: heads.iter().filter(|h| *h != hash).copied().collect(),
            }
        } else if let Some(by) = successor {
            Verdict::Superseded { by: *by }
        } else {
            // Set aside by the decision in force, while newer contradictions are open.
            Verdict::Superseded {
                by: decision.map_or(*hash, |d| d.chosen),
            }
        };
        state.verdicts.insert(revision.file, verdict);
    }
    state
        .people
        .insert(person.clone(), PersonState::Conflict { heads });
}

fn names(revision: &Revision<'_>, hash: &Hash) -> bool {
    revision.submission.history.contains(hash)
}

/// True when a head is the chosen submission or a later revision of it.
fn stands_for(revisions: &BTreeMap<Hash, Revision<'_>>, head: &Hash, chosen: &Hash) -> bool {
    head == chosen || revisions.get(head).is_some_and(|r| names(r, chosen))
}

impl Assessment {
    /// How many files got which verdict.
    pub fn counts(&self) -> VerdictCounts {
        let mut counts = VerdictCounts::default();
        for verdict in self.verdicts.values() {
            *match verdict {
                Verdict::Accepted => &mut counts.accepted,
                Verdict::Supersedes { .. } => &mut counts.supersedes,
                Verdict::Superseded { .. } => &mut counts.superseded,
                Verdict::Duplicate { .. } => &mut counts.duplicate,
                Verdict::Conflict { .. } => &mut counts.conflict,
                Verdict::Late => &mut counts.late,
                Verdict::Refused(_) => &mut counts.refused,
            } += 1;
        }
        counts
    }

    /// People whose submissions contradict each other.
    pub fn conflicts(&self) -> impl Iterator<Item = (&PersonId, &[Hash])> {
        self.people
            .iter()
            .filter_map(|(person, state)| match state {
                PersonState::Conflict { heads } => Some((person, heads.as_slice())),
                PersonState::Received { .. } => None,
            })
    }
}
