//! What is done with a conference once it is frozen: the ways to delegates, and a poster that leads them there.

use khoithidua_core::conference::Conference;
use leptos::prelude::*;

use crate::dom::view::Embed;
use crate::i18n;
use crate::i18n::plan::report as words;
use crate::route::desk::{DeskRoute, Shown};
use crate::screens::desk::widgets::{Notice, TextField};
use crate::state::opening::{Here, use_here};
use crate::state::page;
use crate::ui::field::Keyboard;
use crate::ui::notice::Tone;
use crate::ui::qr::qr;

/// How the file comes to delegates.
#[component]
pub fn Ways() -> impl IntoView {
    let t = words::report();
    let to_codes = DeskRoute::Codes(Shown::Conference).href();
    let ways = t.ways.into_iter().enumerate().map(|(number, [name, how])| {
        let link = (number == 2).then(|| {
            let label = i18n::collect().codes_title[Shown::Conference.place()];
            view! { <a href=to_codes.clone()>{label}</a> }
        });
        view! {
            <li>
                <strong>{name}</strong>
                ". "
                {how}
                " "
                {link}
            </li>
        }
    });
    view! { <ul class="beside">{ways.collect_view()}</ul> }
}

/// The key that this desk signs with, as the conference names it.
#[component]
pub fn Signs() -> impl IntoView {
    let t = words::report();
    let key = use_here().conference.desk_key();
    key.map(|key| {
        view! {
            <section class="card stack" aria-labelledby="prepare-signs">
                <h2 id="prepare-signs">{t.signs}</h2>
                <p class="code">{key.spoken()}</p>
                <p>{t.signs_text}</p>
            </section>
        }
    })
}

/// The card with the button that prints it.
#[component]
pub fn PrintPoster(
    /// Where delegates open the app.
    address: RwSignal<String>,
) -> impl IntoView {
    let t = words::report();
    let warning = move || {
        let own = address.with(|address| page::is_of_this_machine(address));
        let bare = address.with(|address| !address.contains("://"));
        let text = match (own, bare) {
            (_, true) => t.poster_bare,
            (true, _) => t.poster_own,
            _ => return None,
        };
        Some(view! { <Notice tone=Tone::Warning>{text}</Notice> })
    };
    view! {
        <section class="card stack" aria-labelledby="prepare-poster">
            <h2 id="prepare-poster">{t.poster}</h2>
            <TextField
                id="poster-address"
                label=t.poster_address
                hint=t.poster_address_hint
                keyboard=Keyboard::Search
                value=address
                on_input=move |text: String| address.set(text)
            />
            {warning}
            <div>
                <button type="button" class="button" on:click=move |_| page::print()>
                    {t.poster_print}
                </button>
            </div>
        </section>
    }
}

/// The sheet: the same on the screen, small, and on paper.
#[component]
pub fn Poster(
    /// Where delegates open the app.
    address: RwSignal<String>,
) -> impl IntoView {
    let t = words::report();
    let Here {
        conference,
        fingerprint,
        ..
    } = use_here();
    let picture = move || qr(&address.get(), t.poster_scan).map(|el| view! { <Embed el /> });
    let steps = t.poster_steps.map(|step| view! { <li>{step}</li> });
    let Conference {
        title,
        bloc,
        date,
        place,
        ..
    } = &*conference;
    let held = (i18n::desk().held_on)(&date.display(), place);
    view! {
        <article class="poster" aria-label=t.poster>
            <p class="poster-bloc">{bloc.name.clone()}</p>
            <p class="poster-title">{title.clone()}</p>
            <p class="poster-held">{held}</p>
            <div class="poster-scan">
                <div class="poster-qr">{picture}</div>
                <p class="poster-address">{address}</p>
            </div>
            <p class="poster-code">
                {t.poster_code}
                ": "
                <strong class="code">{fingerprint.spoken(2)}</strong>
            </p>
            <ol class="poster-steps">{steps.collect_view()}</ol>
        </article>
    }
}
