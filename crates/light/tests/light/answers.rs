//! What the page asks, as it asks it.

use khoithidua_core::light::{
    Code, Density, DrawFrames, DrawText, LightError, MOST_FRAMES, ReadArmour, Seen, WriteArmour,
};
use khoithidua_core::work::{read_answer, request};
use khoithidua_light::answer;
use khoithidua_light::scanner::Scanner;

use crate::support::submission;

/// A code on a white screen, each module this many pixels wide, as a camera gives it.
pub fn shown(code: &Code, scale: u32) -> (Vec<u8>, u32) {
    let width = (code.size + 8) * scale;
    let dark = |x: u32, y: u32| {
        let (column, row) = ((x / scale).wrapping_sub(4), (y / scale).wrapping_sub(4));
        let place = usize::try_from(row.wrapping_mul(code.size).wrapping_add(column)).unwrap();
        column < code.size && row < code.size && code.modules.as_bytes()[place] == b'1'
    };
    let pixels = (0..width).flat_map(|y| (0..width).map(move |x| (x, y)));
    let bytes = pixels.flat_map(|(x, y)| if dark(x, y) { [20; 4] } else { [230; 4] });
    (bytes.collect(), width)
}

fn drawn(text: &str, density: Density, from: u32, count: u32) -> Vec<Code> {
    let asked = DrawFrames {
        text: text.to_owned(),
        density,
        from,
        count,
    };
    let frames = read_answer::<DrawFrames>(&answer(&request(&asked))).unwrap();
    assert_eq!(frames.stream.len(), 8);
    frames.codes
}

#[test]
fn a_file_is_drawn_and_seen_and_given_out_once() {
    let text = submission();
    let mut scanner = Scanner::default();
    let mut whole = Vec::new();
    for code in drawn(&text, Density::Calm, 1, 12) {
        assert!(code.size <= 97, "version 20");
        let (picture, width) = shown(&code, 4);
        match scanner.look(&picture, width, width) {
            Seen::Whole { text, .. } => whole.push(text),
            Seen::Part { have, need, .. } => assert_eq!(have == need, !whole.is_empty()),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(whole, [text]);
}

#[test]
fn what_fits_into_one_code_stands_still_in_a_small_one() {
    let [first, later] = [0, 1000].map(|from| drawn("Ủy ban", Density::Calm, from, 1));
    assert_eq!(first, later);
    assert!(first[0].size <= 37);
    let (picture, width) = shown(&first[0], 4);
    let seen = Scanner::default().look(&picture, width, width);
    assert!(matches!(seen, Seen::Whole { text, .. } if text == "Ủy ban"));
}

#[test]
fn no_more_frames_are_drawn_at_once_than_said() {
    assert_eq!(
        drawn("a", Density::Dense, 0, u32::MAX).len(),
        usize::try_from(MOST_FRAMES).unwrap()
    );
}

#[test]
fn an_address_is_a_code_for_every_camera() {
    let asked = DrawText {
        text: "https://example.org/#/desk".to_owned(),
    };
    let code = read_answer::<DrawText>(&answer(&request(&asked))).unwrap();
    let (picture, width) = shown(&code, 3);
    let read = khoithidua_light::picture::read_rgba(&picture, width, width);
    assert_eq!(read, [asked.text.as_bytes()]);
    // It is nobody's file.
    let seen = Scanner::default().look(&picture, width, width);
    assert_eq!(seen, Seen::Nothing);
    let asked = DrawText {
        text: "x".repeat(4000),
    };
    let refused = read_answer::<DrawText>(&answer(&request(&asked)));
    assert_eq!(refused, Err(LightError::TooLarge));
}

#[test]
fn armour_is_written_and_read() {
    let asked = WriteArmour {
        text: submission(),
        most: 2000,
    };
    let messages = read_answer::<WriteArmour>(&answer(&request(&asked))).unwrap();
    assert!(messages.iter().all(|message| message.len() <= 2000));
    let asked = ReadArmour {
        text: messages.join("\n"),
    };
    let text = read_answer::<ReadArmour>(&answer(&request(&asked))).unwrap();
    assert_eq!(text, submission());
}

#[test]
fn what_nobody_asks_is_unreadable() {
    for odd in [
        "",
        "[]",
        r#"["read_armour",{}]"#,
        r#"["other",{"text":""}]"#,
    ] {
        let refused = read_answer::<ReadArmour>(&answer(odd));
        assert_eq!(refused, Err(LightError::Unreadable), "{odd}");
    }
}
