//! The one place that writes drafts: squashes changes, keeps one write in flight, never gives up.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use khoithidua_core::saving::{Action, Event, Saving};
use leptos::prelude::{Set, WithUntracked};

use super::status::{SaveState, Status};
use crate::browser::db::{Db, Write};
use crate::browser::{BrowserError, device, task, timer};

/// What is to be written, asked for at the moment of writing.
type Source = Rc<dyn Fn() -> Vec<Write>>;

/// The saver of one document. Clones share it.
#[derive(Clone)]
pub struct Saver(Rc<Inner>);

struct Inner {
    db: Db,
    status: Status,
    state: Cell<Saving>,
    source: RefCell<Option<Source>>,
}

impl Saver {
    /// A saver that writes to this database.
    pub fn new(db: Db, status: Status) -> Self {
        Self(Rc::new(Inner {
            db,
            status,
            state: Cell::new(Saving::Saved),
            source: RefCell::new(None),
        }))
    }

    /// Says what to write from now on.
    pub fn set_source(&self, source: impl Fn() -> Vec<Write> + 'static) {
        self.0.source.replace(Some(Rc::new(source)));
    }

    /// Something changed.
    pub fn changed(&self) {
        self.on(Event::Changed);
    }

    /// The page is being left or hidden: what waits is written now.
    pub fn flush(&self) {
        self.on(Event::Due);
    }

    /// What waits is written now, also beside a write in flight: what is to be written will be another thing, or gone.
    pub fn settle(&self) {
        match self.0.state.get() {
            Saving::Writing { more: true } => self.write(),
            _ => self.flush(),
        }
    }

    /// Something else that should have been kept was not: everything is tried again.
    pub fn failed(&self, error: BrowserError) {
        self.0.status.saving.set(SaveState::Failing(error));
        self.on(Event::Changed);
    }

    /// Shows that something is not written yet; what failed stays in sight until it is.
    fn show_saving(&self) {
        let saving = self.0.status.saving;
        let shown =
            saving.with_untracked(|s| matches!(s, SaveState::Saving | SaveState::Failing(_)));
        if !shown {
            saving.set(SaveState::Saving);
        }
    }

    fn on(&self, event: Event) {
        let (state, action) = self.0.state.get().on(event);
        self.0.state.set(state);
        if state != Saving::Saved {
            self.show_saving();
        }
        match action {
            Action::Nothing => {}
            Action::Wait(milliseconds) => {
                let saver = self.clone();
                timer::after(milliseconds, move || saver.on(Event::Due));
            }
            Action::Write => self.write(),
        }
    }

    fn write(&self) {
        let Some(source) = self.0.source.borrow().clone() else {
            return self.on(Event::Written);
        };
        let (saver, writes) = (self.clone(), source());
        task::spawn(async move {
            let saving = saver.0.status.saving;
            match saver.0.db.write(&writes).await {
                Ok(()) => {
                    saving.set(SaveState::Saved(device::now()));
                    saver.on(Event::Written);
                }
                Err(error) => {
                    saving.set(SaveState::Failing(error));
                    saver.on(Event::Failed);
                }
            }
        });
    }
}
