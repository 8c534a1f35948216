//! The delegate's program in two parts: what the first screens need, and the rest, which is loaded behind them.
//!
//! The app marks functions with `wasm_split`; whatever is reached only through them goes into the second part. Both
//! parts share one memory and one table of functions. The order of the tools is given by what each of them needs:
//! the split needs the linker's relocations, wasm-bindgen knows only whole programs and must leave alone what the
//! second part refers to, and wasm-opt comes last, for each part by itself.
//!
//! The program of the workers is built beside it: [`worker`].

mod exports;
mod script;
pub mod worker;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};
use wasm_split_cli_support::Options;

use crate::html::replace_once;
use crate::paths::Project;
use crate::{dist, process, tools};

/// The delegate's binary.
pub const NAME: &str = "khoithidua-app";
/// The second part's file, and what the first part's script calls it until it has its final name.
pub const LATER: &str = "khoithidua-app-later.wasm";

/// Under this name the first part imports what loads the second.
const LOADER: &str = "./later.js";
const LOADER_TEXT: &str = include_str!("loader.js");

/// Where the finished parts are.
pub fn folder(project: &Project) -> PathBuf {
    project.join("target/parts/finished")
}

/// Builds both parts (script, first wasm, second wasm) and the workers' program.
pub fn build(project: &Project) -> Result<()> {
    let (named, finished) = (named(project)?, folder(project));
    let _ = fs::remove_dir_all(&finished);
    fs::create_dir_all(&finished).context("cannot make the folder for the delegate's program")?;
    for wasm in &named.wasm {
        let name = wasm.file_name().context("a part without a name")?;
        optimise(project, wasm, &finished.join(name), &[])?;
    }
    let script = with_loader(&named.script)?;
    let file = finished.join(format!("{NAME}.js"));
    fs::write(&file, script).context("cannot write the script")?;
    script::shrink(project, &file)?;
    worker::build(project, &finished)
}

/// The parts before the last step, still with the names of their functions.
pub struct Named {
    script: String,
    /// First and second part.
    pub wasm: [PathBuf; 2],
}

/// Compiles, splits and binds.
pub fn named(project: &Project) -> Result<Named> {
    tools::ensure_build(project)?;
    let folder = project.join("target/parts");
    let later = split(&compile(project)?, &folder)?;
    let mut bindgen = process::command(project, "wasm-bindgen")?;
    bindgen
        .args(["--target=web", "--no-typescript", "--no-demangle"])
        // The second part imports the table and the globals of the linker.
        .arg("--keep-lld-exports")
        .args(["--out-name", NAME, "--out-dir"])
        .arg(&folder)
        .arg(folder.join("first.wasm"));
    process::run(&mut bindgen)?;
    let first = folder.join(format!("{NAME}_bg.wasm"));
    exports::drop_unused(&first)?;
    let script = folder.join(format!("{NAME}.js"));
    let script =
        fs::read_to_string(&script).with_context(|| format!("cannot read {}", script.display()))?;
    Ok(Named {
        script,
        wasm: [first, later],
    })
}

/// The desk's program is one part and comes from Trunk. It has no use for the way into the delegate's second part.
pub fn shrink_desk(project: &Project, folder: &Path) -> Result<()> {
    let script = fs::read_to_string(folder.join("desk.js")).context("there is no desk.js")?;
    ensure!(
        !script.contains("__wasm_split_load"),
        "the desk calls a function that is marked `wasm_split`, but comes in one part"
    );
    let wasm = folder.join("desk_bg.wasm");
    exports::drop_unused(&wasm)?;
    optimise(project, &wasm, &wasm, &[])?;
    script::shrink(project, &folder.join("desk.js"))
}

fn compile(project: &Project) -> Result<PathBuf> {
    let arguments = [
        "rustc",
        "--profile=wasm",
        "--target=wasm32-unknown-unknown",
        "--package=khoithidua-app",
        "--bin=khoithidua-app",
        "--",
        "-Clink-arg=--emit-relocs",
    ];
    let mut cargo = process::cargo(project, &arguments)?;
    process::run(cargo.env(dist::FLAGS, dist::flags(project)?))?;
    Ok(project.join(format!("target/wasm32-unknown-unknown/wasm/{NAME}.wasm")))
}

/// Writes the first part for wasm-bindgen, and the second part, whose path is the answer.
fn split(wasm: &Path, folder: &Path) -> Result<PathBuf> {
    let _ = fs::remove_dir_all(folder);
    let whole = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let first = folder.join("first.wasm");
    let mut options = Options::new(&whole);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = LOADER;
    let parts = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("cannot split the delegate's program: {error:#}"))?
        .split_modules;
    ensure!(
        parts.len() == 1,
        "the app has {} split modules, the loader knows one",
        parts.len()
    );
    let later = folder.join(LATER);
    fs::rename(&parts[0], &later).context("cannot name the second part")?;
    Ok(later)
}

/// wasm-opt, as small as it can.
pub fn optimise(project: &Project, from: &Path, to: &Path, more: &[&str]) -> Result<()> {
    let mut command = process::command(project, "wasm-opt")?;
    // Not the smallest file, but the smallest after compression: `-Oz` folds what brotli would have seen twice.
    command.args(["-O2", "--shrink-level=2"]);
    // A function that is called once stays one: what is alike compresses better apart. The lowest addresses are the far
    // end of the stack, where no object ever lies.
    command.args([
        "--one-caller-inline-max-function-size=0",
        "--low-memory-unused",
    ]);
    command.args(more);
    command.arg(from).arg("-o").arg(to);
    process::run(&mut command)
}

/// The script with the loader inside: as a file of its own it would be one request more, and the two scripts would
/// have to know each other's name.
fn with_loader(script: &str) -> Result<String> {
    let import = format!("import * as import1 from \"{LOADER}\"\n");
    let script = replace_once(script, &import, "")?;
    let script = replace_once(
        &script,
        &format!("\"{LOADER}\": import1"),
        &format!("\"{LOADER}\": laterParts"),
    )?;
    ensure!(
        script.contains("async function __wbg_load(") && script.contains("let wasm"),
        "wasm-bindgen's script is not as the loader knows it"
    );
    Ok(script + &LOADER_TEXT.replace("@LATER@", &format!("./{LATER}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_takes_the_place_of_the_import() {
        let script = "import * as import1 from \"./later.js\"\n\
                      let wasm;\n{\n \"./later.js\": import1,\n}\n\
                      async function __wbg_load(module, imports) {}\n";
        let whole = with_loader(script).unwrap();
        assert!(!whole.contains("import1"));
        assert!(whole.contains("\"./later.js\": laterParts"));
        assert!(whole.contains("'./khoithidua-app-later.wasm'"));
        assert!(with_loader("let wasm;").is_err());
    }
}
