//! Errors of opening a file, as sentences.

use khoithidua_core::light::LightError;

use crate::i18n::{self, explain};
use crate::state::opening::OpenError;
use crate::state::work::JobError;

/// Why a file did not open, and what to do.
pub fn open_error(error: &OpenError) -> String {
    let t = i18n::delegate();
    match error {
        OpenError::Read(error) => explain::read_error(error),
        OpenError::Unsound(error) => explain::conference_error(error),
        OpenError::OtherConference => t.other_conference.to_owned(),
        OpenError::OtherSide(side) => (i18n::rehearsal().other_side)(*side).to_owned(),
        OpenError::DraftInTheWay => t.draft_in_the_way.to_owned(),
        OpenError::NotWriter => t.not_writer.to_owned(),
        OpenError::Browser(error) => explain::browser_error(error),
    }
}

/// Why a pasted message does not give its file, and what to do.
pub fn message_error(error: &JobError<LightError>) -> String {
    match error {
        JobError::Browser(error) => explain::browser_error(error),
        JobError::Work(error) => (i18n::exits().armour)(error),
    }
}
