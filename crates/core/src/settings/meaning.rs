//! What rules come to in numbers for the bloc at hand: said before anybody relies on them.

use crate::conference::Conference;
use crate::ids::{ContestId, UnitId};
use crate::rights;
use crate::rules::PeerScoring;

/// From the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least.
    pub least: u32,
    /// The most.
    pub most: u32,
}

/// Rules in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Member units.
    pub units: u32,
    /// Votes there can be.
    pub entitled: u32,
    /// How many of these must take part.
    pub quorum: u32,
    /// Votes that each contest asks for when everybody votes and every ballot is valid.
    pub needed: Vec<(ContestId, u32)>,
    /// Units that somebody who scores others has to score; `None` where nobody does.
    pub to_score: Option<Range>,
    /// Sheets of other units' people that a unit gets when everybody hands in; `None` where nobody scores others.
    pub sheets: Option<Range>,
}

/// What the rules come to.
pub fn meaning(conference: &Conference) -> Meaning {
    let entitled = rights::entitled(conference);
    let contests = conference.contests.iter();
    Meaning {
        units: count(conference.bloc.units.iter()),
        entitled,
        quorum: conference.rules.quorum.votes_needed(entitled),
        needed: contests
            .map(|c| (c.id.clone(), c.pass.level.votes_needed(entitled)))
            .collect(),
        to_score: to_score(conference),
        sheets: sheets(conference),
    }
}

fn to_score(conference: &Conference) -> Option<Range> {
    let others = count(conference.bloc.units.iter()).saturating_sub(1);
    let scoring = &conference.rules.scoring;
    match scoring.peers {
        PeerScoring::None => None,
        PeerScoring::Representatives | PeerScoring::Delegates => Some(Range {
            least: others,
            most: others,
        }),
        PeerScoring::Named => {
            let pairs = scoring.pairs.as_ref()?.get().ok()?;
            let units = conference.bloc.units.iter();
            range(units.map(|unit| pairs.get(&unit.id).map_or(0, |list| count(list.iter()))))
        }
    }
}

fn sheets(conference: &Conference) -> Option<Range> {
    let units = || conference.bloc.units.iter().map(|unit| &unit.id);
    let scoring = &conference.rules.scoring;
    match scoring.peers {
        PeerScoring::None => None,
        PeerScoring::Representatives => to_score(conference),
        PeerScoring::Delegates => {
            let from = |unit: &UnitId| {
                let people = conference.people.iter();
                count(people.filter(|person| {
                    person.unit.as_ref() != Some(unit)
                        && !rights::scores(conference, person).is_empty()
                }))
            };
            range(units().map(from))
        }
        PeerScoring::Named => {
            let pairs = scoring.pairs.as_ref()?.get().ok()?;
            let from = |unit: &UnitId| count(pairs.values().filter(|list| list.contains(unit)));
            range(units().map(from))
        }
    }
}

fn range(numbers: impl Iterator<Item = u32>) -> Option<Range> {
    let numbers: Vec<u32> = numbers.collect();
    Some(Range {
        least: numbers.iter().copied().min()?,
        most: numbers.into_iter().max()?,
    })
}

fn count(things: impl Iterator) -> u32 {
    u32::try_from(things.count()).unwrap_or(u32::MAX)
}
