//! Words of several desks that collect for one conference, and of the desk's receipts.

use khoithidua_core::desk::merge::Subject;

/// Texts of both.
#[derive(Clone, Copy, Debug)]
pub struct Desks {
    pub receipts: &'static str,
    pub receipts_text: &'static str,
    pub code: fn(&str) -> String,
    pub search: &'static str,
    pub nobody: &'static str,
    pub show: &'static str,
    pub hide: &'static str,
    pub of: fn(&str) -> String,
    pub got: fn(u32, &str) -> String,
    pub making: &'static str,
    pub more: fn(usize) -> String,
    pub copied: &'static str,
    pub nameless: &'static str,
    pub other_desk: fn(&str) -> String,

    pub collector: &'static str,
    pub collector_text: &'static str,
    pub collector_save: &'static str,
    pub merge: &'static str,
    pub merge_how: &'static str,
    pub merge_text: &'static str,
    pub merge_offer: fn(usize, usize) -> String,
    pub merge_yes: &'static str,
    pub or_replace: &'static str,
    pub merged: fn(usize, usize) -> String,
    pub contradictions: &'static str,
    /// What was decided in two ways; a name in place of the identifier.
    pub subject: fn(&Subject, &str) -> String,
    pub holds: fn(&str, &str) -> String,
    pub closed: &'static str,
}
