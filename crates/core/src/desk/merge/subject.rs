//! What entries are about, so that it shows when two desks decided one thing in two ways.

use std::collections::{BTreeMap, BTreeSet};

use crate::desk::log::{Entry, Event};
use crate::hash::Hash;
use crate::ids::{AwardId, ContestId, PersonId, UnitId};
use crate::score::rulings::Ruling;

/// Something that is decided once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Which of a person's submissions counts.
    Decision(PersonId),
    /// Which key is a person's.
    Key(PersonId),
    /// Who votes on paper.
    PaperVoters,
    /// A teller's count of the paper ballots.
    PaperCount(String),
    /// Who is here for a unit.
    Attendance(UnitId),
    /// The hands of a contest.
    Hands(ContestId),
    /// A unit's sheet.
    Sheet(UnitId),
    /// Whether a unit is considered.
    Exclusion(UnitId),
    /// Whether a unit stands for an award.
    Candidate(AwardId, UnitId),
    /// Whether a contest is held.
    Contest(ContestId),
    /// The lots.
    Lots,
}

/// One thing that two desks decided in two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// What.
    pub subject: Subject,
    /// The last that each of them said.
    pub said: [Entry; 2],
    /// Which of the two holds: the later one in the log of both.
    pub holds: usize,
}

/// What both logs say apart from each other, in two ways.
pub fn contradictions(one: &[Entry], other: &[Entry], merged: &[Entry]) -> Vec<Contradiction> {
    let (here, there) = (last_said(one, other), last_said(other, one));
    let place = |entry: &Entry| merged.iter().rposition(|e| e == entry);
    let both = here.into_iter().filter_map(|(subject, (ours, said))| {
        let (theirs, other) = there.get(&subject)?;
        (said != *other).then(|| Contradiction {
            holds: usize::from(place(ours) < place(theirs)),
            said: [ours.clone(), Entry::clone(theirs)],
            subject,
        })
    });
    both.collect()
}

/// The last that a log says of each thing in entries that the other log does not have, and in what words.
fn last_said<'a>(log: &'a [Entry], other: &[Entry]) -> BTreeMap<Subject, (&'a Entry, String)> {
    let known: BTreeSet<Hash> = other.iter().map(Entry::hash).collect();
    let all: BTreeMap<Hash, &Event> = log.iter().map(|e| (e.hash(), &e.event)).collect();
    let mut last = BTreeMap::new();
    for entry in log.iter().filter(|e| !known.contains(&e.hash())) {
        for (subject, words) in about(&entry.event, &all) {
            last.insert(subject, (entry, words));
        }
    }
    last
}

fn about(event: &Event, all: &BTreeMap<Hash, &Event>) -> Vec<(Subject, String)> {
    let whole = || serde_json::to_string(event).unwrap_or_default();
    let one = |subject| vec![(subject, whole())];
    match event {
        Event::Imported { .. }
        | Event::Revoked(_)
        | Event::Shared(_)
        | Event::Opened { .. }
        | Event::Closed { .. }
        | Event::Reopened { .. } => Vec::new(),
        Event::Decided(decision) => {
            let subject = Subject::Decision(decision.person.clone());
            vec![(subject, decision.chosen.to_hex())]
        }
        Event::Withdrawn { person, .. } => {
            vec![(Subject::Decision(person.clone()), String::new())]
        }
        Event::Accredited { people } => {
            let keys = people.iter();
            keys.map(|(person, key)| (Subject::Key(person.clone()), key.to_string()))
                .collect()
        }
        Event::PaperVoters { .. } => one(Subject::PaperVoters),
        Event::PaperCounted(count) => one(Subject::PaperCount(count.by.clone())),
        Event::Attended(attendance) => one(Subject::Attendance(attendance.unit.clone())),
        Event::HandsCounted(count) => one(Subject::Hands(count.contest.clone())),
        Event::Ruled(ruling) => ruled(ruling).map(one).unwrap_or_default(),
        Event::RowChecked(_)
        | Event::ReviewSent(_)
        | Event::Answered { .. }
        | Event::SheetAgreed { .. }
        | Event::SheetLocked(_) => {
            let unit = event.sheet_of().cloned();
            unit.map(|unit| one(Subject::Sheet(unit)))
                .unwrap_or_default()
        }
        // What is taken back is said as nothing.
        Event::Undone { entry, .. } => {
            let undone = all.get(entry).filter(|event| event.can_be_undone());
            let subjects = undone.map(|event| about(event, all)).unwrap_or_default();
            let nothing = |(subject, _)| (subject, String::new());
            subjects.into_iter().map(nothing).collect()
        }
    }
}

fn ruled(ruling: &Ruling) -> Option<Subject> {
    Some(match ruling {
        // Each decision of the chair stands beside the others.
        Ruling::Chair(_) => return None,
        Ruling::Lots(_) => Subject::Lots,
        Ruling::Exclusion(exclusion) => Subject::Exclusion(exclusion.unit.clone()),
        Ruling::Candidate(decision) => {
            Subject::Candidate(decision.award.clone(), decision.unit.clone())
        }
        Ruling::Contest(decision) => Subject::Contest(decision.contest.clone()),
    })
}
