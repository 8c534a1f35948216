//! CRC-32 as in ZIP and Ethernet. It tells a damaged frame from a sound one; that nobody meddled, only the hash of the
//! whole says.

const TABLE: [u32; 256] = table();

/// The checksum of some bytes.
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        crc >> 8 ^ TABLE[usize::from(crc.to_le_bytes()[0] ^ byte)]
    })
}

const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut remainder: u32 = 1 << 7;
    let mut crc = 1;
    while remainder > 0 {
        crc = crc >> 1 ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 };
        // The checksum is linear: what is known for smaller numbers gives the others.
        let mut place = 0;
        while place < 256 {
            table[place + remainder as usize] = crc ^ table[place];
            place += 2 * remainder as usize;
        }
        remainder >>= 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_value_of_the_catalogues() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }
}
