//! Files on their way in: read in small portions, judged, shown, and kept only when the person says so.

use std::sync::Arc;

use khoithidua_core::desk::assess::{Assessment, assess};
use khoithidua_core::desk::inbox::{FileCounts, Inbox};
use khoithidua_core::desk::log::Event;
use khoithidua_core::hash::Hash;
use khoithidua_core::light::LightError;
use leptos::prelude::*;

use super::acts::DeskError;
use super::examine::Examination;
use super::keep::{self, Breath};
use super::reading::{Run, Source};
use super::{DeskSession, Shared};
use crate::browser::files::Picked;
use crate::browser::worker::Crew;
use crate::state::opening::Here;
use crate::state::work::JobError;

/// Where an intake stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Intake {
    /// Nothing is on its way.
    Idle,
    /// Files are being read: so many of so many.
    Reading(usize, usize),
    /// Everything has been read; the person has a look before it is kept.
    Preview(Shared<Preview>),
    /// It is being kept: so many of so many.
    Keeping(usize, usize),
}

/// How the last intake ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IntakeEnd {
    /// These were kept; so many others were here already.
    Kept(FileCounts, usize),
    /// None were, for this reason.
    Failed(DeskError),
    /// A person stopped it; nothing has changed.
    Cancelled,
}

/// What an intake would bring.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// The files, in the order in which they came.
    pub items: Vec<Item>,
    /// The inbox as it would be.
    pub merged: Inbox,
    /// Tellers' files that came among them, and were taken to where they belong.
    pub tellers: usize,
    /// Units' answers that came among them, likewise.
    pub answers: usize,
}

/// One file on its way in.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its name.
    pub name: String,
    /// What it is.
    pub found: Found,
}

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A text that is not here yet.
    New(Hash),
    /// The very same text is here already, or came a moment ago.
    Again(Hash),
    /// Too large to be read at all: so many bytes.
    TooLarge(usize),
    /// Not a text.
    NotText,
    /// A message that does not give its file.
    Message(JobError<LightError>),
    /// The browser could not read it.
    Unreadable,
}

impl Preview {
    /// The inbox as it would be, judged by what has been decided so far.
    pub fn judged(&self, session: DeskSession) -> Assessment {
        session.standing.with(|s| assess(&self.merged, s))
    }

    /// How many texts would be kept, of each sort.
    pub fn new_files(&self) -> FileCounts {
        self.merged.counts_of(self.items.iter().filter_map(|item| {
            if let Found::New(raw) = &item.found {
                Some(raw)
            } else {
                None
            }
        }))
    }

    /// How many were here already.
    fn known(&self) -> usize {
        let is_known = |item: &&Item| matches!(item.found, Found::Again(_));
        self.items.iter().filter(is_known).count()
    }
}

impl DeskSession {
    /// Where the intake stands.
    pub fn intake(self) -> ReadSignal<Intake> {
        self.intake.read_only()
    }

    /// How the last intake ended.
    pub fn intake_end(self) -> ReadSignal<Option<IntakeEnd>> {
        self.intake_end.read_only()
    }

    /// Reads files and shows what they would bring, together with those already shown. Tellers' files and units' answers
    /// go where they belong.
    pub async fn read_files(self, mut files: Vec<Picked>) {
        let before = self.intake.get_untracked();
        let (Some(here), Some(preview)) = (self.here(), self.begin(&before)) else {
            return;
        };
        // Folders hold files that only the system knows of.
        files.retain(|file| !file.name().starts_with('.'));
        if files.is_empty() {
            return;
        }
        self.intake.set(Intake::Reading(0, files.len()));
        self.read_on(here, before, preview, files.into_iter().map(Source::File))
            .await;
    }

    /// Takes a pasted text for a file.
    pub async fn read_pasted(self, name: String, text: String) {
        self.read_sources(vec![Source::Text(name, text)]).await;
    }

    /// The same for whatever is there already.
    pub(super) async fn read_sources(self, sources: Vec<Source>) {
        let before = self.intake.get_untracked();
        let (Some(here), Some(preview)) = (self.here(), self.begin(&before)) else {
            return;
        };
        self.intake.set(Intake::Reading(0, sources.len()));
        self.read_on(here, before, preview, sources.into_iter())
            .await;
    }

