//! What was copied from Word, Google Docs, `LibreOffice`, a spreadsheet or a web page (dán từ Word), as the Markdown of papers.
//!
//! Headings, bold and italic words, lists, tables, quotations and lines across stay; everything else is text. What comes in
//! is foreign: it is walked through piece by piece, however deep or crooked it is, and nothing of it is taken over but letters.

mod layout;
mod look;
mod runs;
mod table;
mod walk;
mod write;

/// A step through a copied page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// An element begins.
    Open(Opened),
    /// Text.
    Text(String),
    /// The element that began last and is still open ends.
    Close,
}

/// The beginning of an element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Its name, in small letters.
    pub tag: String,
    /// Its attributes, as far as they are among [`ATTRIBUTES`].
    pub attributes: Vec<(String, String)>,
}

/// The attributes that say something about the text.
pub const ATTRIBUTES: [&str; 8] = [
    "class", "style", "colspan", "rowspan", "start", "value", "type", "hidden",
];

impl Opened {
    /// The value of an attribute; empty where there is none.
    fn attribute(&self, name: &str) -> &str {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.as_str())
    }
}

/// What became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The Markdown, without an empty line before or after.
    pub text: String,
    /// True for words of one paragraph, which go on with the line that they are put into.
    pub within_a_line: bool,
    /// How many pictures are left out.
    pub pictures: usize,
    /// Whether cells that had been merged stand apart now.
    pub merged: bool,
    /// Whether lists inside lists stand on one level now.
    pub nested: bool,
}

/// The Markdown of what was copied.
pub fn markdown(pieces: &[Piece]) -> Pasted {
    let walked = walk::walk(pieces);
    Pasted {
        within_a_line: matches!(walked.parts.as_slice(), [] | [Part::Paragraph(_)]),
        text: write::write(&walked.parts),
        pictures: walked.pictures,
        merged: walked.merged,
        nested: walked.nested,
    }
}

/// A part of a paper, on its way from one form to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Heading(u8, runs::Runs),
    Paragraph(runs::Runs),
    Quote(runs::Runs),
    Item(Mark, runs::Runs),
    Table(Vec<Vec<runs::Runs>>),
    Rule,
}

/// What stands before the text of a list's item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Bullet,
    Number(u32),
    /// A letter, which the papers' lists do not know: it stays as text.
    Letter(char),
}

#[cfg(test)]
mod tests;
