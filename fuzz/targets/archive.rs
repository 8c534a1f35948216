//! The reader of archives and the verifier behind it.

#![no_main]

use belenios::archive::Archive;
use belenios::group::Ed25519;
use belenios::verifier::verify;
use khoithidua_fuzz::{SAMPLE, Sample, edit, edit_text};
use libfuzzer_sys::fuzz_target;

fn read(bytes: &[u8]) {
    if let Ok(archive) = Archive::read(bytes) {
        assert_eq!(archive.write(), bytes, "not the same file again");
    }
}

fuzz_target!(|data: &[u8]| {
    read(data);
    let valid = &SAMPLE.texts;
    let whole = Sample::archive(valid);
    read(&edit(&whole, data));
    // One text changed, all that names it made to fit.
    let [which, edits @ ..] = data else { return };
    let mut texts = valid.clone();
    let place = usize::from(*which) % texts.len();
    let changed = edit_text(&valid[place], edits);
    let same = changed == valid[place];
    texts[place] = changed;
    let archive = Sample::archive(&texts);
    let sound = verify::<Ed25519>(&archive).is_ok();
    // The election, the trustees, the roll, the sizes and the shares may be written in other ways.
    assert!(sound || !same, "a sound archive was refused");
    assert!(
        !sound || same || !matches!(place, 3..=5),
        "a changed archive was accepted"
    );
});
