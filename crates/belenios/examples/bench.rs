//! How long one ballot takes, beside the raw cost of the arithmetic that it cannot do without and beside the
//! official tool on the same archive.
//!
//! `cargo xtask bench --only ballots` fetches the tool; `cargo run --release -p belenios --example bench` does
//! without, unless `KTD_BELENIOS_TOOL` names it.

use std::error::Error;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use belenios::archive::Writer;
use belenios::ballot::{Ballot, Booth};
use belenios::credential::{Credential, Roll};
use belenios::election::{About, Election};
use belenios::group::{Ed25519, Group, Scalar};
use belenios::question::{Choices, Misfit, Question};
use belenios::secret::Secret;
use belenios::trustee::{self, Trustee};
use belenios::verifier::{Failure, Verifier, verify};
use curve25519_dalek::edwards::CompressedEdwardsY;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

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
    let needed = Needed::new(&election, ciphertexts);
    let least = needed.to_make();
    ratio("  making, to the powers it needs", each, least);

    let ballot = &texts[0];
    let bytes = Ballot::open(ballot, &election)?.to_bytes(&election)?;
    println!("{} bytes as text, {} packed", ballot.len(), bytes.len());
    let check = time("verify a ballot", 2 * BALLOTS, || {
        Ballot::open(ballot, &election).is_ok()
    });
    time("verify a packed ballot", 2 * BALLOTS, || {
        Ballot::open_bytes(&bytes, &election).is_ok()
    });
    let least = needed.to_check();
    ratio("  verifying, to the arithmetic it needs", check, least);

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
    let shared = time("verify an archive on all cores", 9, || {
        let verifier = Verifier::<Ed25519>::open(&all)?;
        let checked: Result<_, Failure> = (0..verifier.ballots())
            .into_par_iter()
            .map(|index| verifier.check(index))
            .collect();
        verifier.finish(checked?)
    }) / BALLOTS;
    row("  that is, per ballot", shared);
    ratio(
        &format!("  faster on {} threads", rayon::current_num_threads()),
        ours,
        shared,
    );
    compare(&archive(&[]), &all, ours);
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

/// The arithmetic that a ballot cannot do without.
struct Needed<'a> {
    election: &'a Election<Ed25519>,
    ciphertexts: u32,
    branches: u32,
}

impl<'a> Needed<'a> {
    fn new(election: &'a Election<Ed25519>, ciphertexts: usize) -> Self {
        let sums = |question: &Question| {
            (question.max - question.min + 1) + 3 * u32::from(question.has_blank())
        };
        let ciphertexts = u32::try_from(ciphertexts).unwrap_or(0);
        let sums: u32 = election.questions.iter().map(sums).sum();
        Self {
            election,
            ciphertexts,
            branches: 2 * ciphertexts + sums,
        }
    }

    /// Two powers and the vote's own for each ciphertext and each branch of a proof, whatever the vote; one to sign.
    fn to_make(&self) -> Duration {
        let exponent = <Exponent as Scalar>::from_hash(&[77; 32]);
        let table = Ed25519::table(self.election.key.point());
        let generator = time("  one power of the generator", 500, || {
            Ed25519::raise_generator(black_box(&exponent))
        });
        let key = time("  one power of the key", 500, || {
            Ed25519::raise_table(black_box(&table), &exponent)
        });
        let each = self.ciphertexts + self.branches;
        let least = generator * (2 * each + 1) + key * each;
        row(&format!("  together: {} powers", 3 * each + 1), least);
        least
    }

    /// Two commitments for each branch, one for the signature; and all points read, each of which could be outside.
    fn to_check(&self) -> Duration {
        let (a, b) = (
            <Exponent as Scalar>::from_hash(&[77; 32]),
            <Exponent as Scalar>::from_hash(&[201; 32]),
        );
        let key = self.election.key.point();
        let prepared = Ed25519::key(key);
        let commitment = time("  one commitment", 2000, || {
            Ed25519::commitment_to_generator(black_box(&a), key, &b)
        });
        let to_key = time("  one commitment to the key", 2000, || {
            Ed25519::commitment_to_key(black_box(&prepared), &a, key, &b)
        });
        let encoding = Ed25519::encode(std::slice::from_ref(key));
        let point = time("  one point read", 2000, || {
            Ed25519::decode(black_box(&encoding))
        });
        let little: Vec<u8> = encoding.iter().rev().copied().collect();
        let outside = CompressedEdwardsY::from_slice(&little).unwrap_or_default();
        let bare = time("  without the check of its subgroup", 2000, || {
            black_box(outside).decompress()
        });
        row("  so one check of a subgroup", point.saturating_sub(bare));
        let points = 2 * self.ciphertexts + 1;
        let least = commitment * (self.branches + 1) + to_key * self.branches + point * points;
        let commitments = 2 * self.branches + 1;
        row(
            &format!("  together: {commitments} commitments, {points} points"),
            least,
        );
        let checks = point.saturating_sub(bare) * points;
        let percent = checks.as_nanos() * 100 / least.as_nanos().max(1);
        println!("  of which the checks of subgroups are {percent} %");
        least
    }
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
    row("belenios-tool on the same archive, per ballot", tool);
    ratio("  verifying, faster than the tool on one core", tool, ours);
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

/// The best of many short rounds, printed: what other programs take away from the machine is not ours.
fn time<T>(what: &str, times: u32, mut action: impl FnMut() -> T) -> Duration {
    let rounds = times.min(100);
    let each = times / rounds.max(1);
    let round = |_| {
        let start = Instant::now();
        for _ in 0..each {
            black_box(action());
        }
        start.elapsed() / each.max(1)
    };
    let best = (0..rounds).map(round).min().unwrap_or_default();
    row(what, best);
    best
}

/// One time as a multiple of another.
fn ratio(what: &str, time: Duration, of: Duration) {
    let hundredths = time.as_nanos() * 100 / of.as_nanos().max(1);
    println!(
        "{what:<52}{:>9}.{:02} x",
        hundredths / 100,
        hundredths % 100
    );
}

fn row(what: &str, time: Duration) {
    let nanos = time.as_nanos();
    println!("{what:<52}{:>9}.{:02} us", nanos / 1000, nanos % 1000 / 10);
}
