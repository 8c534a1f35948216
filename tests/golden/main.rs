//! Files as they were once written: they must open for ever, byte for byte and hash for hash.
//!
//! `tests/data/v1` has one file of each kind, of tellers' files one of each form, together using every member a file can
//! have. Once a version is released its files are never edited and never made anew: a test that fails here means
//! that people's files no longer open, and it is the program that has to change. A new version
//! gets a folder of its own.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod make;
mod plans;
mod receipts;
mod sheets;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::assess;
use khoithidua_core::desk::file::DeskFile;
use khoithidua_core::desk::inbox::{Examiner, Inbox};
use khoithidua_core::desk::log::{self, Event};
use khoithidua_core::draft::Draft;
use khoithidua_core::format::{self, Document, Kind, ReadError};
use khoithidua_core::hash::Hash;
use khoithidua_core::results::{self, Results};
use khoithidua_core::sealed::election;
use khoithidua_core::sealed::teller::{TellerFile, TellerSecret};
use khoithidua_core::sealed::trial::Trial;
use khoithidua_core::submission::Submission;

/// What opens the envelope.
const PASSPHRASE: &str = "Mở phong bì";

fn data(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(folder)
}

fn golden(name: &str) -> Vec<u8> {
    fs::read(data("v1").join(format!("{name}.json"))).unwrap()
}

/// Opens, is written again to the byte, and has the hash it always had.
fn stands<T: Document>(hash: &str) -> T {
    named_stands(T::KIND.name(), hash)
}

fn named_stands<T: Document>(name: &str, hash: &str) -> T {
    let bytes = golden(name);
    let (document, read) = format::read::<T>(&bytes).unwrap();
    let (text, written) = format::write(&document);
    assert_eq!(text, String::from_utf8(bytes).unwrap());
    assert_eq!((read, read.to_hex().as_str()), (written, hash));
    document
}

fn conference() -> (Conference, Hash) {
    format::read::<Conference>(&golden(Kind::Conference.name())).unwrap()
}

#[test]
fn a_conference_of_version_1_stands() {
    let conference: Conference =
        stands("55b810ab4292f1c73c654ad7d892a25b8d770ee14be400d0f33a75e66e56cd16");
    assert_eq!(conference.check(), Ok(()));
}

/// Its fingerprint is in every proof: were another text derived from a conference, no ballot would hold any more.
#[test]
fn the_election_of_a_conference_of_version_1_stays_the_same() {
    let election = election::election(&conference().0).unwrap();
    assert_eq!(
        Hash::of(election.text().as_bytes()).to_hex(),
        "0cacc3538256c49ee018cd83abbb7386d26b9ebee2a5235a78f716c7d5a97f49"
    );
}

#[test]
fn a_submission_of_version_1_stands() {
    let submission: Submission =
        stands("2384e60e1be71ca98eb65ee208c86a2d4b8ec6c7ff86cef532dd9689c38d792f");
    let (conference, fingerprint) = conference();
    assert_eq!(submission.conference, fingerprint);
    assert_eq!(submission.check(&conference), Ok(()));
    assert_eq!(submission.check_identity(&conference), Ok(()));
    let election = election::election(&conference).unwrap();
    assert!(submission.ballot.unwrap().open(&election).is_ok());
    assert!(submission.identity.unwrap().voucher.is_some());
    assert_eq!(submission.history.len(), 1);
}

#[test]
fn a_draft_of_version_1_stands() {
    let draft: Draft = stands("d60fdb57914e5421538a726e3d7310a3df408220d06b28e80e6dd502cebc86dc");
    assert!(!draft.is_open() && draft.has_content());
    assert!(draft.sealed.is_some());
}

#[test]
fn results_of_version_1_stand() {
    let results: Results =
        stands("61cf0bc23c05e9e0d7950444847bfa2894eaebdada30fb30c89e10183e0afe63");
    assert_eq!(results.verify(), Ok(()));
    assert_eq!(results.integrity(), "7056 8696 9040 8243");
    // As much as possible is in them.
    assert!(results.is_complete() && results.paper.is_some());
    assert!(!results.decisions.is_empty() && !results.revoked.is_empty());
    let urn = results.urn.unwrap();
    let archive = urn.archive(&results.conference, conference().1, 1_703_721_600);
    assert_eq!(
        Hash::of(&archive.unwrap()).to_hex(),
        "681b12c92e80d8177497c0ca34b72776724629f300d673ca01ed054b474d93ad",
        "the archive of the ballots"
    );
}

