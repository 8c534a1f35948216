//! What a worker could not do, put into one sentence that tells a person what to do.

use khoithidua_core::work::{PhoneError, WorkError};

use super::{Language, en, vi};

/// Why a job was not done.
pub fn work_error(error: &WorkError) -> String {
    match Language::current() {
        Language::Vietnamese => vi::work::error(error),
        Language::English => en::work::error(error),
    }
}

/// Why a phone's job was not done.
pub fn phone_error(error: &PhoneError) -> String {
    match Language::current() {
        Language::Vietnamese => vi::phone::error(error),
        Language::English => en::phone::error(error),
    }
}
