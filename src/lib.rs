//! The app: Leptos screens over the pure core.
#![cfg(target_arch = "wasm32")]

use leptos::prelude::*;

/// Starts the delegate's app.
pub fn start_delegate() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(|| view! { <p>"Delegate"</p> });
}

/// Starts the desk.
pub fn start_desk() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(|| view! { <p>"Desk"</p> });
}
