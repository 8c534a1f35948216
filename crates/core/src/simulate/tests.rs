//! What a simulated conference promises: soundness, repeatability, and files that are what they claim.

use std::collections::BTreeMap;

use super::*;
use crate::desk::assess::{self, Verdict};
use crate::desk::inbox::{Examiner, Inbox, Received};
use crate::desk::log::Standing;
use crate::desk::reading::unfinished;
use crate::format;
use crate::number::Quantity;
use crate::results::{self, Results};
use crate::submission::Submission;

fn plan(units: u32, delegates: u32, seed: u64, faults_percent: u32) -> Simulation {
    Simulation::invent(&Plan {
        units,
        delegates,
        seed,
        faults_percent,
    })
    .unwrap()
}

fn received(file: &SimulatedFile) -> Received {
    Received {
        name: file.name.clone(),
        at: crate::date::Moment::from_clock(0, 0).unwrap(),
        text: String::from_utf8_lossy(&file.bytes).into_owned(),
    }
}

fn inbox(simulation: &Simulation) -> Inbox {
    let mut inbox = Inbox::default();
    let examiner = Examiner::new(simulation.conference(), simulation.fingerprint());
    for file in simulation.files() {
        let content = examiner.examine(&file.bytes);
        inbox.add(received(&file), content);
    }
    inbox
}

fn tally(simulation: &Simulation) -> Results {
    let mut standing = Standing::default();
    let state = assess::assess(&inbox(simulation), &standing);
    let (conference, fingerprint) = (simulation.conference(), simulation.fingerprint());
    if let Some(urn) = results::results(conference, &state, &standing).urn {
        let counting = urn.counting(conference, fingerprint).unwrap();
        let shares = counting.sample_shares(conference).unwrap();
        let (shares, result) = counting.open(conference, shares).unwrap();
        standing.shares = shares.into_iter().map(|s| (s.teller, s)).collect();
        standing.opened = Some(result);
    }
    results::results(conference, &state, &standing)
}

#[test]
fn a_rehearsal_is_counted_to_its_end_with_the_same_sample_keys() {
    let real = plan(3, 3, 1, 0);
    let text = crate::conference::rehearsal::rehearsal_of(real.conference_text()).unwrap();
    let (rehearsal, _) = crate::format::read(text.as_bytes()).unwrap();
    let results = tally(&Simulation::of(rehearsal, 1, 0).unwrap());
    assert_eq!(results.verify(), Ok(()));
    let contests = &results.outcome.contests;
    assert!(!contests.is_empty() && contests.iter().all(|contest| contest.count.adds_up()));
    assert!(results.urn.unwrap().result.is_some());
}

#[test]
fn the_usual_conference_has_a_place_for_every_unit_and_decides_its_contests() {
    let results = tally(&plan(11, 33, 1, 0));
    assert_eq!(results.verify(), Ok(()));
    assert_eq!(results.outcome.ranking.len(), 11);
    assert!(results.outcome.ranking.iter().all(|r| r.place.is_some()));
    for contest in &results.outcome.contests {
        assert!(contest.count.adds_up());
        assert_eq!(contest.count.collected, 33, "{}", contest.id);
        assert!(contest.outcome.quorum);
    }
    let decided = (0..10)
        .flat_map(|seed| tally(&plan(11, 33, seed, 0)).outcome.contests)
        .filter(|c| !c.outcome.passed.is_empty() && c.outcome.tie.is_none())
        .count();
    assert!(decided >= 35, "only {decided} of 40 contests are decided");
}

#[test]
fn every_form_of_rule_and_question_occurs() {
    let simulation = plan(5, 5, 1, 0);
    let lines = crate::score::criterion::lines(&simulation.conference().criteria);
    let forms: std::collections::BTreeSet<_> = lines
        .iter()
        .map(|l| serde_json::to_value(&l.rule).unwrap())
        .map(|rule| match rule {
            serde_json::Value::String(name) => name,
            rule => rule.as_object().unwrap().keys().next().unwrap().clone(),
        })
        .collect();
    assert_eq!(lines.iter().filter(|l| !l.extra).count(), 22);
    assert_eq!(forms.len(), 9, "{forms:?}");
}

