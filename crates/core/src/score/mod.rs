//! Scores: the sheet's criteria, what people fill in, the points that follow, the order of units.

pub mod criterion;
pub mod entry;
pub mod points;
pub mod rank;
