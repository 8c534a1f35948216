//! What goes wrong when people hand over files: each fault is made from a sound submission.

use serde_json::{Value, json};

use crate::conference::Conference;
use crate::format;
use crate::hash::Hash;
use crate::ids::PersonId;
use crate::number::Points;
use crate::score::entry::Input;
use crate::submission::Submission;
use crate::vote::choice::Choice;
use crate::vote::contest::Question;

/// A way in which a file can be odd.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The same file again.
    SameBytes,
    /// The same content again, laid out by another program.
    OtherSpacing,
    /// A later revision.
    Revision,
    /// Another submission from a second phone that knows nothing of the first.
    SecondPhone,
    /// Byte order mark and CRLF, from an editor. Acceptable, and the only file of its person.
    Edited,
    /// Accents as separate characters. Acceptable, and the only file of its person.
    Decomposed,
    /// Made for another conference.
    OtherConference,
    /// By a newer app.
    NewerVersion,
    /// Another program's JSON.
    NotOurs,
    /// Damaged in the middle.
    BrokenJson,
    /// Cut off.
    Truncated,
    /// Nothing at all.
    Empty,
    /// Not a text.
    Binary,
    /// A hundred thousand brackets.
    TooDeep,
    /// A member twice.
    MemberTwice,
    /// A member that no submission has.
    StrangeMember,
    /// More points than the row has.
    PointsOutOfRange,
    /// A vote in a secret contest that anyone can read.
    Unsealed,
    /// One bit of the sealed ballot is another.
    BadBallot,
    /// Changed after it was signed.
    Altered,
    /// By someone who is not on the list.
    UnknownPerson,
}

impl Fault {
    /// Every fault.
    pub const ALL: [Self; 21] = [
        Self::SameBytes,
        Self::OtherSpacing,
        Self::Revision,
        Self::SecondPhone,
        Self::Edited,
        Self::Decomposed,
        Self::OtherConference,
        Self::NewerVersion,
        Self::NotOurs,
        Self::BrokenJson,
        Self::Truncated,
        Self::Empty,
        Self::Binary,
        Self::TooDeep,
        Self::MemberTwice,
        Self::StrangeMember,
        Self::PointsOutOfRange,
        Self::Unsealed,
        Self::BadBallot,
        Self::Altered,
        Self::UnknownPerson,
    ];

    /// Name in file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::SameBytes => "same",
            Self::OtherSpacing => "spacing",
            Self::Revision => "revision",
            Self::SecondPhone => "second-phone",
            Self::Edited => "edited",
            Self::Decomposed => "decomposed",
            Self::OtherConference => "other-conference",
            Self::NewerVersion => "newer",
            Self::NotOurs => "not-ours",
            Self::BrokenJson => "broken",
            Self::Truncated => "truncated",
            Self::Empty => "empty",
            Self::Binary => "binary",
            Self::TooDeep => "deep",
            Self::MemberTwice => "twice",
            Self::StrangeMember => "strange",
            Self::PointsOutOfRange => "points",
            Self::Unsealed => "unsealed",
            Self::BadBallot => "bad-ballot",
            Self::Altered => "altered",
            Self::UnknownPerson => "unknown-person",
        }
    }
}

