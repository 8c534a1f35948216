//! Bad files and wrong words on the command line: always a sentence, never a crash.

use std::fs::File;

use khoithidua_core::format;
use khoithidua_core::identity::Key;
use khoithidua_core::submission::Submission;

use crate::support::Folder;

/// What `check` says about a file with this content.
fn checked(bytes: &[u8]) -> (i32, String) {
    let folder = Folder::new();
    folder.write("file", bytes);
    let said = folder.run("check file --json");
    let problem = &said.json()["files"][0]["problem"];
    (said.code, problem.as_str().unwrap_or_default().to_owned())
}

#[test]
fn unreadable_contents_are_named() {
    let deep = "[".repeat(100_000);
    let newer = r#"{"format":"khoithidua/submission","version":2,"body":{}}"#;
    let cases: &[(&[u8], &str)] = &[
        (b"", "empty"),
        (b"  \r\n ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (deep.as_bytes(), "nested deeper"),
        (br#"{"a":1,"a":2}"#, "twice"),
        (br#"{"a":1,"\u0061":2}"#, "twice"),
        (br#"{"a":1.5}"#, "number"),
        (br#"{"a":1e999}"#, "number"),
        (br#"{"a":9007199254740993}"#, "number"),
        (br#"{"a":"#, "cut off"),
        (b"hello", "damaged"),
        (br#"{"a":1}{"#, "damaged"),
        (br#"{"a":1}"#, "another program"),
        (b"\xff\xfe{\0}\0", "not a text file"),
        (b"\x89PNG\r\n\x1a\n", "not a text file"),
        (newer.as_bytes(), "newer app"),
        (
            br#"{"format":"khoithidua/hat","version":1}"#,
            "does not know",
        ),
        (
            br#"{"format":"khoithidua/draft","version":1}"#,
            "another program",
        ),
        (
            br#"{"format":"khoithidua/draft","version":1,"body":[]}"#,
            "form of its kind",
        ),
        (
            br#"{"format":"khoithidua/draft","version":"1","body":[]}"#,
            "another program",
        ),
    ];
    for (bytes, expected) in cases {
        let (code, problem) = checked(bytes);
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]);
        assert_eq!(code, 1, "{shown}");
        assert!(problem.contains(expected), "{shown}: {problem}");
        assert!(problem.len() < 400, "{problem}");
    }
}

#[test]
fn an_editors_marks_and_decomposed_accents_are_no_fault() {
    let folder = Folder::simulated(3, 3, 4, 0);
    let plain = folder.run("tally files --json").json();
    for (name, bytes) in folder.all("files") {
        let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let pretty = format!("\u{feff}{value:#}").replace('\n', "\r\n");
        folder.write(&format!("edited/{name}"), pretty);
    }
    let edited = folder.run("tally edited --json").json();
    assert_eq!(plain["integrity"], edited["integrity"]);
    assert_eq!(edited["verdicts"]["accepted"], 3);
    // "ế" as e, circumflex, acute: what some phones write.
    let name = folder.all("files")[0].0.clone();
    let text = folder.read(&format!("files/{name}"));
    let (mut submission, _) = format::read::<Submission>(text.as_bytes()).unwrap();
    "\u{1ebf}".clone_into(&mut submission.build);
    submission.sign(&Key::from_seed(&[1; 32]), None);
    let composed = format::write(&submission).0;
    folder.write("one.json", composed.replace('\u{1ebf}', "e\u{302}\u{301}"));
    folder.write("two.json", composed);
    let said = folder.run("check one.json two.json files/conference.json --json");
    assert_eq!(said.code, 0, "{}", said.out);
    let said = said.json();
    assert_eq!(said["files"][0]["hash"], said["files"][1]["hash"]);
}

#[test]
fn a_huge_file_is_refused_by_its_size() {
    let folder = Folder::simulated(2, 2, 1, 0);
    // Sparse: 100 MB and 3 GB that take no room on the disk.
    for (name, size) in [("files/big.json", 100 << 20), ("files/huge.json", 3 << 30)] {
        File::create(folder.path(name))
            .unwrap()
            .set_len(size)
            .unwrap();
    }
    let said = folder.run("check files/big.json files/huge.json");
    assert_eq!(said.code, 1);
    assert_eq!(said.out.matches("too large").count(), 2, "{}", said.out);
    let tally = folder.run("tally files --json");
    assert_eq!(tally.code, 0);
    assert_eq!(tally.json()["verdicts"]["refused"], 2);
    let verify = folder.run("verify files/huge.json");
    assert_eq!(verify.code, 1);
    assert!(verify.err.contains("too large"), "{}", verify.err);
}

#[test]
fn folders_and_missing_files_are_said_to_be_so() {
    let folder = Folder::simulated(2, 2, 1, 0);
    let said = folder.run("check files nothing.json");
    assert_eq!(said.code, 1);
    assert!(said.out.contains("folder") && said.out.contains("cannot be opened"));
    assert_eq!(folder.run("verify files").code, 1);
    assert_eq!(folder.run("tally nowhere").code, 1);
}

#[test]
fn a_folder_without_a_conference_or_without_submissions_says_what_to_do() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("empty")).unwrap();
    let said = folder.run("tally empty");
    assert_eq!(said.code, 1);
    assert!(said.err.contains("--conference"), "{}", said.err);

    let folder = Folder::simulated(3, 3, 1, 0);
    folder.write(
        "alone/conference.json",
        folder.read("files/conference.json"),
    );
    let said = folder.run("tally alone --json");
    assert_eq!(said.code, 1, "nothing could be counted");
    assert_eq!(said.json()["ranking"][0]["points"], serde_json::Value::Null);

    let other = Folder::simulated(2, 2, 2, 0);
    folder.write("files/other.json", other.read("files/conference.json"));
    let said = folder.run("tally files");
    assert_eq!(said.code, 1);
    assert!(said.err.contains("two conferences"), "{}", said.err);
}

#[test]
fn a_conference_that_is_not_sound_is_refused() {
    let folder = Folder::simulated(3, 3, 1, 0);
    let mut value: serde_json::Value =
        serde_json::from_str(&folder.read("files/conference.json")).unwrap();
    value["body"]["contests"][0]["seats"] = serde_json::json!(0);
    folder.write("bad.json", value.to_string());
    for line in [
        "check bad.json",
        "tally files --conference bad.json",
        "simulate --conference bad.json --seed 1 --out x",
    ] {
        let said = folder.run(line);
        assert_eq!(said.code, 1, "{line}");
        assert!((said.out + &said.err).contains("nobody can pass"), "{line}");
    }
}

#[test]
fn nothing_is_simulated_into_a_folder_in_use() {
    let folder = Folder::simulated(2, 2, 1, 0);
    let before = folder.all("files");
    let line = "simulate --units 3 --delegates 3 --seed 2 --out files";
    let said = folder.run(line);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("not empty"), "{}", said.err);
    assert_eq!(folder.all("files"), before);
}

#[test]
fn wrong_words_are_wrong_usage() {
    let folder = Folder::new();
    for line in [
        "",
        "fly",
        "check",
        "tally",
        "tally a b",
        "verify",
        "verify a --out b",
        "simulate --units 3",
        "simulate --units 3 --delegates 3 --out x",
        "simulate --units 0 --delegates 3 --seed 1 --out x",
        "simulate --units 3 --delegates 99999 --seed 1 --out x",
        "simulate --units 3 --delegates 3 --seed 1 --out x --faults 101",
        "simulate --units 3 --delegates 3 --seed -1 --out x",
        "simulate --units 3 --conference c --seed 1 --out x",
        "tally a --colour",
        "tally a --numbers fr",
        "tally a --out",
    ] {
        let said = folder.run(line);
        assert_eq!(said.code, 2, "{line}");
        assert!(said.err.contains("--help"), "{line}: {}", said.err);
        assert!(said.out.is_empty(), "{line}");
    }
    for line in ["--help", "tally --help", "-V"] {
        assert_eq!(folder.run(line).code, 0, "{line}");
    }
    assert!(folder.names().is_empty(), "nothing was written");
}

#[test]
fn what_files_say_cannot_steer_the_terminal() {
    let folder = Folder::simulated(2, 2, 1, 0);
    let text = folder.read("files/conference.json");
    let title = "\"title\":\"\\u001b[2J\\u001b]0;gone\\u0007";
    // The last title in canonical order is the conference's own.
    let at = text.rfind("\"title\":\"").unwrap();
    let forged = format!("{}{title}{}", &text[..at], &text[at + 9..]);
    folder.write("forged.json", forged);
    let said = folder.run("check forged.json");
    assert_eq!(said.code, 0, "{}", said.out);
    assert!(!said.out.contains('\u{1b}') && !said.out.contains('\u{7}'));
}
