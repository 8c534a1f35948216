//! A fountain code: from a message of k blocks come any number of symbols, and any k of them, rarely one or two more,
//! give the message again.
//!
//! The first k symbols are the blocks themselves; each of the others is a sum of all blocks with factors of GF(256) that
//! follow from its number alone. No factor is 0, so one missing block is always found with any one of them; k random
//! symbols do not suffice once in 255 times, k + 1 once in 65,000.
//!
//! Why not `RaptorQ` (crate `raptorq`)? `cargo xtask bench --only light` measures both: neither needs a hundredth of a symbol more
//! than the blocks, up to 50 blocks both put together in a millisecond. At 1000 blocks, three minutes of codes, it takes 8 ms and this
//! 300 ms, spread over those minutes; but its program is many times the whole of this file.

use crate::gf256;

/// Most blocks of a message: solving takes k² · (k + block) steps at worst.
pub const MOST_BLOCKS: usize = 4096;

/// How many blocks of this length a message has; `None` where that is not between 1 and [`MOST_BLOCKS`].
pub fn blocks(length: usize, block: usize) -> Option<usize> {
    if length == 0 || block == 0 {
        return None;
    }
    Some(length.div_ceil(block)).filter(|blocks| *blocks <= MOST_BLOCKS)
}

/// The symbol of this number. Blocks are of this length, the last one is filled up with zeros.
pub fn symbol(message: &[u8], block: usize, number: usize) -> Vec<u8> {
    let mut sum = vec![0; block];
    let pieces = message.chunks(block.max(1));
    for (factor, piece) in factors(number, pieces.len()).into_iter().zip(pieces) {
        if factor != 0 {
            gf256::add_multiple(&mut sum, factor, piece);
        }
    }
    sum
}

/// With what each block goes into the symbol of this number.
fn factors(number: usize, blocks: usize) -> Vec<u8> {
    if number < blocks {
        let mut factors = vec![0; blocks];
        factors[number] = 1;
        return factors;
    }
    let mut chance = Chance(number as u64);
    let mut factors = Vec::with_capacity(blocks + 7);
    while factors.len() < blocks {
        let drawn = chance.next().to_le_bytes();
        factors.extend(drawn.map(|byte| 1 + byte % 255));
    }
    factors.truncate(blocks);
    factors
}

/// `SplitMix64`: the same numbers on every machine, part of the format.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }
}

/// Collects symbols until there are enough.
#[derive(Clone, Debug)]
pub struct Solver {
    length: usize,
    block: usize,
    /// By the first block in it that has a factor; that one's factor is 1.
    rows: Vec<Option<Row>>,
    known: usize,
}

/// A sum of blocks.
#[derive(Clone, Debug)]
struct Row {
    /// Factors of all blocks; none for a block alone.
    factors: Vec<u8>,
    sum: Vec<u8>,
}

impl Solver {
    /// For a message of this length in blocks of that length; `None` for [too many](blocks) of them.
    pub fn new(length: usize, block: usize) -> Option<Self> {
        Some(Self {
            length,
            block,
            rows: vec![None; blocks(length, block)?],
            known: 0,
        })
    }

    /// How many symbols are needed at least.
    pub fn need(&self) -> usize {
        self.rows.len()
    }

    /// How many are there that say something new each.
    pub fn have(&self) -> usize {
        self.known
    }

    /// Takes a symbol in. True when it said something new.
    pub fn take(&mut self, number: usize, symbol: &[u8]) -> bool {
        if symbol.len() != self.block || self.known == self.rows.len() {
            return false;
        }
        if let Some(place @ None) = self.rows.get_mut(number) {
            *place = Some(Row {
                factors: Vec::new(),
                sum: symbol.to_vec(),
            });
            self.known += 1;
            return true;
        }
        let row = Row {
            factors: factors(number, self.rows.len()),
            sum: symbol.to_vec(),
        };
        self.reduce(row)
    }

    /// Takes away what is known already, and keeps what is left.
    fn reduce(&mut self, mut row: Row) -> bool {
        for (first, place) in self.rows.iter_mut().enumerate() {
            let factor = row.factors[first];
            if factor == 0 {
                continue;
            }
            let Some(known) = place else {
                let inverse = gf256::inverse(factor);
                gf256::scale(&mut row.factors[first..], inverse);
                gf256::scale(&mut row.sum, inverse);
                *place = Some(row);
                self.known += 1;
                return true;
            };
            gf256::add_multiple(&mut row.sum, factor, &known.sum);
            if known.factors.is_empty() {
                row.factors[first] = 0;
            } else {
                gf256::add_multiple(&mut row.factors[first..], factor, &known.factors[first..]);
            }
        }
        false
    }

    /// The message, once there are enough symbols.
    pub fn message(mut self) -> Option<Vec<u8>> {
        if self.known < self.rows.len() {
            return None;
        }
        for first in (0..self.rows.len()).rev() {
            let (rows, solved) = self.rows.split_at_mut(first + 1);
            let Some(Some(row)) = rows.last_mut() else {
                return None;
            };
            let factors = row.factors.iter().skip(first + 1);
            for (factor, other) in factors.zip(solved.iter().flatten()) {
                if *factor != 0 {
                    gf256::add_multiple(&mut row.sum, *factor, &other.sum);
                }
            }
        }
        let mut message: Vec<u8> = self
            .rows
            .into_iter()
            .flatten()
            .flat_map(|row| row.sum)
            .collect();
        message.truncate(self.length);
        Some(message)
    }
}
