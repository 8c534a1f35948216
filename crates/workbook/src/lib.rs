//! Workbooks of spreadsheets (.xlsx): criteria and conferences read from them, scores and templates written into them.
//!
//! | module | what it does |
//! |---|---|
//! | `file` | what kind of file it is, and whether it may be unpacked |
//! | `grid` | the cells of a sheet that have something in them |
//! | `words` | what headings and rows say, accents and case aside |
//! | `header` | which column is which |
//! | `amount` | points, as people and spreadsheet programs write them |
//! | `numbering` | "I", "1.1", "a)", "-" |
//! | `outline` | from numbers to levels of a tree |
//! | `rows` | the rows of a table, one by one |
//! | `tree` | from rows to criteria, and what is doubtful about them |
//! | `names` | identifiers of criteria |
//! | `rule` | how points come about, where the words beside a row leave no other reading |
//! | `read`, `write` | criteria read, scores written |
//! | `conference`, `template` | a whole conference read, and written |
//!
//! Pure like the core: no clock, no file system, the same bytes for the same content. Spreadsheets hold floating-point numbers; they
//! become hundredths in `amount`, and nothing else here sees one.

mod amount;
mod conference;
mod file;
mod grid;
mod header;
mod names;
mod numbering;
mod outline;
mod read;
mod rows;
mod rule;
mod template;
mod tree;
mod words;
mod write;

use khoithidua_core::work::{Failure as _, answer_to};
use khoithidua_core::workbook::{
    ReadConference, ReadCriteria, WorkbookError, WriteScores, WriteTemplate, packed, unpacked,
};

pub use conference::read as read_conference;
pub use read::read;
pub use template::write as write_template;
pub use write::write;

/// Does what the desk's page asks of the program that knows workbooks. Never fails: what goes wrong is an answer too.
pub fn answer(request: &str) -> String {
    let bytes = |file: &str| unpacked(file).ok_or(WorkbookError::UNREADABLE);
    let read = |asked: ReadCriteria| read(&bytes(&asked.file)?, asked.sheet.as_deref());
    let write = |asked: WriteScores| write(&asked).map(|bytes| packed(&bytes));
    let read_conference =
        |asked: ReadConference| read_conference(&bytes(&asked.file)?, &asked.known, &asked.taken);
    let write_template = |asked: WriteTemplate| write_template(&asked).map(|bytes| packed(&bytes));
    answer_to(request, read)
        .or_else(|| answer_to(request, write))
        .or_else(|| answer_to(request, read_conference))
        .or_else(|| answer_to(request, write_template))
        .unwrap_or_else(refusal)
}

/// Puts things into a map or a set one by one. To collect them into one brings an algorithm of sorting for each type, into a
/// program that is downloaded.
fn gathered<T, C: Default + Extend<T>>(things: impl Iterator<Item = T>) -> C {
    let mut all = C::default();
    all.extend(things);
    all
}

/// What every kind of question reads as unreadable.
fn refusal() -> String {
    answer_to::<ReadCriteria>(UNKNOWN, |_| Err(WorkbookError::UNREADABLE)).unwrap_or_default()
}

/// A question that cannot be answered, to have the answer to it.
const UNKNOWN: &str = r#"["read_criteria",{"file":""}]"#;
