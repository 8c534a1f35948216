//! Files by light and as lines of letters: whatever is lost, mixed or broken on the way.
#![expect(clippy::unwrap_used, reason = "a test")]

mod answers;
mod support;
