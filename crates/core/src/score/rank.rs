//! From sheets to the order of units.

mod mean;

use std::collections::BTreeMap;

use super::entry::ScoreSheet;
use super::marks::Marks;
use super::points::{self, SheetPoints};
use super::review::CheckedSheet;
use super::rulings::Rulings;
use super::ties::Ties;
use crate::conference::Conference;
use crate::ids::{CriterionId, PersonId, UnitId};
use crate::number::{Fraction, Points};
use crate::procedure::Procedure;
use crate::rules::TieRule;
pub use mean::{Outlier, Peers, Share, weigh, weighed};

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

/// What a ranking is made of.
#[derive(Clone, Copy, Debug)]
pub struct Sheets<'a> {
    /// Sheets that count, own and peers'.
    pub signed: &'a [SignedSheet<'a>],
    /// Own sheets as the board has checked them.
    pub checked: &'a BTreeMap<UnitId, CheckedSheet>,
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
        /// What the peers' ordinary totals come to together (chấm chéo).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub peers: Option<Points>,
        /// The total as the board checked it, with bonus and penalty (Khối chấm).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub board: Option<Points>,
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

/// The sheets of a unit in points, before they are weighed together.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// The own sheet.
    pub own: Option<SheetPoints>,
    /// Who filled that in.
    pub own_by: Option<PersonId>,
    /// The peers' sheets, with who filled them in.
    pub peers: Vec<(PersonId, SheetPoints)>,
    /// The own sheet as the board checked it.
    pub board: Option<SheetPoints>,
}

impl Parts {
    /// The sheet that bonus and penalty are read from: the board's where it has weight, since nobody else knows the files.
    pub fn extra_from(&self, procedure: &Procedure) -> Option<&SheetPoints> {
        let board = self.board.as_ref().filter(|_| procedure.board_weight > 0);
        board.or(self.own.as_ref())
    }

    /// Something measured on every sheet, put together as the ordinary totals are: of the same peers, by the same weights.
    /// So parts of the total add up to it.
    pub fn together(
        &self,
        conference: &Conference,
        procedure: &Procedure,
        measure: impl Fn(&SheetPoints) -> Fraction,
    ) -> Option<Points> {
        let mut peers: Vec<&(PersonId, SheetPoints)> = self.peers.iter().collect();
        peers.sort_by_key(|(by, sheet)| (sheet.ordinary, by));
        let kept = mean::kept(procedure.peer_mean, &peers);
        let scoring = &conference.rules.scoring;
        weigh(&[
            Share {
                points: self.own.as_ref().map(&measure),
                weight: scoring.self_weight,
            },
            Share {
                points: mean::mean_of(kept.iter().map(|(_, sheet)| measure(sheet))),
                weight: scoring.peer_weight,
            },
            Share {
                points: self.board.as_ref().map(&measure),
                weight: procedure.board_weight,
            },
        ])
    }

    fn extra(&self, procedure: &Procedure) -> Points {
        self.extra_from(procedure).map_or(Points::ZERO, |p| p.extra)
    }

    /// What has a weight in the final points: own sheet, peers' sheets, the board's check.
    pub fn shares(&self, conference: &Conference, procedure: &Procedure) -> [Share; 3] {
        let scoring = &conference.rules.scoring;
        let ordinary = |sheet: &Option<SheetPoints>| sheet.as_ref().map(|p| p.ordinary);
        [
            Share::of(ordinary(&self.own), scoring.self_weight),
            Share {
                points: self.peers(conference, procedure).mean,
                weight: scoring.peer_weight,
            },
            Share::of(ordinary(&self.board), procedure.board_weight),
        ]
    }

    /// What the peers' ordinary totals come to.
    pub fn peers(&self, conference: &Conference, procedure: &Procedure) -> Peers<'_> {
        let totals = self.peers.iter().map(|(by, p)| (by, p.ordinary));
        Peers::new(conference, procedure, totals.collect())
    }
}

impl RankRow {
    /// What bonus and penalty add to the ordinary points; absent while those are.
    pub fn extra(&self) -> Option<Points> {
        Some(self.points?.plus(self.ordinary?.negated()))
    }
}

/// The ranking: every unit of the bloc, best first; units without points last, in the bloc's order.
///
/// A unit has final points when every part with a weight is there: the own sheet, at least one peer's, the board's check.
/// Only whole sheets count, those with points on every ordinary row: a sheet left half empty would pull its unit down. The
/// weighted mean of the ordinary totals is exact and rounded once, to a hundredth; bonus and penalty stand on the own
/// sheet alone, as the board checked it where that has a weight, and are added in full.
pub fn rank(conference: &Conference, sheets: Sheets<'_>, rulings: &Rulings) -> Vec<RankRow> {
    let procedure = conference.procedure();
    let parts = parts(conference, sheets);
    let units = conference.bloc.units.iter();
    let rows = units.map(|unit| {
        let row = row(conference, &procedure, &unit.id, parts.get(&unit.id));
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
        row_points(conference, &procedure, parts, row)
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

/// Places that several units share, and who does.
pub fn ties(ranking: &[RankRow]) -> Vec<(u32, Vec<UnitId>)> {
    let same = |a: &RankRow, b: &RankRow| a.place.is_some() && a.place == b.place;
    let shared = ranking.chunk_by(same).filter(|rows| rows.len() > 1);
    shared
        .filter_map(|rows| {
            let units = rows.iter().map(|row| row.unit.clone()).collect();
            Some((rows.first()?.place?, units))
        })
        .collect()
}

/// The places as they would be without bonus and penalty and before ties are broken.
pub fn places_without_bonus(ranking: &[RankRow]) -> BTreeMap<&UnitId, u32> {
    let points = || ranking.iter().filter_map(|r| Some((&r.unit, r.ordinary?)));
    let place = |of: Points| points().filter(|(_, other)| *other > of).count() + 1;
    points()
        .map(|(unit, of)| (unit, u32::try_from(place(of)).unwrap_or(u32::MAX)))
        .collect()
}

/// Whole sheets by unit, and what they were measured against.
#[derive(Clone, Debug, Default)]
pub struct Measured<'a> {
    /// The sheets in points.
    pub parts: BTreeMap<&'a UnitId, Parts>,
    /// What own and peers' sheets are measured against: own sheets.
    pub marks: Marks,
    /// What checked sheets are measured against: checked ones.
    pub board_marks: Marks,
}

/// Whole sheets by unit.
pub fn parts<'a>(conference: &Conference, sheets: Sheets<'a>) -> BTreeMap<&'a UnitId, Parts> {
    measured(conference, sheets).parts
}

