//! What the conference proposes: units for awards, heads for the next year; and what should make people look twice.

use std::collections::BTreeMap;

use super::{ContestOutcome, Results};
use crate::conference::Award;
use crate::conference::follows::{self, Passed};
use crate::ids::{AwardId, ContestId, OptionId, UnitId};
use crate::vote::contest::{Contest, ContestOption};

/// What one award comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal<'a> {
    /// The award.
    pub award: &'a Award,
    /// Units proposed, those of earlier ballots first, then by votes.
    pub units: Vec<Proposed>,
    /// Seats of the quota that nobody has.
    pub vacant: u32,
    /// What should make people look twice.
    pub remarks: Vec<Remark>,
}

/// A unit that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// The unit.
    pub unit: UnitId,
    /// By which contest.
    pub contest: ContestId,
    /// In which ballot, from 1.
    pub round: u32,
    /// Votes for it; absent for those of an earlier ballot.
    pub votes: Option<u32>,
    /// Its place in the ranking.
    pub place: Option<u32>,
}

/// Something to look at twice. None of it changes the proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The unit is proposed for another award for the same achievement (Law 06/2022 art. 5).
    TwiceProposed {
        /// Which.
        unit: UnitId,
        /// For what else.
        other: AwardId,
    },
    /// More units than the quota allows.
    OverQuota {
        /// How many too many.
        by: u32,
    },
    /// A unit stands higher in the ranking than one proposed, stood for the award, and is proposed for none.
    PassedOver {
        /// Which.
        unit: UnitId,
        /// Its place.
        place: u32,
        /// The lowest-placed unit proposed.
        behind: UnitId,
        /// That one's place.
        behind_place: u32,
    },
    /// Not enough took part for the vote to stand.
    NoQuorum(ContestId),
    /// Equal votes share too few seats.
    Undecided(ContestId),
    /// A unit reached the level and is not considered.
    Barred {
        /// Which.
        unit: UnitId,
    },
}

/// An election: a contest that is about no award.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Election<'a> {
    /// The contest.
    pub contest: ContestId,
    /// What was asked.
    pub title: String,
    /// Who is elected.
    pub elected: Vec<ContestOption>,
    /// The count and what follows; absent for an earlier ballot's.
    pub counted: Option<&'a ContestOutcome>,
}

/// All awards, in the order of the conference.
pub fn proposals(results: &Results) -> Vec<Proposal<'_>> {
    let conference = &results.conference;
    let places = follows::places(conference, &results.outcome.ranking);
    let passed = follows::passed(results, conference.follows());
    let awards = conference.awards.iter();
    let mut proposals: Vec<Proposal<'_>> = awards
        .map(|award| {
            let units = proposed(results, &passed, award, &places);
            let quota = award.quota;
            let count = u32::try_from(units.len()).unwrap_or(u32::MAX);
            Proposal {
                award,
                units,
                vacant: quota.saturating_sub(count),
                remarks: Vec::new(),
            }
        })
        .collect();
    let all: Vec<(AwardId, UnitId)> = proposals
        .iter()
        .flat_map(|p| p.units.iter().map(|u| (p.award.id.clone(), u.unit.clone())))
        .collect();
    for proposal in &mut proposals {
        proposal.remarks = remarks(results, proposal, &all, &places);
    }
    proposals
}

/// All elections, those of earlier ballots first.
pub fn elections(results: &Results) -> Vec<Election<'_>> {
    let conference = &results.conference;
    let before = conference.follows().map_or_else(Vec::new, |b| b.passed);
    let earlier = before.into_iter().filter(|p| p.award.is_none());
    let earlier = earlier
        .filter(|passed| !passed.lines.is_empty())
        .map(|passed| Election {
            contest: passed.contest,
            title: passed.title,
            elected: passed.lines,
            counted: None,
        });
    let now = results.outcome.contests.iter().filter_map(|counted| {
        let contest = conference.contest(&counted.id)?;
        contest.award.is_none().then(|| Election {
            contest: contest.id.clone(),
            title: contest.title.clone(),
            elected: lines(contest, counted.passed()),
            counted: Some(counted),
        })
    });
    earlier.chain(now).collect()
}

