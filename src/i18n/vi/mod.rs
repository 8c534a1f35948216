//! Vietnamese, the language the app is written in.

pub mod board;
pub mod common;
pub mod delegate;
pub mod desk;
mod desk_box;
mod desk_files;
mod desk_next;
pub mod errors;
pub mod first;
pub mod phone;
mod refusals;
pub mod rules;
pub mod teller;
pub mod verify;
pub mod work;
