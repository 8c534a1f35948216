//! Secret contests from the command line: whose keys count, who opens, and what an independent program says.

use std::fs;
use std::path::Path;

use khoithidua_core::format;
use khoithidua_core::results::Results;
use khoithidua_core::sealed::teller::{TellerFile, TellerSecret, TellerShare};
use serde_json::{Value, json};

use crate::support::Folder;
use crate::tool::Tool;

const TALLY: &str = "tally files --json";

/// A conference whose tellers' keys are not worked out by everybody: only their files open it.
fn with_real_tellers(units: u32, delegates: u32, seed: u64, faults: u32) -> Folder {
    let folder = Folder::simulated(units, delegates, seed, 0);
    folder.change("files/conference.json", |conference| {
        conference.as_object_mut().unwrap().remove("sample");
    });
    let line = format!(
        "simulate --conference files/conference.json --seed {seed} --faults {faults} --out real"
    );
    assert_eq!(folder.run(&line).code, 0);
    folder
}

/// What this teller's device answers to results that are not opened.
fn share_of(folder: &Folder, results: &str, key: &str) -> TellerShare {
    let (results, _) = format::read::<Results>(folder.read(results).as_bytes()).unwrap();
    let (key, _) = format::read::<TellerFile>(folder.read(key).as_bytes()).unwrap();
    let TellerFile::Rehearsal(key) = key else {
        panic!("simulated tellers have keys for rehearsals");
    };
    let conference = &results.conference;
    let counting = results.urn.unwrap();
    let counting = counting.counting(conference, format::write(conference).1);
    let secret = TellerSecret::parse(&key.secret).unwrap();
    counting.unwrap().share(conference, &secret).unwrap()
}

#[test]
fn secret_contests_wait_for_every_teller() {
    let folder = with_real_tellers(4, 8, 5, 0);
    let whole = folder.run("tally real --json");
    assert_eq!(whole.json()["sealed"]["opened"], true);
    folder.write("key-2", folder.read("real/teller-2.json"));
    folder.remove("real/teller-2.json");
    let said = folder.run("tally real --json --out unopened.json");
    assert_eq!(said.code, 0, "{}", said.err);
    let said = said.json();
    assert_eq!(said["sealed"], json!({ "ballots": 8, "opened": false }));
    assert_eq!(said["waiting"].as_array().unwrap().len(), 3);
    assert_eq!(
        said["contests"].as_array().unwrap().len(),
        1,
        "the open one"
    );
    let lacking = said["tellers"].as_array().unwrap().iter();
    let lacking: Vec<&Value> = lacking.filter(|t| t["share"] == false).collect();
    assert_eq!(lacking.len(), 1);
    assert_eq!(lacking[0]["teller"], 2);
    let text = folder.run("tally real").out;
    assert!(
        text.contains("NOT OPENED") && text.contains("viên 2"),
        "{text}"
    );

    let verify = folder.run("verify unopened.json");
    assert_eq!(verify.code, 0);
    assert!(verify.out.contains("NOT OPENED"), "{}", verify.out);
    let archive = folder.run("belenios unopened.json archive");
    assert!(archive.out.contains("not opened yet"), "{}", archive.out);

    // The teller opens what was written, and the same folder with that share comes to the same results.
    let share = share_of(&folder, "unopened.json", "key-2");
    folder.write(
        "real/share.json",
        format::write(&TellerFile::Share(share)).0,
    );
    let opened = folder.run("tally real --json");
    for part in ["integrity", "contests", "ranking", "waiting", "verdicts"] {
        assert_eq!(opened.json()[part], whole.json()[part], "{part}");
    }
    let said = folder.run("check real/share.json unopened.json");
    assert_eq!(said.code, 0, "{}", said.out);
}

