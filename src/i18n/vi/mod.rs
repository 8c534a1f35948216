//! Vietnamese, the language the app is written in.

pub mod common;
pub mod delegate;
pub mod desk;
pub mod errors;
pub mod first;
mod refusals;
