//! From what was filled in to points. Each line is rounded on its own, then lines are added.

use std::collections::{BTreeMap, BTreeSet};

use super::criterion::{Band, Criterion, NamedPoints, Rule, StartedPercent};
use super::entry::{Input, ScoreSheet};
use crate::ids::CriterionId;
use crate::number::{Fraction, Points, Quantity};

/// Why a row cannot be turned into points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// The input has not the form that the rule asks for.
    #[error("this row asks for another kind of input")]
    WrongInput,
    /// Points below the fewest or above the most.
    #[error("points out of range")]
    OutOfRange,
    /// A rule that compares with a target, and no target.
    #[error("the target is missing")]
    NoTarget,
    /// A target of zero or less: nothing can be measured against it.
    #[error("the target is zero")]
    ZeroTarget,
    /// A result below zero.
    #[error("the result is negative")]
    NegativeResult,
    /// No such level, or counts that do not fit the rule's list.
    #[error("no such choice")]
    NoSuchChoice,
}

/// The points of one row.
///
/// # Errors
/// When the input does not fit the rule. Judged points are also accepted on a group, for peers who
/// score by group.
pub fn of_line(criterion: &Criterion, input: &Input) -> Result<Points, LineError> {
    let max = criterion.max;
    match (&criterion.rule, input) {
        (Rule::Judged | Rule::Group(_), Input::Points(points)) => {
            judged(*points, criterion.min(), max)
        }
        (
            Rule::Deduction {
                per_percent,
                started,
            },
            Input::Measured { target, result },
        ) => {
            let reached = ratio(*target, *result)?;
            Ok(deduction(max, *per_percent, *started, reached))
        }
        (Rule::Proportional, Input::Measured { target, result }) => {
            let reached = ratio(*target, *result)?.min(Fraction::whole(1));
            Ok(Points::rounded(max.fraction().times(reached)))
        }
        (Rule::Bands(bands), Input::Measured { result, .. }) => Ok(band(bands, *result)),
        (Rule::YesNo, Input::Answer(yes)) => Ok(if *yes { max } else { Points::ZERO }),
        (Rule::Levels(levels), Input::Level(index)) => usize::try_from(*index)
            .ok()
            .and_then(|i| levels.get(i))
            .map(|level| level.points)
            .ok_or(LineError::NoSuchChoice),
        (Rule::PerItem { each }, Input::Counts(counts)) => match counts[..] {
            [count] => Ok(each.times(count).min(max)),
            _ => Err(LineError::NoSuchChoice),
        },
        (Rule::PerEvent(events), Input::Counts(counts)) => {
            let lost = weighed(events, counts)?;
            Ok(max.plus(lost.negated()).max(Points::ZERO))
        }
        (Rule::Tally { min, items }, Input::Counts(counts)) => {
            Ok(weighed(items, counts)?.max(*min).min(max))
        }
        _ => Err(LineError::WrongInput),
    }
}

fn judged(points: Points, min: Points, max: Points) -> Result<Points, LineError> {
    if (min..=max).contains(&points) {
        Ok(points)
    } else {
        Err(LineError::OutOfRange)
    }
}

fn ratio(target: Option<Quantity>, result: Quantity) -> Result<Fraction, LineError> {
    let target = target.ok_or(LineError::NoTarget)?;
    if result < Quantity::ZERO {
        return Err(LineError::NegativeResult);
    }
    if target <= Quantity::ZERO {
        return Err(LineError::ZeroTarget);
    }
    result
        .fraction()
        .over(target.fraction())
        .ok_or(LineError::ZeroTarget)
}

fn deduction(
    max: Points,
    per_percent: Points,
    started: StartedPercent,
    reached: Fraction,
) -> Points {
    let hundred = Fraction::whole(100);
    let short = hundred
        .plus(reached.times(Fraction::whole(-100)))
        .max(Fraction::whole(0));
    let counted = match started {
        StartedPercent::Floor => Fraction::whole(short.floor()),
        StartedPercent::Ceil => Fraction::whole(short.ceil()),
        StartedPercent::Exact => short,
    };
    let lost = Points::rounded(counted.times(per_percent.fraction()));
    max.plus(lost.negated()).max(Points::ZERO)
}

