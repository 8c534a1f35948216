//! The release build: Trunk with the pinned tools, nothing fetched on the way.

use std::fs;

use anyhow::{Context as _, Result};

use crate::packed::Store;
use crate::paths::Project;
use crate::{process, stage, tools};

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
        .env("RUST_BACKTRACE", "0");
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
