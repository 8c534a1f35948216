//! Workbooks of spreadsheets (.xlsx): criteria and whole conferences read from one, scores and conferences written into one.
//! Here is only what is asked and answered; the reading and the writing are in `crates/workbook`, which no page loads.

mod parts;

use std::collections::BTreeMap;

use base64ct::{Base64, Encoding as _};

use crate::ids::CriterionId;
use crate::number::Points;
use crate::score::criterion::Criterion;
use crate::work::{Asked, Failure};

pub use parts::{
    ConferenceRead, Frame, FrameWords, Part, PartDoubt, PartWhy, Parts, ReadConference, SheetRead,
    TableWords, TemplateWords, WriteTemplate,
};

/// Largest file that is looked at, in bytes. Sheets of criteria have some tens of kilobytes.
pub const MAX_FILE: usize = 10_000_000;
/// Most rows with something in them that a sheet may have.
pub const MAX_ROWS: usize = 10_000;

document_types! {
    /// Asks for the criteria in a workbook.
    pub struct ReadCriteria {
        /// The file's bytes, in Base64.
        pub file: String,
        /// Which sheet; where nobody has chosen, the one that looks most like criteria.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sheet: Option<String>,
    }

    /// Criteria as they were understood. Nothing of it is settled before a person has looked.
    pub struct CriteriaRead {
        /// Names of all sheets, in order.
        pub sheets: Vec<String>,
        /// The one that was read.
        pub sheet: String,
        /// True for a file with macros. They are not run; values are read as they were last saved.
        pub macros: bool,
        /// The criteria; sound by [`crate::score::criterion::check`].
        pub criteria: Vec<Criterion>,
        /// What is doubtful, from top to bottom.
        pub doubts: Vec<Doubt>,
    }

    /// Something that a person should look at.
    pub struct Doubt {
        /// Where it stands in the file.
        pub cell: Cell,
        /// The row that it became; absent where it became none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub row: Option<CriterionId>,
        /// What is doubtful.
        pub why: Why,
    }

    /// A cell of a workbook.
    #[derive(PartialOrd, Ord)]
    pub struct Cell {
        /// Name of its sheet.
        pub sheet: String,
        /// Row, from 0.
        pub row: u32,
        /// Column, from 0.
        pub column: u32,
    }

    /// Why something read from a workbook is doubtful.
    pub enum Why {
        /// How points come about was guessed from the words beside the row.
        RuleGuessed,
        /// A penalty that does not say what is counted: half a point for each event was put in.
        PenaltyGuessed,
        /// The row stands outside the ordinary total: its title says bonus or penalty.
        Extra,
        /// Points were written as words; this is what was understood.
        PointsInWords(Points),
        /// `1.000`: a thousand was understood.
        Ambiguous(Points),
        /// The spreadsheet program had turned the points into a date; this is what was understood.
        PointsAsDate(Points),
        /// More than two decimals; rounded.
        Rounded(Points),
        /// What stands where points belong is none.
        NotPoints(String),
        /// The cell holds an error of the spreadsheet program, such as #REF!.
        CellError,
        /// The cell holds a formula that was never worked out.
        NotWorkedOut,
        /// A group without points of its own: those below were added.
        Added(Points),
        /// The rows below a group do not use up its points: they have only so many.
        LessBelow(Points),
        /// A row without points became a note of this one.
        Noted(String),
        /// A row without points, and without a row that it could be a note of.
        Skipped(String),
        /// Points without a row to belong to.
        NoTitle,
        /// The numbering does not say where the row belongs.
        LevelGuessed,
        /// The number was a date or had lost a nought; this is what was understood.
        NumberMended(String),
        /// The sheet's own total is another one than the sum of the rows.
        OtherTotal {
            /// What the sheet says.
            stated: Points,
            /// What the rows add up to.
            added: Points,
        },
    }

    /// Why criteria could not be read from a file, or scores not be written.
    #[derive(thiserror::Error)]
    pub enum WorkbookError {
        /// The request or the answer cannot be read: page and worker are of different versions.
        #[error("the request cannot be read")]
        Unreadable,
        /// Larger than [`MAX_FILE`], or much larger once unpacked.
        #[error("the file is too large")]
        TooLarge,
        /// More than [`MAX_ROWS`] rows.
        #[error("sheet {0} has too many rows")]
        TooManyRows(String),
        /// Locked with a password.
        #[error("the file is locked with a password")]
        Password,
        /// The format before .xlsx.
        #[error("the file is of the old format .xls")]
        OldFormat,
        /// A table in another format that spreadsheet programs open, such as .ods or .csv.
        #[error("the file is a table of another format")]
        OtherTable,
        /// Something else.
        #[error("the file is no workbook")]
        NotAWorkbook,
        /// A workbook, but broken.
        #[error("the workbook is damaged")]
        Damaged,
        /// There is no such sheet.
        #[error("there is no sheet {0}")]
        NoSuchSheet(String),
        /// No sheet has the name of a part of a conference; the names of those there are.
        #[error("no sheet has the name of a part of a conference")]
        NoPart(Vec<String>),
        /// No row with the headings of criteria.
        #[error("there is no row of headings")]
        NoHeader,
        /// Headings, but no row with points.
        #[error("no row of sheet {0} has points")]
        NothingScored(String),
        /// Rows below a group have more points than it.
        #[error("the rows below {title} have more points than it")]
        BelowExceeds {
            /// Where the group's points stand.
            cell: Cell,
            /// The group.
            title: String,
            /// Its points.
            own: Points,
            /// Those of its rows.
            below: Points,
        },
        /// Groups in groups, too many.
        #[error("too many levels")]
        TooDeep(Cell),
        /// The workbook could not be written.
        #[error("the workbook cannot be written")]
        NotWritten,
    }

    /// Asks for a workbook with the criteria and every unit's scores.
    pub struct WriteScores {
        /// The words in it.
        pub words: Words,
        /// The criteria.
        pub criteria: Vec<Criterion>,
        /// How points come about, in words, by row.
        pub rules: BTreeMap<CriterionId, String>,
        /// The units, in the order of their columns; none for criteria alone.
        pub units: Vec<UnitScores>,
    }

    /// A column of scores.
    pub struct UnitScores {
        /// What the column is called.
        pub name: String,
        /// Points by row of the unit's own sheet, groups included.
        pub rows: BTreeMap<CriterionId, Points>,
        /// What stands below the rows.
        pub sums: Sums,
    }

    /// What a unit comes to; absent while it is not known.
    #[derive(Copy, Default)]
    pub struct Sums {
        /// Ordinary total of the sheet that stands above.
        pub ordinary: Option<Points>,
        /// Its bonus.
        pub bonus: Option<Points>,
        /// Its penalty, below zero.
        pub penalty: Option<Points>,
        /// Own total with bonus and penalty.
        pub own: Option<Points>,
        /// What the peers come to together.
        pub peers: Option<Points>,
        /// The total as the board checked it.
        pub board: Option<Points>,
        /// Final total.
        pub total: Option<Points>,
        /// Place in the ranking.
        pub place: Option<u32>,
    }

    /// The words in a workbook, in the language of whoever asks.
    pub struct Words {
        /// Name of the sheet, at most 31 characters.
        pub sheet: String,
        /// What stands above the table, line by line.
        pub titles: Vec<String>,
        /// Heading of the numbers.
        pub number: String,
        /// Heading of the titles.
        pub title: String,
        /// Heading of the most points.
        pub max: String,
        /// Heading of the units of measure.
        pub unit: String,
        /// Heading of the notes.
        pub note: String,
        /// Heading of the levels in the tree, which says exactly what numbers and indents suggest.
        pub level: String,
        /// The rows of [`Sums`], in order.
        pub sums: [String; 8],
    }
}

