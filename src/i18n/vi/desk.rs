//! Vietnamese: words of the desk's screens.

use crate::i18n::desk::Desk;

pub static TEXTS: Desk = Desk {
    title: "Bàn tổ chức",
};
