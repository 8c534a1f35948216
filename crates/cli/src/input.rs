//! Files from strangers: never more of one in memory than its kind can need, never a panic.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use khoithidua_core::format::{Kind, ReadError};

/// How much of the end of a large file is looked at to see what it is.
const TAIL: u64 = 256;

/// Why a file could not even be looked at.
#[derive(Debug)]
pub enum Unread {
    /// A folder.
    Folder,
    /// A pipe, a device or the like.
    NotAFile,
    /// The system says no.
    System(io::Error),
    /// Larger than any file of the kind.
    Content(ReadError),
}

impl From<io::Error> for Unread {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// Reads a file of at most so many bytes. A larger one is refused by its size, unread.
pub fn read(path: &Path, limit: usize) -> Result<Vec<u8>, Unread> {
    let (mut file, size) = open(path)?;
    check_size(size, limit)?;
    let mut bytes = Vec::new();
    // The file may have grown since.
    file.by_ref()
        .take(limit as u64 + 1)
        .read_to_end(&mut bytes)?;
    check_size(bytes.len() as u64, limit)?;
    Ok(bytes)
}

/// Reads a file of any kind. Only results and desks may be large, and they say so in their last
/// words: canonical texts end with format and version.
pub fn read_any(path: &Path) -> Result<Vec<u8>, Unread> {
    let (mut file, size) = open(path)?;
    let small = Kind::Conference.limit();
    if size <= small as u64 {
        return read(path, small);
    }
    file.seek(SeekFrom::End(-i64::try_from(TAIL.min(size)).unwrap_or(0)))?;
    let mut tail = Vec::new();
    file.take(TAIL).read_to_end(&mut tail)?;
    let tail = String::from_utf8_lossy(&tail);
    let large = [Kind::Results, Kind::Desk]
        .into_iter()
        .find(|kind| tail.contains(&format!("khoithidua/{}\"", kind.name())));
    read(path, large.map_or(small, Kind::limit))
}

fn open(path: &Path) -> Result<(File, u64), Unread> {
    let kind = path.metadata()?;
    if kind.is_dir() {
        return Err(Unread::Folder);
    }
    if !kind.is_file() {
        return Err(Unread::NotAFile);
    }
    Ok((File::open(path)?, kind.len()))
}

fn check_size(size: u64, limit: usize) -> Result<(), Unread> {
    if size <= limit as u64 {
        return Ok(());
    }
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    Err(Unread::Content(ReadError::TooLarge { size, limit }))
}

/// The files directly in a folder, by name. Hidden ones are the system's, not anybody's submission.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)
        .with_context(|| format!("cannot open the folder {}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry
            .with_context(|| format!("cannot list the folder {}", folder.display()))?
            .path();
        let hidden = name(&path).starts_with('.');
        if !hidden && !path.is_dir() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The name of a file, for people.
pub fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
