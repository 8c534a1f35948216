//! What follows from counts.

use super::*;
use crate::format::Held;
use crate::ids::ContestId;
use crate::procedure::VoteTie::{Chair, Place, Women};
use crate::rules::{Base, BlankBallots};
use crate::score::rulings::{ContestDecision, Exclusion, ExclusionKind};
use crate::simulate::{Plan, Simulation};
use crate::vote::choice::Choice;
use crate::vote::contest::{PassRule, Question};
use crate::vote::count::{Electorate, Sums, count};

/// A conference of six units, and a contest whose lines are the units, `seats` of which can pass.
fn hall(seats: u32, base: Base, procedure: &Procedure) -> (Conference, Contest) {
    let plan = Plan {
        units: 6,
        delegates: 6,
        seed: 1,
        faults_percent: 0,
    };
    let mut conference = Simulation::invent(&plan).unwrap().conference().clone();
    conference.procedure = (!procedure.is_usual()).then(|| Held::new(procedure));
    let options = conference.bloc.units.iter().map(|unit| ContestOption {
        id: OptionId::new(unit.id.as_str()).unwrap(),
        unit: Some(unit.id.clone()),
        text: None,
    });
    let contest = Contest {
        id: ContestId::new("c").unwrap(),
        title: String::new(),
        instruction: None,
        secret: true,
        question: Question::Choose {
            min: 1,
            max: 6,
            blank: true,
        },
        options: options.collect(),
        award: None,
        seats,
        pass: PassRule {
            level: Level::MORE_THAN_HALF,
            base,
        },
        apart: None,
    };
    conference.contests = vec![contest.clone()];
    (conference, contest)
}

/// Ballots, each the numbers of the lines chosen on it.
fn counted(contest: &Contest, ballots: &[&[usize]]) -> Count {
    let choices = ballots.iter().map(|ballot| match ballot {
        [] => Choice::Blank,
        lines => Choice::Chosen(lines.iter().map(|n| line(contest, *n)).collect()),
    });
    let choices: Vec<Choice> = choices.collect();
    let electorate = Electorate {
        entitled: 6,
        present: 5,
    };
    let sums = Sums::of(contest, &choices);
    count(contest, electorate, BlankBallots::Invalid, &sums)
}

fn line(contest: &Contest, number: usize) -> OptionId {
    contest.options[number].id.clone()
}

fn lines(contest: &Contest, numbers: &[usize]) -> Vec<OptionId> {
    numbers.iter().map(|n| line(contest, *n)).collect()
}

/// A ranking that is the order of these units.
fn ranking(conference: &Conference, order: &[usize]) -> Vec<RankRow> {
    let rows = order.iter().enumerate().map(|(at, n)| RankRow {
        unit: conference.bloc.units[*n].id.clone(),
        points: None,
        ordinary: None,
        place: u32::try_from(at + 1).ok(),
        own: None,
        peers: None,
        board: None,
        peer_sheets: 0,
        tie_broken_by: None,
        excluded: false,
    });
    rows.collect()
}

fn outcome(conference: &Conference, contest: &Contest, ballots: &[&[usize]]) -> Outcome {
    let rulings = Rulings::default();
    Deciding::new(conference, &rulings, &[]).outcome(contest, &counted(contest, ballots))
}

fn tie(contest: &Contest, numbers: &[usize], seats: u32) -> Tie {
    Tie {
        options: lines(contest, numbers),
        seats,
    }
}

#[test]
fn the_base_decides_what_half_means() {
    let (conference, of_all) = hall(1, Base::Entitled, &Procedure::default());
    let ballots: &[&[usize]] = &[&[0], &[0], &[1]];
    assert_eq!(outcome(&conference, &of_all, ballots).passed, []);
    let (conference, of_valid) = hall(1, Base::Valid, &Procedure::default());
    let outcome = outcome(&conference, &of_valid, ballots);
    assert_eq!(outcome.passed, lines(&of_valid, &[0]));
    assert_eq!((outcome.needed, outcome.base), (2, 3));
}

#[test]
fn an_equal_last_seat_is_a_tie_and_nobody_is_picked() {
    let (conference, contest) = hall(1, Base::Valid, &Procedure::default());
    let outcome = outcome(&conference, &contest, &[&[0, 1], &[0, 1]]);
    assert_eq!(outcome.passed, []);
    assert_eq!(outcome.tie, Some(tie(&contest, &[0, 1], 1)));
    assert_eq!(outcome.tie_broken_by, None);
    assert!(outcome.quorum, "five of six, two thirds asked");
}

#[test]
fn over_quota_goes_from_the_top_down() {
    let (conference, contest) = hall(1, Base::Valid, &Procedure::default());
    let outcome = outcome(&conference, &contest, &[&[0, 1], &[0, 1], &[1]]);
    assert_eq!(outcome.passed, lines(&contest, &[1]));
    assert_eq!(outcome.tie, None);
}

