//! The reader of our own files, for every kind.

#![no_main]

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::file::DeskFile;
use khoithidua_core::draft::Draft;
use khoithidua_core::format::{self, Document, read, write};
use khoithidua_core::results::Results;
use khoithidua_core::submission::Submission;
use libfuzzer_sys::fuzz_target;

fn check<T: Document>(bytes: &[u8]) {
    let Ok((document, hash)) = read::<T>(bytes) else {
        return;
    };
    // What was read is written as what has this hash, and is read as such.
    let (text, written) = write(&document);
    assert_eq!(written, hash);
    let (again, same) = read::<T>(text.as_bytes())
        .map_err(|fault| fault.to_string())
        .expect("our own file");
    assert_eq!(same, hash);
    assert_eq!(write(&again).0, text);
}

fuzz_target!(|data: &[u8]| {
    check::<Conference>(data);
    check::<Submission>(data);
    check::<Draft>(data);
    check::<Results>(data);
    check::<DeskFile>(data);
    if let Ok(envelope) = format::open(data) {
        assert!(!envelope.text().is_empty());
    }
});
