//! Tellers: a key made before the vote, this teller's part of the opening after it.

mod field;
mod key;
mod make;
mod open;
mod page;
mod restore;
mod start;
mod words;

use leptos::prelude::*;

use crate::i18n;
use crate::route::count::CountRoute;
use crate::screens::shared::widgets::DeviceNotices;
use crate::state::page as browser_page;
use crate::state::teller::use_teller;

/// The screen of an address.
#[component]
pub fn TellerScreen(route: CountRoute) -> impl IntoView {
    let (t, teller) = (i18n::teller(), use_teller());
    let status = teller.counter.status;
    teller.claim();
    let title = match &route {
        CountRoute::Make => t.make_title,
        CountRoute::Restore => t.restore_title,
        CountRoute::Open => t.open.title,
        CountRoute::Key(_) => t.steps_title,
        CountRoute::Teller
        | CountRoute::Verify(_)
        | CountRoute::Answer
        | CountRoute::UnitPoints(_)
        | CountRoute::Votes(_) => "",
    };
    browser_page::arrived(&if title.is_empty() {
        t.title.to_owned()
    } else {
        format!("{title} \u{b7} {}", t.title)
    });
    let screen = match route {
        CountRoute::Make => view! { <make::Make /> }.into_any(),
        CountRoute::Key(public) => view! { <key::OneKey public /> }.into_any(),
        CountRoute::Restore => view! { <restore::Restore /> }.into_any(),
        CountRoute::Open => view! { <open::Open /> }.into_any(),
        CountRoute::Teller
        | CountRoute::Verify(_)
        | CountRoute::Answer
        | CountRoute::UnitPoints(_)
        | CountRoute::Votes(_) => view! { <start::Start /> }.into_any(),
    };
    view! {
        <div class="no-print">
            <DeviceNotices status />
        </div>
        {screen}
    }
}
