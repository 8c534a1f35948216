//! Where something that contradicts itself is mended.

use super::Place;
use crate::conference::{Conference, ConferenceError};
use crate::ids::{ContestId, CriterionId};
use crate::score::criterion::{CriteriaError, check};
use crate::settings::Contradiction;
use crate::vote::contest::ContestError;

/// Where what contradicts itself is.
pub(super) fn of_contradiction(why: &Contradiction, plan: &Conference) -> Place {
    let Contradiction::Conference(error) = why else {
        return Place::Rules(None);
    };
    match error {
        ConferenceError::NoUnits => Place::Units(None),
        ConferenceError::UnitWithoutName(unit) => Place::Units(Some(unit.clone())),
        ConferenceError::TwoRepresentatives(unit) => Place::PeopleOf(unit.clone()),
        ConferenceError::Criteria(error) => Place::Criteria(of_criteria(error)),
        ConferenceError::Contest(error) => Place::Contest(Some(of_contest(error))),
        ConferenceError::BallotBox { .. } => Place::Tellers,
        ConferenceError::Missing { from, .. } => place_named(from, plan),
        ConferenceError::UsedTwice(id) => place_named(id, plan),
        ConferenceError::BadLevel
        | ConferenceError::BadPairs
        | ConferenceError::BadStep
        | ConferenceError::BadProcedure
        | ConferenceError::NoWeights => Place::Rules(None),
    }
}

/// What the thing there is called; nothing for what is no thing of a list.
pub(super) fn called(place: &Place, plan: &Conference) -> Option<String> {
    match place {
        Place::Units(Some(id)) | Place::PeopleOf(id) => {
            plan.unit(id)?.names.last().map(|name| name.full.clone())
        }
        Place::People(Some(id)) => plan.person(id)?.name.clone(),
        Place::Agenda(Some(id)) => {
            let mut items = plan.agenda().into_iter();
            items.find(|item| item.id == *id).map(|item| item.title)
        }
        Place::Paper(id) => {
            let paper = plan.papers.iter().find(|paper| paper.id == *id)?;
            Some(paper.title.clone())
        }
        Place::Movements(Some(id)) => {
            let mut movements = plan.movements().into_iter();
            movements.find(|one| one.id == *id).map(|one| one.name)
        }
        Place::LegalBasis(place) => {
            let basis = plan.legal_bases.peek()?.into_iter().nth(*place)?;
            Some(format!("{} {}", basis.number, basis.title))
        }
        Place::Award(id) => plan.award(id).map(|award| award.name.clone()),
        Place::Contest(Some(id)) => plan.contest(id).map(|contest| contest.title.clone()),
        _ => None,
    }
}

/// Every contest, unit and group of criteria that contradicts itself by itself.
pub(super) fn of_same_kind(plan: &Conference) -> impl Iterator<Item = (Place, Contradiction)> {
    let contests = plan.contests.iter().filter_map(|c| c.check().err());
    let contests = contests.map(ConferenceError::Contest);
    let units = plan.bloc.units.iter().filter(|unit| unit.names.is_empty());
    let units = units.map(|unit| ConferenceError::UnitWithoutName(unit.id.clone()));
    let criteria = plan.criteria.iter();
    let criteria = criteria.filter_map(|row| check(std::slice::from_ref(row)).err());
    let criteria = criteria.map(ConferenceError::Criteria);
    let all = contests.chain(units).chain(criteria);
    let all = all.map(Contradiction::Conference);
    all.map(|why| (of_contradiction(&why, plan), why))
}

/// Where the thing with this identifier is.
fn place_named(name: &str, plan: &Conference) -> Place {
    match name {
        "heads" => return Place::Heads,
        "targets" => return Place::Targets,
        "chairs" | "host" => return Place::Frame,
        "slips" => return Place::Tellers,
        "candidates" => return Place::Rules(None),
        _ => {}
    }
    if let Some(unit) = plan.bloc.units.iter().find(|u| u.id.as_str() == name) {
        Place::Units(Some(unit.id.clone()))
    } else if let Some(person) = plan.people.iter().find(|p| p.id.as_str() == name) {
        Place::People(Some(person.id.clone()))
    } else if let Some(contest) = plan.contests.iter().find(|c| c.id.as_str() == name) {
        Place::Contest(Some(contest.id.clone()))
    } else if let Some(item) = plan.agenda().into_iter().find(|a| a.id.as_str() == name) {
        Place::Agenda(Some(item.id))
    } else if let Some(paper) = plan.papers.iter().find(|p| p.id.as_str() == name) {
        Place::Paper(paper.id.clone())
    } else if let Some(award) = plan.awards.iter().find(|a| a.id.as_str() == name) {
        Place::Award(award.id.clone())
    } else if let Some(movement) = plan.movements().into_iter().find(|m| m.id.as_str() == name) {
        Place::Movements(Some(movement.id))
    } else if plan.bloc.former().iter().any(|u| u.id.as_str() == name) {
        Place::Units(None)
    } else {
        Place::Rules(None)
    }
}

fn of_criteria(error: &CriteriaError) -> Option<CriterionId> {
    match error {
        CriteriaError::Empty => None,
        CriteriaError::UsedTwice(id)
        | CriteriaError::ChildrenExceedParent(id)
        | CriteriaError::NothingInside(id)
        | CriteriaError::TooDeep(id)
        | CriteriaError::BadRule(id) => Some(id.clone()),
    }
}

fn of_contest(error: &ContestError) -> ContestId {
    let (ContestError::NoOptions(id)
    | ContestError::OptionTwice(id)
    | ContestError::EmptyOption(id)
    | ContestError::BadRange(id)
    | ContestError::NoSeats(id)
    | ContestError::SecretHands(id)) = error;
    id.clone()
}
