//! What makes a count of hands wrong, and what a right one comes to.

use super::*;
use crate::date::Moment;
use crate::desk::acts::{ActError, board};
use crate::desk::assess::Assessment;
use crate::desk::log::{Entry, Event, Standing, standing};
use crate::results::{hands_now, results};
use crate::rules::{Base, Level};
use crate::simulate::{Plan, Simulation};
use crate::vote::contest::{Apart, Contest, ContestOption, PassRule, Question};

/// So many units, and a contest by hands with one line: the first unit.
fn hall(units: u32, pass: PassRule) -> Conference {
    let plan = Plan {
        units,
        delegates: units,
        seed: 2,
        faults_percent: 0,
    };
    let mut conference = Simulation::invent(&plan).unwrap().conference().clone();
    let unit = conference.bloc.units[0].id.clone();
    conference.contests = vec![Contest {
        id: ContestId::new("khoi-truong").unwrap(),
        title: "Bầu Khối trưởng".to_owned(),
        instruction: None,
        secret: false,
        question: Question::AgreeEach,
        options: vec![ContestOption::of_unit(unit).unwrap()],
        award: None,
        seats: 1,
        pass,
        apart: Some(Apart::Hands),
    }];
    conference
}

fn half() -> PassRule {
    PassRule {
        level: Level::MORE_THAN_HALF,
        base: Base::Entitled,
    }
}

fn hands(voted: u32, lines: &[[u32; 3]]) -> HandCount {
    let line = |[agree, disagree, no_opinion]: [u32; 3]| LineSum {
        agree,
        disagree,
        no_opinion,
    };
    HandCount {
        contest: ContestId::new("khoi-truong").unwrap(),
        mover: "Nguyễn Thị Bình".to_owned(),
        voted,
        lines: lines.iter().copied().map(line).collect(),
    }
}

/// What the log with these events amounts to.
fn noted(events: Vec<Event>) -> Standing {
    let at = Moment::parse("2023-12-28T10:00:00+07:00").unwrap();
    let log: Vec<Entry> = events
        .into_iter()
        .map(|event| Entry { at, event })
        .collect();
    standing(&log)
}

/// The roll with the first so many units here, each by its listed representative, and the others absent.
fn roll(conference: &Conference, here: usize) -> Vec<Event> {
    let units = conference.bloc.units.iter().enumerate();
    units
        .map(|(n, unit)| {
            let mut people = conference.people.iter();
            let theirs = people.find(|p| p.unit.as_ref() == Some(&unit.id)).unwrap();
            let attendee = crate::attendance::Attendee {
                person: Some(theirs.id.clone()),
                name: None,
                capacity: theirs.capacity,
                authorisation: None,
            };
            Event::Attended(crate::attendance::Attendance {
                unit: unit.id.clone(),
                people: if n < here { vec![attendee] } else { vec![] },
                note: None,
            })
        })
        .collect()
}

#[test]
fn each_thing_that_can_be_wrong_is_told_apart() {
    use HandsError as E;
    let conference = hall(11, half());
    let check = |count: &HandCount| count.check(&conference, 9);
    let id = || ContestId::new("khoi-truong").unwrap();
    assert_eq!(check(&hands(9, &[[9, 0, 0]])), Ok(()));
    assert_eq!(check(&hands(9, &[[5, 3, 1]])), Ok(()));
    assert_eq!(check(&hands(0, &[[0, 0, 0]])), Ok(()));
    let mut other = hands(9, &[[9, 0, 0]]);
    other.contest = ContestId::new("other").unwrap();
    assert_eq!(check(&other), Err(E::Contest(other.contest.clone())));
    let mut on_phones = conference.clone();
    on_phones.contests[0].apart = None;
    assert_eq!(
        hands(9, &[[9, 0, 0]]).check(&on_phones, 9),
        Err(E::Contest(id()))
    );
    for mover in [String::new(), "  ".to_owned(), "a".repeat(5_001)] {
        let mut nobody = hands(9, &[[9, 0, 0]]);
        nobody.mover = mover;
        assert_eq!(check(&nobody), Err(E::NoMover(id())));
    }
    let wrong: [(u32, &[[u32; 3]]); 5] = [
        (9, &[[9, 1, 0]]),
        (9, &[[8, 0, 0]]),
        (9, &[]),
        (9, &[[9, 0, 0], [9, 0, 0]]),
        (u32::MAX, &[[u32::MAX, u32::MAX, u32::MAX]]),
    ];
    for (voted, lines) in wrong {
        assert_eq!(check(&hands(voted, lines)), Err(E::DoesNotAddUp(id())));
    }
    assert_eq!(check(&hands(10, &[[10, 0, 0]])), Err(E::TooMany(id())));
}

