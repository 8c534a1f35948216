//! Who is on the list already, and so what becomes of a line that is pasted.

use std::collections::{BTreeMap, BTreeSet};

use super::{Becomes, Line, Named, one_line};
use crate::bloc::Capacity;
use crate::conference::Conference;
use crate::ids::{PersonId, UnitId};

/// Who is on the list, and who comes onto it line by line.
pub(super) struct Seen {
    /// Units of the people of a name. Accents make another name: the report says where two differ by nothing else.
    names: BTreeMap<String, Vec<Named>>,
    /// Units that somebody with a name represents.
    represented: BTreeSet<UnitId>,
    /// Who represents a unit and has no name yet.
    waiting: BTreeMap<UnitId, PersonId>,
}

impl Seen {
    /// Who is on the list of a plan.
    pub(super) fn of(plan: &Conference) -> Self {
        let mut seen = Self {
            names: BTreeMap::new(),
            represented: BTreeSet::new(),
            waiting: BTreeMap::new(),
        };
        for person in &plan.people {
            if let Some(name) = &person.name {
                let unit = person.unit.clone().map_or(Named::Nothing, Named::Unit);
                seen.come(name, unit, person.capacity);
            } else if let Some(unit) = &person.unit
                && person.capacity.represents()
            {
                seen.waiting.insert(unit.clone(), person.id.clone());
            }
        }
        seen
    }

    fn come(&mut self, name: &str, unit: Named, capacity: Capacity) {
        let represented = unit.unit().filter(|_| capacity.represents());
        self.represented.extend(represented.cloned());
        self.names.entry(same(name)).or_default().push(unit);
    }

    /// Whether somebody of this name is on the list whom the line may mean.
    fn knows(&self, name: &str, unit: &Named) -> bool {
        let units = self.names.get(&same(name));
        units.is_some_and(|units| match unit {
            Named::Nothing => true,
            Named::Unit(_) => units.contains(unit),
            Named::Unknown(_) | Named::Several(_) => {
                units.contains(unit) || units.contains(&Named::Nothing)
            }
        })
    }

    /// Says what becomes of a line, and remembers who comes with it.
    pub(super) fn settle(&mut self, line: Line) -> Line {
        let known = self.knows(&line.name, &line.unit);
        let represents = line.capacity.represents();
        let (becomes, capacity) = match line.unit.unit() {
            _ if known => (Becomes::Known, line.capacity),
            Some(unit) if represents && self.represented.contains(unit) => {
                (Becomes::Second, Capacity::Member)
            }
            Some(unit) if represents => {
                let waiting = self.waiting.remove(unit);
                let becomes = waiting.map_or(Becomes::New, Becomes::NameOf);
                (becomes, line.capacity)
            }
            _ => (Becomes::New, line.capacity),
        };
        self.come(&line.name, line.unit.clone(), capacity);
        Line {
            capacity,
            becomes,
            ..line
        }
    }
}

/// A name as others are told from it: however it was typed, whatever the case.
fn same(name: &str) -> String {
    one_line(name).to_lowercase()
}
