//! A rehearsal (diễn tập): the same conference once more, marked as one that has no effect.
//!
//! The mark is in the frozen text, so a rehearsal has a fingerprint of its own, and nothing that names the one is ever
//! taken for the other. Anybody who holds the conference works its rehearsal out, to the same bytes, and the way back; no
//! file needs to be passed around for it. The title says it too: whatever shows or prints a title says that it is one.

use serde_json::{Map, Value};

use super::{Conference, SamplePart};
use crate::format::{self, Kind};
use crate::hash::Hash;

/// What a rehearsal's title begins with, in whatever language the app speaks: DIỄN TẬP. It is a part of the file.
const TITLE: &str = "DI\u{1ec4}N T\u{1eac}P: ";
/// How [`SamplePart::Rehearsal`] is written; it is the last part, so it stands last.
const MARK: &str = "rehearsal";

/// Whose a file is that names another conference than the one that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It was made in the rehearsal of the conference that is open.
    Rehearsal,
    /// It is real, and what is open is a rehearsal.
    Real,
}

/// The rehearsal of a conference, as a text; `None` where the text is no conference, is a rehearsal, or goes on from another
/// conference: that one's rehearsal comes first.
pub fn rehearsal_of(conference: &str) -> Option<String> {
    changed(conference, |body| {
        let title = body.get_mut("title")?;
        *title = Value::from(title_of(title.as_str()?));
        let sample = body.entry("sample").or_insert_with(|| Value::Array(vec![]));
        let sample = sample.as_array_mut()?;
        let marked = sample.iter().any(|part| part == MARK);
        sample.push(Value::from(MARK));
        (!marked).then_some(())
    })
}

/// A title as a rehearsal has it.
pub fn title_of(title: &str) -> String {
    if title.starts_with(TITLE) {
        title.to_owned()
    } else {
        format!("{TITLE}{title}")
    }
}

/// The conference that a rehearsal rehearses, as a text; `None` where the text is no rehearsal, or a ballot that follows in
/// one: there is no real one behind it.
pub fn real_of(rehearsal: &str) -> Option<String> {
    changed(rehearsal, |body| {
        let title = body.get_mut("title")?;
        *title = Value::from(title.as_str()?.strip_prefix(TITLE)?);
        let sample = body.get_mut("sample")?.as_array_mut()?;
        let place = sample.iter().position(|part| part == MARK)?;
        sample.remove(place);
        if sample.is_empty() {
            body.remove("sample");
        }
        Some(())
    })
}

fn changed(
    text: &str,
    change: impl FnOnce(&mut Map<String, Value>) -> Option<()>,
) -> Option<String> {
    let envelope = format::open(text.as_bytes()).ok()?;
    let envelope = (envelope.kind == Kind::Conference).then_some(envelope)?;
    envelope.changed(|body| {
        let first = !body.contains_key("follows");
        first.then(|| change(body)).flatten()
    })
}

impl Conference {
    /// True for a rehearsal: nothing in it counts.
    pub fn is_rehearsal(&self) -> bool {
        self.is_sample(SamplePart::Rehearsal)
    }
}

/// The other side of a conference, given as a text: the fingerprint of its rehearsal, or of what it rehearses.
pub fn other_side(conference: &str) -> Option<(Hash, Side)> {
    let (other, side) = match real_of(conference) {
        Some(real) => (real, Side::Real),
        None => (rehearsal_of(conference)?, Side::Rehearsal),
    };
    Some((Hash::of(other.as_bytes()), side))
}

/// Whether what names another conference belongs to the other side of this one.
pub fn side_of(conference: &str, other: Hash) -> Option<Side> {
    let (fingerprint, side) = other_side(conference)?;
    (fingerprint == other).then_some(side)
}

#[cfg(test)]
mod tests;
