//! A backup read and written in small steps: its files one by one, so that no step takes long.
//!
//! A backup of a thousand files has tens of megabytes. The [`Splitter`] finds the list of files without
//! reading it; what is around it (the frame) is a small backup without files and goes through the same
//! strict reading as every file, and so does each file on its own. Whatever is odd is left to the
//! ordinary reader, which knows what to say about it.

use std::ops::Range;

use super::file::{DeskFile, KeptFile};
use super::inbox::{Inbox, Received};
use super::log::Entry;
use crate::conference::Conference;
use crate::format::{self, ReadError};
use crate::identity::SecretKey;

/// Goes through the text of a backup in steps of any size.
#[derive(Debug)]
pub struct Splitter {
    text: String,
    at: usize,
    /// Brackets that are open.
    open: Vec<u8>,
    /// Inside a string, and whether the next letter is escaped.
    string: Option<bool>,
    /// Where the last string began.
    began: usize,
    /// The last string at the depth of the body's members, if a colon followed.
    member: Option<Range<usize>>,
    files: Files,
}

/// How far the list of files has been found.
#[derive(Debug)]
enum Files {
    NotYet,
    /// Inside: where it began, where the present item began, items so far.
    Inside(usize, usize, Vec<Range<usize>>),
    Found(Range<usize>, Vec<Range<usize>>),
    Odd,
}

/// Depth of the body's members, and of the files in their list.
const BODY: usize = 2;
const LIST: usize = 3;

/// A backup taken apart.
#[derive(Debug)]
pub struct Pieces {
    text: String,
    list: Range<usize>,
    items: Vec<Range<usize>>,
}

impl Splitter {
    /// From the text of a backup, or of anything.
    pub fn new(text: String) -> Self {
        Self {
            text,
            at: 0,
            open: Vec::new(),
            string: None,
            began: 0,
            member: None,
            files: Files::NotYet,
        }
    }

    /// Goes on for so many bytes; true at the end.
    pub fn step(&mut self, bytes: usize) -> bool {
        let end = self.at.saturating_add(bytes).min(self.text.len());
        while self.at < end {
            if let Some(byte) = self.text.as_bytes().get(self.at).copied() {
                self.take(byte);
            }
            self.at += 1;
        }
        self.at >= self.text.len()
    }

    fn take(&mut self, byte: u8) {
        if let Some(escaped) = self.string {
            self.string = match (escaped, byte) {
                (false, b'\\') => Some(true),
                (false, b'"') => {
                    if self.open.len() == BODY {
                        self.member = Some(self.began..self.at);
                    }
                    None
                }
                _ => Some(false),
            };
            return;
        }
        match byte {
            b'"' => {
                self.string = Some(false);
                self.began = self.at + 1;
            }
            b'[' | b'{' => {
                if byte == b'[' && self.open[..] == *b"{{" && self.is_files() {
                    self.files = match self.files {
                        Files::NotYet => Files::Inside(self.at + 1, self.at + 1, Vec::new()),
                        _ => Files::Odd,
                    };
                }
                self.open.push(byte);
            }
            b']' | b'}' => {
                self.end_item(byte);
                self.open.pop();
            }
            b',' if self.open.len() == LIST => self.end_item(byte),
            _ => {}
        }
    }

    fn is_files(&self) -> bool {
        let name = self.member.clone().and_then(|range| self.text.get(range));
        name == Some("files")
    }

    /// An item of the list ends here, and with a bracket the list itself.
    fn end_item(&mut self, byte: u8) {
        let Files::Inside(start, item, items) = &mut self.files else {
            return;
        };
        if self.open.len() != LIST {
            return;
        }
        let empty = self
            .text
            .get(*item..self.at)
            .is_none_or(|t| t.trim().is_empty());
        if empty && (byte == b',' || !items.is_empty()) {
            self.files = Files::Odd;
            return;
        }
        if !empty {
            items.push(*item..self.at);
        }
        *item = self.at + 1;
        if byte == b']' {
            self.files = Files::Found(*start..self.at, std::mem::take(items));
        } else if byte == b'}' {
            self.files = Files::Odd;
        }
    }

    /// The pieces once the end has been reached; else, and for whatever is no backup in its usual form, the
    /// text as it was.
    ///
    /// # Errors
    /// The text, for the ordinary reader.
    pub fn finish(self) -> Result<Pieces, String> {
        match self.files {
            Files::Found(list, items) if self.open.is_empty() && self.string.is_none() => {
                Ok(Pieces {
                    text: self.text,
                    list,
                    items,
                })
            }
            _ => Err(self.text),
        }
    }
}

impl Pieces {
    /// How many files there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// True for a backup without files.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The text as it was.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Everything but the files, read strictly: a backup whose list of files is empty.
    ///
    /// # Errors
    /// Why it is no backup.
    pub fn frame(&self) -> Result<DeskFile, ReadError> {
        let before = self.text.get(..self.list.start).unwrap_or_default();
        let after = self.text.get(self.list.end..).unwrap_or_default();
        let frame = format!("{before}{after}");
        format::open(frame.as_bytes())?.document()
    }

