//! From what was filled in on one row to its points, as far as the row says it by itself.

use super::criterion::{Band, Criterion, NamedPoints, Rule, StartedPercent};
use super::entry::Input;
use crate::number::{Fraction, Points, Quantity};
use crate::rules::{LineRules, NotAssigned};

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
    /// A target of zero or less, where nothing can be measured against it.
    #[error("the target is zero")]
    ZeroTarget,
    /// A result below zero.
    #[error("the result is negative")]
    NegativeResult,
    /// No such level, or counts that do not fit the rule's list.
    #[error("no such choice")]
    NoSuchChoice,
    /// A unit that says it was assigned nothing is to be compared, and there is no result.
    #[error("the result is missing")]
    NoResult,
    /// A unit says it was assigned nothing, and registered a target.
    #[error("a target is registered")]
    Assigned,
}

/// What a row comes to by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// So many points.
    Points(Points),
    /// So far beyond the target, as a part of it: points depend on who is furthest.
    Ahead(Fraction),
    /// A result without a target: points depend on the best one.
    Result(Quantity),
    /// Left out of this unit's sheet.
    LeftOut,
}

impl Worth {
    /// The points, where they depend on nobody else.
    pub fn points(self) -> Option<Points> {
        match self {
            Self::Points(points) => Some(points),
            _ => None,
        }
    }
}

/// What one row comes to, by the rules of the sheet.
///
/// # Errors
/// When the input does not fit the rule. Judged points are also accepted on a group, for peers who
/// score by group.
pub fn of_line(criterion: &Criterion, rules: LineRules, input: &Input) -> Result<Worth, LineError> {
    let max = criterion.max;
    let points = match (&criterion.rule, input) {
        (_, Input::NotAssigned { result }) => {
            return unassigned(criterion, rules.not_assigned, *result);
        }
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
            let short = Measure::new(criterion, *target, *result)?.percent_short();
            let left = |short| deduction(max, *per_percent, *started, short);
            // Nothing was allowed and something happened: short beyond all measure.
            Ok(short.map_or(Points::ZERO, |short| rules.rounded(left(short))))
        }
        (Rule::Proportional, Input::Measured { target, result }) => {
            let reached = Measure::new(criterion, *target, *result)?.reached();
            Ok(part(rules, max, reached.min(Fraction::whole(1))))
        }
        (Rule::Leader, Input::Measured { target, result }) => {
            let measure = Measure::new(criterion, *target, *result)?;
            let ahead = measure.ahead();
            if ahead > Fraction::whole(0) {
                return Ok(Worth::Ahead(ahead));
            }
            let reached = measure.reached().min(Fraction::whole(1));
            Ok(part(rules, max, half(reached)))
        }
        (
            Rule::Best,
            Input::Measured {
                target: None,
                result,
            },
        ) => {
            return compared(*result);
        }
        (Rule::Bands(bands), Input::Measured { result, .. }) => {
            Ok(band(bands, *result, criterion.lower_is_better))
        }
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
    };
    points.map(Worth::Points)
}

fn judged(points: Points, min: Points, max: Points) -> Result<Points, LineError> {
    if (min..=max).contains(&points) {
        Ok(points)
    } else {
        Err(LineError::OutOfRange)
    }
}

fn unassigned(
    criterion: &Criterion,
    rule: Option<NotAssigned>,
    result: Option<Quantity>,
) -> Result<Worth, LineError> {
    match rule.filter(|_| criterion.may_be_unassigned()) {
        None => Err(LineError::WrongInput),
        Some(NotAssigned::Full) => Ok(Worth::Points(criterion.max)),
        Some(NotAssigned::LeftOut) => Ok(Worth::LeftOut),
        Some(NotAssigned::Compared) => compared(result.ok_or(LineError::NoResult)?),
    }
}

