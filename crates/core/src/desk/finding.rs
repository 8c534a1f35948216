//! Why a file has its verdict: what a person at the desk needs to know to act on it.

use std::collections::{BTreeMap, BTreeSet};

use super::assess::{Assessment, PersonState, Verdict};
use super::inbox::{Content, Inbox, Refusal};
use crate::hash::Hash;
use crate::submission::Submission;

/// What there is to say of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding<'a> {
    /// Counts, and is the only one of its person.
    Counts,
    /// Counts: the newest revision of its person.
    Newest {
        /// How many earlier files it replaces.
        earlier: usize,
    },
    /// Counts, because the board decided so.
    Chosen {
        /// How many other files of the person are here.
        others: usize,
    },
    /// A later revision of the same person counts.
    Replaced {
        /// Its revision number.
        by: usize,
    },
    /// A later revision of the same person is here, but contradicts other files: nothing counts yet.
    ReplacedByOpen,
    /// The board decided that another file of this person counts.
    SetAside,
    /// The same content as another file; what is said of that one holds for both.
    Twin {
        /// The other file's name.
        of: &'a str,
    },
    /// Contradicts other files of the same person: the board has to decide.
    Open(Contradiction),
    /// Waits: nobody has confirmed whose key it is signed with.
    Unaccredited,
    /// Its key was revoked.
    Revoked,
    /// Its ballot is cast by a credential that other people's files have too.
    SameCredential,
    /// Came after collection was closed.
    Late,
    /// Refused.
    Refused(&'a Refusal),
}

/// How files of one person contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// How many there are.
    pub files: usize,
    /// Their revision number, where it is the same in all of them.
    pub revision: Option<usize>,
    /// True when all of them go on from the same earlier revision: one history forked. Else they began
    /// apart, each on a phone that knew nothing of the others.
    pub forked: bool,
}

/// Tells how submissions that do not replace each other came about.
pub fn contradiction(all: &[&Submission]) -> Contradiction {
    let numbers: BTreeSet<usize> = all.iter().map(|s| s.revision()).collect();
    let mut shared: Option<BTreeSet<Hash>> = None;
    for submission in all {
        let own: BTreeSet<Hash> = submission.history.iter().copied().collect();
        shared = Some(match shared {
            Some(shared) => &shared & &own,
            None => own,
        });
    }
    Contradiction {
        files: all.len(),
        revision: numbers.first().copied().filter(|_| numbers.len() == 1),
        forked: shared.is_some_and(|shared| !shared.is_empty()),
    }
}

/// Looks files up for their findings. Made once for many of them.
pub struct Findings<'a> {
    inbox: &'a Inbox,
    state: &'a Assessment,
    by_content: BTreeMap<Hash, &'a Submission>,
}

impl<'a> Findings<'a> {
    /// Of these files with these verdicts.
    pub fn new(inbox: &'a Inbox, state: &'a Assessment) -> Self {
        let sound = inbox.iter().filter_map(|(_, _, content)| match content {
            Content::Sound(submission, hash) => Some((*hash, &**submission)),
            Content::Refused(..) => None,
        });
        Self {
            inbox,
            state,
            by_content: sound.collect(),
        }
    }

    /// The submission with this content.
    pub fn submission(&self, content: &Hash) -> Option<&'a Submission> {
        self.by_content.get(content).copied()
    }

    /// How these contradict each other.
    pub fn contradiction(&self, heads: &[Hash]) -> Contradiction {
        let found: Vec<_> = heads.iter().filter_map(|h| self.submission(h)).collect();
        contradiction(&found)
    }

    /// What there is to say of a file; `None` for one that is not here.
    pub fn of(&self, raw: &Hash) -> Option<Finding<'a>> {
        Some(match self.state.verdicts.get(raw)? {
            Verdict::Accepted => Finding::Counts,
            Verdict::Unaccredited => Finding::Unaccredited,
            Verdict::Revoked => Finding::Revoked,
            Verdict::SameCredential { .. } => Finding::SameCredential,
            Verdict::Late => Finding::Late,
            Verdict::Refused(refusal) => Finding::Refused(refusal),
            Verdict::Duplicate { of } => Finding::Twin {
                of: &self.inbox.get(of)?.0.name,
            },
            Verdict::Supersedes { earlier } if self.is_decided(raw) => Finding::Chosen {
                others: earlier.len(),
            },
            Verdict::Supersedes { earlier } => Finding::Newest {
                earlier: earlier.len(),
            },
            Verdict::Superseded { by } => self.superseded(raw, by),
            Verdict::Conflict { .. } => Finding::Open(self.contradiction(self.heads(raw))),
        })
    }

    fn superseded(&self, raw: &Hash, by: &Hash) -> Finding<'a> {
        let Some(Content::Sound(_, hash)) = self.inbox.get(raw).map(|(_, content)| content) else {
            return Finding::SetAside;
        };
        let later = self.submission(by).filter(|s| s.history.contains(hash));
        match later {
            None => Finding::SetAside,
            Some(_) if !self.heads(raw).is_empty() => Finding::ReplacedByOpen,
            Some(later) => Finding::Replaced {
                by: later.revision(),
            },
        }
    }

    fn is_decided(&self, raw: &Hash) -> bool {
        match self.inbox.get(raw) {
            Some((_, Content::Sound(s, _))) => self.state.decided.contains(&s.person),
            _ => false,
        }
    }

    /// The contradicting submissions of a file's person; none where nothing contradicts.
    fn heads(&self, raw: &Hash) -> &'a [Hash] {
        match self.inbox.get(raw) {
            Some((_, Content::Sound(s, _))) => match self.state.people.get(&s.person) {
                Some(PersonState::Conflict { heads }) => heads,
                _ => &[],
            },
            _ => &[],
        }
    }
}
