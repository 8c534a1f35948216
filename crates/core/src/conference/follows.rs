//! A conference that goes on from another: a second ballot, or the ballot on candidates that follow from the ranking.
//!
//! It is a conference file of its own, with tellers' keys and a box of its own, and names what it goes on from by hash. So
//! nothing that is frozen changes, and every device that can hold a ballot can hold the next one.

use std::collections::BTreeMap;

use super::{Conference, Covenant, SamplePart};
use crate::format::{self, Held};
use crate::hash::Hash;
use crate::ids::{AwardId, ContestId, OptionId, UnitId};
use crate::procedure::{BallotOrder, CandidateRule, Procedure, Shortfall};
use crate::results::candidates::candidate_list;
use crate::results::{ContestOutcome, Results};
use crate::score::rank::RankRow;
use crate::text;
use crate::vote::contest::{Apart, Contest, ContestOption, Question};

document_types! {
    /// What a conference goes on from.
    pub struct Follows {
        /// Fingerprint of that conference.
        pub conference: Hash,
        /// Hash of its results file.
        pub results: Hash,
        /// Which ballot this is, from 1.
        pub round: u32,
        /// Places in the ranking it stands on.
        pub places: BTreeMap<UnitId, u32>,
        /// What passed before.
        pub passed: Vec<Passed>,
    }

    /// What passed in a contest of an earlier ballot.
    pub struct Passed {
        /// In which ballot, from 1.
        pub round: u32,
        /// The contest.
        pub contest: ContestId,
        /// What was asked.
        pub title: String,
        /// The award that those who passed are proposed for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub award: Option<AwardId>,
        /// The lines that passed.
        pub lines: Vec<ContestOption>,
    }
}

/// Why there is no ballot to follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoBallot {
    /// Something has not been counted.
    #[error("the count is not complete")]
    NotCounted,
    /// Every contest is decided.
    #[error("everything is decided")]
    AllDecided,
    /// As many rounds were held as the rules allow.
    #[error("no more rounds are allowed")]
    NoMoreRounds,
}

/// The conference that holds the ballot which follows from these results: contests that waited for the ranking, and those
/// that left seats undecided while the rules allow another round on them.
///
/// It is not frozen yet: it has no ballot box. It is titled as the one before; whoever makes it should say which ballot it is.
///
/// # Errors
/// Why there is none.
pub fn next_ballot(results: &Results) -> Result<Conference, NoBallot> {
    if !results.is_complete() {
        return Err(NoBallot::NotCounted);
    }
    let before = results.conference.follows();
    let procedure = results.conference.procedure();
    let later = contests_of_the_ranking(results, &procedure);
    let undecided = contests_again(results, &procedure);
    if later.is_empty() && undecided.is_empty() {
        return Err(NoBallot::AllDecided);
    }
    let may_again = |contest: &Contest| rounds_held(before.as_ref(), contest) < procedure.rounds();
    let again: Vec<Contest> = undecided.into_iter().filter(may_again).collect();
    if later.is_empty() && again.is_empty() {
        return Err(NoBallot::NoMoreRounds);
    }
    let round = before.as_ref().map_or(1, |b| b.round) + u32::from(!again.is_empty());
    let follows = Follows {
        conference: format::write(&results.conference).1,
        results: format::write(results).1,
        round,
        places: places(&results.conference, &results.outcome.ranking),
        passed: passed(results, before),
    };
    let mut next = without_sheets_and_papers(&results.conference);
    next.contests = later.into_iter().chain(again).collect();
    next.follows = Some(Held::new(&follows));
    Ok(next)
}

/// How often a contest has been voted on, these results among them.
fn rounds_held(before: Option<&Follows>, contest: &Contest) -> u32 {
    let earlier = before.iter().flat_map(|b| &b.passed);
    let earlier = earlier.filter(|p| p.contest == contest.id).count();
    u32::try_from(earlier).unwrap_or(u32::MAX).saturating_add(1)
}

/// What stays of a conference where people only vote: nobody scores, signs or remarks, and no keys are there yet.
fn without_sheets_and_papers(before: &Conference) -> Conference {
    let mut next = Conference {
        ballot_box: None,
        slips: BTreeMap::new(),
        agenda: Held::new(&Vec::new()),
        papers: Vec::new(),
        movements: Held::new(&Vec::new()),
        targets: Vec::new(),
        criteria: Vec::new(),
        covenant: Covenant {
            year: before.covenant.year,
            preamble: String::new(),
            commitments: Vec::new(),
        },
        ..before.clone()
    };
    // Places are settled, and rows of a sheet that is not there cannot part anybody.
    next.rules.scoring.ties.clear();
    next.sample.retain(|part| {
        matches!(
            part,
            SamplePart::People | SamplePart::Contests | SamplePart::Rules | SamplePart::Rehearsal
        )
    });
    next
}

