//! The readers of frames and of armoured lines: as they come, and in valid ones with something changed.

#![no_main]

use std::sync::LazyLock;

use khoithidua_core::light::Seen;
use khoithidua_fuzz::{edit, edit_text};
use khoithidua_light::frame::{self, Frame, Name, Read};
use khoithidua_light::receiver::Receiver;
use khoithidua_light::stream::Stream;
use khoithidua_light::{armour, packing};
use libfuzzer_sys::fuzz_target;

/// A text that does not fit into one frame of 60 bytes.
static TEXT: LazyLock<String> =
    LazyLock::new(|| (0..40).map(|number| (number * 7919).to_string()).collect());
static STREAM: LazyLock<Stream> = LazyLock::new(|| Stream::even(&TEXT, 60).expect("a small text"));
static ARMOUR: LazyLock<String> =
    LazyLock::new(|| armour::write(&TEXT, 300).expect("a small text").concat());

/// The same bytes with a checksum that fits: almost no mutation has one.
fn sound(bytes: &[u8]) -> Vec<u8> {
    match bytes {
        [a, b, c, d, length, number, symbol @ ..] => {
            let name = Name {
                id: [*a, *b, *c, *d],
                length: usize::from(*length) * 7,
                block: symbol.len(),
            };
            frame::write(&name, u32::from(*number), symbol)
        }
        _ => Vec::new(),
    }
}

fuzz_target!(|data: &[u8]| {
    let mut receiver = Receiver::default();
    for (number, piece) in (0..).zip(data.split(|byte| *byte == 255)) {
        receiver.next_picture();
        let valid = STREAM.frame(number);
        for bytes in [piece.to_vec(), sound(piece), edit(&valid, piece), valid] {
            if let Read::Frame(Frame { name, .. }) = frame::read(&bytes)
                && name == *STREAM.name()
                && let Seen::Whole { text, .. } = receiver.take(&bytes)
            {
                assert_eq!(text, *TEXT);
            } else {
                receiver.take(&bytes);
            }
        }
    }
    let _ = packing::unpack(data);
    let _ = armour::read(&String::from_utf8_lossy(data));
    if let Ok(text) = armour::read(&edit_text(&ARMOUR, data)) {
        assert_eq!(text, *TEXT);
    }
});
