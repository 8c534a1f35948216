//! The one place that writes drafts: squashes changes, keeps one write in flight, never gives up.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use khoithidua_core::saving::{Action, Event, Saving};
use leptos::prelude::Set;

use super::status::{SaveState, Status};
use crate::browser::db::{Db, Write};
use crate::browser::{device, task, timer};

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

    fn on(&self, event: Event) {
        let (state, action) = self.0.state.get().on(event);
        self.0.state.set(state);
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
        self.0.status.saving.set(SaveState::Saving);
        let (saver, writes) = (self.clone(), source());
        task::spawn(async move {
            match saver.0.db.write(&writes).await {
                Ok(()) => {
                    saver.on(Event::Written);
                    saver.0.status.saving.set(SaveState::Saved(device::now()));
                }
                Err(error) => {
                    saver.on(Event::Failed);
                    saver.0.status.saving.set(SaveState::Failing(error));
                }
            }
        });
    }
}
