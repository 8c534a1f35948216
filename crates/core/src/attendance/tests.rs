//! Who may be here for a unit, and how many votes that makes.

use super::*;
use crate::simulate::{Plan, Simulation};
use proptest::prelude::*;

/// Three units with two delegates each: a head and a member.
fn hall(voters: Voters) -> Conference {
    let plan = Plan {
        units: 3,
        delegates: 6,
        seed: 4,
        faults_percent: 0,
    };
    let mut conference = Simulation::invent(&plan).unwrap().conference().clone();
    conference.rules.voters = voters;
    for (n, person) in (0..).zip(conference.people.iter_mut().take(6)) {
        person.capacity = [Capacity::Head, Capacity::Member][n % 2];
    }
    conference
}

fn attendee(person: Option<&Person>, capacity: Capacity) -> Attendee {
    Attendee {
        person: person.map(|p| p.id.clone()),
        name: None,
        capacity,
        authorisation: None,
    }
}

fn named(name: &str, capacity: Capacity, paper: &str) -> Attendee {
    Attendee {
        name: Some(name.to_owned()),
        authorisation: (!paper.is_empty()).then(|| paper.to_owned()),
        ..attendee(None, capacity)
    }
}

/// The unit of the first two people on the list, with these people here.
fn first_unit(conference: &Conference, people: Vec<Attendee>) -> Attendance {
    Attendance {
        unit: conference.people[0].unit.clone().unwrap(),
        people,
        note: None,
    }
}

#[test]
fn each_thing_that_can_be_wrong_is_told_apart() {
    use AttendanceError as E;
    let conference = hall(Voters::OnePerDelegate);
    let [head, member, other] = [0, 1, 2].map(|n| &conference.people[n]);
    let guest = conference.people.last().unwrap();
    let unit = head.unit.clone().unwrap();
    let check = |people| first_unit(&conference, people).check(&conference);
    let listed = |person, capacity| attendee(Some(person), capacity);

    assert_eq!(check(vec![]), Ok(()), "absent");
    assert_eq!(check(vec![listed(head, Capacity::Head)]), Ok(()));
    let nowhere = Attendance {
        unit: UnitId::new("nowhere").unwrap(),
        ..first_unit(&conference, vec![])
    };
    assert_eq!(
        nowhere.check(&conference),
        Err(E::UnknownUnit(nowhere.unit.clone()))
    );
    for stranger in [other, guest] {
        let not_theirs = Err(E::NotTheirs(stranger.id.clone()));
        assert_eq!(check(vec![listed(stranger, Capacity::Member)]), not_theirs);
    }
    let twice = vec![listed(member, Capacity::Member); 2];
    assert_eq!(check(twice), Err(E::NotTheirs(member.id.clone())));
    for nameless in ["", "  "] {
        let nameless = vec![named(nameless, Capacity::Member, "")];
        assert_eq!(check(nameless), Err(E::NoName(unit.clone())));
    }
    let two = vec![
        listed(head, Capacity::Head),
        named("Lê Văn An", Capacity::Authorised, "15/UQ"),
    ];
    assert_eq!(check(two), Err(E::TwoRepresentatives(unit.clone())));
    for paper in ["", " "] {
        let stands_in = named("Lê Văn An", Capacity::Authorised, paper);
        assert_eq!(check(vec![stands_in]), Err(E::NotAuthorised(unit.clone())));
    }
    // A member of the delegation stands in for the head: that takes a letter too.
    let stands_in = vec![listed(member, Capacity::Authorised)];
    assert_eq!(check(stands_in), Err(E::NotAuthorised(unit.clone())));
    let long = "a".repeat(crate::submission::MAX_TEXT + 1);
    for attendee in [
        named(&long, Capacity::Head, ""),
        named("An", Capacity::Authorised, &long),
    ] {
        assert_eq!(check(vec![attendee]), Err(E::TooLong(unit.clone())));
    }
    let note = Attendance {
        note: Some(long),
        ..first_unit(&conference, vec![])
    };
    assert_eq!(note.check(&conference), Err(E::TooLong(unit.clone())));
    let on_top = vec![
        listed(head, Capacity::Head),
        listed(member, Capacity::Member),
        named("Lê Văn An", Capacity::Member, ""),
    ];
    assert_eq!(check(on_top.clone()), Err(E::TooMany(unit)));
    // Where a unit has one vote, whoever comes along changes nothing.
    let one = hall(Voters::OnePerUnit);
    assert_eq!(first_unit(&one, on_top).check(&one), Ok(()));
}

