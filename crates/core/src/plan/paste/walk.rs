//! The walk through a copied page. Nothing is nested here: what is open lies on stacks, so no page is too deep.

use super::layout;
use super::look::{Style, heading, is_block, is_lettered, is_picture, is_skipped, look};
use super::runs::{Look, Runs};
use super::table::Grid;
use super::{Mark, Opened, Part, Piece};

/// What was found on the way.
#[derive(Default)]
pub(super) struct Walked {
    pub parts: Vec<Part>,
    pub pictures: usize,
    pub merged: bool,
    pub nested: bool,
}

pub(super) fn walk(pieces: &[Piece]) -> Walked {
    let mut walk = Walk::default();
    let tables = layout::tables(pieces);
    for (place, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Open(element) => walk.open(element, tables.contains(&place)),
            Piece::Text(text) => walk.text(text),
            Piece::Close => walk.close(),
        }
    }
    while !walk.open.is_empty() {
        walk.close();
    }
    walk.flush();
    walk.walked
}

/// What an open element means for the text in it, and for its end.
#[derive(Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is true or not of all text in the element"
)]
struct Frame {
    ends: Ends,
    look: Look,
    heading: Option<u8>,
    quote: bool,
    skipped: bool,
    /// A number or bullet that Word wrote itself.
    label: bool,
    /// Lines are as they stand.
    lines: bool,
    raised: bool,
    /// An item of a list in Word, which has no element of its own for it.
    listed: bool,
}

/// What ends with an element.
#[derive(Clone, Copy, Default)]
enum Ends {
    #[default]
    Nothing,
    Block,
    List,
    Item,
    Table,
    Row,
    Cell(usize, usize),
}

struct List {
    /// The next number; `None` for bullets.
    next: Option<u32>,
    lettered: bool,
}

/// An item that is open: its mark until it is written, and how many parts there were once it was.
struct Item {
    mark: Option<Mark>,
    written: usize,
}

#[derive(Default)]
struct Walk {
    walked: Walked,
    open: Vec<Frame>,
    lists: Vec<List>,
    items: Vec<Item>,
    grid: Option<Grid>,
    cell: Option<Runs>,
    runs: Runs,
    label: String,
}

impl Walk {
    fn top(&self) -> Frame {
        self.open.last().copied().unwrap_or_default()
    }

    fn open(&mut self, element: &Opened, is_table: bool) {
        let mut frame = Frame {
            ends: Ends::Nothing,
            ..self.top()
        };
        if frame.skipped || is_skipped(element) {
            let picture = !frame.skipped && !frame.label && is_picture(&element.tag);
            self.walked.pictures += usize::from(picture);
            frame.skipped = true;
            self.open.push(frame);
            return;
        }
        let block =
            is_block(&element.tag) || ["table", "ul", "ol", "li"].contains(&element.tag.as_str());
        if block || element.tag == "hr" {
            self.flush();
        }
        let style = Style::of(element);
        frame.look = look(element, frame.look);
        frame.label |= style.get("mso-list") == "ignore";
        frame.heading = heading(element).or(frame.heading);
        match element.tag.as_str() {
            "br" => self.line_break(),
            "hr" if self.cell.is_none() => self.walked.parts.push(Part::Rule),
            "ul" | "ol" => frame.ends = self.begin_list(element),
            "li" => frame.ends = self.begin_item(element),
            "table" if is_table && self.grid.is_none() => {
                self.grid = Some(Grid::default());
                frame.ends = Ends::Table;
            }
            "tr" => frame.ends = self.begin_row(),
            "td" | "th" => frame.ends = self.begin_cell(element),
            "blockquote" => frame.quote = true,
            "pre" => frame.lines = true,
            "sup" => frame.raised = true,
            _ => {}
        }
        let list = style.get("mso-list");
        if block && list.starts_with('l') {
            frame.listed = true;
            self.walked.nested |= list.contains("level") && !list.contains("level1");
        }
        if is_block(&element.tag) && matches!(frame.ends, Ends::Nothing) {
            frame.ends = Ends::Block;
        }
        self.open.push(frame);
    }

