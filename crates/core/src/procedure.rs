//! Rules that only the board and whoever recounts apply (thể lệ xét): how several sheets become one score, who stands
//! for an award, what follows from a vote that decides nothing. Phones carry them unread ([`crate::format::Held`]).

use std::collections::BTreeMap;

use crate::identity::PublicKey;
use crate::ids::AwardId;
use crate::number::Points;

document_types! {
    /// The board's rules. Everything absent is as usual.
    #[derive(Default)]
    pub struct Procedure {
        /// Weight of the sheet as the board has checked it (điểm Khối chấm), beside the own and the peers' weight.
        #[serde(default, skip_serializing_if = "is_zero")]
        pub board_weight: u32,
        /// How the totals of several peers become one.
        #[serde(default, skip_serializing_if = "PeerMean::is_usual")]
        pub peer_mean: PeerMean,
        /// From how many per cent of the full sheet away from the peers' median a peer's total is marked as outlying;
        /// 0: none is. A mark changes nothing by itself.
        #[serde(default, skip_serializing_if = "is_zero")]
        pub outlying_percent: u32,
        /// Who stands for an award: all who are considered, where it is not named here.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub candidates: BTreeMap<AwardId, CandidateRule>,
        /// In which order candidates stand on the ballot.
        #[serde(default, skip_serializing_if = "BallotOrder::is_usual")]
        pub ballot_order: BallotOrder,
        /// What becomes of it when more reach the level than there are seats.
        #[serde(default, skip_serializing_if = "OverQuota::is_usual")]
        pub over_quota: OverQuota,
        /// What becomes of it when fewer do.
        #[serde(default, skip_serializing_if = "Shortfall::is_usual")]
        pub shortfall: Shortfall,
        /// What parts lines with equal votes at the last seat, tried one after the other.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub vote_ties: Vec<VoteTie>,
        /// How often may be voted at most (số vòng bỏ phiếu).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub max_rounds: Option<u32>,
        /// What a unit that is absent may do.
        #[serde(default, skip_serializing_if = "AbsentUnits::is_usual")]
        pub absent_units: AbsentUnits,
        /// Until when written opinions are accepted, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub written_until: Option<String>,
        /// Who signs the papers, and with which seal, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub signatories: Option<String>,
        /// The public half of the key that the desk signs receipts with; absent where any desk's receipts are taken.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub desk: Option<PublicKey>,
    }
}

document_types! {
    /// How the totals of several peers become one.
    #[derive(Copy, Default)]
    pub enum PeerMean {
        /// Their mean.
        #[default]
        Mean,
        /// Their median; the mean of the two in the middle where their number is even.
        Median,
        /// The mean without so many of the highest and as many of the lowest, as long as one is left.
        Trimmed(u32),
    }

    /// Who stands for an award.
    #[derive(Copy, Default)]
    pub enum CandidateRule {
        /// Everyone with a place.
        #[default]
        All,
        /// The first so many places; who shares the last of them is in.
        Top(u32),
        /// Everyone with at least so many points.
        AtLeast(Points),
    }

    /// In which order candidates stand on the ballot.
    #[derive(Copy, Default)]
    pub enum BallotOrder {
        /// That of the bloc's list.
        #[default]
        Bloc,
        /// By the Vietnamese alphabet.
        Alphabet,
        /// By place, the first on top.
        Place,
    }

    /// More reach the level than there are seats.
    #[derive(Copy, Default)]
    pub enum OverQuota {
        /// Those with most votes, from the top down.
        #[default]
        TopDown,
        /// Nobody yet: they stand in a second ballot.
        SecondBallot,
    }

    /// Fewer reach the level than there are seats.
    #[derive(Copy, Default)]
    pub enum Shortfall {
        /// The seats stay empty.
        #[default]
        LeaveEmpty,
        /// Those who did not reach it stand in a second ballot.
        SecondBallot,
    }

    /// What parts lines with equal votes. Where none does, a second ballot can.
    #[derive(Copy)]
    pub enum VoteTie {
        /// The better place in the ranking.
        Place,
        /// At least 70 % of women, before those with fewer or unknown (Decree 152/2025 art. 4(6)).
        Women,
        /// The chair's decision, with a reason.
        Chair,
    }

    /// What a unit that is absent may do.
    #[derive(Copy, Default)]
    pub enum AbsentUnits {
        /// Send its opinion in writing (phiếu lấy ý kiến bằng văn bản), counted as a ballot on paper.
        #[default]
        Written,
        /// Send somebody in its place, authorised in writing.
        Substitute,
        /// Nothing.
        Nothing,
    }
}

/// The rounds where no rule says how many (as in 01/2024/TT-TANDTC art. 29).
pub const USUAL_ROUNDS: u32 = 2;

impl Procedure {
    /// How often may be voted at most, from 1.
    pub fn rounds(&self) -> u32 {
        self.max_rounds.unwrap_or(USUAL_ROUNDS).max(1)
    }

    /// Sets how often may be voted at most. What is usual is not said.
    pub fn set_rounds(&mut self, rounds: u32) {
        self.max_rounds = (rounds != USUAL_ROUNDS).then_some(rounds);
    }

    /// Who stands for an award.
    pub fn candidates(&self, award: &AwardId) -> CandidateRule {
        self.candidates.get(award).copied().unwrap_or_default()
    }

    /// True when all is as usual: then a conference says nothing of it.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

macro_rules! usual {
    ($($name:ident)*) => {$(
        impl $name {
            /// True for what holds where nothing is said.
            fn is_usual(&self) -> bool {
                *self == Self::default()
            }
        }
    )*};
}

usual! { PeerMean BallotOrder OverQuota Shortfall AbsentUnits }
