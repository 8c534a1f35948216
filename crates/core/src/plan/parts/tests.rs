//! Parts into a plan, and what is lost with them.

use super::*;
use crate::date::Date;
use crate::format;
use crate::ids::{CriterionId, PersonId, UnitId};
use crate::plan::history::History;
use crate::plan::sound::report;
use crate::plan::template::zone_boards;
use crate::rules::{Pairs, PeerScoring, TieRule};
use crate::settings::pairs;

fn sample() -> Conference {
    let text = include_bytes!("../../../../../public/conference.json");
    format::read(text).unwrap().0
}

fn all() -> BTreeSet<Part> {
    Part::ALL.into_iter().collect()
}

fn unit(id: &str) -> UnitId {
    UnitId::new(id).unwrap()
}

#[test]
fn the_parts_of_a_plan_change_nothing_in_it() {
    let mut plan = sample();
    assert_eq!(take(&mut plan, &Parts::of(&sample()), &all()), []);
    assert_eq!(plan, sample());
    assert_eq!(take(&mut plan, &Parts::default(), &all()), []);
    assert_eq!(plan, sample());
}

#[test]
fn parts_say_which_they_are_and_how_much_is_in_them() {
    let parts = Parts::of(&sample());
    assert_eq!(parts.present(), all());
    let counts = Part::ALL.map(|part| parts.count(part));
    assert_eq!(counts, [1, 11, 13, 18, 24, 0]);
    assert!(Parts::default().present().is_empty());
    assert!(
        Part::ALL
            .iter()
            .all(|part| Parts::default().count(*part) == 0)
    );
}

#[test]
fn what_referred_to_a_unit_that_is_gone_goes_and_is_said() {
    let before = sample();
    let mut plan = before.clone();
    plan.host = Some(unit("khanh-hoa"));
    let mut parts = Parts::of(&plan);
    let units = parts.units.as_mut().unwrap();
    units.retain(|u| u.id != unit("khanh-hoa"));
    let chosen = [Part::Units].into_iter().collect();
    let would = gone_with(&plan, &parts, &chosen);
    let start = plan.clone();
    let gone = take(&mut plan, &parts, &chosen);
    assert_eq!(gone, would);
    let head = PersonId::new("nguyen-trong-hoang").unwrap();
    assert!(matches!(&gone[0], Gone::Unit(lost) if lost.id == unit("khanh-hoa")));
    assert!(gone.contains(&Gone::UnitOf(head.clone())));
    assert!(gone.contains(&Gone::Host(unit("khanh-hoa"))));
    assert!(matches!(&gone[1], Gone::Heads(of) if of.year == 2023));
    assert_eq!(gone.len(), 4, "{gone:?}");
    // The person stays, and ballots on which every unit stood have every unit that is left.
    assert_eq!(plan.person(&head).unwrap().unit, None);
    assert_eq!(
        plan.contests[0].options.len(),
        before.contests[0].options.len() - 1
    );
    plan.check().unwrap();
    plan.check_procedure().unwrap();
    let mut history = History::default();
    history.record("workbook", &start, &plan, false);
    history.undo(&mut plan);
    assert_eq!(plan, start);
}

#[test]
fn a_unit_that_headed_the_bloc_in_an_earlier_year_becomes_a_former_one() {
    let mut start = sample();
    start.contests.retain(|contest| contest.award.is_some());
    let (head, deputy) = (unit("khanh-hoa"), unit("quang-ngai"));
    let mut parts = Parts::of(&start);
    let units = parts.units.as_mut().unwrap();
    units.retain(|u| u.id != head && u.id != deputy);
    parts.frame = Some(Frame {
        year: Some(2024),
        head: Some(unit("kon-tum")),
        deputy: Some(deputy.clone()),
        ..Frame::default()
    });
    let mut plan = start.clone();
    let gone = take(&mut plan, &parts, &all());
    // As where the units are taken out one by one.
    let mut by_hand = start.clone();
    take_frame(&mut by_hand, parts.frame.as_ref().unwrap());
    members::remove_unit(&mut by_hand, &head);
    members::remove_unit(&mut by_hand, &deputy);
    assert_eq!(plan.bloc.heads(), by_hand.bloc.heads());
    assert_eq!(plan.bloc.heads()[0], start.bloc.heads()[0]);
    assert_eq!(plan.bloc.heads()[1].deputy, None);
    let former = |plan: &Conference| {
        let former = plan.bloc.former().into_iter();
        former.map(|unit| unit.id).collect::<BTreeSet<UnitId>>()
    };
    assert_eq!(former(&plan), former(&by_hand));
    assert_eq!(former(&plan), [head, deputy].into());
    let of_years = |gone: &Gone| matches!(gone, Gone::Heads(of) if of.year == 2023);
    assert!(!gone.iter().any(of_years), "{gone:?}");
    plan.check().unwrap();
    // The same units again are members and nothing else.
    take(&mut plan, &Parts::of(&start), &[Part::Units].into());
    assert_eq!(plan.bloc.former, None);
    plan.check().unwrap();
}