/// Contests that waited for the ranking, their lines filled in.
fn contests_of_the_ranking(results: &Results, procedure: &Procedure) -> Vec<Contest> {
    let waiting = |c: &&Contest| c.apart == Some(Apart::Later);
    let contests = results.conference.contests.iter().filter(waiting);
    contests
        .filter_map(|contest| {
            let units = candidate_list(results, contest.award.as_ref()?);
            let units = in_order(&results.conference, procedure.ballot_order, units);
            let options: Vec<ContestOption> = units
                .into_iter()
                .filter_map(ContestOption::of_unit)
                .collect();
            with_lines(contest, options, contest.seats)
        })
        .collect()
}

/// Contests that left seats undecided: equal lines, too few voters, or too few lines at the level where the rule asks to
/// vote again.
fn contests_again(results: &Results, procedure: &Procedure) -> Vec<Contest> {
    let counted = results.outcome.contests.iter();
    counted
        .filter_map(|outcome| {
            let contest = results.conference.contest(&outcome.id)?;
            let (lines, seats) = undecided(results, contest, outcome, procedure)?;
            let stands = |o: &&ContestOption| lines.contains(&o.id);
            let options = contest.options.iter().filter(stands).cloned().collect();
            with_lines(contest, options, seats)
        })
        .collect()
}

/// Lines and seats that a contest leaves undecided.
pub fn undecided(
    results: &Results,
    contest: &Contest,
    counted: &ContestOutcome,
    procedure: &Procedure,
) -> Option<(Vec<OptionId>, u32)> {
    let (outcome, passed) = (&counted.outcome, counted.passed());
    if let Some(tie) = outcome.tie.as_ref().filter(|_| outcome.quorum) {
        return Some((tie.options.clone(), tie.seats));
    }
    let count = u32::try_from(passed.len()).unwrap_or(u32::MAX);
    let left = contest.seats.saturating_sub(count);
    let excluded =
        |o: &&ContestOption| o.unit.as_ref().is_some_and(|u| results.rulings.excludes(u));
    let open = contest.options.iter();
    let open = open.filter(|o| !passed.contains(&o.id) && !excluded(o));
    let open: Vec<OptionId> = open.map(|o| o.id.clone()).collect();
    // A vote that too few took part in did not stand: it is held again whole.
    let asked = procedure.shortfall == Shortfall::SecondBallot || !outcome.quorum;
    (asked && left > 0 && !open.is_empty()).then_some((open, left))
}

/// A contest with other lines; `None` where nothing is left to choose.
fn with_lines(contest: &Contest, options: Vec<ContestOption>, seats: u32) -> Option<Contest> {
    let lines = u32::try_from(options.len()).unwrap_or(u32::MAX);
    let question = match contest.question {
        Question::Choose { min, max, blank } => {
            let max = max.min(seats).min(lines);
            Question::Choose {
                min: min.min(max),
                max,
                blank,
            }
        }
        Question::AgreeEach => Question::AgreeEach,
    };
    (lines > 0).then(|| Contest {
        instruction: None,
        question,
        options,
        seats,
        apart: contest.apart.filter(|apart| *apart == Apart::Hands),
        ..contest.clone()
    })
}

/// Units in the order of a ballot. Those who come by place stay so.
pub fn in_order(
    conference: &Conference,
    order: BallotOrder,
    mut units: Vec<UnitId>,
) -> Vec<UnitId> {
    let in_bloc = |unit: &UnitId| conference.bloc.units.iter().position(|u| u.id == *unit);
    match order {
        BallotOrder::Place => {}
        BallotOrder::Bloc => units.sort_by_key(in_bloc),
        BallotOrder::Alphabet => units.sort_by_cached_key(|unit| {
            let name = conference.unit_name(unit).map_or("", |n| n.full.as_str());
            text::sort_key(name)
        }),
    }
    units
}

/// The places that a conference's votes stand on: those of its ranking, or of the one it goes on from.
pub fn places(conference: &Conference, ranking: &[RankRow]) -> BTreeMap<UnitId, u32> {
    if let Some(before) = conference.follows() {
        return before.places;
    }
    let ranking = ranking.iter();
    ranking
        .filter_map(|row| Some((row.unit.clone(), row.place?)))
        .collect()
}

/// What passed in earlier ballots and in this one.
pub fn passed(results: &Results, before: Option<Follows>) -> Vec<Passed> {
    let round = before.as_ref().map_or(1, |b| b.round);
    let mut passed = before.map_or_else(Vec::new, |b| b.passed);
    for counted in &results.outcome.contests {
        let Some(contest) = results.conference.contest(&counted.id) else {
            continue;
        };
        let lines = counted.passed().iter();
        passed.push(Passed {
            round,
            contest: contest.id.clone(),
            title: contest.title.clone(),
            award: contest.award.clone(),
            lines: lines.filter_map(|id| contest.option(id).cloned()).collect(),
        });
    }
    passed
}

/// True for a rule that only the ranking can answer.
pub fn waits_for_ranking(rule: CandidateRule) -> bool {
    rule != CandidateRule::All
}

#[cfg(test)]
mod tests;
