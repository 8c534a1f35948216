//! The desk's log: append-only; what the board did, when, and why.

use std::collections::{BTreeMap, BTreeSet};

use super::sheets::{self, RowChecked, SheetFlow};
use crate::attendance::Attendance;
use crate::date::Moment;
use crate::hash::Hash;
use crate::identity::PublicKey;
use crate::ids::{ContestId, PersonId, UnitId};
use crate::score::review::{SheetAnswer, SheetCheck, SheetReview};
use crate::score::rulings::{Ruling, Rulings};
use crate::sealed::teller::TellerShare;
use crate::vote::hands::HandCount;
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
        /// Who is here for a unit; what was said before of that unit no longer holds.
        Attended(Attendance),
        /// The hands of a contest were counted in the hall.
        HandsCounted(HandCount),
        /// Something was decided about the ranking, candidates or equal votes.
        Ruled(Ruling),
        /// The board looked at a row of a unit's sheet.
        RowChecked(RowChecked),
        /// The board's check of a unit's sheet was made into a file for the unit.
        ReviewSent(SheetReview),
        /// The unit's answer came in.
        Answered {
            /// The answer.
            answer: SheetAnswer,
            /// True where a person at the desk vouches for who answered, since the key could not.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            vouched: bool,
        },
        /// Unit and board agree on the sheet as it was sent last.
        SheetAgreed {
            /// The unit.
            unit: UnitId,
            /// Where and by whom.
            note: String,
        },
        /// A sheet is locked: later files change nothing.
        SheetLocked(SheetCheck),
        /// An entry is taken back: from here on it is as if it had not been made.
        Undone {
            /// Hash of that entry's text ([`Entry::hash`]).
            entry: Hash,
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

impl Event {
    /// True for what can be taken back by [`Event::Undone`]. The others have ways of their own, or none.
    pub fn can_be_undone(&self) -> bool {
        matches!(
            self,
            Self::Attended(_)
                | Self::HandsCounted(_)
                | Self::Ruled(_)
                | Self::RowChecked(_)
                | Self::ReviewSent(_)
                | Self::Answered { .. }
                | Self::SheetAgreed { .. }
                | Self::SheetLocked(_)
        )
    }
}

impl Event {
    /// The unit whose sheet it is about, if it is about a sheet's way between unit and board.
    pub fn sheet_of(&self) -> Option<&UnitId> {
        match self {
            Self::RowChecked(checked) => Some(&checked.unit),
            Self::ReviewSent(review) => Some(&review.check.sheet.unit),
            Self::Answered { answer, .. } => Some(&answer.unit),
            Self::SheetAgreed { unit, .. } => Some(unit),
            Self::SheetLocked(check) => Some(&check.sheet.unit),
            _ => None,
        }
    }
}

impl Entry {
    /// What an entry is known by.
    pub fn hash(&self) -> Hash {
        Hash::of(self.to_text().as_bytes())
    }

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
    /// Who is here, by unit.
    pub attendance: BTreeMap<UnitId, Attendance>,
    /// Shows of hands, by contest.
    pub hands: BTreeMap<ContestId, HandCount>,
    /// What was decided about the ranking, candidates and equal votes.
    pub rulings: Rulings,
    /// How far units' own sheets have come.
    pub sheets: BTreeMap<UnitId, SheetFlow>,
}

/// Entries that were taken back, and not made once more since: the same again within a second is known by the same hash.
pub fn undone<'a>(log: impl IntoIterator<Item = &'a Entry>) -> BTreeSet<Hash> {
    let mut undone = BTreeSet::new();
    for entry in log {
        match &entry.event {
            Event::Undone { entry, .. } => drop(undone.insert(*entry)),
            event if event.can_be_undone() && !undone.is_empty() => {
                undone.remove(&entry.hash());
            }
            _ => {}
        }
    }
    undone
}

/// Rulings that were not taken back, with their entries, oldest first. A later one on the same thing replaces an earlier.
pub fn rulings(log: &[Entry]) -> impl Iterator<Item = (&Entry, &Ruling)> {
    let undone = undone(log);
    log.iter().filter_map(move |entry| match &entry.event {
        Event::Ruled(ruling) if !undone.contains(&entry.hash()) => Some((entry, ruling)),
        _ => None,
    })
}

/// Folds the log.
pub fn standing<'a>(log: impl IntoIterator<Item = &'a Entry> + Clone) -> Standing {
    let undone = undone(log.clone());
    let mut now = Standing::default();
    for entry in log {
        if entry.event.can_be_undone() && !undone.is_empty() && undone.contains(&entry.hash()) {
            continue;
        }
        match &entry.event {
            Event::Imported { .. } | Event::Undone { .. } => {}
            Event::Attended(attendance) => {
                let unit = attendance.unit.clone();
                now.attendance.insert(unit, attendance.clone());
            }
            Event::HandsCounted(count) => {
                now.hands.insert(count.contest.clone(), count.clone());
            }
            Event::Ruled(ruling) => now.rulings.add(ruling.clone()),
            Event::RowChecked(_)
            | Event::ReviewSent(_)
            | Event::Answered { .. }
            | Event::SheetAgreed { .. }
            | Event::SheetLocked(_) => sheets::fold(&mut now.sheets, &entry.event),
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
