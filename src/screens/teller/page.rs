//! The page for the sealed envelope: on paper only.

use leptos::prelude::*;

use crate::dom::view::Embed;
use crate::i18n;
use crate::state::page;
use crate::state::teller::{KeptKey, use_teller};
use crate::ui::qr::qr;

/// One A4 page with the key under its passphrase, for a camera and for a keyboard.
pub fn envelope_page(kept: &KeptKey) -> AnyView {
    let (t, teller) = (i18n::teller(), use_teller());
    let text = kept.envelope_file().text;
    let picture = qr(&text, t.page_qr).map(|el| view! { <Embed el /> });
    let steps = t.page_steps.map(|step| view! { <li>{step}</li> });
    let conference = RwSignal::new(String::new());
    let public = kept.key.key.clone();
    page::run(async move {
        if let Some(title) = teller.conference_of(public).await {
            let _ = conference.try_set(title);
        }
    });
    view! {
        <section class="envelope-page">
            <h2>{t.page_title}</h2>
            <dl>
                <div><dt>{t.title}</dt><dd>{kept.key.name.clone()}</dd></div>
                <div><dt>{t.page_conference}</dt><dd class="envelope-line">{conference}</dd></div>
                <div><dt>{t.page_code}</dt><dd>{kept.code()}</dd></div>
                <div><dt>{t.page_passphrase}</dt><dd class="envelope-line"></dd></div>
            </dl>
            {picture}
            <p>{t.page_letters}</p>
            <p class="envelope-letters">{text}</p>
            <h3>{t.page_what}</h3>
            <ol>{steps.collect_view()}</ol>
        </section>
    }
    .into_any()
}
