//! The domain of Khối Thi Đua, free of browser, clock, randomness and floats.
//!
//! # Code map
//!
//! | module | what lives there |
//! |---|---|
//! | [`number`], [`date`], [`text`], [`ids`], [`hash`] | the small exact values everything else is made of |
//! | [`identity`] | keys that sign, slips that vouch for them |
//! | [`sealed`] | secret ballots on the Belenios protocol: election, ballots, tellers, urn |
//! | [`work`] | what a worker beside the page does, asked and answered in text |
//! | [`bloc`], [`conference`], [`rules`], [`procedure`], [`rights`] | who meets, about what, by which rules; frozen into one file |
//! | [`attendance`] | who is here, for quorum and bases |
//! | [`workbook`] | what is asked about workbooks of spreadsheets: criteria in, scores out |
//! | [`score`], [`vote`] | the two things a conference decides by: sheets and contests |
//! | [`draft`], [`submission`] | what a delegate is filling in, and what a delegate has handed over |
//! | [`receipt`] | what the desk hands back for a submission |
//! | [`saving`] | when a draft is written to the device |
//! | [`desk`] | the host board: files received, verdicts, decisions, coverage, the log |
//! | [`settings`] | the questions a bloc answers, what is suggested, what contradicts |
//! | [`plan`] | a conference that is being prepared: taking back, doing again |
//! | [`results`] | the outcome and everything needed to recount it |
//! | [`format`](mod@format) | files in and out: envelope, strict reading, canonical writing |
//! | [`light`] | handing over by light and as armoured text: what the program that does it is asked |
//! | [`markdown`] | papers as a typed tree, never as markup |
//! | [`simulate`] | whole conferences from a seed, for rehearsal, tests and benchmarks |
//!
//! # Invariants
//!
//! * Time and random numbers come in as arguments.
//! * Points are integers in hundredths, quantities in thousandths; means are exact fractions, rounded once.
//! * No function panics on data from outside: a file, a text field, a date.
//! * Errors are enums without sentences; the screen and the command line put them into words.
//! * One content has one canonical text, so one SHA-256.

#[macro_use]
mod macros;

pub mod attendance;
pub mod bloc;
pub mod conference;
pub mod csv;
pub mod date;
pub mod desk;
pub mod draft;
pub mod format;
pub mod hash;
pub mod identity;
pub mod ids;
pub mod light;
pub mod markdown;
pub mod number;
pub mod plan;
pub mod procedure;
pub mod receipt;
pub mod results;
pub mod rights;
pub mod rules;
pub mod saving;
pub mod score;
pub mod sealed;
pub mod settings;
pub mod simulate;
pub mod submission;
pub mod text;
pub mod vote;
pub mod work;
pub mod workbook;
