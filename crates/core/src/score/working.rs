//! How the points of one row come about, step by step, for whoever asks where a number is from.

use super::criterion::{Criterion, Rule};
use super::entry::Input;
use super::line::{self, Measure, Worth};
use super::marks::{self, Mark, Marks, Much};
use crate::ids::UnitId;
use crate::number::{Fraction, Points, Quantity};
use crate::rules::{LineRules, NotAssigned};

/// The steps from input to points. What is rounded to the bloc's step is rounded last, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Working {
    /// The points stand in the rule or in the sheet as they are: judged, a level, yes or no.
    Given(Points),
    /// The range that the result falls in, by its place in the list; `None` below all of them.
    Band(Option<usize>, Points),
    /// Short of a target, in per cent.
    Short {
        /// Per cent of the target that were reached; `None` where the target is nothing.
        reached: Option<Fraction>,
        /// Per cent short of it; `None` beyond all measure.
        short: Option<Fraction>,
        /// Per cent that count of those.
        counted: Option<Fraction>,
        /// Points lost, not rounded.
        lost: Option<Fraction>,
    },
    /// A part of the maximum, not rounded.
    Part(Fraction),
    /// Half the maximum, times how much of the target is reached.
    HalfPart(Fraction),
    /// Measured against a mark.
    Against {
        /// What the row says by itself.
        own: Much,
        /// The mark.
        mark: Much,
        /// Whose it is.
        of: UnitId,
        /// The part of the maximum that follows, not rounded.
        share: Fraction,
    },
    /// What was counted, each with what it gives, and the sum before the least and the most are heeded.
    Counted(Vec<(u32, Points)>, Points),
    /// Assigned no target: the whole of the points.
    Full,
    /// Assigned no target: left out.
    LeftOut,
}

impl Working {
    /// The steps for a row of a sheet of this unit; `None` where the input does not fit, or where the row is compared and
    /// there are no marks.
    pub fn of(
        criterion: &Criterion,
        rules: LineRules,
        marks: &Marks,
        unit: &UnitId,
        input: &Input,
    ) -> Option<Self> {
        let worth = line::of_line(criterion, rules, input).ok()?;
        if let Some(mark) = marks.mark(criterion, unit, worth) {
            return Self::against(criterion, worth, mark);
        }
        match (worth, input) {
            (Worth::LeftOut, _) => Some(Self::LeftOut),
            (_, Input::NotAssigned { .. }) => {
                (rules.not_assigned == Some(NotAssigned::Full)).then_some(Self::Full)
            }
            (Worth::Points(points), Input::Measured { target, result }) => {
                Self::measured(criterion, *target, *result, points)
            }
            (Worth::Points(_), Input::Counts(counts)) => Some(Self::counted(criterion, counts)),
            (Worth::Points(points), _) => Some(Self::Given(points)),
            _ => None,
        }
    }

    fn against(criterion: &Criterion, worth: Worth, mark: Mark<'_>) -> Option<Self> {
        let own = match worth {
            Worth::Ahead(ahead) => Much::Ahead(ahead),
            Worth::Result(result) => Much::Result(result),
            Worth::Points(_) | Worth::LeftOut => return None,
        };
        Some(Self::Against {
            own,
            mark: mark.much,
            of: mark.unit.clone(),
            share: marks::share(worth, mark.much, criterion.lower_is_better)?,
        })
    }

    fn measured(
        criterion: &Criterion,
        target: Option<Quantity>,
        result: Quantity,
        points: Points,
    ) -> Option<Self> {
        if let Rule::Bands(bands) = &criterion.rule {
            let band = line::band_of(bands, result, criterion.lower_is_better);
            return Some(Self::Band(band, points));
        }
        let measure = Measure::new(criterion, target, result).ok()?;
        Some(match &criterion.rule {
            Rule::Deduction {
                per_percent,
                started,
            } => {
                let short = measure.percent_short();
                let counted = short.map(|short| line::counted(*started, short));
                Self::Short {
                    reached: measure.ratio().map(|r| r.times(Fraction::whole(100))),
                    short,
                    counted,
                    lost: counted.map(|c| c.times(per_percent.fraction())),
                }
            }
            Rule::Leader => Self::HalfPart(measure.reached().min(Fraction::whole(1))),
            _ => Self::Part(measure.reached().min(Fraction::whole(1))),
        })
    }

    fn counted(criterion: &Criterion, counts: &[u32]) -> Self {
        let each: Vec<Points> = match &criterion.rule {
            Rule::PerItem { each } => vec![*each],
            Rule::PerEvent(items) => items.iter().map(|i| i.points.negated()).collect(),
            Rule::Tally { items, .. } => items.iter().map(|i| i.points).collect(),
            _ => Vec::new(),
        };
        let counted: Vec<(u32, Points)> = counts.iter().copied().zip(each).collect();
        let sum = counted.iter().map(|(count, each)| each.times(*count)).sum();
        Self::Counted(counted, sum)
    }

