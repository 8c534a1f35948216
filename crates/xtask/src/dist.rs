//! The release build: Trunk with the pinned tools, nothing fetched on the way.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::packed::Store;
use crate::paths::Project;
use crate::{process, stage, tools};

/// Cargo adds these to the flags in .cargo/config.toml.
pub const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Compiler flags that keep this machine's folders out of the wasm: the same source gives the same build.
pub fn flags(project: &Project) -> Result<String> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")))
        .context("neither CARGO_HOME nor HOME is set")?;
    let mut folders = vec![project.root().to_owned()];
    let sources = home.join("registry/src");
    for entry in fs::read_dir(&sources).into_iter().flatten() {
        folders.push(entry.context("cannot list cargo's sources")?.path());
    }
    let flags: Vec<String> = folders
        .iter()
        .map(|folder| format!("--remap-path-prefix={}/=", folder.display()))
        // Flags are told apart by spaces; a folder with one in its name stays as it is.
        .filter(|flag| !flag.contains(' '))
        .collect();
    Ok(flags.join(" "))
}

/// Builds the website into `dist/`.
pub fn build(project: &Project) -> Result<()> {
    tools::ensure_build(project)?;
    // Trunk runs offline, so that it fetches no tools of its own; the crates must be here before.
    let fetch = ["fetch", "--quiet", "--target", "wasm32-unknown-unknown"];
    process::run(&mut process::cargo(project, &fetch)?)?;
    let mut trunk = process::command(project, "trunk")?;
    trunk
        .args(["build", "--release", "--offline", "--skip-version-check"])
        // Trunk fails on NO_COLOR=1, which many terminals set: it wants `true`.
        .env_remove("NO_COLOR")
        .env("RUST_BACKTRACE", "0")
        .env(FLAGS, flags(project)?);
    process::run(&mut trunk).context("the release build failed")?;
    pack(project)
}

/// Compresses what is new, so that the server has it ready.
fn pack(project: &Project) -> Result<()> {
    let store = Store::open(project)?;
    for file in stage::list(&project.dist())? {
        let path = project.dist().join(&file);
        let content = fs::read(&path).with_context(|| format!("cannot read dist/{file}"))?;
        store.best(&content)?;
    }
    Ok(())
}
