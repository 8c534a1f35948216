//! Widgets. They know neither the domain nor the state: texts and values come in, calls go out.

pub mod choice;
pub mod dialog;
pub mod field;
pub mod notice;
pub mod option;
pub mod progress;
pub mod signature;
pub mod stepper;
