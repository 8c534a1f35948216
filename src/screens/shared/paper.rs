//! A paper's blocks on the screen.

use khoithidua_core::markdown::{Block, Span, parse};

use crate::dom::{El, div, el};

/// Shows a text in the papers' Markdown. Headings begin at the second level: the screen has the first.
pub fn paper(text: &str) -> El {
    let blocks = parse(text);
    let level = |block: &Block| match block {
        Block::Heading(level, _) => Some(*level),
        _ => None,
    };
    let highest = blocks.iter().filter_map(level).min().unwrap_or(1);
    // Whatever the text begins with or leaves out, no level is skipped.
    let mut last = 1;
    div("paper").children(blocks.iter().map(|shown| {
        if let Some(level) = level(shown) {
            last = (level - highest + 2).min(last + 1);
        }
        block(shown, last)
    }))
}

fn block(block: &Block, level: u8) -> El {
    match block {
        Block::Heading(_, content) => spans(&format!("h{}", level.min(6)), content),
        Block::Paragraph(content) => spans("p", content),
        Block::Quote(content) => el("blockquote").child(spans("p", content)),
        Block::List(None, items) => el("ul").children(items.iter().map(|i| spans("li", i))),
        Block::List(Some(first), items) => el("ol")
            .attr("start", &first.to_string())
            .children(items.iter().map(|i| spans("li", i))),
        Block::Table(head, rows) => table(head, rows),
        Block::Rule => el("hr"),
    }
}

fn table(head: &[Vec<Span>], rows: &[Vec<Vec<Span>>]) -> El {
    let row = |cells: &[Vec<Span>], tag: &str| {
        el("tr").children(cells.iter().map(|cell| spans(tag, cell)))
    };
    let body = el("tbody").children(rows.iter().map(|cells| row(cells, "td")));
    div("scroll-x").attr("tabindex", "0").child(
        el("table")
            .child(el("thead").child(row(head, "th")))
            .child(body),
    )
}

fn spans(tag: &str, content: &[Span]) -> El {
    content.iter().fold(el(tag), |el_, span| match span {
        Span::Plain(text) => el_.text(text),
        Span::Strong(text) => el_.child(el("strong").text(text)),
        Span::Emphasis(text) => el_.child(el("em").text(text)),
    })
}
