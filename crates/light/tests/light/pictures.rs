//! Pictures with codes in them, with half of one, with none.

use khoithidua_core::light::Seen;
use khoithidua_light::code::draw_frame;
use khoithidua_light::picture::{read, read_rgba};
use khoithidua_light::scanner::Scanner;
use khoithidua_light::stream::Stream;
use proptest::prelude::*;

use crate::answers::shown;
use crate::support::Chance;

/// Pixels of a module.
const SCALE: u32 = 3;

/// A code of so many bytes in grey, and its width.
fn grey(bytes: &[u8]) -> (Vec<u8>, usize) {
    let (picture, width) = shown(&draw_frame(bytes.to_vec()).unwrap(), SCALE);
    let grey = picture.chunks_exact(4).map(|pixel| pixel[0]).collect();
    (grey, usize::try_from(width).unwrap())
}

#[test]
fn a_small_code_may_fill_the_picture() {
    for bytes in [10, 30, 60, 100] {
        let code = draw_frame(vec![7; bytes]).unwrap();
        for scale in [2, 5, 12, 25] {
            let (picture, width) = shown(&code, scale);
            let read = read_rgba(&picture, width, width);
            assert_eq!(read, [vec![7; bytes]], "{bytes} bytes, {scale} pixels");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_code_of_any_size_is_read(bytes in proptest::collection::vec(any::<u8>(), 17..860)) {
        let (grey, width) = grey(&bytes);
        prop_assert_eq!(read(&grey, width, width), [bytes]);
    }

    #[test]
    fn a_code_with_something_before_it_is_read_right_or_not_at_all(
        bytes in proptest::collection::vec(any::<u8>(), 17..200),
        seed: u64,
    ) {
        let (mut grey, width) = grey(&bytes);
        let mut chance = Chance(seed);
        for _ in 0..chance.below(6) {
            let (left, top, size) = (chance.below(width), chance.below(width), chance.below(40));
            let colour = chance.bits().to_le_bytes()[0];
            for row in grey.chunks_exact_mut(width).skip(top).take(size) {
                row[left..width.min(left + size)].fill(colour);
            }
        }
        let read = read(&grey, width, width);
        prop_assert!(read.is_empty() || read == [bytes]);
    }

    #[test]
    fn a_part_of_a_code_does_no_harm(
        bytes in proptest::collection::vec(any::<u8>(), 17..400),
        left: proptest::sample::Index,
        top: proptest::sample::Index,
    ) {
        let (grey, width) = grey(&bytes);
        let (left, top) = (left.index(width), top.index(width));
        let rows = grey.chunks_exact(width).skip(top);
        let cut: Vec<u8> = rows.flat_map(|row| &row[left..]).copied().collect();
        let read = read(&cut, width - left, width - top);
        prop_assert!(read.is_empty() || read == [bytes]);
    }

    #[test]
    fn any_pixels_are_a_picture(
        pixels in proptest::collection::vec(any::<u8>(), 0..20_000),
        width in 0..300_usize,
        claimed in (any::<u32>(), any::<u32>()),
    ) {
        read(&pixels, width, pixels.len() / width.max(1));
        let height = pixels.len() / width.max(1);
        prop_assert!(read(&pixels[..width * height], width, height).is_empty());
        prop_assert!(read_rgba(&pixels, claimed.0, claimed.1).is_empty());
    }
}

#[test]
fn two_phones_in_one_picture_are_both_taken_in() {
    let texts = ["Phiếu của anh", "Phiếu của chị"];
    let pictures = texts.map(|text| {
        let frame = Stream::even(text, 800).unwrap().frame(0);
        shown(&draw_frame(frame).unwrap(), 4)
    });
    let [(one, width), (other, same)] = pictures;
    assert_eq!(width, same);
    let length = usize::try_from(width * 4).unwrap();
    let rows = one.chunks_exact(length).zip(other.chunks_exact(length));
    let both: Vec<u8> = rows
        .flat_map(|(one, other)| [one, other].concat())
        .collect();
    let mut scanner = Scanner::default();
    let mut look = || match scanner.look(&both, 2 * width, width) {
        Seen::Whole { text, .. } => text,
        other => panic!("{other:?}"),
    };
    let mut seen = [look(), look()];
    seen.sort();
    assert_eq!(seen, texts);
    let still = scanner.look(&both, 2 * width, width);
    assert!(matches!(
        still,
        Seen::Part {
            have: 1,
            need: 1,
            ..
        }
    ));
}
