//! Files out and back in: the results, the whole desk as a backup, and restoring one.

use std::sync::Arc;

use khoithidua_core::date::Moment;
use khoithidua_core::desk::file::{DeskFile, DeskFileError};
use khoithidua_core::desk::inbox::{FileCounts, Inbox};
use khoithidua_core::desk::log::{Entry, standing};
use khoithidua_core::desk::merge::{MergeError, Part, lacks};
use khoithidua_core::desk::pieces::{Pieces, Splitter, Writer};
use khoithidua_core::hash::Hash;
use khoithidua_core::identity::SecretKey;
use leptos::prelude::*;

use super::acts::DeskError;
use super::examine::Examination;
use super::keep::{self, Breath};
use super::merging::Brought;
use super::outcome::Outcome;
use super::{DeskSession, Phase, Shared, receipts};
use crate::browser::{device, timer};
use crate::state::exchange::FinalFile;
use crate::state::opening::{Here, OpenError};

/// Bytes of a backup looked through before the clock is looked at.
const STRIDE: usize = 1 << 18;

/// Why a file did not open at the desk. Put into words by the screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestoreError {
    /// It is not a conference or backup that can be used.
    Open(OpenError),
    /// It is a backup whose parts do not belong together.
    Unsound(DeskFileError),
    /// It could not be kept.
    Desk(DeskError),
    /// The two desks cannot become one.
    Merge(MergeError),
}

impl From<OpenError> for RestoreError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

/// How opening a file ended.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenEnd {
    /// A backup waits for the person's word because there is a desk already.
    Waiting(Shared<Pending>),
    /// A backup is the desk now.
    Restored(Restored),
    /// What another desk collected is here too now.
    Merged(Brought),
    /// The backup is exactly the desk that is here.
    Same,
    /// A person stopped it; nothing has changed.
    Cancelled,
    /// It did not open; nothing has changed.
    Failed(RestoreError),
}

/// What a backup brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Its files.
    pub files: FileCounts,
    /// Decisions not taken back.
    pub decisions: usize,
    /// Entries of the log.
    pub entries: usize,
    /// When the last of them was made.
    pub until: Option<Moment>,
    /// Whether collection is closed.
    pub closed: bool,
}

/// A backup that has been checked, and waits for the person's word because there is a desk already.
#[derive(Debug)]
pub struct Pending {
    here: Here,
    inbox: Inbox,
    log: Vec<Entry>,
    key: Option<SecretKey>,
    /// Files in the backup.
    pub files: usize,
    /// Files of this device's desk now.
    pub files_now: usize,
    /// Those of them that the backup does not have.
    pub lost: usize,
    /// Files and entries of the log that the backup has and this desk does not.
    pub more: (usize, usize),
}

impl Pending {
    pub(super) fn part(&self) -> Part<'_> {
        Part {
            inbox: &self.inbox,
            log: &self.log,
        }
    }

    pub(super) fn fingerprint(&self) -> Hash {
        self.here.fingerprint
    }

    /// The same with other files and another log; with its key, where that is wanted.
    pub(super) fn with(&self, inbox: Inbox, log: Vec<Entry>, key: bool) -> Self {
        Self {
            here: self.here.clone(),
            inbox,
            log,
            key: self.key.clone().filter(|_| key),
            ..*self
        }
    }
}

impl DeskSession {
    /// How opening a file ended, until something else is done.
    pub fn opened(self) -> ReadSignal<Option<OpenEnd>> {
        self.side().opened.read_only()
    }

    /// It has been read.
    pub fn forget_opened(self) {
        self.side().opened.set(None);
    }

    /// Lets go of the backup that waits.
    pub fn forget_pending(self) {
        let waits = |end: &Option<OpenEnd>| matches!(end, Some(OpenEnd::Waiting(_)));
        if self.side().opened.with_untracked(waits) {
            self.side().opened.set(None);
        }
    }

    /// Stops reading a backup. Everything is as before then.
    pub fn cancel_restore(self) {
        self.next_job();
    }

