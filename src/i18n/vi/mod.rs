//! Vietnamese, the language the app is written in.

pub mod common;
pub mod delegate;
pub mod desk;
mod desk_files;
mod refusals;
