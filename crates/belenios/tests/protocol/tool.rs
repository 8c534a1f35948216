//! Whole elections both ways: ours checked by the official tool, the tool's checked by us.
//!
//! `cargo xtask test` fetches the tools and names them in two environment variables. Without a tool its
//! tests say so in a line and pass: the stored elections are tested in any case.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use belenios::ballot::Booth;
use belenios::credential::{Code, Credential};
use belenios::election::Election;
use belenios::group::{Belenios2048, Ed25519, Group};
use belenios::question::Question;
use belenios::secret::Secret;
use belenios::share::{Owner, Share};
use belenios::tally::EncryptedTally;
use belenios::verifier::{Stage, verify};
use belenios::{archive::Archive, json};

use crate::support::{Made, Vote, choices, plain_count, question, rng};

/// The official tool, as a program started in a folder of its own.
pub struct Tool {
    program: PathBuf,
    folder: PathBuf,
}

pub const NEWER: &str = "KTD_BELENIOS_TOOL";
pub const OLDER: &str = "KTD_BELENIOS_TOOL_2";

impl Tool {
    /// The tool that this variable names, with an empty folder for this test.
    pub fn find(variable: &str, test: &str) -> Option<Self> {
        let Some(program) = std::env::var_os(variable).map(PathBuf::from) else {
            println!("{variable} names no tool: {test} is left out");
            return None;
        };
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{variable}-{test}"));
        if folder.exists() {
            std::fs::remove_dir_all(&folder).unwrap();
        }
        std::fs::create_dir_all(&folder).unwrap();
        Some(Self { program, folder })
    }

    /// What the tool prints and says, or what it says when it refuses.
    fn run(&self, words: &[&str], input: &str) -> Result<(String, String), String> {
        let mut child = Command::new(&self.program)
            .args(words)
            .current_dir(&self.folder)
            // Without it, releases 3.x do not wait for their own check of the ballots.
            .env("LWT_ASYNC_METHOD", "none")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A tool that wants no input may be gone before it is written.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        let said = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        if output.status.success() {
            Ok((said(output.stdout), said(output.stderr)))
        } else {
            Err(said(output.stderr))
        }
    }

    fn output(&self, words: &[&str], input: &str) -> String {
        let (printed, _) = self
            .run(words, input)
            .unwrap_or_else(|said| panic!("{words:?}: {said}"));
        printed
    }

    /// Checks an archive; the error is what the tool says against it.
    pub fn verify(&self, archive: &[u8]) -> Result<(), String> {
        let file = self.folder.join("election.bel");
        std::fs::write(&file, archive).unwrap();
        let outcome = self.run(&["election", "verify"], "");
        std::fs::remove_file(&file).unwrap();
        match outcome {
            Ok((_, said)) if said.contains("all checks passed") => Ok(()),
            Ok((_, said)) | Err(said) => Err(refusal(&said)),
        }
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.folder.join(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.join(name)).unwrap()
    }

    /// The files that end so, in the order of their names.
    fn files(&self, ending: &str) -> Vec<String> {
        let names = std::fs::read_dir(&self.folder).unwrap();
        let mut found: Vec<String> = names
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .filter(|name| name.ends_with(ending))
            .collect();
        found.sort();
        found
    }

    fn archive(&self) -> Vec<u8> {
        std::fs::read(self.folder.join(&self.files(".bel")[0])).unwrap()
    }
}

/// What is said beside the information, on one line, without hashes.
fn refusal(said: &str) -> String {
    let words = said
        .lines()
        .filter(|line| !line.starts_with("I: "))
        .flat_map(str::split_whitespace)
        .filter(|word| *word != "belenios-tool:" && word.len() < 40);
    words.collect::<Vec<_>>().join(" ")
}

fn questions() -> Vec<Question> {
    vec![
        question(4, false, 0, 2),
        question(3, true, 1, 1),
        question(2, true, 0, 2),
        question(1, false, 1, 1),
    ]
}

fn votes() -> Vec<(usize, Vote)> {
    let some = |marks: &[u8]| Some(marks.iter().map(|mark| *mark == 1).collect());
    vec![
        (
            0,
            vec![
                some(&[1, 0, 0, 1]),
                some(&[0, 1, 0]),
                some(&[1, 1]),
                some(&[1]),
            ],
        ),
        (1, vec![some(&[0, 0, 0, 0]), None, None, some(&[1])]),
        (
            2,
            vec![
                some(&[0, 1, 0, 0]),
                some(&[0, 1, 0]),
                some(&[0, 0]),
                some(&[1]),
            ],
        ),
        (
            0,
            vec![
                some(&[0, 0, 1, 1]),
                some(&[1, 0, 0]),
                some(&[0, 1]),
                some(&[1]),
            ],
        ),
    ]
}

