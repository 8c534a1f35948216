//! The owners of all long-lived signals. Screens read them and call methods; nothing else writes.

pub mod answering;
pub mod counter;
pub mod desk;
pub mod exchange;
#[cfg(feature = "delegate")]
mod kept;
pub mod light;
pub mod opening;
pub mod page;
pub mod persist;
pub mod prefs;
pub mod recount;
#[cfg(feature = "delegate")]
pub mod session;
pub mod status;
pub mod teller;
pub mod verify;
pub mod work;
mod writing;
