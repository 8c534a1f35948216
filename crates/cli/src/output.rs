//! What comes out: one reply on standard output, complaints on standard error, files written whole.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result, bail};

/// What a command has to say, and whether all was sound.
pub struct Reply {
    pub text: String,
    pub sound: bool,
}

impl Reply {
    /// A reply about which nothing is wrong.
    pub fn sound(text: String) -> Self {
        Self { text, sound: true }
    }
}

/// Writes to standard output. A reader that has gone away, as `head` does, is no error.
pub fn say(text: &str) -> Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(error).context("cannot write to standard output")
        }
        _ => Ok(()),
    }
}

/// Writes to standard error, where there is nobody left to complain to about a failure.
pub fn complain(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", printable(text));
}

/// Text from a file as a terminal may show it: no control characters, which could move the cursor
/// and forge what is printed.
pub fn printable(text: &str) -> String {
    let visible = |c: char| c == '\n' || !c.is_control();
    text.chars()
        .map(|c| if visible(c) { c } else { '\u{fffd}' })
        .collect()
}

/// Writes a file whole or not at all: under another name first, then renamed.
pub fn write_whole(path: &Path, bytes: &[u8], force: bool) -> Result<()> {
    if !force && path.exists() {
        bail!(
            "{} is there already. Choose another name, or add --force to write over it.",
            path.display()
        );
    }
    let name = path
        .file_name()
        .with_context(|| format!("{} is not the name of a file", path.display()))?;
    let mut unfinished = std::ffi::OsString::from(".");
    unfinished.push(name);
    unfinished.push(".part");
    let unfinished = path.with_file_name(unfinished);
    let written = write_through(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, path));
    if written.is_err() {
        // Already failing: what is left over only takes room.
        let _ = fs::remove_file(&unfinished);
    }
    written.with_context(|| format!("cannot write {}", path.display()))
}

/// On the disk before it gets its name: a power cut leaves the old file or the new one.
fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
