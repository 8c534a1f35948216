//! The ways out of the plan and into it, under every screen of preparing: Excel, a file, another plan.

use leptos::prelude::*;

use crate::i18n::plan::{begin, book};
use crate::route::desk::DeskRoute;
use crate::screens::desk::files::Save;
use crate::state::desk::use_desk;

/// The line.
#[component]
pub fn Outside() -> impl IntoView {
    let (t, desk) = (begin::begin(), use_desk());
    let planned = Memo::new(move |_| desk.preparing().plan.with(Option::is_some));
    let file = move || std::future::ready(desk.plan_file());
    let save = move || {
        planned
            .get()
            .then(|| view! { <Save label=t.save file aside=true /> })
    };
    view! {
        <footer class="plan-outside no-print">
            <a href=DeskRoute::Book.href()>{book::book().link}</a>
            <a href=DeskRoute::Begin.href()>{t.other}</a>
            {save}
        </footer>
    }
}
