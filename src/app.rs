//! The roots of the two programs: preferences, language, session, first screen.

use leptos::prelude::*;

#[cfg(feature = "delegate")]
use crate::screens::delegate::delegate_app;
use crate::screens::desk::DeskApp;
use crate::state::prefs::{self, Prefs};
use crate::{browser, dom, i18n};

/// Starts the delegate's program.
#[cfg(feature = "delegate")]
pub fn start_delegate() {
    begin();
    dom::mount(|| {
        provide_context(Prefs::load());
        delegate_app()
    });
}

/// Starts the desk's program.
pub fn start_desk() {
    begin();
    leptos::mount::mount_to_body(|| {
        provide_context(Prefs::load());
        view! { <DeskApp /> }
    });
}

fn begin() {
    console_error_panic_hook::set_once();
    khoithidua_core::text::use_normal_forms(browser::device::normal_forms());
    let language = i18n::choose(prefs::language().as_deref());
    browser::dom::set_root_attribute("lang", language.code());
}
