//! Votes: what is asked, what one voter chose, how many chose what, and what follows.

pub mod choice;
pub mod contest;
pub mod count;
pub mod hands;
pub mod outcome;
pub mod paper;
