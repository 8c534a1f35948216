//! The delegate's program.

use leptos::prelude::*;

use crate::state::page;

/// The root of the delegate's program.
#[component]
pub fn DelegateApp() -> impl IntoView {
    page::ready();
    view! { <h1>"x"</h1> }
}
