//! English, complete.

pub mod common;
pub mod delegate;
pub mod desk;
mod refusals;
