//! From sheets to the order of units.

use std::collections::BTreeMap;

use super::entry::ScoreSheet;
use super::marks::Marks;
use super::points::{self, SheetPoints};
use super::rulings::Rulings;
use super::ties::Ties;
use crate::conference::Conference;
use crate::ids::{CriterionId, PersonId, UnitId};
use crate::number::{Fraction, Points};
use crate::rules::TieRule;

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
        /// Place, from 1; those whom no rule parts share one. Absent without points.
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
        /// What parted the unit from the one ahead of it with the same points; for the first of them, from the one behind.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tie_broken_by: Option<TieRule>,
        /// True for a unit that is not considered; it keeps points and place.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub excluded: bool,
    }
}

impl SignedSheet<'_> {
    /// True for a sheet of the unit's own people.
    fn is_own(&self) -> bool {
        *self.from == self.sheet.unit
    }
}

/// Own and peers' sheets of a unit in points, before they are weighed together.
#[derive(Default)]
pub(crate) struct Parts {
    /// The unit's own, where it is whole.
    pub(crate) own: Option<SheetPoints>,
    /// The whole ones of the others.
    pub(crate) peers: Vec<SheetPoints>,
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
pub fn rank(
    conference: &Conference,
    sheets: &[SignedSheet<'_>],
    rulings: &Rulings,
) -> Vec<RankRow> {
    let parts = parts(conference, sheets);
    let units = conference.bloc.units.iter();
    let rows = units.map(|unit| {
        let row = row(conference, &unit.id, parts.get(&unit.id));
        RankRow {
            excluded: rulings.excludes(&unit.id),
            ..row
        }
    });
    let apart = conference.rules.scoring.bonus_apart;
    // Stable: without points, or with equal ones, the bloc's own order stays.
    let mut rows: Vec<RankRow> = rows.collect();
    rows.sort_by_key(|row| std::cmp::Reverse(deciding(row, apart)));
    let row_points = |unit: &UnitId, row: &CriterionId| {
        let parts = parts.get(unit)?;
        row_points(conference, parts, row)
    };
    let breaker = Ties {
        conference,
        rulings,
        row_points: &row_points,
    };
    let mut ranked = Vec::new();
    while let Some(first) = rows.first() {
        let points = deciding(first, apart);
        let equal = rows.iter().take_while(|r| deciding(r, apart) == points);
        let tied: Vec<RankRow> = rows.drain(..equal.count()).collect();
        if points.is_some() {
            give_places(&breaker, tied, &mut ranked);
        } else {
            ranked.extend(tied);
        }
    }
    ranked
}

/// Those who can be proposed for something: units with a place that are not excluded, best first.
pub fn candidates(ranking: &[RankRow]) -> impl Iterator<Item = &RankRow> {
    let in_question = |row: &&RankRow| row.place.is_some() && !row.excluded;
    ranking.iter().filter(in_question)
}

/// The places as they would be without bonus and penalty and before ties are broken.
pub fn places_without_bonus(ranking: &[RankRow]) -> BTreeMap<&UnitId, u32> {
    let points = || ranking.iter().filter_map(|r| Some((&r.unit, r.ordinary?)));
    let place = |of: Points| points().filter(|(_, other)| *other > of).count() + 1;
    points()
        .map(|(unit, of)| (unit, u32::try_from(place(of)).unwrap_or(u32::MAX)))
        .collect()
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

/// Whole sheets by unit. They are read alone first: which of them count, and how far the best are, must be known before
/// the others can be measured against them.
pub(crate) fn parts<'a>(
    conference: &Conference,
    sheets: &[SignedSheet<'a>],
) -> BTreeMap<&'a UnitId, Parts> {
    let read = sheets.iter().map(|signed| {
        let points = points::of_sheet(conference, signed.sheet);
        (signed, points)
    });
    let whole = |(_, points): &(_, SheetPoints)| points::is_whole(&conference.criteria, points);
    let whole: Vec<(&SignedSheet<'a>, SheetPoints)> = read.filter(whole).collect();
    let mut marks = Marks::default();
    for (signed, points) in &whole {
        if signed.is_own() {
            points::note(conference, signed.sheet, points, &mut marks);
        }
    }
    let mut parts: BTreeMap<&UnitId, Parts> = BTreeMap::new();
    for (signed, alone) in whole {
        let points = if alone.compared.is_empty() {
            alone
        } else {
            points::of_sheet_among(conference, signed.sheet, &marks)
        };
        let part = parts.entry(&signed.sheet.unit).or_default();
        if signed.is_own() {
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
    let own = parts.own.as_ref();
    let peers = mean(parts.peers.iter().map(|p| p.ordinary.fraction()));
    let ordinary = weigh(conference, own.map(|p| p.ordinary.fraction()), peers);
    let extra = own.map_or(Points::ZERO, |p| p.extra);
    RankRow {
        unit: unit.clone(),
        points: ordinary.map(|p| p.plus(extra)),
        ordinary,
        place: None,
        own: own.map(SheetPoints::total),
        peers: peers.map(Points::rounded),
        peer_sheets: u32::try_from(parts.peers.len()).unwrap_or(u32::MAX),
        tie_broken_by: None,
        excluded: false,
    }
}

/// The points that decide the place.
fn deciding(row: &RankRow, bonus_apart: bool) -> Option<Points> {
    if bonus_apart {
        row.ordinary
    } else {
        row.points
    }
}

/// A unit's points on one row, weighed as the total is; those of the own sheet where not all peers have any there, as on
/// bonus and penalty, or on lines where peers score whole groups.
pub(crate) fn row_points(
    conference: &Conference,
    parts: &Parts,
    row: &CriterionId,
) -> Option<Points> {
    let own = parts.own.as_ref().and_then(|p| p.rows.get(row)).copied();
    let peers = parts.peers.iter().map(|p| p.rows.get(row).copied());
    let peers = peers.collect::<Option<Vec<_>>>();
    let peers = peers.and_then(|all| mean(all.into_iter().map(Points::fraction)));
    weigh(conference, own.map(Points::fraction), peers).or(own)
}

/// The mean; `None` of nothing.
pub(crate) fn mean<I: IntoIterator<Item = Fraction>>(values: I) -> Option<Fraction> {
    let (mut sum, mut count) = (Fraction::whole(0), 0);
    for value in values {
        sum = sum.plus(value);
        count += 1;
    }
    sum.over(Fraction::whole(count))
}

/// Own and peers weighed together by the bloc's rule; `None` while one that has weight is missing.
pub(crate) fn weigh(
    conference: &Conference,
    own: Option<Fraction>,
    peers: Option<Fraction>,
) -> Option<Points> {
    let scoring = &conference.rules.scoring;
    let parts = [(own, scoring.self_weight), (peers, scoring.peer_weight)];
    let mut sum = Fraction::whole(0);
    let mut weights = 0_i128;
    for (value, weight) in parts.into_iter().filter(|(_, weight)| *weight > 0) {
        sum = sum.plus(value?.times(Fraction::whole(weight.into())));
        weights += i128::from(weight);
    }
    sum.over(Fraction::whole(weights)).map(Points::rounded)
}

/// Adds units with equal points behind those before them. Whom no rule parts share a place; the next place counts everyone
/// before it (1, 2, 2, 4).
fn give_places(breaker: &Ties<'_>, tied: Vec<RankRow>, ranked: &mut Vec<RankRow>) {
    let shared = breaker.split(tied.iter().map(|row| row.unit.clone()).collect());
    let mut ahead = shared.first().and_then(|(_, bound)| *bound);
    let mut tied: BTreeMap<UnitId, RankRow> =
        tied.into_iter().map(|r| (r.unit.clone(), r)).collect();
    for (units, bound) in shared {
        let place = u32::try_from(ranked.len() + 1).ok();
        for unit in units {
            ranked.extend(tied.remove(&unit).map(|row| RankRow {
                place,
                tie_broken_by: ahead.cloned(),
                ..row
            }));
        }
        ahead = bound;
    }
}

#[cfg(test)]
mod tests;
