//! Points, ranking and counts worked out a second time: slowly, from the rules as people read them, without
//! any arithmetic of the core. Points are fractions `(above, below)` in plain `i128`.

use std::collections::BTreeMap;

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::UnitId;
use khoithidua_core::results::CountedSheet;
use khoithidua_core::score::criterion::{Criterion, Rule, StartedPercent};
use khoithidua_core::score::entry::{Input, ScoreSheet};
use khoithidua_core::vote::choice::{Choice, Opinion};
use khoithidua_core::vote::contest::Contest;

/// Hundredths of a point, halves away from zero.
fn round(above: i128, below: i128) -> i128 {
    let (sign, above) = if above < 0 { (-1, -above) } else { (1, above) };
    sign * ((2 * above + below) / (2 * below))
}

/// Hundredths of a point of a filled row.
fn row(criterion: &Criterion, input: &Input) -> i128 {
    let max = i128::from(criterion.max.raw());
    match (&criterion.rule, input) {
        (Rule::Judged | Rule::Group(_), Input::Points(points)) => points.raw().into(),
        (
            Rule::Deduction {
                per_percent,
                started,
            },
            Input::Measured { target, result },
        ) => {
            let target = i128::from(target.unwrap().raw());
            let result = i128::from(result.raw());
            // Per cent short of the target, as a fraction of `target`.
            let short = (100 * (target - result)).max(0);
            let each = i128::from(per_percent.raw());
            let lost = match started {
                StartedPercent::Floor => short / target * each,
                StartedPercent::Ceil => (short + target - 1) / target * each,
                StartedPercent::Exact => round(short * each, target),
            };
            (max - lost).max(0)
        }
        (Rule::Proportional, Input::Measured { target, result }) => {
            let target = i128::from(target.unwrap().raw());
            let result = i128::from(result.raw());
            if result >= target {
                max
            } else {
                round(max * result, target)
            }
        }
        (Rule::Bands(bands), Input::Measured { result, .. }) => {
            let reached = bands.iter().filter(|band| band.from <= *result);
            let highest = reached.max_by_key(|band| band.from);
            highest.map_or(0, |band| band.points.raw().into())
        }
        (Rule::YesNo, Input::Answer(yes)) => max * i128::from(*yes),
        (Rule::Levels(levels), Input::Level(level)) => levels[*level as usize].points.raw().into(),
        (Rule::PerItem { each }, Input::Counts(counts)) => {
            (i128::from(each.raw()) * i128::from(counts[0])).min(max)
        }
        (Rule::PerEvent(things), Input::Counts(counts)) => {
            let lost: i128 = std::iter::zip(things, counts)
                .map(|(thing, count)| i128::from(thing.points.raw()) * i128::from(*count))
                .sum();
            (max - lost).max(0)
        }
        (Rule::Tally { min, items }, Input::Counts(counts)) => {
            let sum: i128 = std::iter::zip(items, counts)
                .map(|(thing, count)| i128::from(thing.points.raw()) * i128::from(*count))
                .sum();
            sum.clamp(min.raw().into(), max)
        }
        (rule, input) => panic!("{rule:?} was answered by {input:?}"),
    }
}

/// Ordinary points of a row with everything below it; `None` where something is not filled in.
fn whole(criterion: &Criterion, sheet: &ScoreSheet) -> Option<i128> {
    if let Some(entry) = sheet.lines.get(&criterion.id) {
        return Some(row(criterion, &entry.input));
    }
    let Rule::Group(below) = &criterion.rule else {
        return None;
    };
    let mut sum = 0;
    for criterion in below {
        sum += whole(criterion, sheet)?;
    }
    Some(sum)
}

/// Ordinary total and bonus of a sheet; `None` unless it is whole.
fn sheet(conference: &Conference, sheet: &ScoreSheet) -> Option<(i128, i128)> {
    let (mut ordinary, mut extra) = (0, 0);
    for criterion in &conference.criteria {
        let points = whole(criterion, sheet);
        if criterion.extra {
            extra += points.unwrap_or(0);
        } else {
            ordinary += points?;
        }
    }
    Some((ordinary, extra))
}

/// Final points and place of every unit that has any.
pub fn ranking(conference: &Conference, sheets: &[CountedSheet]) -> BTreeMap<UnitId, (i64, u32)> {
    let scoring = &conference.rules.scoring;
    let (own_weight, peer_weight) = (
        i128::from(scoring.self_weight),
        i128::from(scoring.peer_weight),
    );
    let mut finals: BTreeMap<UnitId, i128> = BTreeMap::new();
    for unit in &conference.bloc.units {
        let of_unit = || sheets.iter().filter(|s| s.sheet.unit == unit.id);
        let own = of_unit()
            .filter(|s| s.from == unit.id)
            .find_map(|s| sheet(conference, &s.sheet));
        let peers: Vec<i128> = of_unit()
            .filter(|s| s.from != unit.id)
            .filter_map(|s| sheet(conference, &s.sheet))
            .map(|(ordinary, _)| ordinary)
            .collect();
        if (own_weight > 0 && own.is_none()) || (peer_weight > 0 && peers.is_empty()) {
            continue;
        }
        let (own, extra) = own.unwrap_or((0, 0));
        let sum: i128 = peers.iter().sum();
        let count = i128::try_from(peers.len().max(1)).unwrap();
        let ordinary = round(
            own * own_weight * count + sum * peer_weight,
            count * (own_weight + peer_weight),
        );
        finals.insert(unit.id.clone(), ordinary + extra);
    }
    finals
        .iter()
        .map(|(unit, points)| {
            let better = finals.values().filter(|other| *other > points).count();
            let place = u32::try_from(better + 1).unwrap();
            (unit.clone(), (i64::try_from(*points).unwrap(), place))
        })
        .collect()
}

/// How many ballots are blank, and of the others how many are for, against and without opinion on each line: one stroke
/// after the other.
pub fn count(contest: &Contest, choices: &[&Choice]) -> (u32, Vec<(u32, u32, u32)>) {
    let blank = choices.iter().filter(|c| ***c == Choice::Blank).count();
    let mut lines = Vec::new();
    for (place, option) in contest.options.iter().enumerate() {
        let (mut for_it, mut against, mut nothing) = (0, 0, 0);
        for choice in choices {
            match choice {
                Choice::Blank => {}
                Choice::Chosen(chosen) if chosen.contains(&option.id) => for_it += 1,
                Choice::Chosen(_) => against += 1,
                Choice::Opinions(opinions) => match opinions[place] {
                    Opinion::Agree => for_it += 1,
                    Opinion::Disagree => against += 1,
                    Opinion::NoOpinion => nothing += 1,
                },
            }
        }
        lines.push((for_it, against, nothing));
    }
    (u32::try_from(blank).unwrap(), lines)
}