#[test]
fn over_quota_may_ask_for_a_second_ballot() {
    let procedure = Procedure {
        over_quota: OverQuota::SecondBallot,
        vote_ties: vec![Place],
        ..Procedure::default()
    };
    let (conference, contest) = hall(1, Base::Valid, &procedure);
    let over = outcome(&conference, &contest, &[&[0, 1], &[0, 1], &[1]]);
    assert_eq!(
        (over.passed, over.tie),
        (vec![], Some(tie(&contest, &[0, 1], 1)))
    );
    let within = outcome(&conference, &contest, &[&[0, 1], &[1], &[1]]);
    assert_eq!((within.passed, within.tie), (lines(&contest, &[1]), None));
}

#[test]
fn without_seats_nobody_passes() {
    let (conference, contest) = hall(0, Base::Valid, &Procedure::default());
    let outcome = outcome(&conference, &contest, &[&[0]]);
    assert_eq!((outcome.passed, outcome.tie), (vec![], None));
}

#[test]
fn who_is_not_considered_does_not_pass_and_takes_no_seat() {
    let (conference, contest) = hall(1, Base::Valid, &Procedure::default());
    let mut rulings = Rulings::default();
    rulings.exclusions.push(Exclusion {
        unit: conference.bloc.units[1].id.clone(),
        kind: ExclusionKind::LegalHold,
        reason: "Đang thanh tra".to_owned(),
        source: None,
    });
    let count = counted(&contest, &[&[0, 1], &[0, 1], &[1]]);
    let outcome = Deciding::new(&conference, &rulings, &[]).outcome(&contest, &count);
    assert_eq!(outcome.passed, lines(&contest, &[0]));
    assert_eq!(outcome.barred, lines(&contest, &[1]));
}

#[test]
fn equal_votes_are_parted_by_the_rules_in_their_order() {
    let procedure = |vote_ties: &[VoteTie]| Procedure {
        vote_ties: vote_ties.to_vec(),
        ..Procedure::default()
    };
    let ballots: &[&[usize]] = &[&[0, 1, 2, 3], &[0, 1, 2, 3], &[0]];
    // Line 0 has all votes; 1, 2, 3 are equal and two seats are left for them.
    let decide = |ties: &[VoteTie], women: &[usize], rulings: &Rulings, order: &[usize]| {
        let (mut conference, contest) = hall(3, Base::Valid, &procedure(ties));
        for n in women {
            conference.bloc.units[*n].women_percent = Some(70);
        }
        let ranking = ranking(&conference, order);
        let deciding = Deciding::new(&conference, rulings, &ranking);
        let outcome = deciding.outcome(&contest, &counted(&contest, ballots));
        let passed: Vec<usize> = outcome
            .passed
            .iter()
            .filter_map(|id| contest.position(id))
            .collect();
        let left = outcome.tie.map(|tie| {
            let lines = tie.options.iter().filter_map(|id| contest.position(id));
            (lines.collect::<Vec<_>>(), tie.seats)
        });
        (passed, left, outcome.tie_broken_by)
    };
    let none = Rulings::default();
    let left = |lines: &[usize], seats| Some((lines.to_vec(), seats));
    assert_eq!(
        decide(&[], &[3], &none, &[3, 2, 1, 0]),
        (vec![0], left(&[1, 2, 3], 2), None)
    );
    assert_eq!(
        decide(&[Place], &[], &none, &[3, 2, 1, 0]),
        (vec![0, 3, 2], None, Some(Place))
    );
    // One woman-led collective passes; the other two stay equal for one seat.
    assert_eq!(
        decide(&[Women], &[3], &none, &[]),
        (vec![0, 3], left(&[1, 2], 1), Some(Women))
    );
    assert_eq!(
        decide(&[Women, Place], &[3], &none, &[2, 1]),
        (vec![0, 3, 2], None, Some(Place))
    );
    // Two pass by the first rule at once; all alike lets the next one try.
    assert_eq!(
        decide(&[Women], &[1, 3], &none, &[]),
        (vec![0, 1, 3], None, Some(Women))
    );
    assert_eq!(
        decide(&[Women, Place], &[1, 2, 3], &none, &[3, 1, 2]),
        (vec![0, 3, 1], None, Some(Place))
    );
    let chair = |numbers: &[usize]| {
        let (_, contest) = hall(3, Base::Valid, &Procedure::default());
        let mut rulings = Rulings::default();
        rulings.contests.push(ContestDecision {
            contest: contest.id.clone(),
            order: lines(&contest, numbers),
            reason: "Theo ý kiến Chủ trì".to_owned(),
        });
        rulings
    };
    assert_eq!(
        decide(&[Chair], &[], &chair(&[2, 3, 1]), &[]),
        (vec![0, 2, 3], None, Some(Chair))
    );
    // A decision that does not name all of them decides nothing.
    assert_eq!(
        decide(&[Chair], &[], &chair(&[2, 3]), &[]),
        (vec![0], left(&[1, 2, 3], 2), None)
    );
}
