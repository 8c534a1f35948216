//! Why something was not done with a key, in words.

use crate::i18n::{self, explain};
use crate::screens::shared::checked::{given_error, job_error};
use crate::state::teller::TellerError;

/// One sentence.
pub fn teller_error(error: &TellerError) -> String {
    let t = i18n::teller();
    match error {
        TellerError::Given(error) => given_error(error),
        TellerError::NoEnvelope => t.no_envelope.to_owned(),
        TellerError::Job(error) => job_error(error),
        TellerError::NotKept(error) => (t.not_kept)(&explain::browser_error(error)),
        TellerError::NotWriter => t.not_writer.to_owned(),
    }
}
