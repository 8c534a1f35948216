//! The frame of every screen: bar on top, what to know about the device, the screen.

use leptos::prelude::*;

use crate::i18n;
use crate::route::Route;
use crate::screens::shared::status_bar::{DeviceNotices, SaveMark};
use crate::state::page;
use crate::state::session::{Session, use_session};
use crate::ui::notice::{Notice, Tone};

/// The frame.
#[component]
pub fn Shell(route: ReadSignal<Route>, children: Children) -> impl IntoView {
    let session = use_session();
    let (t, status) = (i18n::common(), session.status);
    let at_home = move || route.with(|r| matches!(r, Route::Home | Route::Who));
    view! {
        <div class="shell">
            <header class="bar no-print">
                {move || {
                    (!at_home())
                        .then(|| view! { <a href=Route::Home.href() aria-label=t.back>"\u{2190}"</a> })
                }}
                <span class="bar-title">{t.app}</span>
                <SaveMark status />
                <a class="bar-gear" href=Route::Settings.href() aria-label=t.settings>
                    "\u{2699}\u{fe0e}"
                </a>
            </header>
            <main class="screen" id="main">
                <DeviceNotices status />
                <News session />
                {children()}
            </main>
        </div>
    }
}

/// A new version or a new conference file, offered only while nothing is being entered.
#[component]
fn News(session: Session) -> impl IntoView {
    let (t, d, status) = (i18n::common(), i18n::delegate(), session.status);
    view! {
        {move || {
            (status.new_version.get() && session.is_idle())
                .then(|| {
                    view! {
                        <Notice tone=Tone::Info>
                            <p>{t.new_version}</p>
                            <button
                                type="button"
                                class="button"
                                on:click=move |_| page::run(session.update_app())
                            >
                                {t.update_now}
                            </button>
                        </Notice>
                    }
                })
        }}
        {move || {
            (status.new_conference.get() && session.is_idle())
                .then(|| {
                    let open = move |_| {
                        page::run(async move {
                            // What does not open leaves the conference that is open as it is.
                            let _ = session.open_beside().await;
                        });
                    };
                    view! {
                        <Notice tone=Tone::Info>
                            <p>{d.new_conference}</p>
                            <button type="button" class="button" on:click=open>
                                {d.open_new_conference}
                            </button>
                        </Notice>
                    }
                })
        }}
    }
}
