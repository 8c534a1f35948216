//! The ranking as bars: what each top group of the sheet adds to a unit's total, then the bonus, then the penalty.

use super::{Along, Scale};
use crate::conference::Conference;
use crate::ids::UnitId;
use crate::number::{Fraction, Points};
use crate::procedure::Procedure;
use crate::results::Results;
use crate::score::criterion::{self, Criterion};
use crate::score::points::{SheetPoints, bonus_and_penalty};
use crate::score::rank::{Parts, RankRow};

/// The whole picture.
#[derive(Clone, Debug)]
pub struct Stack<'a> {
    /// Rows of the sheet that the ordinary total is made of, in its order.
    pub groups: Vec<&'a Criterion>,
    /// Units with points, best first.
    pub bars: Vec<Bar<'a>>,
    /// Units without points, in the bloc's order.
    pub without: Vec<&'a UnitId>,
    /// Where nought lies: at the beginning, unless a total is below it.
    pub nought: Along,
}

/// One unit's bar.
#[derive(Clone, Debug)]
pub struct Bar<'a> {
    /// The unit with place and points.
    pub row: &'a RankRow,
    /// Final points.
    pub total: Points,
    /// Points by group, weighed as the total is and in the order of [`Stack::groups`]. They add up to the ordinary
    /// total: what rounding takes from one, the next one has.
    pub groups: Vec<Points>,
    /// What the own sheet adds beyond them (điểm thưởng).
    pub bonus: Points,
    /// What it takes off (điểm trừ): zero or negative.
    pub penalty: Points,
    /// What to draw, from left to right.
    pub pieces: Vec<Piece>,
}

/// A piece of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it stands for.
    pub part: Part,
    /// Where it begins.
    pub from: Along,
    /// Where it ends.
    pub to: Along,
}

/// What can be written into a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Nothing.
    None,
    /// The number of the group.
    Number,
    /// The number and the points.
    Points,
}

impl Piece {
    /// What can be written into it. A piece with a penalty over it counts as whole: the penalty is at its end.
    pub fn room(&self) -> Room {
        match self.to.saturating_sub(self.from) {
            0..600 => Room::None,
            600..1_150 => Room::Number,
            _ => Room::Points,
        }
    }
}

/// What a piece of a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The group at this place of [`Stack::groups`].
    Group(usize),
    /// Bonus.
    Bonus,
    /// Penalty: drawn over the end of what it is taken from.
    Penalty,
}

/// The picture of these results.
pub fn stack(results: &Results) -> Stack<'_> {
    let conference = &results.conference;
    let groups: Vec<&Criterion> = conference.criteria.iter().filter(|c| !c.extra).collect();
    let (parts, procedure) = (results.parts(), conference.procedure());
    let empty = Parts::default();
    let ranking = &results.outcome.ranking;
    let mut bars: Vec<Bar<'_>> = ranking
        .iter()
        .filter_map(|row| {
            let parts = parts.get(&row.unit).unwrap_or(&empty);
            bar(conference, &procedure, &groups, row, parts)
        })
        .collect();
    let full = criterion::ordinary_max(&conference.criteria);
    let ends = bars
        .iter()
        .flat_map(|bar| [bar.total, bar.before_penalty()]);
    let scale = Scale::over(ends.chain([Points::ZERO, full]));
    for bar in &mut bars {
        bar.pieces = pieces(bar, &scale);
    }
    Stack {
        groups,
        bars,
        without: ranking
            .iter()
            .filter(|row| row.points.is_none())
            .map(|row| &row.unit)
            .collect(),
        nought: scale.at(Points::ZERO),
    }
}

impl Stack<'_> {
    /// True when any unit has a bonus.
    pub fn has_bonus(&self) -> bool {
        self.bars.iter().any(|bar| bar.bonus > Points::ZERO)
    }

    /// True when any unit has a penalty.
    pub fn has_penalty(&self) -> bool {
        self.bars.iter().any(|bar| bar.penalty < Points::ZERO)
    }

    /// How many points the first place has more than the next; `None` where it has no more, or there is no other.
    pub fn lead(&self) -> Option<Points> {
        let [first, next, ..] = &self.bars[..] else {
            return None;
        };
        let lead = first.total.plus(next.total.negated());
        (lead > Points::ZERO).then_some(lead)
    }

    /// The units in the first place.
    pub fn first(&self) -> impl Iterator<Item = &Bar<'_>> {
        self.bars.iter().filter(|bar| bar.row.place == Some(1))
    }
}

impl Bar<'_> {
    /// Up to where a bar reaches before the penalty is taken off.
    fn before_penalty(&self) -> Points {
        self.total.plus(self.penalty.negated())
    }
}

fn bar<'a>(
    conference: &Conference,
    procedure: &Procedure,
    groups: &[&Criterion],
    row: &'a RankRow,
    parts: &Parts,
) -> Option<Bar<'a>> {
    let sheet = parts.extra_from(procedure);
    let (bonus, penalty) = sheet.map_or((Points::ZERO, Points::ZERO), |sheet| {
        bonus_and_penalty(&conference.criteria, sheet)
    });
    let up_to = |first: &[&Criterion]| {
        parts.together(conference, procedure, |sheet| up_to(first, groups, sheet))
    };
    Some(Bar {
        row,
        total: row.points?,
        groups: shares(groups, row.ordinary?, up_to),
        bonus,
        penalty,
        pieces: Vec::new(),
    })
}

/// What each group adds to the ordinary total. Rounded are the borders between them, so that nothing is lost.
fn shares(
    groups: &[&Criterion],
    ordinary: Points,
    border: impl Fn(&[&Criterion]) -> Option<Points>,
) -> Vec<Points> {
    let mut before = Points::ZERO;
    let mut shares = Vec::new();
    for count in 1..=groups.len() {
        let first = groups.get(..count).unwrap_or(groups);
        let to = if count == groups.len() {
            ordinary
        } else {
            border(first).unwrap_or(before)
        };
        shares.push(to.plus(before.negated()));
        before = to;
    }
    shares
}

/// The points of the first groups on a sheet, scaled up as its ordinary total is where lines are left out.
fn up_to(first: &[&Criterion], groups: &[&Criterion], sheet: &SheetPoints) -> Fraction {
    let sum = |groups: &[&Criterion]| -> Points {
        let rows = groups.iter().filter_map(|group| sheet.rows.get(&group.id));
        rows.copied().sum()
    };
    let share = sum(first).fraction().over(sum(groups).fraction());
    share.map_or(Fraction::whole(0), |share| {
        share.times(sheet.ordinary.fraction())
    })
}

fn pieces(bar: &Bar<'_>, scale: &Scale) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut reached = Points::ZERO;
    let parts = (0..).map(Part::Group).zip(bar.groups.iter().copied());
    for (part, points) in parts.chain([(Part::Bonus, bar.bonus)]) {
        let to = reached.plus(points);
        if points > Points::ZERO {
            pieces.push(Piece {
                part,
                from: scale.at(reached),
                to: scale.at(to),
            });
        }
        reached = to;
    }
    if bar.penalty < Points::ZERO {
        pieces.push(Piece {
            part: Part::Penalty,
            from: scale.at(bar.total),
            to: scale.at(bar.before_penalty()),
        });
    }
    pieces
}
