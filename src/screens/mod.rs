//! One folder a screen. Screens read state, call its methods, and know nothing of each other.

pub mod answering;
#[cfg(feature = "delegate")]
pub mod delegate;
pub mod desk;
pub mod shared;
pub mod teller;
pub mod verify;
