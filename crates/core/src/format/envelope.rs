//! The envelope `{"body":…,"format":"khoithidua/<kind>","version":1}` and the documents inside.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};

use super::typed::{Misfit, Typed};
use super::{canonical, strict};
use crate::hash::Hash;
use crate::text;

/// What every format name begins with.
pub(super) const PREFIX: &str = "khoithidua/";

/// The kinds of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// [`crate::conference::Conference`]
    Conference,
    /// [`crate::submission::Submission`]
    Submission,
    /// [`crate::draft::Draft`]
    Draft,
    /// [`crate::results::Results`]
    Results,
    /// [`crate::desk::file::DeskFile`]
    Desk,
    /// [`crate::sealed::teller::TellerFile`]
    Trustee,
    /// [`crate::sealed::trial::Trial`]
    Trial,
    /// [`crate::score::review::SheetReview`]
    Review,
    /// [`crate::score::review::SheetAnswer`]
    Answer,
    /// [`crate::receipt::Receipt`]
    Receipt,
    /// [`crate::plan::file::Plan`]
    Plan,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Conference,
        Self::Submission,
        Self::Draft,
        Self::Results,
        Self::Desk,
        Self::Trustee,
        Self::Trial,
        Self::Review,
        Self::Answer,
        Self::Receipt,
        Self::Plan,
    ];

    /// The name in the envelope.
    pub fn name(self) -> &'static str {
        match self {
            Self::Conference => "conference",
            Self::Submission => "submission",
            Self::Draft => "draft",
            Self::Results => "results",
            Self::Desk => "desk",
            Self::Trustee => "trustee",
            Self::Trial => "trial",
            Self::Review => "review",
            Self::Answer => "answer",
            Self::Receipt => "receipt",
            Self::Plan => "plan",
        }
    }

    /// The version that this program writes, and the newest that it reads.
    pub fn version(self) -> u64 {
        1
    }

    /// Largest file of the kind, in bytes: many times what a real conference needs.
    pub fn limit(self) -> usize {
        match self {
            Self::Submission
            | Self::Draft
            | Self::Trustee
            | Self::Trial
            | Self::Review
            | Self::Answer => 2 << 20,
            Self::Receipt => 4 << 10,
            Self::Conference | Self::Plan => 16 << 20,
            Self::Results | Self::Desk => 256 << 20,
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.name() == name)
    }
}

/// A type that stands in a file of its own.
pub trait Document: Serialize + DeserializeOwned {
    /// Its kind.
    const KIND: Kind;
}

macro_rules! documents {
    ($($kind:ident => $type:path;)*) => {$(
        impl Document for $type {
            const KIND: Kind = Kind::$kind;
        }
    )*};
}

documents! {
    Conference => crate::conference::Conference;
    Submission => crate::submission::Submission;
    Draft => crate::draft::Draft;
    Results => crate::results::Results;
    Desk => crate::desk::file::DeskFile;
    Trustee => crate::sealed::teller::TellerFile;
    Trial => crate::sealed::trial::Trial;
    Review => crate::score::review::SheetReview;
    Answer => crate::score::review::SheetAnswer;
    Receipt => crate::receipt::Receipt;
    Plan => crate::plan::file::Plan;
}

/// Why a file cannot be read. The order is that of the checks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Larger than a file of the kind can be.
    #[error("{size} bytes, at most {limit} allowed")]
    TooLarge {
        /// Its size in bytes.
        size: usize,
        /// The largest allowed.
        limit: usize,
    },
    /// Not text in UTF-8.
    #[error("not a text file")]
    NotText,
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Ends in the middle.
    #[error("the file is cut off")]
    Truncated,
    /// Not JSON at all.
    #[error("not JSON, line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// Nested more deeply than any real file.
    #[error("nested too deeply")]
    TooDeep,
    /// A member that stands twice in one object.
    #[error("the member {0} stands twice")]
    TwiceInOne(String),
    /// A number with a fraction, or beyond what is kept exactly.
    #[error("a number out of range, line {line}")]
    BadNumber {
        /// Line, from 1.
        line: usize,
    },
    /// JSON, but not one of these files.
    #[error("not a file of this app")]
    NotOurs,
    /// A kind that this version does not know.
    #[error("files of kind {0} are not known to this version")]
    UnknownKind(String),
    /// Made by a newer app.
    #[error("version {file}, this app reads up to {app}")]
    NewerVersion {
        /// Version of the file.
        file: u64,
        /// Newest version that is read.
        app: u64,
    },
    /// Another kind than asked for.
    #[error("this is a {found:?} file")]
    OtherKind {
        /// What it is.
        found: Kind,
        /// What was wanted.
        wanted: Kind,
    },
    /// The content does not have the form of its kind.
    #[error("the content has the wrong form: {0}")]
    Content(String),
    /// The content says more than its kind knows, or says it in two ways.
    #[error("the content holds members that its kind does not have")]
    Leftover,
}