#[test]
fn what_tellers_hand_over_is_checked() {
    let folder = with_real_tellers(4, 6, 6, 0);
    for teller in 1..=3 {
        folder.write(
            &format!("keys/{teller}"),
            folder.read(&format!("real/teller-{teller}.json")),
        );
        folder.remove(&format!("real/teller-{teller}.json"));
    }
    folder.run("tally real --out unopened.json");
    let good = share_of(&folder, "unopened.json", "keys/1");
    let mut other = good.clone();
    other.tally = khoithidua_core::hash::Hash::of(b"other");
    let mut false_teller = good.clone();
    false_teller.teller = 2;
    let write = |name: &str, share: &TellerShare| {
        let file = TellerFile::Share(share.clone());
        folder.write(&format!("real/{name}"), format::write(&file).0);
    };
    write("a-good", &good);
    write("b-again", &good);
    write("c-other", &other);
    write("d-false", &false_teller);
    let stranger = Folder::simulated(3, 3, 99, 0);
    folder.write("real/e-key", stranger.read("files/teller-1.json"));
    folder.write(
        "real/f-broken",
        "{\"body\":{},\"format\":\"khoithidua/trustee\",\"version\":1}",
    );
    let said = folder.run("tally real --json").json();
    let verdict = |name: &str| {
        let files = said["files"].as_array().unwrap();
        files.iter().find(|f| f["name"] == name).unwrap()["verdict"].clone()
    };
    assert_eq!(verdict("a-good"), "teller");
    assert_eq!(verdict("b-again"), "same bytes");
    for name in ["c-other", "d-false", "e-key", "f-broken"] {
        assert_eq!(verdict(name), "refused", "{name}");
    }
    assert_eq!(said["verdicts"]["refused"], 4);
    assert_eq!(said["sealed"]["opened"], false);
    for (name, sound) in [("a-good", 0), ("c-other", 1), ("d-false", 1), ("e-key", 0)] {
        let line = format!("check real/{name} unopened.json");
        assert_eq!(folder.run(&line).code, sound, "{name}");
    }
    // A key whose proof does not hold.
    folder.change("real/e-key", |body| {
        body["rehearsal"]["key"]["challenge"] = json!("1");
    });
    let said = folder.run("check real/e-key");
    assert!(said.out.contains("proof"), "{}", said.out);
}

#[test]
fn too_few_ballots_are_not_opened() {
    let folder = Folder::simulated(4, 4, 1, 0);
    for (name, _) in folder.all("files") {
        if name.starts_with("00001") || name.starts_with("00002") {
            folder.remove(&format!("files/{name}"));
        }
    }
    let said = folder.run("tally files --json --out few.json");
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(said.json()["sealed"]["opened"], false);
    let text = folder.run("tally files").out;
    assert!(text.contains("no fewer than 3"), "{text}");
    assert_eq!(folder.run("verify few.json").code, 0);
}

#[test]
fn without_slips_whoever_runs_the_tally_confirms_the_keys() {
    let folder = Folder::simulated(5, 10, 4, 0);
    let by_slip = folder.run(TALLY).json();
    assert_eq!(by_slip["known"], json!({ "slip": 10, "desk": 0 }));
    folder.change("files/conference.json", |conference| {
        conference.as_object_mut().unwrap().remove("slips");
    });
    let line = "simulate --conference files/conference.json --seed 4 --faults 60 --out plain";
    assert_eq!(folder.run(line).code, 0);
    let said = folder.run("tally plain --json").json();
    let conflicts = said["conflicts"].as_array().unwrap().len();
    let counted = said["known"]["desk"].as_u64().unwrap();
    assert_eq!(said["known"]["slip"], 0);
    assert!(conflicts > 0, "another seed");
    assert_eq!(usize::try_from(counted).unwrap() + conflicts, 10);
    assert_eq!(said["accredited"].as_array().unwrap().len() + conflicts, 10);
    assert_eq!(said["verdicts"]["unaccredited"], 0);
    let text = folder.run("tally plain").out;
    assert!(text.contains("stands for the desk"), "{text}");
}

#[test]
fn a_ballot_in_two_peoples_files_counts_for_neither() {
    let folder = Folder::simulated(4, 8, 2, 0);
    folder.change("files/conference.json", |conference| {
        conference.as_object_mut().unwrap().remove("slips");
    });
    let line = "simulate --conference files/conference.json --seed 4 --out plain";
    assert_eq!(folder.run(line).code, 0);
    let names: Vec<String> = folder
        .all("plain")
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let read = |name: &str| {
        let bytes = folder.read(&format!("plain/{name}"));
        let read = format::read::<khoithidua_core::submission::Submission>(bytes.as_bytes());
        read.unwrap().0
    };
    let (mut thief, robbed) = (read(&names[0]), read(&names[1]));
    thief.ballot = robbed.ballot;
    thief.sign(&khoithidua_core::identity::Key::from_seed(&[1; 32]), None);
    folder.write(&format!("plain/{}", names[0]), format::write(&thief).0);
    let said = folder.run("tally plain --json").json();
    assert_eq!(said["verdicts"]["same_credential"], 2);
    assert_eq!(said["sealed"]["ballots"], 6);
    let text = folder.run("tally plain").out;
    assert!(text.contains("same credential"), "{text}");
}

