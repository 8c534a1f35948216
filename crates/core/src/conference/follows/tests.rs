//! The next ballot after ties, shortfalls and contests that waited.

use super::*;
use crate::conference::Award;
use crate::ids::PersonId;
use crate::procedure::OverQuota;
use crate::results::proposals::{Remark, elections, proposals};
use crate::results::{ConferenceOutcome, KnownBy, RollEntry};
use crate::rights;
use crate::rules::{Base, Level, TieRule};
use crate::score::rulings::{CandidateDecision, Exclusion, ExclusionKind, Rulings};
use crate::simulate::{Plan, Simulation};
use crate::vote::choice::Choice;
use crate::vote::contest::PassRule;

/// An open contest whose lines are the units with these numbers.
fn contest(conference: &Conference, id: &str, award: Option<&str>, units: &[usize]) -> Contest {
    let options = units.iter().map(|n| {
        let unit = conference.bloc.units[*n].id.clone();
        ContestOption::of_unit(unit).unwrap()
    });
    Contest {
        id: ContestId::new(id).unwrap(),
        title: id.to_owned(),
        instruction: Some("Chọn 1 hoặc 2".to_owned()),
        secret: false,
        question: Question::Choose {
            min: 1,
            max: 2,
            blank: true,
        },
        options: options.collect(),
        award: award.map(|id| AwardId::new(id).unwrap()),
        seats: 2,
        pass: PassRule {
            level: Level::MORE_THAN_HALF,
            base: Base::Valid,
        },
        apart: None,
    }
}

/// A conference of six units: a flag for two of them, and an election.
fn hall(procedure: &Procedure) -> Conference {
    let plan = Plan {
        units: 6,
        delegates: 6,
        seed: 1,
        faults_percent: 0,
    };
    let mut conference = Simulation::invent(&plan).unwrap().conference().clone();
    let award = |id: &str| Award {
        id: AwardId::new(id).unwrap(),
        name: id.to_owned(),
        addressee: String::new(),
        quota: 2,
        quota_source: None,
    };
    conference.awards = vec![award("flag")];
    conference.contests = vec![
        contest(&conference, "flag", Some("flag"), &[0, 1, 2, 3, 4, 5]),
        contest(&conference, "head", None, &[0, 1, 2]),
    ];
    let row = conference.criteria[0].id.clone();
    conference.rules.scoring.ties = vec![TieRule::Row(row), TieRule::Chair];
    conference.procedure = (!procedure.is_usual()).then(|| Held::new(procedure));
    conference.check().unwrap();
    conference.check_procedure().unwrap();
    conference
}

/// Results where so many of the voters cast these ballots, each the numbers of units, contest by contest.
fn voted(conference: &Conference, rulings: &Rulings, ballots: &[&[&[usize]]]) -> Results {
    let mut results = Results {
        conference: conference.clone(),
        roll: BTreeMap::new(),
        sheets: Vec::new(),
        open_votes: BTreeMap::new(),
        urn: None,
        checked: BTreeMap::new(),
        attendance: Vec::new(),
        hands: Vec::new(),
        paper: None,
        remarks: Vec::new(),
        decisions: Vec::new(),
        revoked: Vec::new(),
        rulings: rulings.clone(),
        outcome: ConferenceOutcome {
            ranking: Vec::new(),
            contests: Vec::new(),
        },
    };
    let voters = conference
        .people
        .iter()
        .filter(|p| rights::votes(conference, p));
    let voters: Vec<PersonId> = voters.map(|p| p.id.clone()).collect();
    for (contest, ballots) in conference.held_contests().zip(ballots) {
        let mut cast = BTreeMap::new();
        for (person, ballot) in voters.iter().zip(*ballots) {
            let unit = |n: &usize| conference.bloc.units[*n].id.as_str();
            let chosen = ballot.iter().map(|n| OptionId::new(unit(n)).unwrap());
            cast.insert(person.clone(), Choice::Chosen(chosen.collect()));
            results.roll.insert(person.clone(), entry());
        }
        results.open_votes.insert(contest.id.clone(), cast);
    }
    results.outcome = results.recount();
    results
}

fn entry() -> RollEntry {
    RollEntry {
        submission: Hash::of(b"?"),
        revision: 0,
        voted: true,
        sealed: false,
        known: KnownBy::Desk,
        name: None,
        signature: None,
    }
}

/// The contests of a conference: name, units on it by number, seats, the most that can be chosen.
fn asked(first: &Conference, next: &Conference) -> Vec<(String, Vec<usize>, u32, u32)> {
    let number = |o: &ContestOption| {
        first
            .bloc
            .units
            .iter()
            .position(|u| o.unit == Some(u.id.clone()))
    };
    let all = next.contests.iter().map(|c| {
        let Question::Choose { max, .. } = c.question else {
            panic!("{:?}", c.question)
        };
        let units = c.options.iter().filter_map(number).collect();
        (c.id.to_string(), units, c.seats, max)
    });
    all.collect()
}

