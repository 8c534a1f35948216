//! Collecting: which file is the conference, and what is each of the others?

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, anyhow, bail};
use khoithidua_core::conference::Conference;
use khoithidua_core::date::Moment;
use khoithidua_core::desk::inbox::{Content, Examiner, Inbox, Received};
use khoithidua_core::format::{self, Kind};
use khoithidua_core::hash::Hash;
use khoithidua_core::sealed::teller::TellerFile;
use rayon::prelude::*;

use crate::{conference, explain, input};

/// What every file of these kinds says somewhere. Looking for it is much faster than reading JSON.
const CONFERENCE: &str = "khoithidua/conference";
const TELLER: &str = "khoithidua/trustee";

/// A folder's files, each read once.
pub struct Collected {
    pub conference: Conference,
    pub fingerprint: Hash,
    /// When they came in, by this computer's clock: a note for people, without part in the count.
    pub at: Moment,
    pub inbox: Inbox,
    /// What tellers handed over, by the hash of the bytes.
    pub tellers: BTreeMap<Hash, TellerFile>,
    pub files: Vec<Seen>,
}

/// One file of the folder.
pub struct Seen {
    pub name: String,
    pub is: Is,
}

/// What a file is.
pub enum Is {
    /// The conference itself.
    Conference,
    /// In the inbox under this hash.
    Taken(Hash),
    /// A teller's, under this hash.
    Teller(Hash),
    /// The bytes of a file that is there already.
    Repeated { of: String },
    /// Not looked into, for this reason.
    Unread(String),
}

/// What one file turned out to be, by itself.
enum Look {
    Conference,
    Teller(Hash, TellerFile),
    HandedOver(String, Content),
    Unread(String),
}

/// Reads a folder, its sealed ballots on all cores. The file that the results go to is nobody's submission and left out.
pub fn collect(folder: &Path, given: Option<&Path>, out: Option<&Path>) -> Result<Collected> {
    let out = out.and_then(|path| path.canonicalize().ok());
    let mut files = input::files_in(folder)?;
    files.retain(|path| out.is_none() || path.canonicalize().ok() != out);
    let conference = match given {
        Some(path) => conference::read(path)?,
        None => find(folder, &files)?,
    };
    let (_, fingerprint) = format::write(&conference);
    let examiner = Examiner::new(&conference, fingerprint);
    let looks: Vec<Look> = files
        .par_iter()
        .map(|path| look(path, &examiner, fingerprint))
        .collect();
    let mut collected = Collected {
        fingerprint,
        at: now().context("the clock of this computer is far off")?,
        inbox: Inbox::default(),
        tellers: BTreeMap::new(),
        files: Vec::with_capacity(files.len()),
        conference,
    };
    let mut names = BTreeMap::new();
    for (path, look) in files.iter().zip(looks) {
        let name = input::name(path);
        let is = collected.take(&name, look, &mut names);
        collected.files.push(Seen { name, is });
    }
    Ok(collected)
}

fn look(path: &Path, examiner: &Examiner<'_>, fingerprint: Hash) -> Look {
    let bytes = match input::read(path, Kind::Conference.limit()) {
        Ok(bytes) => bytes,
        Err(error) => return Look::Unread(explain::unread(&error)),
    };
    if says(&bytes, CONFERENCE) && format::open(&bytes).is_ok_and(|e| e.hash() == fingerprint) {
        return Look::Conference;
    }
    if says(&bytes, TELLER)
        && let Ok(envelope) = format::open(&bytes)
        && envelope.kind == Kind::Trustee
    {
        return match format::read(&bytes) {
            Ok((file, _)) => Look::Teller(Hash::of(&bytes), file),
            Err(error) => Look::Unread(explain::read(&error)),
        };
    }
    let content = examiner.examine(&bytes);
    Look::HandedOver(String::from_utf8_lossy(&bytes).into_owned(), content)
}

impl Collected {
    fn take(&mut self, name: &str, look: Look, names: &mut BTreeMap<Hash, String>) -> Is {
        let (is, raw) = match look {
            Look::Conference => return Is::Conference,
            Look::Unread(reason) => return Is::Unread(reason),
            Look::Teller(raw, file) => {
                self.tellers.insert(raw, file);
                (Is::Teller(raw), raw)
            }
            Look::HandedOver(text, content) => {
                let (name, at) = (name.to_owned(), self.at);
                let (raw, _) = self.inbox.add(Received { name, at, text }, content);
                (Is::Taken(raw), raw)
            }
        };
        if let Some(of) = names.get(&raw) {
            return Is::Repeated { of: of.clone() };
        }
        names.insert(raw, name.to_owned());
        is
    }
}

fn says(bytes: &[u8], mark: &str) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| text.contains(mark))
}

/// The one conference among the files, found by its content.
fn find(folder: &Path, files: &[PathBuf]) -> Result<Conference> {
    let mut found: BTreeMap<Hash, PathBuf> = BTreeMap::new();
    let mut broken = None;
    for path in files {
        let Ok(bytes) = input::read(path, Kind::Conference.limit()) else {
            continue;
        };
        if !says(&bytes, CONFERENCE) {
            continue;
        }
        match format::read::<Conference>(&bytes) {
            Ok((_, hash)) => {
                found.entry(hash).or_insert_with(|| path.clone());
            }
            Err(error) => broken = Some((path, error)),
        }
    }
    let mut paths = found.into_values();
    match (paths.next(), paths.next(), broken) {
        (Some(path), None, _) => conference::read(&path),
        (Some(one), Some(other), _) => bail!(
            "There are two conferences in {}: {} and {}. Say which with --conference.",
            folder.display(),
            input::name(&one),
            input::name(&other)
        ),
        (None, _, Some((path, error))) => Err(anyhow!(
            "The conference cannot be read: {}: {}",
            path.display(),
            explain::read(&error)
        )),
        (None, _, None) => bail!(
            "There is no conference file in {}. Put it there, or name it with --conference.",
            folder.display()
        ),
    }
}

fn now() -> Option<Moment> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Moment::from_clock(i64::try_from(since.as_millis()).ok()?, 0)
}
