//! Collecting with the camera, hands-free: the picture on one side, who has just handed over on the other, very large.

mod card;
mod last;

use leptos::prelude::*;

use crate::dom::view::Embed;
use crate::i18n;
use crate::screens::desk::widgets::Notice;
use crate::screens::shared::light::scanner::scanner;
use crate::state::desk::use_desk;
use crate::state::page;
use crate::ui::notice::Tone;
use card::Card;
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
        let counts = desk.counts();
        (i18n::desk().delivered_of)(counts.all, counts.expected())
    };
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        {move || {
            desk.is_closed()
                .then(|| view! { <Notice tone=Tone::Warning>{i18n::desk().inbox_closed}</Notice> })
        }}
        <div class="collect">
            <section class="collect-camera stack-small">
                <Embed el=scanner(whole) />
                <p class="muted small">{t.text}</p>
                <p><strong>{counted}</strong></p>
            </section>
            <div class="stack">
                <Card />
                <Last />
            </div>
        </div>
    }
}