#[test]
fn whom_the_list_has_as_authorised_needs_no_second_letter() {
    let mut conference = hall(Voters::OnePerUnit);
    conference.people[0].capacity = Capacity::Authorised;
    let listed = attendee(Some(&conference.people[0]), Capacity::Authorised);
    assert_eq!(
        first_unit(&conference, vec![listed]).check(&conference),
        Ok(())
    );
}

#[test]
fn votes_are_counted_by_the_rule_of_who_votes() {
    let table: [(&[Capacity], usize, usize); 6] = [
        (&[], 0, 0),
        (&[Capacity::Head], 1, 1),
        (&[Capacity::Member], 0, 1),
        (&[Capacity::Head, Capacity::Member], 1, 2),
        (&[Capacity::Authorised, Capacity::Guest], 1, 1),
        (&[Capacity::Guest, Capacity::Guest], 0, 0),
    ];
    let conference = hall(Voters::OnePerUnit);
    for (capacities, by_unit, by_delegate) in table {
        let people = capacities.iter().map(|c| named("An", *c, "1/UQ")).collect();
        let attendance = first_unit(&conference, people);
        let votes = [Voters::OnePerUnit, Voters::OnePerDelegate].map(|v| attendance.votes(v));
        assert_eq!(votes, [by_unit, by_delegate], "{capacities:?}");
    }
}

proptest! {
    /// Whoever is here, by whichever rule: never more votes than are entitled, and absent units change nothing.
    #[test]
    fn what_passes_the_check_never_has_more_votes_than_are_entitled(
        delegate in any::<bool>(),
        here in prop::collection::vec((0_usize..4, 0_usize..4), 6),
    ) {
        let voters = [Voters::OnePerUnit, Voters::OnePerDelegate][usize::from(delegate)];
        let conference = hall(voters);
        let capacities = [Capacity::Head, Capacity::Authorised, Capacity::Member, Capacity::Guest];
        let units = conference.bloc.units.iter().map(|u| &u.id);
        let mut roll: Vec<Attendance> = units
            .map(|unit| Attendance { unit: unit.clone(), people: Vec::new(), note: None })
            .collect();
        for (person, (kind, capacity)) in conference.people.iter().zip(here) {
            let unit = roll.iter_mut().find(|a| Some(&a.unit) == person.unit.as_ref());
            let attendee = match kind {
                0 => continue,
                1 => named("Lê Văn An", capacities[capacity], "1/UQ"),
                _ => attendee(Some(person), person.capacity),
            };
            unit.unwrap().people.push(attendee);
        }
        roll.retain(|a| a.check(&conference).is_ok());
        let all = voters_here(&conference, &roll);
        prop_assert!(all <= rights::entitled(&conference));
        roll.retain(|a| !a.people.is_empty());
        prop_assert_eq!(voters_here(&conference, &roll), all);
        // The rule, said another way: one for each unit that is represented, or one for each who is no guest.
        let each = roll.iter().map(|a| match voters {
            Voters::OnePerUnit => a.people.iter().filter(|p| p.capacity.represents()).count().min(1),
            Voters::OnePerDelegate => a.people.len()
                - a.people.iter().filter(|p| p.capacity == Capacity::Guest).count(),
        });
        prop_assert_eq!(all as usize, each.sum::<usize>());
    }
}
