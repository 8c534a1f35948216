//! The compiler's library for the browser. rustup brings it by itself, unless it was told not to.

use std::path::Path;

use anyhow::{Context as _, Result};

use crate::paths::Project;
use crate::process;

const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target to the project's toolchain if it is not there.
pub fn ensure(project: &Project) -> Result<()> {
    let mut rustc = process::command(project, "rustc")?;
    let folder = process::read(rustc.args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    println!("adding the target {WASM} to the toolchain");
    let mut rustup = process::command(project, "rustup")?;
    process::run(rustup.args(["target", "add", WASM])).context(
        "the toolchain of rust-toolchain.toml lacks the wasm target and rustup cannot add it",
    )
}
