//! Files compressed with brotli. The best compression is slow, so each content is packed once and kept.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::hash;
use crate::paths::Project;

const BEST: i32 = 11;
/// Good enough for a file that nobody has packed before, and fast enough to wait for.
const QUICK: i32 = 9;

/// A folder with packed contents, named by what they are the packing of.
pub struct Store {
    folder: PathBuf,
}

impl Store {
    pub fn open(project: &Project) -> Result<Self> {
        let folder = project.join("target/brotli");
        fs::create_dir_all(&folder).context("cannot make target/brotli")?;
        Ok(Self { folder })
    }

    /// The smallest packing, made now if need be.
    pub fn best(&self, content: &[u8]) -> Result<Vec<u8>> {
        let file = self.file(content);
        if let Ok(packed) = fs::read(&file) {
            return Ok(packed);
        }
        let packed = compress(content, BEST);
        let draft = file.with_extension(std::process::id().to_string());
        fs::write(&draft, &packed)
            .and_then(|()| fs::rename(&draft, &file))
            .with_context(|| format!("cannot keep {}", file.display()))?;
        Ok(packed)
    }

    /// The smallest packing if it is there, otherwise a quick one.
    pub fn quick(&self, content: &[u8]) -> Vec<u8> {
        fs::read(self.file(content)).unwrap_or_else(|_| compress(content, QUICK))
    }

    fn file(&self, content: &[u8]) -> PathBuf {
        self.folder.join(format!("{}.br", hash::short_hex(content)))
    }
}

fn compress(content: &[u8], quality: i32) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: 24,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    // Writing into memory cannot fail.
    let _ = brotli::BrotliCompress(&mut &content[..], &mut packed, &parameters);
    packed
}