    fn text(&mut self, text: &str) {
        let frame = self.top();
        if frame.skipped {
            return;
        }
        if frame.label && self.cell.is_none() {
            self.label.push_str(text);
            return;
        }
        // Square and cubic metres are not two metres and three metres.
        let text = match text {
            "2" if frame.raised => "\u{b2}",
            "3" if frame.raised => "\u{b3}",
            text => text,
        };
        let mut lines = text.split('\n');
        if !frame.lines {
            self.runs().push(frame.look, text);
            return;
        }
        if let Some(first) = lines.next() {
            self.runs().push(frame.look, first);
        }
        for line in lines {
            self.line_break();
            self.runs().push(frame.look, line);
        }
    }

    /// Where text goes now.
    fn runs(&mut self) -> &mut Runs {
        self.cell.as_mut().unwrap_or(&mut self.runs)
    }

    /// A new line is a new paragraph, except where only one line can be.
    fn line_break(&mut self) {
        if self.top().heading.is_some() || !self.items.is_empty() {
            self.runs().part();
        } else {
            self.flush();
        }
    }

    fn close(&mut self) {
        let Some(frame) = self.open.last().copied() else {
            return;
        };
        if frame.skipped {
            self.open.pop();
            return;
        }
        if !matches!(frame.ends, Ends::Nothing) {
            self.flush();
        }
        self.open.pop();
        match frame.ends {
            Ends::Nothing | Ends::Block => {}
            Ends::List => drop(self.lists.pop()),
            Ends::Item => drop(self.items.pop()),
            Ends::Table => self.end_table(),
            Ends::Row => {
                if let Some(grid) = &mut self.grid {
                    grid.end_row();
                }
            }
            Ends::Cell(columns, rows) => {
                let cell = self.cell.take().unwrap_or_default();
                if let Some(grid) = &mut self.grid {
                    grid.cell(cell, columns, rows);
                }
            }
        }
    }

    fn begin_list(&mut self, element: &Opened) -> Ends {
        self.walked.nested |= !self.lists.is_empty();
        let start = || element.attribute("start").parse().unwrap_or(1);
        self.lists.push(List {
            next: (element.tag == "ol").then(start),
            lettered: is_lettered(element),
        });
        Ends::List
    }

    fn begin_item(&mut self, element: &Opened) -> Ends {
        let given: Option<u32> = element.attribute("value").parse().ok();
        let mut mark = Mark::Bullet;
        if let Some(list) = self.lists.last_mut()
            && let Some(next) = list.next
        {
            let number = given.unwrap_or(next);
            list.next = Some(number.saturating_add(1));
            let lettered = list.lettered || is_lettered(element);
            let letter = if lettered { letter(number) } else { None };
            mark = letter.map_or(Mark::Number(number), Mark::Letter);
        }
        if let Some(cell) = &mut self.cell {
            let sign = match mark {
                Mark::Bullet => "\u{2022} ".to_owned(),
                Mark::Number(number) => format!("{number}. "),
                Mark::Letter(letter) => format!("{letter}) "),
            };
            cell.push(Look::default(), &sign);
        }
        self.items.push(Item {
            mark: Some(mark),
            written: 0,
        });
        Ends::Item
    }

    fn begin_row(&mut self) -> Ends {
        match &mut self.grid {
            Some(grid) if self.cell.is_none() => {
                grid.row();
                Ends::Row
            }
            _ => Ends::Block,
        }
    }

    /// Where no table is kept, a cell is a block.
    fn begin_cell(&mut self, element: &Opened) -> Ends {
        self.flush();
        if self.grid.is_none() || self.cell.is_some() {
            return Ends::Block;
        }
        let number = |name: &str| element.attribute(name).trim().parse().unwrap_or(1);
        self.cell = Some(Runs::default());
        Ends::Cell(number("colspan"), number("rowspan"))
    }

