//! Copying text, and text that is pasted.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::device::method;
use super::error::BrowserError;

/// Copies a text.
///
/// # Errors
/// [`BrowserError::Missing`] on plain http, [`BrowserError::Denied`] where forbidden.
pub async fn copy(text: &str) -> Result<(), BrowserError> {
    let navigator = web_sys::window().ok_or(BrowserError::Missing)?.navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into())?;
    let write = method(&clipboard, "writeText").ok_or(BrowserError::Missing)?;
    let promise = write.call1(&clipboard, &text.into())?;
    JsFuture::from(promise.unchecked_into::<js_sys::Promise>()).await?;
    Ok(())
}

/// The text that is being pasted.
pub fn pasted(event: &web_sys::Event) -> Option<String> {
    let data = js_sys::Reflect::get(event, &"clipboardData".into()).ok()?;
    let data: web_sys::DataTransfer = data.dyn_into().ok()?;
    data.get_data("text/plain").ok()
}
