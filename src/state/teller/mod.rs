//! A teller's device: keys made or restored here, and this teller's part of the opening.
//!
//! | part | what it does |
//! |---|---|
//! | [`self`] | keys: made, kept, restored, handed over |
//! | [`share`] | the desk's file checked, and this teller's part of its opening |
//!
//! A secret half lies in the database and is read when it is needed; no signal holds it.

pub mod share;

use khoithidua_core::format::{self, Kind, read_part, write_part};
use khoithidua_core::hash::Hash;
use khoithidua_core::sealed::TellerKey;
use khoithidua_core::sealed::backup::Envelope;
use khoithidua_core::sealed::teller::TellerFile;
use khoithidua_core::text;
use khoithidua_core::work::{MadeTeller, MakeTeller, OpenEnvelope};
use leptos::prelude::*;

use super::counter::{Counter, Given, GivenError};
use super::exchange::FinalFile;
use super::opening;
use super::work::{JobError, ask};
use crate::browser::db::{Store, Write};
use crate::browser::{BrowserError, device, dom, tabs, task};
use share::Sharing;

pub const KEYS: &str = "teller/";
const STEPS: &str = "teller-steps/";

/// A key on this device, as far as everybody may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptKey {
    /// The public half.
    pub key: TellerKey,
    /// The backup: useless without its passphrase.
    pub envelope: Envelope,
    /// What has been done with it.
    pub steps: Steps,
}

/// What has been done with a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// The public half was handed over.
    pub handed: bool,
    /// The backup was saved.
    pub saved: bool,
    /// The envelope's page was printed.
    pub printed: bool,
}

/// One of [`Steps`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepOf {
    /// Handing over the public half.
    Hand,
    /// Saving the backup.
    Save,
    /// Printing the envelope's page.
    Print,
}

/// Why something was not done with a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TellerError {
    /// The file is none that can be read.
    Given(GivenError),
    /// It is a teller's file, but no envelope.
    NoEnvelope,
    /// The worker says why.
    Job(JobError),
    /// It could not be kept on this device.
    NotKept(BrowserError),
    /// Another tab of this device is at it.
    NotWriter,
}

impl From<JobError> for TellerError {
    fn from(error: JobError) -> Self {
        Self::Job(error)
    }
}

impl Steps {
    fn text(self) -> String {
        let mark = |done: bool, name| if done { name } else { "" };
        [
            mark(self.handed, "h"),
            mark(self.saved, "s"),
            mark(self.printed, "p"),
        ]
        .concat()
    }

    fn parse(text: &str) -> Self {
        Self {
            handed: text.contains('h'),
            saved: text.contains('s'),
            printed: text.contains('p'),
        }
    }

    /// True once the key is where it must be, and can be got back.
    pub fn are_safe(self) -> bool {
        self.handed && self.saved
    }
}

impl KeptKey {
    /// The code by which desk and teller compare the key by voice.
    pub fn code(&self) -> String {
        spoken(&self.key)
    }

    /// The public half as a file.
    pub fn key_file(&self) -> FinalFile {
        self.file("khoa", &TellerFile::Key(self.key.clone()))
    }

    /// The backup as a file; its text is what the printed code holds.
    pub fn envelope_file(&self) -> FinalFile {
        self.file("phong-bi", &TellerFile::Envelope(self.envelope.clone()))
    }

    fn file(&self, what: &str, file: &TellerFile) -> FinalFile {
        FinalFile {
            stem: format!(
                "{what}-{}-{}",
                plain(&self.key.name),
                self.code().replace(' ', "-")
            ),
            text: format::write(file).0,
        }
    }
}

/// The code by which a key is compared by voice.
pub fn spoken(key: &TellerKey) -> String {
    Hash::of(key.key.as_bytes()).spoken(2)
}

/// A name for file systems of every kind.
fn plain(name: &str) -> String {
    let letters = |c: char| c.is_ascii_alphanumeric() || c == ' ';
    let name: String = text::fold(name).chars().filter(|c| letters(*c)).collect();
    name.split_whitespace().collect::<Vec<_>>().join("-")
}

