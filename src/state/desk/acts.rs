//! What the board does, each an entry of the log, written before it holds.

use khoithidua_core::desk::acts::{self, ActError, Next};
use khoithidua_core::desk::inbox::Inbox;
use khoithidua_core::desk::log::{Entry, Event};
use khoithidua_core::hash::Hash;
use khoithidua_core::identity::PublicKey;
use khoithidua_core::ids::PersonId;
use khoithidua_core::vote::paper::PaperCount;
use leptos::prelude::*;

use super::{DeskSession, keep};
use crate::browser::db::Write;
use crate::browser::{BrowserError, device};
use crate::state::opening::Here;
use crate::state::status::SaveState;
use crate::state::work::JobError;

/// Why something was not done. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskError {
    /// It is not its time.
    NotNow(ActError),
    /// Another tab of this device is writing, or nothing is open.
    NotWriter,
    /// Something else is being written.
    Busy,
    /// The device did not keep it.
    NotKept(BrowserError),
    /// The workers could not do their part.
    NotDone(JobError),
}

impl From<ActError> for DeskError {
    fn from(error: ActError) -> Self {
        Self::NotNow(error)
    }
}

impl DeskSession {
    /// What should be done next.
    pub fn next(self) -> Next {
        let Some(here) = self.here() else {
            return Next::Begin;
        };
        let (state, counts) = (self.state.get(), self.counts.get());
        self.standing
            .with(|standing| acts::next(&here.conference, &state.0, standing, counts))
    }

    /// Decides which of several contradicting submissions counts.
    ///
    /// # Errors
    /// Why not.
    pub async fn decide(
        self,
        person: PersonId,
        chosen: Hash,
        reason: String,
    ) -> Result<(), DeskError> {
        let state = self.state.get_untracked();
        let standing = self.standing.get_untracked();
        let event = acts::decide(&state.0, &standing, &person, chosen, &reason)?;
        self.note(event).await
    }

    /// Takes a decision back.
    ///
    /// # Errors
    /// Why not.
    pub async fn withdraw(self, person: PersonId, reason: String) -> Result<(), DeskError> {
        let event = acts::withdraw(&self.standing.get_untracked(), &person, &reason)?;
        self.note(event).await
    }

    /// What stands in the way of closing; nothing when it can be done.
    pub fn obstacle(self) -> Option<ActError> {
        let state = self.state.get();
        let closing = self
            .inbox
            .with(|inbox| self.standing.with(|s| acts::close(inbox, &state.0, s)));
        closing.err()
    }

    /// Closes collection and works out the results.
    ///
    /// # Errors
    /// Why not.
    pub async fn close(self) -> Result<(), DeskError> {
        let state = self.state.get_untracked();
        let standing = self.standing.get_untracked();
        let event = self
            .inbox
            .with_untracked(|inbox| acts::close(inbox, &state.0, &standing))?;
        self.note(event).await?;
        self.work_out().await;
        Ok(())
    }

    /// Opens collection again: the results are gone until it is closed anew.
    ///
    /// # Errors
    /// Why not.
    pub async fn reopen(self, reason: String) -> Result<(), DeskError> {
        let event = acts::reopen(&self.standing.get_untracked(), &reason)?;
        self.note(event).await?;
        self.work_out().await;
        Ok(())
    }

    /// Notes that someone at the desk has seen these people hand over.
    ///
    /// # Errors
    /// Why not.
    pub async fn accredit(self, people: Vec<PersonId>) -> Result<(), DeskError> {
        let state = self.state.get_untracked();
        let event = acts::accredit(&state.0, &self.standing.get_untracked(), &people)?;
        self.note(event).await
    }

    /// Revokes a person's key.
    ///
    /// # Errors
    /// Why not.
    pub async fn revoke(
        self,
        person: PersonId,
        key: PublicKey,
        reason: String,
    ) -> Result<(), DeskError> {
        let standing = self.standing.get_untracked();
        let event = self
            .inbox
            .with_untracked(|inbox| acts::revoke(inbox, &standing, &person, key, &reason))?;
        self.note(event).await
    }

    /// Says who votes on paper, and nobody else.
    ///
    /// # Errors
    /// Why not.
    pub async fn paper_voters(self, people: Vec<PersonId>) -> Result<(), DeskError> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let standing = self.standing.get_untracked();
        let event = acts::paper_voters(&here.conference, &standing, people)?;
        self.note(event).await
    }

    /// Enters one teller's count of the paper ballots.
    ///
    /// # Errors
    /// Why not.
    pub async fn count_paper(self, count: PaperCount) -> Result<(), DeskError> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let standing = self.standing.get_untracked();
        let event = acts::count_paper(&here.conference, &standing, count)?;
        self.note(event).await?;
        self.work_out().await;
        Ok(())
    }

    pub(super) async fn note(self, event: Event) -> Result<(), DeskError> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        self.record(&here, vec![event], Vec::new(), None).await
    }

    /// Writes entries and what belongs to them, all or nothing; only then do they hold.
    pub(super) async fn record(
        self,
        here: &Here,
        events: Vec<Event>,
        mut writes: Vec<Write>,
        inbox: Option<Inbox>,
    ) -> Result<(), DeskError> {
        if !self.status.writer.get_untracked() {
            return Err(DeskError::NotWriter);
        }
        if self.busy.get_untracked() {
            return Err(DeskError::Busy);
        }
        let at = device::now();
        let entries = events.into_iter().map(|event| Entry { at, event });
        let entries: Vec<Entry> = entries.collect();
        let first = self.log.with_untracked(Vec::len) + 1;
        let numbered = (first..).zip(&entries);
        writes.extend(numbered.map(|(number, entry)| keep::entry(here.fingerprint, number, entry)));
        self.write(&writes).await?;
        if let Some(inbox) = inbox {
            self.inbox.set(inbox);
        }
        self.log.update(|log| log.extend(entries));
        Ok(())
    }

    /// Makes all changes or none, and says so.
    pub(super) async fn write(self, writes: &[Write]) -> Result<(), DeskError> {
        let db = self.db.get_value().ok_or(DeskError::NotWriter)?;
        self.busy.set(true);
        self.status.saving.set(SaveState::Saving);
        let done = db.write(writes).await;
        self.busy.set(false);
        match done {
            Ok(()) => {
                self.status.saving.set(SaveState::Saved(device::now()));
                Ok(())
            }
            Err(error) => {
                self.status.saving.set(SaveState::Failing(error.clone()));
                Err(DeskError::NotKept(error))
            }
        }
    }
}
