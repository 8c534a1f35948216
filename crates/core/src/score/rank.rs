//! From sheets to the order of units.

use std::collections::BTreeMap;

use super::entry::ScoreSheet;
use super::points::{self, SheetPoints};
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
        /// The unit's own total with bonus and penalty (tự chấm).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub own: Option<Points>,
        /// Mean of the peers' ordinary totals (chấm chéo).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub peers: Option<Points>,
        /// How many whole sheets of peers there are.
        pub peer_sheets: u32,
    }
}

/// Own and peer totals of a unit, before they are weighed together.
#[derive(Default)]
struct Parts {
    own: Option<SheetPoints>,
    peers: Vec<SheetPoints>,
}

impl RankRow {
    /// What bonus and penalty add to the ordinary points; absent while those are.
    pub fn extra(&self) -> Option<Points> {
        Some(self.points?.plus(self.ordinary?.negated()))
    }
}

/// The ranking: every unit of the bloc, best first; units without points last, in the bloc's order.
///
/// A unit has final points when every part with a weight is there: the own sheet, and at least one
/// peer's. Only whole sheets count, those with points on every ordinary row: a sheet left half empty
/// would pull its unit down. The weighted mean of the ordinary totals is exact and rounded once, to a
/// hundredth; bonus and penalty stand on the own sheet alone and are added in full.
pub fn rank(conference: &Conference, sheets: &[SignedSheet<'_>]) -> Vec<RankRow> {
    let parts = parts(conference, sheets);
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

/// Every unit's own sheet in points, where it is whole: what the own part of the ranking is made of.
pub fn own_sheets<'a>(
    conference: &Conference,
    sheets: &[SignedSheet<'a>],
) -> BTreeMap<&'a UnitId, SheetPoints> {
    let units = parts(conference, sheets).into_iter();
    units
        .filter_map(|(unit, parts)| Some((unit, parts.own?)))
        .collect()
}

/// Whole sheets by unit.
fn parts<'a>(conference: &Conference, sheets: &[SignedSheet<'a>]) -> BTreeMap<&'a UnitId, Parts> {
    let mut parts: BTreeMap<&UnitId, Parts> = BTreeMap::new();
    for signed in sheets {
        let points = points::of_sheet(&conference.criteria, signed.sheet);
        if !points::is_whole(&conference.criteria, &points) {
            continue;
        }
        let part = parts.entry(&signed.sheet.unit).or_default();
        if *signed.from == signed.sheet.unit {
            part.own = Some(points);
        } else {
            part.peers.push(points);
        }
    }
    parts
}

fn row(conference: &Conference, unit: &UnitId, parts: Option<&Parts>) -> RankRow {
    let empty = Parts::default();
    let parts = parts.unwrap_or(&empty);
    let scoring = &conference.rules.scoring;
    let own = parts.own.as_ref();
    let peers = mean(&parts.peers);
    let ordinary = weigh(&[
        (own.map(|p| p.ordinary.fraction()), scoring.self_weight),
        (peers, scoring.peer_weight),
    ]);
    let extra = own.map_or(Points::ZERO, |p| p.extra);
    RankRow {
        unit: unit.clone(),
        points: ordinary.map(|p| p.plus(extra)),
        ordinary,
        place: None,
        own: own.map(SheetPoints::total),
        peers: peers.map(Points::rounded),
        peer_sheets: u32::try_from(parts.peers.len()).unwrap_or(u32::MAX),
    }
}

fn mean(sheets: &[SheetPoints]) -> Option<Fraction> {
    let sum = sheets
        .iter()
        .fold(Fraction::whole(0), |sum, p| sum.plus(p.ordinary.fraction()));
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
