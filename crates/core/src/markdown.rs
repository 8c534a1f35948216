//! Papers: the part of Markdown that official papers use, parsed into a typed tree.
//!
//! Headings, paragraphs, lists (nested by indentation is not needed in such papers), tables, rules,
//! quotes, bold and italics. There is no node for raw HTML, links or images, so whatever a
//! file says, a screen can only show it as text: sanitising is not a step that could be forgotten.

/// A block of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading, level 1 to 4.
    Heading(u8, Vec<Span>),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A list; `true` when numbered, with the first number.
    List(Option<u32>, Vec<Vec<Span>>),
    /// A table: head, then rows.
    Table(Vec<Vec<Span>>, Vec<Vec<Vec<Span>>>),
    /// A quotation.
    Quote(Vec<Span>),
    /// A line across.
    Rule,
}

/// A run of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// As it is.
    Plain(String),
    /// Bold.
    Strong(String),
    /// Italic.
    Emphasis(String),
}

/// Parses a paper. Every text is a paper; what is not understood stays as it was typed. A line that ends inside a paragraph or
/// a point of a list is kept as the end of a line: who types a paper expects it there.
pub fn parse(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = text.lines().map(str::trim_end).peekable();
    while let Some(line) = lines.next() {
        let trimmed = line.trim_start();
        if trimmed.is_empty() {
            continue;
        }
        if let Some((level, title)) = heading(trimmed) {
            blocks.push(Block::Heading(level, spans(title)));
        } else if is_rule(trimmed) {
            blocks.push(Block::Rule);
        } else if let Some((number, first)) = list_item(trimmed) {
            let mut items = vec![first.to_owned()];
            let numbered = number.is_some();
            let is_next = |line: &&str| item_of(line, numbered).is_some() || goes_on(line);
            while let Some(next) = lines.next_if(is_next) {
                match (item_of(next, numbered), items.last_mut()) {
                    (Some(item), _) => items.push(item.to_owned()),
                    (None, Some(last)) => {
                        last.push('\n');
                        last.push_str(next.trim_start());
                    }
                    (None, None) => {}
                }
            }
            blocks.push(Block::List(
                number,
                items.iter().map(|i| spans(i)).collect(),
            ));
        } else if trimmed.starts_with('|') && lines.peek().is_some_and(|l| is_table_rule(l)) {
            lines.next();
            let head = cells(trimmed);
            let mut rows = Vec::new();
            while let Some(row) = lines.next_if(|l| l.trim_start().starts_with('|')) {
                let mut row = cells(row.trim_start());
                row.resize(head.len(), Vec::new());
                rows.push(row);
            }
            blocks.push(Block::Table(head, rows));
        } else {
            let quote = trimmed.strip_prefix('>').map(str::trim_start);
            let mut joined = quote.unwrap_or(trimmed).to_owned();
            while let Some(next) = lines.next_if(|l| continues(l.trim_start())) {
                joined.push('\n');
                let next = next.trim_start();
                joined.push_str(next.strip_prefix('>').map_or(next, str::trim_start));
            }
            let content = spans(&joined);
            blocks.push(match quote {
                Some(_) => Block::Quote(content),
                None => Block::Paragraph(content),
            });
        }
    }
    blocks
}

/// The text of a point of a list that is numbered, or of one that is not.
fn item_of(line: &str, numbered: bool) -> Option<&str> {
    let (number, text) = list_item(line.trim_start())?;
    (number.is_some() == numbered).then_some(text)
}

/// True for a line that goes on with the point of a list before it: what stands at the margin is no part of it.
fn goes_on(line: &str) -> bool {
    line.starts_with([' ', '\t']) && !line.trim().is_empty()
}

/// True for a line that goes on with the paragraph before it.
fn continues(line: &str) -> bool {
    !line.is_empty()
        && heading(line).is_none()
        && !is_rule(line)
        && list_item(line).is_none()
        && !line.starts_with('|')
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let title = line.trim_start_matches('#');
    let level = line.len() - title.len();
    let title = title.strip_prefix(' ')?;
    let level = u8::try_from(level).ok().filter(|l| (1..=4).contains(l))?;
    Some((level, title.trim()))
}

