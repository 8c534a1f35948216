//! The delegate's session: which conference, which person, the draft, and what may be done with it.

pub mod ballot;
pub mod booth;
mod finish;
pub mod moved;
pub mod receipt;
mod slips;

use khoithidua_core::draft::{Draft, Stage};
use khoithidua_core::ids::PersonId;
use leptos::prelude::*;

use super::exchange::FinalFile;
use super::kept::{Drafts, drafts};
use super::opening::{self, Here, OpenError, Opened, person_key};
use super::persist::Saver;
use super::status::{SaveState, Status};
use super::writing::Writing;
use crate::browser::db::{Db, Store, Write};
use crate::browser::dom::PageEvent;
use crate::browser::{BrowserError, device, dom, offline, task};

/// How far the session has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// Looking for a conference.
    Opening,
    /// None found; why, if something was there and did not open.
    NoConference(Option<OpenError>),
    /// A conference is open and someone has a draft, but the part of the program that knows drafts cannot be loaded.
    Incomplete(Here),
    /// A conference is open. Who is at the phone may still be open ([`Session::draft`]).
    Ready(Here),
}

#[derive(Clone)]
struct Tools {
    db: Db,
    saver: Saver,
}

/// The session. Made once at the root, copied freely.
#[derive(Clone, Copy)]
pub struct Session {
    /// What to know about this device.
    pub status: Status,
    phase: RwSignal<Phase>,
    draft: RwSignal<Option<Draft>>,
    file: RwSignal<Option<FinalFile>>,
    locked: Signal<bool>,
    tools: StoredValue<Option<Tools>, LocalStorage>,
    writing: Writing,
    /// Set as long as there is a draft.
    drafts: StoredValue<Option<Drafts>>,
    /// The last word on secrets of this page that are kept with the drafts: identity keys, codes of slips.
    beside: StoredValue<Vec<Write>>,
    /// True once the person has begun to vote again, even while nothing is marked yet.
    again: RwSignal<bool>,
    /// The code of a slip that stood in the address and has not been looked up yet.
    slip: RwSignal<Option<String>>,
    /// True when the conference that is open could not be kept: it is tried again with every draft.
    unkept: StoredValue<bool>,
}

