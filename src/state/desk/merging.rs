//! Several desks that collect for one conference: a file for a further one, and what it collected taken in again.

use khoithidua_core::desk::merge::{self, Contradiction, Merged, Part, merge};
use khoithidua_core::desk::pieces::Writer;
use leptos::prelude::*;

use super::acts::DeskError;
use super::archive::{OpenEnd, Pending, RestoreError};
use super::receipts::NoReceipt;
use super::{DeskSession, Shared};
use crate::state::exchange::FinalFile;

/// What another desk brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// Files that were not here.
    pub files: usize,
    /// Entries of the log that were not here.
    pub entries: usize,
    /// What both decided, each in its way.
    pub contradictions: Vec<Contradiction>,
}

impl DeskSession {
    /// Takes the files and entries of the backup that waits into this desk, which keeps all of its own. When it cannot be
    /// kept, the desk is as before.
    pub fn merge_pending(self) -> impl Future<Output = ()> {
        let end = self.side().opened.get_untracked();
        self.side().opened.set(None);
        async move {
            if let Some(OpenEnd::Waiting(pending)) = end {
                let end = self.take_in(pending).await.unwrap_or_else(OpenEnd::Failed);
                self.side().opened.set(Some(end));
            }
        }
    }

    async fn take_in(self, pending: Shared<Pending>) -> Result<OpenEnd, RestoreError> {
        let theirs = pending.0.part();
        let (inbox, log) = (self.inbox.get_untracked(), self.log.get_untracked());
        let ours = Part {
            inbox: &inbox,
            log: &log,
        };
        let Merged {
            inbox: all,
            log: whole,
            contradictions,
        } = merge(ours, theirs).map_err(RestoreError::Merge)?;
        let (files, entries) = merge::lacks(theirs, ours);
        let desk = |error| RestoreError::Desk(error);
        // A key of its own stays: phones may have seen its code.
        let kept = self.kept_key(pending.0.fingerprint()).await.map_err(desk)?;
        let merged = pending.0.with(all, whole, kept.is_none());
        self.restore(&merged).await.map_err(desk)?;
        Ok(OpenEnd::Merged(Brought {
            files,
            entries,
            contradictions,
        }))
    }

    /// A file that makes another device collect for this desk: the conference, what was decided, and the key; no
    /// files.
    ///
    /// # Errors
    /// When the key cannot be had: receipts of the other device would be another desk's.
    pub async fn collector_file(self) -> Result<FinalFile, NoReceipt> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let key = self.signing_key(&here).await?;
        let log = self.log.with_untracked(|log| merge::collector(log));
        let writer = Writer::new(&here.conference, &log, Some(&key.secret));
        let year = here.conference.year;
        Ok(FinalFile {
            stem: format!("may-thu-{year}"),
            text: writer.finish(),
        })
    }
}