/// An opened envelope: the kind is known, the content not yet looked at.
#[derive(Clone, Debug)]
pub struct Envelope {
    /// What it is.
    pub kind: Kind,
    value: Value,
}

/// Opens an envelope: size, JSON, format, version.
///
/// # Errors
/// See [`ReadError`], up to [`ReadError::NewerVersion`].
pub fn open(bytes: &[u8]) -> Result<Envelope, ReadError> {
    let largest = Kind::ALL.into_iter().map(Kind::limit).max().unwrap_or(0);
    open_within(bytes, largest)
}

fn open_within(bytes: &[u8], limit: usize) -> Result<Envelope, ReadError> {
    opened(strict::parse(bytes, limit)?, bytes.len())
}

fn opened(value: Value, size: usize) -> Result<Envelope, ReadError> {
    let name = value
        .get("format")
        .and_then(Value::as_str)
        .and_then(|f| f.strip_prefix(PREFIX))
        .ok_or(ReadError::NotOurs)?;
    let kind = Kind::from_name(name)
        .ok_or_else(|| ReadError::UnknownKind(name.chars().take(40).collect()))?;
    if size > kind.limit() {
        return Err(ReadError::TooLarge {
            size,
            limit: kind.limit(),
        });
    }
    let file = value
        .get("version")
        .and_then(Value::as_u64)
        .ok_or(ReadError::NotOurs)?;
    if file > kind.version() {
        return Err(ReadError::NewerVersion {
            file,
            app: kind.version(),
        });
    }
    Ok(Envelope { kind, value })
}

fn typed<T: Document>(body: Value) -> Result<T, ReadError> {
    T::deserialize(Typed(body)).map_err(|Misfit(why)| ReadError::Content(why))
}

impl Envelope {
    /// The hash of the content: of the canonical text of the whole envelope.
    pub fn hash(&self) -> Hash {
        canonical::hash(&self.value)
    }

    /// The canonical text of the whole envelope.
    pub fn text(&self) -> String {
        canonical::text(&self.value)
    }

    /// A member of its body, unread.
    pub(super) fn member(&self, name: &str) -> Option<&Value> {
        self.value.get("body")?.get(name)
    }

    /// Its canonical text after a change of its body; `None` where the change is not made.
    pub(crate) fn changed(
        mut self,
        change: impl FnOnce(&mut Map<String, Value>) -> Option<()>,
    ) -> Option<String> {
        change(self.value.get_mut("body")?.as_object_mut()?)?;
        Some(self.text())
    }

    /// The document inside, members that its kind does not know passed over. For a reader that takes what
    /// the board has frozen, and writes nothing of it again; whoever hands on or counts, uses
    /// [`Envelope::document`].
    ///
    /// # Errors
    /// [`ReadError::OtherKind`], [`ReadError::Content`].
    pub fn content<T: Document>(self) -> Result<T, ReadError> {
        if self.kind != T::KIND {
            let (found, wanted) = (self.kind, T::KIND);
            return Err(ReadError::OtherKind { found, wanted });
        }
        let Value::Object(mut members) = self.value else {
            return Err(ReadError::NotOurs);
        };
        typed(members.remove("body").ok_or(ReadError::NotOurs)?)
    }

    /// The document inside.
    ///
    /// # Errors
    /// [`ReadError::OtherKind`], [`ReadError::Content`], [`ReadError::Leftover`].
    pub fn document<T: Document>(self) -> Result<T, ReadError> {
        self.document_and_hash().map(|(document, _)| document)
    }

