//! Each thing that is said, and what brings it about.

use super::*;
use crate::conference::{AgendaItem, LegalBasis, SamplePart};
use crate::date::{Date, TimeOfDay};
use crate::format::{self, Held};
use crate::ids::UnitId;
use crate::number::Quantity;
use crate::plan::{edit, members, targets};
use crate::rights;
use crate::rules::Level;
use crate::score::criterion::Criterion;

fn plan() -> Conference {
    let text = include_bytes!("../../../../../public/conference.json");
    format::read(text).unwrap().0
}

fn unusual(plan: &Conference) -> Vec<(Place, Unusual)> {
    let found = report(plan).into_iter();
    found
        .filter_map(|found| match found {
            Found::Unusual(place, what, _) => Some((place, what)),
            Found::Wrong(..) | Found::Lacking(..) => None,
        })
        .collect()
}

/// What a change brings to light that was not there before.
fn brings(change: impl FnOnce(&mut Conference)) -> Vec<(Place, Unusual)> {
    let mut plan = plan();
    let before = unusual(&plan);
    change(&mut plan);
    let mut found = unusual(&plan);
    found.retain(|one| !before.contains(one));
    found
}

#[test]
fn the_sample_can_be_frozen_and_says_that_it_is_a_sample() {
    let found = report(&plan());
    assert!(!found.iter().any(Found::is_wrong), "{found:?}");
    assert!(found.contains(&Found::Unusual(
        Place::Frame,
        Unusual::Sample,
        String::new()
    )));
}

#[test]
fn the_frame() {
    assert_eq!(
        brings(|plan| plan.title = " ".to_owned()),
        [(Place::Frame, Unusual::NoTitle)]
    );
    assert_eq!(
        brings(|plan| plan.place.clear()),
        [(Place::Frame, Unusual::NoVenue)]
    );
    assert_eq!(
        brings(|plan| plan.chairs.clear()),
        [(Place::Frame, Unusual::NoChair)]
    );
    let other_year = brings(|plan| plan.date = Date::parse_iso("2021-12-28").unwrap());
    assert!(other_year.contains(&(Place::Frame, Unusual::DayOfOtherYear)));
    assert!(brings(|plan| plan.sample = [SamplePart::Papers].into()).is_empty());
}

#[test]
fn the_year_is_summed_up_by_the_middle_of_the_next() {
    let told = |day: &str| {
        let day = Date::parse_iso(day).unwrap();
        let found = brings(|plan| plan.date = day);
        found.contains(&(Place::Frame, Unusual::DayOfOtherYear))
    };
    for fine in ["2023-01-01", "2023-12-31", "2024-06-30"] {
        assert!(!told(fine), "{fine}");
    }
    for other in ["2022-12-31", "2024-07-01", "2024-12-28", "2025-01-15"] {
        assert!(told(other), "{other}");
    }
}

#[test]
fn units_and_people() {
    let unit = plan().bloc.units[0].id.clone();
    let gone = brings(|plan| plan.people.retain(|p| p.unit.as_ref() != Some(&unit)));
    assert!(gone.contains(&(Place::PeopleOf(unit.clone()), Unusual::NobodyCame)));
    let silent = brings(|plan| {
        let of_unit = plan.people.iter_mut();
        of_unit
            .filter(|p| p.unit.as_ref() == Some(&unit))
            .for_each(|p| p.capacity = crate::bloc::Capacity::Member);
    });
    assert!(silent.contains(&(Place::PeopleOf(unit), Unusual::NobodyVotes)));
    let (first, second) = ("Nguyễn Văn An", "nguyen van  an");
    let name = |plan: &mut Conference, names: [&str; 2]| {
        let people = plan.people.iter_mut().zip(names);
        people.for_each(|(person, name)| person.name = Some(name.to_owned()));
    };
    let two = brings(|plan| name(plan, [first, second]));
    let spelt = Unusual::TwoSpellings(first.to_owned(), second.to_owned());
    assert_eq!(
        two.into_iter().map(|(_, what)| what).collect::<Vec<_>>(),
        [spelt]
    );
    let same = brings(|plan| name(plan, [first, first]));
    assert_eq!(same[0].1, Unusual::SameName(first.to_owned()));
    assert_eq!(
        brings(|plan| plan.year += 30)
            .last()
            .map(|(p, _)| p.clone()),
        Some(Place::Covenant)
    );
}

