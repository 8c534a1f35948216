//! The page as screens need it: title, focus, going back, the clock.

use khoithidua_core::date::Moment;
use leptos::prelude::{on_cleanup, set_interval_with_handle, window_event_listener};

use crate::browser::{device, dom, task};

pub use crate::browser::device::{build, preference, print, set_preference, toggle_full_screen};

/// After a change of screen: title, scroll to the top, focus on the heading.
pub fn arrived(title: &str) {
    dom::set_title(title);
    task::spawn(async {
        // The new screen stands once the current work is done.
        crate::browser::timer::breathe().await;
        dom::focus_heading();
    });
}

/// The address of the page that checks this device, which leads back to the screen that is open now.
pub fn check_address() -> String {
    format!("check.html#{}", dom::fragment())
}

/// The address of the app, without a screen.
pub fn address() -> String {
    dom::address()
}

/// Whether an address leads nobody else anywhere: what a machine calls itself.
pub fn is_of_this_machine(address: &str) -> bool {
    let own = ["//localhost", "//127.", "//[::1]"];
    own.iter().any(|own| address.contains(own))
}

/// What the device's clock says.
pub fn now() -> Moment {
    device::now()
}

/// Says on the page's root, for the style sheets, with which word a rehearsal is marked; nothing where there is none.
pub fn mark_rehearsal(word: &str) {
    dom::set_root_attribute("data-rehearsal", word);
}

/// Runs work that waits for the browser.
pub fn run(work: impl Future<Output = ()> + 'static) {
    task::spawn(work);
}

/// Tells the boot screen to make way.
pub fn ready() {
    dom::ready();
}

/// Calls back every so many milliseconds while the screen that asked stands.
pub fn every(milliseconds: u64, callback: impl Fn() + 'static) {
    let pause = std::time::Duration::from_millis(milliseconds);
    if let Ok(handle) = set_interval_with_handle(callback, pause) {
        on_cleanup(move || handle.clear());
    }
}

/// Calls back once, after so many milliseconds, whatever stands then.
pub fn after(milliseconds: i32, callback: impl FnOnce() + 'static) {
    crate::browser::timer::after(milliseconds, callback);
}

/// Calls back with each key that is pressed while the screen that asked stands; answering true says that the key has done
/// its work. Keys held together with others belong to the browser, and a key held down is pressed once.
pub fn on_key(callback: impl Fn(&str) -> bool + 'static) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let with_others = event.ctrl_key() || event.alt_key() || event.meta_key();
        let plain = !with_others && !event.repeat() && !event.default_prevented();
        if plain && callback(&event.key()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Calls back when a person takes back by keyboard (`true`), or does again (`false`), anywhere but in a field, which takes back by
/// itself what was written into it.
pub fn on_undo(callback: impl Fn(bool) + 'static) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let meant = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        if !meant || event.default_prevented() || dom::is_writing() {
            return;
        }
        match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => callback(true),
            ("z", true) | ("y", false) => callback(false),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}

/// Focuses an element that is about to stand on the screen.
pub fn focus_later(id: &'static str) {
    task::spawn(async move {
        crate::browser::timer::breathe().await;
        dom::focus_id(id);
    });
}

/// Asked before something changes: what has the focus keeps it, also where it comes back in another place. Where it is gone, whoever
/// works by keyboard goes on from `otherwise`.
pub fn keep_focus(otherwise: &'static str) {
    let focused = dom::focused_id();
    task::spawn(async move {
        crate::browser::timer::breathe().await;
        if let Some(id) = focused.filter(|_| dom::is_focus_lost()) {
            dom::focus_id(&id);
        }
        if dom::is_focus_lost() {
            dom::focus_id(otherwise);
        }
    });
}

/// The same for an element whose name is put together.
pub fn focus_soon(id: String) {
    task::spawn(async move {
        crate::browser::timer::breathe().await;
        dom::focus_id(&id);
    });
}
