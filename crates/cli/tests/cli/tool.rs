//! The official tool of the Belenios protocol, release 3.3.0, where it can be had.

use std::path::{Path, PathBuf};
use std::process::Command;

/// `cargo xtask test` fetches the tool and names it in this variable.
const VARIABLE: &str = "KTD_BELENIOS_TOOL";

pub struct Tool(PathBuf);

impl Tool {
    /// The tool; without it, one line says what is left out.
    pub fn find(what: &str) -> Option<Self> {
        let found = std::env::var_os(VARIABLE).map(|program| Self(program.into()));
        if found.is_none() {
            println!("{VARIABLE} names no tool: {what} without its answers");
        }
        found
    }

    /// Whether the tool accepts the archive in a folder, and what it says against it.
    pub fn verify(&self, folder: &Path) -> Result<(), String> {
        let output = Command::new(&self.0)
            .args(["election", "verify", "--dir"])
            .arg(folder)
            // Without it the tool does not wait for its own check of the ballots.
            .env("LWT_ASYNC_METHOD", "none")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() && said.contains("all checks passed") {
            return Ok(());
        }
        let lines = said.lines().filter(|line| !line.starts_with("I: "));
        let words = lines.flat_map(str::split_whitespace);
        let short = words.filter(|word| *word != "belenios-tool:" && word.len() < 40);
        Err(short.collect::<Vec<_>>().join(" "))
    }
}
