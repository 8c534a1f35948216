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

/// The best of all units, and the best of all but that one, each with whose it is.
#[derive(Clone, Debug)]
struct Top<T> {
    best: (UnitId, T),
    next: Option<(UnitId, T)>,
}

/// What a line was measured against: the best of the other units, or the unit itself where it is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark<'a> {
    /// Whose.
    pub unit: &'a UnitId,
    /// How much.
    pub much: Much,
}

/// What units are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Much {
    /// So far beyond the target, as a part of it.
    Ahead(Fraction),
    /// A result.
    Result(Quantity),
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

    /// What a line on a sheet of this unit is measured against; `None` where it is not compared.
    pub fn mark<'a>(
        &'a self,
        criterion: &Criterion,
        unit: &'a UnitId,
        worth: Worth,
    ) -> Option<Mark<'a>> {
        match worth {
            Worth::Ahead(ahead) => {
                let mark = mark(&self.ahead, criterion, unit, ahead, |a, b| a > b);
                Some(Mark {
                    unit: mark.0,
                    much: Much::Ahead(mark.1),
                })
            }
            Worth::Result(result) => {
                let lower = criterion.lower_is_better;
                let better = |a, b| if lower { a < b } else { a > b };
                let mark = mark(&self.results, criterion, unit, result, better);
                Some(Mark {
                    unit: mark.0,
                    much: Much::Result(mark.1),
                })
            }
            Worth::Points(_) | Worth::LeftOut => None,
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
        let much = self.mark(criterion, unit, worth).map(|mark| mark.much);
        match (worth, much) {
            (Worth::Points(points), _) => Some(points),
            (worth, Some(much)) => {
                let share = share(worth, much, criterion.lower_is_better)?;
                Some(line::part(rules, criterion.max, share))
            }
            _ => None,
        }
    }
}

/// Which part of the maximum a line has that is measured against a mark.
pub fn share(worth: Worth, mark: Much, lower_is_better: bool) -> Option<Fraction> {
    match (worth, mark) {
        (Worth::Ahead(ahead), Much::Ahead(furthest)) => {
            let share = ahead.over(furthest).unwrap_or(Fraction::whole(1));
            Some(line::half(share.plus(Fraction::whole(1))))
        }
        // Nothing is the least there can be.
        (Worth::Result(result), Much::Result(best)) if lower_is_better => {
            let share = best.fraction().over(result.fraction());
            Some(share.unwrap_or(Fraction::whole(1)))
        }
        // Nobody reached anything.
        (Worth::Result(result), Much::Result(best)) => {
            let share = result.fraction().over(best.fraction());
            Some(share.unwrap_or(Fraction::whole(0)))
        }
        _ => None,
    }
}

fn note<T: Copy>(
    tops: &mut BTreeMap<CriterionId, Top<T>>,
    criterion: &Criterion,
    unit: &UnitId,
    value: T,
    better: impl Fn(T, T) -> bool,
) {
    let value = (unit.clone(), value);
    let Some(top) = tops.get_mut(&criterion.id) else {
        let top = Top {
            best: value,
            next: None,
        };
        tops.insert(criterion.id.clone(), top);
        return;
    };
    if better(value.1, top.best.1) {
        top.next = Some(std::mem::replace(&mut top.best, value));
    } else if top.next.as_ref().is_none_or(|next| better(value.1, next.1)) {
        top.next = Some(value);
    }
}

fn mark<'a, T: Copy>(
    tops: &'a BTreeMap<CriterionId, Top<T>>,
    criterion: &Criterion,
    unit: &'a UnitId,
    value: T,
    better: impl Fn(T, T) -> bool,
) -> (&'a UnitId, T) {
    let other = tops.get(&criterion.id).and_then(|top| {
        if top.best.0 == *unit {
            top.next.as_ref()
        } else {
            Some(&top.best)
        }
    });
    match other {
        Some((whose, other)) if better(*other, value) => (whose, *other),
        _ => (unit, value),
    }
}
