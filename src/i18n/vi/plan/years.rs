//! Vietnamese: several years side by side.

use crate::i18n::plan::years::YearWords;

pub static TEXTS: YearWords = YearWords {
    title: "Các năm bên nhau",
};
