//! What tellers and recounters have in common: this device's database, its workers, and what to know about it.

use khoithidua_core::format::ReadError;
use khoithidua_core::light::LightError;
use leptos::prelude::*;

use super::armour::unarmoured;
use super::exchange::Picked;
use super::status::Status;
use super::work::JobError;
use crate::browser::db::Db;
use crate::browser::worker::Crew;
use crate::browser::{BrowserError, device, offline, task};

/// The device. Made once at the root, copied freely.
#[derive(Clone, Copy)]
pub struct Counter {
    /// What to know about it.
    pub status: Status,
    db: StoredValue<Option<Db>, LocalStorage>,
    crew: StoredValue<Crew, LocalStorage>,
    opened: RwSignal<bool>,
}

/// A file or text that a person gave.
pub enum Given {
    /// Picked or dropped.
    File(Picked),
    /// Pasted.
    Text(String),
}

/// Why nothing could be read of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GivenError {
    /// The browser could not read it.
    Browser(BrowserError),
    /// It is not the file that was asked for.
    Read(ReadError),
    /// It is a message, and does not give its file.
    Message(JobError<LightError>),
}

impl From<ReadError> for GivenError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

impl Given {
    /// What it is called; nothing for what was pasted.
    pub fn name(&self) -> String {
        match self {
            Self::File(file) => file.name(),
            Self::Text(_) => String::new(),
        }
    }

    /// What is in it, if that is not more than `limit`; out of its armour, if it is a message.
    pub async fn bytes(self, limit: usize) -> Result<Vec<u8>, GivenError> {
        let (size, bytes) = match self {
            Self::Text(text) => (text.len(), Some(text.into_bytes())),
            Self::File(file) => {
                let bytes = file.bytes(limit).await.map_err(GivenError::Browser)?;
                (file.size(), bytes)
            }
        };
        let bytes = bytes.filter(|bytes| bytes.len() <= limit);
        let bytes = bytes.ok_or(ReadError::TooLarge { size, limit })?;
        unarmoured(bytes).await.map_err(GivenError::Message)
    }
}

impl Counter {
    /// Opens the database, then calls back.
    pub fn start(opened: impl FnOnce() + 'static) -> Self {
        let counter = Self {
            status: Status::new(),
            db: StoredValue::new_local(None),
            crew: StoredValue::new_local(Crew::default()),
            opened: RwSignal::new(false),
        };
        task::spawn(async move {
            let status = counter.status;
            offline::hear(move |news| status.hear(news));
            let (db, failure) = Db::open(&device::installation()).await;
            status.memory_only.set(failure);
            counter.db.set_value(Some(db));
            opened();
            counter.opened.set(true);
            offline::register(move |news| status.hear(news));
            device::ask_to_keep().await;
        });
        counter
    }

    /// The database, once it is open.
    ///
    /// # Errors
    /// [`BrowserError::Closed`] before.
    pub fn db(self) -> Result<Db, BrowserError> {
        self.db.get_value().ok_or(BrowserError::Closed)
    }

    /// True once it is; followed by whatever asks.
    pub fn is_open(self) -> bool {
        self.opened.get()
    }

    /// Lets a new version of the app take over.
    pub async fn update_app(self) {
        offline::switch_version().await;
    }

    /// The workers.
    pub fn crew(self) -> Crew {
        self.crew.get_value()
    }
}
