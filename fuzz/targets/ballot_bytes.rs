//! The reader of ballots as they travel: as strict as that of the text.

#![no_main]

use belenios::ballot::Ballot;
use khoithidua_fuzz::{SAMPLE, edit};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let election = &SAMPLE.election;
    let length = belenios::compact::length(election);
    // The changes of length are a reader's first question and soon answered, so most of the time it is kept.
    let edited = edit(&SAMPLE.bytes, data);
    let mut fitting = edited.clone();
    fitting.resize(length, 0);
    for bytes in [data, &edited, &fitting] {
        let opened = Ballot::open_bytes(bytes, election);
        match Ballot::from_bytes(bytes, election) {
            Err(_) => assert!(opened.is_err()),
            Ok(ballot) => {
                assert_eq!(ballot.to_bytes(election).as_deref(), Ok(bytes));
                assert_eq!(opened, Ballot::open(&ballot.text(), election));
            }
        }
    }
});
