//! Recounting: a results file worked out again on this device, one ballot looked for in it, and ballots on trial.
//!
//! | part | what it does |
//! |---|---|
//! | [`self`] | the file that is open on the screen |
//! | [`find`] | "is my ballot in it?" |
//! | [`trial`] | a ballot that was sealed on another phone, opened here |

pub mod find;
pub mod trial;

use std::sync::Arc;

use khoithidua_core::format::{self, Kind, ReadError};
use khoithidua_core::sealed::ballot::Tracker;
use leptos::prelude::*;

use super::counter::{Counter, Given, GivenError};
use super::desk::Shared;
use super::recount::{self, CheckError, Checked, Progress};
use crate::browser::timer;
use find::Finding;
use trial::{Tried, Trying};

/// What is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Verifying {
    /// Nothing.
    Idle,
    /// A file is being read.
    Reading,
    /// A results file is being checked.
    Checking(Progress),
    /// A person stopped it.
    Stopped,
    /// It did not go on.
    Failed(CheckError),
    /// A results file that has been checked.
    Checked(Shared<Checked>),
    /// A ballot on trial, and which conference it needs.
    Needs(Shared<Trying>),
    /// The same, while the worker is at it.
    Trying,
    /// A ballot that was tried.
    Tried(Shared<Tried>),
}

/// The session. Made once at the root, copied freely.
#[derive(Clone, Copy)]
pub struct VerifySession {
    counter: Counter,
    state: RwSignal<Verifying>,
    finding: RwSignal<Finding>,
    trackers: RwSignal<Option<Shared<Vec<Tracker>>>>,
    /// Number of the work under way: another one stops it.
    job: StoredValue<u32>,
}

/// The session of this page.
pub fn use_verify() -> VerifySession {
    expect_context()
}

impl VerifySession {
    /// True while what is open belongs to a rehearsal.
    pub fn is_rehearsal(self) -> bool {
        self.state.with(|state| match state {
            Verifying::Checked(checked) => checked.0.results.conference.is_rehearsal(),
            _ => false,
        })
    }

    /// Nothing open yet.
    pub fn new(counter: Counter) -> Self {
        Self {
            counter,
            state: RwSignal::new(Verifying::Idle),
            finding: RwSignal::new(Finding::Nothing),
            trackers: RwSignal::new(None),
            job: StoredValue::new(0),
        }
    }

    /// True while no file is open or being looked at.
    pub fn is_idle(self) -> bool {
        self.state.with(|s| {
            matches!(
                s,
                Verifying::Idle | Verifying::Stopped | Verifying::Failed(_)
            )
        })
    }

    /// What is open.
    pub fn state(self) -> ReadSignal<Verifying> {
        self.state.read_only()
    }

    fn begin(self) -> u32 {
        self.job.update_value(|job| *job += 1);
        self.finding.set(Finding::Nothing);
        self.trackers.set(None);
        self.job.get_value()
    }

    /// Sets the state, unless something else has begun since.
    fn tell(self, job: u32, state: Verifying) -> bool {
        let ours = self.job.get_value() == job;
        if ours {
            self.state.set(state);
        }
        ours
    }

    /// Stops what is under way.
    pub fn stop(self) {
        self.begin();
        self.counter.crew().dismiss();
        self.state.set(Verifying::Stopped);
    }

    /// Takes a results file that another screen has checked.
    pub fn take(self, checked: Shared<Checked>) {
        self.begin();
        self.state.set(Verifying::Checked(checked));
    }

    /// Opens a file that a person gave: results, a ballot on trial, or the conference that one waits for.
    pub async fn open(self, given: Given) {
        let waiting = match self.state.get_untracked() {
            Verifying::Needs(trying) => Some(trying),
            _ => None,
        };
        let job = self.begin();
        self.state.set(Verifying::Reading);
        let failed = |error| Verifying::Failed(CheckError::Given(error));
        let name = given.name();
        let bytes = match given.bytes(Kind::Results.limit()).await {
            Ok(bytes) => bytes,
            Err(error) => {
                self.tell(job, failed(error));
                return;
            }
        };
        timer::breathe().await;
        match format::open(&bytes).map(|envelope| envelope.kind) {
            Ok(Kind::Trial) => self.open_trial(job, &bytes).await,
            Ok(Kind::Conference) if waiting.is_some() => {
                if let Some(trying) = waiting {
                    self.open_conference(job, &bytes, &trying).await;
                }
            }
            Ok(Kind::Results) => self.check(job, name, bytes).await,
            Ok(found) => {
                let wanted = Kind::Results;
                let error = GivenError::Read(ReadError::OtherKind { found, wanted });
                self.tell(job, failed(error));
            }
            Err(error) => {
                self.tell(job, failed(error.into()));
            }
        }
    }

    async fn check(self, job: u32, name: String, bytes: Vec<u8>) {
        let told = |progress| self.tell(job, Verifying::Checking(progress));
        told(Progress::default());
        let end = match recount::read(name, bytes).await {
            Ok(mut checked) => recount::check(&mut checked, &self.counter.crew(), told)
                .await
                .map(|()| checked),
            Err(error) => Err(error),
        };
        let end = match end {
            Ok(checked) => Verifying::Checked(Shared(Arc::new(checked))),
            Err(error) if error.is_stop() => Verifying::Stopped,
            Err(error) => Verifying::Failed(error),
        };
        self.tell(job, end);
    }
}