    /// The backup in a text, in pieces; or the text, if it is none in its usual form.
    pub(super) async fn split(self, text: String) -> Result<(DeskFile, Pieces), String> {
        let (mut splitter, mut breath) = (Splitter::new(text), Breath::new());
        while !splitter.step(STRIDE) {
            breath.take().await;
        }
        let pieces = splitter.finish()?;
        timer::breathe().await;
        match pieces.frame() {
            Ok(frame) => Ok((frame, pieces)),
            Err(_) => Err(pieces.into_text()),
        }
    }

    /// Checks a backup whole, and restores it where no desk is in its way.
    pub(super) async fn prepare_restore(
        self,
        frame: DeskFile,
        pieces: Pieces,
    ) -> Result<OpenEnd, RestoreError> {
        let unsound = RestoreError::Unsound;
        timer::breathe().await;
        let conference = &frame.conference;
        let sound = conference
            .check()
            .and_then(|()| conference.check_procedure());
        sound.map_err(|e| unsound(e.into()))?;
        timer::breathe().await;
        let here = Here::of(frame.conference.clone());
        timer::breathe().await;
        let before = self.phase.get_untracked();
        let read = self.examine_all(&here, &frame, &pieces).await;
        self.phase.set(before);
        let Some(inbox) = read? else {
            return Ok(OpenEnd::Cancelled);
        };
        drop(pieces);
        self.enter(here.clone()).await;
        if !self.is_open(&here) {
            // What is there already cannot be read: nothing may take its place unseen.
            return Err(RestoreError::Desk(DeskError::NotWriter));
        }
        let (files_now, lost, more) = self.inbox.with_untracked(|now| {
            let theirs = Part {
                inbox: &inbox,
                log: &frame.log,
            };
            self.log.with_untracked(|log| {
                let ours = Part { inbox: now, log };
                let (lost, _) = lacks(ours, theirs);
                (now.len(), lost, lacks(theirs, ours))
            })
        });
        let kept = self.kept_key(here.fingerprint).await;
        let kept = kept.map_err(RestoreError::Desk)?;
        let same_key = frame.key.is_none() || kept.map(|key| key.secret) == frame.key;
        let same = same_key && self.log.with_untracked(|log| *log == frame.log);
        let empty = self.log.with_untracked(Vec::is_empty) && self.damaged.get_untracked() == 0;
        let pending = Pending {
            files: inbox.len(),
            here,
            inbox,
            log: frame.log,
            key: frame.key,
            files_now,
            lost,
            more,
        };
        if same && files_now == pending.files && lost == 0 && self.damaged.get_untracked() == 0 {
            return Ok(OpenEnd::Same);
        }
        let pending = Shared(Arc::new(pending));
        if empty {
            let restored = self.restore(&pending.0).await;
            restored.map_err(RestoreError::Desk)
        } else {
            Ok(OpenEnd::Waiting(pending))
        }
    }

    /// Reads and examines every file of a backup; `None` when a person stopped it.
    async fn examine_all(
        self,
        here: &Here,
        frame: &DeskFile,
        pieces: &Pieces,
    ) -> Result<Option<Inbox>, RestoreError> {
        let ((job, crew), total) = (self.next_crew(), pieces.len());
        // How far it is, and the way to stop it, are there before the work begins.
        self.phase.set(Phase::Restoring(0, total));
        timer::breathe().await;
        let mut examination = Examination::new(here, crew, Inbox::default());
        let examined = self.examine_pieces(job, &mut examination, pieces).await;
        self.dismiss_crew(job);
        if self.job() != job {
            return Ok(None);
        }
        let all = examined?;
        frame.check_files(all).map_err(RestoreError::Unsound)?;
        Ok(Some(examination.finish()))
    }

