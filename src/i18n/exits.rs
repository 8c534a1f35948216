//! Words of the ways in which a file leaves the device, of what comes back of it, and of pasted messages.

use khoithidua_core::format::read_back::ReadBack;
use khoithidua_core::light::LightError;

use super::{Language, en, vi};

/// Sharing, saving, copying, reading back.
#[derive(Clone, Copy, Debug)]
pub struct Exits {
    pub share: &'static str,
    pub share_again: &'static str,
    pub save: &'static str,
    pub copy: &'static str,
    pub copy_part: fn(usize, usize) -> String,
    pub message: fn(&str) -> String,
    pub shared: &'static str,
    pub tap_again: &'static str,
    pub not_shared: &'static str,
    pub saved: fn(&str) -> String,
    pub copied: &'static str,
    pub copied_part: fn(usize, usize) -> String,
    pub copy_by_hand: &'static str,
    pub read_back: &'static str,
    pub back: fn(&ReadBack) -> String,
    pub paste_hint: &'static str,
    pub armour: fn(&LightError) -> String,
}

/// Words of exits.
pub fn exits() -> &'static Exits {
    match Language::current() {
        Language::Vietnamese => &vi::exits::TEXTS,
        Language::English => &en::exits::TEXTS,
    }
}
