//! What happens to a build before it is delivered: Trunk calls this as its `post_build` hook.
//!
//! Trunk compiles and copies; here the programs of the delegate and of the workers are added, every file that may change gets its content's
//! hash as its name, the styles become one file, the page gets its security policy and its build id, and the
//! service worker gets the list of everything.

mod bundles;
mod check;
mod csp;
mod files;
mod lean;
mod page;
mod style;
mod worker;

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::parts;
use crate::paths::Project;

pub use files::list;

/// The bundle with styles of its own.
const DESK: &str = "desk";

/// Runs inside Trunk's hook, on the folder that Trunk is about to publish.
pub fn from_trunk(project: &Project) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`stage` is called by Trunk: run `cargo xtask build` instead")?;
    add_parts(&parts::folder(project), &folder)
        .context("adding the programs of delegate and workers")?;
    parts::shrink_desk(project, &folder).context("shrinking the desk's program")?;
    finish(project.root(), &folder)
}

/// Trunk makes only the desk's program.
fn add_parts(parts: &Path, folder: &Path) -> Result<()> {
    for name in files::list(parts)? {
        files::write(folder, &name, &files::read(parts, &name)?)?;
    }
    Ok(())
}

/// Turns Trunk's output in `folder` into the finished website; `root` is the project's.
fn finish(root: &Path, folder: &Path) -> Result<()> {
    files::compact(folder, "conference.json").context("compacting the conference")?;
    let style =
        style::deliver(&root.join("style/main.css"), folder).context("joining the styles")?;
    let mut bundles = bundles::deliver(folder).context("naming the wasm bundles")?;
    if let Some(desk) = bundles.get_mut(DESK) {
        let styles = root.join("style/desk.css");
        desk.style = Some(style::deliver(&styles, folder).context("joining the desk's styles")?);
    }
    let draft = page::prepare(&files::read_text(folder, page::NAME)?, &style, &bundles)
        .context("preparing index.html")?;
    files::write(folder, page::NAME, draft.as_bytes())?;
    check::deliver(root, folder, &bundles).context("preparing check.html")?;

    let offline = worker::offline_files(folder)?;
    let version = worker::version(folder, &offline)?;
    for name in [page::NAME, check::NAME] {
        let page = page::with_build_id(&files::read_text(folder, name)?, &version)?;
        files::write(folder, name, page.as_bytes())?;
    }
    worker::deliver(folder, &offline, &version).context("writing the service worker")?;
    println!("build {version}: {} files for offline use", offline.len());
    Ok(())
}

#[cfg(test)]
mod tests;
