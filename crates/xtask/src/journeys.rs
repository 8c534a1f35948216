//! The end-to-end tests: Node's test runner over tests/e2e, on the build in `dist/`.

use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};

use crate::paths::Project;
use crate::tools::belenios;
use crate::{process, tools};

/// Runs the tests whose file names contain one of these words, or all of them.
pub fn run(project: &Project, words: &[String]) -> Result<()> {
    let tests = find(project, words)?;
    ensure!(
        !tests.is_empty(),
        "no test in tests/e2e fits {}",
        words.join(", ")
    );
    ensure!(
        project.dist().join("index.html").is_file(),
        "there is no build to test: run `cargo xtask build`"
    );
    // What the app hands over is checked by the command line.
    process::run(&mut process::cargo(
        project,
        &["build", "--quiet", "--package", "khoithidua-cli"],
    )?)?;
    let mut node = tools::node(project)?;
    // Two at a time: more browsers than cores only make each other slow.
    node.args(["--test", "--test-concurrency=2", "--test-timeout=240000"]);
    // Where the official tool can be had, it checks what the desk writes for it.
    node.envs(belenios::environment(project));
    process::run(node.args(tests))
}

fn find(project: &Project, words: &[String]) -> Result<Vec<PathBuf>> {
    let folder = project.join("tests/e2e");
    let mut tests = Vec::new();
    for entry in std::fs::read_dir(&folder).context("there is no tests/e2e")? {
        let path = entry.context("cannot list tests/e2e")?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let wanted = words.is_empty() || words.iter().any(|word| name.contains(word));
        if wanted && name.ends_with(".test.mjs") {
            tests.push(path);
        }
    }
    tests.sort();
    Ok(tests)
}
