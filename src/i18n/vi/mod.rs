//! Vietnamese, the language the app is written in.

pub mod answering;
pub mod awards;
pub mod board;
pub mod collect;
pub mod common;
pub mod delegate;
pub mod desk;
mod desk_box;
mod desk_files;
mod desk_next;
mod desk_pictures;
pub mod desk_workbook;
pub mod desks;
pub mod errors;
pub mod first;
pub mod hall;
pub mod light;
pub mod phone;
pub mod provenance;
pub mod receipt;
mod refusals;
mod result_errors;
pub mod rules;
pub mod sheets;
pub mod teller;
pub mod verify;
pub mod work;
