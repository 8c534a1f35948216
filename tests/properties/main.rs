//! What must hold for every conference, every desk and every file, tried on many invented ones.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod checked;
mod common;
mod counts;
mod desk;
mod files;
mod follows;
mod invented;
mod log;
mod merge;
mod naive;
mod provenance;
mod ranking;
mod scores;
mod sealed;
mod sheets;
