//! The buttons over a paper's text (thanh công cụ soạn thảo): what each of them does to what is selected, as a change of one
//! stretch of the text, so that the field itself can take it back.
//!
//! Places are counted in units of UTF-16, as browsers count them.

mod line;

use std::ops::Range;

pub use line::ended;

/// What is selected: from a place to another, which may be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// A stretch of the text that is replaced, and what is selected afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub from: usize,
    /// Its end.
    pub to: usize,
    /// By what.
    pub text: String,
    /// What is selected in the new text.
    pub select: Selection,
}

/// A button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// A heading.
    Heading,
    /// A heading below it.
    Subheading,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// A list with bullets.
    Bullets,
    /// A list with numbers.
    Numbers,
    /// A table.
    Table,
}

impl Tool {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 7] = [
        Self::Heading,
        Self::Subheading,
        Self::Bold,
        Self::Italic,
        Self::Bullets,
        Self::Numbers,
        Self::Table,
    ];
}

/// What a button does. `sample` is what stands in the place of a text where none is selected: for tables the names of columns,
/// with commas between them.
pub fn apply(tool: Tool, text: &str, selection: Selection, sample: &str) -> Edit {
    let at = At::of(text, selection);
    match tool {
        Tool::Bold => at.marked("**", sample),
        Tool::Italic => at.marked("*", sample),
        Tool::Heading => at.lines().headings("## ", sample),
        Tool::Subheading => at.lines().headings("### ", sample),
        Tool::Bullets => at.lines().bullets(),
        Tool::Numbers => at.lines().numbers(),
        Tool::Table => at.table(sample),
    }
}

/// Puts a text in the place of what is selected. What is more than words of a line stands apart from the lines around it.
pub fn put(text: &str, selection: Selection, new: &str, within_a_line: bool) -> Edit {
    let at = At::of(text, selection);
    if within_a_line {
        return at.edit(new.to_owned(), new.len()..new.len());
    }
    let (new, words) = at.apart(new);
    at.edit(new, words.end..words.end)
}

/// A stretch of a text, in bytes between letters.
struct At<'a> {
    text: &'a str,
    range: Range<usize>,
}

impl<'a> At<'a> {
    fn of(text: &'a str, selection: Selection) -> Self {
        let from = byte(text, selection.from);
        let to = byte(text, selection.to).max(from);
        Self {
            text,
            range: from..to,
        }
    }

    fn chosen(&self) -> &'a str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }

