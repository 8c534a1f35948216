//! Kinds of rules of a line: one is chosen, with numbers to begin with; and a rule tried out on a result.

use crate::conference::Conference;
use crate::ids::UnitId;
use crate::number::{Points, Quantity};
use crate::score::criterion::{Band, Criterion, NamedPoints, Rule, StartedPercent};
use crate::score::entry::Input;
use crate::score::line::{self, LineError};
use crate::score::marks::Marks;
use crate::score::working::Working;

/// A kind of rule, without its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// [`Rule::Judged`].
    Judged,
    /// [`Rule::YesNo`].
    YesNo,
    /// [`Rule::Levels`].
    Levels,
    /// [`Rule::Deduction`].
    Deduction,
    /// [`Rule::Proportional`].
    Proportional,
    /// [`Rule::Leader`].
    Leader,
    /// [`Rule::Best`].
    Best,
    /// [`Rule::Bands`].
    Bands,
    /// [`Rule::PerItem`].
    PerItem,
    /// [`Rule::PerEvent`].
    PerEvent,
    /// [`Rule::Tally`].
    Tally,
}

impl Kind {
    /// All of them, the plain ones first.
    pub const ALL: [Self; 11] = [
        Self::Judged,
        Self::YesNo,
        Self::Levels,
        Self::Deduction,
        Self::Proportional,
        Self::Leader,
        Self::Best,
        Self::Bands,
        Self::PerItem,
        Self::PerEvent,
        Self::Tally,
    ];

    /// The kind of a rule; `None` for a group.
    pub fn of(rule: &Rule) -> Option<Self> {
        Some(match rule {
            Rule::Group(_) => return None,
            Rule::Judged => Self::Judged,
            Rule::YesNo => Self::YesNo,
            Rule::Levels(_) => Self::Levels,
            Rule::Deduction { .. } => Self::Deduction,
            Rule::Proportional => Self::Proportional,
            Rule::Leader => Self::Leader,
            Rule::Best => Self::Best,
            Rule::Bands(_) => Self::Bands,
            Rule::PerItem { .. } => Self::PerItem,
            Rule::PerEvent(_) => Self::PerEvent,
            Rule::Tally { .. } => Self::Tally,
        })
    }

    /// Its place in [`Self::ALL`], for lists of words.
    pub fn place(self) -> usize {
        let place = Self::ALL.iter().position(|kind| *kind == self);
        place.unwrap_or(0)
    }
}

/// Words that stand in a rule before anybody has written others.
#[derive(Clone, Copy, Debug)]
pub struct FirstNames {
    /// Three levels, the best first.
    pub levels: [&'static str; 3],
    /// What costs points.
    pub event: &'static str,
    /// What gives more points.
    pub bonus: &'static str,
}

/// Lost or gained for one thing, before anybody has said how much: half a point.
const USUAL: i64 = 50;
/// Where the ranges begin: the whole of something, and four fifths of it.
const BANDS: [i32; 2] = [100, 80];

/// Gives a line a rule of another kind, with numbers that its maximum allows. Names that were listed stay.
pub fn choose(row: &mut Criterion, kind: Kind, names: FirstNames) {
    if row.is_group() || Kind::of(&row.rule) == Some(kind) {
        return;
    }
    let part = |of: i64| Points::from_raw(row.max.raw().max(0) / of).unwrap_or_default();
    let usual = Points::from_raw(USUAL).unwrap_or_default();
    let called = |name: &str, points| NamedPoints {
        name: name.to_owned(),
        points,
    };
    let listed = |first: Vec<NamedPoints>, points: fn(Points) -> Points| match &row.rule {
        Rule::Levels(list) | Rule::PerEvent(list) | Rule::Tally { items: list, .. } => list
            .iter()
            .map(|one| called(&one.name, points(one.points)))
            .collect(),
        _ => first,
    };
    row.rule = match kind {
        Kind::Judged => Rule::Judged,
        Kind::YesNo => Rule::YesNo,
        Kind::Deduction => Rule::Deduction {
            per_percent: usual,
            started: StartedPercent::Exact,
        },
        Kind::Proportional => Rule::Proportional,
        Kind::Leader => Rule::Leader,
        Kind::Best => Rule::Best,
        Kind::Bands => {
            let points = [row.max.max(Points::ZERO), part(2)];
            let bands = BANDS.into_iter().zip(points);
            let band = |(from, points)| Band {
                from: Quantity::whole(from),
                points,
            };
            Rule::Bands(bands.map(band).collect())
        }
        Kind::Levels => {
            let points = [row.max.max(Points::ZERO), part(2), Points::ZERO];
            let first = names.levels.into_iter().zip(points);
            let first = first.map(|(name, points)| called(name, points));
            let max = row.max;
            let mut levels = listed(first.collect(), |points| points.max(Points::ZERO));
            for level in &mut levels {
                level.points = level.points.min(max.max(Points::ZERO));
            }
            Rule::Levels(levels)
        }
        Kind::PerItem => Rule::PerItem { each: usual },
        Kind::PerEvent => {
            let cost = |points: Points| match points.raw().unsigned_abs() {
                0 => Points::from_raw(USUAL).unwrap_or_default(),
                _ => points.max(points.negated()),
            };
            Rule::PerEvent(listed(vec![called(names.event, usual)], cost))
        }
        Kind::Tally => Rule::Tally {
            min: Points::ZERO.min(row.max),
            items: listed(vec![called(names.bonus, usual)], |points| points),
        },
    };
    if row.lower_is_better {
        row.lower_is_better = row.is_measured();
        sort_bands(row);
    }
}

/// Says whether less is better on a line that is measured. Ranges turn round with it.
pub fn lower_is_better(row: &mut Criterion, lower: bool) {
    row.lower_is_better = lower && row.is_measured();
    sort_bands(row);
}

/// Puts the ranges of a line in order, the best first.
pub fn sort_bands(row: &mut Criterion) {
    if let Rule::Bands(bands) = &mut row.rule {
        bands.sort_by_key(|band| band.from);
        if !row.lower_is_better {
            bands.reverse();
        }
    }
}

/// Whether the ranges of a line stand in order, the best first.
pub fn bands_in_order(row: &Criterion) -> bool {
    let Rule::Bands(bands) = &row.rule else {
        return true;
    };
    bands.windows(2).all(|pair| match pair {
        [better, worse] if row.lower_is_better => better.from < worse.from,
        [better, worse] => better.from > worse.from,
        _ => true,
    })
}

/// What a result would give on a line, beside what the best of the other units would have; alone, it is the best itself.
///
/// # Errors
/// Why it gives nothing.
pub fn try_out(
    plan: &Conference,
    row: &Criterion,
    input: &Input,
    others: Option<&Input>,
) -> Result<(Points, Working), LineError> {
    let rules = plan.rules.scoring.line_rules();
    let mut marks = Marks::default();
    let worth = line::of_line(row, rules, input)?;
    let (own, other) = UnitId::new("own")
        .zip(UnitId::new("other"))
        .ok_or(LineError::WrongInput)?;
    marks.note(row, &own, worth);
    if let Some(input) = others {
        marks.note(row, &other, line::of_line(row, rules, input)?);
    }
    let points = marks.points(rules, row, &own, worth);
    let working = Working::of(row, rules, &marks, &own, input);
    points.zip(working).ok_or(LineError::WrongInput)
}

#[cfg(test)]
mod tests;
