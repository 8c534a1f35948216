//! English: where a conference is begun, and of workbooks.

use crate::i18n::plan::begin::BeginWords;

pub static TEXTS: BeginWords = BeginWords {
    title: "A new conference",
};