#[test]
fn the_first_units_of_a_plan_stand_for_its_awards() {
    let today = Date::parse_iso("2026-11-26").unwrap();
    let mut plan = zone_boards(today).unwrap();
    let parts = Parts {
        units: Some(sample().bloc.units),
        ..Parts::default()
    };
    assert_eq!(take(&mut plan, &parts, &all()), []);
    let lines = plan.contests.iter().map(|c| c.options.len());
    // Who stands for election is still to be said.
    assert_eq!(lines.collect::<Vec<_>>(), [11, 11, 0, 0]);
}

#[test]
fn other_units_stand_on_the_ballots_and_go_round() {
    let mut plan = sample();
    // Who stands for election is not the whole bloc.
    plan.contests.retain(|contest| contest.award.is_some());
    let before: Vec<UnitId> = plan.bloc.units.iter().map(|u| u.id.clone()).collect();
    plan.rules.scoring.peers = PeerScoring::Named;
    plan.rules.scoring.pairs = Some(Held::new(&pairs::round(&before, 2)));
    let mut parts = Parts::of(&plan);
    for unit in parts.units.as_mut().unwrap() {
        unit.id = UnitId::new(&format!("moi-{}", unit.id)).unwrap();
    }
    let gone = take(&mut plan, &parts, &[Part::Units].into_iter().collect());
    assert_eq!(
        gone.iter().filter(|g| matches!(g, Gone::Unit(_))).count(),
        11
    );
    assert!(
        !gone
            .iter()
            .any(|g| matches!(g, Gone::Line(..) | Gone::Peer(_))),
        "{gone:?}"
    );
    let after: Vec<UnitId> = plan.bloc.units.iter().map(|u| u.id.clone()).collect();
    let on: Vec<UnitId> = plan.contests[0]
        .options
        .iter()
        .filter_map(|o| o.unit.clone())
        .collect();
    assert_eq!(on, after);
    let named: Pairs = plan
        .rules
        .scoring
        .pairs
        .as_ref()
        .and_then(Held::peek)
        .unwrap();
    assert_eq!(pairs::as_round(&after, &named), Some(2));
    plan.check().unwrap();
    plan.check_procedure().unwrap();
}

#[test]
fn a_list_of_peers_and_a_short_ballot_lose_only_the_unit() {
    let mut plan = sample();
    plan.rules.scoring.peers = PeerScoring::Named;
    let mut named = Pairs::new();
    pairs::mark(&mut named, &unit("gia-lai"), &unit("kon-tum"), true);
    pairs::mark(&mut named, &unit("kon-tum"), &unit("gia-lai"), true);
    pairs::mark(&mut named, &unit("kon-tum"), &unit("da-nang"), true);
    plan.rules.scoring.pairs = Some(Held::new(&named));
    plan.contests[0].options.truncate(3);
    let mut parts = Parts::of(&plan);
    parts
        .units
        .as_mut()
        .unwrap()
        .retain(|u| u.id != unit("gia-lai"));
    let gone = take(&mut plan, &parts, &[Part::Units].into_iter().collect());
    assert!(gone.contains(&Gone::Peer(unit("gia-lai"))));
    assert!(
        gone.iter()
            .any(|g| matches!(g, Gone::Line(_, line) if line.as_str() == "gia-lai"))
    );
    assert_eq!(plan.contests[0].options.len(), 2);
    let named: Pairs = plan
        .rules
        .scoring
        .pairs
        .as_ref()
        .and_then(Held::peek)
        .unwrap();
    assert_eq!(named.len(), 1);
    assert_eq!(named[&unit("kon-tum")].len(), 1);
}

