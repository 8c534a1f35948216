//! What a conference came to, as pictures with their tables: at the desk, and wherever results are checked.

pub mod attendance;
pub mod bars;
pub mod contest;
pub mod ranking;
