//! The program from outside, as scripts and people use it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod hands;
mod input;
mod journeys;
mod receipts;
mod schema;
mod sealed;
mod support;
mod tampering;
mod tool;
