//! TODO years

use leptos::prelude::*;

/// The screen.
pub fn years() -> AnyView {
    ().into_any()
}
