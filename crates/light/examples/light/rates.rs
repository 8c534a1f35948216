//! How many bytes a second come through, beside what the codes could carry.

use khoithidua_core::light::{Density, FRAMES_A_SECOND, Seen};
use khoithidua_light::code::capacity;
use khoithidua_light::frame::{AROUND, NUMBERS};
use khoithidua_light::receiver::Receiver;
use khoithidua_light::stream::Stream;

use crate::chance::Chance;

/// Codes by the number of bytes that they hold at the lowest correction of errors.
fn sizes() -> [(&'static str, usize); 4] {
    [
        ("version 10", 271),
        ("version 15", 520),
        ("version 20, calm", capacity(Density::Calm)),
        ("version 27, dense", capacity(Density::Dense)),
    ]
}
const LOSSES: [f64; 4] = [0.0, 0.1, 0.3, 0.5];
const RUNS: u32 = 20;
/// Bytes of the message; nothing of it can be packed.
const MESSAGE: usize = 40_000;

/// Prints a row for each size of code.
pub fn print() {
    println!(
        "\nbytes a second at {FRAMES_A_SECOND} codes a second, {MESSAGE} bytes that cannot be packed; beside it what the codes could carry"
    );
    print!("{:<20}", "lost");
    for loss in LOSSES {
        print!("{:>18}", format!("{:.0} %", loss * 100.0));
    }
    println!();
    for (name, bytes) in sizes() {
        print!("{name:<20}");
        for loss in LOSSES {
            let carried = bytes as f64 * f64::from(FRAMES_A_SECOND) * (1.0 - loss);
            let mean = (0..RUNS).map(|seed| rate(bytes, loss, seed)).sum::<f64>() / f64::from(RUNS);
            print!("{:>18}", format!("{mean:.0} of {carried:.0}"));
        }
        println!();
    }
}

/// Prints how long one delegate's submission takes, in a hundred runs.
pub fn print_delegate() {
    let text = include_str!("../../../../tests/data/v1/submission.json");
    let Ok(stream) = Stream::even(text, capacity(Density::Calm) - AROUND) else {
        return;
    };
    let mut frames: Vec<u32> = (0..100)
        .filter_map(|seed| shown(&stream, 0.3, seed))
        .collect();
    frames.sort_unstable();
    let seconds = |place: usize| f64::from(frames[place]) / f64::from(FRAMES_A_SECOND);
    println!(
        "\none submission, {} bytes, {} packed, {} blocks, 30 % lost: half of 100 runs within {:.1} s, 95 within {:.1} s, all within {:.1} s",
        text.len(),
        stream.name().length,
        stream.blocks(),
        seconds(49),
        seconds(94),
        seconds(99)
    );
}

/// Of packed bytes, from the first frame shown to the last one needed.
fn rate(bytes: usize, loss: f64, seed: u32) -> f64 {
    let mut chance = Chance(u64::from(seed));
    // Packing makes 3 bytes of 4 letters, or nearly.
    let text: String = chance
        .bytes(MESSAGE * 4 / 3)
        .iter()
        .map(|byte| char::from(48 + byte % 64))
        .collect();
    let Ok(stream) = Stream::even(&text, bytes - AROUND) else {
        return 0.0;
    };
    shown(&stream, loss, seed).map_or(0.0, |frames| {
        let seconds = f64::from(frames) / f64::from(FRAMES_A_SECOND);
        stream.name().length as f64 / seconds
    })
}

/// How many frames are shown until the file is whole.
fn shown(stream: &Stream, loss: f64, seed: u32) -> Option<u32> {
    let mut chance = Chance(u64::from(seed) + 1);
    let mut receiver = Receiver::default();
    // A receiver that comes at any time.
    let from = u32::from(chance.bytes(1)[0]);
    (1..NUMBERS).find(|shown| {
        let frame = stream.frame(from + shown);
        chance.part() >= loss && matches!(receiver.take(&frame), Seen::Whole { .. })
    })
}
