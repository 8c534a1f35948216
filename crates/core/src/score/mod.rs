//! Scores: the sheet's criteria, what people fill in, the points that follow, the order of units.

pub mod criterion;
pub mod entry;
pub mod line;
pub mod marks;
pub mod points;
pub mod rank;
pub mod review;
pub mod rulings;
mod ties;
pub mod working;
