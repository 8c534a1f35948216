//! Styles that come with a program's later part: what phones load first has none of them.

use std::cell::Cell;

use super::any::{call, get, list, number};

/// Of codes shown and read.
const LIGHT: &str = include_str!("../../style/light.css");

thread_local! {
    static ADDED: Cell<bool> = const { Cell::new(false) };
}

/// Adds the styles of codes to the page's own style file, once. The page's policy allows no other place for them.
pub fn add_light() {
    if ADDED.get() {
        return;
    }
    let Some(document) = web_sys::window().and_then(|w| w.document()) else {
        return;
    };
    let sheets = list(&get(&document, "styleSheets"));
    // The last one that is a file: those of the boot screen are parts of the page.
    let files = sheets.iter().rev();
    for sheet in files.filter(|sheet| get(sheet, "href").as_string().is_some()) {
        let last = number(&get(sheet, "cssRules"), "length");
        if call(sheet, "insertRule", &[&LIGHT.into(), &last.into()]).is_ok() {
            return ADDED.set(true);
        }
    }
}
