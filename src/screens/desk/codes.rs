//! Something as codes on the whole screen, for the projector: the conference, the results, or this whole desk.

use leptos::ev::DragEvent;
use leptos::prelude::*;

use crate::dom::view::Embed;
use crate::i18n;
use crate::route::desk::{DeskRoute, Shown};
use crate::screens::desk::widgets::Notice;
use crate::screens::shared::light::player::player;
use crate::state::desk::{DeskSession, use_desk};
use crate::state::exchange::FinalFile;
use crate::state::page;
use crate::ui::notice::Tone;

/// The screen.
#[component]
pub fn Codes(shown: Shown) -> impl IntoView {
    let (t, desk) = (i18n::collect(), use_desk());
    let file = RwSignal::new(None::<Option<FinalFile>>);
    page::run(async move {
        let made = make(desk, shown).await;
        // The screen may be gone by then.
        let _ = file.try_set(Some(made));
    });
    let back = move || match shown {
        Shown::Conference => DeskRoute::Home,
        Shown::Results => DeskRoute::Results,
        Shown::Desk => DeskRoute::Files,
    };
    page::on_key(move |key| {
        let leaves = key == "Escape";
        if leaves {
            back().go();
        }
        leaves
    });
    let content = move || match file.get() {
        None => ().into_any(),
        Some(None) => view! { <Notice tone=Tone::Info>{t.no_codes}</Notice> }.into_any(),
        Some(Some(file)) => view! { <Embed el=player(&file) /> }.into_any(),
    };
    view! {
        <div
            class="light-stage desk"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=move |event: DragEvent| event.prevent_default()
        >
            <main id="main">
                <div class="light-beside">
                    <h1 tabindex="-1">{t.codes_title[shown.place()]}</h1>
                    <p>{t.codes_text[shown.place()]}</p>
                    {code_of(desk, shown)}
                    <div class="button-row">
                        <button
                            type="button"
                            class="button"
                            on:click=move |_| page::toggle_full_screen()
                        >
                            {t.full}
                        </button>
                        <a class="button" href=back().href()>{t.leave}</a>
                    </div>
                </div>
                {content}
            </main>
        </div>
    }
}

/// What is shown; `None` where there is nothing yet.
async fn make(desk: DeskSession, shown: Shown) -> Option<FinalFile> {
    match shown {
        Shown::Conference => desk.conference_file(),
        Shown::Results => desk.results_file(),
        Shown::Desk => desk.backup().await,
    }
}

/// The code of the conference that is shown, and whether what was prepared is another one.
fn code_of(desk: DeskSession, shown: Shown) -> Option<AnyView> {
    if shown != Shown::Conference {
        return None;
    }
    let code = desk.here()?.fingerprint.spoken(2);
    Some(
        view! {
            {move || {
                let text = i18n::desk().preparing.waits_shown;
                desk.plan_waits().then(|| view! { <Notice tone=Tone::Warning>{text}</Notice> })
            }}
            <p>{i18n::common().fingerprint} ": " <strong class="code">{code}</strong></p>
        }
        .into_any(),
    )
}

/// The way there.
pub fn link(shown: Shown) -> AnyView {
    let href = DeskRoute::Codes(shown).href();
    view! { <a class="button no-print" href=href>{i18n::collect().codes[shown.place()]}</a> }
        .into_any()
}
