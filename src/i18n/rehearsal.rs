//! Words of rehearsals.

use khoithidua_core::conference::rehearsal::Side;

use super::{Language, en, vi};

/// Texts of rehearsals that phones have too.
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
    pub other_side: fn(Side) -> &'static str,
}

/// Texts of the desk's rehearsal, which no phone downloads.
#[derive(Clone, Copy, Debug)]
pub struct AtDesk {
    pub text: &'static str,
    pub kept: &'static str,
    pub shared_keys: &'static str,
}

/// Words of the desk's rehearsal.
pub fn rehearsal_desk() -> &'static AtDesk {
    match Language::current() {
        Language::Vietnamese => &vi::rehearsal::AT_DESK,
        Language::English => &en::rehearsal::AT_DESK,
    }
}

/// Words of rehearsals.
pub fn rehearsal() -> &'static Rehearsal {
    match Language::current() {
        Language::Vietnamese => &vi::rehearsal::TEXTS,
        Language::English => &en::rehearsal::TEXTS,
    }
}
