//! Every error of the core as a sentence that says what is wrong and what to do.
//!
//! Each enum is matched in full, so a new variant does not compile before it has its sentence.

mod conference;
mod results;
mod sealed;
mod verdict;

use khoithidua_core::conference::rehearsal::Side;
use khoithidua_core::desk::inbox::Refusal;
use khoithidua_core::format::{Kind, ReadError};
use khoithidua_core::score::line::LineError;
use khoithidua_core::submission::SubmissionError;
use khoithidua_core::vote::choice::ChoiceError;

use crate::input::Unread;
pub use conference::{conference, plan};
pub use results::{part, results};
pub use sealed::{trial, urn};
pub use verdict::{verdict, verdict_name};

/// Groups of digits of a fingerprint that tell conferences apart.
pub const SPOKEN: usize = 2;

pub fn unread(error: &Unread) -> String {
    match error {
        Unread::Folder => "This is a folder; name the files in it.".to_owned(),
        Unread::NotAFile => "This is not an ordinary file.".to_owned(),
        Unread::System(error) => format!("It cannot be opened: {error}."),
        Unread::Content(error) => read(error),
    }
}

/// What a kind of file is called.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Conference => "conference",
        Kind::Submission => "submission",
        Kind::Draft => "draft",
        Kind::Results => "results",
        Kind::Desk => "desk backup",
        Kind::Trustee => "teller's file",
        Kind::Trial => "ballot on trial",
        Kind::Review => "review of a sheet",
        Kind::Answer => "answer to a review",
        Kind::Receipt => "receipt",
        Kind::Plan => "plan",
    }
}

pub fn read(error: &ReadError) -> String {
    match error {
        ReadError::TooLarge { size, limit } => format!(
            "It is too large ({}; at most {}): this is some other file. Ask for the file that the app saved.",
            megabytes(*size),
            megabytes(*limit)
        ),
        ReadError::NotText => {
            "It is not a text file but a picture, a document or the like. Ask for the file that the app saved.".to_owned()
        }
        ReadError::Empty => "It is empty. Ask for it again: nothing arrived.".to_owned(),
        ReadError::Truncated => {
            "It is cut off: only a part of it arrived. Ask for it again.".to_owned()
        }
        ReadError::NotJson { line, column } => format!(
            "It is damaged or not from this app (line {line}, column {column}). Ask for it again, unopened."
        ),
        ReadError::TooDeep => {
            "It is nested deeper than any file of this app. Ask for the file that the app saved.".to_owned()
        }
        ReadError::TwiceInOne(name) => format!(
            "It says {name:?} twice and could mean either: it has been changed by hand. Ask for it again, unopened."
        ),
        ReadError::BadNumber { line } => format!(
            "It holds a number that the app never writes (line {line}): it has been changed by hand. Ask for it again, unopened."
        ),
        ReadError::NotOurs => {
            "It is a file of another program. Ask for the file that the app saved.".to_owned()
        }
        ReadError::UnknownKind(name) => format!(
            "It is a file of kind {name:?}, which this version does not know. Use the newest version."
        ),
        ReadError::NewerVersion { file, app } => format!(
            "It was made by a newer app (format {file}; this one reads up to {app}). Use the newest version here."
        ),
        ReadError::OtherKind { found, wanted } => format!(
            "It is a {} file; a {} file is needed here.",
            kind(*found),
            kind(*wanted)
        ),
        ReadError::Content(what) => format!(
            "Its content has not the form of its kind ({what}). Ask for it again, unopened."
        ),
        ReadError::Leftover => {
            "It holds more than the app writes into such a file: it has been changed by hand. Ask for it again, unopened.".to_owned()
        }
    }
}