/// The next ballot, which must stand by itself.
fn next(results: &Results) -> Conference {
    let next = next_ballot(results).unwrap();
    assert_eq!(next.check(), Ok(()));
    assert_eq!(next.check_procedure(), Ok(()));
    // It can be written and read again, whole.
    let (text, hash) = format::write(&next);
    assert_eq!(
        format::read::<Conference>(text.as_bytes()).unwrap(),
        (next.clone(), hash)
    );
    next
}

fn asks(id: &str, units: &[usize], seats: u32, max: u32) -> (String, Vec<usize>, u32, u32) {
    (id.to_owned(), units.to_vec(), seats, max)
}

/// Unit 0 has all votes; 1 and 2 share the last seat.
const TIED: &[&[usize]] = &[&[0, 1], &[0, 2], &[0, 1], &[0, 2]];
/// Nothing is left open.
const DECIDED: &[&[usize]] = &[&[0, 1], &[0, 1], &[0, 1], &[0, 1]];

fn tied_at_half(conference: &mut Conference) {
    for contest in &mut conference.contests {
        contest.pass.level = Level::percent(50);
    }
}

#[test]
fn a_tie_is_voted_on_again_for_the_seats_that_are_left() {
    let mut first = hall(&Procedure::default());
    tied_at_half(&mut first);
    let results = voted(&first, &Rulings::default(), &[TIED, DECIDED]);
    let next = next(&results);
    assert_eq!(asked(&first, &next), [asks("flag", &[1, 2], 1, 1)]);
    let follows = next.follows().unwrap();
    assert_eq!(follows.conference, format::write(&first).1);
    assert_eq!(follows.results, format::write(&results).1);
    assert_eq!(follows.round, 2);
    let passed = |n: usize| {
        (
            follows.passed[n].contest.as_str(),
            follows.passed[n].lines.len(),
        )
    };
    assert_eq!((passed(0), passed(1)), (("flag", 1), ("head", 2)));
    // Only votes are asked for, and no key of the first ballot is taken over.
    let person = next
        .people
        .iter()
        .find(|p| rights::votes(&next, p))
        .unwrap();
    assert!(rights::scores(&next, person).is_empty() && !rights::signs(&next, person));
    assert!(
        next.ballot_box.is_none()
            && next.slips.is_empty()
            && next.contests[0].instruction.is_none()
    );
}

#[test]
fn two_rounds_carry_places_and_what_passed_and_then_no_more_are_allowed() {
    let mut first = hall(&Procedure::default());
    tied_at_half(&mut first);
    let mut results = voted(&first, &Rulings::default(), &[TIED, DECIDED]);
    // Places as a ranking would give them.
    let places: BTreeMap<UnitId, u32> = (1..)
        .zip(&first.bloc.units)
        .map(|(n, u)| (u.id.clone(), n))
        .collect();
    for row in &mut results.outcome.ranking {
        row.place = places.get(&row.unit).copied();
    }
    let second = next(&results);
    assert_eq!(second.follows().unwrap().places, places);

    let still = voted(&second, &Rulings::default(), &[&[&[1], &[2], &[1], &[2]]]);
    assert_eq!(next_ballot(&still), Err(NoBallot::NoMoreRounds));
    let three = Procedure {
        max_rounds: Some(3),
        ..Procedure::default()
    };
    let mut longer = still.clone();
    longer.conference.procedure = Some(Held::new(&three));
    let third = next(&longer);
    let follows = third.follows().unwrap();
    assert_eq!((follows.round, &follows.places), (3, &places));
    let rounds: Vec<(u32, usize)> = follows
        .passed
        .iter()
        .map(|p| (p.round, p.lines.len()))
        .collect();
    assert_eq!(rounds, [(1, 1), (1, 2), (2, 0)]);

    let decided = voted(&second, &Rulings::default(), &[&[&[1], &[1], &[1], &[2]]]);
    assert_eq!(next_ballot(&decided), Err(NoBallot::AllDecided));
    // Both rounds stand together, each with its place; votes of the earlier one stand in its own results.
    let proposals = proposals(&decided);
    let shown: Vec<_> = proposals[0]
        .units
        .iter()
        .map(|u| (u.round, u.votes, u.place))
        .collect();
    assert_eq!(shown, [(1, None, Some(1)), (2, Some(3), Some(2))]);
    assert_eq!(
        (proposals[0].vacant, proposals[0].remarks.as_slice()),
        (0, &[][..])
    );
    let elections = elections(&decided);
    assert_eq!(elections.len(), 1);
    assert!(elections[0].elected.len() == 2 && elections[0].counted.is_none());
}

