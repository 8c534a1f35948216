//! Points of a row that depends on nobody else.

use khoithidua_core::score::criterion::{Criterion, Rule, StartedPercent};
use khoithidua_core::score::entry::Input;

use super::rounded;

/// Hundredths of a point of a filled row that depends on nobody else; `step` is what they are rounded to.
pub fn line(criterion: &Criterion, input: &Input, step: i128) -> i128 {
    let round = |above, below| rounded(above, below, step);
    let max = i128::from(criterion.max.raw());
    let lower = criterion.lower_is_better;
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
            if target == 0 {
                return if result == 0 { round(max, 1) } else { 0 };
            }
            // Per cent short of the target, as a fraction of `target`.
            let short = if lower {
                result - target
            } else {
                target - result
            };
            let short = (100 * short).max(0);
            let each = i128::from(per_percent.raw());
            let left = match started {
                StartedPercent::Floor => (max - short / target * each) * target,
                StartedPercent::Ceil => (max - (short + target - 1) / target * each) * target,
                StartedPercent::Exact => max * target - short * each,
            };
            round(left.max(0), target)
        }
        (Rule::Proportional | Rule::Leader, Input::Measured { target, result }) => {
            let target = i128::from(target.unwrap().raw());
            let result = i128::from(result.raw());
            let (part, whole) = if lower {
                (target, result)
            } else {
                (result, target)
            };
            let half = if criterion.rule == Rule::Leader { 2 } else { 1 };
            if part >= whole {
                round(max, half)
            } else {
                round(max * part, half * whole)
            }
        }
        (Rule::Bands(bands), Input::Measured { result, .. }) if lower => {
            let reached = bands.iter().filter(|band| band.from >= *result);
            let lowest = reached.min_by_key(|band| band.from);
            lowest.map_or(0, |band| band.points.raw().into())
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
