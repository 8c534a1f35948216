//! Tellers' keys: taken in, each with its proof checked and its code to be compared, renamed, removed.

use khoithidua_core::hash::Hash;
use khoithidua_core::plan::section::Section;
use khoithidua_core::sealed::TellerKey;
use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::plan_of;
use crate::i18n::{self, explain, explain_desk};
use crate::screens::desk::take::{TakeFiles, on_drop, seen};
use crate::screens::desk::widgets::{Notice, TextField};
use crate::state::counter::Given;
use crate::state::desk::prepare::keys::{KeySeen, NoKey};
use crate::state::desk::prepare::{Act, Step};
use crate::state::desk::urn::NoShare;
use crate::state::desk::use_desk;
use crate::state::page;
use crate::ui::field::Keyboard;
use crate::ui::notice::Tone;

/// The list, and the ways in.
#[component]
pub fn Tellers() -> impl IntoView {
    let (t, desk) = (&i18n::desk().preparing, use_desk());
    // Renaming must not make the field anew that is being typed in.
    let keys = plan_of(|plan| {
        let tellers = plan.ballot_box.iter().flat_map(|b| &b.tellers);
        tellers.map(|teller| teller.key.clone()).collect::<Vec<_>>()
    });
    let list = move || {
        let keys = keys.get().unwrap_or_default();
        if keys.is_empty() {
            return view! { <p><strong>{t.no_tellers}</strong></p> }.into_any();
        }
        let rows: Vec<_> = (0..)
            .zip(&keys)
            .map(|(place, key)| row(place, key))
            .collect();
        view! {
            <p class="muted">{t.key_hint}</p>
            <ul class="stack" role="list">{rows}</ul>
        }
        .into_any()
    };
    let address = page::address();
    let own = page::is_of_this_machine(&address)
        .then(|| view! { <Notice tone=Tone::Warning>{t.tellers_own}</Notice> });
    let address = format!("{address}#/teller");
    view! {
        <section
            class="card stack"
            aria-labelledby="prepare-tellers"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=on_drop(async move |files| desk.take_key_files(files).await)
        >
            <h2 id="prepare-tellers" tabindex="-1">{t.tellers}</h2>
            <p>{(t.tellers_text)(&address)}</p>
            {own}
            {list}
            <TakeFiles
                choose=t.choose
                paste=t.paste
                paste_take=t.paste_take
                on_files=move |files| page::run(desk.take_key_files(files))
                on_pasted=move |name, text| page::run(desk.take_given_keys(vec![(name, Given::Text(text))]))
            />
            {move || desk.preparing().seen.get().iter().map(one).collect_view()}
        </section>
    }
}

fn row(place: usize, key: &str) -> AnyView {
    let (t, desk) = (&i18n::desk().preparing, use_desk());
    let code = Hash::of(key.as_bytes()).spoken(2);
    let name = plan_of(move |plan| {
        let mut tellers = plan.ballot_box.iter().flat_map(|b| &b.tellers);
        let teller: Option<&TellerKey> = tellers.nth(place);
        teller.map_or_else(String::new, |teller| teller.name.clone())
    });
    let name = Signal::derive(move || name.get().unwrap_or_default());
    let rename = move |text: String| {
        let step = Step::typed(Section::Tellers, format!("teller-{place}"));
        desk.change_plan(step, move |_, ballot_box| {
            if let Some(teller) = ballot_box.tellers.get_mut(place) {
                teller.name = text;
            }
        });
    };
    let key = key.to_owned();
    let remove = move |_| {
        let key = key.clone();
        let step = Step::new(Section::Tellers, Act::Remove);
        desk.change_plan(step, move |_, ballot_box| {
            ballot_box.tellers.retain(|teller| teller.key != key);
        });
    };
    view! {
        <li class="teller-line">
            <TextField
                id=format!("teller-{place}")
                label=(t.teller_name)(place + 1)
                keyboard=Keyboard::Name
                value=name
                on_input=rename
            />
            <p class="teller-code">
                <span class="muted">{t.key}</span>
                <strong class="code">{code}</strong>
                <span class="verdict verdict-counts">
                    <span aria-hidden="true">"\u{2713}"</span> " " {t.proven}
                </span>
            </p>
            <button type="button" class="button" on:click=remove>
                {move || (t.remove)(&name.get())}
            </button>
        </li>
    }
    .into_any()
}

fn one(file: &KeySeen) -> AnyView {
    let t = &i18n::desk().preparing;
    let (tone, text) = match &file.found {
        Ok(name) => (Tone::Success, (t.taken)(name)),
        Err(NoKey::Known(name)) => (Tone::Info, (t.known)(name)),
        Err(NoKey::NotProven) => (Tone::Danger, t.not_proven.to_owned()),
        Err(NoKey::File(NoShare::Read(error))) => (Tone::Danger, explain_desk::read_error(error)),
        Err(NoKey::File(NoShare::Browser(error))) => (Tone::Danger, explain::browser_error(error)),
        Err(NoKey::File(NoShare::Secret(name) | NoShare::Key(name))) => {
            (Tone::Danger, (t.is_secret)(name))
        }
        Err(NoKey::Share | NoKey::File(_)) => (Tone::Danger, t.is_share.to_owned()),
    };
    seen(&file.name, tone, text)
}
