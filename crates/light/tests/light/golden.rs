//! Streams and lines as they were once written: whoever has a newer or an older app can still read them.
//!
//! Once a version is released these files are never edited and never made anew. How well a text is packed may change,
//! so what is pinned is what follows from a packed message.

use khoithidua_core::light::Seen;
use khoithidua_light::fountain::{Solver, symbol};
use khoithidua_light::frame::{self, Read};
use khoithidua_light::receiver::Receiver;
use khoithidua_light::{armour, packing};

use crate::support::{data, submission};

/// The frames of `frames.txt`: one a line, in hex, far from the beginning of their stream too.
fn frames() -> Vec<Vec<u8>> {
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    let text = data("light/frames.txt");
    let frame = |line: &str| line.as_bytes().chunks(2).map(byte).collect();
    text.lines().map(frame).collect()
}

#[test]
fn frames_stand() {
    let frames = frames();
    let mut receiver = Receiver::default();
    let seen = frames.iter().map(|frame| receiver.take(frame));
    let whole = seen.filter_map(|seen| match seen {
        Seen::Whole { text, .. } => Some(text),
        _ => None,
    });
    assert!(whole.eq([submission()]));
}

#[test]
fn the_same_message_gives_the_same_frames() {
    let frames = frames();
    let parts = frames.iter().map(|bytes| match frame::read(bytes) {
        Read::Frame(frame) => frame,
        other => panic!("{other:?}"),
    });
    let parts: Vec<_> = parts.collect();
    let name = parts[0].name;
    let mut solver = Solver::new(name.length, name.block).unwrap();
    for part in &parts {
        solver.take(usize::try_from(part.number).unwrap(), part.symbol);
    }
    let message = solver.message().unwrap();
    assert!(packing::unpack(&message) == Some(submission()));
    for (part, bytes) in parts.iter().zip(&frames) {
        let number = usize::try_from(part.number).unwrap();
        let told = symbol(&message, name.block, number);
        assert!(frame::write(&name, part.number, &told) == *bytes);
    }
    assert!(parts.iter().any(|part| part.number > 1_000_000));
}

#[test]
fn lines_stand() {
    assert!(armour::read(&data("light/armour.txt")) == Ok(submission()));
}
