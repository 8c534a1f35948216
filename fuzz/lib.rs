//! What the targets share: an election with its parts, and edits of something valid.
//!
//! Almost no mutation of a whole archive or ballot gets past its hashes, so the targets also change a
//! valid one in places of the fuzzer's choice, and make new what has to fit.

use std::sync::LazyLock;

use belenios::archive::Archive;
use belenios::ballot::{Ballot, Booth};
use belenios::credential::{Credential, Roll};
use belenios::election::{About, Election};
use belenios::group::Ed25519;
use belenios::outcome::Outcome;
use belenios::question::{Choices, Question};
use belenios::secret::Secret;
use belenios::share::{Owner, Share};
use belenios::tally::{self, EncryptedTally, Size};
use belenios::trustee::{self, Trustee};
use rand::SeedableRng as _;
use rand::rngs::StdRng;

/// The texts of a small election from its set-up to its result.
pub struct Sample {
    /// The election.
    pub election: Election<Ed25519>,
    /// The first ballot as bytes.
    pub bytes: Vec<u8>,
    /// The texts in the order of an archive: election, trustees, roll, two ballots, tally, its size, share, its owner,
    /// result.
    pub texts: [String; 10],
}

/// Always the same one.
pub static SAMPLE: LazyLock<Sample> = LazyLock::new(sample);

fn sample() -> Sample {
    let rng = &mut StdRng::seed_from_u64(1);
    let secret = Secret::<Ed25519>::random(rng);
    let trustees = [Trustee::new(&secret, rng)];
    let question = |blank, max| Question {
        answers: vec!["a".to_owned(), "b".to_owned()],
        blank,
        min: 0,
        max,
        question: "?".to_owned(),
    };
    let about = About {
        uuid: "FuzzFuzzFuzzFuzz".to_owned(),
        ..About::default()
    };
    let questions = vec![question(None, 2), question(Some(true), 1)];
    let election = Election::new(about, questions, &trustees).expect("a sound election");
    let voters: Vec<_> = (0..2).map(|_| Credential::random(rng)).collect();
    let roll = voters.iter().map(|voter| voter.public().clone()).collect();
    let roll = Roll::new(roll).expect("different voters").text();
    let booth = Booth::new(&election);
    let votes = [
        Choices::new(&election.questions[0], &[true, true]).expect("a vote"),
        Choices::blank(&election.questions[1]).expect("a vote"),
    ];
    let ballots: Vec<Ballot<Ed25519>> = voters
        .iter()
        .map(|voter| booth.seal(voter, &votes, rng).expect("a ballot"))
        .collect();
    let counted = tally::counted(&ballots);
    let tally = EncryptedTally::of(&election, &counted);
    let share = Share::new(&election, &tally, &secret, rng);
    let outcome = Outcome::find(&tally, std::slice::from_ref(&share), 2).expect("a result");
    let texts = [
        election.text().to_owned(),
        trustee::write(&trustees),
        roll,
        ballots[0].text(),
        ballots[1].text(),
        tally.text(),
        Size::new(&tally.text(), 2).text(),
        share.text(),
        Owner::new(1, &share.text()).text(),
        outcome.text(),
    ];
    let bytes = ballots[0].to_bytes(&election).expect("its own election");
    Sample {
        election,
        bytes,
        texts,
    }
}

impl Sample {
    /// An archive of these texts, hashes and chain made to fit.
    pub fn archive(texts: &[String; 10]) -> Vec<u8> {
        let [
            election,
            trustees,
            credentials,
            ballots @ ..,
            tally,
            size,
            share,
            owner,
            result,
        ] = texts.each_ref().map(String::as_str);
        let archive = Archive {
            timestamp: 1,
            election,
            trustees,
            credentials,
            ballots: ballots.to_vec(),
            closed: true,
            tally: Some((tally, size)),
            shares: vec![(share, owner)],
            result: Some(result),
        };
        archive.write()
    }
}

/// Changes something valid: each edit is a place in two bytes, how much goes in one, how much comes in one, and that.
pub fn edit(valid: &[u8], mut edits: &[u8]) -> Vec<u8> {
    let mut changed = valid.to_vec();
    while let [high, low, goes, comes, rest @ ..] = edits {
        let start = usize::from(u16::from_be_bytes([*high, *low])) % (changed.len() + 1);
        let end = changed.len().min(start + usize::from(*goes));
        let (new, rest) = rest.split_at(rest.len().min(usize::from(*comes)));
        changed.splice(start..end, new.iter().copied());
        edits = rest;
    }
    changed
}

/// The same for a text; what is no text any more is left as it was.
pub fn edit_text(valid: &str, edits: &[u8]) -> String {
    String::from_utf8(edit(valid.as_bytes(), edits)).unwrap_or_else(|_| valid.to_owned())
}
