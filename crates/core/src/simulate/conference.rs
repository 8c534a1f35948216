//! An invented conference: the template's sheet, contests and rules, with units and people of its own.

use super::names::{self, Words};
use super::rng::Rng;
use super::tellers;
use super::{Plan, PlanError};
use crate::bloc::{Capacity, HeadYear, Person, Unit, UnitName};
use crate::conference::{Conference, Target};
use crate::format::{self, Held};
use crate::ids::{CriterionId, PersonId, UnitId};
use crate::number::Quantity;
use crate::rules::{PeerScoring, Voters};
use crate::text;
use crate::vote::contest::{ContestOption, Question};

const TEMPLATE: &str = include_str!("template.json");

/// How many units are put forward where each line is agreed to or not.
const NOMINEES: usize = 2;

/// Guests who come along.
const GUESTS: u32 = 2;

/// Lines for which units have registered targets; elsewhere the scorer types the target.
const WITH_TARGETS: [&str; 2] = ["i.1", "i.5"];

/// Makes a conference for a plan.
pub fn invent(plan: &Plan) -> Result<Conference, PlanError> {
    let mut rng = Rng::new(plan.seed, u64::MAX);
    let mut conference: Conference =
        format::read_part(TEMPLATE.as_bytes()).map_err(|_| PlanError::Template)?;
    conference.bloc.units = units(plan.units, &mut rng);
    conference.people = people(plan, &conference.bloc.units, &mut rng);
    let ids: Vec<UnitId> = conference.bloc.units.iter().map(|u| u.id.clone()).collect();
    if let Some(first) = ids.first() {
        conference.host = Some(first.clone());
        conference.bloc.heads = Some(Held::new(&vec![HeadYear {
            year: conference.year,
            head: first.clone(),
            deputy: ids.get(1).cloned(),
        }]));
    }
    conference.chairs = conference
        .people
        .iter()
        .filter(|p| p.capacity.represents())
        .take(2)
        .map(|p| p.id.clone())
        .collect();
    conference.targets = targets(&ids, &mut rng);
    open_ballots(&mut conference, &ids);
    if plan.delegates > plan.units {
        conference.rules.voters = Voters::OnePerDelegate;
    }
    tellers::prepare(&mut conference, plan.seed);
    if ids.len() < 2 {
        // Nobody is there to score the only unit.
        conference.rules.scoring.peers = PeerScoring::None;
        conference.rules.scoring.peer_weight = 0;
    }
    Ok(conference)
}

fn units(count: u32, rng: &mut Rng) -> Vec<Unit> {
    let kinds: Vec<_> = Words::UNIT
        .list()
        .into_iter()
        .zip(Words::UNIT_SHORT.list())
        .collect();
    let mut provinces = Words::PROVINCE.list();
    rng.shuffle(&mut provinces);
    let named = kinds
        .iter()
        .flat_map(|kind| provinces.iter().map(move |province| (kind, *province)));
    let unit = |((kind, short), province): (&(&str, &str), &str), rng: &mut Rng| {
        let place = slug(province);
        Some(Unit {
            id: UnitId::new(&format!("{}-{place}", slug(short)))?,
            names: vec![UnitName {
                full: format!("{kind} {province}"),
                short: format!("{short} {province}"),
                exact: false,
                from: None,
                until: None,
            }],
            province: province.to_owned(),
            aliases: vec![text::fold(province)],
            predecessors: Vec::new(),
            women_percent: u8::try_from(25 + rng.below(50)).ok(),
        })
    };
    named
        .take(count as usize)
        .filter_map(|name| unit(name, rng))
        .collect()
}

/// A name as the middle of an identifier: plain letters joined by hyphens.
fn slug(name: &str) -> String {
    text::fold(name).replace(' ', "-")
}

/// Delegates go round the units: the first of each unit heads its delegation.
fn people(plan: &Plan, units: &[Unit], rng: &mut Rng) -> Vec<Person> {
    let size = u32::try_from(units.len()).unwrap_or(u32::MAX).max(1);
    let delegate = |number: u32, rng: &mut Rng| {
        let unit = &units.get((number % size) as usize)?.id;
        let (round, capacity) = (number / size, capacity(number / size, rng));
        Some(Person {
            id: PersonId::new(&format!("{unit}.{}", round + 1))?,
            // Some units do not say beforehand whom they send along.
            name: (capacity.represents() || !rng.chance(2)).then(|| names::person(rng)),
            unit: Some(unit.clone()),
            position: Some(Words::POSITION.one(rng).to_owned()),
            capacity,
            authorisation: (capacity == Capacity::Authorised)
                .then(|| Words::EVIDENCE.one(rng).to_owned()),
        })
    };
    let guest = |number: u32, rng: &mut Rng| {
        Some(Person {
            id: PersonId::new(&format!("guest.{}", number + 1))?,
            name: Some(names::person(rng)),
            unit: None,
            position: None,
            capacity: Capacity::Guest,
            authorisation: None,
        })
    };
    let mut people: Vec<Person> = (0..plan.delegates)
        .filter_map(|n| delegate(n, rng))
        .collect();
    people.sort_by(|a, b| a.unit.cmp(&b.unit));
    people.extend((0..GUESTS).filter_map(|n| guest(n, rng)));
    people
}

fn capacity(round: u32, rng: &mut Rng) -> Capacity {
    match round {
        0 if rng.chance(10) => Capacity::Authorised,
        0 => Capacity::Head,
        _ => Capacity::Member,
    }
}

fn targets(units: &[UnitId], rng: &mut Rng) -> Vec<Target> {
    let lines: Vec<_> = WITH_TARGETS
        .iter()
        .filter_map(|id| CriterionId::new(id))
        .collect();
    let mut target = |unit: &UnitId, line: &CriterionId| {
        Some(Target {
            unit: unit.clone(),
            criterion: line.clone(),
            value: Quantity::whole(i32::try_from(200 + 10 * rng.below(180)).ok()?),
        })
    };
    units
        .iter()
        .flat_map(|unit| lines.iter().map(move |line| (unit, line)))
        .filter_map(|(unit, line)| target(unit, line))
        .collect()
}

/// Puts the units on the ballots, and asks for no more choices than there are lines.
fn open_ballots(conference: &mut Conference, units: &[UnitId]) {
    for contest in &mut conference.contests {
        let lines = match contest.question {
            Question::Choose { .. } => units.len(),
            Question::AgreeEach => NOMINEES,
        };
        contest.options = units
            .iter()
            .take(lines)
            .filter_map(|unit| ContestOption::of_unit(unit.clone()))
            .collect();
        if let Question::Choose { min, max, blank } = contest.question {
            let lines = u32::try_from(contest.options.len()).unwrap_or(u32::MAX);
            contest.question = Question::Choose {
                min,
                max: max.min(lines),
                blank,
            };
        }
    }
}
