//! Who stands for an award: by the rule, less those who are not considered, and as people decided.

use super::Results;
use crate::conference::Conference;
use crate::ids::{AwardId, UnitId};
use crate::procedure::CandidateRule;
use crate::score::rank::{self, RankRow};
use crate::score::rulings::{CandidateDecision, Exclusion, Rulings};

/// A unit and an award, and why it stands for it or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidacy<'a> {
    /// The unit.
    pub row: &'a RankRow,
    /// Why.
    pub ground: Ground<'a>,
}

/// Why a unit stands or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground<'a> {
    /// The rule takes it in.
    Rule,
    /// A decision takes it in.
    PutOn(&'a CandidateDecision),
    /// The rule leaves it out.
    BelowRule,
    /// It has no place: something of its score is missing.
    NoPlace,
    /// A decision takes it off.
    TakenOff(&'a CandidateDecision),
    /// It is not considered.
    Excluded(&'a Exclusion),
}

impl Candidacy<'_> {
    /// True for a unit that stands.
    pub fn stands(&self) -> bool {
        matches!(self.ground, Ground::Rule | Ground::PutOn(_))
    }
}

/// Every unit for an award, in the order of the ranking.
pub fn candidacies<'a>(
    conference: &Conference,
    ranking: &'a [RankRow],
    rulings: &'a Rulings,
    award: &AwardId,
) -> Vec<Candidacy<'a>> {
    let rule = conference.procedure().candidates(award);
    // Who is not considered takes no place from those who are.
    let considered: Vec<&RankRow> = rank::candidates(ranking).collect();
    let ground = |row: &RankRow| {
        let excluded = rulings.exclusions.iter().find(|e| e.unit == row.unit);
        if let Some(exclusion) = excluded {
            return Ground::Excluded(exclusion);
        }
        match rulings.candidate(award, &row.unit) {
            Some(decision) if decision.stands => Ground::PutOn(decision),
            Some(decision) => Ground::TakenOff(decision),
            None if row.place.is_none() => Ground::NoPlace,
            None if taken_in(rule, row, &considered) => Ground::Rule,
            None => Ground::BelowRule,
        }
    };
    ranking
        .iter()
        .map(|row| Candidacy {
            row,
            ground: ground(row),
        })
        .collect()
}

fn taken_in(rule: CandidateRule, row: &RankRow, considered: &[&RankRow]) -> bool {
    match rule {
        CandidateRule::All => true,
        CandidateRule::AtLeast(least) => row.points.is_some_and(|points| points >= least),
        CandidateRule::Top(places) => {
            let ahead = considered.iter().filter(|other| other.place < row.place);
            ahead.count() < usize::try_from(places).unwrap_or(usize::MAX)
        }
    }
}

/// The units that stand for an award, best first.
pub fn candidate_list(results: &Results, award: &AwardId) -> Vec<UnitId> {
    let ranking = &results.outcome.ranking;
    candidacies(&results.conference, ranking, &results.rulings, award)
        .into_iter()
        .filter(Candidacy::stands)
        .map(|candidacy| candidacy.row.unit.clone())
        .collect()
}
