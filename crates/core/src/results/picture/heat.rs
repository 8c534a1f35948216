//! How much of each line's maximum each unit has: a table of units and lines, whose colours say the same as its numbers.

use crate::ids::UnitId;
use crate::number::Points;
use crate::results::Results;
use crate::score::criterion::Criterion;
use crate::score::rank::{self, Parts};

/// From how many per cent of the maximum each step of colour begins.
pub const STEPS: [u8; 5] = [0, 50, 70, 85, 95];

/// With more lines than this, a screen shows groups first.
pub const FEW_LINES: usize = 40;

/// The whole picture. Bonus and penalty have no maximum to be measured against and are not in it.
#[derive(Clone, Debug)]
pub struct Heat<'a> {
    /// The columns: units in the order of the ranking.
    pub units: Vec<&'a UnitId>,
    /// The rows, in the order of the sheet.
    pub groups: Vec<Group<'a>>,
}

/// A top row of the sheet with the lines in it.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// The group as a whole.
    pub whole: Row<'a>,
    /// Its lines; none where the top row is a line itself.
    pub lines: Vec<Row<'a>>,
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// What is judged.
    pub criterion: &'a Criterion,
    /// Its number with those of the rows it stands in, without the top one: `2.a.3`.
    pub number: String,
    /// One cell for each of [`Heat::units`].
    pub cells: Vec<Cell>,
}

/// One unit on one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Points, and whole per cents of the maximum they are, 0 to 100, rounded down: 100 is the maximum and nothing else.
    Share(Points, u8),
    /// The unit was assigned nothing there.
    LeftOut,
    /// No points that count.
    Nothing,
}

impl Cell {
    /// The step of colour, from zero, lightest first.
    pub fn step(self) -> Option<usize> {
        let Self::Share(_, percent) = self else {
            return None;
        };
        STEPS.iter().rposition(|from| *from <= percent)
    }
}

/// The picture of these results: points weighed as the total is, or those of the own sheet on lines that peers do not
/// score one by one.
pub fn heat(results: &Results) -> Heat<'_> {
    let conference = &results.conference;
    let (parts, procedure) = (results.parts(), conference.procedure());
    let ranking = &results.outcome.ranking;
    let units: Vec<&UnitId> = ranking.iter().map(|row| &row.unit).collect();
    let cells = |criterion: &Criterion| {
        let cells = units.iter().map(|unit| {
            let points = |parts| rank::row_points(conference, &procedure, parts, &criterion.id);
            let parts = parts.get(*unit);
            parts.map_or(Cell::Nothing, |parts| cell(points(parts), parts, criterion))
        });
        cells.collect()
    };
    let top = conference.criteria.iter().filter(|c| !c.extra);
    let groups = top
        .map(|criterion| Group {
            whole: row(criterion.number.clone(), criterion, &cells),
            lines: lines(criterion, "")
                .into_iter()
                .map(|(number, line)| row(number, line, &cells))
                .collect(),
        })
        .collect();
    Heat { units, groups }
}

impl<'a> Heat<'a> {
    /// How many lines there are below the groups.
    pub fn lines(&self) -> usize {
        self.groups.iter().map(|group| group.lines.len()).sum()
    }

    /// The line on which units have least of what can be had, all together, with its group and the mean of their per
    /// cents. A top row without lines is its own group.
    pub fn weakest(&self) -> Option<(&Group<'a>, &Row<'a>, u8)> {
        let rows = self.groups.iter().flat_map(|group| {
            let alone = group.lines.is_empty().then_some(&group.whole);
            let rows = group.lines.iter().chain(alone);
            rows.filter_map(move |row| Some((group, row, row.mean()?)))
        });
        rows.min_by_key(|(_, _, mean)| *mean)
    }
}

impl Row<'_> {
    /// The mean of the per cents, rounded down.
    fn mean(&self) -> Option<u8> {
        let percents = self.cells.iter().filter_map(|cell| match cell {
            Cell::Share(_, percent) => Some(u64::from(*percent)),
            Cell::LeftOut | Cell::Nothing => None,
        });
        let (sum, count) = percents.fold((0, 0), |(sum, count), p| (sum + p, count + 1));
        u8::try_from(u64::checked_div(sum, count)?).ok()
    }
}

/// The lines below a row with their numbers, bonus and penalty left out.
fn lines<'a>(criterion: &'a Criterion, before: &str) -> Vec<(String, &'a Criterion)> {
    let below = criterion.children().iter().filter(|c| !c.extra);
    below
        .flat_map(|row| {
            let number = format!("{before}{}", row.number);
            if row.is_group() {
                lines(row, &format!("{number}."))
            } else {
                vec![(number, row)]
            }
        })
        .collect()
}

fn row<'a>(
    number: String,
    criterion: &'a Criterion,
    cells: &impl Fn(&Criterion) -> Vec<Cell>,
) -> Row<'a> {
    Row {
        criterion,
        number,
        cells: cells(criterion),
    }
}

fn cell(points: Option<Points>, parts: &Parts, criterion: &Criterion) -> Cell {
    let max = criterion.max.plus(left_out(parts, criterion).negated());
    match points {
        Some(points) if max > Points::ZERO => Cell::Share(points, percent(points, max)),
        None if criterion.max > Points::ZERO && max <= Points::ZERO => Cell::LeftOut,
        _ => Cell::Nothing,
    }
}

/// The maxima of the lines in this row that the unit's own sheet leaves out.
fn left_out(parts: &Parts, criterion: &Criterion) -> Points {
    let out = parts.own.as_ref().map(|own| &own.left_out);
    let lines = criterion.lines();
    let here = lines.iter().filter_map(|line| out?.get(&line.id));
    here.copied().sum()
}

fn percent(points: Points, max: Points) -> u8 {
    let share = i128::from(points.raw()) * 100 / i128::from(max.raw()).max(1);
    u8::try_from(share.clamp(0, 100)).unwrap_or(100)
}
