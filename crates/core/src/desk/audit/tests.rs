//! Logs that no desk could have written, one by one.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::attendance::Attendance;
use crate::date::Moment;
use crate::desk::file::{DeskFileError, tests::desk};
use crate::desk::sheets::RowChecked;
use crate::ids::{CriterionId, PersonId, UnitId};
use crate::sealed::teller::TellerShare;
use crate::vote::paper::PaperCount;

fn entry(event: Event) -> Entry {
    let at = Moment::parse("2023-12-28T10:00:00+07:00").unwrap();
    Entry { at, event }
}

fn log(events: &[Event]) -> Vec<Entry> {
    events.iter().cloned().map(entry).collect()
}

fn closed() -> Event {
    Event::Closed {
        files: BTreeSet::new(),
    }
}

fn reopened() -> Event {
    let reason = "one is lacking".to_owned();
    Event::Reopened { reason }
}

fn shared() -> Event {
    Event::Shared(TellerShare {
        conference: Hash::of(b"conference"),
        teller: 1,
        tally: Hash::of(b"tally"),
        share: String::new(),
    })
}

fn opened() -> Event {
    let result = vec![vec![1]];
    Event::Opened { result }
}

fn attended() -> Event {
    Event::Attended(Attendance {
        unit: UnitId::new("a").unwrap(),
        people: Vec::new(),
        note: None,
    })
}

fn row_checked() -> Event {
    Event::RowChecked(RowChecked {
        unit: UnitId::new("a").unwrap(),
        row: CriterionId::new("i").unwrap(),
        was: None,
        check: None,
    })
}

fn accredited() -> Event {
    let people = BTreeMap::new();
    Event::Accredited { people }
}

fn paper_counted() -> Event {
    Event::PaperCounted(PaperCount {
        by: "An".to_owned(),
        sums: BTreeMap::new(),
    })
}

fn withdrawn() -> Event {
    Event::Withdrawn {
        person: PersonId::new("a.1").unwrap(),
        reason: "?".to_owned(),
    }
}

/// Takes the entry back that such an event made.
fn undone(event: Event) -> Event {
    Event::Undone {
        entry: entry(event).hash(),
        reason: "a slip".to_owned(),
    }
}

/// What can be done in turn, and what cannot be done next.
fn cases() -> Vec<(&'static str, Vec<Event>, Event)> {
    vec![
        ("open again what is open", vec![], reopened()),
        (
            "open again after a share",
            vec![closed(), shared()],
            reopened(),
        ),
        (
            "open again after the opening",
            vec![closed(), shared(), opened()],
            reopened(),
        ),
        ("share before closing", vec![], shared()),
        (
            "share after opening again",
            vec![closed(), reopened()],
            shared(),
        ),
        ("open the urn before closing", vec![], opened()),
        ("open the urn without a share", vec![closed()], opened()),
        ("close twice", vec![closed()], closed()),
        ("count paper before closing", vec![], paper_counted()),
        (
            "count paper after the opening",
            vec![closed(), shared(), opened()],
            paper_counted(),
        ),
        ("confirm keys after closing", vec![closed()], accredited()),
        (
            "withdraw a decision after closing",
            vec![closed()],
            withdrawn(),
        ),
        ("check a sheet after closing", vec![closed()], row_checked()),
        (
            "call the roll after the opening",
            vec![closed(), shared(), opened()],
            attended(),
        ),
        ("take back what was not made", vec![], undone(attended())),
        (
            "take back what has no way back",
            vec![accredited()],
            undone(accredited()),
        ),
        (
            "take the roll back after the opening",
            vec![attended(), closed(), shared(), opened()],
            undone(attended()),
        ),
        (
            "take a check back after closing",
            vec![row_checked(), closed()],
            undone(row_checked()),
        ),
    ]
}

#[test]
fn what_a_desk_would_refuse_cannot_stand_in_a_log() {
    for (what, before, event) in cases() {
        assert_eq!(check(&log(&before)), Ok(()), "{what}");
        let whole = [before.clone(), vec![event]].concat();
        let number = whole.len();
        assert_eq!(
            check(&log(&whole)),
            Err(ImpossibleEntry { number }),
            "{what}"
        );
    }
}

#[test]
fn a_whole_day_stands() {
    let day = [
        accredited(),
        attended(),
        row_checked(),
        undone(row_checked()),
        closed(),
        reopened(),
        withdrawn(),
        undone(attended()),
        // So did another desk, before the two became one.
        undone(attended()),
        closed(),
        paper_counted(),
        shared(),
        opened(),
    ];
    assert_eq!(check(&log(&day)), Ok(()));
}

#[test]
fn a_backup_with_an_impossible_log_is_refused_and_says_where() {
    let (whole, _) = desk(0);
    for (what, before, event) in cases() {
        let mut backup = whole.clone();
        backup.log.extend(log(&before));
        assert!(backup.check().is_ok(), "{what}");
        backup.log.push(entry(event));
        let number = backup.log.len();
        let impossible = DeskFileError::Impossible(ImpossibleEntry { number });
        assert_eq!(backup.check().err(), Some(impossible), "{what}");
    }
}
