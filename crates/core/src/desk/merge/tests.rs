//! Two desks and three, by hand and at random.

use std::collections::BTreeSet;

use super::*;
use crate::attendance::Attendance;
use crate::desk::audit;
use crate::desk::file::tests::desk;
use crate::desk::log::Decision;
use crate::ids::{PersonId, UnitId};
use proptest::prelude::*;

fn at(second: i64) -> Moment {
    Moment::from_clock((1_703_728_800 + second) * 1_000, 420).unwrap()
}

fn attended(second: i64, unit: &str, note: &str) -> Entry {
    let event = Event::Attended(Attendance {
        unit: UnitId::new(unit).unwrap(),
        people: Vec::new(),
        note: Some(note.to_owned()),
    });
    Entry {
        at: at(second),
        event,
    }
}

fn entry(second: i64, event: Event) -> Entry {
    Entry {
        at: at(second),
        event,
    }
}

fn undone(second: i64, target: &Entry) -> Entry {
    undone_by(0, second, target)
}

fn undone_by(who: usize, second: i64, target: &Entry) -> Entry {
    let reason = format!("a slip, says {who}");
    let entry = target.hash();
    self::entry(second, Event::Undone { entry, reason })
}

fn closed() -> Event {
    let files = BTreeSet::new();
    Event::Closed { files }
}

fn reopened(by: usize) -> Event {
    let reason = format!("one is lacking, says {by}");
    Event::Reopened { reason }
}

fn merged(one: &[Entry], other: &[Entry]) -> Result<Vec<Entry>, MergeError> {
    let inbox = Inbox::default();
    let part = |log| Part { inbox: &inbox, log };
    merge(part(one), part(other)).map(|merged| merged.log)
}

#[test]
fn what_both_have_stands_once_and_each_keeps_its_order() {
    let common = attended(0, "a", "both");
    // The same second, and a clock that was set back.
    let here = [
        common.clone(),
        attended(9, "b", "here"),
        attended(9, "c", "here"),
        attended(4, "d", "here"),
    ];
    let there = [common, attended(5, "e", "there"), attended(9, "f", "there")];
    let all = merged(&here, &there).unwrap();
    assert_eq!(all, merged(&there, &here).unwrap());
    assert_eq!(all.len(), 6);
    for log in [&here[..], &there[..]] {
        let kept: Vec<_> = all.iter().filter(|e| log.contains(e)).cloned().collect();
        assert_eq!(kept, log);
    }
}

#[test]
fn done_again_within_one_second_after_it_was_taken_back_stands() {
    let made = attended(1, "a", "here");
    let here = [made.clone(), undone(1, &made), made.clone()];
    let there = [attended(1, "b", "there")];
    let all = merged(&here, &there).unwrap();
    assert_eq!(all.len(), 4);
    assert_eq!(standing(&all).attendance.len(), 2);
}

#[test]
fn what_both_take_back_is_taken_back() {
    let made = attended(1, "a", "both");
    let here = [made.clone(), undone(2, &made)];
    let there = [made.clone(), undone(3, &made)];
    let all = merged(&here, &there).unwrap();
    assert_eq!(audit::check(&all), Ok(()));
    assert!(standing(&all).attendance.is_empty());
}

#[test]
fn closing_and_opening_again_stay_together() {
    let here = [entry(1, closed()), entry(9, reopened(0))];
    let decided = Event::Withdrawn {
        person: PersonId::new("an").unwrap(),
        reason: "?".to_owned(),
    };
    let there = [entry(5, decided)];
    let all = merged(&here, &there).unwrap();
    assert_eq!(all, merged(&there, &here).unwrap());
    assert_eq!(audit::check(&all), Ok(()));
    assert_eq!(all[0], there[0]);
}

