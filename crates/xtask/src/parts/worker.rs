//! The programs of the Web Workers: each a script, which fetches its wasm by itself, and that wasm. The one for phones is
//! small; another has everything that the desk, tellers and whoever recounts need; the third knows workbooks, the fourth
//! codes of light.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use wasmparser::{Parser, Payload};

use super::optimise;
use crate::paths::Project;
use crate::{dist, process};

/// What the page knows a program by, and the features it is built with.
#[derive(Clone, Copy)]
pub struct Program {
    name: &'static str,
    features: &'static [&'static str],
    /// The profile that it is compiled with, and the folder that cargo puts it in.
    profile: &'static str,
    /// What it may ask of the browser beside what all may.
    imports: &'static [&'static str],
}

/// For the phones of delegates.
pub const SEALER: Program = Program {
    name: "sealer",
    features: &[],
    // It seals one ballot: a tenth of a second is nobody's loss, what is downloaded is everybody's.
    profile: "wasm",
    imports: &[],
};
/// For everyone else.
pub const WORKER: Program = Program {
    name: "worker",
    features: &["--features=desk"],
    profile: "worker",
    imports: &[],
};
/// For whoever reads or writes a workbook at the desk.
pub const WORKBOOK: Program = Program {
    name: "workbook",
    features: &["--features=workbook"],
    profile: "wasm",
    // A new workbook looks at the clock, whether it needs to or not.
    imports: &["__wbg_now_"],
};
/// For whoever hands over or collects by light, or as armoured text.
pub const LIGHT: Program = Program {
    name: "light",
    features: &["--features=light"],
    // Looking at a picture takes half of the time, for 8 KB.
    profile: "worker",
    imports: &[],
};
/// All of them.
pub const PROGRAMS: [Program; 4] = [SEALER, WORKER, WORKBOOK, LIGHT];

/// Whether this is the name of a worker's program.
pub fn is_program(name: &str) -> bool {
    PROGRAMS.iter().any(|program| program.name == name)
}

/// Bound to wasm-bindgen's functions by their names, so both are one file.
const MESSAGES: &str = include_str!("worker.js");

/// All that a program may ask of the browser. A worker has no security policy where a host sends none, so it is
/// kept from sending anything by not being able to.
const KNOWN_IMPORTS: [&str; 5] = [
    "__wbg_getRandomValues_",
    "__wbg_normalize_",
    // wasm-bindgen's own: texts, errors, the table of objects.
    "__wbg___wbindgen_string_get_",
    "__wbg___wbindgen_throw_",
    "__wbindgen_",
];

/// Builds scripts and wasm into a folder.
pub fn build(project: &Project, finished: &Path) -> Result<()> {
    for program in PROGRAMS {
        let (wasm, name) = (named(project, program)?, program.name);
        let bytes = fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
        only_known_imports(program, &bytes)?;
        let finished_wasm = finished.join(format!("{name}_bg.wasm"));
        optimise(project, &wasm, &finished_wasm, &[])?;
        let script = wasm.with_file_name(format!("{name}.js"));
        let script = fs::read_to_string(&script)
            .with_context(|| format!("cannot read {}", script.display()))?;
        let script = with_messages(name, &script)?;
        let file = finished.join(format!("{name}.js"));
        fs::write(&file, script).context("cannot write a worker's script")?;
        super::script::shrink(project, &file)?;
    }
    Ok(())
}

/// The wasm before the last step, still with the names of its functions. Its script is beside it.
pub fn named(project: &Project, program: Program) -> Result<PathBuf> {
    let profile = format!("--profile={}", program.profile);
    let mut arguments = vec![
        "build",
        &profile,
        "--target=wasm32-unknown-unknown",
        "--package=khoithidua-worker",
    ];
    arguments.extend(program.features);
    let mut cargo = process::cargo(project, &arguments)?;
    process::run(cargo.env(dist::FLAGS, dist::flags(project)?))?;
    let folder = project.join("target/parts/worker");
    let mut bindgen = process::command(project, "wasm-bindgen")?;
    bindgen
        .args(["--target=web", "--no-typescript", "--no-demangle"])
        .args(["--out-name", program.name, "--out-dir"])
        .arg(&folder)
        .arg(project.join(format!(
            "target/wasm32-unknown-unknown/{}/khoithidua_worker.wasm",
            program.profile
        )));
    process::run(&mut bindgen)?;
    Ok(folder.join(format!("{}_bg.wasm", program.name)))
}

fn with_messages(name: &str, script: &str) -> Result<String> {
    ensure!(
        script.contains("export function answer(")
            && script.contains("async function __wbg_init(")
            && script
                .matches(&format!("new URL('{name}_bg.wasm', import.meta.url)"))
                .count()
                == 1,
        "wasm-bindgen's script is not as the worker's messages know it"
    );
    Ok(format!("{script}\n{MESSAGES}"))
}

fn only_known_imports(program: Program, wasm: &[u8]) -> Result<()> {
    let known = || KNOWN_IMPORTS.iter().chain(program.imports);
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                let name = import?.name;
                ensure!(
                    known().any(|known| name.starts_with(known)),
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
        for program in PROGRAMS {
            assert!(only_known_imports(program, &importing("__wbg_getRandomValues_8b88")).is_ok());
            assert!(only_known_imports(program, &importing("__wbg_fetch_8b88")).is_err());
        }
    }

    #[test]
    fn only_the_program_for_workbooks_may_look_at_the_clock() {
        let clock = importing("__wbg_now_8b88");
        assert!(only_known_imports(WORKBOOK, &clock).is_ok());
        assert!(only_known_imports(SEALER, &clock).is_err());
        assert!(only_known_imports(WORKER, &clock).is_err());
    }

    #[test]
    fn the_messages_follow_the_script_they_know() {
        let script = "export function answer(request) {}\nasync function __wbg_init(path) {\n\
                      path = new URL('worker_bg.wasm', import.meta.url); }\n";
        let whole = with_messages("worker", script).unwrap();
        assert!(whole.starts_with(script) && whole.contains("addEventListener('message'"));
        assert!(with_messages("worker", "export function answer(request) {}").is_err());
    }
}
