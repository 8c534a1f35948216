//! Whole runs of the program: simulate, tally, verify, and everything that can be wrong with files.

use std::collections::BTreeMap;

use crate::support::Folder;
use serde_json::json;

const TALLY: &str = "tally files --json";

#[test]
fn one_seed_gives_the_same_bytes_and_another_gives_others() {
    let files = |seed| Folder::simulated(4, 12, seed, 40).all("files");
    assert_eq!(files(7), files(7));
    assert_ne!(files(7), files(8));
}

#[test]
fn the_tally_for_machines_has_everything_promised() {
    let tally = Folder::simulated(11, 33, 1, 0).run(TALLY);
    assert_eq!(tally.code, 0);
    let tally = tally.json();
    let code = tally["integrity"].as_str().unwrap();
    let groups: Vec<&str> = code.split(' ').collect();
    assert!(
        groups.len() == 4 && groups.iter().all(|g| g.len() == 4),
        "{code}"
    );
    let ranking = tally["ranking"].as_array().unwrap();
    assert_eq!(ranking.len(), 11);
    assert_eq!(ranking[0]["place"], 1);
    let points: Vec<i64> = ranking
        .iter()
        .map(|r| r["points"].as_i64().unwrap())
        .collect();
    assert!(points.is_sorted_by(|a, b| a >= b), "{points:?}");
    assert!(ranking.iter().all(|row| row["unit"].is_string()));
    let contests = tally["contests"].as_array().unwrap();
    assert_eq!(contests.len(), 4);
    for contest in contests {
        assert!(contest["id"].is_string());
        assert!(contest["outcome"]["passed"].is_array());
        let counts = contest["counts"].as_object().unwrap();
        let votes: u64 = counts.values().map(|v| v.as_u64().unwrap()).sum();
        assert!(votes >= 30, "{contest}");
    }
    let proposals = tally["proposals"].as_array().unwrap();
    assert_eq!(proposals.len(), 2);
    for proposal in proposals {
        let units = proposal["units"].as_array().unwrap().len() as u64;
        let vacant = proposal["vacant"].as_u64().unwrap();
        assert_eq!(units + vacant, proposal["quota"].as_u64().unwrap());
        // Simulated people vote for the same few twice: that is said of each.
        let remarks = proposal["remarks"].as_array().unwrap();
        let twice = remarks.iter().filter(|r| r["kind"] == "twice_proposed");
        assert_eq!(twice.count(), 2, "{proposal}");
    }
    assert_eq!(proposals[1]["remarks"][2]["kind"], "passed_over");
    let elections = tally["elections"].as_array().unwrap();
    assert_eq!(elections.len(), 2);
    assert_eq!(elections[0]["elected"][0]["option"], "kkt-quang-ngai");
    assert_eq!(tally["verdicts"]["accepted"], 33);
    assert_eq!(tally["verdicts"]["refused"], 0);
    assert_eq!(tally["conflicts"], json!([]));
}

#[test]
fn people_can_read_the_tally_too() {
    let folder = Folder::simulated(3, 6, 2, 0);
    let english = folder.run("tally files").out;
    assert!(english.contains("Ranking") && english.contains("Integrity code"));
    let vietnamese = folder.run("tally files --numbers vi").out;
    assert_ne!(english, vietnamese);
    assert_eq!(english.replace('.', ","), vietnamese.replace('.', ","));
}

#[test]
fn a_tally_can_be_written_recounted_and_is_not_written_over() {
    let folder = Folder::simulated(5, 15, 3, 0);
    let tally = folder.run("tally files --json --out results.json");
    assert_eq!(tally.code, 0, "{}", tally.err);
    let written = folder.read("results.json");
    let recount = folder.run("verify results.json --json");
    assert_eq!(recount.code, 0);
    for part in ["integrity", "ranking", "contests", "proposals", "elections"] {
        assert_eq!(recount.json()[part], tally.json()[part], "{part}");
    }
    let again = folder.run("tally files --out results.json");
    assert_eq!(again.code, 1);
    assert!(again.err.contains("--force"), "{}", again.err);
    assert_eq!(folder.read("results.json"), written);
    assert_eq!(folder.run("tally files --out results.json --force").code, 0);
    assert_eq!(folder.read("results.json"), written);
    // Nothing unfinished is left lying about.
    assert_eq!(folder.names(), ["files", "results.json"]);
}

