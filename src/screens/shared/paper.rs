//! A paper's blocks on the screen.

use khoithidua_core::markdown::{Block, Span, parse};
use leptos::prelude::*;

/// Shows a text in the papers' Markdown. Headings begin at the second level: the screen has the first.
pub fn paper(text: &str) -> impl IntoView + use<> {
    let blocks: Vec<AnyView> = parse(text).into_iter().map(block).collect();
    view! { <div class="paper">{blocks}</div> }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Heading(1, content) => view! { <h2>{spans(content)}</h2> }.into_any(),
        Block::Heading(2, content) => view! { <h3>{spans(content)}</h3> }.into_any(),
        Block::Heading(_, content) => view! { <h4>{spans(content)}</h4> }.into_any(),
        Block::Paragraph(content) => view! { <p>{spans(content)}</p> }.into_any(),
        Block::Quote(content) => {
            view! { <blockquote><p>{spans(content)}</p></blockquote> }.into_any()
        }
        Block::List(None, items) => view! { <ul>{list(items)}</ul> }.into_any(),
        Block::List(Some(first), items) => {
            view! { <ol start=first.to_string()>{list(items)}</ol> }.into_any()
        }
        Block::Table(head, rows) => table(head, rows),
        Block::Rule => view! { <hr /> }.into_any(),
    }
}

fn list(items: Vec<Vec<Span>>) -> Vec<AnyView> {
    items
        .into_iter()
        .map(|item| view! { <li>{spans(item)}</li> }.into_any())
        .collect()
}

fn table(head: Vec<Vec<Span>>, rows: Vec<Vec<Vec<Span>>>) -> AnyView {
    let head: Vec<_> = head
        .into_iter()
        .map(|cell| view! { <th scope="col">{spans(cell)}</th> }.into_any())
        .collect();
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let cells: Vec<_> = row
                .into_iter()
                .map(|cell| view! { <td>{spans(cell)}</td> }.into_any())
                .collect();
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect();
    view! {
        <div class="scroll-x" tabindex="0">
            <table>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn spans(content: Vec<Span>) -> Vec<AnyView> {
    content
        .into_iter()
        .map(|span| match span {
            Span::Plain(text) => text.into_any(),
            Span::Strong(text) => view! { <strong>{text}</strong> }.into_any(),
            Span::Emphasis(text) => view! { <em>{text}</em> }.into_any(),
        })
        .collect()
}