impl std::fmt::Display for Cell {
    /// As spreadsheet programs say it: `C7`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut letters = Vec::new();
        let mut rest = u64::from(self.column) + 1;
        while rest > 0 {
            let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
            letters.push(char::from(b'A' + letter));
            rest = (rest - 1) / 26;
        }
        let column: String = letters.into_iter().rev().collect();
        write!(f, "{column}{}", u64::from(self.row) + 1)
    }
}

impl Failure for WorkbookError {
    const UNREADABLE: Self = Self::Unreadable;
}

impl Asked for ReadCriteria {
    const NAME: &'static str = "read_criteria";
    type Answer = CriteriaRead;
    type Error = WorkbookError;
}

impl Asked for WriteScores {
    const NAME: &'static str = "write_scores";
    /// The file's bytes, in Base64.
    type Answer = String;
    type Error = WorkbookError;
}

/// A file's bytes as they travel to the worker and back.
pub fn packed(bytes: &[u8]) -> String {
    Base64::encode_string(bytes)
}

/// The bytes again; `None` for what was not packed.
pub fn unpacked(text: &str) -> Option<Vec<u8>> {
    Base64::decode_vec(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_called_as_in_spreadsheets() {
        let name = |row, column| {
            let cell = Cell {
                sheet: String::new(),
                row,
                column,
            };
            cell.to_string()
        };
        assert_eq!(name(0, 0), "A1");
        assert_eq!(name(6, 25), "Z7");
        assert_eq!(name(6, 26), "AA7");
        assert_eq!(name(1_048_575, 16_383), "XFD1048576");
        assert_eq!(name(u32::MAX, 701), "ZZ4294967296");
    }

    #[test]
    fn bytes_travel_as_text() {
        let bytes: Vec<u8> = (0..=255).collect();
        assert_eq!(unpacked(&packed(&bytes)), Some(bytes));
        assert_eq!(unpacked("not packed!"), None);
    }
}
