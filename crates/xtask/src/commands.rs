//! The command line: which word starts what, and with which options.

use std::ffi::OsString;

use anyhow::{Context as _, Result, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt as _};

use crate::paths::Project;
use crate::{bench, check, dist, journeys, parts, serve, size, stage, tidy, tools};

const HELP: &str = "\
cargo xtask COMMAND [OPTIONS]

  serve [--port N] [--no-build] [--dir DIR] [--prefix /x/y/]
                    build the release and serve it on this machine and the local network
  build             build the release into dist/
  check             what to run while working: format, lints, native tests, tidy
  test [--only STEP]
                    everything: check, docs, release build, sizes, browser tests, journeys
  test --list       the names of the steps
  size [--crates]   what each delivered file weighs, against the budgets; or the code by crate
  bench [--only PART]
                    ballots beside the official tool; a fuzzer's minute for each reader; the app: time to usable,
                    answers to keystrokes, imports. Parts: ballots, fuzz, app
  journeys [WORD…]  the end-to-end tests on what is in dist/, all or those whose file name has the word
  tidy              the rules of the house that no compiler knows
  install           fetch the pinned tools into target/tools
  browser           fetch a browser for the tests if there is none, and say where it is
  parts             called by Trunk before a build: the delegate's program in two parts, the workers' program
  stage             called by Trunk after a build: names, styles, security policy, service worker
";

/// Reads the command line and runs the command.
pub fn run(arguments: impl Iterator<Item = OsString>) -> Result<()> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let command = match parser.next().context("cannot read the command line")? {
        Some(Value(word)) => word.string().context("the command is not plain text")?,
        Some(Short('h') | Long("help")) | None => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    let project = Project::find()?;
    match command.as_str() {
        "help" => {
            print!("{HELP}");
            Ok(())
        }
        "serve" => serve::run(&project, serve_options(&mut parser)?),
        "build" => {
            no_more(&mut parser)?;
            dist::build(&project)
        }
        "check" => {
            no_more(&mut parser)?;
            check::quick(&project)
        }
        "test" => test(&project, &mut parser),
        "size" => size_command(&project, &mut parser),
        "bench" => bench::run(&project, &rest(&mut parser)?),
        "journeys" => journeys::run(&project, &rest(&mut parser)?),
        "tidy" => {
            no_more(&mut parser)?;
            tidy::run(&project)
        }
        "install" => {
            no_more(&mut parser)?;
            tools::ensure_all(&project)
        }
        "browser" => {
            no_more(&mut parser)?;
            let found = tools::browser::ensure(&project)?;
            println!("{}", found.version);
            println!("KTD_CHROMIUM={}", found.chromium.display());
            println!("KTD_CHROMEDRIVER={}", found.driver.display());
            Ok(())
        }
        "parts" => {
            no_more(&mut parser)?;
            parts::build(&project)
        }
        "stage" => {
            no_more(&mut parser)?;
            stage::from_trunk(&project)
        }
        unknown => bail!("there is no command `{unknown}`; `cargo xtask help` lists them"),
    }
}

fn no_more(parser: &mut lexopt::Parser) -> Result<()> {
    match parser.next()? {
        None => Ok(()),
        Some(extra) => Err(extra.unexpected().into()),
    }
}

fn rest(parser: &mut lexopt::Parser) -> Result<Vec<String>> {
    parser.raw_args()?.map(|word| Ok(word.string()?)).collect()
}

fn serve_options(parser: &mut lexopt::Parser) -> Result<serve::Options> {
    let mut options = serve::Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => options.port = parser.value()?.parse()?,
            Long("no-build") => options.build = false,
            Long("dir") => options.folder = Some(parser.value()?.into()),
            Long("prefix") => options.prefixes.push(parser.value()?.string()?),
            Long("quiet") => options.quiet = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn test(project: &Project, parser: &mut lexopt::Parser) -> Result<()> {
    let mut only = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("only") => only.push(parser.value()?.string()?),
            Long("list") => {
                check::list();
                return Ok(());
            }
            other => return Err(other.unexpected().into()),
        }
    }
    check::full(project, &only)
}

fn size_command(project: &Project, parser: &mut lexopt::Parser) -> Result<()> {
    match parser.next()? {
        None => size::run(project),
        Some(Long("crates")) => size::crates::run(project),
        Some(other) => Err(other.unexpected().into()),
    }
}
