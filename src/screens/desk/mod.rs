//! The desk: the host board's program.

use leptos::prelude::*;

use crate::i18n;
use crate::state::page;

/// The root of the desk.
#[component]
pub fn DeskApp() -> impl IntoView {
    page::ready();
    view! { <h1>{i18n::desk().title}</h1> }
}
