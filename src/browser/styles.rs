//! Styles that come with a program's later part: what phones load first has none of them.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::CssStyleSheet;

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
    let Some(sheets) = web_sys::window()
        .and_then(|w| w.document())
        .map(|d| d.style_sheets())
    else {
        return;
    };
    for place in (0..sheets.length()).rev() {
        let sheet = sheets
            .item(place)
            .and_then(|s| s.dyn_into::<CssStyleSheet>().ok());
        let Some(sheet) = sheet.filter(|sheet| sheet.href().ok().flatten().is_some()) else {
            continue;
        };
        let last = sheet.css_rules().map_or(0, |rules| rules.length());
        if sheet.insert_rule_with_index(LIGHT, last).is_ok() {
            return ADDED.set(true);
        }
    }
}
