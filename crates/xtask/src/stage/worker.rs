//! The service worker: one version, each file with the hash it must have, and which of them only desks need.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use serde_json::json;

use crate::hash::{self, Hasher};
use crate::html::replace_once;
use crate::stage::files::{self, CONFERENCE};
use crate::stage::lean::lean;
use crate::stage::page;

/// The service worker's file name: it stays the same for ever, browsers know it by it.
pub const NAME: &str = "sw.js";

/// Files that the app itself never asks for.
const NOT_FOR_OFFLINE: [&str; 2] = [NAME, CONFERENCE];
const FOLDERS_NOT_FOR_OFFLINE: [&str; 2] = ["schema/", "screens/"];
/// What only a desk ever asks for, and no phone keeps.
const FOR_DESKS: &str = "workbook-";

/// Files that must all be there for the app to work without a network.
pub fn offline_files(folder: &Path) -> Result<Vec<String>> {
    let mut list = files::list(folder)?;
    list.retain(|file| is_for_offline(file));
    Ok(list)
}

fn is_for_offline(file: &str) -> bool {
    !NOT_FOR_OFFLINE.contains(&file)
        && !FOLDERS_NOT_FOR_OFFLINE
            .iter()
            .any(|folder| file.starts_with(folder))
}

/// One hash of all files; the page must not have its build id yet.
pub fn version(folder: &Path, offline: &[String]) -> Result<String> {
    let mut hasher = Hasher::default();
    for file in offline.iter().map(String::as_str).chain([NAME]) {
        hasher.add(file.as_bytes());
        hasher.add(&files::read(folder, file)?);
    }
    Ok(hasher.short_hex())
}

/// Fills the list and the version into the copied template.
pub fn deliver(folder: &Path, offline: &[String], version: &str) -> Result<()> {
    let (mut everyone, mut desks) = (BTreeMap::new(), BTreeMap::new());
    for file in offline {
        // The page is asked for as a folder: many hosts redirect `index.html` there.
        let key = if file == page::NAME { "" } else { file };
        let list = if file.starts_with(FOR_DESKS) {
            &mut desks
        } else {
            &mut everyone
        };
        list.insert(key, hash::integrity(&files::read(folder, file)?));
    }
    let script = lean(&files::read_text(folder, NAME)?);
    let script = replace_once(&script, "'@VERSION@'", &json!(version).to_string())?;
    let script = replace_once(&script, "'@FILES@'", &json!(everyone).to_string())?;
    let script = replace_once(&script, "'@DESK_FILES@'", &json!(desks).to_string())?;
    files::write(folder, NAME, script.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_host_may_replace_is_not_part_of_the_build() {
        assert!(is_for_offline("index.html"));
        assert!(is_for_offline("icons/icon.svg"));
        assert!(!is_for_offline("conference.json"));
        assert!(!is_for_offline("sw.js"));
        assert!(!is_for_offline("schema/conference.json"));
    }
}
