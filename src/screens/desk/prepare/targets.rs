//! TODO targets

use leptos::prelude::*;

use super::editing::Editing;

/// The screen.
pub fn targets(_editing: Editing) -> AnyView {
    ().into_any()
}