/// Whole sheets by unit. They are read alone first: which of them count, and how far the best are, must be known before
/// the others can be measured against them.
pub fn measured<'a>(conference: &Conference, sheets: Sheets<'a>) -> Measured<'a> {
    let mut parts: BTreeMap<&UnitId, Parts> = BTreeMap::new();
    let signed = sheets.signed.iter().map(|s| (s.sheet, s.is_own(), s.by));
    let (signed, marks) = whole(conference, signed);
    for (sheet, is_own, by, points) in signed {
        let part = parts.entry(&sheet.unit).or_default();
        if is_own {
            (part.own, part.own_by) = (Some(points), Some(by.clone()));
        } else {
            part.peers.push((by.clone(), points));
        }
    }
    let checked: Vec<ScoreSheet> = sheets.checked.values().map(|c| c.check.checked()).collect();
    let units = sheets.checked.keys();
    let by_unit = units.zip(&checked).map(|(unit, sheet)| (sheet, true, unit));
    let (checked, board_marks) = whole(conference, by_unit);
    for (_, _, unit, points) in checked {
        parts.entry(unit).or_default().board = Some(points);
    }
    Measured {
        parts,
        marks,
        board_marks,
    }
}

/// A sheet in points: whether it is an own one, and whose.
type InPoints<'s, W> = (&'s ScoreSheet, bool, W, SheetPoints);

/// Sheets that are whole, in points, each measured against those said to be own; and those marks.
fn whole<'s, W>(
    conference: &Conference,
    sheets: impl Iterator<Item = (&'s ScoreSheet, bool, W)>,
) -> (Vec<InPoints<'s, W>>, Marks) {
    let read = sheets.map(|(sheet, own, whose)| {
        let points = points::of_sheet(conference, sheet);
        (sheet, own, whose, points)
    });
    let mut whole: Vec<_> = read
        .filter(|(.., points)| points::is_whole(&conference.criteria, points))
        .collect();
    let mut marks = Marks::default();
    for (sheet, _, _, points) in whole.iter().filter(|(_, own, ..)| *own) {
        points::note(conference, sheet, points, &mut marks);
    }
    for (sheet, _, _, points) in &mut whole {
        if !points.compared.is_empty() {
            *points = points::of_sheet_among(conference, sheet, &marks);
        }
    }
    (whole, marks)
}

fn row(
    conference: &Conference,
    procedure: &Procedure,
    unit: &UnitId,
    parts: Option<&Parts>,
) -> RankRow {
    let empty = Parts::default();
    let parts = parts.unwrap_or(&empty);
    let (own, board) = (parts.own.as_ref(), parts.board.as_ref());
    let shares = parts.shares(conference, procedure);
    let ordinary = weigh(&shares);
    let [_, Share { points: peers, .. }, _] = shares;
    let extra = parts.extra(procedure);
    RankRow {
        unit: unit.clone(),
        points: ordinary.map(|p| p.plus(extra)),
        ordinary,
        place: None,
        own: own.map(SheetPoints::total),
        peers: peers.map(Points::rounded),
        board: board.map(SheetPoints::total),
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

/// A unit's points on one row, weighed as the total is. Where not all peers have any there, as on bonus and penalty, or on
/// lines where peers score whole groups, what the board checked; else those of the own sheet.
pub fn row_points(
    conference: &Conference,
    procedure: &Procedure,
    parts: &Parts,
    row: &CriterionId,
) -> Option<Points> {
    let scoring = &conference.rules.scoring;
    let on = |sheet: &SheetPoints| sheet.rows.get(row).copied();
    let (own, board) = (
        parts.own.as_ref().and_then(on),
        parts.board.as_ref().and_then(on),
    );
    let peers = peers_on(conference, procedure, parts, row).and_then(|peers| peers.mean);
    let weighed = weigh(&[
        Share::of(own, scoring.self_weight),
        Share {
            points: peers,
            weight: scoring.peer_weight,
        },
        Share::of(board, procedure.board_weight),
    ]);
    let board = board.filter(|_| procedure.board_weight > 0);
    weighed.or(board).or(own)
}

/// What peers' points on one row come to, by the rule for totals; `None` where not all of them have any there.
pub fn peers_on<'a>(
    conference: &Conference,
    procedure: &Procedure,
    parts: &'a Parts,
    row: &CriterionId,
) -> Option<Peers<'a>> {
    let on = |(by, sheet): &'a (PersonId, SheetPoints)| Some((by, *sheet.rows.get(row)?));
    let points = parts.peers.iter().map(on).collect::<Option<Vec<_>>>()?;
    Some(Peers::new(conference, procedure, points))
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
