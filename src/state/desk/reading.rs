//! Reading what a person gave, text by text, with a turn for the page in between.

use khoithidua_core::desk::inbox::Received;
use khoithidua_core::format::{self, Kind};
use khoithidua_core::text;
use leptos::prelude::*;

use super::DeskSession;
use super::examine::Examination;
use super::intake::{Found, Intake, Item};
use super::keep::Breath;
use crate::browser::device;
use crate::browser::files::Picked;
use crate::browser::worker::Crew;
use crate::state::armour::unarmoured_by;
use crate::state::work::JobError;

/// Where a text comes from.
pub(super) enum Source {
    File(Picked),
    Text(String, String),
}

/// One reading of files.
pub(super) struct Run<'a> {
    /// Whose.
    pub session: DeskSession,
    /// The number of the job.
    pub job: u32,
    /// How many texts there are.
    pub total: usize,
    /// Who reads messages.
    pub light: Crew,
    /// Where they are examined.
    pub examination: Examination<'a>,
    /// Texts of tellers, which are no delegates' files: they are put aside, with their names.
    pub tellers: Vec<(String, String)>,
    /// Units' answers, put aside likewise.
    pub answers: Vec<(String, String)>,
}

impl Run<'_> {
    /// Reads everything, and waits until every ballot has been checked. Ends early when a person stops it.
    pub async fn read(
        &mut self,
        sources: impl Iterator<Item = Source>,
        items: &mut Vec<Item>,
    ) -> Result<(), JobError> {
        let mut breath = Breath::new();
        for source in sources {
            if let Some(item) = self.one(source).await? {
                items.push(item);
            }
            if breath.take().await {
                self.tell();
            }
            if self.is_stopped() {
                return Ok(());
            }
        }
        while self.examination.step().await? {
            if self.is_stopped() {
                return Ok(());
            }
            self.tell();
        }
        Ok(())
    }

    /// Reads one text; `None` for a teller's and for a unit's answer.
    async fn one(&mut self, source: Source) -> Result<Option<Item>, JobError> {
        let limit = Kind::Submission.limit();
        let (name, read) = match source {
            Source::Text(name, text) => (name, Ok(text)),
            Source::File(file) => {
                let read = match file.bytes(limit).await {
                    Err(_) => Err(Found::Unreadable),
                    Ok(None) => Err(Found::TooLarge(file.size())),
                    Ok(Some(bytes)) => String::from_utf8(bytes).map_err(|_| Found::NotText),
                };
                (text::nfc(&file.name()), read)
            }
        };
        let found = match self.plain(read, limit).await {
            Err(found) => found,
            Ok(text) if is_kind(&text, Kind::Trustee) => {
                self.tellers.push((name, text));
                return Ok(None);
            }
            Ok(text) if is_kind(&text, Kind::Answer) => {
                self.answers.push((name, text));
                return Ok(None);
            }
            Ok(text) => {
                let received = Received {
                    name: name.clone(),
                    at: device::now(),
                    text,
                };
                match self.examination.add(received).await? {
                    (raw, true) => Found::New(raw),
                    (raw, false) => Found::Again(raw),
                }
            }
        };
        Ok(Some(Item { name, found }))
    }

    /// The file's own text, out of its armour where it came as a message.
    async fn plain(&self, read: Result<String, Found>, limit: usize) -> Result<String, Found> {
        let text = read?;
        if text.len() > limit {
            return Err(Found::TooLarge(text.len()));
        }
        let bytes = unarmoured_by(&self.light, text.into_bytes()).await;
        String::from_utf8(bytes.map_err(Found::Message)?).map_err(|_| Found::NotText)
    }

    fn is_stopped(&self) -> bool {
        self.session.job() != self.job
    }

    fn tell(&self) {
        if !self.is_stopped() {
            let done = self.examination.settled().min(self.total);
            self.session.intake.set(Intake::Reading(done, self.total));
        }
    }
}

/// Whether a text is a file of this kind. Its name is looked for first: to open every file twice would take long.
fn is_kind(text: &str, kind: Kind) -> bool {
    text.contains(&format!("/{}\"", kind.name()))
        && format::open(text.as_bytes()).is_ok_and(|file| file.kind == kind)
}
