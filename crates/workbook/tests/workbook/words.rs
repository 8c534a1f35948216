//! The words of a workbook of a conference, in both languages: the app's own, since the reader has to know them again.

use khoithidua_core::workbook::TemplateWords;

#[path = "../../../../src/i18n/en/plan/template.rs"]
mod en;
#[path = "../../../../src/i18n/vi/plan/template.rs"]
mod vi;

pub fn vietnamese() -> TemplateWords {
    vi::words()
}

pub fn english() -> TemplateWords {
    en::words()
}