    /// The points that these steps come to; `None` where the row is left out.
    pub fn points(&self, criterion: &Criterion, rules: LineRules) -> Option<Points> {
        let max = criterion.max;
        Some(match self {
            Self::Given(points) | Self::Band(_, points) => *points,
            Self::Short { lost, .. } => lost.map_or(Points::ZERO, |lost| {
                let left = max.fraction().plus(lost.times(Fraction::whole(-1)));
                rules.rounded(left.max(Fraction::whole(0)))
            }),
            Self::Part(share) | Self::Against { share, .. } => line::part(rules, max, *share),
            Self::HalfPart(reached) => line::part(rules, max, line::half(*reached)),
            Self::Counted(_, sum) => match &criterion.rule {
                Rule::PerEvent(_) => max.plus(*sum).max(Points::ZERO),
                _ => (*sum).max(criterion.min()).min(max),
            },
            Self::Full => max,
            Self::LeftOut => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::CriterionId;
    use crate::score::criterion::{NamedPoints, StartedPercent};

    fn line(rule: Rule) -> Criterion {
        Criterion {
            id: CriterionId::new("i.1").unwrap(),
            number: "1".to_owned(),
            title: "?".to_owned(),
            max: Points::whole(10),
            rule,
            unit: None,
            note: None,
            extra: false,
            lower_is_better: false,
        }
    }

    fn measured(target: i32, result: i32) -> Input {
        Input::Measured {
            target: Some(Quantity::whole(target)),
            result: Quantity::whole(result),
        }
    }

    fn unit(id: &str) -> UnitId {
        UnitId::new(id).unwrap()
    }

    fn working(
        line: &Criterion,
        marks: &Marks,
        input: &Input,
    ) -> (Option<Working>, Option<Points>) {
        let rules = LineRules::default();
        let working = Working::of(line, rules, marks, &unit("a"), input);
        let points = working.as_ref().and_then(|w| w.points(line, rules));
        (working, points)
    }

    #[test]
    fn a_row_short_of_its_target_says_every_step() {
        let line = line(Rule::Deduction {
            per_percent: Points::from_raw(50).unwrap(),
            started: StartedPercent::Floor,
        });
        let (found, points) = working(&line, &Marks::default(), &measured(500, 437));
        let part = |numerator| Fraction::new(numerator, 10);
        let steps = Working::Short {
            reached: part(874),
            short: part(126),
            counted: part(120),
            lost: part(60),
        };
        assert_eq!((found, points), (Some(steps), Some(Points::whole(4))));
        let (_, far) = working(&line, &Marks::default(), &measured(500, 1));
        assert_eq!(far, Some(Points::ZERO));
    }

    #[test]
    fn a_compared_row_names_the_unit_it_is_measured_against() {
        let line = line(Rule::Leader);
        let ahead = |percent| Worth::Ahead(Fraction::new(percent, 100).unwrap());
        let mut marks = Marks::default();
        for (id, percent) in [("b", 20), ("c", 40), ("a", 10)] {
            marks.note(&line, &unit(id), ahead(percent));
        }
        let of = |marks: &Marks, result| match working(&line, marks, &measured(100, result)) {
            (Some(Working::Against { of, share, .. }), points) => (of, share, points),
            other => panic!("{other:?}"),
        };
        // A quarter of the way of the one that is furthest: five points, and a quarter of the other five.
        let (against, share, points) = of(&marks, 110);
        assert_eq!((against, Some(share)), (unit("c"), Fraction::new(5, 8)));
        assert_eq!(points, Points::from_raw(625));
        // The furthest itself, and one that nobody is noted beside.
        assert_eq!(
            of(&marks, 150),
            (unit("a"), Fraction::whole(1), Some(Points::whole(10)))
        );
        assert_eq!(of(&Marks::default(), 110).0, unit("a"));
    }

    #[test]
    fn what_is_counted_is_bounded_last() {
        let named = |points| NamedPoints {
            name: "?".to_owned(),
            points: Points::whole(points),
        };
        let late = line(Rule::PerEvent(vec![named(2), named(5)]));
        let (found, points) = working(&late, &Marks::default(), &Input::Counts(vec![1, 2]));
        let steps = vec![(1, Points::whole(-2)), (2, Points::whole(-5))];
        let counted = Working::Counted(steps, Points::whole(-12));
        assert_eq!((found, points), (Some(counted), Some(Points::ZERO)));
    }
}
