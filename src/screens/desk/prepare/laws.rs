//! TODO laws

use leptos::prelude::*;

use super::editing::Editing;

/// The screen.
pub fn laws(_editing: Editing) -> AnyView {
    ().into_any()
}
