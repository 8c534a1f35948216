//! A unit's answer to the board's review of its sheet, written on a device of the unit and kept as it is typed.

use std::sync::Arc;

use khoithidua_core::draft::answer::{DraftAnswer, Lacking};
use khoithidua_core::format::{self, Kind, ReadError, read_part, write_part};
use khoithidua_core::identity::Key;
use khoithidua_core::ids::PersonId;
use khoithidua_core::score::review::{Change, ReviewError, SheetReview};
use leptos::prelude::*;

use super::counter::{Counter, Given, GivenError};
use super::desk::Shared;
use super::exchange::{FinalFile, named};
use super::opening::{self, Here, OpenError, Opened, identity_key, person_key};
use super::persist::Saver;
use super::status::Status;
use crate::browser::db::{Db, Store, Write};
use crate::browser::dom::{self, PageEvent};
use crate::browser::{device, tabs, task};

/// Key of the answer that was worked on last.
const CURRENT: &str = "answer-current";
/// Keys of answers, by the hash of their review.
const ANSWERS: &str = "answer/";

/// What is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Answering {
    /// What this device keeps is being read.
    Opening,
    /// Nothing.
    Idle,
    /// A review, and the conference that it belongs to is not here; why the file that was given for it is not it.
    NeedsConference(Shared<SheetReview>, Option<OpenError>),
    /// A review for another unit than that of the delegate whose device this is.
    OtherUnit(Shared<Work>),
    /// A review that can be answered.
    Ready(Shared<Work>),
}

/// A review in its conference.
#[derive(Debug)]
pub struct Work {
    /// The conference.
    pub here: Here,
    /// The review.
    pub review: SheetReview,
    /// What the board changed, the largest difference first.
    pub changes: Vec<Change>,
    /// The delegate whose device this is.
    pub delegate: Option<PersonId>,
}

/// Why a file was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// It cannot be read.
    Given(GivenError),
    /// It does not stand.
    Review(ReviewError),
}

/// The session. Made once at the root, copied freely.
#[derive(Clone, Copy)]
pub struct AnswerSession {
    /// What to know about the device. Whether this tab writes is asked for answers alone.
    pub status: Status,
    counter: Counter,
    state: RwSignal<Answering>,
    failed: RwSignal<Option<AnswerError>>,
    draft: RwSignal<Option<DraftAnswer>>,
    file: RwSignal<Option<(FinalFile, bool)>>,
    saver: StoredValue<Option<Saver>, LocalStorage>,
    claimed: StoredValue<bool>,
}

/// The session of this page.
pub fn use_answering() -> AnswerSession {
    expect_context()
}

impl AnswerSession {
    /// Nothing open until the screen is shown.
    pub fn new(counter: Counter) -> Self {
        let session = Self {
            status: Status {
                writer: RwSignal::new(true),
                ..counter.status
            },
            counter,
            state: RwSignal::new(Answering::Opening),
            failed: RwSignal::new(None),
            draft: RwSignal::new(None),
            file: RwSignal::new(None),
            saver: StoredValue::new_local(None),
            claimed: StoredValue::new(false),
        };
        dom::listen(PageEvent::Hidden, move || session.flush());
        dom::on_leave(move || session.flush());
        session
    }

    /// Takes up what this device keeps, once its screen is shown and the database is open. One tab writes.
    pub fn claim(self) {
        Effect::new(move |_| {
            // The screen may be gone before the database is open, and come again.
            if self.counter.is_open() && !self.claimed.get_value() {
                self.claimed.set_value(true);
                task::spawn(async move { self.begin_or_watch().await });
            }
        });
    }

    /// First the right to write, then what this device has.
    async fn begin_or_watch(self) {
        let lock = format!("{}answer", device::installation());
        let writer = self.status.writer;
        // The other tab is gone: what it wrote is read before this one may write.
        let freed = move || {
            task::spawn(async move {
                self.resume().await;
                writer.set(true);
            });
        };
        writer.set(tabs::is_writer(&lock, freed).await);
        self.resume().await;
    }

