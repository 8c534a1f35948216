//! Parts of a paper as its Markdown, so that reading it gives these parts again.

use super::runs::Runs;
use super::{Mark, Part};

/// A space that no mark of Markdown goes by.
const FIRM_SPACE: char = '\u{a0}';
/// A bar is the edge of a cell in papers; this one only looks like it.
const BAR: &str = "\u{2223}";

pub(super) fn write(parts: &[Part]) -> String {
    let mut written = String::new();
    let mut before = None;
    for part in parts {
        let text = match part {
            Part::Heading(level, runs) => {
                format!("{} {}", "#".repeat((*level).into()), runs.markdown(true))
            }
            Part::Paragraph(runs) => paragraph(&runs.markdown(false)),
            Part::Quote(runs) => format!("> {}", runs.markdown(false)),
            Part::Item(mark, runs) => item(*mark, &runs.markdown(false)),
            Part::Table(rows) => table(rows),
            Part::Rule => "---".to_owned(),
        };
        if let Some(before) = before {
            written.push_str(if goes_on(before, part) { "\n" } else { "\n\n" });
        }
        written.push_str(&text);
        before = Some(part);
    }
    crate::text::nfc(&written)
}

/// Items of one list: of one kind, numbered one by one, since a list has only its first number.
fn goes_on(before: &Part, part: &Part) -> bool {
    match (before, part) {
        (Part::Item(Mark::Bullet, _), Part::Item(Mark::Bullet, _)) => true,
        (Part::Item(Mark::Number(last), _), Part::Item(Mark::Number(next), _)) => {
            last.checked_add(1) == Some(*next)
        }
        _ => false,
    }
}

fn item(mark: Mark, text: &str) -> String {
    match mark {
        Mark::Bullet => format!("- {text}"),
        Mark::Number(number) => format!("{number}. {text}"),
        Mark::Letter(letter) => format!("{letter}) {text}"),
    }
}

/// Text that begins like something else stays text: its first space is one that marks do not go by.
fn paragraph(text: &str) -> String {
    let Some((first, rest)) = text.split_once(' ') else {
        return text.to_owned();
    };
    let heading = first.bytes().all(|b| b == b'#');
    let number = first.strip_suffix('.');
    let number = number.is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
    if heading || number || matches!(first, "-" | "+") {
        format!("{first}{FIRM_SPACE}{rest}")
    } else {
        text.to_owned()
    }
}

fn table(rows: &[Vec<Runs>]) -> String {
    let line = |place: usize, row: &Vec<Runs>| {
        // The first row looks like a head anyway.
        let cells = row.iter().map(|cell| cell.markdown(place == 0));
        let cells = cells.map(|text| format!(" {} |", text.replace('|', BAR)));
        format!("|{}", cells.collect::<String>())
    };
    let mut lines: Vec<String> = (0..)
        .zip(rows)
        .map(|(place, row)| line(place, row))
        .collect();
    let width = rows.first().map_or(0, Vec::len);
    lines.insert(lines.len().min(1), format!("|{}", "---|".repeat(width)));
    lines.join("\n")
}
