//! Words of the event, units and people.

use super::super::{Language, en, vi};

/// Words of the event, units and people.
#[derive(Clone, Copy, Debug)]
pub struct MemberWords {
    pub title: &'static str,
}

/// Words of the event, units and people.
pub fn members() -> &'static MemberWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::members::TEXTS,
        Language::English => &en::plan::members::TEXTS,
    }
}
