//! Units that became one (sáp nhập): the new unit takes their place, and they are remembered as what it came from, so
//! that who headed the bloc and who won in earlier years still has a name.

use super::members::{self, Hung};
use crate::bloc::{Capacity, Unit, UnitName};
use crate::conference::Conference;
use crate::date::Date;
use crate::format::Held;
use crate::ids::UnitId;
use crate::rules::Pairs;
use crate::vote::contest::ContestOption;

/// Why units cannot be merged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// None is named that is a member.
    #[error("none of these units is a member")]
    NoMember,
    /// The new unit's identifier stands for a unit that stays, or stood for an earlier one. A unit that keeps its name and
    /// changes what is in it is another unit.
    #[error("the identifier {0} is taken")]
    Taken(UnitId),
}

/// Puts a unit in the place of those it came from, which were themselves until the day before. People go along: the first who represented one of them represents the
/// new one, until somebody says otherwise; the others are members of its delegation. So do ballots,
/// who scores whom, and who heads the bloc from the plan's year on. Targets of the old units go.
///
/// # Errors
/// [`MergeError`]; then nothing has changed.
pub fn merge(
    plan: &mut Conference,
    from: &[UnitId],
    into: Unit,
    on: Date,
) -> Result<(), MergeError> {
    let is_old = |id: &UnitId| from.contains(id);
    let place = plan.bloc.units.iter().position(|unit| is_old(&unit.id));
    let place = place.ok_or(MergeError::NoMember)?;
    let mut former = plan.bloc.former();
    let known = plan.bloc.units.iter().chain(&former);
    if known.map(|unit| &unit.id).any(|id| *id == into.id) {
        return Err(MergeError::Taken(into.id));
    }
    let hung = Hung::of(plan);
    let (old, stay) = plan.bloc.units.drain(..).partition(|unit| is_old(&unit.id));
    plan.bloc.units = stay;
    former.extend::<Vec<Unit>>(old);
    for name in ended(&mut former, from) {
        name.until = Some(on.day_before());
    }
    plan.bloc.former = Some(Held::new(&former));
    let id = into.id.clone();
    let predecessors = former.iter().filter(|unit| is_old(&unit.id));
    let into = Unit {
        predecessors: predecessors.map(|unit| unit.id.clone()).collect(),
        ..into
    };
    plan.bloc.units.insert(place, into);
    let mut represented = false;
    for person in &mut plan.people {
        let Some(unit) = person.unit.as_mut().filter(|unit| is_old(unit)) else {
            continue;
        };
        *unit = id.clone();
        if person.capacity.represents() {
            if represented {
                person.capacity = Capacity::Member;
                person.authorisation = None;
            }
            represented = true;
        }
    }
    plan.targets.retain(|target| !is_old(&target.unit));
    if plan.host.as_ref().is_some_and(is_old) {
        plan.host = Some(id.clone());
    }
    merge_heads(plan, from, &id, on.year());
    hung.follow(plan);
    for contest in &mut plan.contests {
        merge_lines(&mut contest.options, from, &id);
    }
    merge_peers(plan, from, &id);
    Ok(())
}

/// How many people go along when these units become one, and how many targets go.
pub fn involved(plan: &Conference, from: &[UnitId]) -> (usize, usize) {
    let people = plan.people.iter();
    let people = people.filter(|p| p.unit.as_ref().is_some_and(|unit| from.contains(unit)));
    let targets = plan.targets.iter().filter(|t| from.contains(&t.unit));
    (people.count(), targets.count())
}

/// The names that these units had last, where it is not said yet until when.
fn ended<'a>(former: &'a mut [Unit], from: &[UnitId]) -> impl Iterator<Item = &'a mut UnitName> {
    let old = former.iter_mut().filter(|unit| from.contains(&unit.id));
    let last = old.filter_map(|unit| unit.names.last_mut());
    last.filter(|name| name.until.is_none())
}

/// The new unit heads the bloc where one of the old ones would in the plan's year or later; who did before is history, and so is
/// who did before there was the new unit.
fn merge_heads(plan: &mut Conference, from: &[UnitId], into: &UnitId, since: i32) {
    let year = plan.year.max(since);
    members::heads(plan, |heads| {
        for of in heads.iter_mut().filter(|of| of.year >= year) {
            for unit in [&mut of.head].into_iter().chain(&mut of.deputy) {
                if from.contains(unit) {
                    unit.clone_from(into);
                }
            }
            of.deputy.take_if(|deputy| *deputy == of.head);
        }
    });
}

/// The first line of the old units becomes the new unit's, the others go.
fn merge_lines(options: &mut Vec<ContestOption>, from: &[UnitId], into: &UnitId) {
    let is_old = |option: &ContestOption| option.unit.as_ref().is_some_and(|u| from.contains(u));
    let Some(place) = options.iter().position(is_old) else {
        return;
    };
    options.retain(|option| !is_old(option));
    options.splice(place..place, ContestOption::of_unit(into.clone()));
}

/// The new unit scores whom one of the old ones scored, and is scored by whoever scored one of them.
fn merge_peers(plan: &mut Conference, from: &[UnitId], into: &UnitId) {
    let held = &mut plan.rules.scoring.pairs;
    let Some(named) = held.as_ref().and_then(Held::<Pairs>::peek) else {
        return;
    };
    let now = |unit: &UnitId| if from.contains(unit) { into } else { unit }.clone();
    let mut merged = Pairs::new();
    for (by, of) in &named {
        let list = merged.entry(now(by)).or_default();
        list.extend(of.iter().map(now).filter(|unit| *unit != now(by)));
    }
    merged.retain(|_, of| !of.is_empty());
    if merged != named {
        *held = Some(Held::new(&merged));
    }
}

#[cfg(test)]
pub(crate) mod tests;
