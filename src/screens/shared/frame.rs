//! The frame of screens that need no conference: bar, title, screen.

use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::widgets::{DeviceSettings, Notice};
use crate::i18n;
use crate::state::counter::Counter;
use crate::state::page;
use crate::ui::notice::Tone;

/// The frame. A file dropped beside its place is not opened in place of the app.
#[component]
pub fn Frame(
    /// What the bar says.
    #[prop(into)]
    title: Signal<&'static str>,
    /// Where the arrow leads; no arrow where there is nothing to go back to.
    #[prop(into)]
    back: Signal<Option<String>>,
    /// The screen.
    children: Children,
) -> impl IntoView {
    let t = i18n::first();
    let arrow = move || {
        back.get()
            .map(|to| view! { <a href=to aria-label=t.back>"\u{2190}"</a> })
    };
    view! {
        <div
            class="shell"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=move |event: DragEvent| event.prevent_default()
        >
            <header class="bar no-print">
                {arrow}
                <span class="bar-title">{move || title.get()}</span>
            </header>
            <main class="screen" id="main">{children()}</main>
        </div>
    }
}

/// A new version, offered while nothing would be lost by it.
#[component]
pub fn NewVersion(
    /// The device.
    counter: Counter,
    /// Whether nothing is under way.
    calm: Signal<bool>,
) -> impl IntoView {
    let t = i18n::common();
    let update = move |_| page::run(counter.update_app());
    move || {
        (counter.status.new_version.get() && calm.get()).then(|| {
            view! {
                <Notice tone=Tone::Info>
                    <p>{t.new_version}</p>
                    <button type="button" class="button" on:click=update>{t.update_now}</button>
                </Notice>
            }
        })
    }
}

/// Settings of the device, folded away.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <details class="no-print">
            <summary>{i18n::teller().settings}</summary>
            <div class="stack">
                <DeviceSettings />
            </div>
        </details>
    }
}
