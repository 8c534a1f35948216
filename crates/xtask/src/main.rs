//! `cargo xtask`: everything this project does to itself, from build to bench.

mod bench;
mod check;
mod commands;
mod dist;
mod fuzz;
mod hash;
mod html;
mod journeys;
mod packed;
mod parts;
mod paths;
mod process;
mod serve;
mod size;
mod stage;
mod steps;
mod tidy;
mod tools;

use std::process::ExitCode;

fn main() -> ExitCode {
    match commands::run(std::env::args_os().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
