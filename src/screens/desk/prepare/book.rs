//! TODO workbook

use leptos::prelude::*;

/// The screen.
pub fn book() -> AnyView {
    ().into_any()
}