#[test]
fn more_hands_than_are_here_by_the_roll_are_refused() {
    let conference = hall(11, half());
    let count = |standing: &Standing, n| {
        let counted = board::count_hands(&conference, standing, hands(n, &[[n, 0, 0]]));
        counted.map(|_| ())
    };
    let too_many = || {
        let contest = ContestId::new("khoi-truong").unwrap();
        Err(ActError::Hands(HandsError::TooMany(contest)))
    };
    let not_called = Standing::default();
    assert_eq!(count(&not_called, 11), Ok(()));
    assert_eq!(count(&not_called, 12), too_many());
    let called = noted(roll(&conference, 9));
    assert_eq!(count(&called, 9), Ok(()));
    assert_eq!(count(&called, 10), too_many());
}

/// The table of needed votes for the usual levels, from the roll and the hands to who is elected.
#[test]
fn as_many_hands_as_the_table_says_elect_and_one_less_does_not() {
    let two_thirds = Level {
        numerator: 2,
        denominator: 3,
        strict: false,
    };
    let levels = [
        Level::MORE_THAN_HALF,
        two_thirds,
        Level::percent(70),
        Level::percent(75),
        Level::percent(80),
        Level::percent(90),
    ];
    let table = [
        (7, [4, 5, 5, 6, 6, 7]),
        (8, [5, 6, 6, 6, 7, 8]),
        (9, [5, 6, 7, 7, 8, 9]),
        (10, [6, 7, 7, 8, 8, 9]),
        (11, [6, 8, 8, 9, 9, 10]),
        (12, [7, 8, 9, 9, 10, 11]),
        (13, [7, 9, 10, 10, 11, 12]),
    ];
    for (base, needed) in table {
        for (level, votes) in levels.into_iter().zip(needed) {
            // Measured by all units, all of them here; and by those present, two of two more being absent.
            for (units, of) in [(base, Base::Entitled), (base + 2, Base::Present)] {
                let conference = hall(units, PassRule { level, base: of });
                for agree in [votes, votes - 1] {
                    let count = hands(base, &[[agree, base - agree, 0]]);
                    let mut events = roll(&conference, base as usize);
                    let before = noted(events.clone());
                    events.push(board::count_hands(&conference, &before, count).unwrap());
                    let standing = noted(events);
                    let contest = &conference.contests[0];
                    let state = Assessment::default();
                    let now = hands_now(&conference, &state, &standing, &contest.id).unwrap();
                    let case = format!("{agree} of {base} {of:?} at {level:?}");
                    assert_eq!(
                        (now.outcome.needed, now.outcome.base),
                        (votes, base),
                        "{case}"
                    );
                    assert_eq!(now.count.present, base, "{case}");
                    let elected = now.outcome.passed == [contest.options[0].id.clone()];
                    assert_eq!(elected, agree == votes, "{case}");
                    // What is published says the same.
                    let published = results(&conference, &state, &standing);
                    assert_eq!(published.outcome.contests, [now], "{case}");
                    assert_eq!(published.verify(), Ok(()), "{case}");
                }
            }
        }
    }
}

#[test]
fn what_was_not_counted_has_no_outcome_and_is_named() {
    let conference = hall(3, half());
    let state = Assessment::default();
    let contest = &conference.contests[0].id;
    let nothing = Standing::default();
    assert_eq!(hands_now(&conference, &state, &nothing, contest), None);
    let published = results(&conference, &state, &nothing);
    let lacking = |r: &crate::results::Results| r.uncounted_hands().count();
    assert_eq!(
        (published.outcome.contests.len(), lacking(&published)),
        (0, 1)
    );
    let count = Event::HandsCounted(hands(3, &[[3, 0, 0]]));
    let published = results(&conference, &state, &noted(vec![count]));
    assert_eq!(
        (published.outcome.contests.len(), lacking(&published)),
        (1, 0)
    );
}