fn band(bands: &[Band], result: Quantity) -> Points {
    bands
        .iter()
        .find(|b| result >= b.from)
        .map_or(Points::ZERO, |b| b.points)
}

fn weighed(items: &[NamedPoints], counts: &[u32]) -> Result<Points, LineError> {
    if items.len() != counts.len() {
        return Err(LineError::NoSuchChoice);
    }
    Ok(items
        .iter()
        .zip(counts)
        .map(|(item, count)| item.points.times(*count))
        .sum())
}

/// The points of a sheet: every row that has any, groups included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetPoints {
    /// Points by row. A group has points once anything in it has.
    pub rows: BTreeMap<CriterionId, Points>,
    /// Ordinary total, without bonus and penalty.
    pub ordinary: Points,
    /// Bonus and penalty.
    pub extra: Points,
    /// Rows that were filled in themselves: lines, and groups judged as one.
    pub judged: BTreeSet<CriterionId>,
}

impl SheetPoints {
    /// Everything together.
    pub fn total(&self) -> Points {
        self.ordinary.plus(self.extra)
    }
}

/// Bonus and penalty apart: the sums of what is above and below zero outside the ordinary total.
pub fn bonus_and_penalty(criteria: &[Criterion], sheet: &SheetPoints) -> (Points, Points) {
    let extra = || {
        let rows = criteria.iter().filter(|c| c.extra);
        rows.filter_map(|c| sheet.rows.get(&c.id).copied())
    };
    (
        extra().filter(|p| *p > Points::ZERO).sum(),
        extra().filter(|p| *p < Points::ZERO).sum(),
    )
}

/// The points of a sheet; rows whose input does not fit their rule count as not filled in.
pub fn of_sheet(criteria: &[Criterion], sheet: &ScoreSheet) -> SheetPoints {
    let mut all = SheetPoints::default();
    for criterion in criteria {
        if let Some(points) = add_row(criterion, sheet, &mut all) {
            if criterion.extra {
                all.extra = all.extra.plus(points);
            } else {
                all.ordinary = all.ordinary.plus(points);
            }
        }
    }
    all
}

/// True when every ordinary row has points: each line, or a group judged as one.
pub fn is_whole(criteria: &[Criterion], points: &SheetPoints) -> bool {
    criteria
        .iter()
        .filter(|c| !c.extra)
        .all(|c| row_is_whole(c, points))
}

fn row_is_whole(criterion: &Criterion, points: &SheetPoints) -> bool {
    match criterion.children() {
        [] => points.rows.contains_key(&criterion.id),
        children => {
            points.judged.contains(&criterion.id)
                || children
                    .iter()
                    .filter(|c| !c.extra)
                    .all(|c| row_is_whole(c, points))
        }
    }
}

