//! English: what a phone's worker could not do.

use khoithidua_core::identity::slip::CodeError;
use khoithidua_core::work::PhoneError;

/// Why a job was not done.
pub fn error(error: &PhoneError) -> String {
    match error {
        PhoneError::Unreadable => "This page and its background part are of different versions. Load the page again with a network and repeat; what you entered is still there.".into(),
        PhoneError::NoElection => "This conference has no ballot box yet: no teller has a key. Ask the host board.".into(),
        PhoneError::NotAVote => "A ballot is not valid yet, so it cannot be sealed. Look at each ballot again.".into(),
        PhoneError::BadKey => "The key kept on this device cannot be used any more. Tell the host board before you go on.".into(),
        PhoneError::Code(CodeError::Length(count)) => {
            format!("A code has 17 letters and digits, here are {count}. Look at the slip again.")
        }
        PhoneError::Code(CodeError::Letter(letter)) => {
            format!("Codes have no “{letter}”. Look at the slip again.")
        }
        PhoneError::Code(CodeError::Check) => {
            "The code is not right: a letter is wrong or two changed places. Compare letter by letter.".into()
        }
        PhoneError::UnknownSlip => "This code is not of the conference that is open, or is somebody else’s. Ask the host board.".into(),
    }
}
