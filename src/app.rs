//! The roots of the two programs: preferences, language, session, first screen.

use leptos::prelude::*;

use crate::screens::delegate::DelegateApp;
use crate::screens::desk::DeskApp;
use crate::state::prefs::{self, Prefs};
use crate::{browser, i18n};

/// Starts the delegate's program.
pub fn start_delegate() {
    begin();
    leptos::mount::mount_to_body(|| {
        provide_context(Prefs::load());
        view! { <DelegateApp /> }
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
    let language = i18n::choose(prefs::language().as_deref());
    browser::dom::set_root_attribute("lang", language.code());
}
