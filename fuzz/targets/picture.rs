//! The reader of pictures: any pixels, and a code with something painted over.

#![no_main]

use std::sync::LazyLock;

use khoithidua_core::light::Code;
use khoithidua_fuzz::edit;
use khoithidua_light::{code, picture};
use libfuzzer_sys::fuzz_target;

/// Pixels of a module.
const SCALE: usize = 3;

/// Codes of a small, a middle and a large version.
static CODES: LazyLock<[Code; 3]> = LazyLock::new(|| {
    [30, 200, 600].map(|bytes| {
        let content = (0..bytes).map(|number: u32| (number * 31).to_le_bytes()[0]);
        code::draw_frame(content.collect()).expect("a small code")
    })
});

/// A code as grey pixels, with a light margin.
fn shown(code: &Code, changes: &[u8]) -> (Vec<u8>, usize) {
    let modules = edit(code.modules.as_bytes(), changes);
    let size = code.size as usize;
    let width = (size + 8) * SCALE;
    let grey = (0..width * width).map(|place| {
        let (row, column) = (place / width / SCALE, place % width / SCALE);
        let inside = (4..size + 4).contains(&row) && (4..size + 4).contains(&column);
        let module = inside.then(|| modules.get((row - 4) * size + column - 4));
        match module.flatten() {
            Some(b'1') => 20,
            Some(b'0') | None => 230,
            Some(other) => *other,
        }
    });
    (grey.collect(), width)
}

fuzz_target!(|data: &[u8]| {
    let [choice, data @ ..] = data else {
        return;
    };
    let width = usize::from(*choice) + 1;
    let rows = data.len() / width;
    picture::read(&data[..rows * width], width, rows);
    let code = &CODES[usize::from(*choice) % CODES.len()];
    let (grey, width) = shown(code, data);
    picture::read(&grey, width, width);
});
