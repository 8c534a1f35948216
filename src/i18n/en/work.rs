//! English: what the worker could not do.

use khoithidua_core::sealed::backup::EnvelopeError;
use khoithidua_core::sealed::trial::TrialError;
use khoithidua_core::work::WorkError;

use super::refusals;

/// Why a job was not done.
pub fn error(error: &WorkError) -> String {
    match error {
        WorkError::Unreadable => "This page and its background part are of different versions. Load the page again with a network and repeat; what you entered is still there.".into(),
        WorkError::NoElection => "This conference has no ballot box yet: no teller has a key. Ask the host board.".into(),
        WorkError::BadKey => "The key kept on this device cannot be used any more. Tell the host board before you go on.".into(),
        WorkError::Urn(error) => refusals::urn(*error),
        WorkError::Envelope(EnvelopeError::TooShort) => {
            "The passphrase needs at least 8 characters.".into()
        }
        WorkError::Envelope(EnvelopeError::WrongPassphrase) => {
            "The passphrase does not fit this envelope. Try again.".into()
        }
        WorkError::Envelope(EnvelopeError::Damaged) => {
            "The envelope is damaged. Use the printed one, or the original file.".into()
        }
        WorkError::Trial(TrialError::OtherConference) => {
            "This ballot for trial is of another conference.".into()
        }
        WorkError::Trial(TrialError::Differs) => "DOES NOT MATCH: the sealed ballot does not hold what the other device says. Do not vote with that device; tell the tellers.".into(),
    }
}
