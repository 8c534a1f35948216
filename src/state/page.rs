//! The page as screens need it: title, focus, going back, the clock.

use khoithidua_core::date::Moment;
use leptos::prelude::{on_cleanup, set_interval_with_handle};

use crate::browser::{device, dom, task};

pub use crate::browser::device::{build, is_installed, print};

/// After a change of screen: title, scroll to the top, focus on the heading.
pub fn arrived(title: &str) {
    dom::set_title(title);
    task::spawn(async {
        // The new screen stands once the current work is done.
        crate::browser::timer::breathe().await;
        dom::focus_heading();
    });
}

/// The address of the app, without a screen.
pub fn address() -> String {
    dom::address()
}

/// What the device's clock says.
pub fn now() -> Moment {
    device::now()
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

/// Focuses an element once what was asked for stands on the screen.
pub fn focus(id: String) {
    task::spawn(async move {
        crate::browser::timer::breathe().await;
        dom::focus_id(&id);
    });
}

/// Focuses an element that is about to stand on the screen.
pub fn focus_later(id: &'static str) {
    task::spawn(async move {
        crate::browser::timer::breathe().await;
        dom::focus_id(id);
    });
}
