//! Files by light and as lines of letters: whatever is lost, mixed or broken on the way.
#![expect(clippy::unwrap_used, reason = "a test")]

mod answers;
mod armour;
mod fountain;
mod frames;
mod golden;
mod in_time;
mod pictures;
mod receiving;
mod support;
