//! The desk while a plan is edited that no open conference stands behind.

use leptos::prelude::*;

use super::begin;
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::{DeviceNotices, DeviceSettings, SaveMark};
use crate::screens::desk::years;
use crate::state::desk::use_desk;
use crate::state::page;

/// The root of it. Screens that need a conference lead to the plan.
#[component]
pub fn Planning(route: ReadSignal<DeskRoute>) -> impl IntoView {
    let (t, desk) = (i18n::plan(), use_desk());
    let screen = move || {
        let route = route.get();
        page::arrived(t.title);
        match &route {
            DeskRoute::Begin => begin::begin(),
            DeskRoute::Years => years::years(),
            DeskRoute::Settings => settings(),
            route => super::screen(route)
                .unwrap_or_else(|| super::screen(&DeskRoute::Prepare).into_any()),
        }
    };
    let leave = move |_| {
        page::run(async move {
            desk.leave_planning().await;
            DeskRoute::Home.go();
        });
    };
    view! {
        <div class="shell desk">
            <header class="bar no-print">
                <a class="bar-title" href=DeskRoute::Prepare.href()>{t.title}</a>
                <SaveMark status=desk.status />
                <nav class="desk-more" aria-label=i18n::desk().more_label>
                    <button type="button" class="button button-small" on:click=leave>{t.leave}</button>
                    <a
                        class="bar-gear"
                        href=DeskRoute::Settings.href()
                        aria-label=i18n::first().settings
                    >
                        "\u{2699}\u{fe0e}"
                    </a>
                </nav>
            </header>
            <main class="screen" id="main">
                <DeviceNotices status=desk.status />
                {screen}
            </main>
        </div>
    }
}

fn settings() -> AnyView {
    view! {
        <h1 tabindex="-1">{i18n::first().settings}</h1>
        <section class="card stack">
            <DeviceSettings />
        </section>
    }
    .into_any()
}
