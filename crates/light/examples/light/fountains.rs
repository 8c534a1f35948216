//! How many symbols a receiver needs, here and with `RaptorQ`, and how long it takes.

use std::time::{Duration, Instant};

use khoithidua_light::fountain::{Solver, symbol};
use raptorq::{
    ObjectTransmissionInformation, SourceBlockDecoder, SourceBlockEncoder, SourceBlockEncodingPlan,
};

use crate::chance::Chance;

/// Bytes of a symbol: a calm code's, made even for `RaptorQ`.
const SYMBOL: u16 = 840;
/// Of a hundred frames, so many are lost.
const LOST: f64 = 0.3;

struct Run {
    beyond: usize,
    spent: Duration,
}

/// Prints a row for each size of message.
pub fn compare() {
    println!(
        "\nfountain codes, 30 % lost: symbols needed beyond the blocks (mean, worst), time to put together"
    );
    println!(
        "{:>8}{:>22}{:>12}{:>22}{:>12}",
        "blocks", "ours", "", "raptorq", ""
    );
    for (blocks, runs) in [
        (1, 400),
        (4, 400),
        (10, 400),
        (50, 100),
        (200, 40),
        (1000, 4),
    ] {
        let mut chance = Chance(blocks as u64);
        let message = chance.bytes(blocks * usize::from(SYMBOL));
        let ours: Vec<Run> = (0..runs).map(|_| ours(&message, &mut chance)).collect();
        let theirs = raptorq(&message, runs, &mut chance);
        println!("{blocks:>8}{}{}", told(&ours), told(&theirs));
    }
}

fn told(runs: &[Run]) -> String {
    let count = u32::try_from(runs.len()).unwrap_or(1);
    let beyond: usize = runs.iter().map(|run| run.beyond).sum();
    let worst = runs.iter().map(|run| run.beyond).max().unwrap_or(0);
    let spent: Duration = runs.iter().map(|run| run.spent).sum();
    let mean = beyond as f64 / f64::from(count);
    format!(
        "{mean:>16.3}, {worst:>4}{:>9.2} ms",
        spent.as_secs_f64() * 1000.0 / f64::from(count)
    )
}

/// Numbers of the symbols that arrive.
fn arriving(chance: &mut Chance) -> impl Iterator<Item = u32> {
    (0..).filter(|_| chance.part() >= LOST)
}

fn ours(message: &[u8], chance: &mut Chance) -> Run {
    let block = usize::from(SYMBOL);
    let Some(mut solver) = Solver::new(message.len(), block) else {
        return Run {
            beyond: usize::MAX,
            spent: Duration::ZERO,
        };
    };
    let mut spent = Duration::ZERO;
    let mut taken = 0;
    for number in arriving(chance) {
        let number = number as usize;
        let told = symbol(message, block, number);
        let start = Instant::now();
        solver.take(number, &told);
        spent += start.elapsed();
        taken += 1;
        if solver.have() == solver.need() {
            break;
        }
    }
    let start = Instant::now();
    let beyond = taken - solver.need();
    let right = solver.message().is_some_and(|found| found == message);
    assert!(right, "another message came out");
    Run {
        beyond,
        spent: spent + start.elapsed(),
    }
}

fn raptorq(message: &[u8], runs: usize, chance: &mut Chance) -> Vec<Run> {
    let length = message.len() as u64;
    let config = ObjectTransmissionInformation::new(length, SYMBOL, 1, 1, 8);
    let blocks = message.len() / usize::from(SYMBOL);
    let plan = SourceBlockEncodingPlan::generate(u16::try_from(blocks).unwrap_or(u16::MAX));
    let encoder = SourceBlockEncoder::with_encoding_plan(0, &config, message, &plan);
    let source = encoder.source_packets();
    let repair = encoder.repair_packets(0, u32::try_from(blocks).unwrap_or(u32::MAX) * 2 + 40);
    let run = |_| {
        let mut decoder = SourceBlockDecoder::new(0, &config, length);
        let packets = source
            .iter()
            .chain(&repair)
            .filter(|_| chance.part() >= LOST);
        let mut spent = Duration::ZERO;
        for (taken, packet) in (1..).zip(packets) {
            let packet = packet.clone();
            let start = Instant::now();
            let found = decoder.decode([packet]);
            spent += start.elapsed();
            if let Some(found) = found {
                assert!(found == message, "another message came out");
                return Run {
                    beyond: taken - blocks,
                    spent,
                };
            }
        }
        Run {
            beyond: usize::MAX,
            spent,
        }
    };
    (0..runs).map(run).collect()
}
