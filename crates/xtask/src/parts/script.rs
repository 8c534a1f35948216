//! Scripts as small as they can be: a quarter of wasm-bindgen's goes over the wire as names and spaces.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::paths::Project;
use crate::process;

/// Objects of a library for server functions, which nothing here ever makes (`parts::exports`).
const UNUSED: &str = "IntoUnderlying";

/// What may be assumed of wasm-bindgen's scripts: modules, for browsers of the last years.
const OPTIONS: [&str; 7] = [
    "--module",
    "--ecma=2020",
    "--compress",
    "passes=3,ecma=2020,toplevel,unsafe_arrows",
    "--mangle",
    "toplevel",
    "--output",
];

/// Shrinks a script in its place.
pub fn shrink(project: &Project, script: &Path) -> Result<()> {
    let text =
        fs::read_to_string(script).with_context(|| format!("cannot read {}", script.display()))?;
    let used = without_unused(&text)?;
    fs::write(script, used).with_context(|| format!("cannot write {}", script.display()))?;
    let mut terser = process::command(project, "terser")?;
    terser.args(OPTIONS).arg(script).arg("--").arg(script);
    process::run(&mut terser)
}

/// The script without classes that are exported, so that no tool can know that nobody imports them.
fn without_unused(script: &str) -> Result<String> {
    let mut kept = String::with_capacity(script.len());
    // What ends the piece that is left out: a class its brace, a constant its semicolon.
    let mut end = None;
    for line in script.split_inclusive('\n') {
        if line.starts_with(&format!("export class {UNUSED}")) {
            end = Some("}");
        } else if line.starts_with(&format!("const {UNUSED}")) {
            end = Some(";");
        }
        match end {
            Some("}") if line.trim_end() == "}" => end = None,
            Some(";") if line.trim_end().ends_with(';') => end = None,
            Some(_) => {}
            None if line.starts_with(&format!("if (Symbol.dispose) {UNUSED}")) => {}
            None => kept.push_str(line),
        }
    }
    ensure!(
        !kept.contains(UNUSED),
        "wasm-bindgen writes its classes in another way than parts/script.rs knows"
    );
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_nobody_imports_goes() {
        let script = "export class IntoUnderlyingSink {\n    free() {\n        a();\n    }\n}\n\
                      if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = 1;\n\
                      export function answer() {}\n\
                      const IntoUnderlyingSinkFinalization = (typeof F === 'undefined')\n    ? { a: () => {} }\n    : new F(1);\n\
                      const cached = 1;\n";
        let kept = without_unused(script).unwrap();
        assert_eq!(kept, "export function answer() {}\nconst cached = 1;\n");
        assert!(without_unused("let x = new IntoUnderlyingSink();").is_err());
    }
}
