//! One style file out of `main.css` and what it imports, in the order in which it imports it.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};

use crate::hash;
use crate::stage::files;

/// Writes the joined styles into `folder` and returns the file's name.
pub fn deliver(main: &Path, folder: &Path) -> Result<String> {
    let joined = joined(main)?;
    let what = if main.file_stem().is_some_and(|stem| stem == "main") {
        "style"
    } else {
        "desk-style"
    };
    let name = format!("{what}-{}.css", hash::short_hex(joined.as_bytes()));
    files::write(folder, &name, joined.as_bytes())?;
    Ok(name)
}

/// The styles of a file and of what it imports, as one text.
pub fn joined(main: &Path) -> Result<String> {
    let joined = minify(&join(main, &mut Vec::new())?);
    ensure!(
        !joined.replace("url(data:", "").contains("url("),
        "styles may only use url(data:…): every other file would be a second delay"
    );
    Ok(joined)
}

/// The text of one file with every `@import "file" layer(name) media;` replaced by that file.
fn join(file: &Path, open: &mut Vec<std::path::PathBuf>) -> Result<String> {
    let path = file
        .canonicalize()
        .with_context(|| format!("there is no {}", file.display()))?;
    if open.contains(&path) {
        bail!("{} imports itself", file.display());
    }
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    open.push(path);
    let mut joined = String::with_capacity(text.len());
    let text = without_comments(&text);
    let mut rest = text.as_str();
    while let Some(start) = rest.find("@import") {
        joined.push_str(&rest[..start]);
        let end = rest[start..]
            .find(';')
            .with_context(|| format!("an @import in {} has no ;", file.display()))?;
        let import = Import::parse(&rest[start..start + end])
            .with_context(|| format!("in {}", file.display()))?;
        let folder = file.parent().unwrap_or(Path::new("."));
        joined.push_str(&import.wrap(&join(&folder.join(import.file), open)?));
        rest = &rest[start + end + 1..];
    }
    joined.push_str(rest);
    open.pop();
    Ok(joined)
}

/// `@import "file" layer(name) media`
struct Import<'a> {
    file: &'a str,
    layer: Option<&'a str>,
    media: &'a str,
}

impl<'a> Import<'a> {
    fn parse(statement: &'a str) -> Result<Self> {
        let unclear = || format!("cannot read `{statement}`");
        let rest = statement
            .trim_start_matches("@import")
            .trim()
            .trim_start_matches("url(");
        let quote = rest.chars().next().with_context(unclear)?;
        ensure!(quote == '"' || quote == '\'', unclear());
        let (file, rest) = rest[1..].split_once(quote).with_context(unclear)?;
        let rest = rest.trim_start_matches(')').trim();
        let (layer, media) = match rest.strip_prefix("layer(") {
            Some(rest) => {
                let (layer, media) = rest.split_once(')').with_context(unclear)?;
                (Some(layer.trim()), media.trim())
            }
            None => (None, rest),
        };
        Ok(Self { file, layer, media })
    }

    fn wrap(&self, content: &str) -> String {
        let mut text = content.to_owned();
        if let Some(layer) = self.layer {
            text = format!("@layer {layer}{{{text}}}");
        }
        if !self.media.is_empty() {
            text = format!("@media {}{{{text}}}", self.media);
        }
        text
    }
}

fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("/*") {
        kept.push_str(&rest[..start]);
        rest = rest[start..]
            .find("*/")
            .map_or("", |end| &rest[start + end + 2..]);
    }
    kept.push_str(rest);
    kept
}

/// Takes out the white space that has no meaning; text in quotes stays as it is.
fn minify(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut quote = None;
    let mut escaped = false;
    for letter in text.chars() {
        if let Some(mark) = quote {
            kept.push(letter);
            if letter == mark && !escaped {
                quote = None;
            }
            escaped = letter == '\\' && !escaped;
            continue;
        }
        if letter.is_whitespace() {
            if !kept.ends_with([' ', '{', '}', ';', ',']) && !kept.is_empty() {
                kept.push(' ');
            }
            continue;
        }
        if matches!(letter, '{' | '}' | ';' | ',') && kept.ends_with(' ') {
            kept.pop();
        }
        if letter == '}' && kept.ends_with(';') {
            kept.pop();
        }
        if matches!(letter, '"' | '\'') {
            quote = Some(letter);
        }
        kept.push(letter);
    }
    kept.truncate(kept.trim_end().len());
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_goes_and_meaning_stays() {
        let text = "a :hover ,\n b {\n  margin: calc(1px + 2px) ;\n  content: \" ; } \" ;\n}\n";
        assert_eq!(
            minify(text),
            "a :hover,b{margin: calc(1px + 2px);content: \" ; } \"}"
        );
    }

    #[test]
    fn an_import_keeps_its_layer_and_its_medium() {
        let import = Import::parse("@import url(\"print.css\") layer(print) print").unwrap();
        assert_eq!(import.file, "print.css");
        assert_eq!(import.wrap("p{}"), "@media print{@layer print{p{}}}");
        let plain = Import::parse("@import 'a.css'").unwrap();
        assert_eq!(plain.wrap("p{}"), "p{}");
        assert!(Import::parse("@import a.css").is_err());
    }

    #[test]
    fn comments_are_dropped() {
        assert_eq!(without_comments("a/* { */b/* open"), "ab");
    }
}
