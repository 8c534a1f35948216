//! Parts of a workbook into the plan, in the place of those that are there. What referred to something that is not there any
//! more is dropped, and said.

use std::collections::{BTreeMap, BTreeSet};

use super::members;
use crate::bloc::{HeadYear, Person, Unit};
use crate::conference::{AgendaItem, Conference, SamplePart, Target};
use crate::format::Held;
use crate::ids::{AgendaId, ContestId, CriterionId, OptionId, PaperId, PersonId, UnitId};
use crate::rules::Pairs;
use crate::score::criterion::{self, Criterion};
use crate::vote::contest::ContestOption;
use crate::workbook::{Frame, Part, Parts};

/// What is not in the plan any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gone {
    /// A unit.
    Unit(Unit),
    /// A person.
    Person(Person),
    /// A point of the agenda.
    AgendaItem(AgendaItem),
    /// A target.
    Target(Target),
    /// A line of the scoring sheet.
    Row(Criterion),
    /// A row that ties were broken by.
    Tie(CriterionId),
    /// The unit of a person who is still there.
    UnitOf(PersonId),
    /// The line of a ballot.
    Line(ContestId, OptionId),
    /// Who headed the bloc in a year, as it was: where only the deputy is gone, the head is still there.
    Heads(HeadYear),
    /// The unit that holds the conference.
    Host(UnitId),
    /// Somebody chairing.
    Chair(PersonId),
    /// Somebody speaking.
    Speaker(AgendaId, PersonId),
    /// A paper of a point of the agenda.
    PaperOf(AgendaId, PaperId),
    /// A unit from the list of who scores whom.
    Peer(UnitId),
    /// A slip's voucher: a slip that was printed opens nothing any more.
    Slip(PersonId),
}

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
        let of_year = HeadYear {
            year: plan.year,
            head: head.clone(),
            deputy: frame.deputy.clone(),
        };
        let mut heads = plan.bloc.heads();
        match heads.iter_mut().find(|heads| heads.year == of_year.year) {
            Some(heads) => *heads = of_year,
            None => heads.push(of_year),
        }
        heads.sort_by_key(|heads| heads.year);
        plan.bloc.heads = Some(Held::new(&heads));
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

/// Drops whatever refers to something that is not there.
pub(super) fn sweep(plan: &mut Conference, gone: &mut Vec<Gone>) {
    let units: BTreeSet<UnitId> = plan.bloc.units.iter().map(|unit| unit.id.clone()).collect();
    let people: BTreeSet<PersonId> = plan.people.iter().map(|person| person.id.clone()).collect();
    for person in &mut plan.people {
        if person.unit.take_if(|unit| !units.contains(unit)).is_some() {
            gone.push(Gone::UnitOf(person.id.clone()));
        }
    }
    let host = plan.host.take_if(|unit| !units.contains(unit));
    gone.extend(host.map(Gone::Host));
    sweep_heads(plan, &units, gone);
    let chairs = plan
        .chairs
        .extract_if(.., |person| !people.contains(person));
    gone.extend(chairs.map(Gone::Chair));
    let slips = plan.slips.keys().filter(|person| !people.contains(*person));
    gone.extend(slips.cloned().map(Gone::Slip));
    plan.slips.retain(|person, _| people.contains(person));
    for contest in &mut plan.contests {
        let is_gone =
            |line: &mut ContestOption| line.unit.as_ref().is_some_and(|unit| !units.contains(unit));
        let lines = contest.options.extract_if(.., is_gone);
        gone.extend(lines.map(|line| Gone::Line(contest.id.clone(), line.id)));
    }
    sweep_peers(plan, &units, gone);
    sweep_agenda(plan, &people, gone);
    let lines: BTreeSet<&CriterionId> = plan.targets.iter().map(|t| &t.criterion).collect();
    let is_gone = |line: &&CriterionId| criterion::find(&plan.criteria, line).is_none();
    let lines: BTreeSet<CriterionId> = lines.into_iter().filter(is_gone).cloned().collect();
    let no_line =
        |target: &mut Target| !units.contains(&target.unit) || lines.contains(&target.criterion);
    gone.extend(plan.targets.extract_if(.., no_line).map(Gone::Target));
}

/// A deputy who is gone leaves the head alone.
fn sweep_heads(plan: &mut Conference, units: &BTreeSet<UnitId>, gone: &mut Vec<Gone>) {
    let former = plan.bloc.former();
    let is_known = |unit: &UnitId| units.contains(unit) || former.iter().any(|f| f.id == *unit);
    let mut stay = Vec::new();
    let before = gone.len();
    for year in plan.bloc.heads() {
        let deputy = year.deputy.clone().filter(is_known);
        if deputy != year.deputy || !is_known(&year.head) {
            gone.push(Gone::Heads(year.clone()));
        }
        if is_known(&year.head) {
            stay.push(HeadYear { deputy, ..year });
        }
    }
    if gone.len() > before {
        plan.bloc.heads = (!stay.is_empty()).then(|| Held::new(&stay));
    }
}

fn sweep_peers(plan: &mut Conference, units: &BTreeSet<UnitId>, gone: &mut Vec<Gone>) {
    let held = &mut plan.rules.scoring.pairs;
    let Some(mut named) = held.as_ref().and_then(Held::<Pairs>::peek) else {
        return;
    };
    let all = named.iter().flat_map(|(by, of)| of.iter().chain([by]));
    let lost: BTreeSet<UnitId> = all.filter(|unit| !units.contains(*unit)).cloned().collect();
    if lost.is_empty() {
        return;
    }
    named.retain(|by, of| {
        of.retain(|unit| units.contains(unit));
        units.contains(by) && !of.is_empty()
    });
    *held = Some(Held::new(&named));
    gone.extend(lost.into_iter().map(Gone::Peer));
}

fn sweep_agenda(plan: &mut Conference, people: &BTreeSet<PersonId>, gone: &mut Vec<Gone>) {
    let mut agenda = plan.agenda();
    let before = gone.len();
    for item in &mut agenda {
        let speakers = item
            .speakers
            .extract_if(.., |person| !people.contains(person));
        gone.extend(speakers.map(|person| Gone::Speaker(item.id.clone(), person)));
        let is_gone = |paper: &mut PaperId| !plan.papers.iter().any(|p| p.id == *paper);
        let papers = item.papers.extract_if(.., is_gone);
        gone.extend(papers.map(|paper| Gone::PaperOf(item.id.clone(), paper)));
    }
    if gone.len() > before {
        plan.agenda = Held::new(&agenda);
    }
}

#[cfg(test)]
mod tests;
