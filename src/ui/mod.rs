//! Widgets. They know neither the domain nor the state: texts and values come in, calls go out.

pub mod choice;
pub mod dialog;
pub mod field;
pub mod notice;
pub mod option;
pub mod progress;
pub mod qr;
pub mod signature;
pub mod squares;
pub mod stepper;

/// Whether nothing can be changed now, asked again whenever it may have changed.
pub type Locked = leptos::prelude::Signal<bool>;
