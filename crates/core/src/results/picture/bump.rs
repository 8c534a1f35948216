//! The places of units over the years, as lines from year to year.

use super::{Along, WHOLE};
use crate::results::years::{Line, Years};

/// The whole picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bump {
    /// Where each year stands.
    pub columns: Vec<Along>,
    /// The units that had a place in any year, in the order of their lines.
    pub lines: Vec<BumpLine>,
    /// From where a unit stood last to where the one that it became stood first.
    pub joints: Vec<Step>,
    /// The most units with a place in a year: so many rows the picture is high.
    pub rows: u32,
}

/// One unit's line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BumpLine {
    /// Which of the lines.
    pub line: usize,
    /// Where it stood, the earliest first; never empty.
    pub stations: Vec<Station>,
    /// The ways from one to the next.
    pub steps: Vec<Step>,
}

/// A unit in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Station {
    /// Which of the years.
    pub column: usize,
    /// Its place. Units that share one stand beside each other, in rows of their own.
    pub place: u32,
    /// Where.
    pub at: [Along; 2],
}

/// A straight way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where it begins.
    pub from: [Along; 2],
    /// Where it ends.
    pub to: [Along; 2],
    /// True where it leads over years of which nothing is known.
    pub over_gap: bool,
}

/// The picture of these years.
pub fn bump(years: &Years) -> Bump {
    let columns = columns(years.years.len());
    let in_years: Vec<Vec<(u32, usize)>> = (0..columns.len())
        .map(|column| {
            let lines = years.lines.iter().enumerate();
            let placed = lines.filter_map(|(i, line)| Some((line.cells.get(column)?.place()?, i)));
            let mut placed: Vec<_> = placed.collect();
            placed.sort_unstable();
            placed
        })
        .collect();
    let rows = in_years.iter().map(Vec::len).max().unwrap_or(0);
    let mut stations: Vec<Vec<Station>> = vec![Vec::new(); years.lines.len()];
    for (column, (x, placed)) in columns.iter().zip(&in_years).enumerate() {
        for (row, (place, line)) in placed.iter().enumerate() {
            if let Some(stations) = stations.get_mut(*line) {
                stations.push(Station {
                    column,
                    place: *place,
                    at: [*x, middle(row, rows)],
                });
            }
        }
    }
    Bump {
        joints: joints(years, &stations),
        lines: stations
            .into_iter()
            .enumerate()
            .filter(|(_, stations)| !stations.is_empty())
            .map(|(line, stations)| BumpLine {
                line,
                steps: stations
                    .windows(2)
                    .filter_map(|pair| step(years, pair))
                    .collect(),
                stations,
            })
            .collect(),
        columns,
        rows: u32::try_from(rows).unwrap_or(u32::MAX),
    }
}

/// Years at equal distances, one alone in the middle.
fn columns(count: usize) -> Vec<Along> {
    let last = u64::try_from(count).unwrap_or(u64::MAX).saturating_sub(1);
    let column = |i: u64| match (i * u64::from(WHOLE)).checked_div(last) {
        Some(at) => Along::try_from(at).unwrap_or(WHOLE),
        None => WHOLE / 2,
    };
    (0..=last).take(count).map(column).collect()
}

/// The middle of a row of so many.
fn middle(row: usize, rows: usize) -> Along {
    let (row, rows) = (row as u64 * 2 + 1, rows.max(1) as u64 * 2);
    Along::try_from(row * u64::from(WHOLE) / rows).unwrap_or(WHOLE)
}

fn step(years: &Years, pair: &[Station]) -> Option<Step> {
    let [from, to] = pair else {
        return None;
    };
    Some(between(years, from, to))
}

fn between(years: &Years, from: &Station, to: &Station) -> Step {
    let year = |station: &Station| years.years.get(station.column).map(|year| year.year);
    let next = year(from).and_then(|year| year.checked_add(1));
    Step {
        from: from.at,
        to: to.at,
        over_gap: next != year(to),
    }
}

/// Ways from units that went to the ones they became.
fn joints(years: &Years, stations: &[Vec<Station>]) -> Vec<Step> {
    let place = |line: &Line| years.lines.iter().position(|other| other.unit == line.unit);
    let of_line = |line: &Line| place(line).and_then(|place| stations.get(place));
    let mut joints = Vec::new();
    for line in &years.lines {
        let Some(first) = of_line(line).and_then(|stations| stations.first()) else {
            continue;
        };
        let old = years
            .lines
            .iter()
            .filter(|old| line.came_from.contains(&old.unit));
        for old in old {
            let last = of_line(old).and_then(|stations| stations.last());
            // A unit that stood after the one it became did not become it.
            if let Some(last) = last.filter(|last| last.column < first.column) {
                joints.push(between(years, last, first));
            }
        }
    }
    joints
}
