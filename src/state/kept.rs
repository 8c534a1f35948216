//! What the delegate's session keeps under which key, and what its files are called.
#![expect(
    clippy::unnecessary_wraps,
    reason = "what `wasm_split` makes of the function can fail"
)]

use khoithidua_core::conference::Conference;
use khoithidua_core::draft::Draft;
use khoithidua_core::format;
use khoithidua_core::identity::PublicKey;
use khoithidua_core::ids::PersonId;

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::exchange::{FinalFile, named};
use super::opening::Here;
use crate::browser::db::{Db, Store, Write};

/// Drafts as texts and as files. The first screen is for people without a draft, so this comes with the second part
/// of the program.
#[derive(Clone, Copy)]
pub struct Drafts {
    read: fn(&str) -> Option<Draft>,
    write: fn(&Draft) -> [Write; 2],
    file: fn(&Here, &Draft, String) -> FinalFile,
}

/// Loads it.
///
/// # Errors
/// When the second part cannot be loaded; it may be asked for again.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn drafts() -> Result<Drafts, SplitLoaderError> {
    Ok(Drafts {
        read: |text| Some(format::read::<Draft>(text.as_bytes()).ok()?.0),
        write: write_draft,
        file: final_file,
    })
}

impl Drafts {
    /// The draft of a person, if this device has one.
    pub async fn stored(self, db: &Db, here: &Here, person: &PersonId) -> Option<Draft> {
        let stored = db.get(Store::Drafts, &draft_key(here, person)).await;
        let draft = (self.read)(&stored.ok()??)?;
        (draft.conference == here.fingerprint && draft.person == *person).then_some(draft)
    }

    /// Keeps a draft, and whose it is that is open. The draft comes last, which is what is read back.
    pub fn writes(self, draft: &Draft) -> [Write; 2] {
        (self.write)(draft)
    }

    /// The file of a finalised draft.
    pub fn final_file(self, here: &Here, draft: &Draft, text: String) -> FinalFile {
        (self.file)(here, draft, text)
    }
}

fn write_draft(draft: &Draft) -> [Write; 2] {
    let (conference, person) = (&draft.conference, &draft.person);
    [
        Write::put(Store::Meta, format!("person/{conference}"), person.as_str()),
        Write::put(
            Store::Drafts,
            format!("{conference}/{person}"),
            format::write(draft).0,
        ),
    ]
}

/// Key of a draft.
pub fn draft_key(here: &Here, person: &PersonId) -> String {
    format!("{}/{person}", here.fingerprint)
}

/// Key of the code of a person's slip.
pub fn slip_key(here: &Here, person: &PersonId) -> String {
    format!("slip/{}/{person}", here.fingerprint)
}

fn final_file(here: &Here, draft: &Draft, text: String) -> FinalFile {
    FinalFile {
        stem: stem("nop", &here.conference, draft),
        text,
    }
}

/// The short code of the key that signed a submission, out of its canonical text: reading all of it would take more
/// program than this is worth.
pub fn signed_by(text: &str) -> Option<String> {
    let (_, key) = text.split_once(r#""identity":{"key":""#)?;
    Some(PublicKey::from_hex(key.get(..64)?)?.spoken())
}

/// A file name that people recognise: what, year, unit or person, revision. ASCII, for every system.
pub fn stem(what: &str, conference: &Conference, draft: &Draft) -> String {
    let person = conference.person(&draft.person);
    let unit = person
        .and_then(|p| p.unit.as_ref())
        .map_or("khach", |u| u.as_str());
    let (year, revision) = (conference.year, draft.revision());
    let what = named(conference, what);
    format!("{what}-{year}-{unit}-{}-{revision}", draft.person)
}
