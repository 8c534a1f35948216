//! Parts of the plan from a workbook, and the plan into one. A worker reads and writes; it is started for each file and gone
//! afterwards.

use std::collections::BTreeSet;
use std::sync::Arc;

use khoithidua_core::conference::Conference;
use khoithidua_core::plan::parts;
use khoithidua_core::plan::section::Section;
use khoithidua_core::plan::sweep::Gone;
use khoithidua_core::plan::template;
use khoithidua_core::workbook::{
    ConferenceRead, MAX_FILE, Part, Parts, ReadConference, TemplateWords, WorkbookError,
    WriteTemplate, packed, unpacked,
};
use leptos::prelude::*;

use super::{Act, Step};
use crate::browser::device;
use crate::browser::files::Picked;
use crate::browser::worker::Crew;
use crate::state::desk::workbook::BookError;
use crate::state::desk::{DeskSession, Shared};
use crate::state::work::{JobError, ask};

/// Where a workbook for the plan stands.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanBook {
    /// None was chosen.
    Open,
    /// It is being read.
    Reading,
    /// It could not be read: its name, and why.
    Failed(String, BookError),
    /// What was understood, to be looked at; true where the plan was changed meanwhile and it was read anew.
    Read(Shared<PartsRead>, bool),
    /// These parts are in the plan now.
    Taken(BTreeSet<Part>),
}

/// A workbook that was read.
#[derive(Debug)]
pub struct PartsRead {
    /// Name of the file.
    pub name: String,
    /// What was understood.
    pub read: ConferenceRead,
    /// The file, should the plan change before anything is taken.
    file: String,
}

impl PartsRead {
    pub(super) fn file(&self) -> String {
        self.file.clone()
    }
}

/// Which workbook is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// With examples only.
    Empty,
    /// With what is usual in a bloc of management boards.
    ZoneBoards,
    /// The plan itself.
    Plan,
}

/// The parts of a section that a workbook has; `None` for a section that no sheet has.
pub fn section_of(part: Part) -> Section {
    match part {
        Part::Frame => Section::Frame,
        Part::Units => Section::Units,
        Part::People => Section::People,
        Part::Agenda => Section::Agenda,
        Part::Criteria => Section::Criteria,
        Part::Targets => Section::Targets,
    }
}

/// Endings of tables that are to be read, or refused, as workbooks.
const ENDINGS: [&str; 6] = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv"];

/// Whether a file is one for spreadsheet programs, by its first bytes or its name.
pub(super) fn is_workbook(name: &str, bytes: &[u8]) -> bool {
    let name = name.to_lowercase();
    bytes.starts_with(b"PK\x03\x04")
        || bytes.starts_with(b"\xd0\xcf\x11\xe0")
        || ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// Reads a workbook beside a plan.
pub(super) async fn read_parts(
    name: String,
    file: String,
    plan: &Conference,
) -> Result<PartsRead, BookError> {
    let job = ReadConference::new(file, plan);
    let read = ask(&Crew::of_workbooks(), &job).await?;
    let file = job.file;
    Ok(PartsRead { name, read, file })
}

impl DeskSession {
    /// Reads a workbook that a person chose; of several, the first.
    pub async fn take_plan_book(self, files: Vec<Picked>) {
        let Some(file) = files.into_iter().next() else {
            return;
        };
        let (name, book) = (file.name(), self.preparing().plan_book);
        book.set(PlanBook::Reading);
        let error = match file.bytes(MAX_FILE).await {
            Ok(Some(bytes)) => return self.read_plan_book(name, packed(&bytes)).await,
            Ok(None) => JobError::Work(WorkbookError::TooLarge),
            Err(error) => error.into(),
        };
        book.set(PlanBook::Failed(name, error));
    }

    /// Reads a workbook, packed, beside the plan as it stands.
    pub(super) async fn read_plan_book(self, name: String, file: String) {
        self.look_into(name, file, false).await;
    }

    async fn look_into(self, name: String, file: String, anew: bool) {
        self.prepare().await;
        let preparing = self.preparing();
        preparing.plan_book.set(PlanBook::Reading);
        let Some(plan) = preparing.plan.get_untracked() else {
            return preparing.plan_book.set(PlanBook::Open);
        };
        let end = match read_parts(name.clone(), file, &plan.0).await {
            Ok(read) => {
                preparing.read_beside.set_value(Some(plan));
                PlanBook::Read(Shared(Arc::new(read)), anew)
            }
            Err(error) => PlanBook::Failed(name, error),
        };
        preparing.plan_book.set(end);
    }

    /// What of the plan would be gone if these parts were taken.
    pub fn gone_with(self, read: &ConferenceRead, chosen: &BTreeSet<Part>) -> Vec<Gone> {
        let plan = self.preparing().plan.get();
        plan.map_or_else(Vec::new, |plan| {
            parts::gone_with(&plan.0, &read.parts, chosen)
        })
    }

    /// Puts the chosen parts into the plan, to be taken back in one go. Where the plan was changed since the workbook was
    /// read, it is read anew and shown again.
    pub async fn take_parts(self, read: Shared<PartsRead>, chosen: BTreeSet<Part>) {
        let preparing = self.preparing();
        let now = preparing.plan.get_untracked();
        if now != preparing.read_beside.get_value() {
            let (name, file) = (read.0.name.clone(), read.0.file());
            return self.look_into(name, file, true).await;
        }
        let only = chosen.iter().copied().next().filter(|_| chosen.len() == 1);
        let step = Step::new(only.map_or(Section::Frame, section_of), Act::Take);
        self.change_plan(step, |plan, _| {
            parts::take(plan, &read.0.read.parts, &chosen);
        });
        preparing.plan_book.set(PlanBook::Taken(chosen));
    }

    /// Forgets the workbook that was read.
    pub fn forget_plan_book(self) {
        let preparing = self.preparing();
        preparing.plan_book.set(PlanBook::Open);
        preparing.read_beside.set_value(None);
    }

    /// A workbook to be filled in, and its name; nothing where there is no plan to be written.
    ///
    /// # Errors
    /// Why it was not written.
    pub async fn template_workbook(
        self,
        template: Template,
        words: TemplateWords,
    ) -> Result<Option<(String, Vec<u8>)>, BookError> {
        let today = device::now().date();
        let (name, plan) = match template {
            Template::Empty => ("hoi-nghi-mau".to_owned(), None),
            Template::ZoneBoards => {
                let name = "hoi-nghi-mau-ban-quan-ly".to_owned();
                (name, template::zone_boards(today))
            }
            Template::Plan => {
                let Some(Shared(plan)) = self.preparing().plan.get_untracked() else {
                    return Ok(None);
                };
                let name = format!("hoi-nghi-{}", plan.year);
                (name, Some(Conference::clone(&plan)))
            }
        };
        let parts = plan.as_ref().map_or_else(Parts::default, Parts::of);
        let file = ask(&Crew::of_workbooks(), &WriteTemplate { words, parts }).await?;
        let bytes = unpacked(&file).ok_or(JobError::Work(WorkbookError::Unreadable))?;
        Ok(Some((format!("{name}.xlsx"), bytes)))
    }
}
