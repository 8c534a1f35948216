//! How long one ballot takes, beside the raw cost of the arithmetic that it cannot do without.
//!
//! `cargo run --release -p belenios --example bench`. Where `KTD_BELENIOS_TOOL` names the official tool, it
//! checks the same archives.

use std::error::Error;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use belenios::archive::Writer;
use belenios::ballot::{Ballot, Booth};
use belenios::credential::{Credential, Roll};
use belenios::election::{About, Election};
use belenios::group::{Ed25519, Element, Group, Scalar};
use belenios::question::{Choices, Misfit, Question};
use belenios::secret::Secret;
use belenios::trustee::{self, Trustee};
use belenios::verifier::verify;
use rand::SeedableRng as _;
use rand::rngs::StdRng;

type Exponent = <Ed25519 as Group>::Scalar;

/// Ballots in the archive.
const BALLOTS: u32 = 40;

fn main() -> Result<(), Box<dyn Error>> {
    let rng = &mut StdRng::seed_from_u64(1);
    let secret = Secret::<Ed25519>::random(rng);
    let trustees = [Trustee::new(&secret, rng)];
    let about = About {
        uuid: "BenchBenchBench".to_owned(),
        ..About::default()
    };
    let questions = vec![
        question(11, false, 0, 2),
        question(11, true, 1, 1),
        question(2, true, 1, 1),
    ];
    let election = Election::new(about, questions, &trustees)?;
    let ciphertexts: usize = election.questions.iter().map(Question::ciphertexts).sum();
    println!("a ballot of {ciphertexts} ciphertexts, native, one core");

    let voters: Vec<_> = (0..BALLOTS).map(|_| Credential::random(rng)).collect();
    let booth = Booth::new(&election);
    let choices = choose(&election.questions)?;
    let made = time(
        "prepare the key, once for any number of ballots",
        10,
        || Booth::new(&election),
    );
    let mut texts = Vec::new();
    let each = time("make a ballot", 2 * BALLOTS, || {
        let voter = &voters[texts.len() % voters.len()];
        let ballot = booth.seal(voter, &choices, rng);
        texts.push(ballot.map(|ballot| ballot.text()).unwrap_or_default());
    });
    row("make one ballot alone", made + each);
    let ballot = &texts[0];
    let check = time("verify a ballot", 2 * BALLOTS, || {
        Ballot::open(ballot, &election).is_ok()
    });
    raw(&election, ciphertexts);

    let roll = Roll::new(voters.iter().map(|voter| voter.public().clone()).collect());
    let roll = roll?.text();
    let archive = |ballots: &[String]| {
        let mut writer = Writer::new(1);
        writer.setup(election.text(), &trustee::write(&trustees), &roll);
        for ballot in ballots {
            writer.ballot(ballot);
        }
        writer.finish()
    };
    let all = archive(&texts[..BALLOTS as usize]);
    let ours = time("verify an archive", 9, || verify::<Ed25519>(&all).is_ok()) / BALLOTS;
    row("  that is, per ballot", ours);
    compare(&archive(&[]), &all, check);
    Ok(())
}

fn question(answers: u32, blank: bool, min: u32, max: u32) -> Question {
    Question {
        answers: (0..answers).map(|answer| answer.to_string()).collect(),
        blank: blank.then_some(true),
        min,
        max,
        question: String::new(),
    }
}

fn choose(questions: &[Question]) -> Result<Vec<Choices>, Misfit> {
    let vote = |question: &Question| {
        let marks: Vec<bool> = (0..question.answers.len())
            .map(|place| place == 0)
            .collect();
        Choices::new(question, &marks)
    };
    questions.iter().map(vote).collect()
}

/// What verification cannot avoid: commitments, and reading points of which each could be outside of the group.
fn raw(election: &Election<Ed25519>, ciphertexts: usize) {
    let sums: usize = election
        .questions
        .iter()
        .map(|question| {
            (question.max - question.min + 1) as usize + 3 * usize::from(question.has_blank())
        })
        .sum();
    let commitments = u32::try_from(4 * ciphertexts + 2 * sums + 1).unwrap_or(0);
    let points = u32::try_from(2 * ciphertexts + 1).unwrap_or(0);
    let (a, b) = (
        <Exponent as Scalar>::from_hash(&[77; 32]),
        <Exponent as Scalar>::from_hash(&[201; 32]),
    );
    let key = election.key.point();
    let text = election.key.text();
    let commitment = time("  one commitment", 2000, || {
        Ed25519::commitment_to_generator(black_box(&a), key, &b)
    });
    let to_key = time("  one commitment to the key", 2000, || {
        Ed25519::commitment_to_key(black_box(key), &a, key, &b)
    });
    let point = time(
        "  one point read, with the check of its subgroup",
        2000,
        || Element::<Ed25519>::parse(black_box(text)),
    );
    let least = (commitment + to_key) * commitments / 2 + point * points;
    row(
        &format!("  together: {commitments} commitments, {points} points"),
        least,
    );
}

/// The tool on the same ballots: an archive with them less one without.
fn compare(empty: &[u8], all: &[u8], ours: Duration) {
    let Some(tool) = std::env::var_os("KTD_BELENIOS_TOOL").map(PathBuf::from) else {
        println!("KTD_BELENIOS_TOOL names no tool to compare with");
        return;
    };
    let tool = match (run(&tool, empty), run(&tool, all)) {
        (Some(without), Some(with)) => with.saturating_sub(without) / BALLOTS,
        _ => return println!("the tool refuses the archive"),
    };
    row("belenios-tool, verify a ballot", tool);
    let tenths = tool.as_micros() * 10 / ours.as_micros().max(1);
    println!(
        "{:<52}{:>9}.{} x",
        "faster than the tool",
        tenths / 10,
        tenths % 10
    );
}

/// The best of five.
fn run(tool: &Path, archive: &[u8]) -> Option<Duration> {
    let folder = std::env::temp_dir().join(format!("belenios-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).ok()?;
    std::fs::write(folder.join("bench.bel"), archive).ok()?;
    let times = (0..5).map(|_| {
        let start = Instant::now();
        let output = Command::new(tool)
            .args(["election", "verify"])
            .current_dir(&folder)
            .env("LWT_ASYNC_METHOD", "none")
            .output()
            .ok()?;
        output.status.success().then(|| start.elapsed())
    });
    let best = times.collect::<Option<Vec<_>>>()?.into_iter().min();
    std::fs::remove_dir_all(&folder).ok()?;
    best
}

/// The best of some rounds, printed: what other programs take away from the machine is not ours.
fn time<T>(what: &str, times: u32, mut action: impl FnMut() -> T) -> Duration {
    const ROUNDS: u32 = 9;
    let each = times.div_ceil(ROUNDS);
    let round = |_| {
        let start = Instant::now();
        for _ in 0..each {
            black_box(action());
        }
        start.elapsed() / each
    };
    let best = (0..ROUNDS).map(round).min().unwrap_or_default();
    row(what, best);
    best
}

fn row(what: &str, time: Duration) {
    let nanos = time.as_nanos();
    println!("{what:<52}{:>9}.{:02} us", nanos / 1000, nanos % 1000 / 10);
}
