//! The desk's log: only added to, and what is taken back is as if it had never been made.

use std::collections::BTreeSet;

use khoithidua_core::attendance::Attendance;
use khoithidua_core::date::Moment;
use khoithidua_core::desk::acts::{ActError, board};
use khoithidua_core::desk::audit;
use khoithidua_core::desk::file::DeskFile;
use khoithidua_core::desk::log::{self, Entry, Event, Standing, undone};
use khoithidua_core::desk::sheets::RowChecked;
use khoithidua_core::format;
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::{AwardId, ContestId, CriterionId, OptionId, UnitId};
use khoithidua_core::number::Points;
use khoithidua_core::score::entry::{Input, ScoreSheet};
use khoithidua_core::score::review::{RowCheck, SheetCheck, SheetReview};
use khoithidua_core::score::rulings::{
    CandidateDecision, ChairsDecision, ContestDecision, Exclusion, ExclusionKind, Lots, Ruling,
};
use khoithidua_core::vote::hands::HandCount;
use proptest::prelude::*;
use proptest::sample::{self, Index};

use crate::common::{self, moment};

fn unit() -> impl Strategy<Value = UnitId> {
    sample::select(vec!["a", "b", "c"]).prop_map(|id| UnitId::new(id).unwrap())
}

fn contest() -> impl Strategy<Value = ContestId> {
    sample::select(vec!["one", "two"]).prop_map(|id| ContestId::new(id).unwrap())
}

fn check() -> impl Strategy<Value = SheetCheck> {
    (unit(), 0_i32..3).prop_map(|(unit, points)| SheetCheck {
        submission: Hash::of(b"?"),
        sheet: ScoreSheet {
            unit,
            lines: [].into(),
        },
        rows: [(CriterionId::new("i").unwrap(), row_check(points))].into(),
    })
}

fn row_check(points: i32) -> RowCheck {
    RowCheck {
        input: Input::Points(Points::whole(points)),
        reason: "?".to_owned(),
    }
}

fn ruling() -> impl Strategy<Value = Ruling> {
    let reason = || "?".to_owned();
    prop_oneof![
        (unit(), unit()).prop_map(move |(one, other)| Ruling::Chair(ChairsDecision {
            order: vec![one, other],
            reason: reason(),
        })),
        (0_u32..5).prop_map(|seed| Ruling::Lots(Lots {
            seed: seed.to_string(),
            witnesses: vec!["An".to_owned()],
        })),
        unit().prop_map(move |unit| Ruling::Exclusion(Exclusion {
            unit,
            kind: ExclusionKind::Other,
            reason: reason(),
            source: None,
        })),
        (unit(), any::<bool>()).prop_map(move |(unit, stands)| Ruling::Candidate(
            CandidateDecision {
                award: AwardId::new("flag").unwrap(),
                unit,
                stands,
                reason: reason(),
            }
        )),
        contest().prop_map(move |contest| Ruling::Contest(ContestDecision {
            contest,
            order: vec![OptionId::new("x").unwrap()],
            reason: reason(),
        })),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    let row = sample::select(vec!["i", "ii"]).prop_map(|id| CriterionId::new(id).unwrap());
    prop_oneof![
        (unit(), 0_u32..3).prop_map(|(unit, note)| Event::Attended(Attendance {
            unit,
            people: Vec::new(),
            note: Some(note.to_string()),
        })),
        (contest(), 0_u32..3).prop_map(|(contest, voted)| Event::HandsCounted(HandCount {
            contest,
            mover: "An".to_owned(),
            voted,
            lines: Vec::new(),
        })),
        ruling().prop_map(Event::Ruled),
        (unit(), row, prop::option::of(0_i32..3)).prop_map(|(unit, row, points)| {
            Event::RowChecked(RowChecked {
                unit,
                row,
                was: None,
                check: points.map(row_check),
            })
        }),
        check().prop_map(|check| Event::ReviewSent(SheetReview {
            conference: Hash::of(b"conference"),
            check,
            made_at: moment(),
        })),
        (unit(), 0_u32..3).prop_map(|(unit, note)| Event::SheetAgreed {
            unit,
            note: note.to_string(),
        }),
        check().prop_map(Event::SheetLocked),
        unit().prop_map(|_| Event::Closed {
            files: BTreeSet::new(),
        }),
        unit().prop_map(|_| Event::Reopened {
            reason: "?".to_owned(),
        }),
        Just(Event::Opened {
            result: vec![vec![1]],
        }),
    ]
}

/// A log of anything, some entries of which are letter by letter the same.
fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let at = |minute: u32| Moment::parse(&format!("2023-12-28T09:0{minute}:00+07:00")).unwrap();
    let entry = (event(), 0_u32..3).prop_map(move |(event, minute)| Entry {
        at: at(minute),
        event,
    });
    prop::collection::vec(entry, 0..14)
}

