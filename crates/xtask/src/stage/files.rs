//! Reading, writing and listing the files of a build.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

/// The conference file beside the app; whoever hosts the app may replace it at any time.
pub const CONFERENCE: &str = "conference.json";

/// All files below `folder`, as sorted paths with `/`; hidden ones are nobody's.
pub fn list(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot list {}", folder.display()))?;
        let name = entry.file_name();
        let name = name
            .to_str()
            .with_context(|| format!("{} is not a plain name", name.display()))?;
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

pub fn read(folder: &Path, name: &str) -> Result<Vec<u8>> {
    let path = folder.join(name);
    fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
}

pub fn read_text(folder: &Path, name: &str) -> Result<String> {
    let path = folder.join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

pub fn write(folder: &Path, name: &str, content: &[u8]) -> Result<()> {
    let path = folder.join(name);
    fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))
}

pub fn rename(folder: &Path, from: &str, to: &str) -> Result<()> {
    fs::rename(folder.join(from), folder.join(to))
        .with_context(|| format!("cannot rename {from} to {to}"))
}

/// Writes a JSON file without the spaces that it is laid out with for people, if it is there.
pub fn compact(folder: &Path, name: &str) -> Result<()> {
    if !folder.join(name).is_file() {
        return Ok(());
    }
    let value: serde_json::Value = serde_json::from_str(&read_text(folder, name)?)?;
    write(folder, name, value.to_string().as_bytes())
}
