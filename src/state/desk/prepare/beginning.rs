//! Where a plan comes from: an earlier conference with or without its results, a plan that came as a file, a workbook, a
//! template, nothing. What a file would give is worked out and shown before anything is begun.

use std::sync::Arc;

use khoithidua_core::conference::{Conference, rehearsal};
use khoithidua_core::desk::file::DeskFile;
use khoithidua_core::format::{self, Envelope, Kind, ReadError};
use khoithidua_core::hash::Hash;
use khoithidua_core::light::LightError;
use khoithidua_core::plan::carried::{Carried, carried};
use khoithidua_core::plan::file::Plan;
use khoithidua_core::plan::next_year::next_year;
use khoithidua_core::plan::template;
use khoithidua_core::results::Results;
use khoithidua_core::workbook::{ConferenceRead, packed};
use leptos::prelude::*;

use super::book::{PartsRead, is_workbook, read_parts};
use super::plan::PlanError;
use super::planning::PLAN;
use crate::browser::device;
use crate::browser::files::Picked;
use crate::state::armour::unarmoured;
use crate::state::desk::outcome::Outcome;
use crate::state::desk::workbook::BookError;
use crate::state::desk::{DeskSession, Shared};
use crate::state::exchange::FinalFile;
use crate::state::opening::{self, OpenError};
use crate::state::work::JobError;

/// Where beginning a plan stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Beginning {
    /// Nothing was chosen yet.
    Open,
    /// A file is being read.
    Reading,
    /// Nothing can be begun from it: its name, and why.
    Failed(String, BeginError),
    /// What it would give.
    Offered(Shared<Offer>),
}

/// Why nothing was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BeginError {
    /// The file is none of those that a plan can come from.
    Open(OpenError),
    /// It is a message, and does not give its file.
    Message(JobError<LightError>),
    /// The workbook was not read.
    Book(BookError),
    /// The workbook has the known sheets, and nothing is filled in.
    EmptyBook,
    /// A ballot that goes on from a conference: that one has the units, people and criteria.
    Follows,
    /// Another tab has the plan.
    OtherTab,
    /// The workers or the database failed.
    Job(JobError),
}

/// A plan that could be begun.
#[derive(Debug)]
pub struct Offer {
    /// What it comes from: the name of a file, or a title.
    pub name: String,
    /// What kind of thing that is.
    pub origin: Origin,
    /// The plan, as it would be begun.
    pub plan: Conference,
}

/// What a plan comes from.
#[derive(Debug)]
pub enum Origin {
    /// A plan that was saved as a file.
    Plan,
    /// The conference of the year before.
    Before(Before),
    /// A workbook, read beside an empty plan.
    Book(PartsRead),
    /// The template of a bloc of management boards.
    ZoneBoards,
    /// Nothing.
    Empty,
}

/// What is known of the conference of the year before.
#[derive(Debug)]
pub struct Before {
    /// Its title.
    pub title: String,
    /// Whether its results say who was elected.
    pub results: bool,
    /// Whether it was a rehearsal, whose results mean nothing.
    pub rehearsal: bool,
    /// What is carried over.
    pub carried: Carried,
}

impl From<OpenError> for BeginError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

impl From<ReadError> for BeginError {
    fn from(error: ReadError) -> Self {
        Self::Open(error.into())
    }
}

impl From<JobError> for BeginError {
    fn from(error: JobError) -> Self {
        Self::Job(error)
    }
}

impl Offer {
    /// A plan that came as a file.
    pub(in crate::state::desk) fn of_file(name: String, plan: Plan) -> Self {
        Self {
            name,
            origin: Origin::Plan,
            plan: plan.conference,
        }
    }

    /// The plan of the year after a conference.
    fn after(
        name: String,
        conference: Conference,
        results: Option<&Results>,
    ) -> Result<Self, BeginError> {
        conference.check().map_err(OpenError::Unsound)?;
        if conference.follows.is_some() {
            return Err(BeginError::Follows);
        }
        let rehearsal = conference.is_rehearsal();
        let conference = real(conference);
        // Nobody was elected in a rehearsal.
        let results = results.filter(|_| !rehearsal);
        let plan = next_year(&conference, results);
        Ok(Self {
            name,
            origin: Origin::Before(Before {
                results: results.is_some(),
                rehearsal,
                carried: carried(&conference, &plan),
                title: conference.title,
            }),
            plan,
        })
    }
}

/// The conference that a rehearsal rehearses; any other as it is.
fn real(conference: Conference) -> Conference {
    let text = rehearsal::real_of(&format::write(&conference).0);
    let real = text.and_then(|text| format::read::<Conference>(text.as_bytes()).ok());
    real.map_or(conference, |(real, _)| real)
}

impl DeskSession {
    /// Where beginning a plan stands.
    pub fn beginning(self) -> RwSignal<Beginning> {
        self.preparing().beginning
    }

    /// Looks at a file that a person chose; of several, the first.
    pub async fn look_at_source(self, files: Vec<Picked>) {
        let Some(file) = files.into_iter().next() else {
            return;
        };
        self.beginning().set(Beginning::Reading);
        let (name, size, limit) = (file.name(), file.size(), Kind::Results.limit());
        match file.bytes(limit).await {
            Ok(Some(bytes)) => self.look_at(name, bytes).await,
            Ok(None) => self.offer(name, Err(ReadError::TooLarge { size, limit }.into())),
            Err(error) => self.offer(name, Err(OpenError::from(error).into())),
        }
    }

