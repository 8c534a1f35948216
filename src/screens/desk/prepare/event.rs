//! TODO event

use leptos::prelude::*;

use super::editing::Editing;

/// The screen.
pub fn event(_editing: Editing) -> AnyView {
    ().into_any()
}
