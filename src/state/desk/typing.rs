//! What is typed into forms of the desk: kept on this device as it changes, gone once it is entered.

use khoithidua_core::desk::typed::Typed;
use khoithidua_core::hash::Hash;
use leptos::prelude::*;

use super::DeskSession;
use crate::browser::db::{Db, Store, Write};
use crate::browser::dom::{self, PageEvent};
use crate::state::opening::Here;
use crate::state::persist::Saver;

/// Fields of all forms. Copied freely.
#[derive(Clone, Copy)]
pub struct Typing {
    texts: RwSignal<Typed>,
    saver: StoredValue<Option<Saver>, LocalStorage>,
}

impl Typing {
    /// Nothing typed, and nothing to keep it with.
    pub(super) fn new() -> Self {
        Self {
            texts: RwSignal::new(Typed::default()),
            saver: StoredValue::new_local(None),
        }
    }

    /// What stands in a field; `None` while nobody has touched it.
    pub fn get(self, field: &str) -> Option<String> {
        self.texts.with(|typed| typed.get(field).map(str::to_owned))
    }

    /// The same, empty where nobody has.
    pub fn text(self, field: &str) -> String {
        self.get(field).unwrap_or_default()
    }

    /// A whole number; `None` for what is none yet.
    pub fn number(self, field: &str) -> Option<u32> {
        self.texts.with(|typed| typed.number(field))
    }

    /// Whether a field whose name begins so has been touched.
    pub fn has(self, beginning: &str) -> bool {
        self.texts.with(|typed| typed.has(beginning))
    }

    /// Types into a field.
    pub fn set(self, field: &str, text: String) {
        self.texts.update(|typed| typed.set(field, text));
        self.changed();
    }

    /// Empties all fields whose names begin so.
    pub fn forget(self, beginning: &str) {
        if self.texts.with_untracked(|typed| typed.has(beginning)) {
            self.texts.update(|typed| typed.forget(beginning));
            self.changed();
        }
    }

    fn changed(self) {
        self.saver
            .with_value(|saver| saver.iter().for_each(Saver::changed));
    }

    /// Keeps what waits to be kept, and shows empty fields.
    pub(super) fn leave(self) {
        self.flush();
        self.texts.set(Typed::default());
    }

    fn flush(self) {
        self.saver
            .with_value(|saver| saver.iter().for_each(Saver::flush));
    }

    fn key(fingerprint: Hash) -> String {
        format!("typed/{fingerprint}")
    }
}

impl DeskSession {
    /// What is typed into forms and not entered yet.
    pub fn typing(self) -> Typing {
        self.side().typing
    }

    /// Keeps what is typed with this database.
    pub(super) fn keep_typing(self, db: Db) {
        let (typing, saver) = (self.typing(), Saver::new(db, self.status));
        saver.set_source(move || self.typing_writes());
        let first = typing.saver.with_value(Option::is_none);
        typing.saver.set_value(Some(saver));
        if first {
            dom::listen(PageEvent::Hidden, move || typing.flush());
            dom::on_leave(move || typing.flush());
        }
    }

    /// Looks for what was typed the last time.
    pub(super) async fn load_typing(self, here: &Here) {
        let Some(db) = self.db.get_value() else {
            return;
        };
        let kept = db.get(Store::Meta, &Typing::key(here.fingerprint)).await;
        // What was typed and cannot be read was not entered: the fields are empty, and nothing that counts is lost.
        let kept = kept.ok().flatten();
        let typed = kept.map(|text| Typed::from_text(&text));
        self.typing().texts.set(typed.unwrap_or_default());
    }

    /// Only the one tab that writes keeps what is typed.
    fn typing_writes(self) -> Vec<Write> {
        let here = self.here().filter(|_| self.status.writer.get_untracked());
        let write = here.map(|here| Write {
            store: Store::Meta,
            key: Typing::key(here.fingerprint),
            value: self.typing().texts.with_untracked(Typed::to_text),
        });
        write.into_iter().collect()
    }
}
