//! Finding the conference: kept on this device, lying beside the app, or given by the person.

use std::sync::Arc;

use khoithidua_core::conference::rehearsal::{self, Side};
use khoithidua_core::conference::{Conference, ConferenceError};
use khoithidua_core::draft::Draft;
use khoithidua_core::format::{self, Envelope, Kind, ReadError};
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::PersonId;
use leptos::prelude::expect_context;

use crate::browser::db::{Db, Store, Write};
use crate::browser::{BrowserError, files};

/// Key of the conference that this device opens next time.
pub const CURRENT: &str = "current";
/// The conference file beside the app.
const BESIDE: &str = "conference.json";

/// A conference that has been opened and checked.
#[derive(Clone, Debug)]
pub struct Here {
    /// The conference.
    pub conference: Arc<Conference>,
    /// Its fingerprint.
    pub fingerprint: Hash,
    /// Its canonical text, as the board froze it.
    text: Arc<str>,
}

impl Here {
    /// A conference that this program holds as a value, not as a file.
    pub fn of(conference: Conference) -> Self {
        let (text, fingerprint) = format::write(&conference);
        Self {
            conference: Arc::new(conference),
            fingerprint,
            text: text.into(),
        }
    }

    /// The same, if the board's rules can be applied, and the file says nothing that this program would leave out when
    /// it writes the conference again, as the desk does in results and backups.
    ///
    /// # Errors
    /// What is wrong with the rules, or [`ReadError::Leftover`].
    pub fn exact(self) -> Result<Self, OpenError> {
        let rules = self.conference.check_procedure();
        rules.map_err(OpenError::Unsound)?;
        if format::write(&*self.conference).1 == self.fingerprint {
            Ok(self)
        } else {
            Err(ReadError::Leftover.into())
        }
    }

    /// Its canonical text, for the workers.
    pub fn text(&self) -> String {
        self.text.to_string()
    }

    /// Its rehearsal, as a text to be opened; the conference that it rehearses, where it is one.
    pub fn other_side(&self) -> Option<String> {
        rehearsal::real_of(&self.text).or_else(|| rehearsal::rehearsal_of(&self.text))
    }

    /// The conference with this fingerprint: this one, or its other side.
    pub fn named(self, fingerprint: Hash) -> Option<Self> {
        if self.fingerprint == fingerprint {
            return Some(self);
        }
        match read(self.other_side()?.as_bytes()) {
            Ok(Opened::Conference(here)) => Some(here).filter(|h| h.fingerprint == fingerprint),
            _ => None,
        }
    }

    /// Why a file that names another conference is not taken.
    pub fn refusal(&self, other: Hash) -> OpenError {
        rehearsal::side_of(&self.text, other)
            .map_or(OpenError::OtherConference, OpenError::OtherSide)
    }

    /// Keeps it on this device as the one to open next time.
    pub fn writes(&self) -> [Write; 2] {
        let fingerprint = self.fingerprint.to_hex();
        [
            Write::put(Store::Conferences, fingerprint.clone(), &*self.text),
            Write::put(Store::Meta, CURRENT, fingerprint),
        ]
    }
}

/// Key of who was here last.
pub fn person_key(here: &Here) -> String {
    format!("person/{}", here.fingerprint)
}

/// Key of the identity key that this device made for a person.
pub fn identity_key(here: &Here, person: &PersonId) -> String {
    format!("identity/{}/{person}", here.fingerprint)
}

/// Keeps a conference on this device as the one to open next time.
pub async fn keep(db: &Db, here: &Here) -> Result<(), BrowserError> {
    db.write(&here.writes()).await
}

/// The conference that is open. Only for screens that are shown once there is one.
pub fn use_here() -> Here {
    expect_context()
}

impl PartialEq for Here {
    fn eq(&self, other: &Self) -> bool {
        self.fingerprint == other.fingerprint
    }
}

/// Why a file does not open. Put into words by `i18n::explain`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// It cannot be read.
    Read(ReadError),
    /// It can be read, but contradicts itself.
    Unsound(ConferenceError),
    /// A draft of another conference than the one that is open.
    OtherConference,
    /// A draft from the rehearsal of the conference that is open, or from the conference while its rehearsal is open.
    OtherSide(Side),
    /// A draft, and this device already holds a different one of the same person.
    DraftInTheWay,
    /// Another tab of this device is writing.
    NotWriter,
    /// The browser failed.
    Browser(BrowserError),
}

impl From<ReadError> for OpenError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

impl From<BrowserError> for OpenError {
    fn from(error: BrowserError) -> Self {
        Self::Browser(error)
    }
}

/// What a file turned out to be.
#[derive(Clone, Debug)]
pub enum Opened {
    /// A conference.
    Conference(Here),
    /// An unfinished submission.
    Draft(Box<Draft>),
}

/// Reads a file that a person gave: a conference, or a draft from another phone.
pub fn read(bytes: &[u8]) -> Result<Opened, OpenError> {
    let envelope = format::open(bytes)?;
    if envelope.kind == Kind::Draft {
        return Ok(Opened::Draft(Box::new(envelope.document()?)));
    }
    conference(envelope).map(Opened::Conference)
}

fn conference(envelope: Envelope) -> Result<Here, OpenError> {
    let text: Arc<str> = envelope.text().into();
    let fingerprint = Hash::of(text.as_bytes());
    let conference: Conference = envelope.content()?;
    conference.check().map_err(OpenError::Unsound)?;
    let conference = Arc::new(conference);
    Ok(Here {
        conference,
        fingerprint,
        text,
    })
}

/// The conference this device was last used for.
pub async fn kept(db: &Db) -> Result<Option<Here>, OpenError> {
    let Some(fingerprint) = db.get(Store::Meta, CURRENT).await? else {
        return Ok(None);
    };
    match db.get(Store::Conferences, &fingerprint).await? {
        Some(text) => conference(format::open(text.as_bytes())?).map(Some),
        None => Ok(None),
    }
}

/// A conference that this device keeps, by its fingerprint. Apart from [`kept`], which every phone waits for: one more
/// thing to wait for weighs two hundred bytes.
pub async fn stored(db: &Db, fingerprint: &str) -> Result<Option<Here>, OpenError> {
    match db.get(Store::Conferences, fingerprint).await? {
        Some(text) => conference(format::open(text.as_bytes())?).map(Some),
        None => Ok(None),
    }
}

/// The conference lying beside the app.
pub async fn beside() -> Result<Option<Here>, OpenError> {
    match files::beside(BESIDE).await? {
        Some(bytes) => conference(format::open(&bytes)?).map(Some),
        None => Ok(None),
    }
}
