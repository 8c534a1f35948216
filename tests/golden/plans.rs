//! A plan as a file: made once, and standing ever since.
//!
//! `cargo test --test golden make_plans -- --ignored` writes it again, out of the conference of version 1.

use khoithidua_core::conference::Conference;
use khoithidua_core::format::{self, Kind, ReadError};
use khoithidua_core::plan::file::Plan;
use khoithidua_core::plan::next_year::next_year;

use super::make::write;
use super::{conference, golden, stands};

#[test]
#[ignore = "writes the file that the other tests read"]
fn make_plans() {
    let (conference, _) = conference();
    write("plan", &Plan { conference });
}

#[test]
fn a_plan_of_version_1_stands() {
    let plan: Plan = stands("32b89ae54b6880834b12d298e1abafdd5ba0d4d62210eb7bf936469623bbd53c");
    assert_eq!(plan.conference, conference().0);
}

#[test]
fn a_plan_is_no_conference_and_a_conference_no_plan() {
    let other = |found, wanted| ReadError::OtherKind { found, wanted };
    let plan = golden(Kind::Plan.name());
    assert_eq!(
        format::read::<Conference>(&plan).map(|_| ()),
        Err(other(Kind::Plan, Kind::Conference))
    );
    assert_eq!(
        format::read::<Plan>(&golden(Kind::Conference.name())).map(|_| ()),
        Err(other(Kind::Conference, Kind::Plan))
    );
    // It may lack what a conference must have.
    let mut unsound = next_year(&conference().0, None);
    unsound.bloc.units.clear();
    assert!(unsound.check().is_err());
    let unsound = Plan {
        conference: unsound,
    };
    let text = format::write(&unsound).0;
    assert_eq!(format::read::<Plan>(text.as_bytes()).unwrap().0, unsound);
}