/// The session. Made once at the root, copied freely.
#[derive(Clone, Copy)]
pub struct TellerSession {
    /// The device.
    pub counter: Counter,
    keys: RwSignal<Option<Vec<KeptKey>>>,
    /// Why the keys on this device cannot be read.
    unread: RwSignal<Option<BrowserError>>,
    sharing: RwSignal<Sharing>,
    job: StoredValue<u32>,
    /// Public halves of the keys that were made since the page was opened.
    made: StoredValue<Vec<String>>,
    claimed: StoredValue<bool>,
}

/// The session of this page.
pub fn use_teller() -> TellerSession {
    expect_context()
}

impl TellerSession {
    /// Reads which keys are on this device, once its database is open.
    pub fn start() -> Self {
        let place = StoredValue::new(None::<Self>);
        let counter = Counter::start(move || {
            if let Some(session) = place.get_value() {
                task::spawn(async move { session.load().await });
            }
        });
        let session = Self {
            counter,
            keys: RwSignal::new(None),
            unread: RwSignal::new(None),
            sharing: RwSignal::new(Sharing::Idle),
            job: StoredValue::new(0),
            made: StoredValue::new(Vec::new()),
            claimed: StoredValue::new(false),
        };
        place.set_value(Some(session));
        dom::hold(move || session.is_unsafe());
        session
    }

    /// Asks for the right to write, once a teller's screen is shown: whoever only recounts stands in nobody's way.
    pub fn claim(self) {
        if self.claimed.get_value() {
            return;
        }
        self.claimed.set_value(true);
        let lock = format!("{}teller", device::installation());
        let freed = move || task::spawn(async move { self.freed().await });
        let writer = self.counter.status.writer;
        tabs::become_writer(&lock, move |ours| writer.set(ours), freed);
    }

    /// The other tab is gone: what it wrote is read before this one may write.
    async fn freed(self) {
        self.load().await;
        self.counter.status.writer.set(true);
    }

    async fn load(self) {
        match self.stored().await {
            Ok(keys) => {
                self.unread.set(None);
                self.keys.set(Some(keys));
            }
            Err(error) => self.unread.set(Some(error)),
        }
    }

    async fn stored(self) -> Result<Vec<KeptKey>, BrowserError> {
        let db = self.counter.db()?;
        let steps = db.all(Store::Meta, STEPS).await?;
        let all = db.all(Store::Meta, KEYS).await?;
        let kept = all.into_iter().filter_map(|(_, text)| {
            let made = read_part::<MadeTeller>(text.as_bytes()).ok()?;
            let place = format!("{STEPS}{}", made.key.key);
            let done = steps.iter().find(|(key, _)| *key == place);
            Some(KeptKey {
                steps: done.map(|(_, text)| Steps::parse(text)).unwrap_or_default(),
                key: made.key,
                envelope: made.envelope,
            })
        });
        Ok(kept.collect())
    }

    /// The keys on this device; nothing while they are being read.
    pub fn keys(self) -> ReadSignal<Option<Vec<KeptKey>>> {
        self.keys.read_only()
    }

    /// Why they cannot be read.
    pub fn unread(self) -> ReadSignal<Option<BrowserError>> {
        self.unread.read_only()
    }

    /// One of them.
    pub fn key(self, public: &str) -> Option<KeptKey> {
        self.keys
            .with(|keys| keys.iter().flatten().find(|k| k.key.key == public).cloned())
    }

    /// True while a key was made that nobody else has, or that cannot be got back: leaving is asked about.
    fn is_unsafe(self) -> bool {
        let fresh = |k: &KeptKey| self.made.with_value(|made| made.contains(&k.key.key));
        self.keys.with_untracked(|keys| {
            let mut all = keys.iter().flatten();
            all.any(|k| fresh(k) && !k.steps.are_safe())
        })
    }

    /// Makes a key and keeps it. Answers its public half.
    ///
    /// # Errors
    /// Why there is none; then nothing was kept.
    pub async fn make(self, name: String, passphrase: String) -> Result<String, TellerError> {
        self.may_write()?;
        let job = MakeTeller { name, passphrase };
        let made = ask(&self.counter.crew(), &job).await?;
        let public = self.keep(made, Steps::default()).await?;
        self.made.update_value(|all| all.push(public.clone()));
        Ok(public)
    }

