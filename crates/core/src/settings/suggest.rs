//! What is suggested where no law fixes a rule for a bloc.

use super::Question;
use super::change::{self, Voting};
use crate::conference::Conference;
use crate::ids::ContestId;
use crate::procedure::{
    AbsentUnits, BallotOrder, CandidateRule, OverQuota, PeerMean, Shortfall, VoteTie,
};
use crate::rules::Base;
use crate::rules::{BlankBallots, Level, Pairs, PeerDetail, PeerScoring, TieRule, Voters};
use crate::text;
use crate::vote::contest::{self, PassRule};

/// How much the own sheet and the peers' weigh.
const WEIGHTS: (u32, u32) = (40, 60);

/// The level for a flag, in per cent of all entitled: that of award councils (Decree 98/2023 art. 30(7)).
const FLAG_PERCENT: u32 = 80;

/// "Flag" in the name of an award (Cờ thi đua), folded.
const FLAG: &str = "co thi dua";

impl Question {
    /// Whether anything is suggested. Facts of a year are not: a letter's number, an addressee, who signs.
    pub fn has_suggestion(&self) -> bool {
        !matches!(
            self,
            Self::Charter | Self::Host | Self::Signatories | Self::Quota(_) | Self::Addressee(_)
        )
    }

    /// Whether the answer is the one suggested.
    pub fn is_suggested(&self, conference: &Conference) -> bool {
        let mut suggested = conference.clone();
        self.suggest(&mut suggested);
        self.has_suggestion() && suggested == *conference
    }

    /// Answers it as suggested; as it was where nothing is.
    pub fn suggest(&self, plan: &mut Conference) {
        match self {
            Self::Charter
            | Self::Host
            | Self::Signatories
            | Self::Quota(_)
            | Self::Addressee(_) => {}
            Self::Peers => change::peers(plan, PeerScoring::Representatives, &Pairs::new()),
            Self::PeerDetail => plan.rules.scoring.peer_detail = PeerDetail::Groups,
            Self::Step => plan.rules.scoring.step = None,
            Self::Weights => weights(plan),
            Self::PeerMean => change::procedure(plan, |p| p.peer_mean = PeerMean::Mean),
            Self::Outlying => change::procedure(plan, |p| p.outlying_percent = 0),
            Self::NotAssigned => plan.rules.scoring.not_assigned = None,
            Self::Bonus => plan.rules.scoring.bonus_apart = false,
            Self::Ties => plan.rules.scoring.ties = vec![TieRule::Women, TieRule::Chair],
            Self::Voters => plan.rules.voters = Voters::OnePerUnit,
            Self::Quorum => plan.rules.quorum = Level::TWO_THIRDS,
            Self::BlankBallots => plan.rules.blank_ballots = BlankBallots::Invalid,
            Self::OwnUnit => plan.rules.not_own_unit = false,
            Self::AbsentUnits => {
                change::procedure(plan, |p| p.absent_units = AbsentUnits::Written);
            }
            Self::Rounds => change::procedure(plan, |p| p.max_rounds = None),
            Self::OverQuota => change::procedure(plan, |p| p.over_quota = OverQuota::TopDown),
            Self::Shortfall => change::procedure(plan, |p| p.shortfall = Shortfall::LeaveEmpty),
            Self::VoteTies => change::procedure(plan, |p| {
                p.vote_ties = vec![VoteTie::Women, VoteTie::Place, VoteTie::Chair];
            }),
            Self::BallotOrder => change::ballot_order(plan, BallotOrder::Bloc),
            Self::Candidates(award) => change::candidates(plan, award, CandidateRule::All),
            Self::Voting(contest) => {
                // Who heads the bloc next year is not a matter of merit: hands are raised.
                let awards = plan.contest(contest).is_some_and(|c| c.award.is_some());
                let voting = if awards {
                    Voting::Secret
                } else {
                    Voting::Hands
                };
                change::voting(plan, contest, voting);
            }
            Self::Choice(contest) => choice(plan, contest),
            Self::Pass(contest) => pass(plan, contest),
        }
    }

    /// Answers everything as suggested.
    pub fn suggest_all(plan: &mut Conference) {
        for question in Self::all(plan) {
            question.suggest(plan);
        }
    }
}

/// Where nobody scores others, the own sheet is all there is.
fn weights(plan: &mut Conference) {
    let (own, peers) = match plan.rules.scoring.peers {
        PeerScoring::None => (100, 0),
        _ => WEIGHTS,
    };
    plan.rules.scoring.self_weight = own;
    plan.rules.scoring.peer_weight = peers;
    change::procedure(plan, |p| p.board_weight = 0);
}

fn choice(plan: &mut Conference, id: &ContestId) {
    let Some(contest) = plan.contest(id) else {
        return;
    };
    let lines = u32::try_from(contest.options.len()).unwrap_or(u32::MAX);
    let question = match contest.award {
        Some(_) => contest::Question::Choose {
            min: 1,
            max: contest.seats.clamp(1, lines.max(1)),
            blank: true,
        },
        None => contest::Question::AgreeEach,
    };
    change::question(plan, id, question);
}

fn pass(plan: &mut Conference, id: &ContestId) {
    let award = plan.contest(id).and_then(|c| plan.award(c.award.as_ref()?));
    let flag = award.is_some_and(|award| text::fold(&award.name).contains(FLAG));
    let level = if flag {
        Level::percent(FLAG_PERCENT)
    } else {
        Level::MORE_THAN_HALF
    };
    if let Some(contest) = plan.contests.iter_mut().find(|c| c.id == *id) {
        contest.pass = PassRule {
            level,
            base: Base::Entitled,
        };
    }
}
