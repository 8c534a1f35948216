//! Things found by what people call them: exactly, in another spelling, by the province that only one of them sits in.

use std::collections::BTreeMap;

use khoithidua_core::bloc::{Person, Unit};
use khoithidua_core::date::Date;
use khoithidua_core::ids::{CriterionId, PersonId, UnitId};
use khoithidua_core::score::criterion::Criterion;
use khoithidua_core::text::fold;

use crate::grid::one_line;

/// What a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<I> {
    /// This.
    One(I),
    /// This, in another spelling: its name.
    TakenFor(I, String),
    /// Several things.
    Several,
    /// Nothing.
    Nothing,
}

/// Things by name.
#[derive(Debug)]
pub struct Lookup<I> {
    /// From the surest to the vaguest way to call something.
    ways: [BTreeMap<String, Vec<I>>; 4],
    names: BTreeMap<I, String>,
    loosely: fn(&str) -> String,
}

impl<I: Clone + Ord + ToString> Lookup<I> {
    fn new(loosely: fn(&str) -> String) -> Self {
        Self {
            ways: Default::default(),
            names: BTreeMap::new(),
            loosely,
        }
    }

    /// Finds something.
    pub fn find(&self, written: &str) -> Found<I> {
        let keys = [
            exactly(written),
            fold(written),
            (self.loosely)(written),
            fold(written),
        ];
        for (way, (things, key)) in self.ways.iter().zip(keys).enumerate() {
            match things.get(&key).map(Vec::as_slice) {
                _ if key.is_empty() => {}
                Some([thing]) if way == 0 => return Found::One(thing.clone()),
                Some([thing]) => {
                    let name = self.names.get(thing).cloned();
                    return Found::TakenFor(thing.clone(), name.unwrap_or_default());
                }
                Some(_) => return Found::Several,
                None => {}
            }
        }
        Found::Nothing
    }

    /// A text that means this thing and nothing else: its name, or its identifier.
    pub fn unmistakable(&self, thing: &I) -> String {
        let name = self.names.get(thing).cloned().unwrap_or_default();
        match self.find(&name) {
            Found::One(found) if found == *thing => name,
            _ => thing.to_string(),
        }
    }

    fn add(&mut self, thing: &I, name: &str) {
        let keys = [exactly(name), fold(name), (self.loosely)(name)];
        for (way, key) in keys.into_iter().enumerate() {
            self.put(way, key, thing);
        }
    }

    fn put(&mut self, way: usize, key: String, thing: &I) {
        let things = self.ways[way].entry(key).or_default();
        if !things.contains(thing) {
            things.push(thing.clone());
        }
    }
}

/// Accents count, case and spaces do not.
fn exactly(name: &str) -> String {
    one_line(name).to_lowercase()
}

/// Units by any of their names, called by the one of this day.
pub fn units(units: &[Unit], day: Option<Date>) -> Lookup<UnitId> {
    let mut lookup = Lookup::new(loose_unit);
    for unit in units {
        let id = &unit.id;
        lookup.put(0, id.to_string(), id);
        for name in &unit.names {
            lookup.add(id, &name.full);
            lookup.add(id, &name.short);
        }
        let name = day.map_or(unit.names.last(), |day| unit.name_on(day));
        lookup
            .names
            .extend(name.map(|name| (id.clone(), name.full.clone())));
        for alias in &unit.aliases {
            lookup.add(id, alias);
        }
        lookup.put(3, fold(&unit.province), id);
    }
    lookup
}

/// People by name.
pub fn people(people: &[Person]) -> Lookup<PersonId> {
    let mut lookup = Lookup::new(loose_person);
    for person in people {
        lookup.put(0, person.id.to_string(), &person.id);
        if let Some(name) = &person.name {
            lookup.add(&person.id, name);
            lookup.names.insert(person.id.clone(), name.clone());
        }
    }
    lookup
}

/// Lines of the criteria by title, by number with title, and by all numbers down to the line.
pub fn criteria(criteria: &[Criterion]) -> Lookup<CriterionId> {
    fn add(lookup: &mut Lookup<CriterionId>, row: &Criterion, above: &str) {
        let number = if above.is_empty() {
            row.number.clone()
        } else {
            format!("{above}.{}", row.number)
        };
        if row.is_group() {
            for child in row.children() {
                add(lookup, child, &number);
            }
            return;
        }
        lookup.names.insert(row.id.clone(), row.title.clone());
        lookup.put(0, row.id.to_string(), &row.id);
        lookup.add(&row.id, &row.title);
        for number in [&number, &row.number] {
            lookup.add(&row.id, &format!("{number} {}", row.title));
            lookup.add(&row.id, &format!("{number}. {}", row.title));
            lookup.put(3, fold(number), &row.id);
        }
    }
    let mut lookup = Lookup::new(loose_criterion);
    for row in criteria {
        add(&mut lookup, row, "");
    }
    lookup
}

/// What is the same in "BQL KKT Dung Quat & KCN Quang Ngai" and its full name.
fn loose_unit(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(' ').filter_map(|word| match word {
        "cac" | "tinh" | "va" | "tp" | "thanh" | "pho" => None,
        "bql" => Some("ban quan ly"),
        "kkt" => Some("khu kinh te"),
        "kcn" => Some("khu cong nghiep"),
        "kcnc" => Some("khu cong nghe cao"),
        word => Some(word),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A name without the address before it and the office behind it.
fn loose_person(name: &str) -> String {
    let name = name.split([',', '(']).next().unwrap_or_default();
    let mut words = fold(name);
    for before in ["d c ", "dong chi ", "ong ", "ba ", "mr ", "ms "] {
        if let Some(rest) = words.strip_prefix(before) {
            words = rest.to_owned();
            break;
        }
    }
    words
}

/// A title without the unit of measure behind it.
fn loose_criterion(title: &str) -> String {
    fold(title.split('(').next().unwrap_or_default())
}