    async fn examine_pieces(
        self,
        job: u32,
        examination: &mut Examination<'_>,
        pieces: &Pieces,
    ) -> Result<Vec<Hash>, RestoreError> {
        let not_done = |error| RestoreError::Desk(DeskError::NotDone(error));
        let (mut all, mut breath, total) = (Vec::new(), Breath::new(), pieces.len());
        for place in 0..total {
            let received = pieces.file(place).ok().and_then(|file| file.received());
            let received = received.ok_or(RestoreError::Unsound(DeskFileError::Incomplete))?;
            all.push(examination.add(received).await.map_err(not_done)?.0);
            if breath.take().await {
                if self.job() != job {
                    return Ok(all);
                }
                self.phase
                    .set(Phase::Restoring(examination.settled(), total));
            }
        }
        while examination.step().await.map_err(not_done)? {
            if self.job() != job {
                return Ok(all);
            }
            self.phase
                .set(Phase::Restoring(examination.settled(), total));
        }
        Ok(all)
    }

    /// Restores the backup that waits, in place of the desk that is here. It waits no longer from the
    /// moment this is called. When it cannot be kept, the desk is as before.
    pub fn restore_pending(self) -> impl Future<Output = ()> {
        let end = self.side().opened.get_untracked();
        self.side().opened.set(None);
        async move {
            if let Some(OpenEnd::Waiting(pending)) = end {
                let failed = |error| OpenEnd::Failed(RestoreError::Desk(error));
                let end = self.restore(&pending.0).await.unwrap_or_else(failed);
                self.side().opened.set(Some(end));
            }
        }
    }

    pub(super) async fn restore(self, pending: &Pending) -> Result<OpenEnd, DeskError> {
        let fingerprint = pending.here.fingerprint;
        let is_ours = self.owns(fingerprint);
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
        writes.extend(pending.key.as_ref().map(|k| receipts::key(fingerprint, k)));
        self.write(&writes).await?;
        self.damaged.set(0);
        self.status.writer.set(true);
        let (inbox, log) = (pending.inbox.clone(), pending.log.clone());
        let standing = standing(&log);
        let restored = Restored {
            files: inbox.counts(),
            decisions: standing.decisions.len(),
            entries: log.len(),
            until: log.last().map(|entry| entry.at),
            closed: standing.closed.is_some(),
        };
        self.take(pending.here.clone(), inbox, log).await;
        Ok(OpenEnd::Restored(restored))
    }

    /// The whole desk as a file.
    pub async fn backup(self) -> Option<FinalFile> {
        let here = self.here()?;
        let (inbox, log) = (self.inbox.get_untracked(), self.log.get_untracked());
        // A desk without a key makes one now, so that whoever goes on with the file signs as it does. Where it cannot, the
        // backup is worth no less.
        let key = self.signing_key(&here).await.ok();
        let secret = key.as_ref().map(|key| &key.secret);
        let mut writer = Writer::new(&here.conference, &log, secret);
        let mut breath = Breath::new();
        for (_, received, _) in inbox.iter() {
            writer.add(received);
            breath.take().await;
        }
        let now = device::now();
        let time = now.time().to_string().replace(':', "");
        let (year, day) = (here.conference.year, now.date().to_iso());
        Some(FinalFile {
            stem: format!("sao-luu-{year}-{day}-{time}"),
            text: writer.finish(),
        })
    }

    /// The conference as a file.
    pub fn conference_file(self) -> Option<FinalFile> {
        let here = self.here()?;
        Some(FinalFile {
            stem: format!("hoi-nghi-{}", here.conference.year),
            text: here.text(),
        })
    }

    /// The results as a file, once collection is closed. Its name says whether the ballots in it have been opened.
    pub fn results_file(self) -> Option<FinalFile> {
        let here = self.here()?;
        let Outcome::Ready(published) = self.outcome.get_untracked() else {
            return None;
        };
        let code = published.0.integrity.replace(' ', "-");
        let what = if published.0.results.is_complete() {
            "ket-qua"
        } else {
            "hom-phieu-chua-mo"
        };
        Some(FinalFile {
            stem: format!("{what}-{}-{code}", here.conference.year),
            text: published.0.text.clone(),
        })
    }
}
