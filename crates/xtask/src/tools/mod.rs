//! The tools that builds and tests need: which, in which version, and how they get here.
//!
//! Everything goes into `target/tools`; only the browser is taken from the system when it has one.

mod apt;
pub mod belenios;
pub mod browser;
mod cargo_tools;
mod npm;
mod target;

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::paths::Project;
use crate::process;

/// What a release build needs.
pub fn ensure_build(project: &Project) -> Result<()> {
    target::ensure(project)?;
    cargo_tools::ensure(project)?;
    npm::ensure(project)
}

/// What reads the licences and sources of all dependencies.
pub fn ensure_deny(project: &Project) -> Result<()> {
    cargo_tools::ensure_deny(project)
}

/// What fuzzing needs beside a nightly compiler.
pub fn ensure_fuzz(project: &Project) -> Result<()> {
    cargo_tools::ensure_fuzz(project)
}

/// What everything together needs.
pub fn ensure_all(project: &Project) -> Result<()> {
    ensure_build(project)?;
    ensure_deny(project)?;
    let browser = browser::ensure(project)?;
    println!("browser: {}", browser.version);
    Ok(())
}

/// Node with what the scripts in tests/e2e read from their environment.
pub fn node(project: &Project) -> Result<Command> {
    ensure_build(project)?;
    let browser = browser::ensure(project)?;
    let mut node = process::command(project, "node")?;
    node.env("KTD_TOOLS", project.tools().join("node"))
        .env("KTD_CHROMIUM", browser.chromium)
        .env("KTD_XTASK", std::env::current_exe()?)
        .env(
            "KTD_CLI",
            std::env::current_exe()?.with_file_name("khoithidua"),
        )
        .env("KTD_DIST", project.dist());
    Ok(node)
}

/// Writes a small script that can be run.
fn write_program(file: &Path, script: &str) -> Result<()> {
    fs::write(file, script).with_context(|| format!("cannot write {}", file.display()))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(file, fs::Permissions::from_mode(0o755))
            .with_context(|| format!("cannot make {} a program", file.display()))?;
    }
    Ok(())
}
