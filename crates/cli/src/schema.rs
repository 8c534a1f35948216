//! `schema`: the JSON Schema of each kind of file.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use khoithidua_core::format::{Kind, schema};

use crate::output::{Reply, write_whole};

pub fn run(folder: &Path) -> Result<Reply> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for kind in Kind::ALL {
        let path = folder.join(format!("{}.json", kind.name()));
        let text = format!("{:#}\n", schema::of(kind));
        // Made from the types, so there is nothing in an older one to lose.
        write_whole(&path, text.as_bytes(), true)?;
    }
    Ok(Reply::sound(format!(
        "{} schemas in {}\n",
        Kind::ALL.len(),
        folder.display()
    )))
}
