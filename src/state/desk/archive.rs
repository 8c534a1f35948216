//! Files out and back in: the results, the whole desk as a backup, and restoring one.

use std::sync::Arc;

use khoithidua_core::desk::file::{DeskFile, DeskFileError};
use khoithidua_core::desk::inbox::{Inbox, Received, examine};
use khoithidua_core::desk::log::Entry;
use khoithidua_core::format;
use khoithidua_core::hash::Hash;
use leptos::prelude::*;

use super::acts::DeskError;
use super::keep::{self, Breath};
use super::outcome::Outcome;
use super::{DeskSession, Phase, Shared};
use crate::browser::device;
use crate::state::exchange::FinalFile;
use crate::state::opening::{Here, OpenError};

/// Why a file did not open at the desk. Put into words by the screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestoreError {
    /// It is not a conference or backup that can be used.
    Open(OpenError),
    /// It is a backup whose parts do not belong together.
    Unsound(DeskFileError),
    /// It could not be kept.
    Desk(DeskError),
}

impl From<OpenError> for RestoreError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

/// A backup that has been checked, and waits for the person's word because there is a desk already.
#[derive(Debug)]
pub struct Pending {
    here: Here,
    inbox: Inbox,
    log: Vec<Entry>,
    /// Files in the backup.
    pub files: usize,
    /// Files of this device's desk now.
    pub files_now: usize,
    /// Those of them that the backup does not have.
    pub lost: usize,
}

impl DeskSession {
    /// A backup that waits for the person's word.
    pub fn pending(self) -> ReadSignal<Option<Shared<Pending>>> {
        self.pending.read_only()
    }

    /// Lets go of the backup that waits.
    pub fn forget_pending(self) {
        self.pending.set(None);
    }

    /// Checks a backup whole, and restores it where no desk is in its way.
    pub(super) async fn prepare_restore(self, file: DeskFile) -> Result<(), RestoreError> {
        let files = file.check().map_err(RestoreError::Unsound)?;
        let here = Here::of(file.conference);
        let inbox = self.examine_all(&here, files).await;
        self.enter(here.clone()).await;
        if !self.is_open(&here) {
            // What is there already cannot be read: nothing may take its place unseen.
            return Err(RestoreError::Desk(DeskError::NotWriter));
        }
        let (files_now, lost) = self.inbox.with_untracked(|now| {
            let missing = now.iter().filter(|(raw, ..)| inbox.get(raw).is_none());
            (now.len(), missing.count())
        });
        let same = self.log.with_untracked(|log| *log == file.log);
        let empty = self.log.with_untracked(Vec::is_empty) && self.damaged.get_untracked() == 0;
        let pending = Pending {
            files: inbox.len(),
            here,
            inbox,
            log: file.log,
            files_now,
            lost,
        };
        if same && files_now == pending.files && lost == 0 {
            return Ok(());
        }
        let pending = Shared(Arc::new(pending));
        if empty {
            self.restore(&pending.0).await.map_err(RestoreError::Desk)
        } else {
            self.pending.set(Some(pending));
            Ok(())
        }
    }

    async fn examine_all(self, here: &Here, files: Vec<(Hash, Received)>) -> Inbox {
        let before = self.phase.get_untracked();
        let (mut inbox, mut breath, total) = (Inbox::default(), Breath::new(), files.len());
        for (done, (_, received)) in files.into_iter().enumerate() {
            let bytes = received.text.as_bytes();
            let content = examine(&here.conference, here.fingerprint, bytes);
            inbox.add(received, content);
            if breath.take().await {
                self.phase.set(Phase::Loading(done, total));
            }
        }
        self.phase.set(before);
        inbox
    }

    /// Restores the backup that waits, in place of the desk that is here. It waits no longer from the
    /// moment this is called.
    ///
    /// # Errors
    /// When it could not be kept; then the desk is as before.
    pub fn restore_pending(self) -> impl Future<Output = Result<(), DeskError>> {
        let pending = self.pending.get_untracked();
        self.pending.set(None);
        async move {
            match pending {
                Some(pending) => self.restore(&pending.0).await,
                None => Ok(()),
            }
        }
    }

    async fn restore(self, pending: &Pending) -> Result<(), DeskError> {
        let fingerprint = pending.here.fingerprint;
        let is_ours = self.ours.with_value(|o| o.contains(&fingerprint));
        let (Some(db), true) = (self.db.get_value(), is_ours) else {
            return Err(DeskError::NotWriter);
        };
        // One go: the old desk is there until the new one is.
        let mut writes = keep::removal(&db, fingerprint)
            .await
            .map_err(DeskError::NotKept)?;
        let mut breath = Breath::new();
        for (raw, received, _) in pending.inbox.iter() {
            writes.push(keep::file(fingerprint, *raw, received));
            breath.take().await;
        }
        for (number, entry) in (1..).zip(&pending.log) {
            writes.push(keep::entry(fingerprint, number, entry));
        }
        self.write(&writes).await?;
        self.damaged.set(0);
        self.status.writer.set(true);
        let (inbox, log) = (pending.inbox.clone(), pending.log.clone());
        self.take(pending.here.clone(), inbox, log).await;
        Ok(())
    }

    /// The whole desk as a file.
    pub fn backup(self) -> Option<FinalFile> {
        let here = self.here()?;
        let file = self.inbox.with_untracked(|inbox| {
            self.log
                .with_untracked(|log| DeskFile::of(&here.conference, inbox, log))
        });
        let now = device::now();
        let time = now.time().to_string().replace(':', "");
        let (year, day) = (here.conference.year, now.date().to_iso());
        Some(FinalFile {
            stem: format!("sao-luu-{year}-{day}-{time}"),
            text: format::write(&file).0,
        })
    }

    /// The results as a file, once collection is closed.
    pub fn results_file(self) -> Option<FinalFile> {
        let here = self.here()?;
        let Outcome::Ready(published) = self.outcome.get_untracked() else {
            return None;
        };
        let code = published.0.integrity.replace(' ', "-");
        Some(FinalFile {
            stem: format!("ket-qua-{}-{code}", here.conference.year),
            text: published.0.text.clone(),
        })
    }
}
