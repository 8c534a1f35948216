//! Running other programs with our tools first on PATH and errors that say what was run.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::paths::Project;

/// A command in the project folder, with target/tools first on PATH.
pub fn command(project: &Project, program: impl AsRef<OsStr>) -> Result<Command> {
    let mut command = Command::new(program);
    command
        .current_dir(project.root())
        .env("PATH", search_path(project)?);
    Ok(command)
}

/// `cargo` itself, always the one that runs us, free of what it told us about ourselves.
pub fn cargo(project: &Project, arguments: &[&str]) -> Result<Command> {
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = command(project, program)?;
    command.args(arguments);
    for (name, _) in env::vars_os() {
        if name
            .to_str()
            .is_some_and(|name| name.starts_with("CARGO_PKG_"))
        {
            command.env_remove(name);
        }
    }
    command.env_remove("CARGO_MANIFEST_DIR");
    command.env_remove("CARGO_MANIFEST_PATH");
    Ok(command)
}

/// Runs to the end with output shown; a bad exit is an error that names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = display(command);
    let status = command
        .status()
        .with_context(|| format!("cannot start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` ended with {status}");
    }
    Ok(())
}

/// Runs silently and returns what was printed; on failure the error carries what was said.
pub fn read(command: &mut Command) -> Result<String> {
    let shown = display(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start `{shown}`"))?;
    if !output.status.success() {
        bail!(
            "`{shown}` ended with {}: {}",
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The first of these programs that PATH (ours first) has.
pub fn find(project: &Project, names: &[&str]) -> Option<PathBuf> {
    let path = search_path(project).ok()?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        folders
            .iter()
            .map(|folder| folder.join(name))
            .find(|file| is_program(file))
    })
}

fn is_program(file: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        file.metadata()
            .is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    file.is_file()
}

fn search_path(project: &Project) -> Result<std::ffi::OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let ours = project.tool_folders();
    let others = env::split_paths(&inherited).filter(|folder| !ours.contains(folder));
    env::join_paths(ours.iter().cloned().chain(others)).context("PATH has a strange folder name")
}

fn display(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut shown = program
        .file_name()
        .unwrap_or(program.as_os_str())
        .to_string_lossy()
        .into_owned();
    for argument in command.get_args() {
        shown.push(' ');
        shown.push_str(&argument.to_string_lossy());
    }
    shown
}
