//! No conference yet: open its file.

use leptos::prelude::*;

use super::settings::OpenFile;
use crate::i18n;
use crate::screens::shared::explain::open_error;
use crate::screens::shared::status_bar::DeviceNotices;
use crate::state::opening::OpenError;
use crate::state::session::use_session;
use crate::ui::notice::{Notice, Tone};

/// The first screen where no conference lies beside the app.
#[component]
pub fn Start(error: Option<OpenError>) -> impl IntoView {
    let t = i18n::delegate();
    let status = use_session().status;
    view! {
        <main class="screen">
            <h1 tabindex="-1">{t.start_title}</h1>
            <DeviceNotices status />
            {error.map(|e| view! { <Notice tone=Tone::Danger>{open_error(&e)}</Notice> })}
            <p>{t.start_text}</p>
            <OpenFile />
            <p>
                <a href="#/desk">{t.desk_link}</a>
            </p>
        </main>
    }
}