#[test]
fn the_agenda_goes_forward() {
    let item = |id: &str, starts: &str| AgendaItem {
        id: AgendaId::new(id).unwrap(),
        title: id.to_owned(),
        starts: TimeOfDay::parse(starts),
        speakers: Vec::new(),
        note: None,
        papers: Vec::new(),
    };
    let items = vec![item("a", "08:00"), item("b", "08:00"), item("c", "07:00")];
    let found = brings(|plan| plan.agenda = Held::new(&items));
    let at = |id: &str| Place::Agenda(AgendaId::new(id));
    assert_eq!(
        found,
        [(at("b"), Unusual::SameTime), (at("c"), Unusual::OutOfOrder)]
    );
}

#[test]
fn texts_of_law_hold_on_the_day() {
    let basis = |number: &str, from: &str, until: &str| LegalBasis {
        number: number.to_owned(),
        title: "Luật".to_owned(),
        issued: None,
        from: Date::parse_iso(from),
        until: Date::parse_iso(until),
    };
    let texts = vec![
        basis("old", "2010-01-01", "2017-12-31"),
        basis("new", "2026-01-01", ""),
        basis("now", "2018-01-01", ""),
    ];
    let found = brings(|plan| plan.legal_bases = Held::new(&texts));
    let not = |place, number: &str| {
        (
            Place::LegalBasis(place),
            Unusual::NotInForce(number.to_owned()),
        )
    };
    assert_eq!(found, [not(0, "old"), not(1, "new")]);
    let nameless = brings(|plan| plan.legal_bases = Held::new(&vec![basis("", "", "")]));
    assert_eq!(nameless, [(Place::LegalBasis(0), Unusual::Empty)]);
}

#[test]
fn placeholders_that_stay_empty() {
    let found = brings(|plan| plan.covenant.preamble.push_str(" {abc} {nam}"));
    let lack = Unfilled::Unknown("abc".to_owned());
    assert_eq!(found, [(Place::Covenant, Unusual::Unfilled(lack))]);
}

#[test]
fn ballots() {
    let contest = plan().contests[0].id.clone();
    let at = Place::Contest(Some(contest));
    let over = brings(|plan| plan.contests[0].seats = 99);
    let lines = u32::try_from(plan().contests[0].options.len()).unwrap();
    assert_eq!(
        over,
        [(at.clone(), Unusual::QuotaOverCandidates(99, lines))]
    );
    let each = brings(|plan| {
        let contest = &mut plan.contests[0];
        contest.question = crate::vote::contest::Question::AgreeEach;
        (contest.award, contest.seats) = (None, 1);
    });
    assert!(each.contains(&(at.clone(), Unusual::EachOfMany(1, lines))));
    let all = brings(|plan| plan.contests[0].pass.level = Level::percent(100));
    let entitled = rights::entitled(&plan());
    assert_eq!(all, [(at, Unusual::NearlyUnanimous(entitled, entitled))]);
    let few = brings(|plan| plan.ballot_box.as_mut().unwrap().min_ballots = 900);
    assert!(matches!(
        few[..],
        [(Place::Tellers, Unusual::TooFewVoters(_, 900))]
    ));
    let award = plan().awards[0].id.clone();
    let nobody = brings(|plan| plan.awards[0].addressee.clear());
    assert_eq!(nobody, [(Place::Award(award), Unusual::NoAddressee)]);
}

#[test]
fn sheets_and_covenant() {
    let odd = brings(|plan| {
        plan.criteria.truncate(1);
        plan.criteria[0].max = Points::from_raw(9_999).unwrap();
    });
    assert!(odd.contains(&(
        Place::Criteria(None),
        Unusual::OddTotal(Points::from_raw(9_999).unwrap())
    )));
    let empty = brings(|plan| plan.covenant.commitments.clear());
    assert_eq!(empty, [(Place::Covenant, Unusual::Empty)]);
    let paper = plan().papers[0].id.clone();
    let unwritten = brings(|plan| plan.papers[0].text.clear());
    assert_eq!(unwritten, [(Place::Paper(paper), Unusual::Empty)]);
}

