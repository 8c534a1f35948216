//! Handing over by light, and as text that chats do not break: the program behind [`khoithidua_core::light`].
//!
//! ```text
//!  text ──packing──▶ message ──fountain──▶ symbols ──frame──▶ bytes ──┬─code──▶ square codes ──▶ camera ──scanner──┐
//!   ▲                                                                 └─armour─▶ lines ──▶ chat, mail ────────────┤
//!   └──────────────── packing ◀──────── fountain ◀──────── receiver ◀──────────────────────────────────────────────┘
//! ```
//!
//! | module | what it does |
//! |---|---|
//! | `packing` | text to message and back: deflate, SHA-256 |
//! | `gf256`, `fountain` | any sufficiently many symbols give the message |
//! | `crc`, `frame` | one symbol as bytes that say whose they are |
//! | `stream` | a text as frames |
//! | `receiver` | frames as texts, several streams at once |
//! | `code` | square codes, drawn |
//! | `picture`, `scanner` | square codes, found in pictures, and what stands in them |
//! | `base32`, `armour` | frames as lines of plain letters |
//!
//! Pure like the core: no clock, no random numbers, the same bytes for the same text.

pub mod armour;
mod base32;
pub mod code;
mod crc;
pub mod fountain;
pub mod frame;
mod gf256;
pub mod packing;
pub mod picture;
pub mod receiver;
pub mod scanner;
pub mod stream;

use khoithidua_core::format::write_part;
use khoithidua_core::light::{
    DrawFrames, DrawText, Frames, LightError, MOST_FRAMES, ReadArmour, Seen, WriteArmour,
};
use khoithidua_core::work::{Failure as _, answer_to};

use frame::AROUND;
use scanner::Scanner;
use stream::Stream;

/// Does what the page asks of the program for light. Never fails: what goes wrong is an answer too.
pub fn answer(request: &str) -> String {
    let draw = |asked: DrawFrames| draw(&asked);
    let text = |asked: DrawText| code::draw_text(&asked.text);
    let write =
        |asked: WriteArmour| armour::write(&asked.text, usize::try_from(asked.most).unwrap_or(0));
    let read = |asked: ReadArmour| armour::read(&asked.text);
    answer_to(request, draw)
        .or_else(|| answer_to(request, text))
        .or_else(|| answer_to(request, write))
        .or_else(|| answer_to(request, read))
        .unwrap_or_else(|| write_part(&Err::<(), _>(LightError::UNREADABLE)))
}

/// Looks at a picture and says what it brought, as [`answer`] does.
pub fn look(scanner: &mut Scanner, rgba: &[u8], width: u32, height: u32) -> String {
    let seen: Result<Seen, LightError> = Ok(scanner.look(rgba, width, height));
    write_part(&seen)
}

/// Draws some frames of a text's stream.
///
/// # Errors
/// [`LightError::TooLarge`].
pub fn draw(asked: &DrawFrames) -> Result<Frames, LightError> {
    let stream = Stream::even(&asked.text, code::capacity(asked.density) - AROUND)?;
    let numbers = (0..asked.count.min(MOST_FRAMES)).map(|more| asked.from.wrapping_add(more));
    let codes = numbers.map(|number| code::draw_frame(stream.frame(number)));
    Ok(Frames {
        stream: stream.name().short(),
        blocks: stream.blocks(),
        codes: codes.collect::<Result<_, _>>()?,
    })
}
