//! Pages for people name files that are there.

use super::Finding;
use super::source::Source;

/// Pages that say where things are.
const PAGES: [&str; 2] = ["ARCHITECTURE.md", "docs/decisions.md"];

/// Files and folders that the pages name and the project does not have.
pub fn named(sources: &[Source]) -> Vec<Finding> {
    let pages = sources.iter().filter(|s| PAGES.contains(&s.path.as_str()));
    let missing = pages.flat_map(|page| {
        let lines = (1..).zip(page.text.lines());
        lines.flat_map(move |(line, text)| {
            let places = quoted(text).filter(|name| is_place(name) && !is_there(name, sources));
            places.map(move |name| Finding {
                file: page.path.clone(),
                line,
                what: format!("nothing is called {name}"),
            })
        })
    });
    missing.collect()
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

fn is_place(name: &str) -> bool {
    let letters = |c: char| c.is_ascii_alphanumeric() || "_-./".contains(c);
    name.contains('/') && name.chars().all(letters)
}

/// Whether a path has these steps one after the other; the name of a Rust file may stand without its ending.
fn is_there(name: &str, sources: &[Source]) -> bool {
    let steps = format!("/{}", name.trim_matches('/'));
    sources.iter().any(|source| {
        let path = format!("/{}", source.path);
        let mut ends = path.match_indices(&steps).map(|(at, _)| at + steps.len());
        ends.any(|end| matches!(&path[end..], "" | ".rs") || path[end..].starts_with('/'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(page: &str) -> Vec<String> {
        let sources = [
            Source::new("ARCHITECTURE.md", page),
            Source::new("src/state/desk/prepare/report.rs", ""),
            Source::new("notes.md", "`src/gone.rs`"),
        ];
        let found = named(&sources).into_iter();
        found.map(|finding| finding.to_string()).collect()
    }

    #[test]
    fn what_is_there_is_found_by_any_part_of_its_path() {
        let page = "`state/desk/prepare/report.rs`, `desk/prepare`, `src/state/`, `prepare/report`";
        assert_eq!(findings(page), [""; 0]);
    }

    #[test]
    fn what_is_gone_is_named_with_its_line() {
        assert_eq!(
            findings("all is well\nbut `desk/prep` and `state/desk.rs`"),
            [
                "ARCHITECTURE.md:2: nothing is called desk/prep",
                "ARCHITECTURE.md:2: nothing is called state/desk.rs",
            ]
        );
    }

    #[test]
    fn fragments_and_commands_are_no_places() {
        assert_eq!(findings("`#/answer`, `cargo xtask size`, `view!`"), [""; 0]);
    }
}
