//! The reader of ballots as they are published.

#![no_main]

use belenios::ballot::Ballot;
use khoithidua_fuzz::{SAMPLE, edit_text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let valid = &SAMPLE.texts[3];
    let edited = edit_text(valid, data);
    for text in std::str::from_utf8(data).into_iter().chain([&*edited]) {
        let opened = Ballot::open(text, &SAMPLE.election);
        assert_eq!(opened.is_ok(), text == valid || text == SAMPLE.texts[4]);
        // Whatever can be read at all can be written, and is read as the same.
        if let Ok(ballot) = belenios::json::read::<Ballot<_>>(text) {
            let again: Ballot<_> = belenios::json::read(&ballot.text()).expect("our own text");
            assert_eq!(again, ballot);
            let _ = ballot.to_bytes(&SAMPLE.election);
        }
    }
});