#[test]
fn a_closed_desk_takes_nothing_in_and_says_so() {
    let here = [entry(1, closed())];
    let there = [attended(2, "a", "there")];
    assert_eq!(merged(&here, &there), Err(MergeError::Closed));
    assert_eq!(merged(&there, &here), Err(MergeError::Closed));
    assert_eq!(merged(&here, &[]).as_deref(), Ok(&here[..]));
    assert_eq!(merged(&[], &here).as_deref(), Ok(&here[..]));
    // An older copy of the same desk, from before the end.
    let again = [here[0].clone(), entry(3, reopened(0))];
    assert_eq!(merged(&here, &again).as_deref(), Ok(&again[..]));
    let (file, inbox) = desk(0);
    let none = Inbox::default();
    let closed = Part {
        inbox: &none,
        log: &here,
    };
    let open = Part {
        inbox: &inbox,
        log: &file.log,
    };
    assert_eq!(merge(closed, open).err(), Some(MergeError::Closed));
}

#[test]
fn one_thing_decided_in_two_ways_is_shown_and_the_later_holds() {
    let decided = |second, chosen: &str| {
        let decision = Decision {
            person: PersonId::new("an").unwrap(),
            chosen: Hash::of(chosen.as_bytes()),
            over: BTreeSet::new(),
            reason: chosen.to_owned(),
        };
        entry(second, Event::Decided(decision))
    };
    let inbox = Inbox::default();
    let part = |log| Part { inbox: &inbox, log };
    let (here, there) = ([decided(8, "first")], [decided(3, "second")]);
    let found = merge(part(&here), part(&there)).unwrap().contradictions;
    let [found] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(
        found.subject,
        Subject::Decision(PersonId::new("an").unwrap())
    );
    assert_eq!((found.holds, &found.said[0]), (0, &here[0]));
    let same = [decided(3, "first")];
    let none = merge(part(&here), part(&same)).unwrap().contradictions;
    assert!(none.is_empty());
    let made = attended(1, "a", "x");
    let (here, there) = ([made.clone()], [made.clone(), undone(2, &made)]);
    assert!(
        merge(part(&here), part(&there))
            .unwrap()
            .contradictions
            .is_empty()
    );
}

/// Acts at several desks: who acts, how far its clock goes on or back, what is done.
fn acts() -> impl Strategy<Value = Vec<(usize, i64, u8)>> {
    let act = (
        0_usize..3,
        prop_oneof![4 => 0_i64..2, 1 => -3_i64..0],
        0_u8..6,
    );
    prop::collection::vec(act, 0..24)
}

/// Three desks that began as one, and now and then took in another.
fn desks(acts: Vec<(usize, i64, u8)>) -> [Vec<Entry>; 3] {
    let mut logs = [const { Vec::<Entry>::new() }; 3];
    let mut clocks = [10_i64; 3];
    for (who, step, what) in acts {
        clocks[who] += step;
        let (now, log) = (clocks[who], &logs[who]);
        let next = match what {
            0 => {
                let all = merged(log, &logs[(who + 1) % 3]);
                logs[who] = all.unwrap();
                continue;
            }
            1 => {
                let back = super::super::log::undone(log);
                let target = log
                    .iter()
                    .rev()
                    .find(|e| e.event.can_be_undone() && !back.contains(&e.hash()));
                let Some(target) = target else { continue };
                undone_by(who, now, target)
            }
            2 => {
                logs[who].push(entry(now, closed()));
                entry(now, reopened(who))
            }
            unit => attended(now, &format!("u{unit}"), &who.to_string()),
        };
        logs[who].push(next);
    }
    logs
}

proptest! {
    #[test]
    fn in_whatever_order_desks_are_merged_they_become_the_same(acts in acts()) {
        let [a, b, c] = desks(acts);
        let all = merged(&merged(&a, &b).unwrap(), &c).unwrap();
        for [x, y, z] in [[&b, &c, &a], [&c, &a, &b], [&c, &b, &a]] {
            prop_assert_eq!(&merged(&merged(x, y).unwrap(), z).unwrap(), &all);
            prop_assert_eq!(&merged(z, &merged(x, y).unwrap()).unwrap(), &all);
        }
        for log in [&a, &b, &c] {
            prop_assert_eq!(&merged(&all, log).unwrap(), &all);
            let mut left = all.iter();
            prop_assert!(log.iter().all(|e| left.any(|other| other == e)), "an order was lost");
        }
        prop_assert_eq!(audit::check(&all), Ok(()));
    }
}
