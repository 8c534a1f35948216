//! From sheets to the order of units.

use std::collections::BTreeMap;

use super::entry::ScoreSheet;
use super::points;
use crate::conference::Conference;
use crate::ids::{PersonId, UnitId};
use crate::number::{Fraction, Points};

/// A sheet with the person who filled it in.
#[derive(Clone, Debug)]
pub struct SignedSheet<'a> {
    /// Who filled it in.
    pub by: &'a PersonId,
    /// Unit of that person.
    pub from: &'a UnitId,
    /// The sheet.
    pub sheet: &'a ScoreSheet,
}

document_types! {
    /// One unit in the ranking (bảng xếp hạng).
    pub struct RankRow {
        /// The unit.
        pub unit: UnitId,
        /// Final points with bonus and penalty; absent while a part is missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub points: Option<Points>,
        /// Final points without bonus and penalty.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ordinary: Option<Points>,
        /// Place, from 1; equal points share one. Absent without points.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place: Option<u32>,
        /// The unit's own total (tự chấm).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub own: Option<Points>,
        /// Mean of the peers' totals (chấm chéo).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub peers: Option<Points>,
        /// How many peers' sheets there are.
        pub peer_sheets: u32,
    }
}

/// Own and peer totals of a unit, before they are weighed together.
#[derive(Default)]
struct Parts {
    own: Option<points::SheetPoints>,
    peers: Vec<points::SheetPoints>,
}

/// The ranking: every unit of the bloc, best first; units without points last, in the bloc's order.
///
/// A unit has final points when every part with a weight is there: the own sheet, and at least one
/// peer's. The weighted mean is exact and rounded once, to a hundredth. Only complete peer
/// sheets count as such: what counts as complete is decided when the sheet is handed over.
pub fn rank(conference: &Conference, sheets: &[SignedSheet<'_>]) -> Vec<RankRow> {
    let mut parts: BTreeMap<&UnitId, Parts> = BTreeMap::new();
    for signed in sheets {
        let points = points::of_sheet(&conference.criteria, signed.sheet);
        let part = parts.entry(&signed.sheet.unit).or_default();
        if *signed.from == signed.sheet.unit {
            part.own = Some(points);
        } else {
            part.peers.push(points);
        }
    }
    let mut rows: Vec<RankRow> = conference
        .bloc
        .units
        .iter()
        .map(|unit| row(conference, &unit.id, parts.get(&unit.id)))
        .collect();
    // Stable: without points, or with equal ones, the bloc's own order stays.
    rows.sort_by_key(|row| std::cmp::Reverse(row.points));
    give_places(&mut rows);
    rows
}

fn row(conference: &Conference, unit: &UnitId, parts: Option<&Parts>) -> RankRow {
    let empty = Parts::default();
    let parts = parts.unwrap_or(&empty);
    let final_points = |of: fn(&points::SheetPoints) -> Points| {
        let scoring = &conference.rules.scoring;
        let own = parts.own.as_ref().map(|p| of(p).fraction());
        weigh(&[
            (own, scoring.self_weight),
            (mean(&parts.peers, of), scoring.peer_weight),
        ])
    };
    RankRow {
        unit: unit.clone(),
        points: final_points(points::SheetPoints::total),
        ordinary: final_points(|p| p.ordinary),
        place: None,
        own: parts.own.as_ref().map(points::SheetPoints::total),
        peers: mean(&parts.peers, points::SheetPoints::total).map(Points::rounded),
        peer_sheets: u32::try_from(parts.peers.len()).unwrap_or(u32::MAX),
    }
}

fn mean(
    sheets: &[points::SheetPoints],
    of: fn(&points::SheetPoints) -> Points,
) -> Option<Fraction> {
    let sum = sheets
        .iter()
        .map(of)
        .fold(Fraction::whole(0), |sum, p| sum.plus(p.fraction()));
    sum.over(Fraction::whole(i128::try_from(sheets.len()).ok()?))
}

/// Weighted mean; `None` while a part that has weight is missing.
fn weigh(parts: &[(Option<Fraction>, u32)]) -> Option<Points> {
    let mut sum = Fraction::whole(0);
    let mut weights = 0_i128;
    for (value, weight) in parts.iter().filter(|(_, weight)| *weight > 0) {
        sum = sum.plus(value.as_ref()?.times(Fraction::whole((*weight).into())));
        weights += i128::from(*weight);
    }
    sum.over(Fraction::whole(weights)).map(Points::rounded)
}

/// Equal points share a place; the next place counts everyone before it (1, 2, 2, 4).
fn give_places(rows: &mut [RankRow]) {
    let mut last: Option<(Points, u32)> = None;
    for (position, row) in (1..).zip(rows) {
        row.place = row.points.map(|points| match last {
            Some((same, place)) if same == points => place,
            _ => position,
        });
        last = row.points.zip(row.place);
    }
}
