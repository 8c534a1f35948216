//! Contests are made from awards, and what is taken out leaves nothing behind that refers to it.

use super::*;
use crate::format;
use crate::plan::next_year::next_year;
use crate::plan::sound::{Found, report};
use crate::procedure::CandidateRule;
use crate::settings::change::Voting;

fn plan() -> Conference {
    let text = include_bytes!("../../../../../public/conference.json");
    format::read(text).unwrap().0
}

fn sound(plan: &Conference) {
    let wrong: Vec<Found> = report(plan).into_iter().filter(Found::is_wrong).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn a_contest_made_from_an_award_is_secret_with_all_units_at_the_level_of_a_flag() {
    let mut plan = plan();
    let award = plan.awards[0].id.clone();
    let id = contest_on(&mut plan, &award, "Flag".to_owned()).unwrap();
    let contest = plan.contest(&id).unwrap();
    assert_eq!(Voting::of(contest), Voting::Secret);
    assert_eq!(contest.options.len(), plan.bloc.units.len());
    assert_eq!(contest.seats, plan.awards[0].quota);
    assert_eq!(contest.pass.level, Level::percent(80));
    assert_eq!(contest.apart, None);
    assert_eq!(contests_of(&plan, &award).len(), 2);
    sound(&plan);
}

#[test]
fn where_the_ranking_says_who_stands_the_contest_waits_for_it() {
    let mut plan = plan();
    let award = add_award(&mut plan).unwrap();
    change::candidates(&mut plan, &award, CandidateRule::Top(5));
    let id = contest_on(&mut plan, &award, "Later".to_owned()).unwrap();
    assert_eq!(plan.contest(&id).unwrap().apart, Some(Apart::Later));
    sound(&plan);
    // Without its award it waits for nothing.
    set_award(&mut plan, &id, None);
    assert_eq!(plan.contest(&id).unwrap().apart, None);
    sound(&plan);
}

#[test]
fn no_award_has_the_identifier_of_one_that_an_earlier_year_had() {
    let mut before = plan();
    let old = add_award(&mut before).unwrap();
    let mut plan = next_year(&before, None);
    remove_award(&mut plan, &old);
    assert_ne!(add_award(&mut plan), Some(old));
}

#[test]
fn an_award_that_is_taken_out_is_named_nowhere() {
    let mut plan = plan();
    let award = plan.awards[0].id.clone();
    change::candidates(&mut plan, &award, CandidateRule::Top(3));
    remove_award(&mut plan, &award);
    assert!(plan.award(&award).is_none());
    assert!(
        plan.contests
            .iter()
            .all(|c| c.award.as_ref() != Some(&award))
    );
    assert!(plan.contests.iter().all(|c| c.apart.is_none()));
    assert!(plan.procedure.is_none());
    sound(&plan);
}

#[test]
fn an_election_lacks_only_who_is_put_forward() {
    let mut plan = plan();
    let id = election(&mut plan, "Head".to_owned()).unwrap();
    let contest = plan.contest(&id).unwrap();
    assert_eq!(Voting::of(contest), Voting::Hands);
    assert_eq!((contest.question, contest.seats), (Question::AgreeEach, 1));
    assert!(contest.options.is_empty());
    let unit = plan.bloc.units[0].id.clone();
    add_unit(&mut plan, &id, &unit);
    add_unit(&mut plan, &id, &unit);
    assert_eq!(plan.contest(&id).unwrap().options.len(), 1);
    sound(&plan);
}

#[test]
fn lines_of_units_come_and_go_and_texts_stay() {
    let mut plan = plan();
    let id = add_contest(&mut plan, "Any".to_owned()).unwrap();
    let text = add_text(&mut plan, &id).unwrap();
    assert!(report(&plan).iter().any(Found::is_wrong));
    of_contest(&mut plan, &id, |contest| {
        let line = contest.options.iter_mut().find(|o| o.id == text).unwrap();
        line.text = Some("Another".to_owned());
    });
    sound(&plan);
    clear_units(&mut plan, &id);
    assert_eq!(plan.contest(&id).unwrap().options.len(), 1);
    all_units(&mut plan, &id);
    all_units(&mut plan, &id);
    let contest = plan.contest(&id).unwrap();
    assert_eq!(contest.options.len(), plan.bloc.units.len() + 1);
    sound(&plan);
    remove_contest(&mut plan, &id);
    assert!(plan.contest(&id).is_none());
    sound(&plan);
}

#[test]
fn a_unit_whose_identifier_a_line_has_gets_another() {
    let mut plan = plan();
    let id = add_contest(&mut plan, "Any".to_owned()).unwrap();
    clear_units(&mut plan, &id);
    let unit = plan.bloc.units[0].id.clone();
    of_contest(&mut plan, &id, |contest| {
        contest.options.push(ContestOption {
            id: OptionId::new(unit.as_str()).unwrap(),
            unit: None,
            text: Some("Somebody".to_owned()),
        });
    });
    add_unit(&mut plan, &id, &unit);
    assert_eq!(plan.contest(&id).unwrap().options.len(), 2);
    sound(&plan);
}

#[test]
fn seats_take_the_most_that_may_be_chosen_along() {
    let mut plan = plan();
    let id = add_contest(&mut plan, "Any".to_owned()).unwrap();
    let most = |plan: &Conference| match plan.contest(&id).unwrap().question {
        Question::Choose { max, .. } => max,
        Question::AgreeEach => 0,
    };
    set_seats(&mut plan, &id, 3);
    assert_eq!(most(&plan), 3);
    sound(&plan);
    set_seats(&mut plan, &id, 0);
    assert_eq!(most(&plan), 3);
    // Somebody chose another number: it stays.
    set_seats(&mut plan, &id, 2);
    assert_eq!(most(&plan), 3);
    set_seats(&mut plan, &id, 3);
    let flag = plan.awards[0].id.clone();
    set_award(&mut plan, &id, Some(flag));
    assert_eq!((plan.awards[0].quota, most(&plan)), (2, 2));
}
