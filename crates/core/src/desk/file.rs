//! The desk in one file: backup, and hand-over to another laptop.

use std::collections::BTreeSet;

use super::audit::{self, ImpossibleEntry};
use super::inbox::{Inbox, Received};
use super::log::{Entry, Event};
use crate::conference::{Conference, ConferenceError};
use crate::date::Moment;
use crate::hash::Hash;
use crate::identity::SecretKey;
use crate::text;

document_types! {
    /// Everything a desk holds.
    pub struct DeskFile {
        /// The conference.
        pub conference: Conference,
        /// Every file received, ordered by the hash of its bytes.
        pub files: Vec<KeptFile>,
        /// The log, oldest first.
        pub log: Vec<Entry>,
        /// The key that receipts are signed with, so that whoever goes on with this desk signs as it does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub key: Option<SecretKey>,
    }

    /// A file received. Texts in our files are brought into normal form; this one must come back letter by
    /// letter, or it would be another file.
    pub struct KeptFile {
        /// Its name then.
        pub name: String,
        /// When the desk's clock says it came.
        pub at: Moment,
        /// Its text, where that has the normal form.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
        /// Otherwise: its text as a JSON string in ASCII, quotation marks included.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub escaped: Option<String>,
    }
}

/// Why a backup cannot be restored.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeskFileError {
    /// The conference inside contradicts itself.
    #[error(transparent)]
    Conference(#[from] ConferenceError),
    /// The files are not those that the log speaks of.
    #[error("files and log do not belong together")]
    Incomplete,
    /// The log says what could not be done then.
    #[error(transparent)]
    Impossible(#[from] ImpossibleEntry),
}

impl DeskFile {
    /// What a desk holds, as a file.
    pub fn of(
        conference: &Conference,
        inbox: &Inbox,
        log: &[Entry],
        key: Option<&SecretKey>,
    ) -> Self {
        Self {
            conference: conference.clone(),
            files: inbox
                .iter()
                .map(|(_, file, _)| KeptFile::of(file))
                .collect(),
            log: log.to_vec(),
            key: key.cloned(),
        }
    }

    /// Checks that conference, files and log belong together: each file stands once, and came in by
    /// an entry of the log. Answers the files as they were received.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self) -> Result<Vec<(Hash, Received)>, DeskFileError> {
        self.conference.check()?;
        self.conference.check_procedure()?;
        let mut files = Vec::with_capacity(self.files.len());
        for file in &self.files {
            let received = file.received().ok_or(DeskFileError::Incomplete)?;
            files.push((Hash::of(received.text.as_bytes()), received));
        }
        self.check_files(files.iter().map(|(raw, _)| *raw))?;
        Ok(files)
    }

    /// Checks that the log could have been written, and speaks of exactly these files, each once: for a backup read in
    /// pieces.
    ///
    /// # Errors
    /// When it does not.
    pub fn check_files(&self, files: impl IntoIterator<Item = Hash>) -> Result<(), DeskFileError> {
        audit::check(&self.log)?;
        let mut here = BTreeSet::new();
        for raw in files {
            if !here.insert(raw) {
                return Err(DeskFileError::Incomplete);
            }
        }
        let mut imported = BTreeSet::new();
        for entry in &self.log {
            match &entry.event {
                Event::Imported { files } => imported.extend(files),
                Event::Closed { files } if !files.is_subset(&imported) => {
                    return Err(DeskFileError::Incomplete);
                }
                _ => {}
            }
        }
        if here == imported {
            Ok(())
        } else {
            Err(DeskFileError::Incomplete)
        }
    }
}

impl KeptFile {
    pub(super) fn of(received: &Received) -> Self {
        let plain = text::nfc(&received.text) == received.text;
        Self {
            name: received.name.clone(),
            at: received.at,
            text: plain.then(|| received.text.clone()),
            escaped: (!plain).then(|| escape(&received.text)),
        }
    }

    /// The file as it came; `None` where that cannot be told.
    pub fn received(&self) -> Option<Received> {
        let text = match (&self.text, &self.escaped) {
            (Some(text), None) => text.clone(),
            (None, Some(literal)) => serde_json::from_str(literal).ok()?,
            _ => return None,
        };
        Some(Received {
            name: self.name.clone(),
            at: self.at,
            text,
        })
    }
}

fn escape(text: &str) -> String {
    let literal = serde_json::Value::from(text).to_string();
    let mut escaped = String::with_capacity(literal.len() * 2);
    for unit in literal.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => escaped.push(char::from(byte)),
            _ => escaped.extend(['\\', 'u'].into_iter().chain(hex(unit))),
        }
    }
    escaped
}

/// Four hex digits.
fn hex(unit: u16) -> impl Iterator<Item = char> {
    [12, 8, 4, 0]
        .into_iter()
        .filter_map(move |shift| char::from_digit(u32::from(unit >> shift) & 15, 16))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::desk::inbox::Examiner;
    use crate::format;
    use crate::simulate::{Plan, Simulation};

    pub fn desk(faults_percent: u32) -> (DeskFile, Inbox) {
        let plan = Plan {
            units: 20,
            delegates: 60,
            seed: 3,
            faults_percent,
        };
        let simulation = Simulation::invent(&plan).unwrap();
        let conference = simulation.conference();
        let at = Moment::parse("2023-12-28T09:00:00+07:00").unwrap();
        let mut inbox = Inbox::default();
        let examiner = Examiner::new(conference, simulation.fingerprint());
        for file in simulation.files() {
            let Ok(text) = String::from_utf8(file.bytes) else {
                continue;
            };
            let content = examiner.examine(text.as_bytes());
            let name = file.name;
            inbox.add(Received { name, at, text }, content);
        }
        let files = inbox.iter().map(|(raw, ..)| *raw).collect();
        let event = Event::Imported { files };
        let file = DeskFile::of(conference, &inbox, &[Entry { at, event }], None);
        (file, inbox)
    }

    #[test]
    fn a_backup_gives_every_file_back_letter_by_letter() {
        let (file, inbox) = desk(100);
        assert!(file.files.iter().any(|f| f.escaped.is_some()));
        let (text, _) = format::write(&file);
        let (back, _) = format::read::<DeskFile>(text.as_bytes()).unwrap();
        let files = back.check().unwrap();
        assert_eq!(files.len(), inbox.len());
        for (raw, received) in files {
            assert_eq!(inbox.get(&raw).map(|(r, _)| r), Some(&received));
        }
    }

    #[test]
    fn files_and_log_must_belong_together() {
        let (whole, _) = desk(0);
        assert!(whole.check().is_ok());
        let mut lacking = whole.clone();
        lacking.files.pop();
        let mut unlogged = whole.clone();
        unlogged.log.clear();
        let mut twice = whole.clone();
        twice.files.extend(whole.files.last().cloned());
        let mut garbled = whole.clone();
        garbled.files[0].text = None;
        garbled.files[0].escaped = Some("?".to_owned());
        for bad in [lacking, unlogged, twice, garbled] {
            assert_eq!(bad.check(), Err(DeskFileError::Incomplete));
        }
    }
}
