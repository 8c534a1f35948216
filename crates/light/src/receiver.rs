//! Frames put together again, of several streams at once.
//!
//! A file that has become whole is given out once, however long its frames are still to be seen: whoever collects would
//! else take the same phone in again and again. While it is seen it counts as a part that lacks nothing. Once it has
//! been out of sight for [`OUT_OF_SIGHT`] pictures it may become whole anew, for somebody who comes a second time because the receipt
//! was lost.

use khoithidua_core::light::Seen;

use crate::fountain::Solver;
use crate::frame::{self, Frame, Name, Read};
use crate::packing;

/// Streams that are put together at once; another one drops the one that was seen longest ago.
pub const MOST_STREAMS: usize = 4;
/// Pictures after which a stream that is not in them any more counts as gone: some seconds.
pub const OUT_OF_SIGHT: u64 = 60;
/// Whole streams that are remembered while they are in sight.
const MOST_WHOLE: usize = 8;

/// Collects the frames of a camera.
#[derive(Clone, Debug, Default)]
pub struct Receiver {
    /// The one seen last is last.
    parts: Vec<(Name, Solver)>,
    whole: Vec<Whole>,
    pictures: u64,
}

/// A stream that was given out.
#[derive(Clone, Debug)]
struct Whole {
    name: Name,
    blocks: u32,
    seen: u64,
}

impl Receiver {
    /// Another picture was taken, with or without codes in it.
    pub fn next_picture(&mut self) {
        self.pictures += 1;
        let now = self.pictures;
        self.whole.retain(|whole| now - whole.seen <= OUT_OF_SIGHT);
    }

    /// Takes in what stood in a code.
    pub fn take(&mut self, bytes: &[u8]) -> Seen {
        match frame::read(bytes) {
            Read::Foreign => Seen::Nothing,
            Read::Newer(version) => Seen::Newer(version),
            Read::Frame(frame) => self.take_frame(&frame),
        }
    }

    fn take_frame(&mut self, frame: &Frame) -> Seen {
        if let Some(whole) = self.whole.iter_mut().find(|whole| whole.name == frame.name) {
            whole.seen = self.pictures;
            return part(&frame.name, whole.blocks, whole.blocks);
        }
        let Some(mut solver) = self.part(&frame.name) else {
            return Seen::Nothing;
        };
        solver.take(usize::try_from(frame.number).unwrap_or(0), frame.symbol);
        let (have, need) = (small(solver.have()), small(solver.need()));
        if have < need {
            self.parts.push((frame.name, solver));
            return part(&frame.name, have, need);
        }
        // Frames that do not belong together by their hash are worth nothing: it begins anew.
        let Some(text) = solver.message().and_then(|m| packing::unpack(&m)) else {
            return Seen::Nothing;
        };
        self.remember(frame.name, need);
        Seen::Whole {
            stream: frame.name.short(),
            text,
        }
    }

    /// Takes the part of this stream out, a new one if there is none.
    fn part(&mut self, name: &Name) -> Option<Solver> {
        if let Some(place) = self.parts.iter().position(|(part, _)| part == name) {
            return Some(self.parts.remove(place).1);
        }
        if name.length > packing::MOST_MESSAGE {
            return None;
        }
        let solver = Solver::new(name.length, name.block)?;
        if self.parts.len() >= MOST_STREAMS {
            self.parts.remove(0);
        }
        Some(solver)
    }

    fn remember(&mut self, name: Name, blocks: u32) {
        if self.whole.len() >= MOST_WHOLE {
            self.whole.remove(0);
        }
        self.whole.push(Whole {
            name,
            blocks,
            seen: self.pictures,
        });
    }
}

fn part(name: &Name, have: u32, need: u32) -> Seen {
    Seen::Part {
        stream: name.short(),
        have,
        need,
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
