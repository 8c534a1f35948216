//! What a conference came to, as pictures with their tables: at the desk, and wherever results are checked.

mod bars;
pub mod contest;
pub mod proposals;
pub mod ranking;
