//! `cargo xtask tidy`: the rules of the house that no compiler knows.

mod imports;
mod packages;
mod pages;
mod rules;
mod source;
mod style;
mod text;

use std::fmt;

use anyhow::{Result, bail};

use crate::paths::Project;
use source::Source;

/// One place that breaks one rule.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    file: String,
    line: usize,
    what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.what)
    }
}

type Rule = fn(&Source) -> Vec<Finding>;

/// Every rule looks at every file and knows which files are its own.
const RULES: [Rule; 7] = [
    imports::layers,
    packages::dependencies,
    text::module_doc,
    text::length,
    text::letters,
    text::machine_paths,
    style::colours,
];

/// Checks the whole project.
pub fn run(project: &Project) -> Result<()> {
    let sources = source::all(project.root())?;
    let mut findings: Vec<Finding> = sources
        .iter()
        .flat_map(|source| RULES.iter().flat_map(|rule| rule(source)))
        .collect();
    findings.extend(text::needless_exceptions(&sources));
    findings.extend(pages::named(&sources));
    for finding in &findings {
        println!("{finding}");
    }
    if !findings.is_empty() {
        bail!("tidy has {} findings", findings.len());
    }
    println!("tidy: {} files, nothing to say", sources.len());
    Ok(())
}
