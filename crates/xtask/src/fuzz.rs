//! A minute of a fuzzer for each reader of foreign bytes, where there is a nightly compiler for it.
//!
//! What was found worth keeping stays in `target/fuzz/corpus`, so that the next run begins there. Bytes that
//! crash a reader are left in `target/fuzz`.

use std::fs;

use anyhow::{Context as _, Result};

use crate::paths::Project;
use crate::{process, tools};

/// Each target with the folders of valid and of broken files that it begins with.
const TARGETS: [(&str, &[&str]); 7] = [
    ("archive", &[]),
    ("ballot_text", &[]),
    ("ballot_bytes", &[]),
    ("envelope", &["tests/data/v1", "tests/data/broken"]),
    ("workbook", &["tests/data/sheets/xml"]),
    ("light", &["tests/data/light"]),
    ("picture", &[]),
];
const SECONDS: u32 = 60;

/// Runs all targets; where the tools for it cannot be had, it says so in a line and that is all.
pub fn run(project: &Project) -> Result<()> {
    if let Err(reason) = prepare(project) {
        println!("not fuzzed: {reason:#}");
        return Ok(());
    }
    for (target, seeds) in TARGETS {
        println!("--- {target}: {SECONDS} seconds");
        let corpus = format!("target/fuzz/corpus/{target}");
        fs::create_dir_all(project.join(&corpus)).context("cannot make a folder for it")?;
        let mut fuzz = process::command(project, "rustup")?;
        fuzz.args(["run", "nightly", "cargo", "fuzz", "run"])
            // Our code has nothing that a sanitizer looks for, and runs twice as often without.
            .args(["--sanitizer", "none", target, &corpus])
            .args(seeds)
            .args(["--", "-artifact_prefix=target/fuzz/", "-verbosity=0"])
            .args(["-print_final_stats=1", "-max_len=20000"])
            .arg(format!("-max_total_time={SECONDS}"))
            .env("CARGO_TARGET_DIR", project.join("target/fuzz/build"));
        process::run(&mut fuzz).with_context(|| format!("the fuzzer found fault with {target}"))?;
    }
    Ok(())
}

/// A nightly compiler is never installed for this: that is a thing of the machine, not of the project.
fn prepare(project: &Project) -> Result<()> {
    let mut rustup = process::command(project, "rustup")?;
    process::read(rustup.args(["run", "nightly", "rustc", "--version"]))
        .context("there is no nightly compiler")?;
    tools::ensure_fuzz(project)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_targets_are_run() {
        let manifest = include_str!("../../../fuzz/Cargo.toml");
        let declared: Vec<&str> = manifest
            .lines()
            .filter_map(|line| {
                line.strip_prefix("path = \"targets/")?
                    .strip_suffix(".rs\"")
            })
            .collect();
        let run: Vec<&str> = TARGETS.iter().map(|(target, _)| *target).collect();
        assert_eq!(declared, run);
    }
}