/// Of each voter the last one.
fn counted(votes: &[(usize, Vote)]) -> Vec<&Vote> {
    let last = |(place, (voter, _)): &(usize, &(usize, Vote))| {
        votes[place + 1..].iter().all(|(other, _)| other != voter)
    };
    votes
        .iter()
        .enumerate()
        .filter(last)
        .map(|(_, (_, vote))| vote)
        .collect()
}

/// An election that this crate alone has made.
pub fn ours<G: Group>(seed: u64) -> Vec<u8> {
    let rng = &mut rng(seed);
    let mut made = Made::<G>::new(questions(), 3, 4, rng);
    for (voter, vote) in votes() {
        made.vote(voter, &vote, rng);
    }
    made.archive(rng)
}

fn check_ours<G: Group>(variable: &str, test: &str) {
    let Some(tool) = Tool::find(variable, test) else {
        return;
    };
    let archive = ours::<G>(1);
    assert!(verify::<G>(&archive).is_ok());
    assert_eq!(tool.verify(&archive), Ok(()));
}

#[test]
fn our_elections_are_accepted_by_the_newer_tool() {
    check_ours::<Ed25519>(NEWER, "ours");
}

#[test]
fn our_elections_in_the_older_group_are_accepted_by_both_tools() {
    check_ours::<Belenios2048>(NEWER, "ours-2048");
    check_ours::<Belenios2048>(OLDER, "ours-2048");
}

#[test]
fn elections_of_the_newer_tool_are_accepted() {
    let made = |group, test| Tool::find(NEWER, test).map(|tool| tool.hold(group));
    if let Some(archive) = made(Ed25519::NAME, "theirs") {
        check_theirs::<Ed25519>(&archive);
    }
    if let Some(archive) = made(Belenios2048::NAME, "theirs-2048") {
        check_theirs::<Belenios2048>(&archive);
    }
}

#[test]
fn elections_of_the_older_tool_are_accepted() {
    if let Some(tool) = Tool::find(OLDER, "theirs") {
        check_theirs::<Belenios2048>(&tool.hold(Belenios2048::NAME));
    }
}

fn check_theirs<G: Group>(archive: &[u8]) {
    let report = verify::<G>(archive).unwrap();
    assert_eq!(report.stage, Stage::Decided);
    let votes = votes();
    let plain = plain_count(&questions(), &counted(&votes));
    assert_eq!(report.outcome, Some(plain));
    assert_eq!(Archive::read(archive).unwrap().write(), archive);
}

/// A vote as the tool wants it: the blank flag first, where there is one.
fn choice(vote: &Vote) -> String {
    let marks = questions().into_iter().zip(vote).map(|(question, marks)| {
        let flag = question.has_blank().then(|| u8::from(marks.is_none()));
        let none = vec![false; question.answers.len()];
        let marks = marks
            .as_ref()
            .unwrap_or(&none)
            .iter()
            .map(|mark| u8::from(*mark));
        flag.into_iter().chain(marks).collect::<Vec<u8>>()
    });
    json::write(&marks.collect::<Vec<_>>())
}

impl Tool {
    fn is_older(&self) -> bool {
        self.output(&["--version"], "").starts_with("2.")
    }

