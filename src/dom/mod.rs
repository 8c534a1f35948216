//! Elements over Leptos's signals, without its generic views: what the delegate's phone downloads.
//!
//! `view!` makes a type for every piece of markup, and code for every type. Measured on this app's screens
//! that is 373 KB of wasm over the wire; here every element, dynamic text and handler has one type each, and the
//! same screens take a fraction. State, effects and ownership are Leptos's own. The desk, which no phone
//! downloads, uses `view!` and embeds these elements where both programs show the same thing ([`view`]).
#![expect(
    clippy::disallowed_methods,
    reason = "elements are made of the page's document"
)]

mod dialog;
mod el;
mod enter;
pub mod pointer;
mod tags;
pub mod view;

pub use dialog::DialogHandle;
pub use el::{El, el, mount, svg};
pub use enter::leads_on;
pub use tags::{a, button, div, h1, h2, p, section, span, strong};
