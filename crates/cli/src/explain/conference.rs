//! What is wrong with a conference, or with a plan for one.

use khoithidua_core::conference::ConferenceError;
use khoithidua_core::score::criterion::CriteriaError;
use khoithidua_core::simulate::PlanError;
use khoithidua_core::vote::contest::ContestError;

pub fn conference(error: &ConferenceError) -> String {
    match error {
        ConferenceError::NoUnits => "It has no units. Add the members of the bloc.".to_owned(),
        ConferenceError::UnitWithoutName(unit) => format!("Unit {unit} has no name. Give it one."),
        ConferenceError::UsedTwice(id) => {
            format!("The identifier {id} is used twice. Change one of them.")
        }
        ConferenceError::Missing { from, to } => {
            format!("{from} refers to {to}, which is not there. Add it, or take the reference out.")
        }
        ConferenceError::TwoRepresentatives(unit) => {
            format!("Unit {unit} has two representatives. Only one person can act for a unit.")
        }
        ConferenceError::Criteria(error) => criteria(error),
        ConferenceError::Contest(error) => contest(error),
        ConferenceError::BadLevel => {
            "A pass level is no share between nothing and all. Correct it.".to_owned()
        }
        ConferenceError::BallotBox { teller: 0 } => {
            "The ballot box cannot be used. It needs tellers, an identifier, and at least one ballot to be opened.".to_owned()
        }
        ConferenceError::BallotBox { teller } => format!(
            "The key of teller {teller} does not hold, or stands twice. Ask that teller for the key again."
        ),
        ConferenceError::NoWeights => {
            "Own, peers' and the board's scores all weigh nothing. Give one of them a weight."
                .to_owned()
        }
        ConferenceError::BadPairs => {
            "Who scores whom cannot be told: the list is lacking, or lets a unit be its own peer. Correct it.".to_owned()
        }
        ConferenceError::BadStep => {
            "Points cannot be rounded to nothing. Give a step above zero.".to_owned()
        }
        ConferenceError::BadProcedure => {
            "The board's rules, the agenda, the movements or the texts of law cannot be read, or say what holds anyway. Correct them.".to_owned()
        }
    }
}

fn criteria(error: &CriteriaError) -> String {
    match error {
        CriteriaError::Empty => "The scoring sheet has no rows. Add criteria.".to_owned(),
        CriteriaError::UsedTwice(row) => {
            format!("Row {row} stands twice in the scoring sheet. Change one of them.")
        }
        CriteriaError::ChildrenExceedParent(row) => {
            format!("The rows below {row} give more points than {row} itself. Correct the maxima.")
        }
        CriteriaError::NothingInside(row) => {
            format!("Row {row} of the scoring sheet has nothing in it. Fill it or take it out.")
        }
        CriteriaError::TooDeep(row) => {
            format!("Row {row} of the scoring sheet is nested too deeply. Use fewer levels.")
        }
        CriteriaError::BadRule(row) => {
            format!("The rule of row {row} contradicts its maximum. Correct one of them.")
        }
    }
}

fn contest(error: &ContestError) -> String {
    match error {
        ContestError::NoOptions(id) => {
            format!("Contest {id} has nothing to choose from. Add lines.")
        }
        ContestError::OptionTwice(id) => format!("Contest {id} has a line twice. Take one out."),
        ContestError::EmptyOption(id) => {
            format!("Contest {id} has a line that says nothing. Give it a unit or a text.")
        }
        ContestError::BadRange(id) => {
            format!("Contest {id} asks for an impossible number of choices. Correct it.")
        }
        ContestError::NoSeats(id) => format!("In contest {id} nobody can pass. Give it seats."),
        ContestError::SecretHands(id) => {
            format!("Contest {id} is secret and by show of hands, which cannot be. Choose one.")
        }
    }
}

pub fn plan(error: &PlanError) -> String {
    match error {
        PlanError::Units(units) => format!("{units} units cannot be simulated."),
        PlanError::Delegates(delegates) => format!("{delegates} delegates cannot be simulated."),
        PlanError::Faults(percent) => format!("{percent} per cent is not a share."),
        PlanError::Template => {
            "The built-in sample conference does not fit this version: please report this."
                .to_owned()
        }
        PlanError::Conference(error) => conference(error),
    }
}