#[test]
fn a_shortfall_is_voted_on_again_only_where_the_rule_says_so() {
    let short: &[&[&[usize]]] = &[&[&[0, 1], &[0, 2], &[0, 3], &[0, 4]], DECIDED];
    let usual = voted(&hall(&Procedure::default()), &Rulings::default(), short);
    assert_eq!(next_ballot(&usual), Err(NoBallot::AllDecided));
    let again = Procedure {
        shortfall: Shortfall::SecondBallot,
        ..Procedure::default()
    };
    let first = hall(&again);
    let mut rulings = Rulings::default();
    rulings.exclusions.push(Exclusion {
        unit: first.bloc.units[4].id.clone(),
        kind: ExclusionKind::LegalHold,
        reason: "Đang thanh tra".to_owned(),
        source: None,
    });
    let results = voted(&first, &rulings, short);
    // Neither who has passed nor who is not considered.
    assert_eq!(
        asked(&first, &next(&results)),
        [asks("flag", &[1, 2, 3, 5], 1, 1)]
    );
}

#[test]
fn over_quota_may_send_all_of_them_into_a_second_ballot() {
    let procedure = Procedure {
        over_quota: OverQuota::SecondBallot,
        ..Procedure::default()
    };
    let mut first = hall(&procedure);
    first.contests[0].pass.level = Level::percent(50);
    let over: &[&[usize]] = &[&[0, 1], &[0, 1], &[0, 2], &[2, 3]];
    let results = voted(&first, &Rulings::default(), &[over, DECIDED]);
    assert_eq!(
        asked(&first, &next(&results)),
        [asks("flag", &[0, 1, 2], 2, 2)]
    );
}

#[test]
fn a_vote_without_a_quorum_elects_nobody_and_is_held_again() {
    let first = hall(&Procedure::default());
    let few: &[&[usize]] = &[&[0, 1], &[0, 1]];
    let results = voted(&first, &Rulings::default(), &[few, few]);
    assert_eq!(
        asked(&first, &next(&results)),
        [
            asks("flag", &[0, 1, 2, 3, 4, 5], 2, 2),
            asks("head", &[0, 1, 2], 2, 2)
        ]
    );
    let proposals = proposals(&results);
    assert_eq!((proposals[0].units.len(), proposals[0].vacant), (0, 2));
    let id = ContestId::new("flag").unwrap();
    assert!(proposals[0].remarks.contains(&Remark::NoQuorum(id)));
    assert!(elections(&results)[0].elected.is_empty());
}

#[test]
fn contests_that_waited_get_their_candidates_by_rule_and_by_decision() {
    let mut procedure = Procedure {
        ballot_order: BallotOrder::Place,
        ..Procedure::default()
    };
    let flag = AwardId::new("flag").unwrap();
    procedure
        .candidates
        .insert(flag.clone(), CandidateRule::Top(3));
    let mut first = hall(&procedure);
    first.contests[0].apart = Some(Apart::Later);
    first.contests[1].pass.level = Level::percent(50);
    let unit = |n: usize| first.bloc.units[n].id.clone();
    let decision = |n: usize, stands| CandidateDecision {
        award: flag.clone(),
        unit: unit(n),
        stands,
        reason: "Theo biên bản".to_owned(),
    };
    let rulings = Rulings {
        exclusions: vec![Exclusion {
            unit: unit(5),
            kind: ExclusionKind::NoFile,
            reason: "Không gửi hồ sơ".to_owned(),
            source: None,
        }],
        candidates: vec![decision(4, false), decision(0, true)],
        ..Rulings::default()
    };
    // The election beside it is tied: it goes along.
    let mut results = voted(&first, &rulings, &[&[&[0, 1], &[0, 2], &[0, 1], &[0, 2]]]);
    // The last unit of the list is first, and so on down.
    results.outcome.ranking.reverse();
    for (place, row) in (1..).zip(&mut results.outcome.ranking) {
        row.place = Some(place);
    }
    let next_one = next(&results);
    assert_eq!(
        asked(&first, &next_one),
        [asks("flag", &[3, 2, 0], 2, 2), asks("head", &[1, 2], 1, 1)]
    );
    assert!(next_one.contests.iter().all(|c| c.apart.is_none()));
    // The flag has been voted on once by then, the election twice: only the flag may go on.
    let both: &[&[&[usize]]] = &[
        &[&[3, 2], &[3, 0], &[3, 2], &[3, 0]],
        &[&[1], &[2], &[1], &[2]],
    ];
    let mut second = next_one.clone();
    second.contests[0].pass.level = Level::percent(50);
    let results = voted(&second, &Rulings::default(), both);
    assert_eq!(
        asked(&first, &next(&results)),
        [asks("flag", &[2, 0], 1, 1)]
    );
}

#[test]
fn what_is_not_counted_has_no_next_ballot() {
    let mut results = voted(
        &hall(&Procedure::default()),
        &Rulings::default(),
        &[TIED, TIED],
    );
    results.urn = Some(crate::sealed::urn::Urn::new([]));
    assert_eq!(next_ballot(&results), Err(NoBallot::NotCounted));
}
