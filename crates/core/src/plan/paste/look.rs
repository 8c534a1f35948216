//! What an element's name, style and class say about the text in it.

use super::Opened;
use super::runs::Look;

/// Elements that stand apart from what is before and after them.
const BLOCKS: [&str; 32] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "html",
    "main",
    "nav",
    "p",
    "pre",
    "section",
    "summary",
    "details",
    "tr",
];

/// Elements whose text is no part of what people read, or cannot be kept.
const SKIPPED: [&str; 27] = [
    "audio", "button", "canvas", "datalist", "del", "embed", "head", "iframe", "img", "input",
    "link", "map", "meta", "noscript", "object", "option", "picture", "script", "select", "style",
    "svg", "template", "textarea", "title", "video", "xml", "v:shape",
];

/// Those of them that people see as pictures. What stands for one inside of another is not counted twice: it is skipped with it.
const PICTURES: [&str; 8] = [
    "img", "picture", "svg", "canvas", "video", "object", "embed", "v:shape",
];

pub(super) fn is_block(tag: &str) -> bool {
    BLOCKS.contains(&tag)
}

pub(super) fn is_picture(tag: &str) -> bool {
    PICTURES.contains(&tag)
}

/// The styles of an element, as far as they are looked at.
pub(super) struct Style<'a> {
    style: &'a str,
}

impl<'a> Style<'a> {
    pub fn of(element: &'a Opened) -> Self {
        Self {
            style: element.attribute("style"),
        }
    }

    /// The value of a property in small letters; empty where there is none. The last one holds.
    pub fn get(&self, name: &str) -> String {
        let pairs = self
            .style
            .split(';')
            .filter_map(|pair| pair.split_once(':'));
        let mut found = pairs.filter(|(known, _)| known.trim().eq_ignore_ascii_case(name));
        found
            .next_back()
            .map_or_else(String::new, |(_, value)| value.trim().to_lowercase())
    }
}

/// Whether nothing in an element is taken over.
pub(super) fn is_skipped(element: &Opened) -> bool {
    if SKIPPED.contains(&element.tag.as_str()) {
        return true;
    }
    let style = Style::of(element);
    element.attributes.iter().any(|(name, _)| name == "hidden")
        || style.get("display") == "none"
        || style.get("mso-hide") == "all"
        || style.get("mso-element") == "comment-list"
}

/// How text in an element looks, inside of text that looks like `around`.
pub(super) fn look(element: &Opened, around: Look) -> Look {
    let style = Style::of(element);
    let bold = match style.get("font-weight").as_str() {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        number => number.parse().ok().map(|weight: u32| weight >= 600),
    };
    let italic = match style.get("font-style").as_str() {
        "italic" | "oblique" => Some(true),
        "normal" => Some(false),
        _ => None,
    };
    let named = |names: [&str; 2]| names.contains(&element.tag.as_str()).then_some(true);
    Look {
        bold: bold.or(named(["b", "strong"])).unwrap_or(around.bold),
        italic: italic.or(named(["i", "em"])).unwrap_or(around.italic),
    }
}

/// The deepest heading that papers have.
const DEEPEST: u8 = 4;

/// The level of a heading; `None` for what is none. Word says it in the style where a style of one's own is a heading.
pub(super) fn heading(element: &Opened) -> Option<u8> {
    let named = element.tag.strip_prefix('h').and_then(|n| n.parse().ok());
    let styled = || Style::of(element).get("mso-outline-level").parse().ok();
    let title = || (element.attribute("class") == "MsoTitle").then_some(1);
    let level: u8 = named.or_else(styled).or_else(title)?;
    (1..=9).contains(&level).then(|| level.min(DEEPEST))
}

/// Letters before the items of a list: where the style or the type says so.
pub(super) fn is_lettered(element: &Opened) -> bool {
    let style = Style::of(element).get("list-style-type");
    element.attribute("type") == "a" || style == "lower-alpha" || style == "lower-latin"
}
