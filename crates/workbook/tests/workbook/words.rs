//! The words of a workbook of a conference, in both languages: the app's own, since the reader has to know them again.

use khoithidua_core::workbook::TemplateWords;

#[path = "../../../../src/i18n/en/plan/template.rs"]
mod en;
#[path = "../../../../src/i18n/vi/plan/template.rs"]
mod vi;

pub fn vietnamese() -> TemplateWords {
    let words = crate::round_trip::words();
    let heads = [
        &words.number,
        &words.title,
        &words.max,
        &words.unit,
        &words.note,
        &words.level,
    ];
    vi::words(
        heads.map(String::as_str),
        words.sums.each_ref().map(String::as_str),
    )
}

pub fn english() -> TemplateWords {
    let heads = [
        "No",
        "Criterion",
        "Max points",
        "Unit of measure",
        "Notes",
        "Level",
    ];
    let sums = crate::round_trip::words().sums;
    en::words(heads, sums.each_ref().map(String::as_str))
}
