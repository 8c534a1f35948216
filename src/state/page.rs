//! The page as screens need it: title, focus, going back, the clock.

use khoithidua_core::date::Moment;

use crate::browser::{device, dom, task};

pub use crate::browser::device::{build, is_installed, print};
pub use crate::browser::dom::{back, focus_id};

/// After a change of screen: title, scroll to the top, focus on the heading.
pub fn arrived(title: &str) {
    dom::set_title(title);
    task::spawn(async {
        // The new screen stands once the current work is done.
        crate::browser::timer::breathe().await;
        dom::focus_heading();
    });
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

/// Calls back every so many milliseconds for as long as the page lives.
pub fn every(milliseconds: i32, callback: impl Fn() + Clone + 'static) {
    let again = callback.clone();
    crate::browser::timer::after(milliseconds, move || {
        callback();
        every(milliseconds, again);
    });
}
