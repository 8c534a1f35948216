//! Taking back and doing again.

use super::difference::Difference;
use crate::conference::Conference;

/// Most changes that can be taken back; the oldest are forgotten.
const MOST: usize = 500;

/// What was changed in a plan, oldest first, and what was taken back of it.
#[derive(Clone, Debug)]
pub struct History<N> {
    done: Vec<Change<N>>,
    undone: Vec<Change<N>>,
}

#[derive(Clone, Debug)]
struct Change<N> {
    name: N,
    difference: Difference,
}

impl<N> Default for History<N> {
    fn default() -> Self {
        Self {
            done: Vec::new(),
            undone: Vec::new(),
        }
    }
}

impl<N: Clone + PartialEq> History<N> {
    /// Notes what a person changed. A change of the same name as the last one goes on from it where `goes_on` says so: a
    /// text that is being typed is one change, not one for each letter. What was taken back can no longer be done again.
    pub fn record(&mut self, name: N, before: &Conference, after: &Conference, goes_on: bool) {
        let Some(difference) = Difference::between(before, after) else {
            return;
        };
        self.undone.clear();
        let last = self.done.pop_if(|last| goes_on && last.name == name);
        let difference = match last {
            Some(last) => {
                let mut start = before.clone();
                last.difference.undo(&mut start);
                Difference::between(&start, after)
            }
            None => Some(difference),
        };
        // Typed and deleted again is no change.
        let Some(difference) = difference else {
            return;
        };
        self.done.push(Change { name, difference });
        if self.done.len() > MOST {
            self.done.remove(0);
        }
    }

    /// Takes the last change back; its name, or `None` where there is nothing to take back.
    pub fn undo(&mut self, plan: &mut Conference) -> Option<N> {
        let change = self.done.pop()?;
        change.difference.undo(plan);
        let name = change.name.clone();
        self.undone.push(change);
        Some(name)
    }

    /// Does again what was taken back last; its name, or `None` where there is nothing.
    pub fn redo(&mut self, plan: &mut Conference) -> Option<N> {
        let change = self.undone.pop()?;
        change.difference.redo(plan);
        let name = change.name.clone();
        self.done.push(change);
        Some(name)
    }

    /// What would be taken back next.
    pub fn can_undo(&self) -> Option<&N> {
        self.done.last().map(|change| &change.name)
    }

    /// What would be done again next.
    pub fn can_redo(&self) -> Option<&N> {
        self.undone.last().map(|change| &change.name)
    }
}