fn lines(contest: &Contest, ids: &[OptionId]) -> Vec<ContestOption> {
    ids.iter()
        .filter_map(|id| contest.option(id).cloned())
        .collect()
}

fn proposed(
    results: &Results,
    passed: &[Passed],
    award: &Award,
    places: &BTreeMap<UnitId, u32>,
) -> Vec<Proposed> {
    let now = results.conference.follows().map_or(1, |b| b.round);
    let of_award = passed
        .iter()
        .filter(|p| p.award.as_ref() == Some(&award.id));
    let units = of_award.flat_map(|passed| {
        passed.lines.iter().filter_map(move |line| {
            let unit = line.unit.clone()?;
            let votes = (passed.round == now).then(|| votes(results, &passed.contest, &line.id));
            Some(Proposed {
                place: places.get(&unit).copied(),
                unit,
                contest: passed.contest.clone(),
                round: passed.round,
                votes: votes.flatten(),
            })
        })
    });
    units.collect()
}

fn votes(results: &Results, contest: &ContestId, line: &OptionId) -> Option<u32> {
    let counted = results.outcome.contests.iter().find(|c| c.id == *contest)?;
    let lines = &counted.count.lines;
    lines.iter().find(|l| l.option == *line).map(|l| l.agree)
}

fn remarks(
    results: &Results,
    proposal: &Proposal<'_>,
    all: &[(AwardId, UnitId)],
    places: &BTreeMap<UnitId, u32>,
) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let award = proposal.award;
    for proposed in &proposal.units {
        let others = all
            .iter()
            .filter(|(other, unit)| *other != award.id && *unit == proposed.unit);
        remarks.extend(others.map(|(other, unit)| Remark::TwiceProposed {
            unit: unit.clone(),
            other: other.clone(),
        }));
    }
    let count = u32::try_from(proposal.units.len()).unwrap_or(u32::MAX);
    if count > award.quota {
        let by = count - award.quota;
        remarks.push(Remark::OverQuota { by });
    }
    let contests = results.outcome.contests.iter().filter_map(|counted| {
        let contest = results.conference.contest(&counted.id)?;
        (contest.award.as_ref() == Some(&award.id)).then_some((contest, counted))
    });
    for (contest, counted) in contests {
        let id = || contest.id.clone();
        if !counted.outcome.quorum {
            remarks.push(Remark::NoQuorum(id()));
        }
        let procedure = results.conference.procedure();
        if follows::undecided(results, contest, counted, &procedure).is_some() {
            remarks.push(Remark::Undecided(id()));
        }
        let barred = lines(contest, &counted.outcome.barred).into_iter();
        remarks.extend(barred.filter_map(|line| Some(Remark::Barred { unit: line.unit? })));
        let over = passed_over(contest, proposal, all, places).into_iter();
        // Who is not considered was not passed over.
        remarks.extend(over.filter(|remark| match remark {
            Remark::PassedOver { unit, .. } => !results.rulings.excludes(unit),
            _ => true,
        }));
    }
    remarks
}

/// Units on the ballot that stand higher than the lowest proposed one, and are proposed for nothing.
fn passed_over(
    contest: &Contest,
    proposal: &Proposal<'_>,
    all: &[(AwardId, UnitId)],
    places: &BTreeMap<UnitId, u32>,
) -> Vec<Remark> {
    let ranked = proposal
        .units
        .iter()
        .filter_map(|u| Some((u.place?, &u.unit)));
    let Some((behind_place, behind)) = ranked.max() else {
        return Vec::new();
    };
    let stood = contest.options.iter().filter_map(|o| o.unit.as_ref());
    let over = stood.filter(|unit| all.iter().all(|(_, proposed)| proposed != *unit));
    let mut over: Vec<(u32, &UnitId)> = over
        .filter_map(|unit| Some((*places.get(unit)?, unit)))
        .filter(|(place, _)| *place < behind_place)
        .collect();
    over.sort_unstable();
    over.into_iter()
        .map(|(place, unit)| Remark::PassedOver {
            unit: unit.clone(),
            place,
            behind: behind.clone(),
            behind_place,
        })
        .collect()
}
