//! The release build: Trunk with the pinned tools, nothing fetched on the way.

use anyhow::{Context as _, Result};

use crate::paths::Project;
use crate::{process, tools};

/// Builds the website into `dist/`.
pub fn build(project: &Project) -> Result<()> {
    tools::ensure_build(project)?;
    let mut trunk = process::command(project, "trunk")?;
    trunk
        .args(["build", "--release", "--offline", "--skip-version-check"])
        // Trunk fails on NO_COLOR=1, which many terminals set: it wants `true`.
        .env_remove("NO_COLOR");
    process::run(&mut trunk).context("the release build failed")
}
