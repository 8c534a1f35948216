//! The protocol against stored elections, against the official tool, and against itself.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod compact;
mod intermediate;
mod properties;
mod support;
mod tampering;
mod threads;
mod tool;
mod vectors;
