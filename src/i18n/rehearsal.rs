//! Words of rehearsals.

use khoithidua_core::conference::rehearsal::Side;

use super::{Language, en, vi};

/// Texts of rehearsals, on phones and at the desk.
#[derive(Clone, Copy, Debug)]
pub struct Rehearsal {
    pub mark: &'static str,
    pub mark_text: &'static str,
    pub today: &'static str,
    pub back: &'static str,
    pub title: &'static str,
    pub text: &'static str,
    pub open: &'static str,
    pub at_home: &'static str,
    pub desk_text: &'static str,
    pub desk_real: &'static str,
    pub other_side: fn(Side) -> &'static str,
    pub shared_keys: &'static str,
}

/// Words of rehearsals.
pub fn rehearsal() -> &'static Rehearsal {
    match Language::current() {
        Language::Vietnamese => &vi::rehearsal::TEXTS,
        Language::English => &en::rehearsal::TEXTS,
    }
}
