//! English, complete.

pub mod common;
pub mod delegate;
pub mod desk;
pub mod errors;
pub mod first;
mod refusals;
