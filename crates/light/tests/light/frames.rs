//! Frames, sound and otherwise.

use khoithidua_light::frame::{Frame, NUMBERS, Name, Read, read, write};
use proptest::prelude::*;

fn sample() -> impl Strategy<Value = (Name, u32, Vec<u8>)> {
    let symbol = proptest::collection::vec(any::<u8>(), 0..300);
    let parts = (any::<[u8; 4]>(), 0..1_usize << 24, 0..NUMBERS, symbol);
    parts.prop_map(|(id, length, number, symbol)| {
        let block = symbol.len();
        (Name { id, length, block }, number, symbol)
    })
}

proptest! {
    #[test]
    fn a_frame_is_read_as_it_was_written((name, number, symbol) in sample()) {
        let bytes = write(&name, number, &symbol);
        let symbol = symbol.as_slice();
        prop_assert_eq!(read(&bytes), Read::Frame(Frame { name, number, symbol }));
    }

    #[test]
    fn a_damaged_frame_is_foreign(
        (name, number, symbol) in sample(),
        place: proptest::sample::Index,
        change in 1..=255_u8,
    ) {
        let mut bytes = write(&name, number, &symbol);
        let place = place.index(bytes.len());
        bytes[place] ^= change;
        prop_assert_eq!(read(&bytes), Read::Foreign);
        bytes[place] ^= change;
        prop_assert_eq!(read(&bytes[..place]), Read::Foreign);
    }

    #[test]
    fn any_bytes_can_be_read(bytes in proptest::collection::vec(any::<u8>(), 0..100)) {
        prop_assert_eq!(read(&bytes), Read::Foreign);
    }
}
