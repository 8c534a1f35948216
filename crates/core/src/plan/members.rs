//! Units and people of a plan: added, named anew, taken out, with whatever hangs on them.

use std::collections::BTreeSet;

use super::edit;
use super::sweep::{Gone, sweep};
use crate::bloc::{Capacity, HeadYear, Person, Unit, UnitName};
use crate::conference::Conference;
use crate::date::Date;
use crate::format::Held;
use crate::ids::{PersonId, UnitId};
use crate::rules::Pairs;
use crate::settings::{change, pairs};
use crate::vote::contest::{Apart, Contest, ContestOption};

/// How ballots and rounds hung on the units, before those were changed.
pub(super) struct Hung {
    units: Vec<UnitId>,
    on_ballots: Vec<UnitId>,
}

impl Hung {
    /// How they hang on them now.
    pub(super) fn of(plan: &Conference) -> Self {
        Self {
            units: plan.bloc.units.iter().map(|unit| unit.id.clone()).collect(),
            on_ballots: change::units_on_ballots(plan),
        }
    }

    /// Ballots on which every unit stood have every unit again, and a round goes round the units that there are now. What a person put
    /// together otherwise stays.
    pub(super) fn follow(&self, plan: &mut Conference) {
        let now = Self::of(plan);
        for contest in &mut plan.contests {
            if self.has_everyone(contest) && self.on_ballots != now.on_ballots {
                contest.options = self.everyone(&contest.options, &now.on_ballots);
            }
        }
        if self.units == now.units {
            return;
        }
        let scoring = &mut plan.rules.scoring;
        let named: Option<Pairs> = scoring.pairs.as_ref().and_then(Held::peek);
        if let Some(next) = named.and_then(|named| pairs::as_round(&self.units, &named)) {
            scoring.pairs = Some(Held::new(&pairs::round(&now.units, next)));
        }
    }

    /// Whether every unit stands on the ballot. While there is none yet, that is so for awards: who stands for election is chosen, and who
    /// follows from the ranking is not known.
    fn has_everyone(&self, contest: &Contest) -> bool {
        let on: BTreeSet<&UnitId> = units_on(&contest.options).collect();
        let everyone = on == self.units.iter().collect();
        let chosen = contest.award.is_none() || contest.apart == Some(Apart::Later);
        everyone && !(chosen && on.is_empty())
    }

    /// A line for every unit, as it was where it was there. Lines in an order of their own keep it, and new ones come behind; lines that
    /// are no units come last.
    fn everyone(&self, before: &[ContestOption], units: &[UnitId]) -> Vec<ContestOption> {
        let mut order: Vec<&UnitId> = units.iter().collect();
        if !units_on(before).eq(&self.on_ballots) {
            let place = |unit: &&UnitId| units_on(before).position(|known| known == *unit);
            order.sort_by_key(|unit| place(unit).unwrap_or(usize::MAX));
        }
        let line = |unit: &UnitId| {
            let known = before.iter().find(|line| line.unit.as_ref() == Some(unit));
            known
                .cloned()
                .or_else(|| ContestOption::of_unit(unit.clone()))
        };
        let others = before.iter().filter(|line| line.unit.is_none());
        let lines = order.into_iter().filter_map(line);
        lines.chain(others.cloned()).collect()
    }
}

fn units_on(lines: &[ContestOption]) -> impl Iterator<Item = &UnitId> {
    lines.iter().filter_map(|line| line.unit.as_ref())
}

/// Changes the list of units; ballots with every unit on them and rounds follow. Nothing is taken out by this: see [`remove_unit`].
pub fn units<R>(plan: &mut Conference, change: impl FnOnce(&mut Vec<Unit>) -> R) -> R {
    let hung = Hung::of(plan);
    let answer = change(&mut plan.bloc.units);
    hung.follow(plan);
    answer
}

/// Changes one unit; ballots in the order of the alphabet follow its name. A unit that is not there is not changed.
pub fn unit(plan: &mut Conference, id: &UnitId, change: impl FnOnce(&mut Unit)) {
    units(plan, |units| {
        let found = units.iter_mut().find(|unit| unit.id == *id);
        found.map(change);
    });
}

/// Adds a unit that has no name yet, at the end.
pub fn add_unit(plan: &mut Conference) -> Option<UnitId> {
    let id = new_unit(plan)?;
    units(plan, |units| units.push(nameless(id.clone())));
    Some(id)
}