fn is_rule(line: &str) -> bool {
    line.len() >= 3 && (line.bytes().all(|b| b == b'-') || line.bytes().all(|b| b == b'*'))
}

fn is_table_rule(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.contains('-') && line.bytes().all(|b| b"|-: ".contains(&b))
}

/// A list item: its number if numbered, and its text.
fn list_item(line: &str) -> Option<(Option<u32>, &str)> {
    for bullet in ["- ", "* ", "+ "] {
        if let Some(text) = line.strip_prefix(bullet) {
            return Some((None, text.trim()));
        }
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let number = line.get(..digits)?.parse().ok()?;
    let text = line.get(digits..)?.strip_prefix(". ")?;
    Some((Some(number), text.trim()))
}

fn cells(line: &str) -> Vec<Vec<Span>> {
    let line = line.trim().trim_start_matches('|');
    let line = line.strip_suffix('|').unwrap_or(line);
    line.split('|').map(|cell| spans(cell.trim())).collect()
}

fn spans(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut plain = String::new();
    while let Some(at) = rest.find('*') {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let (mark, strong) = if from.starts_with("**") {
            ("**", true)
        } else {
            ("*", false)
        };
        let inside = from.get(mark.len()..).unwrap_or_default();
        match inside.find(mark) {
            Some(end) if end > 0 && !inside.starts_with(' ') && !inside[..end].ends_with(' ') => {
                if !plain.is_empty() {
                    found.push(Span::Plain(std::mem::take(&mut plain)));
                }
                let content = inside[..end].to_owned();
                found.push(if strong {
                    Span::Strong(content)
                } else {
                    Span::Emphasis(content)
                });
                rest = &inside[end + mark.len()..];
            }
            _ => {
                plain.push_str(mark);
                rest = inside;
            }
        }
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        found.push(Span::Plain(plain));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(text: &str) -> Vec<Span> {
        vec![Span::Plain(text.into())]
    }

    #[test]
    fn the_parts_of_an_official_paper() {
        let paper = "# I. Title\n\nText goes\non **bold** and *soft*.\n\n1. one\n2. two\n   more\n\n\
                     - a\n- b\n\n| H | K |\n|---|---|\n| 1 | 2 |\n| 3 |\n\n> said\n\n---\n";
        assert_eq!(
            parse(paper),
            [
                Block::Heading(1, plain("I. Title")),
                Block::Paragraph(vec![
                    Span::Plain("Text goes\non ".into()),
                    Span::Strong("bold".into()),
                    Span::Plain(" and ".into()),
                    Span::Emphasis("soft".into()),
                    Span::Plain(".".into()),
                ]),
                Block::List(Some(1), vec![plain("one"), plain("two\nmore")]),
                Block::List(None, vec![plain("a"), plain("b")]),
                Block::Table(
                    vec![plain("H"), plain("K")],
                    vec![vec![plain("1"), plain("2")], vec![plain("3"), vec![]]]
                ),
                Block::Quote(plain("said")),
                Block::Rule,
            ]
        );
    }

    #[test]
    fn a_list_ends_where_a_line_stands_at_the_margin() {
        assert_eq!(
            parse("- a\n- b\nc\nd\n1. e\n- f"),
            [
                Block::List(None, vec![plain("a"), plain("b")]),
                Block::Paragraph(plain("c\nd")),
                Block::List(Some(1), vec![plain("e")]),
                Block::List(None, vec![plain("f")]),
            ]
        );
    }

    #[test]
    fn markup_of_other_kinds_stays_text() {
        let hostile = "<script>alert(1)</script> [x](javascript:alert(1)) ![y](z)";
        assert_eq!(parse(hostile), [Block::Paragraph(plain(hostile))]);
        assert_eq!(
            parse("2 * 3 * 4 and **open"),
            [Block::Paragraph(plain("2 * 3 * 4 and **open"))]
        );
    }

    proptest! {
        #[test]
        fn any_text_is_a_paper(text in "[ -~\\n\u{e0}-\u{1ef9}*|#>]{0,200}") {
            let _ = parse(&text);
        }
    }
}