#[test]
fn a_desk_of_version_1_stands_and_still_comes_to_the_same_results() {
    let desk: DeskFile = stands("3b48788ad5b35f5bacffede4501fc7efa2b13a2a7483107c9756ecc514514883");
    let (_, fingerprint) = format::write(&desk.conference);
    let mut inbox = Inbox::default();
    let examiner = Examiner::new(&desk.conference, fingerprint);
    for (_, received) in desk.check().unwrap() {
        let content = examiner.examine(received.text.as_bytes());
        inbox.add(received, content);
    }
    let standing = log::standing(&desk.log);
    let state = assess::assess(&inbox, &standing);
    let results = results::results(&desk.conference, &state, &standing);
    let text = format::write(&results).0;
    assert_eq!(text.as_bytes(), golden(Kind::Results.name()));
    let kinds = desk.log.iter().map(|entry| kind_of(&entry.event));
    assert_eq!(
        kinds.collect::<BTreeSet<_>>().len(),
        11,
        "every kind of entry"
    );
}

fn kind_of(event: &Event) -> &'static str {
    match event {
        Event::Imported { .. } => "imported",
        Event::Decided(_) => "decided",
        Event::Withdrawn { .. } => "withdrawn",
        Event::Accredited { .. } => "accredited",
        Event::Revoked(_) => "revoked",
        Event::PaperVoters { .. } => "paper voters",
        Event::PaperCounted(_) => "paper counted",
        Event::Shared(_) => "shared",
        Event::Opened { .. } => "opened",
        Event::Attended(_) => "attended",
        Event::HandsCounted(_) => "hands counted",
        Event::Ruled(_) => "ruled",
        Event::RowChecked(_) => "row checked",
        Event::ReviewSent(_) => "review sent",
        Event::Answered { .. } => "answered",
        Event::SheetAgreed { .. } => "sheet agreed",
        Event::SheetLocked(_) => "sheet locked",
        Event::Undone { .. } => "undone",
        Event::Closed { .. } => "closed",
        Event::Reopened { .. } => "reopened",
    }
}

#[test]
fn a_teller_s_files_of_version_1_stand() {
    let share: TellerFile =
        stands("b467d287c1f3b80874b24e71d649736c5b064a177a24d81d0eed25dfeab33e14");
    let TellerFile::Share(share) = share else {
        panic!("not a share");
    };
    let (results, _) = format::read::<Results>(&golden(Kind::Results.name())).unwrap();
    let urn = results.urn.unwrap();
    assert!(urn.shares.contains(&share));
    let key = named_stands(
        "trustee-key",
        "fc38786de38d0ee325b967914349c8ab3de2e1eae75c55820cacc56cf96b8f8e",
    );
    let TellerFile::Key(key) = key else {
        panic!("not a key");
    };
    assert!(key.trustee().unwrap().is_sound());
    let rehearsal = named_stands(
        "trustee-rehearsal",
        "3d5876c79b9d2d199b9cb8124260b17d8c1973a5b724b8776d92262a83c7db35",
    );
    let TellerFile::Rehearsal(rehearsal) = rehearsal else {
        panic!("not a key for a rehearsal");
    };
    let secret = TellerSecret::parse(&rehearsal.secret).unwrap();
    assert!(secret.is_of(&key));
    // The same key makes the same share of the same ballots, always.
    let (conference, fingerprint) = conference();
    let counting = urn.counting(&conference, fingerprint).unwrap();
    assert_eq!(counting.share(&conference, &secret), Ok(share));
    let envelope = named_stands(
        "trustee-envelope",
        "d7fa87982d61e065916a6af16ed7b4c7f28cdbc9b2a9b8fae61f1bdcc7b38f83",
    );
    let TellerFile::Envelope(envelope) = envelope else {
        panic!("not an envelope");
    };
    assert!(envelope.open(PASSPHRASE).unwrap().is_of(&key));
}

#[test]
fn a_ballot_on_trial_of_version_1_stands() {
    let trial: Trial = stands("5e344b2587fc3fb483f8304b29b147218c847a9d755dc7352a10eaa1ba80f883");
    let (conference, fingerprint) = conference();
    let tracker = trial.check(&conference, fingerprint).unwrap();
    assert_eq!(
        tracker.as_str(),
        "7hXWMS2/w7bJOK8FvQwXstkaluOI31q+0AdeUSg8IBQ"
    );
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
        ("unknown-kind.json", E::UnknownKind("voucher".to_owned())),
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