    /// The same for a text that was pasted.
    pub async fn look_at_text(self, name: String, text: String) {
        self.beginning().set(Beginning::Reading);
        self.look_at(name, text.into_bytes()).await;
    }

    async fn look_at(self, name: String, bytes: Vec<u8>) {
        let offer = if is_workbook(&name, &bytes) {
            of_workbook(name.clone(), &bytes).await
        } else {
            of_other(name.clone(), bytes).await
        };
        self.offer(name, offer);
    }

    /// Looks at the conference that is open, with its results where they have been worked out.
    pub fn look_at_open(self) {
        let Some(here) = self.here() else { return };
        let outcome = self.outcome.get_untracked();
        let results = match &outcome {
            Outcome::Ready(published) => Some(&published.0.results),
            _ => None,
        };
        let name = here.conference.title.clone();
        let conference = Conference::clone(&here.conference);
        self.offer(name.clone(), Offer::after(name, conference, results));
    }

    /// Looks at another conference that this device keeps.
    pub async fn look_at_kept(self, fingerprint: Hash, title: String) {
        let kept = match self.db.get_value() {
            Some(db) => opening::stored(&db, &fingerprint.to_hex()).await,
            None => Ok(None),
        };
        let offer = match kept {
            Ok(Some(here)) => {
                let conference = Conference::clone(&here.conference);
                Offer::after(title.clone(), conference, None)
            }
            Ok(None) => Err(OpenError::OtherConference.into()),
            Err(error) => Err(error.into()),
        };
        self.offer(title, offer);
    }

    /// Offers the template of a bloc of management boards.
    pub fn offer_zone_boards(self) {
        if let Some(plan) = template::zone_boards(device::now().date()) {
            self.offer_of(Origin::ZoneBoards, plan);
        }
    }

    /// Offers a plan with nothing in it.
    pub fn offer_empty(self) {
        self.offer_of(Origin::Empty, template::empty(device::now().date()));
    }

    fn offer_of(self, origin: Origin, plan: Conference) {
        let name = plan.title.clone();
        self.offer(name.clone(), Ok(Offer { name, origin, plan }));
    }

    pub(in crate::state::desk) fn offer(self, name: String, offer: Result<Offer, BeginError>) {
        self.beginning().set(match offer {
            Ok(offer) => Beginning::Offered(Shared(Arc::new(offer))),
            Err(error) => Beginning::Failed(name, error),
        });
    }

    /// Begins what is offered; whether it was. What a workbook does not have comes from the template, where that is wanted;
    /// what it has is looked at once more, beside the new plan.
    pub async fn begin_offered(self, offer: &Offer, with_template: bool) -> bool {
        let template = with_template
            .then(|| template::zone_boards(device::now().date()))
            .flatten();
        let plan = template.as_ref().unwrap_or(&offer.plan);
        if let Err(error) = self.begin_planning(plan).await {
            self.offer(offer.name.clone(), Err(error));
            return false;
        }
        self.beginning().set(Beginning::Open);
        if let Origin::Book(book) = &offer.origin {
            self.read_plan_book(book.name.clone(), book.file()).await;
        }
        true
    }

    /// The plan that is being edited, as a file.
    pub fn plan_file(self) -> Option<FinalFile> {
        let plan = self.preparing().plan.get_untracked()?;
        Some(file_of(Conference::clone(&plan.0)))
    }

    /// The plan that this device keeps, as a file, whether it can be read or not; nothing while there is none.
    pub async fn kept_file(self) -> Option<FinalFile> {
        match self.kept_planning().await {
            Ok(kept) => kept.map(file_of),
            Err(PlanError::Unreadable(_)) => {
                let text = self.kept_text(PLAN).await.ok().flatten()?;
                let stem = "ban-dang-soan".to_owned();
                Some(FinalFile { stem, text })
            }
            Err(PlanError::Job(_)) => None,
        }
    }
}

fn file_of(conference: Conference) -> FinalFile {
    FinalFile {
        stem: format!("ban-dang-soan-{}", conference.year),
        text: format::write(&Plan { conference }).0,
    }
}

fn is_empty(read: &ConferenceRead) -> bool {
    read.parts.present().is_empty()
}

async fn of_workbook(name: String, bytes: &[u8]) -> Result<Offer, BeginError> {
    let plan = template::empty(device::now().date());
    let read = read_parts(name.clone(), packed(bytes), &plan).await;
    let read = read.map_err(BeginError::Book)?;
    if is_empty(&read.read) {
        return Err(BeginError::EmptyBook);
    }
    Ok(Offer {
        name,
        origin: Origin::Book(read),
        plan,
    })
}

async fn of_other(name: String, bytes: Vec<u8>) -> Result<Offer, BeginError> {
    let bytes = unarmoured(bytes).await.map_err(BeginError::Message)?;
    let envelope: Envelope = format::open(&bytes)?;
    drop(bytes);
    match envelope.kind {
        Kind::Plan => Ok(Offer::of_file(name, envelope.document()?)),
        Kind::Results => {
            let results: Results = envelope.document()?;
            Offer::after(name, results.conference.clone(), Some(&results))
        }
        Kind::Desk => {
            let desk: DeskFile = envelope.document()?;
            Offer::after(name, desk.conference, None)
        }
        _ => Offer::after(name, envelope.document()?, None),
    }
}
