//! Whole runs of the program: simulate, tally, verify, and everything that can be wrong with files.

use std::collections::BTreeMap;

use crate::support::Folder;
use serde_json::{Value, json};

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
    for part in ["integrity", "ranking", "contests"] {
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

/// Changes a results file in one way and says what `verify` thinks.
fn tampered(folder: &Folder, change: impl FnOnce(&mut Value)) -> (i32, Value) {
    let mut results: Value = serde_json::from_str(&folder.read("results.json")).unwrap();
    change(&mut results["body"]);
    folder.write("tampered.json", results.to_string());
    let said = folder.run("verify tampered.json --json");
    (said.code, said.json())
}

#[test]
fn every_tampering_is_found() {
    type Change = fn(&mut Value);
    let folder = Folder::simulated(5, 15, 3, 0);
    folder.run("tally files --out results.json");
    assert_eq!(tampered(&folder, |_| {}).0, 0, "unchanged results stand");
    let changes: &[(&str, Change)] = &[
        ("a vote changed", |r| {
            let votes = r["secret_votes"]["co"].as_array_mut().unwrap();
            votes[0] = votes[14].clone();
        }),
        ("a vote removed", |r| {
            r["secret_votes"]["co"].as_array_mut().unwrap().pop();
        }),
        ("a vote added", |r| {
            let votes = r["secret_votes"]["co"].as_array_mut().unwrap();
            let last = votes[14].clone();
            votes.push(last);
        }),
        ("an over-vote", |r| {
            let votes = r["secret_votes"]["co"].as_array_mut().unwrap();
            let all = json!(["x", "y", "z"]);
            votes[0] = json!({ "chosen": all });
        }),
        ("votes in another order", |r| {
            r["secret_votes"]["co"].as_array_mut().unwrap().reverse();
        }),
        ("an open vote of nobody", |r| {
            let votes = r["open_votes"]["khoi-pho"].as_object_mut().unwrap();
            let (_, vote) = votes.pop_first_vote();
            votes.insert("nobody".to_owned(), vote);
        }),
        ("votes in a contest that is not held", |r| {
            r["secret_votes"]["other"] = json!([]);
        }),
        ("points changed", |r| {
            let points = r["outcome"]["ranking"][0]["points"].as_i64().unwrap();
            r["outcome"]["ranking"][0]["points"] = json!(points + 1);
        }),
        ("a place changed", |r| {
            r["outcome"]["ranking"][1]["place"] = json!(1);
        }),
        ("another winner", |r| {
            r["outcome"]["contests"][0]["outcome"]["passed"] = json!([]);
        }),
        ("a sheet removed", |r| {
            r["sheets"].as_array_mut().unwrap().remove(0);
        }),
        ("a sheet twice", |r| {
            let sheet = r["sheets"][0].clone();
            r["sheets"].as_array_mut().unwrap().push(sheet);
        }),
        ("a sheet by somebody else", |r| {
            r["sheets"][0]["by"] = json!("guest.1");
        }),
        ("a row changed", |r| {
            let line = &mut r["sheets"][1]["sheet"]["lines"]["i"]["input"];
            *line = json!({ "points": 0 });
        }),
        ("points beyond a row's most", |r| {
            let line = &mut r["sheets"][1]["sheet"]["lines"]["i"]["input"];
            *line = json!({ "points": 900_000 });
        }),
        ("someone struck off the roll", |r| {
            r["roll"].as_object_mut().unwrap().pop_first_vote();
        }),
        ("someone put on the roll", |r| {
            let entry = r["roll"]
                .as_object()
                .unwrap()
                .values()
                .next()
                .unwrap()
                .clone();
            r["roll"]["nobody"] = entry;
        }),
        ("the rules bent", |r| {
            r["conference"]["contests"][0]["pass"]["level"]["numerator"] = json!(1);
            r["conference"]["contests"][0]["pass"]["level"]["denominator"] = json!(100);
        }),
        ("no seats", |r| {
            r["conference"]["contests"][0]["seats"] = json!(0);
        }),
        ("another number of entitled", |r| {
            r["outcome"]["contests"][0]["count"]["entitled"] = json!(14);
        }),
    ];
    for (what, change) in changes {
        let (code, said) = tampered(&folder, change);
        assert_eq!(code, 1, "{what} is not found");
        assert_eq!(said["sound"], false, "{what}");
        assert!(said["problem"].as_str().unwrap().len() > 20, "{what}");
    }
}

/// Taking the first member of an object, whatever it is called.
trait PopFirst {
    fn pop_first_vote(&mut self) -> (String, Value);
}

impl PopFirst for serde_json::Map<String, Value> {
    fn pop_first_vote(&mut self) -> (String, Value) {
        let name = self.keys().next().unwrap().clone();
        let value = self.remove(&name).unwrap();
        (name, value)
    }
}

#[test]
fn faults_get_the_verdicts_they_deserve() {
    let folder = Folder::simulated(40, 120, 5, 100);
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
        ("over-vote", "refused"),
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
