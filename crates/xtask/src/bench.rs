//! `cargo xtask bench`: how fast it is for a delegate in a real browser, how fast ballots are made and
//! checked, what comes through by light, and a minute of a fuzzer for each reader of foreign bytes.

use anyhow::{Context as _, Result, ensure};

use crate::paths::Project;
use crate::{dist, fuzz, process, tools};

type Part = fn(&Project, &[String]) -> Result<()>;

const PARTS: [(&str, Part); 4] = [
    ("ballots", |project, _| ballots(project)),
    ("light", |project, _| light(project)),
    ("fuzz", |project, _| fuzz::run(project)),
    ("app", app),
];

/// All parts, or the one that `--only` names. The rest of the words are for the part in the browser.
pub fn run(project: &Project, arguments: &[String]) -> Result<()> {
    let mut words = arguments.to_vec();
    let only = match words.iter().position(|word| word == "--only") {
        None => None,
        Some(place) => {
            words.remove(place);
            ensure!(place < words.len(), "--only wants the name of a part");
            Some(words.remove(place))
        }
    };
    let mut chosen = PARTS
        .iter()
        .filter(|(name, _)| only.as_deref().is_none_or(|only| only == *name))
        .peekable();
    chosen
        .peek()
        .context("the parts are: ballots, light, fuzz, app")?;
    for (name, part) in chosen {
        println!("\n=== {name}");
        part(project, &words)?;
    }
    Ok(())
}

/// Builds the release and runs the measurements on it; `--no-build` measures what is in `dist/`.
fn app(project: &Project, arguments: &[String]) -> Result<()> {
    let no_build = "--no-build";
    if !arguments.iter().any(|word| word == no_build) {
        dist::build(project)?;
    }
    let mut node = tools::node(project)?;
    node.arg(project.join("tests/e2e/bench.mjs"));
    node.args(arguments.iter().filter(|word| *word != no_build));
    process::run(&mut node)
}

/// One ballot, beside the arithmetic it cannot do without and beside the official tool, all in one run.
fn ballots(project: &Project) -> Result<()> {
    let arguments = ["run", "--release", "-p", "belenios", "--example", "bench"];
    let mut bench = process::cargo(project, &arguments)?;
    bench.envs(tools::belenios::newer(project));
    process::run(&mut bench)
}

/// What comes through by light, and how codes are found in pictures.
fn light(project: &Project) -> Result<()> {
    let package = "khoithidua-light";
    let arguments = ["run", "--release", "-p", package, "--example", "light"];
    process::run(&mut process::cargo(project, &arguments)?)
}
