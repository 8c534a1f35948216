//! The Belenios voting protocol, version 1, for questions whose answers are added up under encryption.
//!
//! A voter's choices are encrypted one by one; proofs show that each is 0 or 1 and that their sum is
//! allowed; a credential that carries no name signs the whole. Anybody can multiply the ballots
//! together, the trustees can only decrypt the product together, and everything published can be
//! checked by everybody, with this crate or with the official `belenios-tool` 2.0 to 3.3.0.
//!
//! # Code map
//!
//! | module | the notion |
//! |---|---|
//! | [`group`] | where discrete logarithms are hard; points, numbers, and their texts |
//! | [`secret`] | a number nobody may see |
//! | [`hash`] | fingerprints, trackers, challenges |
//! | [`json`] | strict reading, compact writing |
//! | [`proof`], [`branches`] | "I know the secret", "one of these is true" |
//! | [`question`], [`election`] | what is asked, in which group, under which key |
//! | [`credential`] | the voter's pseudonym and its secret |
//! | [`cipher`], [`answer`], [`signature`], [`ballot`] | encrypted choices with their proofs, signed |
//! | [`trustee`], [`share`] | who decrypts, and a part of the decryption |
//! | [`tally`], [`outcome`] | the product of the ballots, and what it says |
//! | [`compact`] | a ballot as bytes, for the way between devices |
//! | [`archive`] | the published file, read and written |
//! | [`verifier`] | everything checked, and the first thing that is wrong |
//!
//! # Invariants
//!
//! * No input makes this crate panic; whatever is wrong is a value of an enum.
//! * Randomness is handed in. Secrets are erased when dropped and never printed.
//! * Work on secrets takes the same time for all of them (in the group of the product).
//! * Nothing is sampled or skipped by the verifier: every ballot, the overwritten ones too.
//!
//! # Not here
//!
//! Weighted voters and trustees who decrypt k of n are recognised and refused as unsupported;
//! questions answered by ranking or grading too.

#[macro_use]
mod macros;

pub mod answer;
pub mod archive;
pub mod ballot;
pub mod branches;
pub mod cipher;
pub mod compact;
pub mod credential;
pub mod election;
pub mod group;
pub mod hash;
pub mod json;
pub mod outcome;
pub mod proof;
pub mod question;
pub mod secret;
pub mod share;
pub mod signature;
pub mod tally;
pub mod trustee;
pub mod verifier;

/// The version of the protocol that elections name.
pub const VERSION: u32 = 1;
