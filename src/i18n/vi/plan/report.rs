//! Vietnamese: the report before freezing, of looking as a delegate, of rehearsals with invented delegates.

use crate::i18n::plan::report::ReportWords;

pub static TEXTS: ReportWords = ReportWords {
    title: "Kiểm tra"
};
