//! Files as they were once written: they must open for ever, byte for byte and hash for hash.
//!
//! `tests/data/v1` has one file of each kind, together using every member a file can have. Once a
//! version is released its files are never edited and never made anew: a test that fails here means
//! that people's files no longer open, and it is the program that has to change. A new version
//! gets a folder of its own.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::assess;
use khoithidua_core::desk::file::DeskFile;
use khoithidua_core::desk::inbox::{self, Inbox};
use khoithidua_core::desk::log;
use khoithidua_core::draft::Draft;
use khoithidua_core::format::{self, Document, Kind, ReadError};
use khoithidua_core::results::{self, Results};
use khoithidua_core::submission::Submission;

fn data(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(folder)
}

fn golden(kind: Kind) -> Vec<u8> {
    fs::read(data("v1").join(format!("{}.json", kind.name()))).unwrap()
}

/// Opens, is written again to the byte, and has the hash it always had.
fn stands<T: Document>(hash: &str) -> T {
    let bytes = golden(T::KIND);
    let (document, read) = format::read::<T>(&bytes).unwrap();
    let (text, written) = format::write(&document);
    assert_eq!(text, String::from_utf8(bytes).unwrap());
    assert_eq!((read, read.to_hex().as_str()), (written, hash));
    document
}

#[test]
fn a_conference_of_version_1_stands() {
    let conference: Conference =
        stands("7e1b3a598f856c169853d35d4a5310872059ed2efe363ade57f0b487abb47023");
    assert_eq!(conference.check(), Ok(()));
}

#[test]
fn a_submission_of_version_1_stands() {
    let submission: Submission =
        stands("ac86f433290423008a0f4623b5a2b579a0b3bb20c88aafa3aa6897dba6fcd2f0");
    let (conference, fingerprint) = format::read::<Conference>(&golden(Kind::Conference)).unwrap();
    assert_eq!(submission.conference, fingerprint);
    assert_eq!(submission.check(&conference), Ok(()));
    assert_eq!(submission.revision(), 2);
}

#[test]
fn a_draft_of_version_1_stands() {
    let draft: Draft = stands("305701f41eec9abd13ef8fc92025d614664ee311b16831266f92b0eed16ea428");
    assert!(!draft.is_open() && draft.has_content());
}

#[test]
fn results_of_version_1_stand() {
    let results: Results =
        stands("4e76212327b93d71d81783a1ed395de944557ff856b935b27f12965eeb884e13");
    assert_eq!(results.verify(), Ok(()));
    assert_eq!(results.integrity(), "9697 2361 0850 0547");
}

#[test]
fn a_desk_of_version_1_stands_and_still_comes_to_the_same_results() {
    let desk: DeskFile = stands("6179ee9ff4a5c2d14e67acfbae6d801e50cd2893a1eef37257ef970a116b8666");
    let (_, fingerprint) = format::write(&desk.conference);
    let mut inbox = Inbox::default();
    for (_, received) in desk.check().unwrap() {
        let bytes = received.text.as_bytes();
        let content = inbox::examine(&desk.conference, fingerprint, bytes);
        inbox.add(received, content);
    }
    let standing = log::standing(&desk.log);
    let state = assess::assess(&inbox, &standing);
    let results = results::results(&desk.conference, &state, &standing.decisions);
    let text = format::write(&results).0;
    assert_eq!(text.as_bytes(), golden(Kind::Results));
}

/// What each broken file is read as: a draft, unless it says otherwise.
fn broken() -> Vec<(&'static str, ReadError)> {
    use ReadError as E;
    let twice = || E::TwiceInOne("person".to_owned());
    let content = |what: &str| E::Content(what.to_owned());
    vec![
        ("empty.json", E::Empty),
        ("picture.json", E::NotText),
        ("utf16.json", E::NotText),
        ("cut.json", E::Truncated),
        ("cut-in-a-letter.json", E::Truncated),
        ("words.txt", E::NotJson { line: 1, column: 1 }),
        (
            "two-in-one.json",
            E::NotJson {
                line: 1,
                column: 814,
            },
        ),
        ("deep.json", E::TooDeep),
        ("twice.json", twice()),
        ("twice-escaped.json", twice()),
        ("fraction.json", E::BadNumber { line: 1 }),
        ("beyond-exact.json", E::BadNumber { line: 1 }),
        ("other-program.json", E::NotOurs),
        ("no-version.json", E::NotOurs),
        ("unknown-kind.json", E::UnknownKind("receipt".to_owned())),
        ("newer.json", E::NewerVersion { file: 2, app: 1 }),
        (
            "conference.json",
            E::OtherKind {
                found: Kind::Conference,
                wanted: Kind::Draft,
            },
        ),
        ("wrong-type.json", content("expected a boolean")),
        ("bad-identifier.json", content("not a valid identifier")),
        ("unknown-member.json", E::Leftover),
        ("default-spelled-out.json", E::Leftover),
        ("older-than-one.json", E::Leftover),
    ]
}

#[test]
fn every_broken_file_is_refused_for_its_own_reason() {
    let broken = broken();
    for (name, expected) in &broken {
        let bytes = fs::read(data("broken").join(name)).unwrap();
        let refused = format::read::<Draft>(&bytes).unwrap_err();
        assert_eq!(refused, *expected, "{name}");
    }
    let listed: BTreeSet<String> = broken.iter().map(|(name, _)| (*name).to_owned()).collect();
    let there: BTreeSet<String> = fs::read_dir(data("broken"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(listed, there);
}

#[test]
fn a_file_beyond_the_limit_of_its_kind_is_refused_before_it_is_read() {
    let limit = Kind::Draft.limit();
    // Not even JSON: nobody looks.
    let bytes = vec![b'x'; limit + 1];
    let size = bytes.len();
    assert_eq!(
        format::read::<Draft>(&bytes).map(|_| ()),
        Err(ReadError::TooLarge { size, limit })
    );
}
