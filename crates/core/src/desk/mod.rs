//! The host board's side (ban tổ chức, "the desk"): collect, judge, decide, close.
//!
//! The state is a function of *what is there*: the set of files received and the log of
//! decisions. Arrival order, file names and repetitions change nothing ([`assess`]).

pub mod acts;
pub mod assess;
pub mod audit;
pub mod compare;
pub mod coverage;
pub mod file;
pub mod finding;
pub mod gather;
pub mod hall;
pub mod inbox;
pub mod log;
pub mod merge;
pub mod pieces;
pub mod reading;
pub mod receipts;
pub mod sheets;
pub mod typed;
