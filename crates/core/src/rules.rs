//! The rules a bloc chose for its year: who scores, who votes, what passes.
//!
//! No law fixes these for a bloc (its own Quy chế does), so every one is data.

use std::collections::{BTreeMap, BTreeSet};

use crate::format::Held;
use crate::ids::{CriterionId, UnitId};
use crate::number::{Fraction, Points};

/// Who scores whom: the units that each unit scores (ma trận chấm chéo).
pub type Pairs = BTreeMap<UnitId, BTreeSet<UnitId>>;

/// The share of women from which the law prefers a collective among equals.
pub const WOMEN_PERCENT: u8 = 70;

document_types! {
    /// All rules of one conference.
    pub struct Rules {
        /// Who casts votes.
        pub voters: Voters,
        /// Share of the entitled that must take part for a vote to stand (tỷ lệ dự họp).
        pub quorum: Level,
        /// Whether a blank ballot (phiếu trắng) is a valid one.
        pub blank_ballots: BlankBallots,
        /// True where nobody votes for the own unit. On a sealed ballot only the voter's phone can see to that.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub not_own_unit: bool,
        /// How scores come about.
        pub scoring: Scoring,
        /// Where these rules are written (Quy chế số …); absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub source: Option<String>,
    }

    /// How the final points of a unit come about.
    pub struct Scoring {
        /// Who scores other units (chấm chéo).
        pub peers: PeerScoring,
        /// Who scores whom, where that is a list ([`PeerScoring::Named`]).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub pairs: Option<Held<Pairs>>,
        /// On which rows of the sheet peers give points.
        pub peer_detail: PeerDetail,
        /// What the points of a line are rounded to where they are worked out, in hundredths: 50 for half points. Absent
        /// for hundredths.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub step: Option<Points>,
        /// Weight of the unit's own sheet in the final points.
        pub self_weight: u32,
        /// Weight of what the peers' sheets come to together.
        pub peer_weight: u32,
        /// What a line gives to a unit that was assigned no target; absent where that cannot be said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub not_assigned: Option<NotAssigned>,
        /// True where bonus and penalty are shown but make no difference to the place.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub bonus_apart: bool,
        /// What breaks a tie, tried one after the other; equal units share a place where none does.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub ties: Vec<TieRule>,
    }

    /// What breaks a tie between units with equal points.
    pub enum TieRule {
        /// More points on this row of the sheet.
        Row(CriterionId),
        /// At least [`WOMEN_PERCENT`] of women, before those with fewer or unknown (Decree 152/2025 art. 4(6)).
        Women,
        /// The chair's decision, with a reason.
        Chair,
        /// Lots, drawn from a seed that witnesses saw.
        Lots,
    }
}

document_types! {
    /// Who casts votes.
    #[derive(Copy)]
    pub enum Voters {
        /// One vote a unit, cast by its representative.
        OnePerUnit,
        /// Everyone but guests.
        OnePerDelegate,
    }

    /// Whether blank ballots count as valid.
    #[derive(Copy)]
    pub enum BlankBallots {
        /// Collected and valid.
        Valid,
        /// Collected, not valid.
        Invalid,
    }

    /// Who scores other units.
    #[derive(Copy)]
    pub enum PeerScoring {
        /// Nobody: only self-scores.
        None,
        /// The representative of each unit scores all the others.
        Representatives,
        /// Every delegate scores all units but the own one.
        Delegates,
        /// The representative of each unit scores the units that a list names: a round, or a matrix.
        Named,
    }

    /// On which rows of the sheet peers give points.
    #[derive(Copy)]
    pub enum PeerDetail {
        /// On the top groups (I, II, III), a few numbers for each unit.
        Groups,
        /// On every line.
        Lines,
    }

    /// What a line gives to a unit that was assigned no target.
    #[derive(Copy)]
    pub enum NotAssigned {
        /// Maximum times result over the best result among the units without a target.
        Compared,
        /// The maximum.
        Full,
        /// Nothing: the line is left out and the total scaled up to the full sheet.
        LeftOut,
    }

    /// A share that must be reached: `numerator / denominator`, strictly more or at least.
    ///
    /// Tested in integers: `votes · denominator ≥ numerator · base`.
    #[derive(Copy)]
    pub struct Level {
        /// Share, upper part.
        pub numerator: u32,
        /// Share, lower part; 100 for percentages.
        pub denominator: u32,
        /// True for "more than" (quá bán), false for "at least".
        pub strict: bool,
    }

    /// What the percentage of a vote is taken of. Print which one was used.
    #[derive(Copy)]
    pub enum Base {
        /// All who are entitled to vote, present or not.
        Entitled,
        /// Those present.
        Present,
        /// Ballots handed out (phiếu phát ra).
        Issued,
        /// Ballots collected (phiếu thu về).
        Collected,
        /// Valid ballots (phiếu hợp lệ).
        Valid,
    }
}

