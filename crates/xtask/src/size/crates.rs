//! `cargo xtask size --crates`: which crates the wasm is made of.
//!
//! Built like the release but with the names kept, so the proportions are those of what is delivered.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::paths::Project;
use crate::{dist, parts, process};

const SHOWN: usize = 30;

/// Builds all programs and prints one table for each part.
pub fn run(project: &Project) -> Result<()> {
    let [first, later] = parts::named(project)?.wasm;
    let built = [
        ("the delegate's first part", first),
        ("the delegate's second part", later),
        ("the desk", desk(project)?),
        (
            "the phones' worker",
            parts::worker::named(project, parts::worker::SEALER)?,
        ),
        (
            "the desk's workers",
            parts::worker::named(project, parts::worker::WORKER)?,
        ),
        (
            "the program for workbooks",
            parts::worker::named(project, parts::worker::WORKBOOK)?,
        ),
        (
            "the program for light",
            parts::worker::named(project, parts::worker::LIGHT)?,
        ),
    ];
    for (name, wasm) in built {
        let named = wasm.with_extension("named");
        parts::optimise(project, &wasm, &named, &["-g"])?;
        let wasm = fs::read(&named).with_context(|| format!("cannot read {}", named.display()))?;
        let sizes = by_crate(&wasm).with_context(|| format!("cannot take apart {name}"))?;
        print(name, &sizes);
    }
    Ok(())
}

/// The desk's program before wasm-opt.
fn desk(project: &Project) -> Result<PathBuf> {
    let build = ["build", "--profile=wasm", "--target=wasm32-unknown-unknown"];
    let mut cargo = process::cargo(project, &build)?;
    cargo
        .args([
            "-p",
            "khoithidua-app",
            "--bin=desk",
            "--no-default-features",
        ])
        .env(dist::FLAGS, dist::flags(project)?);
    process::run(&mut cargo)?;
    let folder = project.join("target/size");
    let mut bindgen = process::command(project, "wasm-bindgen")?;
    bindgen
        .args(["--target=web", "--no-typescript", "--no-demangle"])
        .arg("--out-name=desk")
        .arg("--out-dir")
        .arg(&folder)
        .arg(project.join("target/wasm32-unknown-unknown/wasm/desk.wasm"));
    process::run(&mut bindgen)?;
    Ok(folder.join("desk_bg.wasm"))
}

fn print(name: &str, sizes: &BTreeMap<String, usize>) {
    let total: usize = sizes.values().sum();
    let mut rows: Vec<_> = sizes.iter().collect();
    rows.sort_by_key(|(_, size)| std::cmp::Reverse(**size));
    println!("\n{name}: {total} bytes, uncompressed");
    for (krate, size) in rows.into_iter().take(SHOWN) {
        println!("{krate:<28}{size:>9}{:>5} %", size * 100 / total.max(1));
    }
}

fn by_crate(wasm: &[u8]) -> Result<BTreeMap<String, usize>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    let mut sizes = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(length(&body.range())?),
            Payload::DataSection(section) => {
                sizes.insert("(data)".to_owned(), length(&section.range())?);
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(parts) = section.as_known() {
                    for part in parts {
                        if let Name::Function(list) = part? {
                            for naming in list {
                                let naming = naming?;
                                names.insert(naming.index, naming.name);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    for (index, size) in (imported..).zip(bodies) {
        let name = names
            .get(&index)
            .map_or("(no name)".to_owned(), |name| crate_of(name));
        *sizes.entry(name).or_default() += size;
    }
    Ok(sizes)
}

fn length(range: &Range<u64>) -> Result<usize> {
    usize::try_from(range.end - range.start).context("a section larger than memory")
}

/// The crate where a function was written, or for a method the crate of its type; a number's or a
/// reference's method belongs to the trait.
fn crate_of(mangled: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    let place = name.split(" as ").find_map(first_of_path);
    place.unwrap_or("(other)").to_owned()
}

/// `a` of `&mut a::b<c>::d`.
fn first_of_path(path: &str) -> Option<&str> {
    let mut path = path.trim_start_matches(['<', '&', '*', '[', '(']);
    for word in ["mut ", "const ", "dyn "] {
        path = path.strip_prefix(word).unwrap_or(path);
    }
    let end = path.find(|letter: char| !letter.is_alphanumeric() && letter != '_')?;
    path[end..].starts_with("::").then_some(&path[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_and_methods_belong_to_a_crate() {
        assert_eq!(crate_of("_ZN4core3fmt5write17h0123456789abcdefE"), "core");
        assert_eq!(
            crate_of("<leptos::view::View as core::fmt::Debug>::fmt"),
            "leptos"
        );
        assert_eq!(crate_of("<i32 as core::fmt::Display>::fmt"), "core");
        assert_eq!(crate_of("<&mut tachys::View>::build"), "tachys");
        assert_eq!(crate_of("memcpy"), "(other)");
    }
}
