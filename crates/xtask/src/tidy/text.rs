//! Rules about files as texts: a sentence at the top, not too long, no stray words, no machine's paths.

use super::Finding;
use super::rules::{
    LONGER_FILES, LONGEST_FILE, MACHINE_PATHS, MORE_PLACES_OF_WORDS, PLACES_OF_WORDS,
};
use super::source::Source;

fn is_ours(source: &Source) -> bool {
    source.is_rust() && (source.is_in("src/") || source.is_in("crates/"))
}

fn is_test(source: &Source) -> bool {
    source.path.ends_with("/tests.rs")
        || source.path.contains("/tests/")
        || source.path.contains("/fuzz/")
}

/// Every file says in its first line what it is for.
pub fn module_doc(source: &Source) -> Vec<Finding> {
    if !is_ours(source) || source.text.starts_with("//!") {
        return Vec::new();
    }
    vec![Finding {
        file: source.path.clone(),
        line: 1,
        what: "the file does not begin with `//!` and what it is for".to_owned(),
    }]
}

/// A file that is too long is two files.
pub fn length(source: &Source) -> Vec<Finding> {
    if !is_ours(source) || is_test(source) || is_named(LONGER_FILES, &source.path) {
        return Vec::new();
    }
    too_long(source).into_iter().collect()
}

fn too_long(source: &Source) -> Option<Finding> {
    let lines = source.code_before_tests().lines().count();
    (lines > LONGEST_FILE).then(|| Finding {
        file: source.path.clone(),
        line: LONGEST_FILE,
        what: format!("{lines} lines before the tests, {LONGEST_FILE} are allowed: split it"),
    })
}

/// Exceptions that nothing needs any more.
pub fn needless_exceptions(sources: &[Source]) -> Vec<Finding> {
    LONGER_FILES
        .iter()
        .filter(|(path, _)| {
            let source = sources.iter().find(|source| source.path == *path);
            source.and_then(too_long).is_none()
        })
        .map(|(path, _)| Finding {
            file: (*path).to_owned(),
            line: 1,
            what: "is excepted from the length rule without need".to_owned(),
        })
        .collect()
}

fn is_named(exceptions: &[(&str, &str)], path: &str) -> bool {
    exceptions
        .iter()
        .any(|(excepted, _)| path.starts_with(excepted))
}

/// Words with accents are texts for people and belong to the translations; comments are free.
pub fn letters(source: &Source) -> Vec<Finding> {
    let free = PLACES_OF_WORDS.iter().any(|place| source.is_in(place))
        || is_named(MORE_PLACES_OF_WORDS, &source.path)
        || is_test(source);
    if !source.is_rust() || free {
        return Vec::new();
    }
    lines_with(source, source.code_before_tests(), |line| {
        let letter = line
            .chars()
            .find(|letter| !letter.is_ascii() && letter.is_alphabetic())?;
        Some(format!(
            "the letter `{letter}` outside of src/i18n: texts for people belong there"
        ))
    })
}

/// Nothing may point to a place on somebody's machine.
pub fn machine_paths(source: &Source) -> Vec<Finding> {
    lines_with(source, &source.text, |line| {
        let path = MACHINE_PATHS.iter().find(|path| {
            line.match_indices(**path).any(|(place, _)| {
                // Not the middle of another path or address.
                !line[..place].ends_with(|before: char| {
                    before.is_alphanumeric() || matches!(before, '.' | '-' | '_' | '/' | '}')
                })
            })
        })?;
        Some(format!("`{path}…` is a path of one machine"))
    })
}

fn lines_with(
    source: &Source,
    text: &str,
    objection: impl Fn(&str) -> Option<String>,
) -> Vec<Finding> {
    text.lines()
        .enumerate()
        .filter_map(|(index, line)| {
            Some(Finding {
                file: source.path.clone(),
                line: index + 1,
                what: objection(line)?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_sentence_at_its_top_is_found() {
        assert_eq!(module_doc(&Source::new("src/a.rs", "fn a() {}")).len(), 1);
        assert!(module_doc(&Source::new("src/a.rs", "//! A.\nfn a() {}")).is_empty());
        assert!(module_doc(&Source::new("tests/a.rs", "fn a() {}")).is_empty());
    }

    #[test]
    fn a_long_file_is_found_but_its_tests_do_not_count() {
        let long = "x;\n".repeat(LONGEST_FILE + 1);
        assert_eq!(length(&Source::new("src/a.rs", &long)).len(), 1);
        let tested = format!("a;\n#[cfg(test)]\n{long}");
        assert!(length(&Source::new("src/a.rs", &tested)).is_empty());
    }

    #[test]
    fn a_text_for_people_outside_of_the_translations_is_found() {
        let code = "// chấm điểm\nlet a = \"phiếu\";\n#[cfg(test)] \"bầu\"";
        let found = letters(&Source::new("src/screens/a.rs", code));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 2);
        assert!(letters(&Source::new("src/i18n/vi.rs", code)).is_empty());
        assert!(letters(&Source::new("src/a.rs", "let arrow = \"→ – …\";")).is_empty());
    }

    #[test]
    fn a_path_of_one_machine_is_found() {
        let text = format!("see {}me/an/x\nand https://x.vn{}me/", "/ho", "/ho");
        let found = machine_paths(&Source::new("README.md", &text));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 1);
    }
}
