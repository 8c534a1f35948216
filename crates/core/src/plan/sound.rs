//! What a plan lacks, contradicts or does unusually (kiểm tra trước khi chốt), each with the place where it is mended.
//!
//! Contradictions stop the freezing; the rest is shown, and a person says that it is meant so.

mod looks;
mod places;
mod years;

use crate::conference::Conference;
use crate::hash::Hash;
use crate::ids::{
    AgendaId, AwardId, ContestId, CriterionId, MovementId, PaperId, PersonId, UnitId,
};
use crate::number::Points;
use crate::plan::placeholders::Unfilled;
use crate::settings::{Contradiction, Question, contradictions};
use places::of_contradiction;

/// Where something is mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Title, year, day, place.
    Frame,
    /// The bloc's units; one of them where it is known which.
    Units(Option<UnitId>),
    /// The people of a unit.
    PeopleOf(UnitId),
    /// Who heads the bloc.
    Heads,
    /// People; one of them where it is known which.
    People(Option<PersonId>),
    /// The agenda; one point of it where it is known which.
    Agenda(Option<AgendaId>),
    /// Papers.
    Paper(PaperId),
    /// Movements; one of them where it is known which.
    Movements(Option<MovementId>),
    /// A text of law, by its place in the list.
    LegalBasis(usize),
    /// Targets.
    Targets,
    /// Criteria; one of them where it is known which.
    Criteria(Option<CriterionId>),
    /// Awards.
    Award(AwardId),
    /// Contests; one of them where it is known which.
    Contest(Option<ContestId>),
    /// The covenant.
    Covenant,
    /// A question of the rules; all of them where it is not known which.
    Rules(Option<Question>),
    /// Tellers' keys and slips.
    Tellers,
}

/// What is unusual, and may be meant so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusual {
    /// The event has no title.
    NoTitle,
    /// It has no place.
    NoVenue,
    /// The day is in another year than the one summed up, and not in the first half of the next.
    DayOfOtherYear,
    /// A text speaks of the year before the one summed up: that year.
    EarlierYear(i32),
    /// Nobody chairs.
    NoChair,
    /// Nobody votes for this unit.
    NobodyVotes,
    /// Nobody of this unit is on the list of people.
    NobodyCame,
    /// A person who is no guest is of no unit.
    NoUnit,
    /// Two names that differ only in accents, case or spaces: the two.
    TwoSpellings(String, String),
    /// The same name stands for two people, or two units.
    SameName(String),
    /// Begins before what stands in front of it.
    OutOfOrder,
    /// Begins when something else does.
    SameTime,
    /// Nothing is written there.
    Empty,
    /// A text of law that does not hold on the day of the conference: its number.
    NotInForce(String),
    /// Nobody is said to head the bloc in the year.
    NoHead,
    /// A name of a unit ends before it begins: the name.
    BackwardsName(String),
    /// Who is said to head the bloc in the year is a member no longer: its name.
    FormerHead(String),
    /// More may be proposed than there are candidates: so many, of so many.
    QuotaOverCandidates(u32, u32),
    /// An election asks about each line by itself, so more may reach the level than can pass: so many, of so many.
    EachOfMany(u32, u32),
    /// Nobody is said to decide on the award.
    NoAddressee,
    /// So many votes of so many are needed to pass: all but one, or all.
    NearlyUnanimous(u32, u32),
    /// Fewer will vote than ballots are asked for before the box may be opened: so many, of so many.
    TooFewVoters(u32, u32),
    /// The most that the sheet gives is no round number: in hundredths.
    OddTotal(Points),
    /// A placeholder of the covenant would stay as it is.
    Unfilled(Unfilled),
    /// The covenant does not bind the year after the one summed up: its year.
    CovenantYear(i32),
    /// Targets are lacking for units that are measured against them: so many units.
    UnitsWithoutTargets(u32),
    /// Targets for a line whose rule does not ask for any: its title. No phone shows them.
    IdleTargets(String),
    /// Parts that were invented for trying out are still in it.
    Sample,
    /// Nobody of this unit may sign for it and fill in its own sheet, though its people vote.
    NobodyRepresents,
    /// So many who have something to hand over have no name.
    Nameless(u32),
    /// A paper that the agenda brings up is still a draft, open for remarks.
    StillDraft,
    /// The agenda has nothing in it.
    NothingOnAgenda,
    /// An award that may be proposed, and no contest asks about it.
    NoContest,
    /// As many may pass in the contest as the first number says, and the letter allows the award the second.
    SeatsNotQuota(u32, u32),
    /// Few vote, so the level is in truth higher than it is written: so many votes of so many.
    SteeperThanWritten(u32, u32),
    /// One teller holds the only key: alone he opens the box, and if he loses it nobody does.
    OneTeller,
    /// So few ballots may be opened together that they tell who voted how.
    RevealingBox(u32),
    /// Slips were drawn, and so many who have something to hand over have none.
    WithoutSlip(u32),
    /// So many slips are of people who have nothing to hand over, or are not on the list any more.
    SlipOfNobody(u32),
}

/// What has to be there before anything is frozen, and is no contradiction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// Something is voted on in secret, and no teller has given a key.
    Tellers,
    /// Slips were drawn, and nothing is voted on in secret.
    UseOfSlips,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It cannot be frozen like this.
    Wrong(Place, Contradiction),
    /// It cannot be frozen yet.
    Lacking(Place, Lacking),
    /// It can, and a person should have a look. The text is what the thing at that place is called, where it is one of a list:
    /// its identifier, or its place in the list, may come to stand for another thing.
    Unusual(Place, Unusual, String),
}

impl Found {
    /// Whether it contradicts itself.
    pub fn is_wrong(&self) -> bool {
        matches!(self, Self::Wrong(..))
    }

    /// Whether it stops the freezing.
    pub fn stops(&self) -> bool {
        !matches!(self, Self::Unusual(..))
    }

    /// Where it is mended.
    pub fn place(&self) -> &Place {
        match self {
            Self::Wrong(place, _) | Self::Lacking(place, _) | Self::Unusual(place, ..) => place,
        }
    }

    /// What names this very finding, for whoever remembers that a person has seen it: another place, name or number is
    /// another finding. It means nothing outside this program.
    pub fn mark(&self) -> String {
        Hash::of(format!("{self:?}").as_bytes()).to_hex()
    }
}

/// Looks through a plan. What stops the freezing comes first.
pub fn report(plan: &Conference) -> Vec<Found> {
    let wrong = contradictions(plan).into_iter().map(|(why, question)| {
        let place =
            question.map_or_else(|| of_contradiction(&why, plan), |q| Place::Rules(Some(q)));
        Found::Wrong(place, why)
    });
    let lacking = looks::lacking(plan).map(|what| Found::Lacking(Place::Tellers, what));
    let mut found: Vec<Found> = wrong.collect();
    // One of a kind is named by whoever looks for contradictions; a person wants to see all of them.
    for (place, why) in places::of_same_kind(plan) {
        let is_it = |known: &Found| matches!(known, Found::Wrong(_, known) if *known == why);
        if !found.iter().any(is_it) {
            found.push(Found::Wrong(place, why));
        }
    }
    found.extend(lacking);
    // Where a conference goes on from another, all but the ballots is as it was there.
    let ballots_only = plan.follows.is_some();
    looks::all(plan, &mut |place, what| {
        if !ballots_only || place.section().of_ballots() {
            let called = places::called(&place, plan).unwrap_or_default();
            found.push(Found::Unusual(place, what, called));
        }
    });
    found
}

#[cfg(test)]
mod tests;