    fn before(&self) -> &'a str {
        self.text.get(..self.range.start).unwrap_or_default()
    }

    fn after(&self) -> &'a str {
        self.text.get(self.range.end..).unwrap_or_default()
    }

    /// Puts a new text there, and selects a stretch of it.
    fn edit(&self, new: String, select: Range<usize>) -> Edit {
        let from = units(self.before());
        let inside = |place: usize| from + units(new.get(..place).unwrap_or(&new));
        Edit {
            from,
            to: from + units(self.chosen()),
            select: Selection {
                from: inside(select.start),
                to: inside(select.end),
            },
            text: new,
        }
    }

    /// Puts a new text there, and selects all of it.
    fn replaced(&self, new: String) -> Edit {
        let all = 0..new.len();
        self.edit(new, all)
    }

    /// The whole lines that it touches.
    fn lines(&self) -> Self {
        let start = self.before().rfind('\n').map_or(0, |end| end + 1);
        let rest = self.after().find('\n');
        let end = rest.map_or(self.text.len(), |more| self.range.end + more);
        Self {
            text: self.text,
            range: start..end,
        }
    }

    fn trimmed(&self) -> Self {
        let chosen = self.chosen();
        let start = self.range.start + chosen.len() - chosen.trim_start().len();
        Self {
            text: self.text,
            range: start..start + chosen.trim().len(),
        }
    }

    /// With marks around the words of each line, or without them where they are there.
    fn marked(&self, mark: &str, sample: &str) -> Edit {
        let at = self.trimmed();
        let chosen = at.chosen();
        if chosen.is_empty() {
            let new = format!("{mark}{sample}{mark}");
            return self.edit(new, mark.len()..mark.len() + sample.len());
        }
        if has_mark(at.before(), at.after(), mark) {
            let wider = Self {
                text: at.text,
                range: at.range.start - mark.len()..at.range.end + mark.len(),
            };
            return wider.replaced(chosen.to_owned());
        }
        let marked = |line: &str| {
            let (head, words) = line.split_at(marker(line));
            // A row of a table has words in several cells.
            if words.trim().is_empty() || words.starts_with('|') {
                line.to_owned()
            } else {
                format!("{head}{mark}{}{mark}", words.trim())
            }
        };
        let new = map_lines(chosen, marked);
        if new == format!("{mark}{chosen}{mark}") {
            // Inside of the marks, so that the same button takes them away again.
            at.edit(new, mark.len()..mark.len() + chosen.len())
        } else {
            at.replaced(new)
        }
    }

    /// Headings, or none where all lines are such headings.
    fn headings(&self, mark: &str, sample: &str) -> Edit {
        let chosen = self.chosen();
        if chosen.trim().is_empty() {
            let new = format!("{mark}{sample}");
            return self.edit(new, mark.len()..mark.len() + sample.len());
        }
        let all = filled(chosen).all(|line| line.starts_with(mark));
        let headed = |line: &str| {
            let words = line.get(marker(line)..).unwrap_or_default();
            if all || words.trim().is_empty() {
                words.to_owned()
            } else {
                format!("{mark}{words}")
            }
        };
        self.replaced(map_lines(chosen, headed))
    }

    fn bullets(&self) -> Edit {
        let all = filled(self.chosen()).all(|line| line.starts_with("- "));
        self.list(all, |_| "- ".to_owned())
    }

    /// Numbered on from the line before.
    fn numbers(&self) -> Edit {
        let all = filled(self.chosen()).all(|line| number(line).is_some());
        let above = self.before().strip_suffix('\n').unwrap_or_default();
        let last = above.rsplit('\n').next().and_then(number).unwrap_or(0);
        self.list(all, |place| format!("{}. ", last.saturating_add(place)))
    }

    /// A list with a mark before each line, counted from 1; or the lines without their marks.
    fn list(&self, is_one: bool, mark: impl Fn(u32) -> String) -> Edit {
        let chosen = self.chosen();
        if chosen.trim().is_empty() {
            let new = mark(1);
            let end = new.len();
            return self.edit(new, end..end);
        }
        let mut place = 0;
        let mut new = map_lines(chosen, |line| {
            let words = line.get(marker(line)..).unwrap_or_default();
            if is_one || words.trim().is_empty() {
                return words.to_owned();
            }
            place += 1;
            format!("{}{words}", mark(place))
        });
        let all = 0..new.len();
        // A line right below a list would be a part of its last item.
        let below = self.after().strip_prefix('\n').unwrap_or_default();
        let line = below.lines().next().unwrap_or_default();
        if !is_one && !line.trim().is_empty() && marker(line) == 0 {
            new.push('\n');
        }
        self.edit(new, all)
    }

    /// What is selected as a table, where it has tabs; else an empty one below.
    fn table(&self, sample: &str) -> Edit {
        let tabs = self.chosen().contains('\t');
        let lines = self.lines();
        let rows: Vec<Vec<&str>> = if tabs {
            let rows = filled(lines.chosen());
            rows.map(|line| line.split('\t').collect()).collect()
        } else {
            vec![sample.split(',').collect(), Vec::new()]
        };
        let at = Self {
            text: self.text,
            range: if tabs {
                lines.range
            } else {
                lines.range.end..lines.range.end
            },
        };
        let (new, words) = at.apart(&table(&rows));
        at.edit(new, words)
    }

    /// A text with the empty lines that part it from what is around it, and where it is in them.
    fn apart(&self, new: &str) -> (String, Range<usize>) {
        let gap = |text: &str, has: fn(&str, &str) -> bool| {
            if text.trim().is_empty() || has(text, "\n\n") {
                ""
            } else if has(text, "\n") {
                "\n"
            } else {
                "\n\n"
            }
        };
        let above = gap(self.before(), |text, end| text.ends_with(end));
        let below = gap(self.after(), |text, start| text.starts_with(start));
        let words = above.len()..above.len() + new.len();
        (format!("{above}{new}{below}"), words)
    }
}

/// Rows as a table, the first one its head.
fn table(rows: &[Vec<&str>]) -> String {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let row = |cells: &Vec<&str>| {
        let cell = |place: usize| cells.get(place).map_or("", |cell| cell.trim());
        let cells = (0..width).map(|place| format!(" {} |", cell(place)));
        format!("|{}", cells.collect::<String>())
    };
    let mut lines: Vec<String> = rows.iter().map(row).collect();
    lines.insert(lines.len().min(1), format!("|{}", "---|".repeat(width)));
    lines.join("\n")
}

/// Whether exactly this mark stands on both sides: one asterisk is not two.
fn has_mark(before: &str, after: &str, mark: &str) -> bool {
    let left = before.len() - before.trim_end_matches('*').len();
    let right = after.len() - after.trim_start_matches('*').len();
    left == mark.len() && right == mark.len()
}

fn filled(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').filter(|line| !line.trim().is_empty())
}

fn map_lines(text: &str, change: impl FnMut(&str) -> String) -> String {
    text.split('\n').map(change).collect::<Vec<_>>().join("\n")
}

/// The number that a line of a list begins with.
fn number(line: &str) -> Option<u32> {
    let (number, _) = line.split_once(". ")?;
    number.parse().ok()
}

