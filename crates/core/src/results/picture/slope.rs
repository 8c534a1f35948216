//! Two numbers for each unit, and the line from one to the other: how far a unit's own points are from those of others.

use super::{Along, Scale, WHOLE};
use crate::ids::UnitId;
use crate::number::Points;
use crate::results::Results;
use crate::score::points::SheetPoints;

/// A unit with what is compared. Whatever the two sides are, the picture is the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The unit.
    pub unit: &'a UnitId,
    /// Where the line begins.
    pub left: Option<Points>,
    /// Where it ends.
    pub right: Option<Points>,
}

/// The whole picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slope<'a> {
    /// Units with both numbers, those that differ most first.
    pub lines: Vec<Line<'a>>,
    /// Units with one number or none, in the order given.
    pub lacking: Vec<Pair<'a>>,
    /// Height of the picture, in lines of text.
    pub height: u32,
}

/// One unit's line. Places are counted from above, where the most points are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// The unit.
    pub unit: &'a UnitId,
    /// Points on the left.
    pub left: Points,
    /// Points on the right.
    pub right: Points,
    /// Right less left.
    pub difference: Points,
    /// Where the line begins and ends.
    pub ends: [Along; 2],
    /// Where the words beside the ends stand, so that none lies on another.
    pub words: [Along; 2],
}

/// What the units' own points stand beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// What their peers gave them.
    Peers,
    /// What the board checked.
    Board,
}

/// The units' own points without bonus and penalty, beside what the others gave them.
pub fn own_and(results: &Results, against: Against) -> Vec<Pair<'_>> {
    let parts = results.parts();
    let rows = results.outcome.ranking.iter();
    rows.map(|row| {
        let parts = parts.get(&row.unit);
        let ordinary = |sheet: Option<&SheetPoints>| sheet.map(|s| s.ordinary);
        Pair {
            unit: &row.unit,
            left: ordinary(parts.and_then(|p| p.own.as_ref())),
            right: match against {
                Against::Peers => row.peers,
                Against::Board => ordinary(parts.and_then(|p| p.board.as_ref())),
            },
        }
    })
    .collect()
}

/// The picture of these pairs.
pub fn slope<'a>(pairs: impl IntoIterator<Item = Pair<'a>>) -> Slope<'a> {
    let (mut lines, mut lacking) = (Vec::new(), Vec::new());
    for pair in pairs {
        match (pair.left, pair.right) {
            (Some(left), Some(right)) => lines.push((pair.unit, left, right)),
            _ => lacking.push(pair),
        }
    }
    // Stable: those that differ equally stay in the order given.
    lines.sort_by_key(|(_, left, right)| {
        std::cmp::Reverse(right.plus(left.negated()).raw().unsigned_abs())
    });
    let scale = Scale::over(lines.iter().flat_map(|(_, left, right)| [*left, *right]));
    let from_above = |points: Points| WHOLE - scale.at(points);
    let ends: Vec<[Along; 2]> = lines
        .iter()
        .map(|(_, left, right)| [from_above(*left), from_above(*right)])
        .collect();
    let height = height(lines.len());
    let words = [0, 1].map(|side| {
        let wanted: Vec<Along> = ends.iter().map(|ends| ends[side]).collect();
        apart(&wanted, height)
    });
    let [left_words, right_words] = words;
    let words = left_words.into_iter().zip(right_words);
    let lines = lines.into_iter().zip(ends).zip(words);
    Slope {
        lines: lines
            .map(|(((unit, left, right), ends), words)| Line {
                unit,
                left,
                right,
                difference: right.plus(left.negated()),
                ends,
                words: words.into(),
            })
            .collect(),
        lacking,
        height,
    }
}

/// Twice as many lines of text as there are units, so that words find a place near their ends.
fn height(units: usize) -> u32 {
    u32::try_from(units * 2).unwrap_or(u32::MAX).max(12)
}

/// Words that stand together around where they want to be.
struct Block {
    /// The sum of the places that the first of them would have for each to be where it wants.
    sum: i64,
    /// How many.
    count: i64,
}

impl Block {
    /// Where the first of them stands.
    fn start(&self, gap: i64) -> i64 {
        let last = (i64::from(WHOLE) - (self.count - 1) * gap).max(0);
        (self.sum / self.count.max(1)).clamp(0, last)
    }
}

/// Moves places apart until words of one line's height fit, each as near to where it wants to be as the others let it.
fn apart(wanted: &[Along], height: u32) -> Vec<Along> {
    let gap = i64::from(WHOLE) / i64::from(height.max(1));
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|&i| wanted.get(i));
    let mut blocks: Vec<Block> = Vec::new();
    for &i in &order {
        let mut block = Block {
            sum: wanted.get(i).copied().unwrap_or_default().into(),
            count: 1,
        };
        while let Some(before) =
            blocks.pop_if(|before| before.start(gap) + before.count * gap > block.start(gap))
        {
            block = Block {
                sum: before.sum + block.sum - block.count * before.count * gap,
                count: before.count + block.count,
            };
        }
        blocks.push(block);
    }
    let places = blocks.iter().flat_map(|block| {
        let start = block.start(gap);
        (0..block.count).map(move |k| start + k * gap)
    });
    let mut found: Vec<(usize, Along)> = order
        .into_iter()
        .zip(places)
        .map(|(i, place)| (i, Along::try_from(place).unwrap_or(WHOLE)))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, place)| place).collect()
}