fn compared(result: Quantity) -> Result<Worth, LineError> {
    if result < Quantity::ZERO {
        return Err(LineError::NegativeResult);
    }
    Ok(Worth::Result(result))
}

/// A result beside the target it is measured against.
pub(super) struct Measure {
    target: Quantity,
    result: Quantity,
    lower_is_better: bool,
}

impl Measure {
    /// A target of zero means something only where less is better: that nothing may happen.
    pub(super) fn new(
        criterion: &Criterion,
        target: Option<Quantity>,
        result: Quantity,
    ) -> Result<Self, LineError> {
        let target = target.ok_or(LineError::NoTarget)?;
        let lower_is_better = criterion.lower_is_better;
        if result < Quantity::ZERO {
            return Err(LineError::NegativeResult);
        }
        if target < Quantity::ZERO || (target == Quantity::ZERO && !lower_is_better) {
            return Err(LineError::ZeroTarget);
        }
        Ok(Self {
            target,
            result,
            lower_is_better,
        })
    }

    /// Result over target; `None` where the target is zero.
    pub(super) fn ratio(&self) -> Option<Fraction> {
        self.result.fraction().over(self.target.fraction())
    }

    /// How much of the target is reached; one or more where all is.
    pub(super) fn reached(&self) -> Fraction {
        if !self.lower_is_better {
            return self.ratio().unwrap_or(Fraction::whole(0));
        }
        let reached = self.target.fraction().over(self.result.fraction());
        reached.unwrap_or(Fraction::whole(1))
    }

    /// Per cent that are missing, or too many; zero where the target is reached; `None` beyond all measure.
    pub(super) fn percent_short(&self) -> Option<Fraction> {
        let sign = if self.lower_is_better { 100 } else { -100 };
        match self.ratio() {
            Some(ratio) => {
                let short = ratio.plus(Fraction::whole(-1)).times(Fraction::whole(sign));
                Some(short.max(Fraction::whole(0)))
            }
            None => (self.result == Quantity::ZERO).then_some(Fraction::whole(0)),
        }
    }

    /// How far beyond the target, as a part of it; zero or less where it is just reached or missed.
    fn ahead(&self) -> Fraction {
        let sign = if self.lower_is_better { -1 } else { 1 };
        let ratio = self.ratio().unwrap_or(Fraction::whole(1));
        ratio.plus(Fraction::whole(-1)).times(Fraction::whole(sign))
    }
}

/// Half of a fraction.
pub(super) fn half(fraction: Fraction) -> Fraction {
    fraction
        .over(Fraction::whole(2))
        .unwrap_or(Fraction::whole(0))
}

/// A part of the maximum, rounded.
pub(super) fn part(rules: LineRules, max: Points, part: Fraction) -> Points {
    rules.rounded(max.fraction().times(part))
}

fn deduction(
    max: Points,
    per_percent: Points,
    started: StartedPercent,
    short: Fraction,
) -> Fraction {
    let lost = counted(started, short).times(per_percent.negated().fraction());
    max.fraction().plus(lost).max(Fraction::whole(0))
}

/// How much of the per cents that are short counts.
pub(super) fn counted(started: StartedPercent, short: Fraction) -> Fraction {
    match started {
        StartedPercent::Floor => Fraction::whole(short.floor()),
        StartedPercent::Ceil => Fraction::whole(short.ceil()),
        StartedPercent::Exact => short,
    }
}

fn band(bands: &[Band], result: Quantity, lower_is_better: bool) -> Points {
    let band = band_of(bands, result, lower_is_better).and_then(|at| bands.get(at));
    band.map_or(Points::ZERO, |b| b.points)
}

/// The range that a result falls in, by its place in the list.
pub(super) fn band_of(bands: &[Band], result: Quantity, lower_is_better: bool) -> Option<usize> {
    let reached = |band: &Band| {
        if lower_is_better {
            result <= band.from
        } else {
            result >= band.from
        }
    };
    bands.iter().position(reached)
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