/// How many bytes of a line are the mark of a heading or of a list.
fn marker(line: &str) -> usize {
    let hashes = line.len() - line.trim_start_matches('#').len();
    let rest = line.get(hashes..).unwrap_or_default();
    if (1..=4).contains(&hashes) && rest.starts_with(' ') {
        return hashes + 1;
    }
    if ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark)) {
        return 2;
    }
    match (number(line), line.find(". ")) {
        (Some(_), Some(end)) => end + 2,
        _ => 0,
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The byte at which a place is: the end for places beyond it, the end of a letter for places inside of one.
fn byte(text: &str, place: usize) -> usize {
    let mut left = place;
    for (at, letter) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(letter.len_utf16());
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A text with its selection between brackets.
    pub(super) fn parted(text: &str) -> (String, Selection) {
        let from = units(text.split('[').next().unwrap());
        let inside = text.replacen('[', "", 1);
        let to = units(inside.split(']').next().unwrap());
        (inside.replacen(']', "", 1), Selection { from, to })
    }

    pub(super) fn shown(text: &str, edit: &Edit) -> String {
        let (from, to) = (byte(text, edit.from), byte(text, edit.to));
        let new = format!("{}{}{}", &text[..from], edit.text, &text[to..]);
        let (from, to) = (byte(&new, edit.select.from), byte(&new, edit.select.to));
        format!("{}[{}]{}", &new[..from], &new[from..to], &new[to..])
    }

    #[test]
    fn buttons() {
        use Tool::{Bold, Bullets, Heading, Italic, Numbers, Subheading, Table};
        let rows = [
            (
                Bold,
                "Khối có [11 đơn vị ]mới",
                "Khối có **[11 đơn vị]** mới",
            ),
            (Bold, "Khối có **[11]** mới", "Khối có [11] mới"),
            (Italic, "**[a]**", "***[a]***"),
            (Italic, "*[a]*", "[a]"),
            (Bold, "x []y", "x **[chữ]**y"),
            (
                Bold,
                "[- một\n\n1. hai\n| a | b |]",
                "[- **một**\n\n1. **hai**\n| a | b |]",
            ),
            (Heading, "a\nT[ê]n\nb", "a\n[## Tên]\nb"),
            (Heading, "[## Tên]", "[Tên]"),
            (Subheading, "## T[]ên", "[### Tên]"),
            (Heading, "a\n[]", "a\n## [chữ]"),
            (Bullets, "[một\n\nhai]\nba", "[- một\n\n- hai]\n\nba"),
            (Bullets, "[- một\n- hai]", "[một\nhai]"),
            (Bullets, "1. m[]ột\n2. hai", "[- một]\n2. hai"),
            (Bullets, "[]", "- []"),
            (Numbers, "[một\nhai]\n\nba", "[1. một\n2. hai]\n\nba"),
            (Numbers, "1. một\n[hai]", "1. một\n[2. hai]"),
            (Numbers, "7. một\n\n[hai]", "7. một\n\n[1. hai]"),
            (Numbers, "[1. một\n2. hai]", "[một\nhai]"),
            (Table, "đầu[]", "đầu\n\n[| chữ | b |\n|---|---|\n|  |  |]"),
            (
                Table,
                "[x\ty\n1\t2\tz]\nsau",
                "[| x | y |  |\n|---|---|---|\n| 1 | 2 | z |]\n\nsau",
            ),
        ];
        for (tool, before, after) in rows {
            let (text, selection) = parted(before);
            let sample = if tool == Table { "chữ,b" } else { "chữ" };
            let edit = apply(tool, &text, selection, sample);
            assert_eq!(shown(&text, &edit), after, "{tool:?} {before}");
        }
    }

    #[test]
    fn what_is_put_in_stands_apart_where_it_is_more_than_words() {
        let rows = [
            ("a[x]b", "mới", true, "amới[]b"),
            ("a[x]b", "# mới", false, "a\n\n# mới[]\n\nb"),
            ("a\n[]\n\nb", "- mới", false, "a\n\n- mới[]\n\nb"),
            ("[]", "- mới", false, "- mới[]"),
            ("\u{1f600}[]", "é", true, "\u{1f600}é[]"),
        ];
        for (before, new, within, after) in rows {
            let (text, selection) = parted(before);
            let edit = put(&text, selection, new, within);
            assert_eq!(shown(&text, &edit), after, "{before}");
        }
    }

    proptest! {
        #[test]
        fn any_selection_of_any_text(
            text in "[a-c \u{1f600}đ*#|\\-\n\t1.]{0,30}",
            from in 0_usize..40,
            to in 0_usize..40,
        ) {
            let selection = Selection { from, to };
            let length = units(&text);
            for tool in Tool::ALL {
                let edit = apply(tool, &text, selection, "chữ");
                prop_assert!(edit.from <= edit.to && edit.to <= length);
                prop_assert!(edit.select.from <= edit.select.to);
                prop_assert!(edit.select.to <= edit.from + units(&edit.text));
            }
        }
    }
}
