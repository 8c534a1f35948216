//! The submissions of one person: which is the newest, and is it known to be theirs?

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Assessment, Known, PersonState, Verdict};
use crate::desk::log::Decision;
use crate::hash::Hash;
use crate::identity::PublicKey;
use crate::ids::PersonId;
use crate::submission::Submission;

/// A submission with the file that stands for it.
pub(super) struct Revision<'a> {
    pub submission: &'a Arc<Submission>,
    pub file: Hash,
}

impl Revision<'_> {
    pub fn key(&self) -> Option<PublicKey> {
        self.submission
            .identity
            .as_ref()
            .map(|identity| identity.key)
    }

    fn is_vouched(&self) -> bool {
        let identity = self.submission.identity.as_ref();
        identity.is_some_and(|identity| identity.voucher.is_some())
    }
}

/// Which of one person's submissions counts, and why the others do not.
pub(super) fn judge(
    state: &mut Assessment,
    person: &PersonId,
    revisions: &BTreeMap<Hash, Revision<'_>>,
    decision: Option<&Decision>,
    accredited: Option<&PublicKey>,
) {
    let is_named = |hash: &Hash, of: &Revision<'_>| {
        revisions
            .values()
            .any(|r| r.key() == of.key() && names(r, hash))
    };
    let mut heads: Vec<Hash> = revisions
        .iter()
        .filter(|(hash, revision)| !is_named(hash, revision))
        .map(|(hash, _)| *hash)
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
        let known = if newest.is_vouched() {
            Some(Known::BySlip)
        } else {
            let decided = decision.and_then(|d| revisions.get(&d.chosen)?.key());
            let key = newest.key();
            let confirmed = [accredited.copied(), decided].contains(&key);
            let seen = contradicting || (key.is_some() && confirmed);
            seen.then_some(Known::AtDesk)
        };
        let earlier: Vec<Hash> = revisions.keys().filter(|h| **h != head).copied().collect();
        for (hash, revision) in revisions {
            let verdict = match (*hash == head, earlier.is_empty()) {
                (true, _) if known.is_none() => Verdict::Unaccredited,
                (true, true) => Verdict::Accepted,
                (true, false) => Verdict::Supersedes {
                    earlier: earlier.clone(),
                },
                (false, _) => Verdict::Superseded { by: head },
            };
            state.verdicts.insert(revision.file, verdict);
        }
        let Some(known) = known else {
            if let Some(key) = newest.key() {
                let waiting = PersonState::Unaccredited { hash: head, key };
                state.people.insert(person.clone(), waiting);
            }
            return;
        };
        let received = PersonState::Received {
            hash: head,
            replaced: earlier.len(),
        };
        state.people.insert(person.clone(), received);
        state.known.insert(person.clone(), known);
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
    let key = |hash| revisions.get(hash).and_then(Revision::key);
    let goes_on = |r| names(r, chosen) && r.key() == key(chosen);
    head == chosen || revisions.get(head).is_some_and(goes_on)
}
