//! The templates are plans that lack only what nobody but the bloc knows.

use super::*;
use crate::conference::{ConferenceError, SamplePart};
use crate::plan::sound::{Found, Place, Unusual, report};
use crate::score::criterion;
use crate::settings::Contradiction;

fn day(text: &str) -> Date {
    Date::parse_iso(text).unwrap()
}

#[test]
fn the_template_is_a_plan_without_units_and_people() {
    let plan = zone_boards(day("2026-11-26")).unwrap();
    assert_eq!((plan.year, plan.date), (2026, day("2026-12-28")));
    assert!(plan.bloc.units.is_empty() && plan.people.is_empty());
    assert_eq!(criterion::lines(&plan.criteria).len(), 24);
    assert_eq!(criterion::ordinary_max(&plan.criteria).raw(), 10_000);
    assert_eq!((plan.awards.len(), plan.contests.len()), (2, 4));
    let marked = [
        SamplePart::Agenda,
        SamplePart::Criteria,
        SamplePart::Contests,
        SamplePart::Covenant,
        SamplePart::Rules,
    ];
    assert_eq!(plan.sample, BTreeSet::from(marked));
}

#[test]
fn what_is_wrong_with_the_template_is_that_it_has_no_units() {
    let found = report(&zone_boards(day("2026-11-26")).unwrap());
    let wrong = found.iter().filter_map(|found| match found {
        Found::Wrong(place, why) => Some((place, why)),
        Found::Lacking(..) | Found::Unusual(..) => None,
    });
    for (place, why) in wrong {
        let of_units = matches!(
            (place, why),
            (
                Place::Units(None),
                Contradiction::Conference(ConferenceError::NoUnits)
            ) | (Place::Contest(_), _)
        );
        assert!(of_units, "{place:?}: {why:?}");
    }
    let not_in_force =
        |found: &Found| matches!(found, Found::Unusual(_, Unusual::NotInForce(_), _));
    assert!(!found.iter().any(not_in_force));
}

#[test]
fn years_follow_the_clock() {
    let of = |today| zone_boards(day(today)).unwrap();
    let early = of("2028-02-29");
    assert_eq!((early.year, early.covenant.year), (2027, 2028));
    assert!(early.title.contains("năm 2027") && early.title.contains("năm 2028"));
    let text = format::write(&of("2031-03-01")).0;
    assert!(text.contains("năm 2031") && text.contains("năm 2032"));
    assert!(!text.contains("năm 2026") && !text.contains("năm 2027"));
}

#[test]
fn an_empty_plan_has_the_suggested_rules_and_nothing_else() {
    let plan = empty(day("2026-11-26"));
    let total = plan.bloc.units.len() + plan.people.len() + plan.criteria.len();
    assert_eq!((plan.year, total, plan.contests.len()), (2026, 0, 0));
    for question in Question::all(&plan) {
        assert!(!question.has_suggestion() || question.is_suggested(&plan));
    }
    let file = Plan { conference: plan };
    let (text, _) = format::write(&file);
    assert_eq!(format::read::<Plan>(text.as_bytes()).unwrap().0, file);
}

#[test]
fn a_clock_that_was_never_set_stops_nothing() {
    let today = day("1970-01-01");
    let plan = zone_boards(today).unwrap();
    assert_eq!((plan.year, plan.date), (1969, day("1969-12-28")));
    assert_eq!(empty(today).year, 1969);
}
