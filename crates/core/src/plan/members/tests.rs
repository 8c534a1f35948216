//! Units and people come and go, and a sound plan stays sound.

use proptest::prelude::*;

use super::*;
use crate::conference::ConferenceError;
use crate::format;
use crate::plan::history::History;
use crate::plan::merger;
use crate::plan::next_year::next_year;
use crate::plan::sound::{Found, report};
use crate::procedure::BallotOrder;
use crate::rules::PeerScoring;
use crate::settings::Contradiction;
use crate::vote::contest::ContestError;

fn sample() -> Conference {
    let text = include_bytes!("../../../../../public/conference.json");
    format::read(text).unwrap().0
}

fn id(id: &str) -> UnitId {
    UnitId::new(id).unwrap()
}

fn wrong(plan: &Conference) -> Vec<Found> {
    report(plan).into_iter().filter(Found::is_wrong).collect()
}

fn lines(plan: &Conference, contest: usize) -> Vec<&str> {
    units_on(&plan.contests[contest].options)
        .map(UnitId::as_str)
        .collect()
}

fn with_round(next: u32) -> Conference {
    let mut plan = sample();
    let units = Hung::of(&plan).units;
    change::peers(&mut plan, PeerScoring::Named, &pairs::round(&units, next));
    plan
}

#[test]
fn whichever_unit_is_taken_out_only_elections_are_to_be_chosen_anew() {
    let start = with_round(2);
    assert_eq!(wrong(&start), []);
    for unit in start.bloc.units.iter().map(|unit| &unit.id) {
        let mut plan = start.clone();
        plan.host = Some(unit.clone());
        let gone = remove_unit(&mut plan, unit);
        assert!(matches!(&gone[0], Gone::Unit(gone) if gone.id == *unit));
        assert_eq!(plan.host, None);
        for found in wrong(&plan) {
            let Found::Wrong(_, Contradiction::Conference(ConferenceError::Contest(why))) = &found
            else {
                panic!("{unit}: {found:?}");
            };
            assert!(matches!(why, ContestError::NoOptions(_)), "{unit}: {why:?}");
        }
        assert_eq!(lines(&plan, 0).len(), 10);
        let named: Pairs = plan.rules.scoring.pairs.as_ref().unwrap().get().unwrap();
        assert_eq!(pairs::as_round(&Hung::of(&plan).units, &named), Some(2));
    }
    let mut plan = start.clone();
    assert_eq!(remove_unit(&mut plan, &id("nobody")), []);
    assert_eq!(plan, start);
}

#[test]
fn people_of_a_unit_that_is_taken_out_stay_where_they_have_a_name() {
    let mut plan = sample();
    remove_unit(&mut plan, &id("binh-dinh"));
    let person = plan.person(&PersonId::new("phan-viet-hung").unwrap());
    let person = person.unwrap();
    assert_eq!(
        (person.unit.as_ref(), person.capacity),
        (None, Capacity::Guest)
    );
    assert_eq!(person.authorisation, None);
    let nameless = PersonId::new("dai-dien-gia-lai").unwrap();
    let gone = remove_unit(&mut plan, &id("gia-lai"));
    assert!(matches!(&gone[1], Gone::Person(person) if person.id == nameless));
    assert_eq!(plan.person(&nameless), None);
}

#[test]
fn a_unit_that_headed_the_bloc_in_an_earlier_year_stays_known() {
    let mut plan = sample();
    let headed = id("khanh-hoa");
    assert_eq!(plan.bloc.heads()[0].head, headed);
    // It heads the bloc in the year itself: that ends with it.
    let mut now = plan.clone();
    remove_unit(&mut now, &headed);
    assert_eq!((now.bloc.heads(), now.bloc.former()), (vec![], vec![]));
    assert_eq!(now.bloc.heads, None);

    plan.year = 2024;
    let next = HeadYear {
        year: 2024,
        head: id("kon-tum"),
        deputy: Some(headed.clone()),
    };
    heads(&mut plan, |years| years.insert(0, next));
    remove_unit(&mut plan, &headed);
    let years = plan.bloc.heads();
    assert_eq!(years[0].head, headed);
    assert_eq!((years[1].year, years[1].deputy.as_ref()), (2024, None));
    assert_eq!(plan.bloc.former()[0].id, headed);
    assert_eq!(wrong(&plan), []);
    remove_former(&mut plan, &headed);
    assert_eq!(plan.bloc.former().len(), 1);
    heads(&mut plan, |years| years.remove(0));
    remove_former(&mut plan, &headed);
    assert_eq!(plan.bloc.former, None);
}