    async fn resume(self) {
        let Ok(db) = self.counter.db() else { return };
        let saver = Saver::new(db.clone(), self.status);
        saver.set_source(move || self.writes());
        self.saver.set_value(Some(saver));
        let kept = match db.get(Store::Meta, CURRENT).await {
            Ok(Some(hash)) => draft_of(&db, &hash).await,
            _ => None,
        };
        self.state.set(Answering::Idle);
        if let Some(draft) = kept {
            self.begin(draft.review).await;
        }
    }

    /// What is open.
    pub fn state(self) -> ReadSignal<Answering> {
        self.state.read_only()
    }

    /// True while the review is one of a rehearsal.
    pub fn is_rehearsal(self) -> bool {
        self.state.with(|state| match state {
            Answering::OtherUnit(work) | Answering::Ready(work) => {
                work.0.here.conference.is_rehearsal()
            }
            _ => false,
        })
    }

    /// Why the last file was not opened.
    pub fn failed(self) -> ReadSignal<Option<AnswerError>> {
        self.failed.read_only()
    }

    /// What was said so far.
    pub fn draft(self) -> ReadSignal<Option<DraftAnswer>> {
        self.draft.read_only()
    }

    /// The answer as a file, once it is made and until something is changed; and whether it is signed.
    pub fn file(self) -> ReadSignal<Option<(FinalFile, bool)>> {
        self.file.read_only()
    }

    /// Opens a file that a person gave: a review, or the conference that one waits for.
    pub async fn open(self, given: Given) {
        self.failed.set(None);
        let bytes = match given.bytes(Kind::Conference.limit()).await {
            Ok(bytes) => bytes,
            Err(error) => return self.failed.set(Some(AnswerError::Given(error))),
        };
        let waiting = match self.state.get_untracked() {
            Answering::NeedsConference(review, _) => Some(review),
            _ => None,
        };
        let kind = format::open(&bytes).map(|envelope| envelope.kind);
        if let (Ok(Kind::Conference), Some(review)) = (&kind, waiting) {
            return self.open_conference(&bytes, review).await;
        }
        match format::read::<SheetReview>(&bytes) {
            Ok((review, _)) => self.begin(review).await,
            Err(error) => self.failed.set(Some(AnswerError::Given(error.into()))),
        }
    }

    async fn open_conference(self, bytes: &[u8], review: Shared<SheetReview>) {
        let named = |opened| match opened {
            Opened::Conference(here) => here.named(review.0.conference),
            Opened::Draft(_) => None,
        };
        let refused = match opening::read(bytes).map(named) {
            Ok(Some(here)) => {
                if let Ok(db) = self.counter.db() {
                    let [text, _] = here.writes();
                    // What is not kept is asked for again.
                    let _ = db.write(&[text]).await;
                }
                return self.enter(here, review.0.as_ref().clone()).await;
            }
            Ok(None) => OpenError::OtherConference,
            Err(error) => error,
        };
        self.state
            .set(Answering::NeedsConference(review, Some(refused)));
    }

    async fn begin(self, review: SheetReview) {
        if let Some(here) = self.conference(&review).await {
            self.enter(here, review).await;
        } else {
            let review = Shared(Arc::new(review));
            self.state.set(Answering::NeedsConference(review, None));
        }
    }

    /// The conference of a review: kept on this device, or lying beside the app.
    async fn conference(self, review: &SheetReview) -> Option<Here> {
        let fingerprint = review.conference;
        let db = self.counter.db().ok()?;
        let kept = opening::stored(&db, &fingerprint.to_hex()).await;
        if let Ok(Some(here)) = kept {
            return Some(here);
        }
        opening::beside().await.ok().flatten()?.named(fingerprint)
    }

