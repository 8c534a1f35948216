//! What a conference came to, as pictures with their tables: at the desk, and wherever results are checked.

mod bars;
pub mod contest;
pub mod ranking;
pub mod rules;