#[test]
fn a_new_unit_stands_on_ballots_with_everyone_and_goes_round() {
    let mut plan = with_round(3);
    let new = add_unit(&mut plan).unwrap();
    assert_eq!(new.as_str(), "unit-2023-1");
    assert_eq!(lines(&plan, 0).last(), Some(&"unit-2023-1"));
    assert_eq!(lines(&plan, 1).len(), 12);
    // Who stands for election is chosen.
    assert_eq!(lines(&plan, 2), ["quang-ngai"]);
    let named: Pairs = plan.rules.scoring.pairs.as_ref().unwrap().get().unwrap();
    assert_eq!(pairs::as_round(&Hung::of(&plan).units, &named), Some(3));
    assert_eq!(wrong(&plan), []);
    // A ballot without one of them is put together by somebody.
    plan.contests[1].options.remove(4);
    let next = add_unit(&mut plan).unwrap();
    assert_eq!(lines(&plan, 0).last(), Some(&next.as_str()));
    assert_eq!(lines(&plan, 1).len(), 11);
}

#[test]
fn no_unit_has_the_identifier_of_one_that_an_earlier_year_had() {
    let mut before = sample();
    let old = add_unit(&mut before).unwrap();
    let mut plan = next_year(&before, None);
    remove_unit(&mut plan, &old);
    assert_ne!(add_unit(&mut plan), Some(old.clone()));
    assert_ne!(add_former(&mut plan), Some(old));
}

#[test]
fn the_first_unit_of_all_stands_on_the_ballots_of_awards() {
    let mut plan = sample();
    for unit in Hung::of(&plan).units {
        remove_unit(&mut plan, &unit);
    }
    plan.contests[1].apart = Some(Apart::Later);
    add_unit(&mut plan).unwrap();
    let on: Vec<usize> = (0..4).map(|contest| lines(&plan, contest).len()).collect();
    assert_eq!(on, [1, 0, 0, 0]);
}

#[test]
fn ballots_by_the_alphabet_follow_names_and_an_order_of_its_own_stays() {
    let mut plan = sample();
    change::ballot_order(&mut plan, BallotOrder::Alphabet);
    plan.contests[1].options.swap(0, 5);
    let own = lines(&plan, 1).join(" ");
    let new = add_unit(&mut plan).unwrap();
    unit(&mut plan, &new, |unit| unit.names[0].full = "A".to_owned());
    assert_eq!(lines(&plan, 0).first(), Some(&"unit-2023-1"));
    unit(&mut plan, &new, |unit| unit.names[0].full = "Z".to_owned());
    assert_eq!(lines(&plan, 0).last(), Some(&"unit-2023-1"));
    assert_eq!(lines(&plan, 1).join(" "), format!("{own} unit-2023-1"));
}

#[test]
fn ballots_and_rounds_follow_the_order_of_the_bloc() {
    let mut plan = with_round(1);
    units(&mut plan, |units| units.rotate_left(1));
    let order = Hung::of(&plan).units;
    assert!(
        lines(&plan, 0)
            .into_iter()
            .eq(order.iter().map(UnitId::as_str))
    );
    let named: Pairs = plan.rules.scoring.pairs.as_ref().unwrap().get().unwrap();
    assert_eq!(pairs::as_round(&order, &named), Some(1));
}

#[test]
fn a_new_name_begins_when_the_old_one_ends() {
    let mut unit = sample().bloc.units[0].clone();
    let on = Date::parse_iso("2025-07-01").unwrap();
    rename(&mut unit, on, [" Tên mới ", ""]);
    assert_eq!(unit.names[0].until, Date::parse_iso("2025-06-30"));
    assert_eq!((unit.names[1].from, unit.names[1].until), (Some(on), None));
    assert_eq!(unit.names[1].full, "Tên mới");
    assert_eq!(unit.names[1].short, unit.names[0].short);
    assert!(!unit.names.iter().any(is_backwards));
    let mut again = unit.clone();
    rename(&mut again, on, ["Tên mới", "Mới"]);
    assert_eq!(again.names[2].short, "Mới");
    assert!(is_backwards(&again.names[1]) && !is_backwards(&again.names[2]));
    remove_name(&mut unit, 7);
    assert_eq!(unit.names.len(), 2);
    remove_name(&mut unit, 1);
    assert_eq!(unit, sample().bloc.units[0]);
    remove_name(&mut unit, 0);
    assert_eq!(unit.names.len(), 1);
    // The name that holds is not touched by taking out an older one.
    rename(&mut unit, on, ["Tên khác", ""]);
    unit.names[1].until = Some(on);
    remove_name(&mut unit, 0);
    assert_eq!(unit.names[0].until, Some(on));
}

#[test]
fn a_former_unit_stays_while_another_came_from_it() {
    let mut plan = sample();
    let old = add_former(&mut plan).unwrap();
    let second = add_former(&mut plan).unwrap();
    assert_ne!(old, second);
    unit(&mut plan, &id("gia-lai"), |unit| {
        unit.predecessors.push(old.clone());
    });
    assert!(is_referred_to(&plan, &old) && !is_referred_to(&plan, &second));
    remove_former(&mut plan, &old);
    remove_former(&mut plan, &second);
    assert_eq!(plan.bloc.former().len(), 1);
    assert_eq!(wrong(&plan), []);
    assert_ne!(add_unit(&mut plan), Some(old));
}

