//! The little reading of HTML that our own page needs: inline elements, comments, attributes.
//!
//! This is no HTML parser. It serves `index.html`, which we write ourselves, and refuses what it does
//! not understand instead of guessing.

use std::ops::Range;

use anyhow::{Context as _, Result, bail};

/// An element whose content is in the page itself.
#[derive(Debug, PartialEq, Eq)]
pub struct Inline<'a> {
    /// What stands between `<name` and `>`.
    pub attributes: &'a str,
    /// Exactly what stands between the tags: browsers hash these bytes.
    pub content: &'a str,
}

/// All elements of this name that have content, `<script>` or `<style>`.
pub fn inline<'a>(page: &'a str, name: &str) -> Result<Vec<Inline<'a>>> {
    let open = format!("<{name}");
    let close = format!("</{name}>");
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find(&open) {
        let after = &rest[start + open.len()..];
        if !after.starts_with([' ', '\n', '>']) {
            rest = after;
            continue;
        }
        let end = after
            .find('>')
            .with_context(|| format!("<{name}> is never closed by >"))?;
        let body = &after[end + 1..];
        let stop = body
            .find(&close)
            .with_context(|| format!("<{name}> has no {close}"))?;
        if stop > 0 {
            found.push(Inline {
                attributes: after[..end].trim(),
                content: &body[..stop],
            });
        }
        rest = &body[stop + close.len()..];
    }
    Ok(found)
}

/// The page without `<!-- … -->`, which are for us and not for phones.
pub fn without_comments(page: &str) -> Result<String> {
    let mut kept = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.find("<!--") {
        kept.push_str(rest[..start].trim_end_matches(' '));
        let end = rest[start..]
            .find("-->")
            .context("an HTML comment is never closed")?;
        rest = &rest[start + end + 3..];
        if kept.ends_with('\n') {
            rest = rest.strip_prefix('\n').unwrap_or(rest);
        }
    }
    kept.push_str(rest);
    Ok(kept)
}

/// Replaces the one place where `from` stands.
pub fn replace_once(page: &str, from: &str, to: &str) -> Result<String> {
    let place = only(page, from)?;
    Ok(format!(
        "{}{to}{}",
        &page[..place.start],
        &page[place.end..]
    ))
}

/// The one place where `text` stands; none or two is an error.
fn only(page: &str, text: &str) -> Result<Range<usize>> {
    let start = page
        .find(text)
        .with_context(|| format!("the page has no `{text}`"))?;
    let end = start + text.len();
    if page[end..].contains(text) {
        bail!("the page has `{text}` more than once");
    }
    Ok(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_elements_are_found_with_their_exact_content() {
        let page =
            "<script>\n a<b </script><script src=\"x.js\"></script><style id=\"s\">p{}</style>";
        let scripts = inline(page, "script").unwrap();
        assert_eq!(scripts.len(), 1);
        assert_eq!(scripts[0].content, "\n a<b ");
        assert_eq!(inline(page, "style").unwrap()[0].attributes, "id=\"s\"");
    }

    #[test]
    fn an_unclosed_element_is_refused() {
        assert!(inline("<script>x", "script").is_err());
    }

    #[test]
    fn comments_disappear_with_their_line() {
        let page = "<p>\n  <!-- one -->\n</p><!-- two -->x";
        assert_eq!(without_comments(page).unwrap(), "<p>\n</p>x");
    }

    #[test]
    fn replacing_needs_exactly_one_place() {
        assert_eq!(replace_once("a-b", "-", "+").unwrap(), "a+b");
        assert!(replace_once("a", "-", "+").is_err());
        assert!(replace_once("--", "-", "+").is_err());
    }
}
