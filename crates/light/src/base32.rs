//! Five bits a letter, in Crockford's alphabet: no I, L, O and U, so that nothing looks like something else.

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Bytes as letters. What does not fill the last letter is filled up with zeros.
pub fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut held, mut bits) = (0_u32, 0_u32);
    let mut push = |five: u32| text.push(char::from(LETTERS[(five & 31) as usize]));
    for byte in bytes {
        held = (held & 31) << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            push(held >> bits);
        }
    }
    if bits > 0 {
        push(held << (5 - bits));
    }
    text
}

/// The five bits of a letter, however it was written; `None` for what is no letter of the alphabet.
pub fn value(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        letter => letter,
    };
    let place = LETTERS
        .iter()
        .position(|known| char::from(*known) == letter)?;
    u8::try_from(place).ok()
}

/// The bytes of some values; bits that do not fill a byte are dropped.
pub fn bytes(values: impl IntoIterator<Item = u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u16, 0_u32);
    for value in values {
        held = held << 5 | u16::from(value & 31);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits).to_le_bytes()[0]);
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_however_the_letters_are_written() {
        let all: Vec<u8> = (0..=255).collect();
        for end in 0..=all.len() {
            let text = write(&all[..end]);
            let back = bytes(text.chars().filter_map(value));
            assert_eq!(back, &all[..end]);
            let small = text.to_lowercase().replace('1', "l").replace('0', "o");
            assert_eq!(bytes(small.chars().filter_map(value)), back);
        }
    }

    #[test]
    fn what_is_no_letter_has_no_value() {
        for other in ['u', 'U', ' ', '\u{2011}', '\u{110}', '\u{ff21}', '"'] {
            assert_eq!(value(other), None);
        }
    }
}