/// An identifier that no unit has or had. The year in it keeps it apart from those of units that were taken out of the plans
/// of other years: through the years a unit is known by its identifier alone.
pub fn new_unit(plan: &Conference) -> Option<UnitId> {
    let former = plan.bloc.former();
    let known = plan.bloc.units.iter().chain(&former);
    let taken: Vec<String> = known.map(|unit| unit.id.as_str().to_owned()).collect();
    edit::fresh(&format!("unit-{}", plan.year), &taken, UnitId::new)
}

/// A unit of which nothing is known yet: its only name is empty.
pub fn nameless(id: UnitId) -> Unit {
    Unit {
        id,
        names: vec![UnitName {
            full: String::new(),
            short: String::new(),
            exact: true,
            from: None,
            until: None,
        }],
        province: String::new(),
        aliases: Vec::new(),
        predecessors: Vec::new(),
        women_percent: None,
    }
}

/// Takes a unit out, and whatever refers to it.
///
/// Its people stay on the list, as guests without a unit: their names were typed, and they may belong to another unit. Somebody
/// without a name stood only for the unit, and goes with it. A unit that headed the bloc in an earlier year becomes a former one, so that
/// the year still has a name; heading the bloc in the plan's own year or later ends.
pub fn remove_unit(plan: &mut Conference, id: &UnitId) -> Vec<Gone> {
    let Some(place) = plan.bloc.units.iter().position(|unit| unit.id == *id) else {
        return Vec::new();
    };
    let removed = units(plan, |units| units.remove(place));
    let mut gone = vec![Gone::Unit(removed.clone())];
    let of_unit = |person: &mut Person| person.unit.as_ref() == Some(id);
    let stood = plan
        .people
        .extract_if(.., |person| of_unit(person) && person.name.is_none());
    gone.extend(stood.map(Gone::Person));
    for person in plan
        .people
        .iter_mut()
        .filter(|person| person.unit.as_ref() == Some(id))
    {
        person.capacity = Capacity::Guest;
        person.authorisation = None;
    }
    leaves(plan, removed, &mut gone);
    sweep(plan, &mut gone);
    gone
}

/// What becomes of the years that a unit headed the bloc, once it is a member no longer: those before the plan's are history and
/// keep its name, for which it becomes a former unit; in the plan's own year and later it does not head the bloc any more.
pub(super) fn leaves(plan: &mut Conference, unit: Unit, gone: &mut Vec<Gone>) {
    let (year, id) = (plan.year, &unit.id);
    let heads_in = |of: &HeadYear| of.head == *id || of.deputy.as_ref() == Some(id);
    let earlier = heads(plan, |heads| {
        for of in heads.iter().filter(|of| of.year >= year && heads_in(of)) {
            // Head and deputy may both leave; what was there before is said once.
            let is_said = |said: &Gone| matches!(said, Gone::Heads(said) if said.year == of.year);
            if !gone.iter().any(is_said) {
                gone.push(Gone::Heads(of.clone()));
            }
        }
        heads.retain(|of| of.year < year || of.head != *id);
        for of in heads.iter_mut().filter(|of| of.year >= year) {
            of.deputy.take_if(|deputy| deputy == id);
        }
        heads.iter().any(heads_in)
    });
    if earlier {
        former(plan, |former| former.push(unit));
    }
}

/// Gives the unit another name, in full and short, from a day on: the one it has ends the day before. An empty short name is
/// the one it had.
pub fn rename(unit: &mut Unit, on: Date, [full, short]: [&str; 2]) {
    let next = unit.names.last().map(|now| UnitName {
        full: full.trim().to_owned(),
        short: Some(short.trim())
            .filter(|short| !short.is_empty())
            .unwrap_or(&now.short)
            .to_owned(),
        from: Some(on),
        until: None,
        ..now.clone()
    });
    if let Some(now) = unit.names.last_mut() {
        now.until = Some(on.day_before());
    }
    unit.names.extend(next);
}

/// Whether a name ends before it begins.
pub fn is_backwards(name: &UnitName) -> bool {
    let both = name.from.zip(name.until);
    both.is_some_and(|(from, until)| until < from)
}