    async fn read_on(
        self,
        here: Here,
        before: Intake,
        mut preview: Preview,
        sources: impl ExactSizeIterator<Item = Source>,
    ) {
        let (job, crew) = self.next_crew();
        let merged = std::mem::take(&mut preview.merged);
        let mut run = Run {
            session: self,
            job,
            total: sources.len(),
            light: Crew::of_light(),
            examination: Examination::new(&here, crew, merged),
            tellers: Vec::new(),
            answers: Vec::new(),
        };
        let read = run.read(sources, &mut preview.items).await;
        let Run {
            examination,
            tellers,
            answers,
            ..
        } = run;
        self.dismiss_crew(job);
        if self.job() != job {
            // Cancelled: what was shown before is shown again, unless all of it is gone.
            let reading = |i: &Intake| matches!(i, Intake::Reading(..));
            if self.intake.with_untracked(reading) {
                self.intake.set(before);
                self.intake_end.set(Some(IntakeEnd::Cancelled));
            }
            return;
        }
        if let Err(error) = read {
            self.intake.set(before);
            let failed = IntakeEnd::Failed(DeskError::NotDone(error));
            return self.intake_end.set(Some(failed));
        }
        preview.merged = examination.finish();
        preview.tellers += tellers.len();
        preview.answers += answers.len();
        let only_others = preview.items.is_empty();
        let next = if only_others {
            Intake::Idle
        } else {
            Intake::Preview(Shared(Arc::new(preview)))
        };
        self.intake.set(next);
        if !tellers.is_empty() {
            self.take_teller_files(tellers, only_others).await;
        }
        if !answers.is_empty() {
            self.take_answer_texts(answers, only_others).await;
        }
    }

    /// A preview to add to; `None` while files are being read or kept.
    fn begin(self, before: &Intake) -> Option<Preview> {
        self.intake_end.set(None);
        match before {
            Intake::Idle => Some(Preview {
                items: Vec::new(),
                merged: self.inbox.get_untracked(),
                tellers: 0,
                answers: 0,
            }),
            Intake::Preview(shown) => Some(Preview::clone(&shown.0)),
            Intake::Reading(..) | Intake::Keeping(..) => None,
        }
    }

    /// Begins a job. Whatever was under way is stopped, and its workers are sent home.
    pub(super) fn next_job(self) -> u32 {
        self.own
            .update_value(|own| own.job = own.job.wrapping_add(1));
        self.crews.with_value(|crews| crews.job.dismiss());
        self.job()
    }

    /// The same, with workers.
    pub(super) fn next_crew(self) -> (u32, Crew) {
        let job = self.next_job();
        (job, self.crews.with_value(|crews| crews.job.clone()))
    }

    /// Sends the workers of a job home, which frees their memory.
    pub(super) fn dismiss_crew(self, job: u32) {
        if self.job() == job {
            self.crews.with_value(|crews| crews.job.dismiss());
        }
    }

    /// Number of the job under way.
    pub(super) fn job(self) -> u32 {
        self.own.with_value(|own| own.job)
    }

    /// Stops reading, or lets go of what is shown. Everything is as before then.
    pub fn cancel_intake(self) {
        self.next_job();
        self.intake_end.set(None);
        if matches!(self.intake.get_untracked(), Intake::Preview(_)) {
            self.intake.set(Intake::Idle);
        }
    }

    /// Lets go of everything on its way in: it was meant for the desk as it was.
    pub(super) fn drop_intake(self) {
        self.next_job();
        self.intake_end.set(None);
        self.intake.set(Intake::Idle);
    }

    /// Keeps what is shown: all files and the entry of the log in one go, or nothing.
    pub async fn keep_intake(self) {
        let Intake::Preview(shown) = self.intake.get_untracked() else {
            return;
        };
        let Some(here) = self.here() else { return };
        let job = self.next_job();
        self.intake
            .set(Intake::Keeping(0, shown.0.new_files().all()));
        let kept = self.keep_preview(&here, &shown.0, job).await;
        // What was not kept is still shown, and can be kept later.
        let (end, next) = match kept {
            Ok(Some(files)) => (IntakeEnd::Kept(files, shown.0.known()), Intake::Idle),
            Ok(None) => (IntakeEnd::Cancelled, Intake::Preview(shown)),
            Err(error) => (IntakeEnd::Failed(error), Intake::Preview(shown)),
        };
        self.intake_end.set(Some(end));
        self.intake.set(next);
    }

    /// `None` when a person stopped it before anything was handed to the device.
    async fn keep_preview(
        self,
        here: &Here,
        preview: &Preview,
        job: u32,
    ) -> Result<Option<FileCounts>, DeskError> {
        let (mut writes, mut new) = (Vec::new(), Vec::new());
        let (mut breath, files) = (Breath::new(), preview.new_files());
        for item in &preview.items {
            let Found::New(raw) = item.found else {
                continue;
            };
            if let Some((received, _)) = preview.merged.get(&raw) {
                writes.push(keep::file(here.fingerprint, raw, received));
                new.push(raw);
            }
            if breath.take().await {
                if self.job() != job {
                    return Ok(None);
                }
                self.intake.set(Intake::Keeping(new.len(), files.all()));
            }
        }
        if new.is_empty() {
            return Ok(Some(files));
        }
        self.intake.set(Intake::Keeping(files.all(), files.all()));
        new.sort_unstable();
        let new_files = new.clone();
        let event = Event::Imported { files: new };
        // The camera may have kept something since the look began.
        let mut merged = self.inbox.get_untracked();
        for raw in &new_files {
            if let Some((received, content)) = preview.merged.get(raw) {
                merged.add(received.clone(), content.clone());
            }
        }
        self.record(here, vec![event], writes, Some(merged)).await?;
        Ok(Some(files))
    }
}