#[test]
fn the_smallest_and_odd_sizes_are_sound() {
    for (units, delegates) in [(1, 1), (1, 5), (2, 1), (7, 3), (40, 40)] {
        let simulation = plan(units, delegates, 9, 30);
        assert_eq!(simulation.conference().check(), Ok(()));
        assert_eq!(tally(&simulation).verify(), Ok(()), "{units} {delegates}");
    }
    let largest = plan(MAX_UNITS, MAX_DELEGATES, 9, 0);
    assert_eq!(largest.conference().bloc.units.len(), MAX_UNITS as usize);
    for (units, delegates) in [(0, 1), (301, 1), (1, 0), (1, 10_001)] {
        let plan = Plan {
            units,
            delegates,
            seed: 1,
            faults_percent: 0,
        };
        assert!(Simulation::invent(&plan).is_err());
    }
}

#[test]
fn targets_of_thousands_are_answered_in_numbers_that_can_be_read_in_one_way() {
    let mut conference = plan(3, 3, 2, 0).conference().clone();
    let lines = crate::score::criterion::lines(&conference.criteria);
    let lines = lines
        .into_iter()
        .filter(|row| crate::plan::targets::takes_target(row));
    let lines: Vec<_> = lines.map(|row| row.id.clone()).collect();
    for unit in conference.bloc.units.clone() {
        for (place, line) in (1..).zip(&lines) {
            let value = Some(Quantity::whole(12_700 * place));
            crate::plan::targets::set(&mut conference, &unit.id, line, value);
        }
    }
    let simulation = Simulation::of(conference, 1, 0).unwrap();
    for file in simulation.files() {
        let read = format::read::<Submission>(&file.bytes).unwrap();
        assert_eq!(unfinished(simulation.conference(), [&read.0]), []);
    }
}

#[test]
fn one_seed_gives_one_conference() {
    let files = |seed| plan(6, 20, seed, 50).files().collect::<Vec<_>>();
    assert_eq!(files(4), files(4));
    assert_ne!(files(4), files(5));
    assert_eq!(
        plan(6, 20, 4, 0).conference_text(),
        plan(6, 20, 4, 50).conference_text()
    );
}

#[test]
fn every_file_gets_the_verdict_that_was_meant() {
    let simulation = plan(40, 120, 3, 100);
    let mut meant: BTreeMap<Meant, u32> = BTreeMap::new();
    let mut faults = BTreeMap::new();
    for file in simulation.files() {
        *meant.entry(file.meant).or_default() += 1;
        *faults.entry(file.fault).or_insert(0) += 1;
    }
    let lacking = |f: &&Fault| !faults.contains_key(&Some(**f));
    assert_eq!(Fault::ALL.iter().find(lacking), None);
    let inbox = inbox(&simulation);
    let state = assess::assess(&inbox, &Standing::default());
    for file in simulation.files() {
        let raw = Hash::of(received(&file).text.as_bytes());
        let refused = matches!(state.verdicts.get(&raw), Some(Verdict::Refused(_)));
        let what = (&file.name, state.verdicts.get(&raw));
        assert_eq!(refused, file.meant == Meant::Refused, "{what:?}");
    }
    let counts = state.counts();
    let of = |m| meant.get(&m).copied().unwrap_or(0);
    assert_eq!(counts.accepted, of(Meant::Accepted));
    assert_eq!(counts.supersedes, of(Meant::Supersedes));
    assert_eq!(counts.superseded, of(Meant::Superseded));
    assert_eq!(counts.duplicate, of(Meant::Duplicate));
    assert_eq!(counts.conflict, of(Meant::Conflict));
    assert_eq!(counts.refused, of(Meant::Refused));
}

#[test]
fn a_draft_is_filled_completely_and_honestly() {
    use crate::draft::task;
    use crate::submission::Submission;
    let simulation = plan(9, 27, 12, 0);
    for (file, person) in simulation.files().zip(&simulation.conference().people) {
        let (submission, _) = format::read::<Submission>(&file.bytes).unwrap();
        assert_eq!(submission.check(simulation.conference()), Ok(()));
        let expected = rights::scores(simulation.conference(), person).len();
        assert_eq!(submission.sheets.len(), expected);
        assert!(submission.ballot.is_some());
        assert_eq!(submission.open_votes.len(), 1);
        assert_eq!(
            submission.signature.is_some(),
            rights::signs(simulation.conference(), person)
        );
    }
    let person = &simulation.conference().people[0];
    let mut draft = crate::draft::Draft::new(simulation.fingerprint(), person.id.clone());
    let mut rng = Rng::new(1, 1);
    fill::fill(
        &mut draft,
        simulation.conference(),
        person,
        &simulation.mood,
        &mut rng,
    );
    let tasks = task::tasks(&draft, simulation.conference());
    assert!(tasks.iter().all(|(_, p)| p.is_complete()), "{tasks:?}");
}
