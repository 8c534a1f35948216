//! The results for everybody in the hall: one thing after the other on the whole screen, at the presenter's pace.

mod slides;

use leptos::ev::{DragEvent, KeyboardEvent};
use leptos::prelude::*;

use khoithidua_core::results::picture::hall::waiting;

use super::results::Once;
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::state::desk::Shared;
use crate::state::desk::outcome::Published;
use crate::state::desk::showing::Showing;
use crate::state::page;

/// The whole screen. Before there are results it says so, and nothing else.
#[component]
pub fn HallScreen() -> impl IntoView {
    let t = &i18n::desk().pictures.hall;
    page::on_key(|key| {
        let leaves = key == "Escape";
        if leaves {
            DeskRoute::Results.go();
        }
        leaves
    });
    let show = |published: &Shared<Published>| show(&Showing::of(published.clone()));
    view! {
        <div
            class="hall desk"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=move |event: DragEvent| event.prevent_default()
        >
            <main id="main">
                <h1 class="visually-hidden" tabindex="-1">{t.title}</h1>
                <Once show />
            </main>
        </div>
    }
}

fn show(showing: &Showing) -> AnyView {
    let keys = showing.clone();
    page::on_key(move |key| turn(&keys, key));
    let (said, seen, next) = (showing.clone(), showing.clone(), showing.clone());
    view! {
        <p class="visually-hidden" role="status">{move || slides::said(&said)}</p>
        <div class="hall-slide" on:click=move |_| next.next()>
            {move || slides::slide(&seen)}
        </div>
        {bar(showing)}
    }
    .into_any()
}

/// What a key does; false for one that does nothing here.
fn turn(showing: &Showing, key: &str) -> bool {
    match key {
        " " | "Enter" | "ArrowRight" | "ArrowDown" | "PageDown" => showing.next(),
        "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" => showing.back(),
        "Home" => showing.go(0),
        "End" => showing.go(usize::MAX),
        _ => return false,
    }
    true
}

/// The presenter's bar, or the button that brings it back.
fn bar(showing: &Showing) -> AnyView {
    let t = &i18n::desk().pictures.hall;
    // A button that has the focus is pressed by these keys, and nothing else happens.
    let own = |event: KeyboardEvent| {
        if matches!(event.key().as_str(), " " | "Enter") {
            event.stop_propagation();
        }
    };
    let shown = showing.clone();
    let content = {
        let showing = showing.clone();
        move || {
            if shown.has_bar() {
                whole_bar(&showing)
            } else {
                let showing = showing.clone();
                view! {
                    <button
                        type="button"
                        class="hall-show"
                        aria-label=t.show
                        title=t.show
                        on:click=move |_| showing.toggle_bar()
                    >
                        "\u{22ef}"
                    </button>
                }
                .into_any()
            }
        }
    };
    view! { <nav class="hall-bar" aria-label=t.bar on:keydown=own>{content}</nav> }.into_any()
}

fn whole_bar(showing: &Showing) -> AnyView {
    let t = &i18n::desk().pictures.hall;
    let [at, first, last, back, next, hide] = [(); 6].map(|()| showing.clone());
    let steps = showing.steps();
    let at_end = move || last.at() + 1 == steps;
    let wait = waiting(showing.results());
    let wait = (wait > 0).then(|| view! { <span class="hall-waiting">{(t.waiting)(wait)}</span> });
    view! {
        <button
            type="button"
            class="button"
            disabled=move || first.at() == 0
            on:click=move |_| back.back()
        >
            "\u{2190} "
            {t.back}
        </button>
        <button
            type="button"
            class="button button-primary"
            disabled=at_end
            on:click=move |_| next.next()
        >
            {t.next}
            " \u{2192}"
        </button>
        <span class="hall-step">{move || (t.step)(at.at() + 1, steps)}</span>
        {wait}
        <span class="hall-keys">{t.keys}</span>
        <button type="button" class="button" on:click=move |_| page::toggle_full_screen()>{t.full}</button>
        <button type="button" class="button" on:click=move |_| hide.toggle_bar()>{t.hide}</button>
        <a class="button" href=DeskRoute::Results.href()>{t.leave}</a>
    }
    .into_any()
}
