//! Who may do what: derived from capacities and rules, never stored.

use serde_json::Value;

use crate::bloc::{Capacity, Person};
use crate::conference::Conference;
use crate::ids::UnitId;
use crate::rules::{PeerScoring, Voters};

/// True when the person casts votes.
pub fn votes(conference: &Conference, person: &Person) -> bool {
    person.unit.is_some()
        && match conference.rules.voters {
            Voters::OnePerUnit => person.capacity.represents(),
            Voters::OnePerDelegate => person.capacity != Capacity::Guest,
        }
}

/// True when the person signs the covenant, for the unit.
pub fn signs(conference: &Conference, person: &Person) -> bool {
    conference.follows.is_none() && person.unit.is_some() && person.capacity.represents()
}

/// The units whose sheets the person fills in: the own one first, then the others in the bloc's order.
pub fn scores<'a>(conference: &'a Conference, person: &Person) -> Vec<&'a UnitId> {
    let Some(own) = &person.unit else {
        return Vec::new();
    };
    if person.capacity == Capacity::Guest || conference.follows.is_some() {
        return Vec::new();
    }
    let represents = person.capacity.represents();
    let scoring = &conference.rules.scoring;
    let named = scoring.pairs.as_ref().filter(|_| represents);
    // A look is enough, and costs a phone less than reading all of it.
    let named = named.map(|pairs| pairs.value()[own.as_str()].take());
    let is_peer = |unit: &&UnitId| match scoring.peers {
        PeerScoring::None => false,
        PeerScoring::Representatives => represents,
        PeerScoring::Delegates => true,
        PeerScoring::Named => named
            .as_ref()
            .and_then(Value::as_array)
            .is_some_and(|peers| peers.iter().any(|peer| peer == unit.as_str())),
    };
    let units = || conference.bloc.units.iter().map(|u| &u.id);
    let own_sheet = units().filter(|u| represents && *u == own);
    let others = units().filter(|u| *u != own && is_peer(u));
    own_sheet.chain(others).collect()
}

/// True when the person has anything to hand over besides remarks.
pub fn takes_part(conference: &Conference, person: &Person) -> bool {
    votes(conference, person) || signs(conference, person) || !scores(conference, person).is_empty()
}

/// How many votes there can be: the entitled.
pub fn entitled(conference: &Conference) -> u32 {
    match conference.rules.voters {
        // Each unit has its vote, whether or not its representative is on the list of people.
        Voters::OnePerUnit => u32::try_from(conference.bloc.units.len()).unwrap_or(u32::MAX),
        Voters::OnePerDelegate => {
            let voting = conference
                .people
                .iter()
                .filter(|p| votes(conference, p))
                .count();
            u32::try_from(voting).unwrap_or(u32::MAX)
        }
    }
}
