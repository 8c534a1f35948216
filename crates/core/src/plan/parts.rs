//! Parts of a workbook into the plan, in the place of those that are there.

use std::collections::{BTreeMap, BTreeSet};

use super::members;
use super::sweep::{Gone, sweep};
use crate::bloc::Unit;
use crate::conference::{Conference, SamplePart, Target};
use crate::format::Held;
use crate::score::criterion;
use crate::workbook::{Frame, Part, Parts};

/// What would be gone if these parts were taken.
pub fn gone_with(plan: &Conference, parts: &Parts, chosen: &BTreeSet<Part>) -> Vec<Gone> {
    take(&mut plan.clone(), parts, chosen)
}

/// Puts the chosen parts in the place of those of the plan. Parts that say the same as the plan change nothing.
pub fn take(plan: &mut Conference, parts: &Parts, chosen: &BTreeSet<Part>) -> Vec<Gone> {
    let mut gone = Vec::new();
    let frame = parts
        .frame
        .as_ref()
        .filter(|_| chosen.contains(&Part::Frame));
    let units = parts
        .units
        .as_ref()
        .filter(|_| chosen.contains(&Part::Units));
    let people = parts
        .people
        .as_ref()
        .filter(|_| chosen.contains(&Part::People));
    let agenda = parts
        .agenda
        .as_ref()
        .filter(|_| chosen.contains(&Part::Agenda));
    let criteria = parts
        .criteria
        .as_ref()
        .filter(|_| chosen.contains(&Part::Criteria));
    let targets = parts
        .targets
        .as_ref()
        .filter(|_| chosen.contains(&Part::Targets));
    let left = units.map_or_else(Vec::new, |units| take_units(plan, units));
    gone.extend(left.iter().cloned().map(Gone::Unit));
    if let Some(people) = people.filter(|people| **people != plan.people) {
        let lost = without(&plan.people, people, |person| &person.id);
        gone.extend(lost.into_iter().map(Gone::Person));
        plan.people.clone_from(people);
        plan.sample.remove(&SamplePart::People);
    }
    if let Some(frame) = frame {
        take_frame(plan, frame);
    }
    // What is history, the year says that the plan has then.
    for unit in left {
        members::leaves(plan, unit, &mut gone);
    }
    if let Some(agenda) = agenda.filter(|agenda| **agenda != plan.agenda()) {
        let lost = without(&plan.agenda(), agenda, |item| &item.id);
        gone.extend(lost.into_iter().map(Gone::AgendaItem));
        plan.agenda = Held::new(agenda);
        plan.sample.remove(&SamplePart::Agenda);
    }
    if let Some(criteria) = criteria.filter(|criteria| **criteria != plan.criteria) {
        let lost = without(
            &criterion::lines(&plan.criteria),
            &criterion::lines(criteria),
            |row| &row.id,
        );
        gone.extend(lost.into_iter().cloned().map(Gone::Row));
        let dropped = plan.dropped_with(criteria);
        gone.extend(dropped.ties.into_iter().map(Gone::Tie));
        if targets.is_none() {
            gone.extend(dropped.targets.into_iter().map(Gone::Target));
        }
        // Where other targets come with the criteria, the lost ones are those that do not come again.
        let before = plan.targets.clone();
        plan.take_criteria(criteria.clone());
        if targets.is_some() {
            plan.targets = before;
        }
    }
    if let Some(targets) = targets {
        take_targets(plan, targets, &mut gone);
    }
    sweep(plan, &mut gone);
    gone
}

/// What is in one list and not in another.
fn without<'a, T: Clone, K: Ord>(
    before: &'a [T],
    after: &'a [T],
    key: impl Fn(&'a T) -> K,
) -> Vec<T> {
    let stays: BTreeSet<K> = after.iter().map(&key).collect();
    let lost = before.iter().filter(|thing| !stays.contains(&key(thing)));
    lost.cloned().collect()
}

/// Other units; ballots and rounds follow. A former unit that is a member again is none any more. Gives those that left.
fn take_units(plan: &mut Conference, units: &[Unit]) -> Vec<Unit> {
    let lost = without(&plan.bloc.units, units, |unit| &unit.id);
    members::units(plan, |before| *before = units.to_vec());
    let is_back = |former: &Unit| units.iter().any(|unit| unit.id == former.id);
    if plan.bloc.former().iter().any(is_back) {
        members::former(plan, |former| former.retain(|unit| !is_back(unit)));
    }
    lost
}

fn take_frame(plan: &mut Conference, frame: &Frame) {
    fn set<T: Clone>(to: &mut T, value: Option<&T>) {
        if let Some(value) = value {
            to.clone_from(value);
        }
    }
    set(&mut plan.title, frame.title.as_ref());
    set(&mut plan.year, frame.year.as_ref());
    set(&mut plan.date, frame.date.as_ref());
    set(&mut plan.place, frame.place.as_ref());
    set(&mut plan.bloc.name, frame.bloc.as_ref());
    set(&mut plan.bloc.short_name, frame.bloc_short.as_ref());
    set(&mut plan.chairs, frame.chairs.as_ref());
    if frame.host.is_some() {
        plan.host.clone_from(&frame.host);
    }
    if let Some(head) = &frame.head {
        members::head_of_year(plan, head.clone(), frame.deputy.clone());
    }
}

/// Other targets; those that were there stay in their order.
fn take_targets(plan: &mut Conference, targets: &[Target], gone: &mut Vec<Gone>) {
    let key = |target: &Target| (target.unit.clone(), target.criterion.clone());
    let lost = without(&plan.targets, targets, key);
    gone.extend(lost.into_iter().map(Gone::Target));
    let order: BTreeMap<_, usize> = plan.targets.iter().map(key).zip(0..).collect();
    plan.targets = targets.to_vec();
    plan.targets
        .sort_by_key(|target| order.get(&key(target)).copied().unwrap_or(usize::MAX));
}

#[cfg(test)]
mod tests;
