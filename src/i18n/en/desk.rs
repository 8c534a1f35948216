//! English: words of the desk's screens.

use crate::i18n::desk::Desk;

pub static TEXTS: Desk = Desk {
    title: "Host board",
};