    /// One of the files, read as strictly.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn file(&self, index: usize) -> Result<KeptFile, ReadError> {
        let range = self.items.get(index).cloned();
        let text = range.and_then(|range| self.text.get(range));
        format::read_part(text.unwrap_or_default().as_bytes())
    }
}

/// A backup on its way out.
#[derive(Debug)]
pub struct Writer {
    text: String,
    after: String,
    first: bool,
}

impl Writer {
    /// Begins with everything but the files.
    pub fn new(conference: &Conference, log: &[Entry], key: Option<&SecretKey>) -> Self {
        let (frame, _) = format::write(&DeskFile::of(conference, &Inbox::default(), log, key));
        let mut splitter = Splitter::new(frame);
        while !splitter.step(usize::MAX) {}
        let (mut text, after) = match splitter.finish() {
            Ok(pieces) => {
                let after = pieces.text.get(pieces.list.end..).unwrap_or_default();
                (pieces.text.clone(), after.to_owned())
            }
            // Our own text always has its list.
            Err(text) => (text, String::new()),
        };
        text.truncate(text.len() - after.len());
        Self {
            text,
            after,
            first: true,
        }
    }

    /// The next file. They come in the order of the inbox.
    pub fn add(&mut self, received: &Received) {
        if !std::mem::take(&mut self.first) {
            self.text.push(',');
        }
        self.text
            .push_str(&format::write_part(&KeptFile::of(received)));
    }

    /// The whole text.
    pub fn finish(mut self) -> String {
        self.text.push_str(&self.after);
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::file::tests::desk;
    use proptest::prelude::*;

    fn pieces(text: &str, step: usize) -> Result<Pieces, String> {
        let mut splitter = Splitter::new(text.to_owned());
        while !splitter.step(step) {}
        splitter.finish()
    }

    fn read(pieces: &Pieces) -> Result<DeskFile, ReadError> {
        let mut file = pieces.frame()?;
        for index in 0..pieces.len() {
            file.files.push(pieces.file(index)?);
        }
        Ok(file)
    }

    #[test]
    fn in_pieces_a_backup_is_read_and_written_as_in_one() {
        let (file, inbox) = desk(100);
        let (text, _) = format::write(&file);
        for step in [1, 7, 4096, usize::MAX] {
            assert_eq!(read(&pieces(&text, step).unwrap()).as_ref(), Ok(&file));
        }
        let mut writer = Writer::new(&file.conference, &file.log, None);
        for (_, received, _) in inbox.iter() {
            writer.add(received);
        }
        assert_eq!(writer.finish(), text);
        let empty = Writer::new(&file.conference, &[], None).finish();
        assert_eq!(pieces(&empty, 99).unwrap().len(), 0);
    }

    #[test]
    fn the_list_may_be_written_in_any_way_that_json_allows() {
        let (file, _) = desk(0);
        let (text, _) = format::write(&file);
        let loose = text
            .replacen("\"files\":[{", "\"files\" : [\n {", 1)
            .replace("},{\"at\":", "} ,\r\n{\"at\":");
        assert_eq!(read(&pieces(&loose, 3).unwrap()).as_ref(), Ok(&file));
    }

    #[test]
    fn what_is_odd_is_left_to_the_reader_that_knows_what_to_say() {
        let (file, _) = desk(0);
        let (text, _) = format::write(&file);
        let conference = format::write(&file.conference).0;
        let half = text.get(..text.len() / 2).unwrap();
        let commas = text.replacen("\"files\":[{", "\"files\":[,{", 1);
        let end = text.replacen("],\"log\"", ",],\"log\"", 1);
        let none = text.replacen("\"files\":[", "\"filez\":[", 1);
        let object = text.replacen("\"files\":[{", "\"files\":[}", 1);
        for odd in [
            "",
            "{",
            "[]",
            "\"",
            half,
            &conference,
            &commas,
            &end,
            &none,
            &object,
        ] {
            let left = pieces(odd, 11);
            assert_eq!(left.err().as_deref(), Some(odd));
        }
        // A list that stands twice is one too many for the splitter as it is for the reader.
        let twice = text.replacen("\"files\":[", "\"files\":[],\"files\":[", 1);
        assert!(pieces(&twice, 11).is_err());
        assert!(format::open(twice.as_bytes()).is_err());
    }

    #[test]
    fn a_file_with_anything_more_in_it_is_refused_on_its_own() {
        let (file, _) = desk(0);
        let (text, _) = format::write(&file);
        for (from, to) in [
            ("\"files\":[{", "\"files\":[{\"more\":1,"),
            ("\"files\":[{", "\"files\":[{\"name\":\"x\","),
            ("\"files\":[{", "\"files\":[1,{"),
        ] {
            let odd = text.replacen(from, to, 1);
            let result = pieces(&odd, 64).map(|p| p.file(0));
            assert!(matches!(result, Ok(Err(_))), "{to}");
            assert!(
                format::open(odd.as_bytes())
                    .and_then(format::Envelope::document::<DeskFile>)
                    .is_err()
            );
        }
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(text in "[\\[\\]{}\",:\\\\a-f ]{0,80}", step in 1_usize..9) {
            let _ = pieces(&text, step).map(|p| (p.frame().is_ok(), p.file(0).is_ok()));
        }
    }
}
