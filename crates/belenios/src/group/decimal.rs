//! Decimal digits of numbers of 256 bits, as scalars are written.

use std::fmt::Write as _;

/// How many digits fit into one machine word, and the power of ten they make.
const CHUNK: usize = 19;
const CHUNK_SIZE: u64 = 10_000_000_000_000_000_000;

/// The little-endian bytes of a decimal number; `None` for a sign, a leading zero, other letters,
/// or a number of more than 256 bits.
pub fn parse(text: &str) -> Option<[u8; 32]> {
    let digits = text.as_bytes();
    let plain = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
    if !plain || (digits.len() > 1 && digits.starts_with(b"0")) || digits.len() > 78 {
        return None;
    }
    let mut words = [0_u64; 4];
    for chunk in digits.chunks(CHUNK) {
        let mut factor = 1_u64;
        let mut carry = 0_u64;
        for digit in chunk {
            factor = factor.wrapping_mul(10);
            carry = carry * 10 + u64::from(digit - b'0');
        }
        for word in &mut words {
            let sum = u128::from(*word) * u128::from(factor) + u128::from(carry);
            (*word, carry) = halves(sum);
        }
        if carry != 0 {
            return None;
        }
    }
    let mut bytes = [0; 32];
    for (place, word) in bytes.chunks_exact_mut(8).zip(words) {
        place.copy_from_slice(&word.to_le_bytes());
    }
    Some(bytes)
}

/// The decimal digits of a number given by its little-endian bytes.
pub fn text(bytes: &[u8; 32]) -> String {
    let mut words = [0_u64; 4];
    for (word, place) in words.iter_mut().zip(bytes.chunks_exact(8)) {
        *word = place
            .iter()
            .rev()
            .fold(0, |number, byte| number << 8 | u64::from(*byte));
    }
    let mut chunks = Vec::with_capacity(5);
    while words != [0; 4] {
        let mut rest = 0_u64;
        for word in words.iter_mut().rev() {
            let number = u128::from(rest) << 64 | u128::from(*word);
            // The quotient fits: the upper half is a remainder of the same division.
            (*word, _) = halves(number / u128::from(CHUNK_SIZE));
            (rest, _) = halves(number % u128::from(CHUNK_SIZE));
        }
        chunks.push(rest);
    }
    let mut text = chunks.pop().unwrap_or(0).to_string();
    for chunk in chunks.iter().rev() {
        // Writing to a text cannot fail.
        let _ = write!(text, "{chunk:019}");
    }
    text
}

/// The lower and the upper word.
fn halves(number: u128) -> (u64, u64) {
    let bytes = number.to_le_bytes();
    let word = |from: usize| {
        bytes
            .iter()
            .skip(from)
            .take(8)
            .rev()
            .fold(0, |word, byte| word << 8 | u64::from(*byte))
    };
    (word(0), word(8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_and_large_numbers_have_their_digits() {
        let mut bytes = [0; 32];
        assert_eq!(text(&bytes), "0");
        bytes[0] = 10;
        assert_eq!(text(&bytes), "10");
        bytes = [0; 32];
        bytes[8] = 1;
        assert_eq!(text(&bytes), "18446744073709551616");
        let largest =
            "115792089237316195423570985008687907853269984665640564039457584007913129639935";
        assert_eq!(text(&[255; 32]), largest);
        assert_eq!(parse(largest), Some([255; 32]));
    }

    #[test]
    fn what_is_not_a_plain_number_is_refused() {
        let above =
            "115792089237316195423570985008687907853269984665640564039457584007913129639936";
        for wrong in [
            "", "00", "01", "-1", "+1", " 1", "1 ", "1_0", "0x1", "１", above,
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
        assert_eq!(parse(&"9".repeat(1000)), None);
    }

    proptest::proptest! {
        #[test]
        fn digits_round_trip(bytes: [u8; 32]) {
            proptest::prop_assert_eq!(parse(&text(&bytes)), Some(bytes));
        }
    }
}