#[test]
fn a_target_that_no_rule_asks_for_is_said() {
    let criteria = plan().criteria;
    let mut lines = criteria.iter().flat_map(Criterion::lines);
    let judged = lines.rfind(|row| !row.may_be_unassigned()).unwrap();
    let idle = brings(|plan| {
        let unit = plan.bloc.units[0].id.clone();
        targets::set(plan, &unit, &judged.id, Some(Quantity::whole(1)));
    });
    let what = Unusual::IdleTargets(judged.title.clone());
    assert!(idle.contains(&(Place::Targets, what)));
}

#[test]
fn what_is_wrong_comes_first_and_says_where() {
    let wrong = |change: &dyn Fn(&mut Conference)| {
        let mut plan = plan();
        change(&mut plan);
        match report(&plan).into_iter().next() {
            Some(Found::Wrong(place, _)) => Some(place),
            _ => None,
        }
    };
    assert_eq!(
        wrong(&|plan| plan.bloc.units.clear()),
        Some(Place::Units(None))
    );
    let twice = plan().bloc.units[0].id.clone();
    let doubled = wrong(&|plan| {
        let unit = plan.bloc.units[0].clone();
        plan.bloc.units.push(unit);
    });
    assert_eq!(doubled, Some(Place::Units(Some(twice))));
    assert_eq!(
        wrong(&|plan| plan.criteria.clear()),
        Some(Place::Criteria(None))
    );
    let stranger = wrong(&|plan| plan.chairs = vec![PersonId::new("nobody").unwrap()]);
    assert_eq!(stranger, Some(Place::Frame));
    let level = wrong(&|plan| plan.contests[0].pass.level = Level::percent(0));
    assert!(matches!(level, Some(Place::Rules(Some(Question::Pass(_))))));
}

#[test]
fn what_a_chair_wants_to_know_of_votes_and_awards() {
    let contest = || plan().contests[0].clone();
    let at = Place::Contest(Some(contest().id));
    // Three quarters of eleven are nine: 82 of a hundred.
    let steep = |percent| {
        let mut plan = plan();
        plan.bloc.units.truncate(11);
        plan.rules.voters = crate::rules::Voters::OnePerUnit;
        plan.contests.truncate(1);
        plan.contests[0].pass.level = Level::percent(percent);
        let found = unusual(&plan).into_iter();
        let steep = |what: &Unusual| {
            matches!(
                what,
                Unusual::SteeperThanWritten(..) | Unusual::NearlyUnanimous(..)
            )
        };
        found
            .map(|(_, what)| what)
            .filter(steep)
            .collect::<Vec<_>>()
    };
    assert_eq!(plan().bloc.units.len(), 11);
    assert_eq!(steep(75), [Unusual::SteeperThanWritten(9, 11)]);
    assert_eq!(steep(80), []);
    assert_eq!(steep(90), [Unusual::NearlyUnanimous(10, 11)]);
    let award = contest().award.unwrap();
    let seats = contest().seats;
    let other = brings(|plan| {
        let awards = plan.awards.iter_mut();
        awards.filter(|a| a.id == award).for_each(|a| a.quota = 7);
    });
    assert_eq!(other, [(at, Unusual::SeatsNotQuota(seats, 7))]);
    let unasked = brings(|plan| plan.contests.retain(|c| c.award.as_ref() != Some(&award)));
    assert!(unasked.contains(&(Place::Award(award), Unusual::NoContest)));
}

