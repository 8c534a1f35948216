//! The desk's texts in this device's database: under which keys, and read back with care.

use khoithidua_core::desk::inbox::{Inbox, Received};
use khoithidua_core::desk::log::Entry;
use khoithidua_core::hash::Hash;

use crate::browser::db::{Db, Store, Write};
use crate::browser::worker::Crew;
use crate::browser::{BrowserError, device, timer};
use crate::state::opening::Here;
use crate::state::work::JobError;

use super::examine::Examination;

/// Milliseconds of work before the page gets a turn.
const PATIENCE: f64 = 24.0;

/// Gives the page a turn whenever work has taken long enough.
pub struct Breath(f64);

impl Breath {
    /// From now.
    pub fn new() -> Self {
        Self(device::ticks())
    }

    /// Waits if it is time; true when it did.
    pub async fn take(&mut self) -> bool {
        if device::ticks() - self.0 < PATIENCE {
            return false;
        }
        timer::breathe().await;
        self.0 = device::ticks();
        true
    }
}

/// What a device keeps of a desk.
pub struct Kept {
    /// Files received.
    pub inbox: Inbox,
    /// The log.
    pub log: Vec<Entry>,
    /// Texts that cannot be read: they stay where they are.
    pub damaged: usize,
}

fn prefix(fingerprint: Hash) -> String {
    format!("{fingerprint}/")
}

/// Keeps a file.
pub fn file(fingerprint: Hash, raw: Hash, received: &Received) -> Write {
    let key = format!("{fingerprint}/{raw}");
    Write::put(Store::Inbox, key, received.to_text())
}

/// Keeps an entry of the log; the first has number one.
pub fn entry(fingerprint: Hash, number: usize, entry: &Entry) -> Write {
    let key = format!("{fingerprint}/{number:08}");
    Write::put(Store::Log, key, entry.to_text())
}

/// Takes away everything that is kept of a desk.
pub async fn removal(db: &Db, fingerprint: Hash) -> Result<Vec<Write>, BrowserError> {
    let mut writes = Vec::new();
    for store in [Store::Inbox, Store::Log] {
        let kept = db.all(store, &prefix(fingerprint)).await?;
        writes.extend(kept.into_iter().map(|(key, _)| Write::delete(store, key)));
    }
    Ok(writes)
}

/// Reads everything that is kept of a desk; every file is examined anew.
///
/// # Errors
/// When the database cannot be read, or the ballots cannot be checked.
pub async fn load(db: &Db, here: &Here, told: impl Fn(usize, usize)) -> Result<Kept, JobError> {
    let prefix = prefix(here.fingerprint);
    let entries = db.all(Store::Log, &prefix).await?;
    let files = db.all(Store::Inbox, &prefix).await?;
    let mut kept = Kept {
        inbox: Inbox::default(),
        log: Vec::with_capacity(entries.len()),
        damaged: 0,
    };
    for (number, (key, text)) in (1_usize..).zip(&entries) {
        let in_order = *key == format!("{prefix}{number:08}");
        match Entry::from_text(text).filter(|_| in_order) {
            Some(entry) => kept.log.push(entry),
            None => kept.damaged += 1,
        }
    }
    let (total, mut breath) = (files.len(), Breath::new());
    let mut examination = Examination::new(here, Crew::default(), Inbox::default());
    for (key, text) in files {
        let received = Received::from_text(&text).filter(|received| {
            let raw = Hash::of(received.text.as_bytes());
            key.strip_prefix(&prefix) == Some(raw.to_hex().as_str())
        });
        if let Some(received) = received {
            examination.add(received).await?;
        } else {
            kept.damaged += 1;
        }
        if breath.take().await {
            told(examination.settled(), total);
        }
    }
    while examination.step().await? {
        told(examination.settled(), total);
    }
    kept.inbox = examination.finish();
    Ok(kept)
}