    fn document_and_hash<T: Document>(self) -> Result<(T, Hash), ReadError> {
        if self.kind != T::KIND {
            return Err(ReadError::OtherKind {
                found: self.kind,
                wanted: T::KIND,
            });
        }
        let hash = self.hash();
        let Value::Object(mut members) = self.value else {
            return Err(ReadError::NotOurs);
        };
        let body = members.remove("body").ok_or(ReadError::NotOurs)?;
        let document = typed(body)?;
        // What is hashed must be exactly what is understood: no unknown members, no second
        // spelling of a default. Comparing hashes, not values, lets large files go as they are read.
        if write(&document).1 == hash {
            Ok((document, hash))
        } else {
            Err(ReadError::Leftover)
        }
    }
}

/// Reads a document and the hash of its content.
///
/// # Errors
/// See [`ReadError`].
pub fn read<T: Document>(bytes: &[u8]) -> Result<(T, Hash), ReadError> {
    open_within(bytes, T::KIND.limit())?.document_and_hash()
}

/// Reads what this device wrote for itself: however large it has become, it must be found again.
///
/// # Errors
/// See [`ReadError`]; never [`ReadError::TooLarge`].
pub fn read_own<T: Document>(bytes: &[u8]) -> Result<T, ReadError> {
    opened(strict::parse(bytes, usize::MAX)?, 0)?.document()
}

/// Writes a document: its canonical text and the hash of it.
pub fn write<T: Document>(document: &T) -> (String, Hash) {
    let text = canonical::text(&enclose(document).unwrap_or(Value::Null));
    let hash = Hash::of(text.as_bytes());
    (text, hash)
}

/// The canonical text alone, for what is written again and again while somebody types: to hash it takes as long as to write it.
pub fn text<T: Document>(document: &T) -> String {
    canonical::text(&enclose(document).unwrap_or(Value::Null))
}

/// The envelope as a value, its texts in normal form: what is read back must have the hash that was
/// written, whatever keyboard the text came from. `None` cannot happen: no document has maps with keys other than text.
fn enclose<T: Document>(document: &T) -> Option<Value> {
    let mut body = serde_json::to_value(document).ok()?;
    normalise(&mut body);
    Some(json!({
        "format": format!("{PREFIX}{}", T::KIND.name()),
        "version": T::KIND.version(),
        "body": body,
    }))
}

pub(super) fn normalise(value: &mut Value) {
    match value {
        Value::String(text) if !text.is_ascii() => *text = text::nfc(text),
        Value::Array(items) => items.iter_mut().for_each(normalise),
        Value::Object(members) => members.values_mut().for_each(normalise),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::ids::PersonId;

    #[test]
    fn what_is_read_back_has_the_hash_that_was_written() {
        let person = PersonId::new("p").unwrap();
        let mut draft = Draft::new(Hash::of(b""), person);
        // Typed on a keyboard that gives accents as separate characters.
        draft.name = "Nguye\u{302}\u{303}n".to_owned();
        let (text, written) = write(&draft);
        assert_eq!(super::text(&draft), text);
        let (back, read) = read::<Draft>(text.as_bytes()).unwrap();
        assert_eq!(written, read);
        assert_eq!(back.name, "Nguy\u{1ec5}n");
    }

    #[test]
    fn a_file_cut_in_the_middle_of_a_letter_is_cut_off() {
        let text = "{\"body\":{\"name\":\"Hội nghị\"}}";
        for end in 1..text.len() {
            assert_eq!(
                open(&text.as_bytes()[..end]).map(|_| ()),
                Err(ReadError::Truncated),
                "{end}"
            );
        }
        assert_eq!(
            open(b"\xff\xd8\xff\xe0").map(|_| ()),
            Err(ReadError::NotText)
        );
    }

    #[test]
    fn what_a_device_wrote_itself_is_found_again_however_large() {
        let mut draft = Draft::new(Hash::of(b""), PersonId::new("p").unwrap());
        draft.name = "a".repeat(Kind::Draft.limit());
        let text = super::text(&draft);
        let too_large = read::<Draft>(text.as_bytes()).map(|_| ());
        assert!(matches!(too_large, Err(ReadError::TooLarge { .. })));
        assert_eq!(read_own::<Draft>(text.as_bytes()), Ok(draft));
        let newer = text.replace("\"version\":1", "\"version\":2");
        let newer = read_own::<Draft>(newer.as_bytes()).map(|_| ());
        assert_eq!(newer, Err(ReadError::NewerVersion { file: 2, app: 1 }));
    }
}