#[test]
fn tellers_and_slips() {
    let found = |change: &dyn Fn(&mut Conference)| {
        let mut plan = plan();
        change(&mut plan);
        let mut found = report(&plan);
        let before = report(&self::plan());
        found.retain(|one| !before.contains(one));
        found
    };
    let at = Place::Tellers;
    let none = found(&|plan| plan.ballot_box.as_mut().unwrap().tellers.clear());
    assert_eq!(none, [Found::Lacking(at.clone(), Lacking::Tellers)]);
    assert!(none[0].stops());
    let one = found(&|plan| plan.ballot_box.as_mut().unwrap().tellers.truncate(1));
    assert_eq!(
        one,
        [Found::Unusual(
            at.clone(),
            Unusual::OneTeller,
            String::new()
        )]
    );
    let two = found(&|plan| plan.ballot_box.as_mut().unwrap().min_ballots = 2);
    assert_eq!(
        two,
        [Found::Unusual(
            at.clone(),
            Unusual::RevealingBox(2),
            String::new()
        )]
    );

    // Slips are of a list of people, and the list has changed since.
    let with = crate::simulate::Simulation::invent(&crate::simulate::Plan {
        units: 5,
        delegates: 8,
        seed: 1,
        faults_percent: 0,
    });
    let mut drawn = with.unwrap().conference().clone();
    let slips = |plan: &Conference| {
        let found = unusual(plan).into_iter().map(|(_, what)| what);
        let of_slips =
            |what: &Unusual| matches!(what, Unusual::WithoutSlip(_) | Unusual::SlipOfNobody(_));
        found.filter(of_slips).collect::<Vec<_>>()
    };
    assert_eq!(slips(&drawn), []);
    let last = drawn.people.remove(0);
    assert_eq!(slips(&drawn), [Unusual::SlipOfNobody(1)]);
    let mut new = last.clone();
    new.id = PersonId::new("new.person").unwrap();
    drawn.people.push(new);
    assert_eq!(
        slips(&drawn),
        [Unusual::WithoutSlip(1), Unusual::SlipOfNobody(1)]
    );
    drawn
        .contests
        .iter_mut()
        .for_each(|contest| contest.secret = false);
    assert!(report(&drawn).contains(&Found::Lacking(at, Lacking::UseOfSlips)));
}

#[test]
fn people_papers_and_the_agenda() {
    let unit = plan().bloc.units[0].id.clone();
    let leaderless = brings(|plan| {
        plan.rules.voters = crate::rules::Voters::OnePerDelegate;
        let of_unit = plan.people.iter_mut();
        of_unit
            .filter(|p| p.unit.as_ref() == Some(&unit))
            .for_each(|p| p.capacity = crate::bloc::Capacity::Member);
    });
    assert!(leaderless.contains(&(Place::PeopleOf(unit), Unusual::NobodyRepresents)));
    let nothing = brings(|plan| plan.agenda = Held::new(&Vec::new()));
    assert_eq!(nothing, [(Place::Agenda(None), Unusual::NothingOnAgenda)]);
    let (paper, mut items) = (plan().papers[0].id.clone(), plan().agenda());
    items[0].papers = vec![paper.clone()];
    let draft = |draft| {
        let mut plan = plan();
        plan.agenda = Held::new(&items);
        plan.papers[0].draft = draft;
        unusual(&plan).contains(&(Place::Paper(paper.clone()), Unusual::StillDraft))
    };
    assert!(draft(true) && !draft(false));
    let nameless = |found: &[(Place, Unusual)]| {
        let mut all = found.iter();
        all.any(|(place, what)| {
            *place == Place::People(None) && matches!(what, Unusual::Nameless(_))
        })
    };
    let mut plan = plan();
    plan.people
        .iter_mut()
        .for_each(|p| p.name = Some(p.id.to_string()));
    assert!(!nameless(&unusual(&plan)));
    plan.people.iter_mut().for_each(|p| p.name = None);
    assert!(nameless(&unusual(&plan)));
}

#[test]
fn a_finding_is_known_again_until_it_is_another_one() {
    let at = |max| Found::Unusual(Place::Tellers, Unusual::RevealingBox(max), String::new());
    assert_eq!(at(1).mark(), at(1).mark());
    assert_ne!(at(1).mark(), at(2).mark());
    let elsewhere = Found::Unusual(Place::Frame, Unusual::RevealingBox(1), String::new());
    assert_ne!(elsewhere.mark(), at(1).mark());
}

