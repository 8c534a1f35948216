//! Changes to a conference that is being prepared, each with what it brings along: so that no rule is half changed.

use crate::conference::Conference;
use crate::conference::follows::{in_order, waits_for_ranking};
use crate::format::Held;
use crate::ids::{AwardId, ContestId, UnitId};
use crate::procedure::{BallotOrder, CandidateRule, Procedure};
use crate::rules::{Pairs, PeerScoring};
use crate::vote::contest::{Apart, Contest, ContestOption, Question};

/// How a contest is voted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voting {
    /// A secret ballot (bỏ phiếu kín).
    Secret,
    /// Openly, with the phones.
    Open,
    /// By show of hands (giơ tay).
    Hands,
}

impl Voting {
    /// How this contest is voted on.
    pub fn of(contest: &Contest) -> Self {
        match (contest.apart, contest.secret) {
            (Some(Apart::Hands), _) => Self::Hands,
            (_, true) => Self::Secret,
            (_, false) => Self::Open,
        }
    }
}

/// Changes the board's rules. Where all is as usual then, the conference says nothing of them.
pub fn procedure(plan: &mut Conference, change: impl FnOnce(&mut Procedure)) {
    let mut procedure = plan.procedure();
    change(&mut procedure);
    plan.procedure = (!procedure.is_usual()).then(|| Held::new(&procedure));
}

/// Sets who scores; a list of who scores whom goes with it, and there is none for anything else.
pub fn peers(plan: &mut Conference, peers: PeerScoring, pairs: &Pairs) {
    let scoring = &mut plan.rules.scoring;
    scoring.peers = peers;
    scoring.pairs = (peers == PeerScoring::Named).then(|| Held::new(pairs));
}

/// Sets how many may be proposed. As many can pass, and as many may be chosen where that was so.
pub fn quota(plan: &mut Conference, award: &AwardId, quota: u32) {
    for contest in of_award(plan, award) {
        let before = contest.seats;
        contest.seats = quota;
        if let Question::Choose { min, max, blank } = contest.question
            && max == before
        {
            let question = Question::Choose {
                min: min.min(quota),
                max: quota,
                blank,
            };
            ask(contest, question);
        }
    }
    if let Some(award) = plan.awards.iter_mut().find(|a| a.id == *award) {
        award.quota = quota;
    }
}

/// Sets who stands for an award. Where only the ranking can say, its contests wait; where everyone stands, every unit of
/// the bloc is on the ballot.
pub fn candidates(plan: &mut Conference, award: &AwardId, rule: CandidateRule) {
    procedure(plan, |procedure| {
        if waits_for_ranking(rule) {
            procedure.candidates.insert(award.clone(), rule);
        } else {
            procedure.candidates.remove(award);
        }
    });
    let everyone = everyone(plan);
    for contest in of_award(plan, award) {
        if waits_for_ranking(rule) {
            contest.apart = Some(Apart::Later);
        } else if contest.apart == Some(Apart::Later) {
            contest.apart = None;
            contest.options.clone_from(&everyone);
        }
    }
}

/// Sets how a contest is voted on. One whose lines follow from the ranking goes on waiting for it.
pub fn voting(plan: &mut Conference, contest: &ContestId, voting: Voting) {
    let rules = plan.procedure();
    let Some(contest) = contest_mut(plan, contest) else {
        return;
    };
    if Voting::of(contest) == voting {
        return;
    }
    let award = contest.award.as_ref();
    let waits = award.is_some_and(|award| waits_for_ranking(rules.candidates(award)));
    contest.secret = voting == Voting::Secret;
    contest.apart = match voting {
        Voting::Hands => Some(Apart::Hands),
        Voting::Secret | Voting::Open => waits.then_some(Apart::Later),
    };
    contest.instruction = None;
}

/// Sets how the ballot of a contest is filled in.
pub fn question(plan: &mut Conference, contest: &ContestId, question: Question) {
    if let Some(contest) = contest_mut(plan, contest) {
        ask(contest, question);
    }
}

/// Sets in which order units stand on the ballots. Before there is a ranking they stand as in the bloc's list.
pub fn ballot_order(plan: &mut Conference, order: BallotOrder) {
    procedure(plan, |procedure| procedure.ballot_order = order);
    let units = units_on_ballots(plan);
    let place = |option: &ContestOption| units.iter().position(|u| Some(u) == option.unit.as_ref());
    for contest in &mut plan.contests {
        // A line that is no unit has its place from the bloc.
        if contest.options.iter().all(|o| o.unit.is_some()) {
            contest.options.sort_by_key(place);
        }
    }
}

/// What the bloc wrote on how to fill in the ballot holds no longer once that has changed.
fn ask(contest: &mut Contest, question: Question) {
    if contest.question != question {
        contest.question = question;
        contest.instruction = None;
    }
}

fn contest_mut<'a>(plan: &'a mut Conference, id: &ContestId) -> Option<&'a mut Contest> {
    plan.contests.iter_mut().find(|c| c.id == *id)
}

fn of_award<'a>(plan: &'a mut Conference, id: &AwardId) -> impl Iterator<Item = &'a mut Contest> {
    let contests = plan.contests.iter_mut();
    contests.filter(move |c| c.award.as_ref() == Some(id))
}

/// The units in the order of the ballots. Before there is a ranking they stand as in the bloc's list.
pub(crate) fn units_on_ballots(plan: &Conference) -> Vec<UnitId> {
    let order = match plan.procedure().ballot_order {
        BallotOrder::Place => BallotOrder::Bloc,
        order => order,
    };
    let units = plan.bloc.units.iter().map(|u| u.id.clone());
    in_order(plan, order, units.collect())
}

/// A line for every unit, in the order of the ballots.
pub(crate) fn everyone(plan: &Conference) -> Vec<ContestOption> {
    let units = units_on_ballots(plan).into_iter();
    units.filter_map(ContestOption::of_unit).collect()
}
