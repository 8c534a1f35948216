//! Elections made by other programs: the good ones are accepted and written anew to the byte, the
//! broken ones refused for the right reason.

use belenios::archive::{self, Archive};
use belenios::group::{Belenios2048, Ed25519, Group};
use belenios::verifier::{Failure, Fault, Place, Report, Stage, verify};
use belenios::{answer, ballot, credential, election, outcome, share, trustee};

use crate::support::{archives, only, text};

const SAMPLE: &str = "[[1,1,1,0,0,1,0,0,0,1,1],[2,1,0,0,0,0,1,0,0,0,0,1],[1,2,2]]";

fn accept<G: Group>(bytes: &[u8]) -> Report<G> {
    let read = Archive::read(bytes).unwrap();
    assert_eq!(read.write(), bytes, "written anew");
    let report = verify::<G>(bytes).unwrap();
    assert_eq!(report.stage, Stage::Decided);
    report
}

fn expect<G: Group>(folder: &str, result: &str) {
    let report = accept::<G>(&only(folder));
    let wanted = format!("{{\"result\":{result}}}");
    assert_eq!(report.outcome.unwrap().text(), wanted);
    let trackers: Vec<_> = report
        .ballots
        .iter()
        .map(|listed| &listed.tracker)
        .collect();
    let file = text(&format!("{folder}/trackers.txt"));
    let stored: Vec<&str> = file
        .lines()
        .filter_map(|line| line.split_whitespace().last())
        .collect();
    assert_eq!(trackers, stored);
    assert_eq!(
        (report.ballots.len(), report.counted, report.credentials),
        (6, 5, 5)
    );
}

#[test]
fn the_tool_s_elections_are_accepted() {
    expect::<Ed25519>("ed25519-single", SAMPLE);
    expect::<Ed25519>("ed25519-small", "[[1,2,2]]");
    expect::<Belenios2048>("belenios2048-small", "[[1,2,2]]");
}

#[test]
fn the_tool_s_larger_election_in_the_older_group_is_accepted() {
    expect::<Belenios2048>("belenios2048-single", SAMPLE);
}

#[test]
fn elections_with_unusual_texts_are_accepted() {
    for (name, bytes) in archives("odd") {
        if !name.starts_with("weights") {
            accept::<Ed25519>(&bytes);
        }
    }
}

#[test]
fn what_is_not_supported_is_said_by_name() {
    let threshold = verify::<Ed25519>(&only("ed25519-threshold")).unwrap_err();
    let kind = "Pedersen".to_owned();
    let refused = Fault::Trustees(trustee::Fault::Kind { index: 1, kind });
    assert_eq!(threshold.fault, refused);
    let weights = |bytes: &[u8]| verify::<Ed25519>(bytes).unwrap_err().fault;
    let refused = Fault::Roll(credential::Fault::Weights(0));
    assert_eq!(weights(&only("ed25519-weights")), refused);
    let odd = archives("odd");
    let (_, bytes) = odd
        .iter()
        .find(|(name, _)| name.starts_with("weights"))
        .unwrap();
    assert!(matches!(
        weights(bytes),
        Fault::Roll(credential::Fault::Weights(_))
    ));
    let other = verify::<Ed25519>(&only("belenios2048-small")).unwrap_err();
    let group = election::Fault::Group("BELENIOS-2048".to_owned());
    assert_eq!(other.fault, Fault::Election(group));
    // All of them are sound as files.
    for folder in ["ed25519-threshold", "ed25519-weights"] {
        let bytes = only(folder);
        assert_eq!(Archive::read(&bytes).unwrap().write(), bytes);
    }
}

/// The place of the fault, without the tracker, and the fault.
fn refuse<G: Group>(bytes: &[u8]) -> (&'static str, usize, Fault) {
    let Failure { place, fault } = verify::<G>(bytes).unwrap_err();
    match place {
        Place::File => ("file", 0, fault),
        Place::Election => ("election", 0, fault),
        Place::Trustees => ("trustees", 0, fault),
        Place::Roll => ("roll", 0, fault),
        Place::Ballot { index, .. } => ("ballot", index, fault),
        Place::Tally => ("tally", 0, fault),
        Place::Share { index, .. } => ("share", index, fault),
        Place::Result => ("result", 0, fault),
    }
}

fn check_broken<G: Group>(folder: &str) -> usize {
    let all = archives(folder);
    for (name, bytes) in &all {
        let number: u32 = name[..2].parse().unwrap();
        if matches!(number, 0 | 13 | 15) {
            accept::<G>(bytes);
            continue;
        }
        let (place, index, fault) = refuse::<G>(bytes);
        println!("{folder}/{name}: {place} {index}: {fault}");
        let right = match &fault {
            Fault::Ballot(ballot::Fault::SignedOther | ballot::Fault::Answer { .. }) => {
                place == "ballot" && number == 1
                    || matches!(
                        fault,
                        Fault::Ballot(ballot::Fault::Answer {
                            fault: answer::Fault::Overall | answer::Fault::Individual(_),
                            ..
                        })
                    ) && number == 2
            }
            Fault::Roll(credential::Fault::Twice(_)) => number == 3,
            Fault::UnknownCredential => number == 4,
            Fault::SameBallot { .. } => number == 5,
            Fault::Share(share::Fault::Proof { .. }) => number == 6,
            Fault::Result(outcome::Fault::Count { .. }) => matches!(number, 7 | 17),
            Fault::Tally => matches!(number, 8 | 9),
            Fault::Size { counted: 5 } => number == 10,
            Fault::Trustees(trustee::Fault::Proof(_)) => number == 11,
            Fault::Ballot(ballot::Fault::NotCanonical) => number == 12,
            Fault::Archive(archive) => match archive.what {
                archive::What::Chain => number == 14,
                archive::What::Hash => number == 16,
                archive::What::Order => number == 18,
                _ => false,
            },
            _ => false,
        };
        assert!(right, "{folder}/{name}: {place} {index}: {fault:?}");
    }
    all.len()
}

#[test]
fn broken_elections_are_refused_for_the_right_reason() {
    assert_eq!(check_broken::<Ed25519>("broken/ed25519"), 18);
    assert_eq!(check_broken::<Ed25519>("broken/ed25519-main"), 4);
    assert_eq!(check_broken::<Belenios2048>("broken/belenios2048"), 5);
}
