//! Files and texts in and out of the app, for screens: what the browser offers, with plain answers.

use khoithidua_core::conference::Conference;

pub use crate::browser::clipboard::pasted;
pub use crate::browser::drops::{begin_move, carries_files, of as dropped};
pub use crate::browser::files::{Picked, Shareable, picked_by, shareable};
pub use crate::browser::writing::{Clip, clip, ends_line, replace, selected, shortcut};
use crate::browser::{BrowserError, clipboard, files};

/// A file that is ready to be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinalFile {
    /// Name without ending.
    pub stem: String,
    /// The text.
    pub text: String,
}

/// What a file's name begins with: a rehearsal's say so.
pub fn named(conference: &Conference, what: &str) -> String {
    let before = if conference.is_rehearsal() {
        "dien-tap-"
    } else {
        ""
    };
    format!("{before}{what}")
}

/// Saves a text as `stem.json` among the downloads; answers the name.
///
/// # Errors
/// When the browser offers no way.
pub fn save(stem: &str, text: &str) -> Result<String, BrowserError> {
    let name = format!("{stem}.json");
    files::save(&name, text).map(|()| name)
}

/// Saves a text under a whole name among the downloads.
///
/// # Errors
/// When the browser offers no way.
pub fn save_as(name: &str, text: &str) -> Result<(), BrowserError> {
    files::save(name, text)
}

/// What spreadsheet programs call their files.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Saves a workbook among the downloads.
///
/// # Errors
/// When the browser offers no way.
pub fn save_workbook(name: &str, bytes: &[u8]) -> Result<(), BrowserError> {
    files::save_bytes(name, bytes, WORKBOOK)
}

/// Saves a table as text among the downloads.
///
/// # Errors
/// When the browser offers no way.
pub fn save_table(name: &str, text: &str) -> Result<(), BrowserError> {
    files::save_bytes(name, text.as_bytes(), "text/csv")
}

/// Copies a text.
///
/// # Errors
/// When the browser forbids it or has no clipboard.
pub async fn copy(text: &str) -> Result<(), BrowserError> {
    clipboard::copy(text).await
}