#[test]
fn whoever_is_taken_out_leaves_nothing_behind() {
    let start = sample();
    for person in &start.people {
        let mut plan = start.clone();
        let gone = remove_person(&mut plan, &person.id);
        assert_eq!(gone[0], Gone::Person(person.clone()));
        assert_eq!(plan.people.len() + 1, start.people.len());
        assert_eq!(wrong(&plan), []);
    }
    let mut plan = start.clone();
    assert_eq!(remove_person(&mut plan, &PersonId::new("x").unwrap()), []);
    assert_eq!(plan, start);
}

#[test]
fn one_represents_a_unit_and_the_others_are_members() {
    let mut plan = sample();
    let (head, second) = ("ha-hoang-viet-phuong", "luong-trong-nguyen");
    let [head, second] = [head, second].map(|id| PersonId::new(id).unwrap());
    assert_eq!(rival(&plan, &second), None);
    for person in plan.people.iter_mut().filter(|p| p.id == second) {
        person.capacity = Capacity::Authorised;
    }
    assert_eq!(rival(&plan, &second).map(|p| &p.id), Some(&head));
    assert_eq!(rival(&plan, &head).map(|p| &p.id), Some(&second));
    assert!(!wrong(&plan).is_empty());
    represent_alone(&mut plan, &second);
    assert_eq!(plan.person(&head).unwrap().capacity, Capacity::Member);
    assert_eq!(rival(&plan, &second), None);
    assert_eq!(wrong(&plan), []);
    let new = add_person(&mut plan).unwrap();
    assert_eq!(rival(&plan, &new), None);
}

/// What a person does to the members, by a number.
fn act(plan: &mut Conference, what: u8, at: usize) {
    let unit_at = |plan: &Conference| {
        let units = &plan.bloc.units;
        units
            .get(at % units.len().max(1))
            .map(|unit| unit.id.clone())
    };
    let person_at = |plan: &Conference| {
        let people = &plan.people;
        people.get(at % people.len().max(1)).map(|p| p.id.clone())
    };
    let on = plan.date;
    match what {
        0 => drop(add_unit(plan)),
        1 => drop(add_person(plan)),
        2 => drop(unit_at(plan).map(|id| remove_unit(plan, &id))),
        3 => drop(person_at(plan).map(|id| remove_person(plan, &id))),
        4 => units(plan, |units| {
            let by = at.min(units.len());
            units.rotate_left(by);
        }),
        5 => unit_at(plan)
            .iter()
            .for_each(|id| unit(plan, id, |unit| rename(unit, on, ["Tên mới", ""]))),
        6 => plan.year += 1,
        7 => {
            let head = unit_at(plan);
            let year = plan.year;
            heads(plan, |years| {
                years.retain(|of| of.year != year);
                years.extend(head.map(|head| HeadYear {
                    year,
                    head,
                    deputy: None,
                }));
            });
        }
        8 => {
            let from: Vec<UnitId> = unit_at(plan).into_iter().collect();
            if let Some(id) = new_unit(plan) {
                // None may be left to merge.
                let _ = merger::merge(plan, &from, nameless(id), on);
            }
        }
        9 => {
            let (unit, person) = (unit_at(plan), person_at(plan));
            for one in plan
                .people
                .iter_mut()
                .filter(|p| Some(&p.id) == person.as_ref())
            {
                one.unit.clone_from(&unit);
                one.capacity = Capacity::Head;
            }
            if let Some(id) = person {
                represent_alone(plan, &id);
            }
        }
        _ => {
            for unit in plan.bloc.former() {
                remove_former(plan, &unit.id);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn whatever_is_done_nothing_refers_to_what_is_gone_and_all_is_taken_back(
        acts in proptest::collection::vec((0_u8..11, 0_usize..20), 1..60),
    ) {
        let start = with_round(2);
        let (mut plan, mut history) = (start.clone(), History::default());
        for (what, at) in acts {
            let before = plan.clone();
            act(&mut plan, what, at);
            history.record(what, &before, &plan, false);
            for found in wrong(&plan) {
                let about_empty = matches!(
                    &found,
                    Found::Wrong(
                        _,
                        Contradiction::Conference(
                            ConferenceError::NoUnits
                                | ConferenceError::Contest(ContestError::NoOptions(_) | ContestError::BadRange(_))
                        )
                    )
                );
                prop_assert!(about_empty, "{what}: {found:?}");
            }
        }
        while history.undo(&mut plan).is_some() {}
        prop_assert_eq!(plan, start);
    }
}
