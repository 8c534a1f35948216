//! `cargo xtask bench`: how fast it is for a delegate, measured in a real browser.

use anyhow::Result;

use crate::paths::Project;
use crate::{dist, process, tools};

/// Builds the release and runs the measurements on it; `--no-build` measures what is in `dist/`.
pub fn run(project: &Project, arguments: &[String]) -> Result<()> {
    let no_build = "--no-build";
    if !arguments.iter().any(|word| word == no_build) {
        dist::build(project)?;
    }
    let mut node = tools::node(project)?;
    node.arg(project.join("tests/e2e/bench.mjs"));
    node.args(arguments.iter().filter(|word| *word != no_build));
    process::run(&mut node)
}