/// What the rules say of a line on its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LineRules {
    /// What it gives to have been assigned no target; absent where that cannot be said.
    pub not_assigned: Option<NotAssigned>,
    /// What points are rounded to; absent for hundredths.
    pub step: Option<Points>,
}

impl LineRules {
    /// Points that were worked out, rounded once; halves away from zero.
    pub fn rounded(self, points: Fraction) -> Points {
        match self.step {
            Some(step) => points
                .over(step.fraction())
                .map_or(Points::ZERO, |steps| step.multiplied(steps.rounded())),
            None => Points::rounded(points),
        }
    }
}

impl Scoring {
    /// What the rules say of a line on its own.
    pub fn line_rules(&self) -> LineRules {
        LineRules {
            not_assigned: self.not_assigned,
            step: self.step,
        }
    }
}

impl Level {
    /// More than half (quá bán).
    pub const MORE_THAN_HALF: Self = Self {
        numerator: 1,
        denominator: 2,
        strict: true,
    };

    /// At least two thirds.
    pub const TWO_THIRDS: Self = Self {
        numerator: 2,
        denominator: 3,
        strict: false,
    };

    /// At least so many per cent.
    pub const fn percent(percent: u32) -> Self {
        Self {
            numerator: percent,
            denominator: 100,
            strict: false,
        }
    }

    /// Whether it is a share that can be reached.
    pub fn is_share(self) -> bool {
        self.denominator > 0 && self.numerator <= self.denominator
    }

    /// Whether so many votes of a base reach the level. Nobody of nothing reaches nothing.
    pub fn reached_by(self, votes: u32, base: u32) -> bool {
        let have = u64::from(votes) * u64::from(self.denominator);
        let need = u64::from(self.numerator) * u64::from(base);
        base > 0
            && if self.strict {
                have > need
            } else {
                have >= need
            }
    }

    /// The fewest votes that reach the level; more than the base when none can.
    pub fn votes_needed(self, base: u32) -> u32 {
        let need = u64::from(self.numerator) * u64::from(base);
        let denominator = u64::from(self.denominator).max(1);
        let votes = if self.strict {
            need / denominator + 1
        } else {
            need.div_ceil(denominator)
        };
        u32::try_from(votes).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_needed_as_in_the_table_of_usual_levels() {
        let levels = [
            Level::MORE_THAN_HALF,
            Level::TWO_THIRDS,
            Level::percent(70),
            Level::percent(75),
            Level::percent(80),
            Level::percent(90),
        ];
        let table = [
            (7, [4, 5, 5, 6, 6, 7]),
            (8, [5, 6, 6, 6, 7, 8]),
            (9, [5, 6, 7, 7, 8, 9]),
            (10, [6, 7, 7, 8, 8, 9]),
            (11, [6, 8, 8, 9, 9, 10]),
            (12, [7, 8, 9, 9, 10, 11]),
            (13, [7, 9, 10, 10, 11, 12]),
        ];
        for (base, needed) in table {
            assert_eq!(levels.map(|l| l.votes_needed(base)), needed, "base {base}");
            for (level, votes) in levels.into_iter().zip(needed) {
                assert!(level.reached_by(votes, base));
                assert!(!level.reached_by(votes - 1, base));
            }
        }
        assert!(!Level::percent(0).reached_by(0, 0));
    }
}