#[test]
fn the_order_of_everything_means_nothing_and_all_is_written_the_same_again() {
    let folder = with_real_tellers(4, 8, 8, 50);
    for (number, (_, bytes)) in folder.all("real").into_iter().rev().enumerate() {
        folder.write(&format!("shuffled/{number:04}"), &bytes);
        folder.write(&format!("shuffled/{:04}", 500 - number), &bytes);
    }
    folder.run("tally real --out one.json");
    folder.run("tally shuffled --out two.json");
    folder.run("tally real --out three.json");
    assert!(folder.read("one.json").contains("\"shares\""));
    assert_eq!(folder.read("one.json"), folder.read("two.json"));
    assert_eq!(folder.read("one.json"), folder.read("three.json"));
    folder.run("belenios one.json a");
    folder.run("belenios two.json b");
    assert_eq!(folder.all("a"), folder.all("b"));
}

#[test]
fn the_archive_goes_into_a_folder_of_its_own() {
    let folder = Folder::simulated(3, 6, 7, 0);
    folder.run("tally files --out r.json");
    let first = folder.run("belenios r.json out");
    assert_eq!(first.code, 0, "{}", first.err);
    let command = "LWT_ASYNC_METHOD=none belenios-tool election verify --dir=out";
    assert!(first.out.contains(command), "{}", first.out);
    assert_eq!(folder.all("out").len(), 1);
    assert_eq!(folder.run("belenios r.json out").code, 1);
    assert_eq!(folder.run("belenios r.json out --force").code, 0);
    let (name, _) = folder.all("out").remove(0);
    fs::rename(
        folder.path(&format!("out/{name}")),
        folder.path("out/other.bel"),
    )
    .unwrap();
    let said = folder.run("belenios r.json out --force");
    assert!(said.err.contains("one archive"), "{}", said.err);
    // Nothing secret, nothing to archive.
    folder.write(
        "alone/conference.json",
        folder.read("files/conference.json"),
    );
    folder.run("tally alone --out empty.json");
    let said = folder.run("belenios empty.json none");
    assert!(said.err.contains("no sealed ballots"), "{}", said.err);
}

#[test]
fn the_official_tool_accepts_the_archive_of_a_simulated_conference() {
    let Some(tool) = Tool::find("a simulated conference") else {
        return;
    };
    let folder = Folder::simulated(6, 18, 9, 30);
    assert_eq!(folder.run("tally files --out r.json").code, 0);
    assert_eq!(folder.run("belenios r.json opened").code, 0);
    assert_eq!(tool.verify(&folder.path("opened")), Ok(()));
    let folder = with_real_tellers(3, 6, 9, 0);
    folder.remove("real/teller-1.json");
    folder.run("tally real --out r.json");
    assert_eq!(folder.run("belenios r.json closed").code, 0);
    assert_eq!(tool.verify(&folder.path("closed")), Ok(()));
}

#[test]
fn a_ballot_on_trial_is_opened_and_a_false_phone_is_found() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/v1");
    let folder = Folder::new();
    for name in ["trial.json", "conference.json"] {
        folder.write(name, fs::read(root.join(name)).unwrap());
    }
    let said = folder.run("check trial.json conference.json");
    assert_eq!(said.code, 0, "{}", said.out);
    assert!(said.out.contains("tracker 7hXW MS2/ w7bJ"), "{}", said.out);
    let alone = folder.run("check trial.json");
    assert!(alone.out.contains("which is not here"), "{}", alone.out);
    folder.change("trial.json", |trial| {
        trial["choices"]["co"]["chosen"] = json!(["quang-ngai"]);
    });
    let said = folder.run("check trial.json conference.json");
    assert_eq!(said.code, 1);
    assert!(
        said.out.contains("do not vote with that phone"),
        "{}",
        said.out
    );
}

#[test]
fn our_sample_conference_has_the_box_that_the_command_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let sample = fs::read_to_string(root.join("public/conference.json")).unwrap();
    let folder = Folder::new();
    folder.write("conference.json", &sample);
    let sample: Value = serde_json::from_str(&sample).unwrap();
    let printed = folder.run("sample-box conference.json").json();
    assert_eq!(sample["body"]["ballot_box"], printed["ballot_box"]);
    assert_eq!(sample["body"]["ballot_box"]["min_ballots"], 3);
    assert_eq!(sample["body"].get("slips"), None);
    assert!(
        sample["body"]["sample"]
            .as_array()
            .unwrap()
            .contains(&json!("tellers"))
    );
    let line = "simulate --conference conference.json --seed 1 --faults 20 --out hall";
    assert_eq!(folder.run(line).code, 0);
    let tally = folder.run("tally hall --json").json();
    assert_eq!(tally["sealed"]["opened"], true);
}
