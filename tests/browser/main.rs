//! What only a real browser can show: `cargo xtask test --only browser`.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::expect_used,
    reason = "a test may end where something is wrong"
)]

mod crew;
mod db;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