/// The session of this page.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    /// Starts the session: opens the device's database and looks for the conference.
    pub fn start() -> Self {
        let (status, draft) = (Status::new(), RwSignal::new(None::<Draft>));
        let editing = Memo::new(move |_| draft.with(|d| d.as_ref().is_some_and(Draft::is_open)));
        let session = Self {
            status,
            phase: RwSignal::new(Phase::Opening),
            draft,
            file: RwSignal::new(None),
            locked: Signal::derive(move || !(status.writer.get() && editing.get())),
            tools: StoredValue::new_local(None),
            writing: Writing::new(),
            drafts: StoredValue::new(None),
            beside: StoredValue::new(Vec::new()),
            again: RwSignal::new(false),
            slip: RwSignal::new(None),
            unkept: StoredValue::new(false),
        };
        dom::listen(PageEvent::Hidden, move || session.flush());
        dom::on_leave(move || session.flush());
        task::spawn(async move { session.open().await });
        session
    }

    async fn open(self) {
        offline::hear(move |news| self.status.hear(news));
        let (db, failure) = Db::open(&device::installation()).await;
        self.status.memory_only.set(failure);
        let saver = Saver::new(db.clone(), self.status);
        saver.set_source(move || self.draft_writes());
        self.tools.set_value(Some(Tools {
            db: db.clone(),
            saver,
        }));
        let found = match opening::kept(&db).await {
            Ok(Some(here)) => Ok(Some(here)),
            Ok(None) | Err(_) => opening::beside().await,
        };
        match found {
            Ok(Some(here)) => self.enter(here).await,
            Ok(None) | Err(OpenError::Browser(_)) => self.phase.set(Phase::NoConference(None)),
            Err(error) => self.phase.set(Phase::NoConference(Some(error))),
        }
        offline::register(move |news| self.status.hear(news));
        task::spawn(async move {
            device::ask_to_keep().await;
        });
    }

    /// Opens a conference, with the draft of the person who was here last.
    pub async fn enter(self, here: Here) {
        let Some(Tools { db, saver }) = self.tools.get_value() else {
            return;
        };
        // Not being able to keep it shows in the status; the conference can be used all the same.
        let kept = opening::keep(&db, &here).await;
        self.unkept.set_value(kept.is_err());
        if let Err(error) = kept {
            saver.failed(error);
        }
        let person = db.get(Store::Meta, &person_key(&here)).await.ok().flatten();
        let known = person.and_then(|id| PersonId::new(&id));
        self.draft.set(None);
        self.file.set(None);
        if let Some(person) = known.filter(|id| here.conference.person(id).is_some())
            && !self.open_draft(&here, person).await
        {
            return;
        }
        let fingerprint = here.fingerprint;
        self.phase.set(Phase::Ready(here));
        let is_open = move || {
            self.phase
                .with_untracked(|p| matches!(p, Phase::Ready(h) if h.fingerprint == fingerprint))
        };
        self.writing.ask(
            fingerprint,
            move |ours| {
                if is_open() {
                    self.status.writer.set(ours);
                }
            },
            move || {
                if is_open() {
                    task::spawn(async move { self.take_over().await });
                }
            },
        );
    }

    /// The other tab is gone: what it wrote is read before this one may write.
    async fn take_over(self) {
        let person = self
            .draft
            .with_untracked(|d| d.as_ref().map(|d| d.person.clone()));
        if let (Some(person), Phase::Ready(here)) = (person, self.phase.get_untracked()) {
            self.open_draft(&here, person).await;
        }
        self.status.writer.set(true);
    }

    /// Takes up the draft of a person, or begins one. False if that needs what could not be loaded.
    async fn open_draft(self, here: &Here, person: PersonId) -> bool {
        let Some(Tools { db, .. }) = self.tools.get_value() else {
            return true;
        };
        let Ok(drafts) = drafts().await else {
            self.phase.set(Phase::Incomplete(here.clone()));
            return false;
        };
        self.drafts.set_value(Some(drafts));
        let draft = drafts.stored(&db, here, &person).await;
        if draft.is_some() && self.status.saving.get_untracked() == SaveState::Idle {
            self.status.saving.set(SaveState::Held);
        }
        let draft = draft.unwrap_or_else(|| Draft::new(here.fingerprint, person));
        let file = match draft.history.last() {
            Some(hash) => db
                .get(Store::Submissions, &hash.to_hex())
                .await
                .ok()
                .flatten(),
            None => None,
        };
        self.file
            .set(file.map(|text| drafts.final_file(here, &draft, text)));
        self.again
            .set(draft.sealed.is_some() && draft.is_voting(&here.conference));
        self.draft.set(Some(draft));
        true
    }

    /// Everything that must not be lost; the draft comes last, which is what is read back.
    fn draft_writes(self) -> Vec<Write> {
        let mut writes = Vec::new();
        if let Phase::Ready(here) = self.phase.get_untracked()
            && self.unkept.get_value()
        {
            writes.extend(here.writes());
        }
        let (draft, file) = (self.draft.get_untracked(), self.file.get_untracked());
        let hash = draft.as_ref().and_then(|d| d.history.last());
        // Written when it was made; again in case the device could not keep it then.
        if let (Some(file), Some(hash)) = (file, hash) {
            writes.push(Write::put(Store::Submissions, hash.to_hex(), file.text));
        }
        writes.extend(self.beside.get_value());
        if let (Some(draft), Some(drafts)) = (draft, self.drafts.get_value()) {
            writes.extend(drafts.writes(&draft));
        }
        writes
    }

    /// Before another draft takes its place: everything entered so far is written, whatever waits.
    async fn settle(self) -> Result<(), BrowserError> {
        let Some(Tools { db, .. }) = self.tools.get_value() else {
            return Ok(());
        };
        if !self.status.writer.get_untracked() {
            return Ok(());
        }
        db.write(&self.draft_writes()).await
    }

    /// How far the session has come.
    pub fn phase(self) -> Phase {
        self.phase.get()
    }

    /// The draft, once the person is known.
    pub fn draft(self) -> ReadSignal<Option<Draft>> {
        self.draft.read_only()
    }

    /// A view of the draft that changes only when its value does.
    pub fn slice<T: PartialEq + Clone + Send + Sync + 'static>(
        self,
        of: impl Fn(&Draft) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>> {
        Memo::new(move |_| self.draft.with(|d| d.as_ref().map(&of)))
    }

    /// The file of the last finalised revision.
    pub fn file(self) -> ReadSignal<Option<FinalFile>> {
        self.file.read_only()
    }

    /// True while nothing can be changed: the draft is finalised, or another tab writes.
    pub fn locked(self) -> Signal<bool> {
        self.locked
    }

    /// True when a new version may take over: nothing entered that has not been handed over.
    pub fn is_idle(self) -> bool {
        self.draft.with(|d| match d {
            None => true,
            Some(d) => {
                !d.has_content()
                    || matches!(
                        d.stage,
                        Stage::Finalised {
                            handed_over: true,
                            ..
                        }
                    )
            }
        })
    }

    /// Opens a file or text that a person gave. `replace` lets a draft take the place of another.
    ///
    /// # Errors
    /// Why it did not open; then everything is as before.
    pub async fn open_bytes(self, bytes: &[u8], replace: bool) -> Result<(), OpenError> {
        match opening::read(bytes)? {
            Opened::Conference(here) => {
                self.settle().await?;
                self.enter(here).await;
            }
            Opened::Draft(draft) => self.take_draft(*draft, replace).await?,
        }
        Ok(())
    }

    /// Opens the conference file beside the app anew.
    ///
    /// # Errors
    /// Why it did not open.
    pub async fn open_beside(self) -> Result<(), OpenError> {
        if let Some(here) = opening::beside().await? {
            self.settle().await?;
            self.enter(here).await;
        }
        self.status.new_conference.set(false);
        Ok(())
    }

    async fn take_draft(self, mut draft: Draft, replace: bool) -> Result<(), OpenError> {
        let Phase::Ready(here) = self.phase.get_untracked() else {
            return Err(OpenError::OtherConference);
        };
        if draft.conference != here.fingerprint || here.conference.person(&draft.person).is_none() {
            return Err(OpenError::OtherConference);
        }
        if !self.status.writer.get_untracked() {
            return Err(OpenError::NotWriter);
        }
        self.settle().await?;
        let mut brought = None;
        if let Some(Tools { db, .. }) = self.tools.get_value() {
            let Ok(drafts) = drafts().await else {
                return Err(OpenError::Browser(BrowserError::Missing));
            };
            let held = drafts.stored(&db, &here, &draft.person).await;
            if !replace && held.is_some_and(|d| d.has_content() && d != draft) {
                return Err(OpenError::DraftInTheWay);
            }
            brought = draft.receipt();
            draft.set_receipt(None);
            db.write(&drafts.writes(&draft)).await?;
        }
        self.open_draft(&here, draft.person).await;
        self.take_brought(brought).await;
        Ok(())
    }

    /// "I am this person."
    pub async fn choose_person(self, here: Here, person: PersonId) {
        if let Some(Tools { db, saver }) = self.tools.get_value() {
            if let Err(error) = self.settle().await {
                // The draft of the person before is only in memory: it stays.
                return saver.failed(error);
            }
            // Forgetting who it was costs one tap next time.
            let _ = db
                .write(&[Write::put(Store::Meta, person_key(&here), person.as_str())])
                .await;
        }
        self.open_draft(&here, person).await;
    }

    /// Notes the name of the person, where one was typed.
    pub fn say_name(self, typed: String) {
        if !typed.trim().is_empty() {
            self.edit(|draft| draft.name = typed);
        }
    }

    /// Changes the draft and has it written. Nothing happens in a tab that only shows.
    pub fn edit<R>(self, change: impl FnOnce(&mut Draft) -> R) -> Option<R> {
        if !self.status.writer.get_untracked() {
            return None;
        }
        let result = self
            .draft
            .try_update(|draft| draft.as_mut().map(change))
            .flatten();
        self.tools.with_value(|tools| {
            if let Some(tools) = tools {
                tools.saver.changed();
            }
        });
        result
    }

    /// Writes what waits, now.
    pub fn flush(self) {
        self.tools.try_with_value(|tools| {
            if let Some(tools) = tools {
                tools.saver.flush();
            }
        });
    }

    /// Lets a new version of the app take over. What waits is written first.
    pub async fn update_app(self) {
        self.flush();
        offline::switch_version().await;
    }
}
