//! The questions that a bloc answers before its conference: one for each rule, in the order in which they are asked and
//! printed, each with what is suggested where no law fixes it.

pub mod change;
mod contradiction;
mod meaning;
pub mod pairs;
mod suggest;

use crate::conference::Conference;
use crate::ids::{AwardId, ContestId};
use crate::rules::PeerScoring;

pub use contradiction::{Contradiction, Found, contradictions};
pub use meaning::{Meaning, Range, meaning};

/// One question about the bloc's rules (thể lệ).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Where the rules are written (Quy chế số …).
    Charter,
    /// In whose name the board works (đơn vị đăng cai).
    Host,
    /// Who signs, with which seal.
    Signatories,
    /// Who scores whom.
    Peers,
    /// On which rows peers give points.
    PeerDetail,
    /// What points are rounded to.
    Step,
    /// How much own, peers' and the board's points weigh.
    Weights,
    /// How several peers' totals become one.
    PeerMean,
    /// From where on a peer's total is marked as outlying.
    Outlying,
    /// What a line gives where no target was assigned.
    NotAssigned,
    /// Whether bonus and penalty make a difference to the place.
    Bonus,
    /// What breaks equal points.
    Ties,
    /// Who votes.
    Voters,
    /// How many must take part.
    Quorum,
    /// Whether a blank ballot is valid.
    BlankBallots,
    /// Whether one may vote for the own unit.
    OwnUnit,
    /// What an absent unit may do, and until when.
    AbsentUnits,
    /// How often may be voted.
    Rounds,
    /// What follows when more reach the level than there are seats.
    OverQuota,
    /// What follows when fewer do.
    Shortfall,
    /// What breaks equal votes.
    VoteTies,
    /// In which order names stand on the ballot.
    BallotOrder,
    /// How many may be proposed for an award, by which letter.
    Quota(AwardId),
    /// Who decides on an award.
    Addressee(AwardId),
    /// Who stands for an award.
    Candidates(AwardId),
    /// How a contest is voted on: in secret, openly, by hands.
    Voting(ContestId),
    /// How a ballot is filled in, how many may be chosen.
    Choice(ContestId),
    /// What it takes to pass.
    Pass(ContestId),
}

/// Questions that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Group {
    /// The charter and the papers.
    Charter,
    /// Scoring.
    Scoring,
    /// Voting, whatever is voted on.
    Voting,
    /// One award.
    Award(AwardId),
    /// One contest.
    Contest(ContestId),
}

impl Question {
    /// Every question, in order.
    pub fn all(conference: &Conference) -> Vec<Self> {
        let mut all = vec![
            Self::Charter,
            Self::Host,
            Self::Signatories,
            Self::Peers,
            Self::PeerDetail,
            Self::Step,
            Self::Weights,
            Self::PeerMean,
            Self::Outlying,
            Self::NotAssigned,
            Self::Bonus,
            Self::Ties,
            Self::Voters,
            Self::Quorum,
            Self::BlankBallots,
            Self::OwnUnit,
            Self::AbsentUnits,
            Self::Rounds,
            Self::OverQuota,
            Self::Shortfall,
            Self::VoteTies,
            Self::BallotOrder,
        ];
        for award in &conference.awards {
            let id = || award.id.clone();
            all.extend([
                Self::Quota(id()),
                Self::Addressee(id()),
                Self::Candidates(id()),
            ]);
        }
        for contest in &conference.contests {
            let id = || contest.id.clone();
            all.extend([Self::Voting(id()), Self::Choice(id()), Self::Pass(id())]);
        }
        all
    }

    /// Whether the answer makes any difference: what peers do does not where there are none, and where a conference goes
    /// on from another, its scores and candidates are settled.
    pub fn applies(&self, conference: &Conference) -> bool {
        let of_peers = matches!(self, Self::PeerDetail | Self::PeerMean | Self::Outlying);
        let settled = matches!(self, Self::Candidates(_)) || self.group() == Group::Scoring;
        let peers = conference.rules.scoring.peers != PeerScoring::None;
        (peers || !of_peers) && (conference.follows.is_none() || !settled)
    }

    /// Where it stands.
    pub fn group(&self) -> Group {
        match self {
            Self::Charter | Self::Host | Self::Signatories => Group::Charter,
            Self::Peers
            | Self::PeerDetail
            | Self::Step
            | Self::Weights
            | Self::PeerMean
            | Self::Outlying
            | Self::NotAssigned
            | Self::Bonus
            | Self::Ties => Group::Scoring,
            Self::Voters
            | Self::Quorum
            | Self::BlankBallots
            | Self::OwnUnit
            | Self::AbsentUnits
            | Self::Rounds
            | Self::OverQuota
            | Self::Shortfall
            | Self::VoteTies
            | Self::BallotOrder => Group::Voting,
            Self::Quota(id) | Self::Addressee(id) | Self::Candidates(id) => {
                Group::Award(id.clone())
            }
            Self::Voting(id) | Self::Choice(id) | Self::Pass(id) => Group::Contest(id.clone()),
        }
    }

    /// Groups of questions, in order.
    pub fn grouped(conference: &Conference) -> Vec<(Group, Vec<Self>)> {
        let mut groups: Vec<(Group, Vec<Self>)> = Vec::new();
        for question in Self::all(conference) {
            let group = question.group();
            match groups.last_mut() {
                Some((last, questions)) if *last == group => questions.push(question),
                _ => groups.push((group, vec![question])),
            }
        }
        groups
    }
}

#[cfg(test)]
mod tests;
