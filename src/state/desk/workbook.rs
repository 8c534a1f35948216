//! Criteria from a workbook into the conference that is being prepared, and scores into a workbook. A worker reads and
//! writes; it is started for each file and gone afterwards, with all the memory that a hostile file may have taken.

use std::sync::Arc;

use khoithidua_core::conference::Dropped;
use khoithidua_core::ids::UnitId;
use khoithidua_core::plan::section::Section;
use khoithidua_core::score::criterion::{self, Criterion};
use khoithidua_core::workbook::{
    CriteriaRead, MAX_FILE, ReadCriteria, Words, WorkbookError, WriteScores, packed, unpacked,
};
use leptos::prelude::*;

use super::outcome::Outcome;
use super::prepare::{Act, Step};
use super::{DeskSession, Shared};
use crate::browser::files::Picked;
use crate::browser::worker::Crew;
use crate::state::work::{JobError, ask};

/// Why a workbook was not read or written.
pub type BookError = JobError<WorkbookError>;

/// Where the reading of a workbook stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Book {
    /// None was chosen.
    None,
    /// It is being read.
    Reading,
    /// It could not be read: its name, and why.
    Failed(String, BookError),
    /// What was understood, to be looked at.
    Read(Shared<BookRead>),
    /// Its criteria are in use now: so many lines.
    Taken(usize),
    /// The first criteria are back.
    Restored,
}

/// A workbook that was read.
#[derive(Debug)]
pub struct BookRead {
    /// Name of the file.
    pub name: String,
    /// What was understood.
    pub read: CriteriaRead,
    /// What of the conference would be dropped with it.
    pub dropped: Dropped,
    /// The file, should another of its sheets be wanted.
    file: String,
}

impl DeskSession {
    /// Reads a workbook that a person chose; of several, the first.
    pub async fn take_workbook(self, files: Vec<Picked>) {
        let Some(file) = files.into_iter().next() else {
            return;
        };
        let (name, book) = (file.name(), self.preparing().book);
        book.set(Book::Reading);
        let bytes = match file.bytes(MAX_FILE).await {
            Ok(Some(bytes)) => Ok(packed(&bytes)),
            Ok(None) => Err(JobError::Work(WorkbookError::TooLarge)),
            Err(error) => Err(error.into()),
        };
        match bytes {
            Ok(bytes) => self.read_book(name, bytes, None).await,
            Err(error) => book.set(Book::Failed(name, error)),
        }
    }

    /// Reads another sheet of the workbook that was read last.
    pub async fn choose_sheet(self, sheet: String) {
        if let Book::Read(before) = self.preparing().book.get_untracked() {
            let before = before.0;
            self.read_book(before.name.clone(), before.file.clone(), Some(sheet))
                .await;
        }
    }

    async fn read_book(self, name: String, file: String, sheet: Option<String>) {
        self.prepare().await;
        let book = self.preparing().book;
        let job = ReadCriteria { file, sheet };
        let end = match ask(&Crew::of_workbooks(), &job).await {
            Ok(read) => Book::Read(Shared(Arc::new(BookRead {
                name,
                dropped: self.dropped_with(&read),
                read,
                file: job.file,
            }))),
            Err(error) => Book::Failed(name, error),
        };
        book.set(end);
    }

    fn dropped_with(self, read: &CriteriaRead) -> Dropped {
        let plan = self.preparing().plan.get_untracked();
        plan.map_or_else(Dropped::default, |plan| plan.0.dropped_with(&read.criteria))
    }

    /// Puts the criteria that were read into the conference being prepared.
    pub fn use_book(self) {
        let book = self.preparing().book;
        if let Book::Read(read) = book.get_untracked() {
            let criteria = read.0.read.criteria.clone();
            let lines = criterion::lines(&criteria).len();
            let step = Step::new(Section::Criteria, Act::Take);
            self.change_plan(step, |plan, _| plan.take_criteria(criteria));
            book.set(Book::Taken(lines));
        }
    }

    /// Puts the criteria of the conference as it was opened back.
    pub fn restore_criteria(self) {
        if let Some(here) = self.here() {
            let step = Step::new(Section::Criteria, Act::Take);
            self.change_plan(step, |plan, _| plan.take_criteria_back(&here.conference));
            self.preparing().book.set(Book::Restored);
        }
    }

    /// Forgets the workbook that was read.
    pub fn forget_book(self) {
        self.preparing().book.set(Book::None);
    }

    /// A workbook with the scores of all units, and its name; nothing while there are no results.
    ///
    /// # Errors
    /// Why it was not written.
    pub async fn scores_workbook(
        self,
        words: Words,
        rule: impl Fn(&Criterion) -> String,
        name: impl Fn(&UnitId) -> String,
    ) -> Result<Option<(String, Vec<u8>)>, BookError> {
        let Outcome::Ready(published) = self.outcome.get_untracked() else {
            return Ok(None);
        };
        let results = &published.0.results;
        let criteria = &results.conference.criteria;
        let lines = criterion::lines(criteria);
        let job = WriteScores {
            words,
            rules: lines
                .into_iter()
                .map(|line| (line.id.clone(), rule(line)))
                .collect(),
            units: results.columns(name),
            criteria: criteria.clone(),
        };
        let file = ask(&Crew::of_workbooks(), &job).await?;
        let bytes = unpacked(&file).ok_or(JobError::Work(WorkbookError::Unreadable))?;
        let name = format!("bang-diem-{}.xlsx", results.conference.year);
        Ok(Some((name, bytes)))
    }
}
