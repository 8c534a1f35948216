//! Every error of core and browser, put into one sentence that tells a person what to do.

use khoithidua_core::conference::ConferenceError;
use khoithidua_core::format::{Kind, ReadError};

use super::errors;
use crate::browser::error::BrowserError;

/// What a kind of file is called.
pub fn kind(kind: Kind) -> &'static str {
    let [
        conference,
        submission,
        draft,
        results,
        desk,
        trustee,
        trial,
        review,
        answer,
        receipt,
        plan,
    ] = errors().kind;
    match kind {
        Kind::Conference => conference,
        Kind::Submission => submission,
        Kind::Draft => draft,
        Kind::Results => results,
        Kind::Desk => desk,
        Kind::Trustee => trustee,
        Kind::Trial => trial,
        Kind::Review => review,
        Kind::Answer => answer,
        Kind::Receipt => receipt,
        Kind::Plan => plan,
    }
}

/// A size for people.
pub fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes / 1_000),
        _ => format!("{} MB", bytes / 1_000_000),
    }
}

/// Why a file cannot be read.
pub fn read_error(error: &ReadError) -> String {
    let t = errors();
    match error {
        ReadError::TooLarge { size: have, limit } => (t.too_large)(&size(*have), &size(*limit)),
        ReadError::NotText => t.not_text.to_owned(),
        ReadError::Empty => t.empty.to_owned(),
        ReadError::Truncated => t.truncated.to_owned(),
        ReadError::NotJson { line, column } => (t.not_json)(*line, *column),
        ReadError::TooDeep => t.too_deep.to_owned(),
        ReadError::TwiceInOne(name) => (t.twice)(name),
        ReadError::BadNumber { line } => (t.bad_number)(*line),
        ReadError::NotOurs => t.not_ours.to_owned(),
        ReadError::UnknownKind(name) => (t.unknown_kind)(name),
        ReadError::NewerVersion { file, app } => (t.newer)(*file, *app),
        ReadError::OtherKind { found, wanted } => (t.other_kind)(kind(*found), kind(*wanted)),
        ReadError::Content(detail) => (t.content)(detail),
        ReadError::Leftover => t.leftover.to_owned(),
    }
}

/// Why a conference cannot be used. The detail is for the board, in the core's own words.
pub fn conference_error(error: &ConferenceError) -> String {
    (errors().unsound)(&error.to_string())
}

/// What the browser could not do.
pub fn browser_error(error: &BrowserError) -> String {
    let t = errors();
    match error {
        BrowserError::Missing => t.missing_service.to_owned(),
        BrowserError::Denied => t.denied.to_owned(),
        BrowserError::Full => t.full.to_owned(),
        BrowserError::Closed => t.closed.to_owned(),
        BrowserError::NotKept => t.not_kept.to_owned(),
        BrowserError::Cancelled => String::new(),
        BrowserError::Unreadable => t.unreadable.to_owned(),
        BrowserError::NoWorker => t.no_worker.to_owned(),
        BrowserError::WorkerStopped(detail) => (t.worker_stopped)(detail),
        BrowserError::NoRandom => t.no_random.to_owned(),
        BrowserError::Other(detail) => (t.other)(detail),
    }
}
