//! TODO covenant

use leptos::prelude::*;

use super::editing::Editing;

/// The screen.
pub fn covenant(_editing: Editing) -> AnyView {
    ().into_any()
}