fn with(log: &[Entry], event: Event) -> Vec<Entry> {
    let at = moment();
    [log, &[Entry { at, event }]].concat()
}

/// Entries that are in force and can be taken back now.
fn undoable(log: &[Entry]) -> Vec<(Hash, Event)> {
    let standing = log::standing(log);
    let undo = |entry: &Entry| {
        let hash = entry.hash();
        Some((hash, board::undo(log, &standing, hash, "a slip").ok()?))
    };
    log.iter().filter_map(undo).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_taken_back_is_as_if_it_had_not_been_made(log in entries()) {
        for (hash, event) in undoable(&log) {
            let without: Vec<Entry> = log.iter().filter(|e| e.hash() != hash).cloned().collect();
            let longer = with(&log, event);
            prop_assert_eq!(log::standing(&longer), log::standing(&without));
            prop_assert!(longer.starts_with(&log), "only added to");
            let standing = log::standing(&longer);
            prop_assert_eq!(board::undo(&longer, &standing, hash, "again"), Err(ActError::NoEntry));
        }
    }

    #[test]
    fn several_things_taken_back_in_any_order_come_to_the_same(
        log in entries(),
        picks in prop::collection::vec(any::<Index>(), 1..5),
    ) {
        let possible = undoable(&log);
        prop_assume!(!possible.is_empty());
        let mut picked: Vec<&(Hash, Event)> = picks.iter().map(|i| i.get(&possible)).collect();
        picked.dedup_by_key(|(hash, _)| *hash);
        let taken = |events: &[&(Hash, Event)]| {
            let each = events.iter();
            log::standing(&each.fold(log.clone(), |log, (_, event)| with(&log, event.clone())))
        };
        let straight = taken(&picked);
        picked.reverse();
        prop_assert_eq!(straight, taken(&picked));
    }

    #[test]
    fn what_is_settled_stays_and_a_reason_is_needed(log in entries()) {
        let standing = log::standing(&log);
        let gone = undone(&log);
        for entry in &log {
            let hash = entry.hash();
            let answer = board::undo(&log, &standing, hash, "a slip");
            let expected = match &entry.event {
                event if !event.can_be_undone() || gone.contains(&hash) => Some(ActError::NoEntry),
                Event::Attended(_) => standing.opened.is_some().then_some(ActError::Opened),
                Event::HandsCounted(_) | Event::Ruled(_) => None,
                _ if standing.closed.is_some() => Some(ActError::Closed),
                Event::SheetLocked(_) => None,
                // What led to a locked sheet stays while it is locked.
                event => {
                    let flow = event.sheet_of().and_then(|unit| standing.sheets.get(unit));
                    let locked = flow.is_some_and(|flow| flow.locked.is_some());
                    locked.then_some(ActError::SheetLocked)
                }
            };
            prop_assert_eq!(answer.as_ref().err(), expected.as_ref());
            if answer.is_ok() {
                let silent = board::undo(&log, &standing, hash, "  ");
                prop_assert_eq!(silent, Err(ActError::NoReason));
            }
        }
        let unknown = board::undo(&log, &standing, Hash::of(b"nothing"), "a slip");
        prop_assert_eq!(unknown, Err(ActError::NoEntry));
    }

    #[test]
    fn when_files_came_in_changes_nothing_that_stands(
        log in entries(),
        places in prop::collection::vec(any::<Index>(), 0..5),
    ) {
        let mut longer = log.clone();
        for (number, place) in (0_u8..).zip(places) {
            let files = vec![Hash::of(&[number])];
            let imported = Entry { at: moment(), event: Event::Imported { files } };
            longer.insert(place.index(longer.len() + 1), imported);
        }
        prop_assert_eq!(log::standing(&longer), log::standing(&log));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_backup_keeps_what_was_taken_back(hall in common::hall(), noted in entries(), pick in any::<Index>()) {
        let inbox = hall.inbox();
        let imported = Event::Imported { files: inbox.iter().map(|(raw, ..)| *raw).collect() };
        let mut log = with(&[], imported);
        // As far as a desk could have written it.
        for entry in noted {
            log.push(entry);
            if audit::check(&log).is_err() {
                log.pop();
            }
        }
        let possible = undoable(&log);
        if !possible.is_empty() {
            log = with(&log, pick.get(&possible).1.clone());
        }
        prop_assert_eq!(audit::check(&log), Ok(()));
        let (text, _) = format::write(&DeskFile::of(hall.conference(), &inbox, &log, None));
        let (back, _) = format::read::<DeskFile>(text.as_bytes()).unwrap();
        prop_assert!(back.check().is_ok());
        prop_assert_eq!(&back.log, &log);
        prop_assert_eq!(undone(&back.log), undone(&log));
        prop_assert_eq!(log::standing(&back.log), log::standing(&log));
        prop_assert!(possible.is_empty() || log::standing(&log) != Standing::default() || undone(&log).len() == 1);
    }
}
