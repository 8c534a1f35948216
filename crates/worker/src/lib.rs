//! The program that a Web Worker runs: one request in, one answer out. Script and messages are in
//! `crates/xtask/src/parts/worker.js`, the page's side in `src/browser/worker.rs`.
//!
//! All that it can ask of the browser is random bytes and Unicode's normal forms; the build fails when that
//! grows (`xtask parts`). So whatever is computed here cannot be sent anywhere from here. With the feature `workbook` it
//! is the program that knows workbooks and nothing else: that one needs no random bytes, and may look at the clock. With
//! the feature `light` it is the one for handing over by light, which alone keeps something from one message to the next:
//! the parts of files that its pictures have brought so far.
#![cfg(target_arch = "wasm32")]

#[cfg(feature = "light")]
mod pictures;
#[cfg(not(any(feature = "workbook", feature = "light")))]
mod random;

#[cfg(feature = "light")]
pub use pictures::look;

use js_sys::JsString;
use khoithidua_core::text::{self, NormalForms};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers one request.
///
/// # Errors
/// The text `no random numbers`, without having begun, when the browser has none.
#[wasm_bindgen]
pub fn answer(request: &str) -> Result<String, JsValue> {
    // The first call counts, so there is no harm in saying it each time.
    text::use_normal_forms(NormalForms {
        nfc: |text| normalised(text, "NFC"),
        nfd: |text| normalised(text, "NFD"),
    });
    work(request)
}

#[cfg(feature = "workbook")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the other programs may have no random numbers"
)]
fn work(request: &str) -> Result<String, JsValue> {
    Ok(khoithidua_workbook::answer(request))
}

#[cfg(feature = "light")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the other programs may have no random numbers"
)]
fn work(request: &str) -> Result<String, JsValue> {
    Ok(khoithidua_light::answer(request))
}

#[cfg(not(any(feature = "workbook", feature = "light")))]
fn work(request: &str) -> Result<String, JsValue> {
    let mut random = random::Random::of_browser().ok_or("no random numbers")?;
    #[cfg(feature = "desk")]
    let answer = khoithidua_core::work::answer(request, &mut random);
    #[cfg(not(feature = "desk"))]
    let answer = khoithidua_core::work::answer_phone(request, &mut random);
    Ok(answer)
}

fn normalised(text: &str, form: &str) -> String {
    let normal = JsString::from(text).normalize(form).as_string();
    normal.unwrap_or_else(|| text.to_owned())
}
