//! Rules that contradict each other, and at which question that is said.

use super::{Question, change};
use crate::conference::follows::waits_for_ranking;
use crate::conference::{Conference, ConferenceError};
use crate::ids::{ContestId, UnitId};
use crate::rules::{Level, PeerScoring};
use crate::vote::contest::{Apart, ContestError};

/// Why a conference cannot be frozen with these rules.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Contradiction {
    /// Its parts do not fit together.
    #[error(transparent)]
    Conference(#[from] ConferenceError),
    /// Peers' points weigh something, but nobody scores this unit: it would never have a place.
    #[error("peers have weight, and nobody scores unit {0}")]
    NotScored(UnitId),
    /// Its candidates follow from the ranking, but hands are raised before there is one.
    #[error("contest {0} cannot wait for the ranking")]
    NotLater(ContestId),
}

/// A contradiction, and the question whose answer has to change; none for what is no matter of rules.
pub type Found = (Contradiction, Option<Question>);

/// Every contradiction in the rules, the first of each question. Tellers and slips are no rules: what is wrong with these is
/// said when the conference is frozen.
pub fn contradictions(conference: &Conference) -> Vec<Found> {
    let mut plan = conference.clone();
    plan.ballot_box = None;
    let mut found: Vec<Found> = Vec::new();
    while let Some(next) = first(&plan) {
        let question = next.question(&plan);
        if found.iter().any(|(_, known)| *known == question) {
            break;
        }
        found.push((next, question.clone()));
        // What is behind it shows once it is mended.
        if let Some(question) = question {
            mend(&question, &mut plan);
        }
    }
    found
}

fn mend(question: &Question, plan: &mut Conference) {
    match question {
        Question::Quota(award) => change::quota(plan, award, 1),
        question => question.suggest(plan),
    }
}

fn first(plan: &Conference) -> Option<Contradiction> {
    plan.check()
        .and_then(|()| plan.check_procedure())
        .map_err(Contradiction::from)
        .and_then(|()| scored(plan))
        .and_then(|()| later(plan))
        .err()
}

/// Every unit must have somebody who scores it where that has weight.
fn scored(plan: &Conference) -> Result<(), Contradiction> {
    let scoring = &plan.rules.scoring;
    if scoring.peer_weight == 0 || plan.follows.is_some() {
        return Ok(());
    }
    let pairs = scoring.pairs.as_ref().and_then(|held| held.get().ok());
    let pairs = pairs.unwrap_or_default();
    let is_scored = |unit: &UnitId| match scoring.peers {
        PeerScoring::None => false,
        PeerScoring::Representatives | PeerScoring::Delegates => true,
        PeerScoring::Named => pairs.values().any(|others| others.contains(unit)),
    };
    let mut units = plan.bloc.units.iter().map(|unit| &unit.id);
    match units.find(|unit| !is_scored(unit)) {
        Some(unit) => Err(Contradiction::NotScored(unit.clone())),
        None => Ok(()),
    }
}

fn later(plan: &Conference) -> Result<(), Contradiction> {
    if plan.follows.is_some() {
        return Ok(());
    }
    let procedure = plan.procedure();
    let early = plan.contests.iter().find(|contest| {
        let award = contest.award.as_ref();
        contest.apart != Some(Apart::Later)
            && award.is_some_and(|award| waits_for_ranking(procedure.candidates(award)))
    });
    early.map_or(Ok(()), |contest| {
        Err(Contradiction::NotLater(contest.id.clone()))
    })
}

impl Contradiction {
    fn question(&self, plan: &Conference) -> Option<Question> {
        match self {
            Self::Conference(error) => question_of(error, plan),
            Self::NotScored(_) if plan.rules.scoring.peers == PeerScoring::None => {
                Some(Question::Weights)
            }
            Self::NotScored(_) => Some(Question::Peers),
            Self::NotLater(contest) => Some(Question::Voting(contest.clone())),
        }
    }
}

fn question_of(error: &ConferenceError, plan: &Conference) -> Option<Question> {
    match error {
        ConferenceError::Contest(error) => of_contest(error, plan),
        ConferenceError::BadLevel => {
            // A line without a single vote must never pass.
            let bad = |level: Level| !level.is_share() || level.votes_needed(1) == 0;
            let contest = plan.contests.iter().find(|c| bad(c.pass.level));
            Some(contest.map_or(Question::Quorum, |c| Question::Pass(c.id.clone())))
        }
        ConferenceError::BadPairs => Some(Question::Peers),
        ConferenceError::BadStep => Some(Question::Step),
        ConferenceError::NoWeights => Some(Question::Weights),
        ConferenceError::BadProcedure => {
            let procedure = plan.procedure();
            if procedure.max_rounds == Some(0) {
                Some(Question::Rounds)
            } else {
                (procedure.outlying_percent > 100).then_some(Question::Outlying)
            }
        }
        ConferenceError::Missing { from, .. } if from == "ties" => Some(Question::Ties),
        ConferenceError::Missing { from, .. } if from == "pairs" => Some(Question::Peers),
        _ => None,
    }
}

fn of_contest(error: &ContestError, plan: &Conference) -> Option<Question> {
    match error {
        ContestError::NoSeats(id) => {
            let award = plan.contest(id)?.award.clone();
            award.map(Question::Quota)
        }
        ContestError::BadRange(id) => Some(Question::Choice(id.clone())),
        ContestError::SecretHands(id) => Some(Question::Voting(id.clone())),
        ContestError::NoOptions(_)
        | ContestError::OptionTwice(_)
        | ContestError::EmptyOption(_) => None,
    }
}