/// Takes a name of the unit out, unless it is the only one. Where it was the last one, the one before it holds again.
pub fn remove_name(unit: &mut Unit, place: usize) {
    if unit.names.len() < 2 || place >= unit.names.len() {
        return;
    }
    unit.names.remove(place);
    let last = unit.names.len() == place;
    if let Some(now) = unit.names.last_mut().filter(|_| last) {
        now.until = None;
    }
}

/// Changes the former units. None at all is said by saying nothing.
pub fn former<R>(plan: &mut Conference, change: impl FnOnce(&mut Vec<Unit>) -> R) -> R {
    let mut units = plan.bloc.former();
    let answer = change(&mut units);
    plan.bloc.former = (!units.is_empty()).then(|| Held::new(&units));
    answer
}

/// Adds a former unit that has no name yet.
pub fn add_former(plan: &mut Conference) -> Option<UnitId> {
    let id = new_unit(plan)?;
    former(plan, |units| units.push(nameless(id.clone())));
    Some(id)
}

/// Takes a former unit out, unless something refers to it.
pub fn remove_former(plan: &mut Conference, id: &UnitId) {
    if !is_referred_to(plan, id) {
        former(plan, |units| units.retain(|unit| unit.id != *id));
    }
}

/// Whether a former unit is what another unit came from, or headed the bloc.
pub fn is_referred_to(plan: &Conference, id: &UnitId) -> bool {
    let former = plan.bloc.former();
    let mut units = plan.bloc.units.iter().chain(&former);
    units.any(|unit| unit.predecessors.contains(id))
        || plan
            .bloc
            .heads()
            .iter()
            .any(|of| of.head == *id || of.deputy.as_ref() == Some(id))
}

/// Changes who headed the bloc, year by year. Nobody at all is said by saying nothing.
pub fn heads<R>(plan: &mut Conference, change: impl FnOnce(&mut Vec<HeadYear>) -> R) -> R {
    let before = plan.bloc.heads();
    let mut years = before.clone();
    let answer = change(&mut years);
    years.sort_by_key(|of| of.year);
    // A list that cannot be read is not lost where nobody changed it.
    if years != before {
        plan.bloc.heads = (!years.is_empty()).then(|| Held::new(&years));
    }
    answer
}

/// Says who heads the bloc in the plan's year.
pub fn head_of_year(plan: &mut Conference, head: UnitId, deputy: Option<UnitId>) {
    let year = plan.year;
    heads(plan, |heads| {
        heads.retain(|of| of.year != year);
        heads.push(HeadYear { year, head, deputy });
    });
}

/// Adds somebody of whom nothing is known yet, at the end.
pub fn add_person(plan: &mut Conference) -> Option<PersonId> {
    let taken: Vec<String> = plan
        .people
        .iter()
        .map(|person| person.id.as_str().to_owned())
        .collect();
    let id = edit::fresh("person", &taken, PersonId::new)?;
    plan.people.push(Person {
        id: id.clone(),
        name: None,
        unit: None,
        position: None,
        capacity: Capacity::Member,
        authorisation: None,
    });
    Some(id)
}

/// Takes somebody out: nobody chairs, speaks or has a slip who is not there.
pub fn remove_person(plan: &mut Conference, id: &PersonId) -> Vec<Gone> {
    let removed = plan.people.extract_if(.., |person| person.id == *id);
    let mut gone: Vec<Gone> = removed.map(Gone::Person).collect();
    if !gone.is_empty() {
        sweep(plan, &mut gone);
    }
    gone
}

/// The other one who represents the unit that this person represents: one is enough for a unit, and more are a contradiction.
pub fn rival<'a>(plan: &'a Conference, id: &PersonId) -> Option<&'a Person> {
    let person = plan.person(id)?;
    let unit = person.unit.as_ref()?;
    let rivals = |other: &&Person| {
        other.id != *id && other.capacity.represents() && other.unit.as_ref() == Some(unit)
    };
    let represents = person.capacity.represents();
    plan.people.iter().filter(|_| represents).find(rivals)
}

/// Makes whoever else represents this person's unit a member of its delegation.
pub fn represent_alone(plan: &mut Conference, id: &PersonId) {
    while let Some(other) = rival(plan, id).map(|other| other.id.clone()) {
        for person in plan.people.iter_mut().filter(|person| person.id == other) {
            person.capacity = Capacity::Member;
            person.authorisation = None;
        }
    }
}

#[cfg(test)]
mod tests;