#[test]
fn a_name_that_ends_before_it_begins_is_said() {
    let unit = plan().bloc.units[2].clone();
    let name = unit.names[0].full.clone();
    let turned = |unit: &mut crate::bloc::Unit| {
        unit.names[0].from = Date::parse_iso("2025-07-01");
        unit.names[0].until = Date::parse_iso("2025-06-30");
    };
    let found = brings(|plan| turned(&mut plan.bloc.units[2]));
    let at = Place::Units(Some(unit.id.clone()));
    assert_eq!(found, [(at, Unusual::BackwardsName(name.clone()))]);
    let found = brings(|plan| {
        let mut old = unit.clone();
        old.id = UnitId::new("old").unwrap();
        turned(&mut old);
        members::former(plan, |units| units.push(old));
    });
    let at = Place::Units(None);
    assert_eq!(found, [(at, Unusual::BackwardsName(name))]);
}

#[test]
fn a_former_unit_that_heads_the_bloc_in_the_year_is_said() {
    let mut plan = plan();
    let head = plan.bloc.heads()[0].head.clone();
    let of_heads = |plan: &Conference| {
        let found = unusual(plan).into_iter();
        found
            .filter_map(|(place, what)| (place == Place::Heads).then_some(what))
            .collect::<Vec<_>>()
    };
    assert_eq!(of_heads(&plan), []);
    let at = plan.bloc.units.iter().position(|unit| unit.id == head);
    let former = plan.bloc.units.remove(at.unwrap());
    let name = former.names[0].full.clone();
    members::former(&mut plan, |units| units.push(former));
    assert_eq!(of_heads(&plan), [Unusual::FormerHead(name)]);
    plan.year += 1;
    assert_eq!(of_heads(&plan), [Unusual::NoHead]);
}

#[test]
fn what_was_confirmed_of_one_thing_is_not_confirmed_of_the_next() {
    let marks = |plan: &Conference, what: Unusual, place: Place| {
        let found = report(plan).into_iter();
        let it = |found: &Found| matches!(found, Found::Unusual(at, it, _) if *at == place && *it == what);
        found.filter(it).map(|found| found.mark()).next().unwrap()
    };
    // Rows are known by their place, and the second takes that of the first.
    let mut plan = plan();
    edit::held(&mut plan.legal_bases, |bases| {
        bases[0].title.clear();
        bases[1].title.clear();
    });
    let first = marks(&plan, Unusual::Empty, Place::LegalBasis(0));
    edit::held(&mut plan.legal_bases, |bases| bases.remove(0));
    assert_ne!(first, marks(&plan, Unusual::Empty, Place::LegalBasis(0)));
    // An identifier that is free again is given to the next.
    let mut somebody = |name: &str| {
        let id = members::add_person(&mut plan).unwrap();
        plan.people.last_mut().unwrap().name = Some(name.to_owned());
        let mark = marks(&plan, Unusual::NoUnit, Place::People(Some(id.clone())));
        members::remove_person(&mut plan, &id);
        (id, mark)
    };
    let (first, second) = (somebody("An"), somebody("Bình"));
    assert_eq!(first.0, second.0);
    assert_ne!(first.1, second.1);
    let mut unit = |name: &str| {
        let id = members::add_unit(&mut plan).unwrap();
        plan.bloc.units.last_mut().unwrap().names[0].full = name.to_owned();
        let mark = marks(&plan, Unusual::NobodyCame, Place::PeopleOf(id.clone()));
        members::remove_unit(&mut plan, &id);
        (id, mark)
    };
    let (first, second) = (unit("A"), unit("B"));
    assert_eq!(first.0, second.0);
    assert_ne!(first.1, second.1);
}

#[test]
fn a_ballot_that_follows_is_looked_at_for_its_ballots() {
    let mut plan = plan();
    plan.follows = Some(Held::new(&crate::conference::follows::Follows {
        conference: crate::hash::Hash::of(b"before"),
        results: crate::hash::Hash::of(b"results"),
        round: 2,
        places: std::collections::BTreeMap::new(),
        passed: Vec::new(),
    }));
    plan.title.clear();
    plan.covenant.commitments.clear();
    plan.agenda = Held::new(&Vec::new());
    plan.ballot_box.as_mut().unwrap().min_ballots = 1;
    let found = unusual(&plan);
    assert!(found.contains(&(Place::Tellers, Unusual::RevealingBox(1))));
    assert!(found.iter().all(|(place, _)| place.section().of_ballots()));
}
