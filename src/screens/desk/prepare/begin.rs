//! TODO begin

use leptos::prelude::*;

/// The screen.
pub fn begin() -> AnyView {
    ().into_any()
}
