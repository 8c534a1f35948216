//! How many bytes a second come through, beside what the codes could carry.

use khoithidua_core::light::Seen;
use khoithidua_core::light::{Density, FRAMES_A_SECOND};
use khoithidua_light::code::capacity;
use khoithidua_light::frame::AROUND;
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
    let mut receiver = Receiver::default();
    // A receiver that comes at any time.
    let from = u32::from(chance.bytes(1)[0]);
    for shown in 1.. {
        let frame = stream.frame(from + shown);
        if chance.part() < loss {
            continue;
        }
        if let Seen::Whole { .. } = receiver.take(&frame) {
            let seconds = f64::from(shown) / f64::from(FRAMES_A_SECOND);
            return stream.name().length as f64 / seconds;
        }
    }
    0.0
}