#[test]
fn other_people_leave_no_chair_speaker_or_slip_behind() {
    let mut plan = sample();
    let gone_person = PersonId::new("ha-hoang-viet-phuong").unwrap();
    let mut parts = Parts::of(&plan);
    parts
        .people
        .as_mut()
        .unwrap()
        .retain(|p| p.id != gone_person);
    let agenda = parts.agenda.as_mut().unwrap();
    agenda.remove(0);
    let gone = take(&mut plan, &parts, &[Part::People].into_iter().collect());
    assert!(matches!(&gone[0], Gone::Person(person) if person.id == gone_person));
    assert!(gone.contains(&Gone::Chair(gone_person.clone())));
    let speaks = |g: &&Gone| matches!(g, Gone::Speaker(_, person) if *person == gone_person);
    assert_eq!(gone.iter().filter(speaks).count(), 2);
    // What was not chosen stays.
    assert_eq!(plan.agenda().len(), sample().agenda().len());
    assert!(!plan.is_sample(SamplePart::People));
    plan.check().unwrap();
    plan.check_procedure().unwrap();
    assert!(!report(&plan).is_empty());
}

#[test]
fn criteria_and_targets_come_together() {
    let mut plan = sample();
    let line = criterion::lines(&plan.criteria)[0].id.clone();
    let target = |unit_: &str, row: &CriterionId| Target {
        unit: unit(unit_),
        criterion: row.clone(),
        value: crate::number::Quantity::whole(7),
    };
    plan.targets = vec![target("gia-lai", &line), target("kon-tum", &line)];
    plan.rules.scoring.ties = vec![TieRule::Row(line.clone()), TieRule::Lots];
    let mut parts = Parts::of(&plan);
    let rows = parts.criteria.as_mut().unwrap();
    let removed = rows.remove(0);
    assert!(criterion::find(std::slice::from_ref(&removed), &line).is_some());
    let left = criterion::lines(rows)[0].id.clone();
    parts.targets = Some(vec![target("da-nang", &left), target("gia-lai", &line)]);
    let mut without = plan.clone();
    let gone = take(
        &mut without,
        &parts,
        &[Part::Criteria].into_iter().collect(),
    );
    assert_eq!(
        gone.iter().filter(|g| matches!(g, Gone::Target(_))).count(),
        2
    );
    assert!(gone.contains(&Gone::Tie(line.clone())));
    let chosen = [Part::Criteria, Part::Targets].into_iter().collect();
    let gone = take(&mut plan, &parts, &chosen);
    // One of another line than there is, and the two from before, of which one came again.
    assert_eq!(
        gone.iter().filter(|g| matches!(g, Gone::Target(_))).count(),
        2
    );
    assert_eq!(plan.targets, [target("da-nang", &left)]);
    assert_eq!(plan.rules.scoring.ties, [TieRule::Lots]);
}

#[test]
fn the_frame_names_who_heads_the_bloc_in_its_year() {
    let mut plan = sample();
    let parts = Parts {
        frame: Some(Frame {
            year: Some(2024),
            head: Some(unit("quang-ngai")),
            deputy: Some(unit("kon-tum")),
            place: Some("Pleiku".to_owned()),
            ..Frame::default()
        }),
        ..Parts::default()
    };
    assert_eq!(take(&mut plan, &parts, &all()), []);
    let heads = plan.bloc.heads();
    assert_eq!(heads.len(), 2);
    assert_eq!(heads[1].head, unit("quang-ngai"));
    assert_eq!((plan.year, plan.place.as_str()), (2024, "Pleiku"));
    assert_eq!(plan.title, sample().title);
    // A deputy that is no unit leaves the head.
    let mut alone = parts.clone();
    alone.frame.as_mut().unwrap().deputy = Some(unit("khac"));
    let gone = take(&mut plan, &alone, &all());
    assert!(matches!(gone.as_slice(), [Gone::Heads(of)] if of.deputy == Some(unit("khac"))));
    assert_eq!(plan.bloc.heads()[1].head, unit("quang-ngai"));
    assert_eq!(plan.bloc.heads()[1].deputy, None);
    // A head that is no unit is not taken.
    let mut unknown = parts.clone();
    unknown.frame.as_mut().unwrap().head = Some(unit("khac"));
    let gone = take(&mut plan, &unknown, &all());
    assert!(matches!(gone.as_slice(), [Gone::Heads(of)] if of.year == 2024));
    assert_eq!(plan.bloc.heads().len(), 1);
}