    /// Everything up to the first ballot. The credentials of the voters come back.
    fn set_up(&self, group: &str) -> Vec<String> {
        let uuid = self.output(&["setup", "generate-token"], "");
        let uuid = uuid.trim();
        self.write(
            "voters.txt",
            "a@x.example,a\nb@x.example,b\nc@x.example,c\nd@x.example,d\n",
        );
        let with_group = |words: &[&'static str]| [words, &["--group"]].concat();
        let mut words = with_group(&[
            "setup",
            "generate-credentials",
            "--file",
            "voters.txt",
            "--uuid",
        ]);
        words.insert(5, uuid);
        words.push(group);
        self.output(&words, "");
        for (from, to) in [
            (".pubcreds", "public_creds.json"),
            (".privcreds", "private_creds.json"),
        ] {
            let file = self.files(from).remove(0);
            self.write(to, &self.read(&file));
        }
        for _ in 0..2 {
            let words = ["setup", "generate-trustee-key", "--group", group];
            self.output(&words, "");
        }
        let keys: String = self
            .files(".pubkey")
            .iter()
            .map(|file| self.read(file))
            .collect();
        self.write("public_keys.jsons", &keys);
        self.output(&["setup", "make-trustees"], "");
        let template = format!(
            "{{\"description\":\"\",\"name\":\"T\",\"questions\":{},\"administrator\":\"A\",\"credential_authority\":\"B\"}}",
            json::write(&questions())
        );
        self.write("template.json", &template);
        let words = [
            "setup",
            "make-election",
            "--template",
            "template.json",
            "--group",
            group,
        ];
        self.output(&[&words[..], &["--uuid", uuid]].concat(), "");
        self.output(&["archive", "init"], "");
        let credentials = self.read("private_creds.json");
        if self.is_older() {
            let lines = credentials
                .lines()
                .filter_map(|line| line.split_whitespace().last());
            return lines.map(str::to_owned).collect();
        }
        let named: std::collections::BTreeMap<String, String> = json::read(&credentials).unwrap();
        named.into_values().collect()
    }

    fn add(&self, kind: &str, payload: &str) {
        self.output(
            &["archive", "add-event", &format!("--type={kind}")],
            payload,
        );
    }

    fn cast(&self, credential: &str, vote: &Vote) {
        self.write("cred", credential);
        self.write("vote", &choice(vote));
        let option = if self.is_older() {
            "--ballot"
        } else {
            "--choice"
        };
        let words = [
            "election",
            "generate-ballot",
            "--privcred",
            "cred",
            option,
            "vote",
        ];
        let ballot = self.output(&words, "");
        self.add("Ballot", ballot.trim());
    }

    fn decrypt(&self, key: &str, owner: usize) {
        let owner = owner.to_string();
        let words = [
            "election",
            "decrypt",
            "--privkey",
            key,
            "--trustee-id",
            &owner,
        ];
        let share = self.output(&words, "");
        self.add("PartialDecryption", &share);
    }

    fn tally(&self) {
        self.add("EndBallots", "");
        let tally = self.output(&["election", "compute-encrypted-tally"], "");
        self.add("EncryptedTally", &tally);
    }

    fn decide(&self) {
        let result = self.output(&["election", "compute-result"], "");
        self.add("Result", result.trim());
        let (_, said) = self.run(&["election", "verify"], "").unwrap();
        assert!(said.contains("all checks passed"), "{said}");
    }

    /// An election that the tool alone has made.
    fn hold(&self, group: &str) -> Vec<u8> {
        let credentials = self.set_up(group);
        for (voter, vote) in votes() {
            self.cast(&credentials[voter], &vote);
        }
        self.tally();
        for (place, key) in self.files(".privkey").iter().enumerate() {
            self.decrypt(key, place + 1);
        }
        self.decide();
        self.archive()
    }
}

#[test]
fn one_election_can_be_held_with_both_programs() {
    let Some(tool) = Tool::find(NEWER, "mixed") else {
        return;
    };
    let rng = &mut rng(2);
    let credentials = tool.set_up(Ed25519::NAME);
    let bytes = tool.archive();
    let election = Election::<Ed25519>::parse(Archive::read(&bytes).unwrap().election).unwrap();
    let booth = Booth::new(&election);
    for (place, (voter, vote)) in votes().iter().enumerate() {
        if place % 2 == 0 {
            tool.cast(&credentials[*voter], vote);
            continue;
        }
        let code = Code::parse(&credentials[*voter]).unwrap();
        let credential = Credential::from_code(&election.about.uuid, &code);
        let votes = choices(&election.questions, vote);
        let ballot = booth.seal(&credential, &votes, rng).unwrap();
        tool.add("Ballot", &ballot.text());
    }
    tool.tally();
    let bytes = tool.archive();
    assert_eq!(verify::<Ed25519>(&bytes).unwrap().stage, Stage::Tallied);
    let tally: EncryptedTally<Ed25519> =
        json::read(Archive::read(&bytes).unwrap().tally.unwrap().0).unwrap();
    let keys = tool.files(".privkey");
    let digits: String = json::read(tool.read(&keys[0]).trim()).unwrap();
    let secret = Secret::<Ed25519>::parse(&digits).unwrap();
    let share = Share::new(&election, &tally, &secret, rng).text();
    let owner = Owner::new(1, &share).text();
    tool.add("PartialDecryption", &format!("{share}\n{owner}\n"));
    tool.decrypt(&keys[1], 2);
    tool.decide();
    check_theirs::<Ed25519>(&tool.archive());
}
