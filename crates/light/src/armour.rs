//! A file as lines of plain letters, for chats, mail and paper.
//!
//! A line is a [frame] in letters of five bits, always of the same length, so each says for itself whose it is, where it
//! belongs and whether it is sound. Some lines more than needed make good for those that were damaged or lost.
//!
//! Nothing depends on where a line begins on the screen: reading drops all but the letters of the alphabet, looks for the beginning
//! that all frames have, and goes on a letter further where no sound line follows. So wraps, spaces, quotation marks, names
//! and times between the messages and any order of them do no harm.

use khoithidua_core::light::LightError;

use crate::base32;
use crate::fountain::Solver;
use crate::frame::{self, AROUND, Name, Read};
use crate::packing;
use crate::stream::Stream;

/// Letters of a line: three lines on a phone, one and a half in mail.
pub const LINE: usize = 120;
/// Bytes in a line.
const BYTES: usize = LINE / 8 * 5;
/// Bytes of a block: what a line holds beside what is around it.
const BLOCK: usize = BYTES - AROUND;
/// The letters that `KT` begins with.
const BEGINNING: [u8; 3] = [9, 13, 10];
/// What stands above the lines of a message, before its number.
const TITLE: &str = "KHOI THI DUA";
/// Most letters of that, its number included.
const MOST_TITLE: usize = 24;

/// Lines beyond those that are needed: about 5 %, and never less than this.
const LEAST_SPARE: u32 = 2;
const SPARE_FOR_EACH: u32 = 20;

/// Most lines of something else that a chat puts into the middle of one of ours.
const MOST_BETWEEN: usize = 3;
/// In how many pieces it is looked for at most: nobody wraps more tightly.
const MOST_CUTS: usize = 8;
/// Largest text that is looked through, in bytes; all the lines there can be are a tenth of it.
const MOST_PASTED: usize = 4 << 20;

/// The messages that a text is sent in, each of at most so many letters; one if that is 0. A message has one line at
/// least.
///
/// # Errors
/// [`LightError::TooLarge`].
pub fn write(text: &str, most: usize) -> Result<Vec<String>, LightError> {
    let stream = Stream::in_blocks(text, BLOCK)?;
    let spare = LEAST_SPARE + stream.blocks() / SPARE_FOR_EACH;
    let lines = (0..stream.blocks() + spare).map(|number| base32::write(&stream.frame(number)));
    let lines: Vec<String> = lines.collect();
    let at_once = if most == 0 {
        lines.len()
    } else {
        (most.saturating_sub(MOST_TITLE) / (LINE + 1)).max(1)
    };
    let messages = lines.chunks(at_once);
    let count = messages.len();
    let messages = (1..).zip(messages).map(|(number, lines)| {
        let title = if count == 1 {
            TITLE.to_owned()
        } else {
            format!("{TITLE} {number}/{count}")
        };
        format!("{title}\n{}\n", lines.join("\n"))
    });
    Ok(messages.collect())
}

/// The text whose lines stand somewhere in this.
///
/// # Errors
/// Why it is not there; what comes back is never another text than the one that was written.
pub fn read(pasted: &str) -> Result<String, LightError> {
    if pasted.len() > MOST_PASTED {
        return Err(LightError::TooLarge);
    }
    let letters = Letters::of(pasted);
    let (mut newer, mut found) = (None, None::<(Name, Solver)>);
    let mut place = 0;
    while let Some((line, end)) = letters.line_from(place) {
        place = end;
        match frame::read(&line) {
            Read::Foreign => {}
            Read::Newer(version) => newer = newer.or(Some(version)),
            Read::Frame(frame) => {
                let (name, solver) = match &mut found {
                    Some(found) => found,
                    None => found.insert((frame.name, solver(&frame.name)?)),
                };
                if *name != frame.name {
                    return Err(LightError::Several);
                }
                solver.take(usize::try_from(frame.number).unwrap_or(0), frame.symbol);
            }
        }
    }
    let Some((_, solver)) = found else {
        return Err(newer.map_or(LightError::NotArmour, LightError::Newer));
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (have, need) = (count(solver.have()), count(solver.need()));
    let message = solver.message().ok_or(LightError::Missing { have, need })?;
    packing::unpack(&message).ok_or(LightError::Damaged)
}

fn solver(name: &Name) -> Result<Solver, LightError> {
    Solver::new(name.length, name.block).ok_or(LightError::Damaged)
}

/// The letters of a pasted text.
struct Letters {
    values: Vec<u8>,
    /// Where in them a new line of the pasted text begins.
    starts: Vec<usize>,
}

impl Letters {
    fn of(pasted: &str) -> Self {
        let (mut values, mut starts) = (Vec::new(), Vec::new());
        for line in pasted.lines() {
            let before = values.len();
            values.extend(line.chars().filter_map(base32::value));
            if values.len() > before {
                starts.push(before);
            }
        }
        Self { values, starts }
    }

    /// The bytes of the next sound line that begins here or later, and where it ends.
    fn line_from(&self, place: usize) -> Option<(Vec<u8>, usize)> {
        let mut rest = self.values.get(place..)?;
        while rest.len() >= LINE {
            if rest.starts_with(&BEGINNING) {
                let line = self.line_at(self.values.len() - rest.len());
                if line.is_some() {
                    return line;
                }
            }
            rest = &rest[1..];
        }
        None
    }

    /// The line that begins here, if it is sound as it stands or once some lines of the pasted text are left out of it: where a
    /// chat cut it in two, it put a name and a time between.
    fn line_at(&self, place: usize) -> Option<(Vec<u8>, usize)> {
        let sound = |cut: usize, resume: usize| {
            let end = resume + (place + LINE).checked_sub(cut)?;
            let (head, tail) = (self.values.get(place..cut)?, self.values.get(resume..end)?);
            let bytes = base32::bytes(head.iter().chain(tail).copied());
            (frame::read(&bytes) != Read::Foreign).then_some((bytes, end))
        };
        let whole = place + LINE;
        if let Some(line) = sound(whole, whole) {
            return Some(line);
        }
        let next = self.starts.partition_point(|start| *start <= place);
        let cuts = (next..self.starts.len()).take(MOST_CUTS);
        let cuts = cuts.take_while(|cut| self.starts[*cut] < whole);
        let ways = cuts.flat_map(|cut| {
            let resumes = (cut + 1..).take(MOST_BETWEEN);
            resumes.map_while(move |resume| Some((self.starts[cut], *self.starts.get(resume)?)))
        });
        ways.into_iter()
            .find_map(|(cut, resume)| sound(cut, resume))
    }
}
