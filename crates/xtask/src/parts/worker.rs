//! The program of the Web Workers: one script, which fetches its wasm by itself, and that wasm.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use wasmparser::{Parser, Payload};

use super::optimise;
use crate::paths::Project;
use crate::{dist, process};

/// What the page knows the program by.
const NAME: &str = "worker";
/// Bound to wasm-bindgen's functions by their names, so both are one file.
const MESSAGES: &str = include_str!("worker.js");

/// All that the program may ask of the browser. A worker has no security policy where a host sends none, so it is
/// kept from sending anything by not being able to.
const KNOWN_IMPORTS: [&str; 5] = [
    "__wbg_getRandomValues_",
    "__wbg_normalize_",
    // wasm-bindgen's own: texts, errors, the table of objects.
    "__wbg___wbindgen_string_get_",
    "__wbg___wbindgen_throw_",
    "__wbindgen_",
];

/// Builds script and wasm into a folder.
pub fn build(project: &Project, finished: &Path) -> Result<()> {
    let wasm = named(project)?;
    let bytes = fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    only_known_imports(&bytes)?;
    optimise(
        project,
        &wasm,
        &finished.join(format!("{NAME}_bg.wasm")),
        &[],
    )?;
    let script = wasm.with_file_name(format!("{NAME}.js"));
    let script =
        fs::read_to_string(&script).with_context(|| format!("cannot read {}", script.display()))?;
    let script = with_messages(&script)?;
    fs::write(finished.join(format!("{NAME}.js")), script)
        .context("cannot write the worker's script")
}

/// The wasm before the last step, still with the names of its functions. Its script is beside it.
pub fn named(project: &Project) -> Result<PathBuf> {
    let arguments = [
        "build",
        "--profile=worker",
        "--target=wasm32-unknown-unknown",
        "--package=khoithidua-worker",
    ];
    let mut cargo = process::cargo(project, &arguments)?;
    process::run(cargo.env(dist::FLAGS, dist::flags(project)?))?;
    let folder = project.join("target/parts/worker");
    let mut bindgen = process::command(project, "wasm-bindgen")?;
    bindgen
        .args(["--target=web", "--no-typescript", "--no-demangle"])
        .args(["--out-name", NAME, "--out-dir"])
        .arg(&folder)
        .arg(project.join("target/wasm32-unknown-unknown/worker/khoithidua_worker.wasm"));
    process::run(&mut bindgen)?;
    Ok(folder.join(format!("{NAME}_bg.wasm")))
}

fn with_messages(script: &str) -> Result<String> {
    ensure!(
        script.contains("export function answer(")
            && script.contains("async function __wbg_init(")
            && script
                .matches(&format!("new URL('{NAME}_bg.wasm', import.meta.url)"))
                .count()
                == 1,
        "wasm-bindgen's script is not as the worker's messages know it"
    );
    Ok(format!("{script}\n{MESSAGES}"))
}

fn only_known_imports(wasm: &[u8]) -> Result<()> {
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                let name = import?.name;
                ensure!(
                    KNOWN_IMPORTS.iter().any(|known| name.starts_with(known)),
                    "the workers' program asks the browser for `{name}`, which is not in the list of \
                     crates/xtask/src/parts/worker.rs"
                );
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ImportSection, MemoryType, Module};

    use super::*;

    fn importing(name: &str) -> Vec<u8> {
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let mut imports = ImportSection::new();
        imports.import("./worker_bg.js", name, EntityType::Memory(memory));
        let mut module = Module::new();
        module.section(&imports);
        module.finish()
    }

    #[test]
    fn the_program_may_ask_for_random_bytes_and_not_for_the_network() {
        assert!(only_known_imports(&importing("__wbg_getRandomValues_8b88")).is_ok());
        assert!(only_known_imports(&importing("__wbg_fetch_8b88")).is_err());
    }

    #[test]
    fn the_messages_follow_the_script_they_know() {
        let script = "export function answer(request) {}\nasync function __wbg_init(path) {\n\
                      path = new URL('worker_bg.wasm', import.meta.url); }\n";
        let whole = with_messages(script).unwrap();
        assert!(whole.starts_with(script) && whole.contains("addEventListener('message'"));
        assert!(with_messages("export function answer(request) {}").is_err());
    }
}
