//! What a conference came to, as pictures with their tables: at the desk, and wherever results are checked.

mod bars;
pub mod checked;
pub mod contest;
pub mod ranking;
