//! Errors of opening a file, as sentences.

use crate::i18n::{self, explain};
use crate::state::opening::OpenError;

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
