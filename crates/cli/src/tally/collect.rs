//! Collecting: which file is the conference, and what is each of the others?

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, anyhow, bail};
use khoithidua_core::conference::Conference;
use khoithidua_core::date::Moment;
use khoithidua_core::desk::inbox::{self, Inbox, Received};
use khoithidua_core::format::{self, Kind};
use khoithidua_core::hash::Hash;

use crate::{explain, input, simulate};

/// What every conference file says somewhere. Looking for it is much faster than reading JSON.
const MARK: &str = "khoithidua/conference";

/// A folder's files, each read once.
pub struct Collected {
    pub conference: Conference,
    pub fingerprint: Hash,
    pub inbox: Inbox,
    pub files: Vec<Seen>,
}

/// One file of the folder.
pub struct Seen {
    pub name: String,
    pub is: Is,
}

/// What the inbox has of a file.
pub enum Is {
    /// The conference itself.
    Conference,
    /// In the inbox under this hash.
    Taken(Hash),
    /// The bytes of a file that is in the inbox already.
    Repeated { of: String },
    /// Not looked into, for this reason.
    Unread(String),
}

/// Reads a folder. The file that the results go to is nobody's submission and left out.
pub fn collect(folder: &Path, given: Option<&Path>, out: Option<&Path>) -> Result<Collected> {
    let out = out.and_then(|path| path.canonicalize().ok());
    let mut files = input::files_in(folder)?;
    files.retain(|path| out.is_none() || path.canonicalize().ok() != out);
    let conference = match given {
        Some(path) => simulate::conference(path)?,
        None => find(folder, &files)?,
    };
    let (_, fingerprint) = format::write(&conference);
    let at = now().context("the clock of this computer is far off")?;
    let mut collected = Collected {
        conference,
        fingerprint,
        inbox: Inbox::default(),
        files: Vec::with_capacity(files.len()),
    };
    let mut names: BTreeMap<Hash, String> = BTreeMap::new();
    for path in &files {
        let name = input::name(path);
        let is = match input::read(path, Kind::Conference.limit()) {
            Err(error) => Is::Unread(explain::unread(&error)),
            Ok(bytes) if is_it(&bytes, fingerprint) => Is::Conference,
            Ok(bytes) => collected.take(&name, at, &bytes, &mut names),
        };
        collected.files.push(Seen { name, is });
    }
    Ok(collected)
}

impl Collected {
    fn take(
        &mut self,
        name: &str,
        at: Moment,
        bytes: &[u8],
        names: &mut BTreeMap<Hash, String>,
    ) -> Is {
        let content = inbox::examine(&self.conference, self.fingerprint, bytes);
        let received = Received {
            name: name.to_owned(),
            at,
            text: String::from_utf8_lossy(bytes).into_owned(),
        };
        let (raw, new) = self.inbox.add(received, content);
        if new {
            names.insert(raw, name.to_owned());
            return Is::Taken(raw);
        }
        let of = names.get(&raw).cloned().unwrap_or_default();
        Is::Repeated { of }
    }
}

fn is_it(bytes: &[u8], fingerprint: Hash) -> bool {
    is_marked(bytes) && format::open(bytes).is_ok_and(|e| e.hash() == fingerprint)
}

fn is_marked(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| text.contains(MARK))
}

/// The one conference among the files, found by its content.
fn find(folder: &Path, files: &[PathBuf]) -> Result<Conference> {
    let mut found: BTreeMap<Hash, PathBuf> = BTreeMap::new();
    let mut broken = None;
    for path in files {
        let Ok(bytes) = input::read(path, Kind::Conference.limit()) else {
            continue;
        };
        if !is_marked(&bytes) {
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
        (Some(path), None, _) => simulate::conference(&path),
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

/// When the files came in, by this computer's clock: a note for people, without part in the count.
fn now() -> Option<Moment> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Moment::from_clock(i64::try_from(since.as_millis()).ok()?, 0)
}
