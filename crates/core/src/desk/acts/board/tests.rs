//! The roll beside votes on paper, when it may change, and what is to be done about it.

use super::*;
use crate::attendance::Attendee;
use crate::desk::acts::tests::{Desk, at};
use crate::desk::acts::{Next, close, next, open, paper_voters};
use crate::desk::coverage::{CoverageCounts, coverage};
use crate::desk::hall::Roll;
use crate::format::Held;
use crate::procedure::Procedure;
use crate::rules::{Base, Level};
use crate::vote::contest::Apart;

fn present(conference: &Conference, unit: usize) -> Attendance {
    let unit = &conference.bloc.units[unit].id;
    let mut people = conference.people.iter();
    let theirs = people.find(|p| p.unit.as_ref() == Some(unit)).unwrap();
    Attendance {
        unit: unit.clone(),
        people: vec![Attendee {
            person: Some(theirs.id.clone()),
            name: None,
            capacity: theirs.capacity,
            authorisation: None,
        }],
        note: None,
    }
}

fn absent(conference: &Conference, unit: usize) -> Attendance {
    Attendance {
        people: Vec::new(),
        note: Some("Báo vắng".to_owned()),
        ..present(conference, unit)
    }
}

fn of_unit(conference: &Conference, unit: usize) -> PersonId {
    present(conference, unit).people[0].person.clone().unwrap()
}

/// The conference with every level taken of all who are entitled.
fn of_all(desk: &Desk) -> Conference {
    let mut conference = desk.simulation.conference().clone();
    let contests = conference.contests.iter_mut();
    contests.for_each(|contest| contest.pass.base = Base::Entitled);
    conference
}

fn next_of(desk: &Desk, conference: &Conference) -> Next {
    let state = desk.state();
    let counts = CoverageCounts::of(&coverage(conference, &state));
    next(conference, &state, &desk.standing(), counts)
}

#[test]
fn an_absent_unit_votes_on_paper_only_where_the_rules_say_so() {
    for (rule, allowed) in [
        (AbsentUnits::Written, true),
        (AbsentUnits::Substitute, false),
        (AbsentUnits::Nothing, false),
    ] {
        let mut desk = Desk::new();
        let mut conference = desk.simulation.conference().clone();
        let procedure = Procedure {
            absent_units: rule,
            ..Procedure::default()
        };
        conference.procedure = Some(Held::new(&procedure));
        let says = |desk: &Desk, unit: usize| {
            let people = [of_unit(&conference, unit)];
            paper_voters(&conference, &desk.standing(), people)
        };
        // Nobody has been called: nobody is absent yet.
        assert!(says(&desk, 0).is_ok(), "{rule:?}");
        desk.note(attend(&conference, &desk.standing(), absent(&conference, 0)).unwrap());
        desk.note(attend(&conference, &desk.standing(), present(&conference, 1)).unwrap());
        assert!(says(&desk, 1).is_ok(), "a dead phone, {rule:?}");
        let on_paper = says(&desk, 0);
        assert_eq!(on_paper.is_ok(), allowed, "{rule:?}");
        assert_eq!(on_paper.err(), (!allowed).then_some(ActError::AbsentVotes));

        // The other way round: first on the list, then found absent.
        desk.note(says(&desk, 1).unwrap());
        let gone = attend(&conference, &desk.standing(), absent(&conference, 1));
        assert_eq!(gone.is_ok(), allowed, "{rule:?}");
        let standing = desk.standing();
        let here = attend(&conference, &standing, present(&conference, 1));
        assert!(here.is_ok(), "{rule:?}");
    }
}

#[test]
fn who_is_absent_and_votes_all_the_same_is_pointed_out() {
    let mut desk = Desk::with_everyone();
    let conference = desk.simulation.conference().clone();
    let found = |desk: &Desk| {
        let (state, standing) = (desk.state(), desk.standing());
        let voted = state.accepted.keys().chain(&standing.paper_voters);
        let units = absent_but_voting(&conference, &standing, voted);
        units.cloned().collect::<Vec<_>>()
    };
    desk.note(attend(&conference, &desk.standing(), present(&conference, 1)).unwrap());
    assert_eq!(found(&desk), []);
    desk.note(attend(&conference, &desk.standing(), absent(&conference, 0)).unwrap());
    assert_eq!(found(&desk), [conference.bloc.units[0].id.clone()]);
    // Called again: the later entry holds, and once it is taken back the earlier one does.
    desk.note(attend(&conference, &desk.standing(), present(&conference, 0)).unwrap());
    assert_eq!(found(&desk), []);
    let of = |event: &Event| matches!(event, Event::Attended(a) if a.unit == conference.bloc.units[0].id);
    let last = in_force(&desk.log, of).unwrap().hash();
    desk.note(undo(&desk.log, &desk.standing(), last, "Ghi nhầm").unwrap());
    assert_eq!(found(&desk).len(), 1);
    let first = in_force(&desk.log, of).unwrap();
    assert_eq!(first.event, Event::Attended(absent(&conference, 0)));
}

