//! The project's own text files, with a view of Rust code that leaves the comments out.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

/// A text file of the project.
pub struct Source {
    /// From the project's root, with `/`.
    pub path: String,
    pub text: String,
    /// For Rust files: the same text with comments blanked out, line by line.
    pub code: String,
}

const FOLDERS_LEFT_OUT: [&str; 4] = ["target", "dist", "node_modules", ".git"];
/// Files that tests read are as they are.
const DATA_OF_TESTS: &str = "tests/data/";
const ENDINGS: [&str; 11] = [
    "css",
    "html",
    "js",
    "json",
    "md",
    "mjs",
    "rs",
    "sh",
    "toml",
    "webmanifest",
    "yml",
];

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let code = if ending(path) == "rs" {
            without_comments(text)
        } else {
            String::new()
        };
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code,
        }
    }

    /// True for files below this folder, and for the file itself.
    pub fn is_in(&self, place: &str) -> bool {
        self.path.starts_with(place)
    }

    pub fn is_rust(&self) -> bool {
        ending(&self.path) == "rs"
    }

    pub fn is_style(&self) -> bool {
        ending(&self.path) == "css"
    }

    /// The code without the tests at the end of the file.
    pub fn code_before_tests(&self) -> &str {
        self.code
            .find("#[cfg(test)]")
            .map_or(self.code.as_str(), |end| &self.code[..end])
    }
}

fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// All text files of the project.
pub fn all(root: &Path) -> Result<Vec<Source>> {
    let mut found = Vec::new();
    collect(root, "", &mut found)?;
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<Source>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            let path = format!("{path}/");
            if !FOLDERS_LEFT_OUT.contains(&name.as_str()) && !path.ends_with(DATA_OF_TESTS) {
                collect(&entry.path(), &path, found)?;
            }
        } else if ENDINGS.contains(&ending(&name)) {
            let text = fs::read_to_string(entry.path())
                .with_context(|| format!("{path} is not plain text"))?;
            found.push(Source::new(&path, &text));
        }
    }
    Ok(())
}

/// Rust code with every comment replaced by spaces; strings stay, lines keep their numbers.
pub fn without_comments(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let piece = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else {
            let length = literal(rest).unwrap_or(letter.len_utf8());
            code.push_str(&rest[..length]);
            rest = &rest[length..];
            continue;
        };
        code.extend(
            rest[..piece]
                .chars()
                .map(|letter| if letter == '\n' { '\n' } else { ' ' }),
        );
        rest = &rest[piece..];
    }
    code
}

/// The length of a string or character literal at the beginning of `rest`.
fn literal(rest: &str) -> Option<usize> {
    if let Some(raw) = rest.strip_prefix('r') {
        let marks = raw.len() - raw.trim_start_matches('#').len();
        if raw[marks..].starts_with('"') {
            let close = format!("\"{}", "#".repeat(marks));
            let end = raw[marks + 1..].find(&close)?;
            return Some(1 + marks + 1 + end + close.len());
        }
    }
    let quote = rest.chars().next()?;
    if quote == '\'' && !is_character(rest) {
        return None;
    }
    if quote != '"' && quote != '\'' {
        return None;
    }
    let mut escaped = false;
    for (place, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return Some(place + 1),
            _ => {}
        }
    }
    None
}

/// Tells `'a'` from the lifetime `'a`.
fn is_character(rest: &str) -> bool {
    let mut letters = rest.chars().skip(1);
    letters.next() == Some('\\') || letters.next() == Some('\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_strings_stay() {
        let text = "a // b\n/* c\n d */ e(\"// f\", r#\"/* \"g\"#, '\"', 'x: &'y z) // h";
        let code = without_comments(text);
        assert!(code.contains("\"// f\"") && code.contains("r#\"/* \"g\"#"));
        assert!(code.contains("'\"', 'x: &'y z)"));
        for gone in [" b", " c", " d", " h"] {
            assert!(!code.contains(gone), "{gone} in {code}");
        }
        assert_eq!(code.lines().count(), text.lines().count());
    }
}
