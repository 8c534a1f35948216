//! Collecting with the camera, hands-free: the picture on one side, who has just handed over on the other, very large.

mod card;
mod last;

use leptos::ev::DragEvent;
use leptos::prelude::*;

use crate::dom::view::Embed;
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::{DeviceNotices, Notice, SaveMark};
use crate::screens::shared::light::scanner::scanner;
use crate::state::desk::use_desk;
use crate::state::page;
use crate::ui::notice::Tone;
use card::Card;
pub use card::line;
use last::Last;

/// The screen.
#[component]
pub fn Collect() -> impl IntoView {
    let (t, desk) = (i18n::collect(), use_desk());
    let whole = move |text: String| {
        let name = (t.name)(&page::now().time().to_string());
        page::run(desk.collect(name, text));
    };
    let counted = move || {
        let (state, counts) = (desk.state().get(), desk.counts());
        (t.collected)(state.0.people.len(), counts.expected())
    };
    let code = RwSignal::new(None::<String>);
    page::run(async move {
        let known = desk.desk_code().await.ok();
        // The screen may be gone by then.
        let _ = code.try_set(known);
    });
    let signs = move || code.get().map(|code| (t.desk_code)(&code));
    view! {
        <div
            class="shell desk"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=move |event: DragEvent| event.prevent_default()
        >
            <header class="bar no-print">
                <a class="bar-title" href=DeskRoute::Inbox.href()>
                    "\u{2190} "
                    {i18n::desk().tab_inbox}
                </a>
                <SaveMark status=desk.status />
            </header>
            <main class="screen" id="main">
                <div class="collect-head">
                    <h1 tabindex="-1">{t.title}</h1>
                    <strong>{counted}</strong>
                </div>
                <DeviceNotices status=desk.status />
                {move || {
                    desk.is_closed()
                        .then(|| {
                            view! { <Notice tone=Tone::Warning>{i18n::desk().inbox_closed}</Notice> }
                        })
                }}
                <div class="collect">
                    <section><Embed el=scanner(whole) /></section>
                    <div class="collect-what stack">
                        <Card />
                        <Last />
                    </div>
                    <section class="collect-help muted small">
                        <p>{t.text}</p>
                        <p>{signs}</p>
                    </section>
                </div>
            </main>
        </div>
    }
}
