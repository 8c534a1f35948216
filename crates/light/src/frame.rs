//! One frame of a stream, as bytes: what stands in a square code, or in a line of an armoured text.
//!
//! | bytes | what |
//! |---|---|
//! | 2 | `KT` |
//! | 1 | version of the format, 1 |
//! | 4 | name of the stream: the beginning of its message's SHA-256 |
//! | 3 | length of the message in bytes, big-endian |
//! | 3 | number of the symbol, big-endian |
//! | any | the symbol; its length is that of a block |
//! | 4 | CRC-32 of all before, big-endian |
//!
//! Of every later version beginning and checksum are the same, so that it can be told from other people's codes.

use crate::crc::crc32;

/// What every frame begins with.
const MAGIC: [u8; 2] = *b"KT";
/// The version that is written, and the only one that is read.
const VERSION: u8 = 1;
/// Bytes of a frame beside its symbol.
pub const AROUND: usize = 17;
/// Numbers of symbols end before this.
pub const NUMBERS: u32 = 1 << 24;

/// What a stream is known by: frames that differ in it do not belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Beginning of the message's SHA-256.
    pub id: [u8; 4],
    /// Length of the message, in bytes; at most 3 bytes are written.
    pub length: usize,
    /// Length of a block, in bytes.
    pub block: usize,
}

impl Name {
    /// The name that pages know: 8 hex digits.
    pub fn short(&self) -> String {
        format!("{:08x}", u32::from_be_bytes(self.id))
    }
}

/// One frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    /// Which stream it belongs to.
    pub name: Name,
    /// Number of the symbol, below [`NUMBERS`].
    pub number: u32,
    /// The symbol.
    pub symbol: &'a [u8],
}

/// What some bytes turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read<'a> {
    /// Not ours, or damaged.
    Foreign,
    /// Of a newer version of the format.
    Newer(u8),
    /// A sound frame.
    Frame(Frame<'a>),
}

/// The bytes of a frame.
pub fn write(name: &Name, number: u32, symbol: &[u8]) -> Vec<u8> {
    let [_, length @ ..] = u32::try_from(name.length).unwrap_or(u32::MAX).to_be_bytes();
    let [_, number @ ..] = number.to_be_bytes();
    let mut bytes = Vec::with_capacity(symbol.len() + AROUND);
    bytes.extend(MAGIC);
    bytes.push(VERSION);
    bytes.extend(name.id);
    bytes.extend(length);
    bytes.extend(number);
    bytes.extend(symbol);
    bytes.extend(crc32(&bytes).to_be_bytes());
    bytes
}

/// Reads a frame.
pub fn read(bytes: &[u8]) -> Read<'_> {
    let Some((body, sum)) = bytes.split_last_chunk::<4>() else {
        return Read::Foreign;
    };
    match body {
        [b'K', b'T', version, rest @ ..]
            if *version >= VERSION && crc32(body) == u32::from_be_bytes(*sum) =>
        {
            if *version > VERSION {
                return Read::Newer(*version);
            }
            content(rest).map_or(Read::Foreign, Read::Frame)
        }
        _ => Read::Foreign,
    }
}

fn content(bytes: &[u8]) -> Option<Frame<'_>> {
    let (id, rest) = bytes.split_first_chunk::<4>()?;
    let (length, rest) = rest.split_first_chunk::<3>()?;
    let (number, symbol) = rest.split_first_chunk::<3>()?;
    let number_of = |[a, b, c]: [u8; 3]| u32::from_be_bytes([0, a, b, c]);
    Some(Frame {
        name: Name {
            id: *id,
            length: usize::try_from(number_of(*length)).ok()?,
            block: symbol.len(),
        },
        number: number_of(*number),
        symbol,
    })
}
