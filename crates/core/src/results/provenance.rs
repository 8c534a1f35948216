//! Where a number of the results comes from: from the place of a unit through its sheets to rows, files and people.
//!
//! Everything is worked out from the results themselves. A desk that has the files says more: names of files, when they
//! came, what was noted at the desk.

mod contest;
mod origin;
mod row;

use std::collections::BTreeMap;

use super::Results;
use crate::ids::{CriterionId, UnitId};
use crate::number::{Fraction, Points};
use crate::procedure::Procedure;
use crate::rules::TieRule;
use crate::score::criterion::Criterion;
use crate::score::marks::Marks;
use crate::score::points;
use crate::score::rank::{self, Parts, Peers, RankRow, Share};
use crate::score::rulings::Exclusion;
pub use contest::{ContestChain, PaperPart};
pub use origin::{Desk, FileOrigin, Origin};
pub use row::{Filled, Whose};

/// Results with everything their numbers are made of.
#[derive(Debug)]
pub struct Provenance<'a> {
    results: &'a Results,
    desk: Option<Desk<'a>>,
    procedure: Procedure,
    parts: BTreeMap<UnitId, Parts>,
    marks: Marks,
    board_marks: Marks,
}

/// How a unit's final points come together.
#[derive(Debug)]
pub struct UnitChain<'a> {
    /// Its row of the ranking.
    pub row: &'a RankRow,
    /// Its whole sheets.
    pub parts: &'a Parts,
    /// Own sheet, peers together, the board's check, with their weights.
    pub shares: [Share; 3],
    /// What the peers' totals come to.
    pub peers: Peers<'a>,
    /// Bonus and penalty.
    pub extra: Extra,
    /// Why it is not considered.
    pub exclusion: Option<&'a Exclusion>,
    /// What parted it from units with the same points.
    pub tie: Option<Tie<'a>>,
    /// The rows of the sheet, groups before what is in them.
    pub rows: Vec<RowPoints<'a>>,
}

/// Bonus and penalty, and from which sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extra {
    /// True where the board's check is the source, since it has a weight.
    pub by_board: bool,
    /// What is above zero.
    pub bonus: Points,
    /// What is below.
    pub penalty: Points,
}

/// Units with the same points, and what parted them.
#[derive(Debug)]
pub struct Tie<'a> {
    /// The rule that stands beside the place.
    pub rule: &'a TieRule,
    /// All units with these points, the best place first, each with its points on the rule's row.
    pub units: Vec<(&'a RankRow, Option<Points>)>,
}

/// One row of a unit's sheets.
#[derive(Clone, Copy, Debug)]
pub struct RowPoints<'a> {
    /// The row.
    pub criterion: &'a Criterion,
    /// How deep it stands: top groups at zero.
    pub depth: usize,
    /// On the own sheet.
    pub own: Option<Points>,
    /// What the peers' points on it come to, by the rule for totals; absent where not all peers have any there.
    pub peers: Option<Fraction>,
    /// As the board checked it.
    pub board: Option<Points>,
}

impl<'a> Provenance<'a> {
    /// Of results; with the files where a desk has them.
    pub fn new(results: &'a Results, desk: Option<Desk<'a>>) -> Self {
        let conference = &results.conference;
        let (parts, marks, board_marks) = results.with_sheets(|sheets| {
            let measured = rank::measured(conference, sheets);
            let parts = measured.parts.into_iter();
            let parts = parts.map(|(unit, parts)| (unit.clone(), parts)).collect();
            (parts, measured.marks, measured.board_marks)
        });
        Self {
            results,
            desk,
            procedure: conference.procedure(),
            parts,
            marks,
            board_marks,
        }
    }