    /// Reads an envelope: a file, or what a camera reads off the printed page.
    ///
    /// # Errors
    /// Why it is none.
    pub async fn envelope(self, given: Given) -> Result<Envelope, TellerError> {
        let bytes = given.bytes(Kind::Trustee.limit()).await;
        let bytes = bytes.map_err(TellerError::Given)?;
        let text = std::str::from_utf8(&bytes).map(tidied).unwrap_or_default();
        let bytes = if text.is_empty() {
            bytes
        } else {
            text.into_bytes()
        };
        match format::read::<TellerFile>(&bytes) {
            Ok((TellerFile::Envelope(envelope), _)) => Ok(envelope),
            Ok(_) => Err(TellerError::NoEnvelope),
            Err(error) => Err(TellerError::Given(error.into())),
        }
    }

    /// Takes a key out of its envelope and keeps it. Answers its public half.
    ///
    /// # Errors
    /// Why it does not open; then nothing was kept.
    pub async fn restore(
        self,
        envelope: Envelope,
        passphrase: String,
    ) -> Result<String, TellerError> {
        self.may_write()?;
        let job = OpenEnvelope {
            envelope: envelope.clone(),
            passphrase,
        };
        let secret = ask(&self.counter.crew(), &job).await?;
        let key = envelope.key.clone();
        // It was handed over, or there would be no envelope to come back from.
        let steps = Steps {
            handed: true,
            saved: true,
            printed: true,
        };
        self.keep(
            MadeTeller {
                secret,
                key,
                envelope,
            },
            steps,
        )
        .await
    }

    fn may_write(self) -> Result<(), TellerError> {
        let writer = self.counter.status.writer.get_untracked();
        writer.then_some(()).ok_or(TellerError::NotWriter)
    }

    async fn keep(self, made: MadeTeller, steps: Steps) -> Result<String, TellerError> {
        let db = self.counter.db().map_err(TellerError::NotKept)?;
        let public = made.key.key.clone();
        let writes = [
            Write::put(Store::Meta, format!("{STEPS}{public}"), steps.text()),
            // What is read back is the last.
            Write::put(Store::Meta, format!("{KEYS}{public}"), write_part(&made)),
        ];
        db.write(&writes).await.map_err(TellerError::NotKept)?;
        self.load().await;
        Ok(public)
    }

    /// Notes that something has been done with a key.
    pub async fn done(self, public: String, step: StepOf) {
        let Some(mut steps) = untrack(|| self.key(&public)).map(|k| k.steps) else {
            return;
        };
        match step {
            StepOf::Hand => steps.handed = true,
            StepOf::Save => steps.saved = true,
            StepOf::Print => steps.printed = true,
        }
        self.keys.update(|keys| {
            let mut all = keys.iter_mut().flatten();
            if let Some(kept) = all.find(|k| k.key.key == public) {
                kept.steps = steps;
            }
        });
        if let (Ok(db), Ok(())) = (self.counter.db(), self.may_write()) {
            let write = Write::put(Store::Meta, format!("{STEPS}{public}"), steps.text());
            // What is not noted is only asked again.
            let _ = db.write(&[write]).await;
        }
    }

    /// Title of the conference on this device that names the key among its tellers.
    pub async fn conference_of(self, public: String) -> Option<String> {
        let kept = opening::kept(&self.counter.db().ok()?).await.ok().flatten();
        let beside = opening::beside().await.ok().flatten();
        let mut known = kept.into_iter().chain(beside).map(|here| here.conference);
        let named = known.find(|conference| {
            let tellers = conference.ballot_box.iter().flat_map(|b| &b.tellers);
            tellers.into_iter().any(|teller| teller.key == public)
        });
        named.map(|conference| conference.title.clone())
    }
}

/// A pasted text without what pasting adds: lines broken anew, words around it, accents as letters of their own.
fn tidied(text: &str) -> String {
    let (Some(from), Some(to)) = (text.find('{'), text.rfind('}')) else {
        return text.trim().to_owned();
    };
    let inner = text.get(from..=to).unwrap_or(text);
    let whole: String = inner
        .chars()
        .filter(|c| !c.is_control() && *c != '\u{feff}')
        .collect();
    text::nfc(&whole)
}
