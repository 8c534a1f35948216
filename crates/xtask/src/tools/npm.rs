//! Tools from npm: wasm-opt, and what the browser tests are written with.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use crate::paths::Project;
use crate::process;

/// `npm ci` into target/tools/node whenever the lock file there is not the project's.
pub fn ensure(project: &Project) -> Result<()> {
    let folder = project.tools().join("node");
    let stamp = folder.join("installed.json");
    let lock = project.join("tests/e2e/package-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    ensure!(
        process::find(project, &["npm"]).is_some(),
        "npm is missing: install Node.js 20 or newer"
    );
    println!("installing wasm-opt and the browser test tools into target/tools/node");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(project.join("tests/e2e").join(name), folder.join(name))
            .with_context(|| format!("cannot copy {name}"))?;
    }
    let mut npm = process::command(project, "npm")?;
    npm.args([
        "ci",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--loglevel=error",
    ])
    .current_dir(&folder);
    process::run(&mut npm)?;
    fs::write(&stamp, wanted).context("cannot note what npm installed")
}
