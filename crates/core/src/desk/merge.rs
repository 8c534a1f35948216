//! Several desks of one conference become one (gộp máy): what was collected at different tables, in whatever order.
//!
//! Files are a set, so two sets become one. Logs are lists, and their order decides what holds; so they are put into an order that
//! does not depend on which desk takes in which. Each entry has a key: its time, then its hash. In a log, an
//! entry hangs from the nearest one before it that has a greater key, if there is one: a clock was set back then, or two
//! entries have one time. That tree is the log read otherwise: going through it, smaller keys first, gives
//! the log again. A desk only adds at the end, so what an entry hangs from never changes, and logs are merged by
//! merging their trees. Every log keeps its own order in the whole.

mod subject;

use std::collections::{BTreeMap, BTreeSet};

use super::inbox::Inbox;
use super::log::{Entry, Event, standing};
use crate::date::Moment;
use crate::hash::Hash;

pub use subject::{Contradiction, Subject};

/// What a desk holds.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// Its files.
    pub inbox: &'a Inbox,
    /// Its log.
    pub log: &'a [Entry],
}

/// Two desks as one.
#[derive(Clone, Debug, Default)]
pub struct Merged {
    /// The files of both.
    pub inbox: Inbox,
    /// The entries of both.
    pub log: Vec<Entry>,
    /// What both decided, each in its way. The later entry holds.
    pub contradictions: Vec<Contradiction>,
}

/// Why two desks do not become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// Collection is closed at one of them, and the other has more.
    #[error("collection is closed at one of the desks")]
    Closed,
}

/// Makes one desk of two. Which of them is named first changes nothing.
///
/// # Errors
/// [`MergeError::Closed`].
pub fn merge(one: Part<'_>, other: Part<'_>) -> Result<Merged, MergeError> {
    let inbox = files(one.inbox, other.inbox);
    let whole = |part: Part<'_>| part.inbox.len() == inbox.len();
    let (log, closed) = match (continues(one.log, other.log), continues(other.log, one.log)) {
        (true, _) => (one.log.to_vec(), is_closed(one.log) && !whole(one)),
        (_, true) => (other.log.to_vec(), is_closed(other.log) && !whole(other)),
        _ => (
            entries(one.log, other.log),
            is_closed(one.log) || is_closed(other.log),
        ),
    };
    if closed {
        return Err(MergeError::Closed);
    }
    Ok(Merged {
        contradictions: subject::contradictions(one.log, other.log, &log),
        inbox,
        log,
    })
}

/// True for a log that begins with the other one.
fn continues(log: &[Entry], other: &[Entry]) -> bool {
    log.starts_with(other)
}

fn is_closed(log: &[Entry]) -> bool {
    standing(log).closed.is_some()
}

/// All files. Of a text that both have, the name and time of whoever got it first.
fn files(one: &Inbox, other: &Inbox) -> Inbox {
    let mut all = Inbox::default();
    for (raw, received, content) in one.iter().chain(other.iter()) {
        let twin = other.get(raw).filter(|_| one.get(raw).is_some());
        let first = [one.get(raw), twin].into_iter().flatten().map(|(r, _)| r);
        let first = first.min_by(|a, b| (a.at, &a.name).cmp(&(b.at, &b.name)));
        all.add(first.unwrap_or(received).clone(), content.clone());
    }
    all
}

/// Time, hash, and a number for entries that are the same in both.
type Place = (Moment, Hash, usize);

/// Entries by place, with the place of what each hangs from.
type Tree<'a> = BTreeMap<Place, (&'a Entry, Option<Place>)>;

fn entries(one: &[Entry], other: &[Entry]) -> Vec<Entry> {
    let mut all = tree(one);
    for (place, (entry, parent)) in tree(other) {
        all.entry(place)
            // Where a log lacks entries, as a collecting desk's does, the other knows what is nearer.
            .and_modify(|(_, known)| *known = [*known, parent].into_iter().flatten().min())
            .or_insert((entry, parent));
    }
    let mut below = BTreeMap::<Option<Place>, Vec<Place>>::new();
    for (place, (_, parent)) in &all {
        below.entry(*parent).or_default().push(*place);
    }
    let mut log = Vec::with_capacity(all.len());
    let mut waiting = Vec::new();
    let mut next = below.remove(&None);
    loop {
        // The smallest is on top.
        waiting.extend(next.into_iter().flatten().rev());
        let Some(place) = waiting.pop() else { break };
        log.extend(all.get(&place).map(|(entry, _)| Entry::clone(entry)));
        next = below.remove(&Some(place));
    }
    log
}

fn tree(log: &[Entry]) -> Tree<'_> {
    let mut tree = Tree::new();
    // What later entries can hang from: each greater than the next.
    let mut greater: Vec<Place> = Vec::new();
    for (entry, place) in log.iter().zip(places(log)) {
        while greater.last().is_some_and(|last| *last < place) {
            greater.pop();
        }
        tree.insert(place, (entry, greater.last().copied()));
        greater.push(place);
    }
    tree
}

/// A place for each entry. What happened while collection was closed stays together, at the time of the opening: what
/// another desk did meanwhile comes before or after it.
fn places(log: &[Entry]) -> Vec<Place> {
    let mut seen = BTreeMap::<Hash, usize>::new();
    let mut places = Vec::with_capacity(log.len());
    let mut rest = log;
    while let [entry, after @ ..] = rest {
        let closed = closing(rest);
        if let Some(reopened) = closed.last() {
            let hash = reopened.hash();
            let first = seen.entry(hash).or_default();
            places.extend((0..closed.len()).map(|number| (reopened.at, hash, *first + number)));
            *first += closed.len();
            rest = rest.get(closed.len()..).unwrap_or_default();
            continue;
        }
        let hash = entry.hash();
        let twin = seen.entry(hash).or_default();
        places.push((entry.at, hash, *twin));
        *twin += 1;
        rest = after;
    }
    places
}

/// The entries from a closing to the opening that ends it, if the log begins with one.
fn closing(log: &[Entry]) -> &[Entry] {
    let reopened = |entry: &Entry| matches!(entry.event, Event::Reopened { .. });
    let length = match log {
        [first, ..] if matches!(first.event, Event::Closed { .. }) => {
            log.iter().position(reopened).map_or(0, |at| at + 1)
        }
        _ => 0,
    };
    log.get(..length).unwrap_or_default()
}

/// The log that a collecting desk begins with: what was decided, without files and without what goes with closing.
pub fn collector(log: &[Entry]) -> Vec<Entry> {
    let kept = log.iter().filter(|entry| {
        !matches!(
            entry.event,
            Event::Imported { .. }
                | Event::Closed { .. }
                | Event::Reopened { .. }
                | Event::PaperCounted(_)
                | Event::Shared(_)
                | Event::Opened { .. }
        )
    });
    kept.cloned().collect()
}

/// How many files and entries one desk has that the other lacks.
pub fn lacks(has: Part<'_>, other: Part<'_>) -> (usize, usize) {
    let files = has.inbox.iter();
    let files = files.filter(|(raw, ..)| other.inbox.get(raw).is_none());
    let known: BTreeSet<Hash> = other.log.iter().map(Entry::hash).collect();
    let entries = has.log.iter().filter(|e| !known.contains(&e.hash()));
    (files.count(), entries.count())
}

#[cfg(test)]
mod tests;
