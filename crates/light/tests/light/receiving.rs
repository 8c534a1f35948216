//! What a receiver says of frames as they come: of several streams, of others, of a newer app.

use khoithidua_core::light::Seen;
use khoithidua_light::receiver::{MOST_STREAMS, OUT_OF_SIGHT, Receiver};
use khoithidua_light::stream::Stream;
use proptest::prelude::*;

use crate::support::{Chance, newer};

fn stream(seed: u64, bytes: usize) -> (String, Stream) {
    let text = Chance(seed).text(bytes);
    let stream = Stream::even(&text, 400).unwrap();
    (text, stream)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn streams_at_once_are_told_apart(seed: u64, loss in 0..70_usize) {
        let streams: Vec<_> = (0..3).map(|more| stream(seed ^ more, 2000)).collect();
        let mut chance = Chance(seed);
        let mut receiver = Receiver::default();
        let mut whole = Vec::new();
        for number in 0..400 {
            let (_, stream) = &streams[chance.below(3)];
            receiver.next_picture();
            if chance.percent(loss) {
                continue;
            }
            match receiver.take(&stream.frame(number)) {
                Seen::Whole { text, .. } => whole.push(text),
                Seen::Part { stream: name, have, need } => {
                    prop_assert_eq!(name, stream.name().short());
                    prop_assert_eq!(need, stream.blocks());
                    prop_assert!(have <= need);
                }
                other => prop_assert!(false, "{:?}", other),
            }
        }
        // Where most is lost, one may be out of sight for long, and be given out again.
        whole.sort();
        whole.dedup();
        let mut texts: Vec<_> = streams.into_iter().map(|(text, _)| text).collect();
        texts.sort();
        prop_assert!(whole == texts);
    }
}

#[test]
fn a_file_that_stays_in_sight_is_given_out_once_and_again_when_it_comes_back() {
    let (text, stream) = stream(1, 300);
    assert_eq!(stream.blocks(), 1);
    let mut receiver = Receiver::default();
    let look = |receiver: &mut Receiver| {
        receiver.next_picture();
        receiver.take(&stream.frame(0))
    };
    let name = stream.name().short();
    let whole = Seen::Whole {
        stream: name.clone(),
        text,
    };
    let still = Seen::Part {
        stream: name,
        have: 1,
        need: 1,
    };
    assert_eq!(look(&mut receiver), whole);
    for _ in 0..200 {
        assert_eq!(look(&mut receiver), still);
    }
    // Out of sight for a moment only.
    (0..OUT_OF_SIGHT - 1).for_each(|_| receiver.next_picture());
    assert_eq!(look(&mut receiver), still);
    (0..OUT_OF_SIGHT).for_each(|_| receiver.next_picture());
    assert_eq!(look(&mut receiver), whole);
}

#[test]
fn the_stream_seen_longest_ago_is_dropped_for_another() {
    let streams: Vec<_> = (0..=MOST_STREAMS as u64)
        .map(|seed| stream(seed, 4000))
        .collect();
    let mut receiver = Receiver::default();
    let have = |seen| match seen {
        Seen::Part { have, .. } => have,
        other => panic!("{other:?}"),
    };
    for (_, stream) in &streams[..MOST_STREAMS] {
        assert_eq!(have(receiver.take(&stream.frame(0))), 1);
    }
    // The first is seen again, so the second is the oldest.
    assert_eq!(have(receiver.take(&streams[0].1.frame(1))), 2);
    assert_eq!(have(receiver.take(&streams[MOST_STREAMS].1.frame(0))), 1);
    assert_eq!(have(receiver.take(&streams[0].1.frame(2))), 3);
    assert_eq!(have(receiver.take(&streams[1].1.frame(1))), 1, "forgotten");
}

#[test]
fn codes_of_others_are_silent_and_newer_ones_named() {
    let mut receiver = Receiver::default();
    for foreign in ["", "https://example.org", "KT", "KT\u{1}", "KTM 2026"] {
        assert_eq!(receiver.take(foreign.as_bytes()), Seen::Nothing);
    }
    let (_, stream) = stream(1, 2000);
    receiver.take(&stream.frame(0));
    assert_eq!(receiver.take(&newer(&stream.frame(1), 7)), Seen::Newer(7));
    assert!(matches!(
        receiver.take(&stream.frame(1)),
        Seen::Part { have: 2, .. }
    ));
}

#[test]
fn frames_with_a_false_content_never_become_a_file() {
    let (_, one) = stream(1, 800);
    let mut receiver = Receiver::default();
    let mut told = Vec::new();
    for number in 0..one.blocks() {
        let content = vec![5; one.name().block];
        let forged = khoithidua_light::frame::write(one.name(), number, &content);
        told.push(receiver.take(&forged));
    }
    assert_eq!(told.pop(), Some(Seen::Nothing));
    assert!(told.iter().all(|seen| matches!(seen, Seen::Part { .. })));
    // It begins anew and comes through.
    let seen: Vec<_> = (0..one.blocks())
        .map(|number| receiver.take(&one.frame(number)))
        .collect();
    assert!(matches!(seen.last(), Some(Seen::Whole { .. })));
}

#[test]
fn a_frame_that_claims_too_much_is_nothing() {
    let name = khoithidua_light::frame::Name {
        id: [0; 4],
        length: (1 << 24) - 1,
        block: 1000,
    };
    for length in [0, 3 << 20, (1 << 24) - 1] {
        let frame = khoithidua_light::frame::write(
            &khoithidua_light::frame::Name { length, ..name },
            0,
            &[0; 1000],
        );
        assert_eq!(Receiver::default().take(&frame), Seen::Nothing);
    }
    // So many blocks that nobody could solve them.
    let small = khoithidua_light::frame::Name {
        length: 100_000,
        block: 1,
        ..name
    };
    let frame = khoithidua_light::frame::write(&small, 0, &[0]);
    assert_eq!(Receiver::default().take(&frame), Seen::Nothing);
}
