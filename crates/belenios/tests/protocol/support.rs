//! What several tests need: stored files, a seeded generator, whole elections made by ourselves.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use belenios::archive::Writer;
use belenios::ballot::{Ballot, Booth};
use belenios::credential::{Credential, Roll};
use belenios::election::{About, Election};
use belenios::group::Group;
use belenios::outcome::Outcome;
use belenios::question::{Choices, Question};
use belenios::secret::Secret;
use belenios::share::{Owner, Share};
use belenios::tally::{self, EncryptedTally, Size};
use belenios::trustee::{self, Trustee};
use rand::SeedableRng as _;
use rand::rngs::StdRng;

pub fn data(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(path)
}

pub fn text(path: &str) -> String {
    std::fs::read_to_string(data(path)).unwrap()
}

/// A stored archive, unpacked.
pub fn archive(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    let packed = std::fs::File::open(path).unwrap();
    flate2::read::GzDecoder::new(packed)
        .read_to_end(&mut bytes)
        .unwrap();
    bytes
}

/// The stored archives of a folder, by name.
pub fn archives(folder: &str) -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(data(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(".bel.gz"))
        .collect();
    found.sort();
    let named = |path: PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, archive(&path))
    };
    found.into_iter().map(named).collect()
}

/// The one archive of a folder.
pub fn only(folder: &str) -> Vec<u8> {
    let mut found = archives(folder);
    assert_eq!(found.len(), 1);
    found.remove(0).1
}

pub fn rng(seed: u64) -> StdRng {
    StdRng::seed_from_u64(seed)
}

pub fn question(answers: u32, blank: bool, min: u32, max: u32) -> Question {
    Question {
        answers: (1..=answers).map(|number| format!("A{number}")).collect(),
        blank: blank.then_some(true),
        min,
        max,
        question: format!("{min} to {max} of {answers}?"),
    }
}

/// One voter's answers: `None` is blank.
pub type Vote = Vec<Option<Vec<bool>>>;

pub fn choices(questions: &[Question], vote: &Vote) -> Vec<Choices> {
    questions
        .iter()
        .zip(vote)
        .map(|(question, marks)| match marks {
            Some(marks) => Choices::new(question, marks).unwrap(),
            None => Choices::blank(question).unwrap(),
        })
        .collect()
}

/// Counts in the clear, as the protocol orders them.
pub fn plain_count(questions: &[Question], votes: &[&Vote]) -> Outcome {
    let result = questions.iter().enumerate().map(|(index, question)| {
        let mut counts = vec![0; question.ciphertexts()];
        let first = usize::from(question.has_blank());
        for vote in votes {
            match &vote[index] {
                None => counts[0] += 1,
                Some(marks) => {
                    for (place, mark) in marks.iter().enumerate() {
                        counts[first + place] += u32::from(*mark);
                    }
                }
            }
        }
        counts
    });
    Outcome {
        result: result.collect(),
    }
}

/// All that an election consists of, secrets too, so that any part can be made anew.
pub struct Made<G: Group> {
    pub election: Election<G>,
    pub secrets: Vec<Secret<G>>,
    pub trustees: Vec<Trustee<G>>,
    pub voters: Vec<Credential<G>>,
    pub ballots: Vec<Ballot<G>>,
}

pub const TIME: u64 = 1_800_000_000;

impl<G: Group> Made<G> {
    /// An election without ballots.
    pub fn new(questions: Vec<Question>, trustees: usize, voters: usize, rng: &mut StdRng) -> Self {
        let secrets: Vec<_> = (0..trustees).map(|_| Secret::<G>::random(rng)).collect();
        let trustees: Vec<_> = secrets
            .iter()
            .map(|secret| Trustee::new(secret, rng))
            .collect();
        let about = About {
            uuid: "Ki9uYhTgRfDe34".to_owned(),
            name: "B\u{1ea7}u c\u{1edd} \"xoay\"".to_owned(),
            description: "Made by a test / \u{1f5f3}".to_owned(),
            ..About::default()
        };
        let election = Election::new(about, questions, &trustees).unwrap();
        let voters = (0..voters).map(|_| Credential::random(rng)).collect();
        Self {
            election,
            secrets,
            trustees,
            voters,
            ballots: Vec::new(),
        }
    }

    pub fn vote(&mut self, voter: usize, vote: &Vote, rng: &mut StdRng) {
        let choices = choices(&self.election.questions, vote);
        let booth = Booth::new(&self.election);
        let ballot = booth.seal(&self.voters[voter], &choices, rng).unwrap();
        self.ballots.push(ballot);
    }

    pub fn roll(&self) -> Roll<G> {
        Roll::new(self.voters.iter().map(|one| one.public().clone()).collect()).unwrap()
    }

    /// All later parts, made from the ballots as they are.
    pub fn parts(&self, rng: &mut StdRng) -> Parts {
        let counted = tally::counted(&self.ballots);
        let number = u32::try_from(counted.len()).unwrap();
        let tally = EncryptedTally::of(&self.election, &counted);
        let share = |secret| Share::new(&self.election, &tally, secret, rng);
        let shares: Vec<_> = self.secrets.iter().map(share).collect();
        let outcome = Outcome::find(&tally, &shares, number).unwrap();
        let owned = |(owner, share): (u32, &Share<G>)| {
            let text = share.text();
            let owner = Owner::new(owner, &text).text();
            (text, owner)
        };
        Parts {
            election: self.election.text().to_owned(),
            trustees: trustee::write(&self.trustees),
            roll: self.roll().text(),
            ballots: self.ballots.iter().map(Ballot::text).collect(),
            closed: true,
            size: Size::new(&tally.text(), number).text(),
            tally: tally.text(),
            shares: (1..).zip(&shares).map(owned).collect(),
            result: outcome.text(),
        }
    }

    pub fn archive(&self, rng: &mut StdRng) -> Vec<u8> {
        self.parts(rng).archive()
    }
}

/// The texts of an archive, to be changed at will; [`Parts::archive`] ties them together again.
#[derive(Clone)]
pub struct Parts {
    pub election: String,
    pub trustees: String,
    pub roll: String,
    pub ballots: Vec<String>,
    pub closed: bool,
    pub tally: String,
    pub size: String,
    pub shares: Vec<(String, String)>,
    pub result: String,
}

impl Parts {
    pub fn archive(&self) -> Vec<u8> {
        let mut writer = Writer::new(TIME);
        writer.setup(&self.election, &self.trustees, &self.roll);
        for ballot in &self.ballots {
            writer.ballot(ballot);
        }
        if self.closed {
            writer.end_ballots();
        }
        writer.encrypted_tally(&self.tally, &self.size);
        for (share, owner) in &self.shares {
            writer.share(share, owner);
        }
        if !self.result.is_empty() {
            writer.result(&self.result);
        }
        writer.finish()
    }
}
