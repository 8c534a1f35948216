//! `khoithidua`: the core on the command line, for scripts, for rehearsals and for whoever recounts.

mod args;
mod belenios;
mod check;
mod conference;
mod explain;
mod input;
mod output;
mod recount;
mod report;
mod sample_box;
mod schema;
mod simulate;
mod table;
mod tally;
mod verify;

use std::process::ExitCode;

use anyhow::Result;

use args::Command;
use output::Reply;

/// Exit codes: scripts rely on them.
const NOT_SOUND: u8 = 1;
const WRONG_USAGE: u8 = 2;

fn main() -> ExitCode {
    let command = match args::parse(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(problem) => {
            output::complain(&format!("{problem}\nTry: khoithidua --help"));
            return ExitCode::from(WRONG_USAGE);
        }
    };
    let said = run(command).and_then(|reply| {
        output::say(&reply.text)?;
        Ok(reply.sound)
    });
    match said {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(NOT_SOUND),
        Err(error) => {
            output::complain(&format!("{error:#}"));
            ExitCode::from(NOT_SOUND)
        }
    }
}

fn run(command: Command) -> Result<Reply> {
    match command {
        Command::Help => Ok(Reply::sound(include_str!("help.txt").to_owned())),
        Command::Version => Ok(Reply::sound(format!(
            "khoithidua {}\n",
            env!("CARGO_PKG_VERSION")
        ))),
        Command::Check(check) => check::run(&check),
        Command::Tally(tally) => tally::run(&tally),
        Command::Verify(verify) => verify::run(&verify),
        Command::Belenios(belenios) => belenios::run(&belenios),
        Command::Simulate(simulate) => simulate::run(&simulate),
        Command::SampleBox(conference) => sample_box::run(&conference),
        Command::Schema(folder) => schema::run(&folder),
    }
}