/// The bytes of a faulty file made from a sound one. `None` where this file cannot have the fault,
/// and for [`Fault::Revision`] and [`Fault::SecondPhone`], which need a draft. The number makes files
/// differ that would otherwise be the same for everyone. What is changed in a submission is signed anew by `sign`:
/// the person's own phone is at fault.
pub fn spoil(
    fault: Fault,
    number: usize,
    text: &str,
    submission: &Submission,
    conference: &Conference,
    sign: impl Fn(&mut Submission),
) -> Option<Vec<u8>> {
    let signed = |mut changed: Submission| {
        sign(&mut changed);
        Some(format::write(&changed).0)
    };
    let spoilt = match fault {
        Fault::Revision | Fault::SecondPhone => None,
        Fault::SameBytes => Some(text.to_owned()),
        Fault::OtherSpacing => pretty(text),
        Fault::Edited => Some(format!("\u{feff}{}", pretty(text)?.replace('\n', "\r\n"))),
        Fault::Decomposed => (!text.is_ascii()).then(|| crate::text::nfd(text)),
        Fault::OtherConference => {
            let mut changed = submission.clone();
            changed.conference = Hash::of(b"another conference");
            signed(changed)
        }
        Fault::NewerVersion => Some(text.replace("\"version\":1}", "\"version\":2}")),
        Fault::NotOurs => Some(json!({ "answers": number }).to_string()),
        Fault::BrokenJson => Some(text.replacen("\"person\":", "\"person\";", 1)),
        Fault::Truncated => Some(cut(text).to_owned()),
        Fault::Empty => Some("\n".repeat(number)),
        Fault::Binary => return Some([&[0xff, 0xd8, 0xff, 0xe0], text.as_bytes()].concat()),
        Fault::TooDeep => Some("[".repeat(100_000 + number)),
        Fault::MemberTwice => Some(text.replacen("{\"body\":", "{\"body\":{},\"body\":", 1)),
        Fault::StrangeMember => with_strange_member(text),
        Fault::PointsOutOfRange => too_many_points(submission.clone()).and_then(signed),
        Fault::Unsealed => unsealed(submission.clone(), conference).and_then(signed),
        Fault::BadBallot => bad_ballot(submission.clone()).and_then(signed),
        Fault::Altered => {
            let mut changed = submission.clone();
            changed.build = format!("simulate {number}");
            Some(format::write(&changed).0)
        }
        Fault::UnknownPerson => {
            let mut changed = submission.clone();
            changed.person = PersonId::new(&format!("nobody.{number}"))?;
            signed(changed)
        }
    };
    spoilt.map(String::into_bytes)
}

fn pretty(text: &str) -> Option<String> {
    let value: Value = serde_json::from_str(text).ok()?;
    serde_json::to_string_pretty(&value).ok()
}

/// Cut off late, so that the name of the person is still in it and no two of them are the same.
fn cut(text: &str) -> &str {
    text.get(..text.floor_char_boundary(text.len() / 10 * 9))
        .unwrap_or_default()
}

fn with_strange_member(text: &str) -> Option<String> {
    let mut value: Value = serde_json::from_str(text).ok()?;
    value
        .get_mut("body")?
        .as_object_mut()?
        .insert("extra".to_owned(), json!(true));
    Some(value.to_string())
}

fn too_many_points(mut submission: Submission) -> Option<Submission> {
    let sheet = submission.sheets.first_mut()?;
    let line = sheet.lines.values_mut().next()?;
    line.input = Input::Points(Points::whole(1_000_000));
    Some(submission)
}

fn unsealed(mut submission: Submission, conference: &Conference) -> Option<Submission> {
    let contest = conference
        .contests
        .iter()
        .find(|contest| contest.secret && matches!(contest.question, Question::Choose { .. }))?;
    submission.ballot.as_ref()?;
    let first = contest.options.first()?.id.clone();
    let choice = Choice::Chosen(vec![first]);
    submission.open_votes.insert(contest.id.clone(), choice);
    Some(submission)
}

/// Another letter in the middle of the sealed ballot.
fn bad_ballot(mut submission: Submission) -> Option<Submission> {
    let text = serde_json::to_value(submission.ballot.as_ref()?).ok()?;
    let mut letters = text.as_str()?.as_bytes().to_vec();
    let middle = letters.len() / 2;
    let letter = letters.get_mut(middle)?;
    *letter = if *letter == b'A' { b'B' } else { b'A' };
    let text = Value::String(String::from_utf8(letters).ok()?);
    submission.ballot = serde_json::from_value(text).ok();
    Some(submission)
}
