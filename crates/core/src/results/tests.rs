//! Results checked part by part, and what a reader can redo from a row of the ranking.

use super::*;
use crate::desk::assess::assess;
use crate::desk::inbox::{Examiner, Inbox, Received};
use crate::desk::log::Standing;
use crate::number::{Fraction, Points};
use crate::simulate::{Plan, Simulation};

fn some() -> Results {
    let plan = Plan {
        units: 6,
        delegates: 12,
        seed: 5,
        faults_percent: 0,
    };
    let simulation = Simulation::invent(&plan).unwrap();
    let conference = simulation.conference();
    let mut inbox = Inbox::default();
    let examiner = Examiner::new(conference, simulation.fingerprint());
    for file in simulation.files() {
        let content = examiner.examine(&file.bytes);
        let received = Received {
            name: file.name,
            at: crate::date::Moment::parse("2023-12-28T09:00:00+07:00").unwrap(),
            text: String::from_utf8(file.bytes).unwrap(),
        };
        inbox.add(received, content);
    }
    let mut standing = Standing::default();
    let state = assess(&inbox, &standing);
    let urn = results(conference, &state, &standing).urn.unwrap();
    let counting = urn.counting(conference, simulation.fingerprint()).unwrap();
    let shares = counting.sample_shares(conference).unwrap();
    standing.opened = Some(counting.open(conference, shares.clone()).unwrap().1);
    standing.shares = shares.into_iter().map(|s| (s.teller, s)).collect();
    results(conference, &state, &standing)
}

fn wrong(results: &Results) -> Vec<Check> {
    let failing = |part: &Check| results.check(*part).is_err();
    Check::ALL.into_iter().filter(failing).collect()
}

#[test]
fn each_part_that_is_wrong_is_named_and_no_other() {
    let whole = some();
    assert_eq!(wrong(&whole), []);
    assert_eq!(whole.verify(), Ok(()));

    let mut ranking = whole.clone();
    ranking.outcome.ranking.swap(0, 1);
    assert_eq!(wrong(&ranking), [Check::Ranking]);

    let mut contest = whole.clone();
    contest.outcome.contests[0].outcome.passed.clear();
    assert_eq!(wrong(&contest), [Check::Contests]);

    let mut roll = whole.clone();
    let (_, entry) = whole.roll.first_key_value().unwrap();
    let entry = RollEntry {
        voted: false,
        sealed: false,
        ..entry.clone()
    };
    roll.roll.insert(PersonId::new("nobody").unwrap(), entry);
    assert_eq!(wrong(&roll), [Check::Roll]);

    let mut urn = whole.clone();
    let ballots = |results: &mut Results| results.urn.as_mut().map(|urn| urn.ballots.pop());
    ballots(&mut urn).unwrap();
    assert_eq!(wrong(&urn), [Check::Votes, Check::Opening, Check::Contests]);
    let mut unopened = whole.clone();
    if let Some(urn) = &mut unopened.urn {
        urn.shares.pop();
    }
    assert_eq!(wrong(&unopened), [Check::Opening]);

    let mut sheet = whole.clone();
    sheet.sheets.push(whole.sheets[0].clone());
    assert!(wrong(&sheet).contains(&Check::Sheets));

    let mut decision = whole.clone();
    decision.decisions.push(Decision {
        person: PersonId::new("nobody").unwrap(),
        chosen: Hash::of(b"a"),
        over: BTreeSet::new(),
        reason: "why".to_owned(),
    });
    assert_eq!(wrong(&decision), [Check::Roll]);
}

#[test]
fn a_row_of_the_ranking_can_be_redone_from_own_peers_and_extra() {
    let results = some();
    let own = results.own_sheets();
    let scoring = &results.conference.rules.scoring;
    let mut with_extra = 0;
    for row in &results.outcome.ranking {
        let (sheet, peers) = (&own[&row.unit], row.peers.unwrap());
        assert_eq!(row.own, Some(sheet.total()));
        assert_eq!(row.extra(), Some(sheet.extra));
        assert_eq!(row.points, Some(row.ordinary.unwrap().plus(sheet.extra)));
        let weigh = |p: Points, weight: u32| p.fraction().times(Fraction::whole(weight.into()));
        let sum =
            weigh(sheet.ordinary, scoring.self_weight).plus(weigh(peers, scoring.peer_weight));
        let whole = Fraction::whole((scoring.self_weight + scoring.peer_weight).into());
        let again = Points::rounded(sum.over(whole).unwrap());
        // The mean of the peers is shown rounded, so the last hundredth may differ.
        assert!((again.raw() - row.ordinary.unwrap().raw()).abs() <= 1);
        with_extra += u32::from(sheet.extra != Points::ZERO);
    }
    assert!(with_extra > 0, "no unit with bonus or penalty");
}

#[test]
fn every_unit_has_a_column_that_adds_up_to_its_points() {
    let results = some();
    let columns = results.columns(ToString::to_string);
    assert_eq!(columns.len(), 6);
    for column in &columns {
        let row = results.outcome.ranking.iter();
        let row = row
            .clone()
            .find(|row| row.unit.as_str() == column.name)
            .unwrap();
        let sums = column.sums;
        assert_eq!((sums.own, sums.peers), (row.own, row.peers));
        assert_eq!((sums.total, sums.place), (row.points, row.place));
        let parts = [sums.ordinary, sums.bonus, sums.penalty]
            .into_iter()
            .flatten();
        assert_eq!(Some(parts.sum()), sums.own);
        let ordinary = results.conference.criteria.iter().filter(|c| !c.extra);
        let rows: Points = ordinary
            .filter_map(|c| column.rows.get(&c.id).copied())
            .sum();
        assert!(rows > Points::ZERO, "{}", column.name);
    }
    let mut without = results;
    without
        .sheets
        .retain(|sheet| sheet.sheet.unit != sheet.from);
    assert!(
        without
            .columns(ToString::to_string)
            .iter()
            .all(|c| c.rows.is_empty())
    );
}