#[test]
fn results_in_the_folder_itself_do_not_disturb_the_next_tally() {
    let folder = Folder::simulated(3, 6, 2, 0);
    let first = folder.run("tally files --json --out files/results.json");
    let second = folder.run("tally files --json --out files/results.json --force");
    assert_eq!(first.out, second.out);
}

#[test]
fn faults_get_the_verdicts_they_deserve() {
    let folder = Folder::simulated(11, 66, 6, 100);
    let tally = folder.run(TALLY);
    assert_eq!(tally.code, 0);
    let tally = tally.json();
    let expected = [
        ("same", "same bytes"),
        ("spacing", "duplicate"),
        ("revision", "supersedes"),
        ("second-phone", "conflict"),
        ("edited", "accepted"),
        ("decomposed", "accepted"),
        ("other-conference", "refused"),
        ("newer", "refused"),
        ("not-ours", "refused"),
        ("broken", "refused"),
        ("truncated", "refused"),
        ("empty", "refused"),
        ("binary", "refused"),
        ("deep", "refused"),
        ("twice", "refused"),
        ("strange", "refused"),
        ("points", "refused"),
        ("unsealed", "refused"),
        ("bad-ballot", "refused"),
        ("altered", "refused"),
        ("unknown-person", "refused"),
    ];
    let verdicts: BTreeMap<&str, &str> = tally["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["name"].as_str().unwrap(), f["verdict"].as_str().unwrap()))
        .collect();
    for (fault, verdict) in expected {
        let ending = format!("-{fault}.json");
        let mut found = 0;
        for (name, got) in &verdicts {
            let Some(person) = name.strip_suffix(&ending) else {
                continue;
            };
            found += 1;
            let plain = verdicts.get(format!("{person}.json").as_str()).copied();
            // Which of two twins stands is decided by their hashes.
            let pair = [Some(*got), plain];
            assert!(pair.contains(&Some(verdict)), "{name}: {pair:?}");
            if !matches!(verdict, "same bytes" | "duplicate") {
                assert_eq!(*got, verdict, "{name}");
            }
        }
        assert!(found > 0, "no file has the fault {fault}");
    }
    assert!(!tally["conflicts"].as_array().unwrap().is_empty());
}

#[test]
fn a_conference_that_is_there_can_be_simulated() {
    let folder = Folder::simulated(6, 18, 1, 0);
    let line = "simulate --conference files/conference.json --seed 9 --out more";
    assert_eq!(folder.run(line).code, 0);
    assert_eq!(
        folder.all("files").len(),
        folder.all("more").len(),
        "as many people hand over"
    );
    let tally = folder.run("tally more --json").json();
    assert_eq!(tally["verdicts"]["accepted"], 18);
    // Made from another seed, but for the same conference.
    let apart = folder.run("tally more --conference files/conference.json --json");
    assert_eq!(apart.json()["integrity"], tally["integrity"]);
}

#[test]
fn the_order_and_the_names_of_files_mean_nothing() {
    let folder = Folder::simulated(5, 20, 11, 60);
    for (number, (_, bytes)) in folder.all("files").into_iter().rev().enumerate() {
        folder.write(&format!("shuffled/{number:04}.txt"), &bytes);
        if number % 3 == 0 {
            folder.write(&format!("shuffled/again-{number}.txt"), &bytes);
        }
    }
    let (one, other) = (folder.run(TALLY), folder.run("tally shuffled --json"));
    assert_eq!(one.json()["integrity"], other.json()["integrity"]);
    assert_eq!(one.json()["verdicts"], other.json()["verdicts"]);
}