fn megabytes(bytes: usize) -> String {
    let tenths = bytes / 100_000;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

pub fn refusal(error: &Refusal) -> String {
    match error {
        Refusal::Unreadable(error) => read(error),
        Refusal::OtherConference {
            side: Some(Side::Rehearsal),
            ..
        } => "It is from the REHEARSAL of this conference and never counts in it. Leave the rehearsal on that device, fill it in and hand over again.".into(),
        Refusal::OtherConference {
            side: Some(Side::Real),
            ..
        } => "It is a real file, and this is the REHEARSAL. Give it to the desk of the real conference.".into(),
        Refusal::OtherConference { fingerprint, .. } => format!(
            "It belongs to another conference ({}). Open the right conference on that device and fill it in again.",
            fingerprint.spoken(SPOKEN)
        ),
        Refusal::Unsound(error) => submission(error),
    }
}

pub fn submission(error: &SubmissionError) -> String {
    match error {
        SubmissionError::UnknownPerson(person) => {
            format!("There is no person {person} in this conference. Ask who handed it over.")
        }
        SubmissionError::NotToScore(unit) => {
            format!("This person does not score unit {unit}. Ask for a new file.")
        }
        SubmissionError::ScoredTwice(unit) => {
            format!("It scores unit {unit} twice. Ask for a new file.")
        }
        SubmissionError::UnknownRow(unit, row) => format!(
            "The sheet of {unit} has no row {row} for this person to fill in. Ask for a new file."
        ),
        SubmissionError::BadRow(unit, row, error) => {
            format!("Row {row} of {unit}: {} Ask for a new file.", line(*error))
        }
        SubmissionError::NotSigned => {
            "Its signature does not hold: it was changed after it was finished, or never signed. Ask for the file that the app saved.".to_owned()
        }
        SubmissionError::BadVoucher => {
            "It is vouched for by the slip of somebody else. Ask who filled it in.".to_owned()
        }
        SubmissionError::NotSealed(contest) => format!(
            "Its vote in contest {contest} can be read by anyone, but the contest is secret. Do not look; ask for a new file."
        ),
        SubmissionError::BadBallot(fault) => format!(
            "Its sealed ballot does not hold: {} Ask for a new file.",
            sealed::ballot(*fault)
        ),
        SubmissionError::NoVote => {
            "This person has no vote, but the file holds votes. Ask who filled it in.".to_owned()
        }
        SubmissionError::BadVote(contest, error) => {
            format!("The vote in contest {contest}: {} Ask for a new file.", choice(error))
        }
        SubmissionError::NotToSign => {
            "This person does not sign the covenant, but the file holds a signature. Ask who filled it in.".to_owned()
        }
        SubmissionError::BadSignature => {
            "The signature is empty or larger than any real one. Ask for it to be signed again.".to_owned()
        }
        SubmissionError::BadRemark(paper) => format!(
            "The remark on paper {paper} is too long or belongs to no paper. Ask for a shorter one."
        ),
        SubmissionError::TextTooLong => {
            "A text in it is too long. Ask for a shorter one.".to_owned()
        }
        SubmissionError::BadHistory => {
            "Its list of earlier revisions contradicts itself. Ask for a new file.".to_owned()
        }
    }
}

fn line(error: LineError) -> &'static str {
    match error {
        LineError::WrongInput => "the row asks for another kind of entry.",
        LineError::OutOfRange => "the points are below the fewest or above the most.",
        LineError::NoTarget => "the target is missing.",
        LineError::ZeroTarget => "the target is zero, so nothing can be measured against it.",
        LineError::NegativeResult => "the result is below zero.",
        LineError::NoSuchChoice => "there is no such choice.",
        LineError::NoResult => "the result is missing.",
        LineError::Assigned => "it says that no target was assigned, and one is registered.",
    }
}

fn choice(error: &ChoiceError) -> String {
    match error {
        ChoiceError::NoSuchContest(contest) => format!("there is no contest {contest}."),
        ChoiceError::NoSuchOption(option) => format!("the ballot has no line {option}."),
        ChoiceError::NotInOrder => "a line is marked twice, or out of order.".to_owned(),
        ChoiceError::TooMany { chosen, max } => {
            format!("{chosen} lines are marked, at most {max} are allowed.")
        }
        ChoiceError::TooFew { chosen, min } => {
            format!("{chosen} lines are marked, at least {min} are required.")
        }
        ChoiceError::BlankNotAllowed => "a blank ballot is not allowed.".to_owned(),
        ChoiceError::OwnUnit => "it is a vote for the voter's own unit.".to_owned(),
        ChoiceError::WrongForm => "the contest asks for another kind of answer.".to_owned(),
    }
}