    fn end_table(&mut self) {
        if let Some(grid) = self.grid.take() {
            self.walked.merged |= grid.merged;
            self.walked.parts.extend(grid.parts());
        }
    }

    /// Ends the block that is being written.
    fn flush(&mut self) {
        if let Some(cell) = &mut self.cell {
            cell.part();
            return;
        }
        let (runs, label) = (
            std::mem::take(&mut self.runs),
            std::mem::take(&mut self.label),
        );
        if runs.is_empty() && !label.chars().any(char::is_alphanumeric) {
            return;
        }
        let frame = self.top();
        let part = if let Some(level) = frame.heading {
            Part::Heading(level, runs.prefixed(&label))
        } else if let Some(part) = self.of_item(&runs) {
            part
        } else if frame.quote {
            Part::Quote(runs.prefixed(&label))
        } else {
            paragraph(runs, label.trim(), frame.listed)
        };
        self.walked.parts.push(part);
        let written = self.walked.parts.len();
        if let Some(item) = self.items.last_mut().filter(|item| item.mark.is_none()) {
            item.written = written;
        }
    }

    /// The text as the item that is open; nothing where none is, or where it has been written and other things since.
    fn of_item(&mut self, runs: &Runs) -> Option<Part> {
        let item = self.items.last_mut()?;
        if let Some(mark) = item.mark.take() {
            return Some(Part::Item(mark, runs.clone()));
        }
        if item.written != self.walked.parts.len() {
            return None;
        }
        match self.walked.parts.pop()? {
            Part::Item(mark, mut before) => {
                before.append(runs);
                Some(Part::Item(mark, before))
            }
            other => {
                self.walked.parts.push(other);
                None
            }
        }
    }
}

fn letter(number: u32) -> Option<char> {
    let place = u8::try_from(number.checked_sub(1)?).ok()?;
    (place < 26).then(|| char::from(b'a' + place))
}

/// A paragraph, or the item of a list where it begins as people and Word write one.
fn paragraph(runs: Runs, label: &str, listed: bool) -> Part {
    if label.is_empty() {
        if let Some((mark, bytes)) = typed(runs.beginning()) {
            return Part::Item(mark, runs.without(bytes));
        }
        return if listed {
            Part::Item(Mark::Bullet, runs)
        } else {
            Part::Paragraph(runs)
        };
    }
    let number = label.strip_suffix(['.', ')']).and_then(whole);
    let mut letters = label.chars();
    // Single letters are bullets in a font of signs.
    let sign = letters.next().is_some_and(|sign| !sign.is_numeric()) && letters.next().is_none();
    if runs.is_empty() {
        Part::Paragraph(runs.prefixed(label))
    } else if let Some(number) = number {
        Part::Item(Mark::Number(number), runs)
    } else if sign || !label.chars().any(char::is_alphanumeric) {
        Part::Item(Mark::Bullet, runs)
    } else {
        Part::Paragraph(runs.prefixed(label))
    }
}

/// A number as it would be written again.
fn whole(text: &str) -> Option<u32> {
    let number: u32 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

/// The mark that a person typed before a text, and how many bytes it has with its space.
fn typed(text: &str) -> Option<(Mark, usize)> {
    let (first, _) = text.split_once(' ')?;
    let bullet = matches!(
        first,
        "-" | "+"
            | "\u{2013}"
            | "\u{2022}"
            | "\u{b7}"
            | "\u{25cf}"
            | "\u{25aa}"
            | "\u{f0b7}"
            | "\u{f0a7}"
    );
    let mark = if bullet {
        Mark::Bullet
    } else {
        Mark::Number(whole(first.strip_suffix('.')?)?)
    };
    Some((mark, first.len() + 1))
}