fn add_row(criterion: &Criterion, sheet: &ScoreSheet, all: &mut SheetPoints) -> Option<Points> {
    let given = sheet
        .lines
        .get(&criterion.id)
        .and_then(|entry| of_line(criterion, &entry.input).ok());
    let points = if given.is_some() {
        all.judged.insert(criterion.id.clone());
        given
    } else {
        let below: Vec<Points> = criterion
            .children()
            .iter()
            .filter_map(|c| add_row(c, sheet, all))
            .collect();
        (!below.is_empty()).then(|| below.into_iter().sum())
    }?;
    all.rows.insert(criterion.id.clone(), points);
    Some(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(max: i32, rule: Rule) -> Criterion {
        Criterion {
            id: CriterionId::new("x").unwrap_or_else(|| unreachable!()),
            number: "1".into(),
            title: String::new(),
            max: Points::whole(max),
            rule,
            unit: None,
            note: None,
            extra: false,
        }
    }

    fn measured(target: i32, result: i32) -> Input {
        Input::Measured {
            target: Some(Quantity::whole(target)),
            result: Quantity::whole(result),
        }
    }

    fn raw(criterion: &Criterion, input: &Input) -> Result<i64, LineError> {
        of_line(criterion, input).map(Points::raw)
    }

    fn deducting(started: StartedPercent) -> Criterion {
        let half = Points::from_raw(50).unwrap_or_default();
        line(
            10,
            Rule::Deduction {
                per_percent: half,
                started,
            },
        )
    }

    #[test]
    fn eighty_seven_point_four_per_cent_under_every_rounding() {
        let input = measured(500, 437);
        assert_eq!(raw(&line(10, Rule::Proportional), &input), Ok(874));
        assert_eq!(raw(&deducting(StartedPercent::Floor), &input), Ok(400));
        assert_eq!(raw(&deducting(StartedPercent::Ceil), &input), Ok(350));
        assert_eq!(raw(&deducting(StartedPercent::Exact), &input), Ok(370));
    }

    #[test]
    fn over_fulfilment_gives_the_maximum_and_ruin_gives_nothing() {
        for started in [
            StartedPercent::Floor,
            StartedPercent::Ceil,
            StartedPercent::Exact,
        ] {
            assert_eq!(raw(&deducting(started), &measured(100, 250)), Ok(1000));
            assert_eq!(raw(&deducting(started), &measured(100, 1)), Ok(0));
        }
        assert_eq!(
            raw(&line(6, Rule::Proportional), &measured(100, 250)),
            Ok(600)
        );
    }

    #[test]
    fn targets_that_measure_nothing_are_refused() {
        let p = line(6, Rule::Proportional);
        assert_eq!(raw(&p, &measured(0, 5)), Err(LineError::ZeroTarget));
        assert_eq!(raw(&p, &measured(5, -1)), Err(LineError::NegativeResult));
        let none = Input::Measured {
            target: None,
            result: Quantity::whole(1),
        };
        assert_eq!(raw(&p, &none), Err(LineError::NoTarget));
        assert_eq!(raw(&p, &Input::Answer(true)), Err(LineError::WrongInput));
    }

    #[test]
    fn bands_are_closed_at_their_lower_end() {
        let at = |from, points| Band {
            from: Quantity::whole(from),
            points: Points::whole(points),
        };
        let c = line(
            8,
            Rule::Bands(vec![at(95, 8), at(90, 6), at(80, 4), at(70, 2)]),
        );
        for (result, points) in [
            (100, 8),
            (95, 8),
            (94, 6),
            (90, 6),
            (70, 2),
            (69, 0),
            (0, 0),
        ] {
            let input = Input::Measured {
                target: None,
                result: Quantity::whole(result),
            };
            assert_eq!(raw(&c, &input), Ok(points * 100), "{result}");
        }
    }

    #[test]
    fn counts_are_capped_and_floored() {
        let named = |p| NamedPoints {
            name: String::new(),
            points: Points::whole(p),
        };
        let per_item = line(
            4,
            Rule::PerItem {
                each: Points::whole(2),
            },
        );
        assert_eq!(raw(&per_item, &Input::Counts(vec![1])), Ok(200));
        assert_eq!(raw(&per_item, &Input::Counts(vec![u32::MAX])), Ok(400));
        assert_eq!(
            raw(&per_item, &Input::Counts(vec![])),
            Err(LineError::NoSuchChoice)
        );
        let per_event = line(3, Rule::PerEvent(vec![named(1), named(3)]));
        assert_eq!(raw(&per_event, &Input::Counts(vec![2, 0])), Ok(100));
        assert_eq!(raw(&per_event, &Input::Counts(vec![1, 1])), Ok(0));
        let tally = line(
            5,
            Rule::Tally {
                min: Points::whole(-1),
                items: vec![named(2), named(-2)],
            },
        );
        assert_eq!(raw(&tally, &Input::Counts(vec![9, 0])), Ok(500));
        assert_eq!(raw(&tally, &Input::Counts(vec![0, 9])), Ok(-100));
    }

    #[test]
    fn judged_points_stay_within_their_row() {
        let c = line(5, Rule::Judged);
        assert_eq!(raw(&c, &Input::Points(Points::whole(5))), Ok(500));
        assert_eq!(
            raw(&c, &Input::Points(Points::whole(6))),
            Err(LineError::OutOfRange)
        );
        assert_eq!(
            raw(&c, &Input::Points(Points::whole(-1))),
            Err(LineError::OutOfRange)
        );
    }
}
