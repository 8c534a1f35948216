//! Conferences on the two sheets that real blocs gave: one of a thousand points, and the one of the Management Boards.
//!
//! `tests/data/sheets/thousand_points.json` has the groups, sums and numbers of lines of a police bloc's sheet as far as they
//! are known. Its lines are samples, which is what their notes say.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::log::Standing;
use khoithidua_core::format;
use khoithidua_core::results::Results;
use khoithidua_core::rules::{NotAssigned, PeerDetail, TieRule};
use khoithidua_core::score::criterion::{self, Criterion, Rule};
use khoithidua_core::score::rank;
use khoithidua_core::simulate::{Plan, Simulation};

use crate::common::{self, Hall};

fn file(path: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn thousand_points() -> Vec<Criterion> {
    serde_json::from_slice(&file("tests/data/sheets/thousand_points.json")).unwrap()
}

fn management_boards() -> Vec<Criterion> {
    let (conference, _) = format::read::<Conference>(&file("public/conference.json")).unwrap();
    conference.criteria
}

/// A conference on a sheet, without secret contests: sealing is tried elsewhere, and takes its time.
fn conference(criteria: Vec<Criterion>) -> Conference {
    let plan = Plan {
        units: 4,
        delegates: 4,
        seed: 7,
        faults_percent: 0,
    };
    let mut conference = Simulation::invent(&plan).unwrap().conference().clone();
    conference.contests.retain(|contest| !contest.secret);
    conference.ballot_box = None;
    conference.slips.clear();
    conference.targets.clear();
    conference.rules.scoring.ties = vec![TieRule::Row(criteria[0].id.clone()), TieRule::Women];
    conference.criteria = criteria;
    conference
}

fn held(conference: Conference) -> Results {
    let hall = Hall::of(Simulation::of(conference, 11, 0).unwrap());
    let inbox = hall.inbox();
    let accredited = common::standing(&common::accreditations(&inbox));
    let (state, results) = hall.outcome(&inbox, &accredited);
    assert_eq!(state.counts().accepted, 4);
    assert_eq!(hall.outcome(&inbox, &Standing::default()).1.sheets.len(), 0);
    results
}

/// Holds a conference under every rule for units without a target, with peers who score groups and lines.
fn runs_on(criteria: &[Criterion]) {
    let rules = [
        None,
        Some(NotAssigned::Compared),
        Some(NotAssigned::Full),
        Some(NotAssigned::LeftOut),
    ];
    let mut left_out = 0;
    for (not_assigned, peer_detail) in rules
        .into_iter()
        .zip([PeerDetail::Groups, PeerDetail::Lines].into_iter().cycle())
    {
        let mut conference = conference(criteria.to_vec());
        conference.rules.scoring.not_assigned = not_assigned;
        conference.rules.scoring.peer_detail = peer_detail;
        let results = held(conference);
        assert_eq!(results.verify(), Ok(()));
        let ranking = &results.outcome.ranking;
        assert_eq!(rank::candidates(ranking).count(), 4, "{not_assigned:?}");
        let most = criterion::ordinary_max(criteria);
        assert!(ranking.iter().all(|r| r.ordinary.unwrap() <= most));
        let own = results.own_sheets();
        left_out += own.values().map(|s| s.left_out.len()).sum::<usize>();
        let (text, _) = format::write(&results);
        let (again, _) = format::read::<Results>(text.as_bytes()).unwrap();
        assert_eq!(again, results);
    }
    assert!(left_out > 0, "nothing was left out anywhere");
}

fn kind(line: &Criterion) -> &'static str {
    match line.rule {
        Rule::YesNo => "yes or no",
        Rule::Judged => "judged",
        _ => "measured",
    }
}

#[test]
fn the_sheet_of_a_thousand_points_has_the_numbers_and_sums_of_its_table() {
    let criteria = thousand_points();
    assert_eq!(criterion::check(&criteria), Ok(()));
    let lines = criterion::lines(&criteria);
    let mut kinds = BTreeMap::new();
    for line in &lines {
        *kinds.entry(kind(line)).or_insert(0) += 1;
        assert!(line.note.is_some(), "{} is not marked as a sample", line.id);
    }
    let expected = [("judged", 113), ("measured", 12), ("yes or no", 51)];
    assert_eq!(kinds, expected.into());
    let sum: i64 = lines.iter().map(|line| line.max.raw()).sum();
    assert_eq!(sum, 100_000);
    let least: i64 = lines.iter().map(|line| line.max.raw()).min().unwrap();
    assert_eq!(least, 100);
    // What the table says of sums, and of lines where it says how many.
    for (id, points, below) in [
        ("i", 700, None),
        ("i.1", 200, None),
        ("i.2", 200, None),
        ("i.2.a", 70, Some(9)),
        ("i.2.b", 50, Some(5)),
        ("i.2.c", 30, None),
        ("i.2.d", 50, Some(5)),
        ("i.3", 120, None),
        ("i.4", 100, None),
        ("i.5", 40, Some(4)),
        ("i.6", 40, Some(7)),
        ("ii", 200, None),
        ("ii.1", 50, None),
        ("ii.1.g", 5, None),
        ("ii.2", 50, None),
        ("ii.3", 30, None),
        ("ii.4", 40, Some(16)),
        ("ii.5", 30, Some(4)),
        ("iii", 100, Some(10)),
        ("iii.1", 40, Some(5)),
        ("iii.2", 20, Some(2)),
        ("iii.3", 15, Some(2)),
        ("iii.4", 25, Some(1)),
    ] {
        let id = khoithidua_core::ids::CriterionId::new(id).unwrap();
        let row = criterion::find(&criteria, &id).unwrap();
        assert_eq!(row.max.raw(), points * 100, "{id}");
        assert_eq!(
            row.lines().len(),
            below.unwrap_or(row.lines().len()),
            "{id}"
        );
    }
}

#[test]
fn a_conference_runs_on_the_sheet_of_a_thousand_points() {
    runs_on(&thousand_points());
}

#[test]
fn a_conference_runs_on_the_sheet_of_the_management_boards() {
    let criteria = management_boards();
    assert_eq!(criterion::ordinary_max(&criteria).raw(), 10_000);
    let ordinary = criterion::lines(&criteria).into_iter().filter(|l| !l.extra);
    assert_eq!(ordinary.count(), 22);
    runs_on(&criteria);
}
