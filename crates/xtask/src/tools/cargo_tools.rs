//! Tools that cargo builds from source.

use anyhow::{Context as _, Result};

use crate::paths::Project;
use crate::process;

struct Tool {
    package: &'static str,
    version: &'static str,
    program: &'static str,
    /// With the versions that its author tested, where those can still be had.
    locked: bool,
}

/// wasm-bindgen-cli must be the very version of the `wasm-bindgen` crate in Cargo.toml. Trunk 0.22 asks
/// for a newer compiler than ours.
const TOOLS: [Tool; 2] = [
    Tool {
        package: "trunk",
        version: "0.21.14",
        program: "trunk",
        locked: true,
    },
    Tool {
        package: "wasm-bindgen-cli",
        version: "0.2.130",
        program: "wasm-bindgen",
        locked: false,
    },
];

/// For the check of licences and sources alone.
const DENY: Tool = Tool {
    package: "cargo-deny",
    version: "0.20.2",
    program: "cargo-deny",
    locked: true,
};

/// For `cargo xtask bench` alone.
const FUZZ: Tool = Tool {
    package: "cargo-fuzz",
    version: "0.13.2",
    program: "cargo-fuzz",
    locked: true,
};

/// Builds whatever is missing or of another version.
pub fn ensure(project: &Project) -> Result<()> {
    ensure_these(project, &TOOLS)
}

/// The same for licences and sources.
pub fn ensure_deny(project: &Project) -> Result<()> {
    ensure_these(project, &[DENY])
}

/// The same for fuzzing.
pub fn ensure_fuzz(project: &Project) -> Result<()> {
    ensure_these(project, &[FUZZ])
}

fn ensure_these(project: &Project, tools: &[Tool]) -> Result<()> {
    let missing: Vec<&Tool> = tools
        .iter()
        .filter(|tool| !is_here(project, tool))
        .collect();
    let scratch = project.tools().join("build");
    for tool in &missing {
        println!(
            "installing {} {} into target/tools (a few minutes, once)",
            tool.package, tool.version
        );
        let root = project.tools();
        let mut command = process::cargo(project, &["install", tool.package, "--debug"])?;
        command
            .args(["--version", tool.version, "--force", "--root"])
            .arg(&root)
            .env("CARGO_TARGET_DIR", &scratch)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env_remove("RUSTFLAGS");
        if tool.locked {
            command.arg("--locked");
        }
        process::run(&mut command)
            .with_context(|| format!("cannot install {} {}", tool.package, tool.version))?;
    }
    if !missing.is_empty() {
        std::fs::remove_dir_all(&scratch).context("cannot clear target/tools/build")?;
    }
    Ok(())
}

fn is_here(project: &Project, tool: &Tool) -> bool {
    let program = project.tools().join("bin").join(tool.program);
    program.is_file()
        && process::command(project, program)
            .and_then(|mut command| process::read(command.arg("--version")))
            .is_ok_and(|answer| answer.split_whitespace().nth(1) == Some(tool.version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wasm_bindgen_tool_is_the_one_that_the_app_is_linked_with() {
        let lock = include_str!("../../../../Cargo.lock");
        let tool = TOOLS.iter().find(|tool| tool.program == "wasm-bindgen");
        let entry = format!(
            "name = \"wasm-bindgen\"\nversion = \"{}\"",
            tool.unwrap().version
        );
        assert!(lock.contains(&entry), "Cargo.lock has another version");
    }
}
