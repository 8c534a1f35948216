//! Vietnamese: the event, units and people.

use crate::i18n::plan::members::MemberWords;

pub static TEXTS: MemberWords = MemberWords {
    title: "Đơn vị"
};
