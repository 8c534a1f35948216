//! Shares on their way in: picked, dropped or pasted; and what was found of each.

use khoithidua_core::conference::Conference;
use leptos::ev::DragEvent;
use leptos::prelude::*;

use crate::i18n::{self, explain, explain_desk};
use crate::screens::desk::widgets::{Notice, PasteArea};
use crate::screens::desk::words::{desk_error, teller};
use crate::state::desk::urn::{NoShare, Opening, ShareSeen};
use crate::state::desk::use_desk;
use crate::state::opening::{Here, use_here};
use crate::state::{exchange, page};
use crate::ui::notice::Tone;

/// The ways in.
#[component]
pub fn TakeShares() -> impl IntoView {
    let (t, desk) = (&i18n::desk().urn, use_desk());
    let picked = move |event: leptos::ev::Event| {
        let files = exchange::picked_by(&event);
        page::run(async move { desk.take_share_files(files).await });
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        let dropped = exchange::dropped(&event);
        page::run(async move { desk.take_share_files(dropped.files().await).await });
    };
    let text = RwSignal::new(String::new());
    let paste = move |_| {
        let pasted = vec![(t.pasted.to_owned(), text.get_untracked())];
        text.set(String::new());
        page::run(async move { desk.take_share_texts(pasted).await });
    };
    let off = move || !desk.can_write() || desk.opening().get() == Opening::Checking;
    view! {
        <div
            class="stack"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=drop
        >
            <p>
                <label class="button button-primary file-button">
                    {t.choose}
                    <input type="file" multiple prop:disabled=off on:change=picked />
                </label>
            </p>
            <details>
                <summary>{t.paste}</summary>
                <PasteArea label=i18n::desk().paste_label text />
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || off() || text.with(|t| t.trim().is_empty())
                    on:click=paste
                >
                    {t.paste_take}
                </button>
            </details>
            <p role="status">
                {move || (desk.opening().get() == Opening::Checking).then_some(t.checking)}
            </p>
            <Seen />
        </div>
    }
}

/// What was found of the files that came last.
#[component]
pub fn Seen() -> impl IntoView {
    let (desk, here) = (use_desk(), use_here());
    move || {
        let seen = desk.shares_seen().get();
        seen.iter().map(|seen| one(&here, seen)).collect_view()
    }
}

fn one(here: &Here, seen: &ShareSeen) -> AnyView {
    let (tone, text) = match &seen.found {
        Ok(place) => {
            let name = teller(&here.conference, *place);
            (Tone::Success, (i18n::desk().urn.taken)(&name))
        }
        Err(why @ NoShare::Known(_)) => (Tone::Info, no_share(&here.conference, here, why)),
        Err(why) => (Tone::Danger, no_share(&here.conference, here, why)),
    };
    let name = seen.name.clone();
    view! {
        <Notice tone>
            <p><strong>{name}</strong></p>
            <p>{text}</p>
        </Notice>
    }
    .into_any()
}

fn no_share(conference: &Conference, here: &Here, why: &NoShare) -> String {
    let t = &i18n::desk().urn;
    match why {
        NoShare::Read(error) => explain_desk::read_error(error),
        NoShare::Browser(error) => explain::browser_error(error),
        NoShare::Key(name) => (t.is_key)(name),
        NoShare::Secret(name) => (t.is_secret)(name),
        NoShare::OtherConference(other) => {
            (t.other_conference)(&other.spoken(2), &here.fingerprint.spoken(2))
        }
        NoShare::Known(place) => (t.known)(&teller(conference, *place)),
        NoShare::Desk(error) => desk_error(error),
    }
}
