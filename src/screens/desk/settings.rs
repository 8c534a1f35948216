//! Settings of the device, and about.

use leptos::prelude::*;

use super::others::Those;
use crate::i18n;
use crate::screens::desk::widgets::DeviceSettings;
use crate::state::page;

/// Settings.
#[component]
pub fn Settings() -> impl IntoView {
    let (t, common) = (i18n::desk(), i18n::common());
    let others = i18n::next_ballot();
    view! {
        <h1 tabindex="-1">{i18n::first().settings}</h1>
        <section class="card stack">
            <DeviceSettings />
        </section>
        <section class="card stack-small">
            <Those fits=|_| true title=others.others none=others.others_none />
        </section>
        <section class="card">
            <p><a href=page::check_address()>{i18n::install().check_link}</a></p>
            <p><a href="#/">{t.delegate_link}</a></p>
            <p class="muted small">{common.build} " " {page::build()}</p>
        </section>
    }
}