#[test]
fn the_roll_is_settled_once_the_urn_is_open() {
    let mut desk = Desk::with_everyone();
    let conference = desk.simulation.conference().clone();
    desk.note(attend(&conference, &desk.standing(), present(&conference, 0)).unwrap());
    let entry = desk.log[0].hash();
    desk.note(close(&desk.inbox, &desk.state(), &desk.standing()).unwrap());
    assert!(attend(&conference, &desk.standing(), present(&conference, 1)).is_ok());
    desk.note(open(&desk.standing(), Vec::new()).unwrap());
    let standing = desk.standing();
    let late = attend(&conference, &standing, present(&conference, 1));
    assert_eq!(late, Err(ActError::Opened));
    let taken_back = undo(&desk.log, &standing, entry, "Ghi nhầm");
    assert_eq!(taken_back, Err(ActError::Opened));
}

#[test]
fn the_roll_counts_in_whole_people_and_warns_below_what_is_usual() {
    let mut desk = Desk::new();
    let mut conference = desk.simulation.conference().clone();
    conference.rules.quorum = Level::percent(60);
    let roll = |desk: &Desk| Roll::of(&conference, &desk.standing());
    let none = roll(&desk);
    assert_eq!((none.here, none.entitled, none.needed), (0, 3, 2));
    assert_eq!((none.quorum, none.uncalled.len()), (false, 3));
    for (unit, (quorum, usual)) in (0..).zip([(false, false), (true, false), (true, true)]) {
        desk.note(attend(&conference, &desk.standing(), present(&conference, unit)).unwrap());
        let roll = roll(&desk);
        assert_eq!(
            (roll.here as usize, roll.uncalled.len()),
            (unit + 1, 2 - unit)
        );
        assert_eq!((roll.quorum, roll.usual), (quorum, usual), "{unit}");
    }
}

#[test]
fn the_roll_and_hands_are_asked_for_when_they_are_needed() {
    let mut desk = Desk::with_everyone();
    let mut conference = of_all(&desk);
    // Levels are of all units and all have voted: nothing depends on who is here.
    assert_eq!(next_of(&desk, &conference), Next::Close);
    let by_hands = conference.contests.iter_mut().find(|c| !c.secret).unwrap();
    (by_hands.apart, by_hands.pass.base) = (Some(Apart::Hands), Base::Present);
    let contest = by_hands.clone();
    assert_eq!(next_of(&desk, &conference), Next::CallRoll(3));
    desk.note(attend(&conference, &desk.standing(), present(&conference, 0)).unwrap());
    assert_eq!(next_of(&desk, &conference), Next::CallRoll(2));
    desk.note(close(&desk.inbox, &desk.state(), &desk.standing()).unwrap());
    assert_eq!(next_of(&desk, &conference), Next::CallRoll(2));
    for unit in 1..3 {
        desk.note(attend(&conference, &desk.standing(), present(&conference, unit)).unwrap());
    }
    assert!(matches!(next_of(&desk, &conference), Next::Open(_)));
    desk.note(open(&desk.standing(), Vec::new()).unwrap());
    assert_eq!(next_of(&desk, &conference), Next::CountHands(1));
    let line = crate::vote::count::LineSum {
        agree: 3,
        ..Default::default()
    };
    let count = HandCount {
        contest: contest.id.clone(),
        mover: "An".to_owned(),
        voted: 3,
        lines: vec![line; contest.options.len()],
    };
    let event = count_hands(&conference, &desk.standing(), count).unwrap();
    desk.log.push(Entry { at: at(), event });
    assert_eq!(next_of(&desk, &conference), Next::Publish);
}

#[test]
fn a_roll_is_asked_for_where_too_few_have_voted_for_the_quorum() {
    let mut desk = Desk::new();
    desk.hand_over("a");
    let conference = of_all(&desk);
    let waiting: Vec<_> = desk
        .state()
        .unaccredited()
        .map(|(p, _)| p.clone())
        .collect();
    let event = crate::desk::acts::accredit(&desk.state(), &desk.standing(), &waiting).unwrap();
    desk.note(event);
    assert_eq!(next_of(&desk, &conference), Next::GoOn { lacking: 3 });
    desk.note(close(&desk.inbox, &desk.state(), &desk.standing()).unwrap());
    assert_eq!(next_of(&desk, &conference), Next::CallRoll(3));
}
