//! TODO papers

use leptos::prelude::*;

use super::editing::Editing;

/// The screen; one of the things is open where it is named.
pub fn papers(_editing: Editing, _open: Option<String>) -> AnyView {
    ().into_any()
}
