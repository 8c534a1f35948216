//! Text with bold and italic words in it, with single spaces.

/// How a run of text looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub bold: bool,
    pub italic: bool,
}

/// Runs of text that look differently; no two beside each other look the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Runs {
    runs: Vec<(Look, String)>,
    /// A space is due before the next letter.
    space: bool,
}

impl Runs {
    /// True while there is no letter.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Adds text. Whatever counts as a space becomes one space; none stands at the beginning or the end.
    pub fn push(&mut self, look: Look, text: &str) {
        for letter in text.chars() {
            if letter.is_whitespace() || letter.is_control() {
                self.space = true;
            } else if !is_unseen(letter) {
                self.letter(look, plain(letter));
            }
        }
    }

    fn letter(&mut self, look: Look, letter: char) {
        let space = std::mem::take(&mut self.space) && !self.runs.is_empty();
        if let Some((_, text)) = self.runs.last_mut().filter(|(last, _)| *last == look) {
            text.extend(space.then_some(' '));
            text.push(letter);
            return;
        }
        // A space between two looks belongs to neither: it is written outside of their marks.
        if let Some((_, text)) = self.runs.last_mut() {
            text.extend(space.then_some(' '));
        }
        self.runs.push((look, letter.to_string()));
    }

    /// What follows stands apart from what is there.
    pub fn part(&mut self) {
        self.space = true;
    }

    /// Adds other runs behind these.
    pub fn append(&mut self, other: &Self) {
        self.part();
        for (look, text) in &other.runs {
            self.push(*look, text);
        }
    }

    /// The words in front of everything else.
    pub fn prefixed(self, words: &str) -> Self {
        let mut runs = Self::default();
        runs.push(Look::default(), words);
        runs.append(&self);
        runs
    }

    /// The first run, where it looks like ordinary text.
    pub fn beginning(&self) -> &str {
        let first = self.runs.first();
        first
            .filter(|(look, _)| *look == Look::default())
            .map_or("", |(_, text)| text)
    }

    /// Without so many bytes of the first run, and the spaces behind them.
    pub fn without(mut self, bytes: usize) -> Self {
        if let Some((_, text)) = self.runs.first_mut() {
            *text = text
                .get(bytes..)
                .unwrap_or_default()
                .trim_start()
                .to_owned();
            if text.is_empty() {
                self.runs.remove(0);
            }
        }
        self
    }

    /// The text as it looks, or plainly.
    pub fn markdown(&self, plainly: bool) -> String {
        let mut written = String::new();
        for (look, text) in &self.runs {
            let mark = match look {
                _ if plainly => "",
                Look { bold: true, .. } => "**",
                Look { italic: true, .. } => "*",
                Look { .. } => "",
            };
            let words = text.trim_end();
            for part in [
                mark,
                words,
                mark,
                text.get(words.len()..).unwrap_or_default(),
            ] {
                written.push_str(part);
            }
        }
        written.trim_end().to_owned()
    }
}

/// An asterisk is a mark of its own in papers; this one only looks like it.
const ASTERISK: char = '\u{2217}';

fn plain(letter: char) -> char {
    if letter == '*' { ASTERISK } else { letter }
}

/// Signs that nobody sees: soft hyphens, spaces without width, marks that turn the direction of the text.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffc}'
    )
}
