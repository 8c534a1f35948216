//! The app: Leptos screens over the pure core.
//!
//! | module | what it is | may import |
//! |---|---|---|
//! | `app` | the roots of the two programs | everything below |
//! | `screens` | one folder a screen | state, ui, dom, i18n, route, core |
//! | `state` | owners of all long-lived signals | browser, route, core |
//! | `ui` | widgets without domain or state | dom |
//! | `dom` | elements over Leptos's signals | nothing |
//! | `i18n` | every word, every error put into words | core, `browser::error` |
//! | `route` | screens and addresses | browser, core |
//! | `browser` | the only code that touches the browser | core |
//!
//! `cargo xtask tidy` holds the code to this table.
#![cfg(target_arch = "wasm32")]
#![cfg_attr(
    not(feature = "delegate"),
    expect(
        dead_code,
        unused_imports,
        reason = "what only the delegate's screens use"
    )
)]

mod app;
mod browser;
mod dom;
mod i18n;
mod route;
mod screens;
mod state;
mod ui;

#[cfg(feature = "delegate")]
pub use app::start_delegate;
pub use app::start_desk;

/// For the tests in a browser: `tests/browser`.
#[doc(hidden)]
pub use browser::{BrowserError, db, worker};
