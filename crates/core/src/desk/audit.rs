//! Whether a desk could have written a log: what is refused at the desk cannot stand in a log either.
//!
//! Only what the log says by itself is looked at, so this costs one walk over it. Who is conflicted or confirmed follows from the
//! files, which are looked at when results are worked out.

use std::collections::BTreeMap;

use super::log::{Entry, Event};
use crate::hash::Hash;

/// Where a log says something that could not be done then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("entry {number} of the log could not be made then")]
pub struct ImpossibleEntry {
    /// Which entry, counted from 1.
    pub number: usize,
}

/// Checks that each entry could be made after those before it.
///
/// # Errors
/// The first that could not.
pub fn check(log: &[Entry]) -> Result<(), ImpossibleEntry> {
    let mut desk = Walk::default();
    for (number, entry) in (1..).zip(log) {
        if !desk.take(entry) {
            return Err(ImpossibleEntry { number });
        }
    }
    Ok(())
}

/// What is known after some entries.
#[derive(Default)]
struct Walk<'a> {
    closed: bool,
    shared: bool,
    opened: bool,
    /// What can be taken back.
    standing: BTreeMap<Hash, &'a Event>,
}

impl<'a> Walk<'a> {
    /// Takes the next entry; answers whether it could be made.
    fn take(&mut self, entry: &'a Entry) -> bool {
        let event = &entry.event;
        let possible = match event {
            Event::Imported { .. } | Event::HandsCounted(_) | Event::Ruled(_) => true,
            Event::Attended(_) => !self.opened,
            Event::PaperCounted(_) => self.closed && !self.opened,
            Event::Shared(_) => self.closed,
            Event::Opened { .. } => self.closed && self.shared,
            Event::Reopened { .. } => self.closed && !self.shared,
            Event::Undone { entry, .. } => self.take_back(entry),
            Event::Closed { .. }
            | Event::Decided(_)
            | Event::Withdrawn { .. }
            | Event::Accredited { .. }
            | Event::Revoked(_)
            | Event::PaperVoters { .. }
            | Event::RowChecked(_)
            | Event::ReviewSent(_)
            | Event::Answered { .. }
            | Event::SheetAgreed { .. }
            | Event::SheetLocked(_) => !self.closed,
        };
        match event {
            Event::Closed { .. } => self.closed = true,
            Event::Reopened { .. } => self.closed = false,
            Event::Shared(_) => self.shared = true,
            Event::Opened { .. } => self.opened = true,
            event if event.can_be_undone() => {
                self.standing.insert(entry.hash(), event);
            }
            _ => {}
        }
        possible
    }

    /// The same that [`super::acts::board::undo`] asks, but that two desks, before they became one, may both have taken
    /// the same entry back.
    fn take_back(&mut self, entry: &Hash) -> bool {
        match self.standing.get(entry) {
            None => false,
            Some(Event::Attended(_)) => !self.opened,
            Some(Event::HandsCounted(_) | Event::Ruled(_)) => true,
            Some(_) => !self.closed,
        }
    }
}

#[cfg(test)]
mod tests;
