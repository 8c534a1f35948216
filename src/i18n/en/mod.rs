//! English, complete.

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
pub mod exits;
pub mod first;
pub mod hall;
pub mod install;
pub mod light;
mod refusals;
pub mod rehearsal;
mod result_errors;
pub mod rules;
pub mod sheets;
pub mod teller;
pub mod verify;

/// A number with its word: `1 file`, `2 files`.
fn count(number: usize, one: &str, several: &str) -> String {
    let word = if number == 1 { one } else { several };
    format!("{number} {word}")
}

/// The same for numbers of votes.
fn votes(number: u32, one: &str, several: &str) -> String {
    let word = if number == 1 { one } else { several };
    format!("{number} {word}")
}
pub mod phone;
pub mod plan;
pub mod provenance;
pub mod receipt;
pub mod work;
