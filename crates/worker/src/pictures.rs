//! Pictures of a camera, looked at one after the other.

use std::cell::RefCell;

use khoithidua_light::scanner::Scanner;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    /// What the pictures so far have brought; gone with the worker.
    static SCANNER: RefCell<Scanner> = RefCell::default();
}

/// Looks at one picture, four bytes a pixel.
#[wasm_bindgen]
pub fn look(picture: &[u8], width: u32, height: u32) -> String {
    SCANNER.with_borrow_mut(|scanner| khoithidua_light::look(scanner, picture, width, height))
}
