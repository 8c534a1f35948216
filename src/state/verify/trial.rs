//! A ballot on trial: sealed on another phone, opened here, and thrown away.

use std::sync::Arc;

use khoithidua_core::conference::Conference;
use khoithidua_core::format;
use khoithidua_core::sealed::ballot::Tracker;
use khoithidua_core::sealed::trial::Trial;
use khoithidua_core::work::Try;

use super::{VerifySession, Verifying};
use crate::browser::db::Store;
use crate::state::counter::GivenError;
use crate::state::desk::Shared;
use crate::state::opening::{self, Here, OpenError, Opened};
use crate::state::recount::CheckError;
use crate::state::work::{JobError, ask};

/// A ballot on trial that waits for its conference.
#[derive(Debug)]
pub struct Trying {
    trial: Trial,
    /// Why the last file given was not it.
    pub error: Option<OpenError>,
}

/// A ballot that was tried.
#[derive(Debug)]
pub struct Tried {
    /// What the other phone says is in it.
    pub trial: Trial,
    /// The conference.
    pub conference: Arc<Conference>,
    /// Its tracker, if it holds that.
    pub found: Result<Tracker, JobError>,
}

impl VerifySession {
    /// Opens a ballot on trial; the conference it is of may be on this device already, or beside the app.
    pub(super) async fn open_trial(self, job: u32, bytes: &[u8]) {
        match format::read::<Trial>(bytes) {
            Ok((trial, _)) => match self.known(&trial).await {
                Some(here) => self.try_it(job, trial, here).await,
                None => self.wait(job, trial, None),
            },
            Err(error) => {
                let error = CheckError::Given(GivenError::Read(error));
                self.tell(job, Verifying::Failed(error));
            }
        }
    }

    async fn known(self, trial: &Trial) -> Option<Here> {
        let key = trial.conference.to_hex();
        let db = self.counter.db().ok()?;
        if let Ok(Some(text)) = db.get(Store::Conferences, &key).await
            && let Ok(Opened::Conference(here)) = opening::read(text.as_bytes())
        {
            return Some(here);
        }
        let beside = opening::beside().await.ok().flatten()?;
        beside.named(trial.conference)
    }

    fn wait(self, job: u32, trial: Trial, error: Option<OpenError>) {
        let trying = Arc::new(Trying { trial, error });
        self.tell(job, Verifying::Needs(Shared(trying)));
    }

    /// The conference that a ballot waits for.
    pub(super) async fn open_conference(self, job: u32, bytes: &[u8], trying: &Shared<Trying>) {
        let trial = trying.0.trial.clone();
        let named = |opened| match opened {
            Opened::Conference(here) => here.named(trial.conference),
            Opened::Draft(_) => None,
        };
        match opening::read(bytes).map(named) {
            Ok(Some(here)) => self.try_it(job, trial, here).await,
            Ok(None) => self.wait(job, trial, Some(OpenError::OtherConference)),
            Err(error) => self.wait(job, trial, Some(error)),
        }
    }

    async fn try_it(self, job: u32, trial: Trial, here: Here) {
        self.tell(job, Verifying::Trying);
        let asked = Try {
            conference: here.text(),
            trial: trial.clone(),
        };
        let found = ask(&self.counter.crew(), &asked).await;
        let tried = Arc::new(Tried {
            trial,
            conference: here.conference,
            found,
        });
        self.tell(job, Verifying::Tried(Shared(tried)));
    }
}
