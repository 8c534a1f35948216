//! From files and decisions to verdicts: one for each file, one submission for each person.
//!
//! For each person, revisions form a history: a submission names the hashes of all before it. The
//! one that no other names is the newest. Two that no one names contradict each other: two phones,
//! or one history forked. Then nobody's file is dropped, and a person decides. Only who holds the key can go on
//! from a revision: a file signed with another key contradicts.
//!
//! What stands alone counts once its key is known to be the person's: by a slip's voucher, by someone at the desk who saw
//! who handed over, or by the decision of a contradiction.

mod person;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::inbox::{Content, Inbox, Refusal};
use super::log::Standing;
use crate::hash::Hash;
use crate::identity::PublicKey;
use crate::ids::PersonId;
use crate::sealed::ballot::SealedBallot;
use crate::submission::Submission;
use person::Revision;

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
    /// Does not count yet: nobody has said that the key it is signed with is this person's.
    Unaccredited,
    /// Does not count: the key it is signed with was revoked.
    Revoked,
    /// Does not count: the sealed ballot in it is cast by a credential that another person's file has too.
    SameCredential {
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
    /// [`Verdict::Unaccredited`]
    pub unaccredited: u32,
    /// [`Verdict::Revoked`]
    pub revoked: u32,
    /// [`Verdict::SameCredential`]
    pub same_credential: u32,
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
    /// One is there, and nobody has said that its key is this person's.
    Unaccredited {
        /// Its content hash.
        hash: Hash,
        /// The key.
        key: PublicKey,
    },
    /// The ballot of the one that would count is cast by a credential that other people's files have too: one
    /// phone's ballot was copied. A key has to be revoked, and the person votes anew.
    SameCredential {
        /// Its content hash.
        hash: Hash,
        /// The others.
        with: Vec<PersonId>,
    },
}

/// How the desk knows that a key is a person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A slip's voucher says so.
    BySlip,
    /// Someone at the desk saw who handed over, or decided so.
    AtDesk,
}

/// The state of the desk. Two desks with the same files and the same decisions have equal ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// Verdict by hash of the raw bytes.
    pub verdicts: BTreeMap<Hash, Verdict>,
    /// Everyone who has handed anything over.
    pub people: BTreeMap<PersonId, PersonState>,
    /// The file that stands for each content.
    pub files: BTreeMap<Hash, Hash>,
    /// The submissions that count, by person.
    pub accepted: BTreeMap<PersonId, (Hash, Arc<Submission>)>,
    /// People of whom one submission counts because a decision in force says so: without it several
    /// would contradict each other. Decisions on anyone else are history.
    pub decided: BTreeSet<PersonId>,
    /// How the keys of those that count are known.
    pub known: BTreeMap<PersonId, Known>,
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
                    state.files.insert(*hash, *raw);
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
    for (person, mut revisions) in by_person {
        revisions.retain(|_, revision| {
            let key = revision.key();
            let revoked = standing
                .revoked
                .iter()
                .any(|r| r.person == *person && Some(r.key) == key);
            if revoked {
                state.verdicts.insert(revision.file, Verdict::Revoked);
            }
            !revoked
        });
        if revisions.is_empty() {
            continue;
        }
        let decision = standing.decisions.iter().find(|d| d.person == *person);
        let accredited = standing.accredited.get(person);
        person::judge(&mut state, person, &revisions, decision, accredited);
    }
    part_same_credentials(&mut state);
    state
}

/// A credential stands for one voter. Where two people's files have ballots of one, neither counts.
fn part_same_credentials(state: &mut Assessment) {
    let mut by_credential: BTreeMap<[u8; 32], Vec<(PersonId, Hash)>> = BTreeMap::new();
    for (person, (hash, submission)) in &state.accepted {
        if let Some(credential) = submission
            .ballot
            .as_ref()
            .and_then(SealedBallot::credential)
        {
            let same = by_credential.entry(credential).or_default();
            same.push((person.clone(), *hash));
        }
    }
    for same in by_credential.into_values().filter(|same| same.len() > 1) {
        for (person, hash) in &same {
            let others = || same.iter().filter(|(other, _)| other != person);
            let with = others().map(|(_, hash)| *hash).collect();
            if let Some(file) = state.files.get(hash) {
                state
                    .verdicts
                    .insert(*file, Verdict::SameCredential { with });
            }
            let with = others().map(|(person, _)| person.clone()).collect();
            let hash = *hash;
            state
                .people
                .insert(person.clone(), PersonState::SameCredential { hash, with });
            state.accepted.remove(person);
            state.known.remove(person);
            state.decided.remove(person);
        }
    }
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
                Verdict::Unaccredited => &mut counts.unaccredited,
                Verdict::Revoked => &mut counts.revoked,
                Verdict::SameCredential { .. } => &mut counts.same_credential,
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
                _ => None,
            })
    }

    /// People whose key nobody has confirmed yet, with the key.
    pub fn unaccredited(&self) -> impl Iterator<Item = (&PersonId, PublicKey)> {
        let waiting = |(person, state)| match state {
            &PersonState::Unaccredited { key, .. } => Some((person, key)),
            _ => None,
        };
        self.people.iter().filter_map(waiting)
    }

    /// People whose ballot is cast by a credential that others have too.
    pub fn same_credentials(&self) -> impl Iterator<Item = &PersonId> {
        let same = |(person, state)| match state {
            &PersonState::SameCredential { .. } => Some(person),
            _ => None,
        };
        self.people.iter().filter_map(same)
    }
}