    async fn enter(self, here: Here, review: SheetReview) {
        if let Err(error) = review.check.check(&here.conference) {
            self.state.set(Answering::Idle);
            return self.failed.set(Some(AnswerError::Review(error)));
        }
        let Ok(db) = self.counter.db() else { return };
        let known = db.get(Store::Meta, &person_key(&here)).await.ok().flatten();
        let delegate = known.and_then(|id| PersonId::new(&id));
        let from = |id: &PersonId| here.conference.person(id).and_then(|p| p.unit.clone());
        let unit = delegate.as_ref().and_then(from);
        let ours = unit.as_ref() == Some(&review.check.sheet.unit);
        let kept = draft_of(&db, &review.hash().to_hex()).await;
        let begun = kept.is_some();
        let person = delegate.clone().filter(|_| ours);
        self.draft.set(Some(
            kept.unwrap_or_else(|| DraftAnswer::new(review.clone(), person)),
        ));
        self.file.set(None);
        let work = Shared(Arc::new(Work {
            changes: review.check.changes(&here.conference),
            here,
            review,
            delegate,
        }));
        if unit.is_some() && !ours && !begun {
            return self.state.set(Answering::OtherUnit(work));
        }
        self.state.set(Answering::Ready(work));
        self.edit(|_| ());
    }

    /// Answers all the same, for another unit than the device's delegate belongs to.
    pub fn go_on(self) {
        if let Answering::OtherUnit(work) = self.state.get_untracked() {
            self.state.set(Answering::Ready(work));
        }
    }

    /// Changes the answer and has it written. Nothing happens in a tab that only shows.
    pub fn edit(self, change: impl FnOnce(&mut DraftAnswer)) {
        if !self.status.writer.get_untracked() {
            return;
        }
        self.draft.update(|draft| {
            if let Some(draft) = draft {
                change(draft);
            }
        });
        if self.file.with_untracked(Option::is_some) {
            self.file.set(None);
        }
        self.saver.with_value(|saver| {
            if let Some(saver) = saver {
                saver.changed();
            }
        });
    }

    /// Makes the answer into a file, signed where this device has the person's key.
    ///
    /// # Errors
    /// What is lacking.
    pub async fn finish(self) -> Result<(), Lacking> {
        let (Answering::Ready(work), Some(draft)) =
            (self.state.get_untracked(), self.draft.get_untracked())
        else {
            return Ok(());
        };
        let rows = work.0.changes.iter().map(|change| &change.row);
        let mut answer = draft.answer(rows, device::now())?;
        let key = self.key(&work.0.here, &answer.person).await;
        if let Some(key) = &key {
            answer.sign(key);
        }
        let code = work.0.review.hash().spoken(2).replace(' ', "-");
        let (year, unit) = (work.0.here.conference.year, &answer.unit);
        let what = named(&work.0.here.conference, "giai-trinh");
        let file = FinalFile {
            stem: format!("{what}-{year}-{unit}-{code}"),
            text: format::write(&answer).0,
        };
        self.file.set(Some((file, key.is_some())));
        Ok(())
    }

    /// The key by which this device signs for a person, where it has one.
    async fn key(self, here: &Here, person: &PersonId) -> Option<Key> {
        let db = self.counter.db().ok()?;
        let kept = db.get(Store::Meta, &identity_key(here, person)).await;
        Key::parse(&kept.ok()??)
    }

    fn writes(self) -> Vec<Write> {
        self.draft.with_untracked(|draft| {
            let Some(draft) = draft else {
                return Vec::new();
            };
            let hash = draft.review.hash().to_hex();
            vec![
                Write::put(Store::Meta, CURRENT, hash.clone()),
                // What is read back is the last.
                Write::put(Store::Meta, format!("{ANSWERS}{hash}"), write_part(draft)),
            ]
        })
    }

    fn flush(self) {
        self.saver.try_with_value(|saver| {
            if let Some(saver) = saver {
                saver.flush();
            }
        });
    }
}

/// The answer to a review that this device keeps.
async fn draft_of(db: &Db, hash: &str) -> Option<DraftAnswer> {
    let kept = db.get(Store::Meta, &format!("{ANSWERS}{hash}")).await;
    let read: Result<DraftAnswer, ReadError> = read_part(kept.ok()??.as_bytes());
    read.ok()
}
