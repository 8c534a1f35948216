//! Which conference is open: found, entered with the right to write, loaded from what this device keeps, left.

use khoithidua_core::desk::inbox::Inbox;
use khoithidua_core::desk::log::Entry;
use khoithidua_core::hash::Hash;
use leptos::prelude::*;

use super::outcome::Outcome;
use super::urn::Opening;
use super::{DeskSession, Phase, keep};
use crate::browser::db::Db;
use crate::browser::{device, offline, tabs, task};
use crate::state::opening::{self, Here, OpenError};

impl DeskSession {
    /// Opens the device's database and looks for the conference, or the plan that was being edited.
    pub(super) async fn open(self) {
        offline::hear(move |news| self.status.hear(news));
        let (db, failure) = Db::open(&device::installation()).await;
        self.status.memory_only.set(failure);
        self.db.set_value(Some(db.clone()));
        self.keep_typing(db.clone());
        self.keep_plan(db.clone());
        if !self.was_planning().await {
            self.find_conference(&db).await;
        }
        offline::register(move |news| self.status.hear(news));
        offline::is_desk();
        task::spawn(async move {
            device::ask_to_keep().await;
        });
    }

    /// Opens the conference that this device was used for last, else the one beside the app.
    pub(super) async fn find_conference(self, db: &Db) {
        let found = match opening::kept(db).await {
            Ok(Some(here)) => Ok(Some(here)),
            Ok(None) | Err(_) => opening::beside().await,
        };
        match found.and_then(|found| found.map(Here::exact).transpose()) {
            Ok(Some(here)) => self.enter(here).await,
            Ok(None) | Err(OpenError::Browser(_)) => self.phase.set(Phase::NoConference(None)),
            Err(error) => self.phase.set(Phase::NoConference(Some(error))),
        }
    }

    /// Opens a conference: first the right to write, then what this device has of it.
    pub(super) async fn enter(self, here: Here) {
        let Some(db) = self.db.get_value() else {
            return;
        };
        // While this tab still may, and the plan is still that of the conference that is left.
        self.preparing().settle();
        // Not being able to keep it shows in the status; the conference can be used all the same.
        if let Err(error) = opening::keep(&db, &here).await {
            self.status.memory_only.set(Some(error));
        }
        let writer = self.owns(here.fingerprint) || {
            let lock = format!("{}desk/{}", device::installation(), here.fingerprint);
            let again = here.clone();
            tabs::is_writer(&lock, move || {
                task::spawn(async move { self.take_over(again).await });
            })
            .await
        };
        if writer {
            self.own.update_value(|own| {
                own.conferences.insert(here.fingerprint);
            });
        }
        self.status.writer.set(writer);
        self.load(here).await;
    }

    /// The other tab is gone: what it wrote is read before this one may write.
    async fn take_over(self, here: Here) {
        self.own.update_value(|own| {
            own.conferences.insert(here.fingerprint);
        });
        if self.is_open(&here) {
            // Nothing can be done on the screen while it loads; damage found then takes the right back.
            self.status.writer.set(true);
            self.load(here).await;
        }
    }

    /// True when this tab may write what belongs to a conference.
    pub(super) fn owns(self, fingerprint: Hash) -> bool {
        self.own
            .with_value(|own| own.conferences.contains(&fingerprint))
    }

    pub(super) fn is_open(self, here: &Here) -> bool {
        self.phase
            .with_untracked(|p| matches!(p, Phase::Ready(open) if open == here))
    }

    /// Tries again to read what this device keeps.
    pub async fn retry(self) {
        self.phase.set(Phase::Opening);
        self.open().await;
    }

    async fn load(self, here: Here) {
        let Some(db) = self.db.get_value() else {
            return;
        };
        let told = |done, total| self.phase.set(Phase::Loading(done, total));
        match keep::load(&db, &here, told).await {
            Ok(kept) => {
                self.damaged.set(kept.damaged);
                if kept.damaged > 0 {
                    self.status.writer.set(false);
                }
                self.take(here, kept.inbox, kept.log).await;
                self.go_on_with_plan().await;
            }
            Err(error) => self.phase.set(Phase::Unreadable(error)),
        }
    }

    /// Shows this as the desk from now on.
    pub(super) async fn take(self, here: Here, inbox: Inbox, log: Vec<Entry>) {
        self.leave_conference();
        self.load_typing(&here).await;
        self.look_for_frozen(&here).await;
        self.inbox.set(inbox);
        self.log.set(log);
        self.phase.set(Phase::Ready(here));
        self.work_out().await;
    }

    /// Forgets what belongs to the conference, or the plan, that was open; what of it waits to be kept is kept.
    pub(super) fn leave_conference(self) {
        self.drop_intake();
        self.typing().leave();
        let side = self.side();
        side.preparing.settle();
        side.preparing.stop_looking();
        side.preparing.show(None);
        side.collecting.forget();
        self.forget_book();
        self.forget_plan_book();
        self.forget_codes();
        side.shares_seen.set(Vec::new());
        side.answers_seen.set(Vec::new());
        side.opening.set(Opening::Idle);
        self.inbox.set(Inbox::default());
        self.log.set(Vec::new());
        self.outcome.set(Outcome::Open);
    }
}