    /// The results that this is about.
    pub fn results(&self) -> &'a Results {
        self.results
    }

    /// The files behind them.
    pub fn desk(&self) -> Option<Desk<'a>> {
        self.desk
    }

    /// The board's rules.
    pub fn procedure(&self) -> &Procedure {
        &self.procedure
    }

    /// How a unit's points come together; `None` for a unit that is not in the ranking.
    pub fn unit(&self, unit: &UnitId) -> Option<UnitChain<'_>> {
        let (results, conference) = (self.results, &self.results.conference);
        let row = results.outcome.ranking.iter().find(|r| r.unit == *unit)?;
        let parts = self.parts.get(unit).unwrap_or(&NOTHING);
        let source = parts.extra_from(&self.procedure);
        let extra = source.map(|s| points::bonus_and_penalty(&conference.criteria, s));
        let (bonus, penalty) = extra.unwrap_or_default();
        let mut rows = Vec::new();
        for criterion in &conference.criteria {
            self.add_rows(parts, criterion, 0, &mut rows);
        }
        Some(UnitChain {
            row,
            parts,
            shares: parts.shares(conference, &self.procedure),
            peers: parts.peers(conference, &self.procedure),
            extra: Extra {
                by_board: self.procedure.board_weight > 0 && parts.board.is_some(),
                bonus,
                penalty,
            },
            exclusion: results.rulings.exclusions.iter().find(|e| e.unit == *unit),
            tie: row.tie_broken_by.as_ref().map(|rule| self.tie(row, rule)),
            rows,
        })
    }

    fn add_rows<'s>(
        &'s self,
        parts: &Parts,
        criterion: &'s Criterion,
        depth: usize,
        rows: &mut Vec<RowPoints<'s>>,
    ) {
        let id = &criterion.id;
        let conference = &self.results.conference;
        let on = |sheet: &Option<points::SheetPoints>| sheet.as_ref()?.rows.get(id).copied();
        rows.push(RowPoints {
            criterion,
            depth,
            own: on(&parts.own),
            peers: rank::peers_on(conference, &self.procedure, parts, id).and_then(|p| p.mean),
            board: on(&parts.board),
        });
        for child in criterion.children() {
            self.add_rows(parts, child, depth + 1, rows);
        }
    }

    fn tie<'s>(&'s self, row: &RankRow, rule: &'s TieRule) -> Tie<'s> {
        let apart = self.results.conference.rules.scoring.bonus_apart;
        let points = |row: &RankRow| if apart { row.ordinary } else { row.points };
        let ranking = self.results.outcome.ranking.iter();
        let equal = ranking.filter(|other| points(other) == points(row));
        Tie {
            rule,
            units: equal.map(|row| (row, self.by_rule(rule, row))).collect(),
        }
    }

    /// A unit's points on the row that a rule looks at.
    fn by_rule(&self, rule: &TieRule, row: &RankRow) -> Option<Points> {
        match rule {
            TieRule::Row(id) => self.row_points(&row.unit, id),
            TieRule::Women | TieRule::Chair | TieRule::Lots => None,
        }
    }

    /// A unit's points on one row, weighed as ties are broken by.
    pub fn row_points(&self, unit: &UnitId, row: &CriterionId) -> Option<Points> {
        let parts = self.parts.get(unit)?;
        rank::row_points(&self.results.conference, &self.procedure, parts, row)
    }
}

impl UnitChain<'_> {
    /// The ordinary points as the parts come to them.
    pub fn ordinary(&self) -> Option<Points> {
        rank::weigh(&self.shares)
    }

    /// The same before it is rounded.
    pub fn exact(&self) -> Option<Fraction> {
        rank::weighed(&self.shares)
    }

    /// The final points as the parts come to them.
    pub fn points(&self) -> Option<Points> {
        let Extra { bonus, penalty, .. } = self.extra;
        Some(self.ordinary()?.plus(bonus).plus(penalty))
    }
}

/// A unit of which no whole sheet came.
static NOTHING: Parts = Parts {
    own: None,
    own_by: None,
    peers: Vec::new(),
    board: None,
};
