//! Arithmetic with bytes as elements of the field GF(256), polynomial x⁸ + x⁴ + x³ + x² + 1. Adding is XOR.

/// Powers of 2, twice in a row, so that a sum of two logarithms needs no remainder.
const POWERS: [u8; 510] = tables().0;
const LOGARITHMS: [u8; 256] = tables().1;

const fn tables() -> ([u8; 510], [u8; 256]) {
    let (mut powers, mut logarithms) = ([0; 510], [0; 256]);
    let (mut exponent, mut power) = (0_u8, 1_u8);
    while exponent < 255 {
        powers[exponent as usize] = power;
        powers[exponent as usize + 255] = power;
        logarithms[power as usize] = exponent;
        power = power << 1 ^ if power >= 128 { 0x1d } else { 0 };
        exponent += 1;
    }
    (powers, logarithms)
}

/// The product.
pub fn times(one: u8, other: u8) -> u8 {
    if one == 0 || other == 0 {
        return 0;
    }
    let log = |byte: u8| usize::from(LOGARITHMS[usize::from(byte)]);
    POWERS[log(one) + log(other)]
}

/// What gives 1 with this; 0 for 0, which has none.
pub fn inverse(byte: u8) -> u8 {
    if byte == 0 {
        return 0;
    }
    POWERS[255 - usize::from(LOGARITHMS[usize::from(byte)])]
}

/// Multiplies each byte.
pub fn scale(bytes: &mut [u8], factor: u8) {
    let product = Products::of(factor);
    for byte in bytes {
        *byte = product.with(*byte);
    }
}

/// Adds a multiple of other bytes, one by one, as far as both go.
pub fn add_multiple(bytes: &mut [u8], factor: u8, others: &[u8]) {
    let product = Products::of(factor);
    for (byte, other) in bytes.iter_mut().zip(others) {
        *byte ^= product.with(*other);
    }
}

/// The products of one byte with all others, by their halves.
struct Products {
    low: [u8; 16],
    high: [u8; 16],
}

impl Products {
    fn of(factor: u8) -> Self {
        let (mut low, mut high) = ([0; 16], [0; 16]);
        for half in 0..16_u8 {
            low[usize::from(half)] = times(factor, half);
            high[usize::from(half)] = times(factor, half << 4);
        }
        Self { low, high }
    }

    fn with(&self, byte: u8) -> u8 {
        self.low[usize::from(byte & 15)] ^ self.high[usize::from(byte >> 4)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As in a textbook: shift and reduce.
    fn slow(one: u8, other: u8) -> u8 {
        let mut sum = 0;
        let mut shifted = u16::from(one);
        for bit in 0..8 {
            if other >> bit & 1 == 1 {
                sum ^= shifted;
            }
            shifted <<= 1;
            if shifted > 255 {
                shifted ^= 0x11d;
            }
        }
        sum.to_le_bytes()[0]
    }

    #[test]
    fn all_products_and_inverses() {
        for one in 0..=255 {
            for other in 0..=255 {
                assert_eq!(times(one, other), slow(one, other));
            }
            assert_eq!(times(one, inverse(one)), u8::from(one != 0));
        }
    }

    #[test]
    fn rows_are_done_byte_by_byte() {
        let others: Vec<u8> = (0..=255).collect();
        for factor in [0, 1, 2, 29, 128, 255] {
            let mut sum = vec![7; 256];
            add_multiple(&mut sum, factor, &others);
            let mut scaled = others.clone();
            scale(&mut scaled, factor);
            for ((sum, scaled), other) in sum.iter().zip(&scaled).zip(&others) {
                assert_eq!(*scaled, slow(factor, *other));
                assert_eq!(*sum, 7 ^ scaled);
            }
        }
    }
}
