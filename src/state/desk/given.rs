//! What a person gives the desk to open: a conference, a backup of a desk, or a plan.

use khoithidua_core::desk::file::{DeskFile, DeskFileError};
use khoithidua_core::format::{self, Kind, ReadError};
use khoithidua_core::plan::file::Plan;
use leptos::prelude::*;

use super::DeskSession;
use super::archive::{OpenEnd, RestoreError};
use super::prepare::beginning::Offer;
use crate::browser::{files, offline, timer};
use crate::route::desk::DeskRoute;
use crate::state::armour::unarmoured;
use crate::state::opening::{self, OpenError, Opened};

impl DeskSession {
    /// Opens a file or text that a person gave: a conference, or a backup of a desk. How it ended is in
    /// [`Self::opened`]; when it did not open, everything is as before.
    pub async fn open_bytes(self, bytes: Vec<u8>) {
        self.side().opened.set(None);
        let end = self.try_open(bytes).await;
        self.side()
            .opened
            .set(end.unwrap_or_else(|e| Some(OpenEnd::Failed(e))));
    }

    async fn try_open(self, bytes: Vec<u8>) -> Result<Option<OpenEnd>, RestoreError> {
        let bytes = unarmoured(bytes).await;
        let bytes = bytes.map_err(RestoreError::Message)?;
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => match self.split(text).await {
                Ok((frame, pieces)) => return self.prepare_restore(frame, pieces).await.map(Some),
                Err(text) => text.into_bytes(),
            },
            Err(error) => error.into_bytes(),
        };
        let envelope = format::open(&bytes).map_err(OpenError::from)?;
        if envelope.kind == Kind::Desk {
            // In no usual form, but perhaps sound: then it has a usual one too.
            let file: DeskFile = envelope.document().map_err(OpenError::from)?;
            let incomplete = RestoreError::Unsound(DeskFileError::Incomplete);
            let split = self.split(format::write(&file).0).await;
            let (frame, pieces) = split.map_err(|_| incomplete)?;
            return self.prepare_restore(frame, pieces).await.map(Some);
        }
        if envelope.kind == Kind::Plan {
            // Whether it takes the place of the plan that is kept here, is asked where plans are begun.
            let plan: Plan = envelope.document().map_err(OpenError::from)?;
            let name = plan.conference.title.clone();
            self.offer(name.clone(), Ok(Offer::of_file(name, plan)));
            DeskRoute::Begin.go();
            return Ok(None);
        }
        drop(envelope);
        timer::breathe().await;
        match opening::read(&bytes)? {
            Opened::Conference(here) => {
                self.enter(here.exact()?).await;
                Ok(None)
            }
            Opened::Draft(_) => {
                let (found, wanted) = (Kind::Draft, Kind::Conference);
                Err(OpenError::from(ReadError::OtherKind { found, wanted }).into())
            }
        }
    }

    /// Reads a picked file and opens it, as [`Self::open_bytes`].
    pub async fn open_picked(self, file: files::Picked) {
        let (size, limit) = (file.size(), Kind::Desk.limit());
        let error = match file.bytes(limit).await {
            Ok(Some(bytes)) => return self.open_bytes(bytes).await,
            Ok(None) => OpenError::from(ReadError::TooLarge { size, limit }),
            Err(error) => OpenError::from(error),
        };
        self.side().opened.set(Some(OpenEnd::Failed(error.into())));
    }

    /// Opens the conference file beside the app anew.
    ///
    /// # Errors
    /// Why it did not open.
    pub async fn open_beside(self) -> Result<(), OpenError> {
        if let Some(here) = opening::beside().await? {
            self.enter(here.exact()?).await;
        }
        self.status.new_conference.set(false);
        Ok(())
    }

    /// Lets a new version of the app take over.
    pub async fn update_app(self) {
        offline::switch_version().await;
    }
}
