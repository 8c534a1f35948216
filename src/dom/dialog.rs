//! The browser's own dialog.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::el::El;

/// A dialog that can be opened and closed.
#[derive(Clone)]
pub struct DialogHandle(HtmlDialogElement);

impl DialogHandle {
    /// Of a `dialog` element.
    pub fn of(dialog: &El) -> Self {
        Self(dialog.node().clone().unchecked_into())
    }

    /// Opens it. The browser keeps focus inside, closes it on Escape, and gives focus back.
    pub fn open(&self) {
        if !self.0.open() {
            // Fails only for a dialog that is not in the page.
            let _ = self.0.show_modal();
        }
    }

    /// Closes it.
    pub fn close(&self) {
        self.0.close();
    }
}
