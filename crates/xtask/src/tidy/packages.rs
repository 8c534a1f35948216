//! Which of our packages is built on which: read from their manifests.

use super::Finding;
use super::rules::PACKAGES;
use super::source::Source;

/// The names that our packages have in manifests.
const OURS: [&str; 8] = [
    "belenios",
    "khoithidua-app",
    "khoithidua-cli",
    "khoithidua-core",
    "khoithidua-light",
    "khoithidua-workbook",
    "khoithidua-worker",
    "xtask",
];

/// Checks the manifest of one package below `crates`. What only its tests use is free.
pub fn dependencies(source: &Source) -> Vec<Finding> {
    let inner = source.path.strip_prefix("crates/");
    let folder = inner.and_then(|path| path.strip_suffix("/Cargo.toml"));
    let Some(folder) = folder.filter(|folder| !folder.contains('/')) else {
        return Vec::new();
    };
    let finding = |line, what| Finding {
        file: source.path.clone(),
        line,
        what,
    };
    let Some((_, allowed)) = PACKAGES.iter().find(|(name, _)| *name == folder) else {
        let what =
            format!("`{folder}` is not in the table of packages in crates/xtask/src/tidy/rules.rs");
        return vec![finding(1, what)];
    };
    let mut findings = Vec::new();
    let mut counts = false;
    for (number, line) in (1..).zip(source.text.lines()) {
        if line.starts_with('[') {
            counts = line.ends_with("dependencies]") && !line.contains("dev-dependencies");
            continue;
        }
        let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
        if counts && OURS.contains(&name) && !allowed.contains(&name) {
            let what = format!("`{folder}` may not be built on `{name}`");
            findings.push(finding(number, what));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, manifest: &str) -> Vec<String> {
        let findings = dependencies(&Source::new(path, manifest));
        findings.into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_package_may_only_be_built_on_those_below_it() {
        let manifest = "[package]\nname = \"a\"\n[dependencies]\nkhoithidua-core.workspace = true\nserde = \"1\"\n";
        assert_eq!(
            findings("crates/belenios/Cargo.toml", manifest),
            ["`belenios` may not be built on `khoithidua-core`"]
        );
        assert!(findings("crates/cli/Cargo.toml", manifest).is_empty());
        assert!(findings("crates/belenios/fuzz/Cargo.toml", manifest).is_empty());
    }

    #[test]
    fn tests_may_use_what_they_want() {
        let manifest = "[dev-dependencies]\nbelenios = { path = \".\" }\n";
        assert!(findings("crates/belenios/Cargo.toml", manifest).is_empty());
    }

    #[test]
    fn a_new_package_must_be_put_into_the_table() {
        assert_eq!(findings("crates/utils/Cargo.toml", "").len(), 1);
    }
}
