//! Where things lie in the project folder.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The project folder and the places inside it that several commands share.
#[derive(Clone, Debug)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The folder this program was built from.
    pub fn find() -> Result<Self> {
        let here = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = here
            .ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file())
            .with_context(|| format!("no Trunk.toml above {}", here.display()))?;
        Ok(Self {
            root: root.to_owned(),
        })
    }

    #[cfg(test)]
    pub fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the project, given from its root.
    pub fn join(&self, path: impl AsRef<Path>) -> PathBuf {
        self.root.join(path)
    }

    /// The finished website.
    pub fn dist(&self) -> PathBuf {
        self.join("dist")
    }

    /// Pinned tools; removed by `cargo clean`, which is the way to start afresh.
    pub fn tools(&self) -> PathBuf {
        self.join("target/tools")
    }

    /// Tools from npm live in a package folder of their own.
    pub fn node_modules(&self) -> PathBuf {
        self.tools().join("node/node_modules")
    }

    /// Folders with our tools, in the order in which they are looked up.
    pub fn tool_folders(&self) -> [PathBuf; 2] {
        [self.tools().join("bin"), self.node_modules().join(".bin")]
    }
}
