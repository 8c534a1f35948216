//! Clock, preferences, storage of the device.

use gloo_storage::{LocalStorage, Storage};
use khoithidua_core::date::Moment;
use khoithidua_core::text::{self, NormalForms};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What the device's clock says now.
pub fn now() -> Moment {
    let date = js_sys::Date::new_0();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 fit by far"
    )]
    let (ms, offset) = (date.get_time() as i64, -date.get_timezone_offset() as i32);
    Moment::from_clock(ms, offset)
        .or_else(|| Moment::from_clock(0, 0))
        .unwrap_or_else(|| unreachable!("the epoch is a moment"))
}

/// Milliseconds since the page was opened.
pub fn ticks() -> f64 {
    web_sys::window()
        .and_then(|w| w.performance())
        .map_or(0.0, |p| p.now())
}

/// A small preference; `None` where there is none or the device keeps none.
pub fn preference(key: &str) -> Option<String> {
    // As plain text: the library would read and write it as JSON of any type.
    has_preferences()
        .then(|| LocalStorage::raw().get_item(key).ok())
        .flatten()
        .flatten()
}

/// Keeps a small preference where the device keeps any. Nothing important goes here.
pub fn set_preference(key: &str, value: &str) {
    if has_preferences() {
        let _ = LocalStorage::raw().set_item(key, value);
    }
}

/// What this tab remembers until it is closed; `None` where there is nothing or the device keeps nothing.
pub fn remembered(key: &str) -> Option<String> {
    tab()?.get_item(key).ok().flatten()
}

/// Remembers something for as long as this tab is open, where the device can.
pub fn remember(key: &str, value: &str) {
    if let Some(tab) = tab() {
        let _ = tab.set_item(key, value);
    }
}

fn tab() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// Fills the screen with the page, or gives the rest of it back. A browser may refuse: then nothing changes.
pub fn toggle_full_screen() {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else {
        return;
    };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        let _ = root.request_fullscreen();
    }
}

// gloo-storage panics where the browser forbids localStorage, so that is asked first.
fn has_preferences() -> bool {
    web_sys::window()
        .and_then(|w| w.local_storage().ok().flatten())
        .is_some()
}

/// Name for things that belong to this installation: two in two folders of one host keep apart.
pub fn installation() -> String {
    installation_for(if is_look() { LOOK } else { "" })
}

/// The same for the frame in which a desk looks at a plan as a delegate: what happens there is kept apart.
pub fn installation_of_look() -> String {
    installation_for(LOOK)
}

/// What the address of that frame asks for.
pub const LOOK: &str = "?look";

fn is_look() -> bool {
    web_sys::window().is_some_and(|w| w.location().search().is_ok_and(|asked| asked == LOOK))
}

fn installation_for(look: &str) -> String {
    let path = web_sys::window()
        .and_then(|w| w.location().pathname().ok())
        .unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("khoithidua:{folder}{look}/")
}

/// Asks the browser not to clear this site's data by itself. `None` where it cannot be asked.
pub async fn ask_to_keep() -> Option<bool> {
    let navigator = web_sys::window()?.navigator();
    let storage = js_sys::Reflect::get(&navigator, &"storage".into()).ok()?;
    if storage.is_undefined() {
        return None;
    }
    let storage: web_sys::StorageManager = storage.unchecked_into();
    let promise = storage.persist().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}

/// True when the page runs as an installed app, or in a frame of the desk, where nothing is installed.
pub fn is_installed() -> bool {
    is_look() || matches_media("(display-mode: standalone)")
}

fn matches_media(query: &str) -> bool {
    web_sys::window()
        .and_then(|w| w.match_media(query).ok().flatten())
        .is_some_and(|m| m.matches())
}

/// The build of the app, from the page's own header.
pub fn build() -> String {
    web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.query_selector("meta[name=build]").ok().flatten())
        .and_then(|m| m.get_attribute("content"))
        .filter(|build| !build.is_empty())
        .unwrap_or_else(|| "dev".to_owned())
}

/// Opens the system's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Unicode's normal forms, which every browser has.
pub fn normal_forms() -> NormalForms {
    NormalForms {
        nfc: |text| normalised(text, "NFC"),
        nfd: |text| normalised(text, "NFD"),
    }
}

/// The same, asked only where it may make a difference: for the desk, which writes a thousand names at each change.
pub fn quick_normal_forms() -> NormalForms {
    NormalForms {
        nfc: |text| {
            if text::is_composed(text) {
                text.to_owned()
            } else {
                normalised(text, "NFC")
            }
        },
        ..normal_forms()
    }
}

fn normalised(text: &str, form: &str) -> String {
    let normal = js_sys::JsString::from(text).normalize(form).as_string();
    normal.unwrap_or_else(|| text.to_owned())
}

/// A function of an object by name, if the browser has it.
pub(super) fn method(object: &JsValue, name: &str) -> Option<js_sys::Function> {
    js_sys::Reflect::get(object, &name.into())
        .ok()?
        .dyn_into()
        .ok()
}
