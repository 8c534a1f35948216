//! What units are measured against where points depend on the other units: the leader, the best result.
//!
//! The marks come from the units' own sheets that count. A sheet is measured against the marks of the *other* units and
//! against itself, so what a unit claims for itself never costs it points on the sheets that its peers filled in.

use std::collections::BTreeMap;

use super::criterion::Criterion;
use super::line::{self, Worth};
use crate::ids::{CriterionId, UnitId};
use crate::number::{Fraction, Points, Quantity};
use crate::rules::LineRules;

/// The marks of all lines.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    ahead: BTreeMap<CriterionId, Top<Fraction>>,
    results: BTreeMap<CriterionId, Top<Quantity>>,
}

/// The best of all units, and the best of all but that one.
#[derive(Clone, Debug)]
struct Top<T> {
    unit: UnitId,
    best: T,
    next: Option<T>,
}

impl Marks {
    /// Notes what a unit's own sheet says on a line.
    pub fn note(&mut self, criterion: &Criterion, unit: &UnitId, worth: Worth) {
        let lower = criterion.lower_is_better;
        match worth {
            Worth::Ahead(ahead) => note(&mut self.ahead, criterion, unit, ahead, |a, b| a > b),
            Worth::Result(result) => note(&mut self.results, criterion, unit, result, |a, b| {
                if lower { a < b } else { a > b }
            }),
            Worth::Points(_) | Worth::LeftOut => {}
        }
    }

    /// The points of a line on a sheet of this unit; `None` where it is left out.
    pub fn points(
        &self,
        rules: LineRules,
        criterion: &Criterion,
        unit: &UnitId,
        worth: Worth,
    ) -> Option<Points> {
        let max = criterion.max;
        match worth {
            Worth::Points(points) => Some(points),
            Worth::LeftOut => None,
            Worth::Ahead(ahead) => {
                let others = others(&self.ahead, criterion, unit).unwrap_or(ahead);
                let share = ahead.over(others.max(ahead)).unwrap_or(Fraction::whole(1));
                Some(line::part(
                    rules,
                    max,
                    line::half(share.plus(Fraction::whole(1))),
                ))
            }
            Worth::Result(result) => {
                let others = others(&self.results, criterion, unit).unwrap_or(result);
                let share = if criterion.lower_is_better {
                    // Nothing is the least there can be.
                    let best = others.min(result).fraction();
                    best.over(result.fraction()).unwrap_or(Fraction::whole(1))
                } else {
                    // Nobody reached anything.
                    let best = others.max(result).fraction();
                    result.fraction().over(best).unwrap_or(Fraction::whole(0))
                };
                Some(line::part(rules, max, share))
            }
        }
    }
}

fn note<T: Copy>(
    tops: &mut BTreeMap<CriterionId, Top<T>>,
    criterion: &Criterion,
    unit: &UnitId,
    value: T,
    better: impl Fn(T, T) -> bool,
) {
    let Some(top) = tops.get_mut(&criterion.id) else {
        let top = Top {
            unit: unit.clone(),
            best: value,
            next: None,
        };
        tops.insert(criterion.id.clone(), top);
        return;
    };
    if better(value, top.best) {
        top.next = Some(std::mem::replace(&mut top.best, value));
        top.unit = unit.clone();
    } else if top.next.is_none_or(|next| better(value, next)) {
        top.next = Some(value);
    }
}

fn others<T: Copy>(
    tops: &BTreeMap<CriterionId, Top<T>>,
    criterion: &Criterion,
    unit: &UnitId,
) -> Option<T> {
    let top = tops.get(&criterion.id)?;
    if top.unit == *unit {
        top.next
    } else {
        Some(top.best)
    }
}
