//! Chance that is the same every time, and texts to hand over.

use std::fs;
use std::path::Path;

/// Numbers from a seed.
pub struct Chance(pub u64);

impl Chance {
    /// The next number.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below this one.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.bits() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    /// A text that packs badly, of about this many bytes.
    pub fn text(&mut self, bytes: usize) -> String {
        let words = (0..bytes.div_ceil(16)).map(|_| format!("{:016x}", self.bits()));
        words.collect()
    }
}

/// A file of `tests/data`.
pub fn data(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data");
    fs::read_to_string(folder.join(name)).unwrap()
}

/// The golden submission.
pub fn submission() -> String {
    data("v1/submission.json")
}

/// The same frame as a newer app would write it.
pub fn newer(frame: &[u8], version: u8) -> Vec<u8> {
    let mut bytes = frame[..frame.len() - 4].to_vec();
    bytes[2] = version;
    let crc = bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            crc >> 1 ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    });
    bytes.extend((!crc).to_be_bytes());
    bytes
}
