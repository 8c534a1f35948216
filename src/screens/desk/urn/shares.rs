//! Shares on their way in: picked, dropped or pasted; and what was found of each.

use khoithidua_core::conference::Conference;
use leptos::ev::DragEvent;
use leptos::prelude::*;

use crate::i18n::{self, explain, explain_desk};
use crate::screens::desk::take::{TakeFiles, on_drop, seen};
use crate::screens::desk::words::{desk_error, teller};
use crate::screens::shared::explain::message_error;
use crate::state::counter::Given;
use crate::state::desk::urn::{NoShare, Opening, ShareSeen};
use crate::state::desk::use_desk;
use crate::state::opening::{Here, use_here};
use crate::state::page;
use crate::ui::notice::Tone;

/// The ways in.
#[component]
pub fn TakeShares() -> impl IntoView {
    let (t, desk) = (&i18n::desk().urn, use_desk());
    let off = move || !desk.can_write() || desk.opening().get() == Opening::Checking;
    view! {
        <div
            class="stack"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=on_drop(async move |files| desk.take_share_files(files).await)
        >
            <TakeFiles
                choose=t.choose
                paste=t.paste
                paste_take=t.paste_take
                disabled=Signal::derive(off)
                on_files=move |files| page::run(desk.take_share_files(files))
                on_pasted=move |name, text| page::run(desk.take_shares(vec![(name, Given::Text(text))]))
            />
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
        seen.iter().map(|file| one(&here, file)).collect_view()
    }
}

fn one(here: &Here, file: &ShareSeen) -> AnyView {
    let (tone, text) = match &file.found {
        Ok(place) => {
            let name = teller(&here.conference, *place);
            (Tone::Success, (i18n::desk().urn.taken)(&name))
        }
        Err(why @ NoShare::Known(_)) => (Tone::Info, no_share(&here.conference, here, why)),
        Err(why) => (Tone::Danger, no_share(&here.conference, here, why)),
    };
    seen(&file.name, tone, text)
}

fn no_share(conference: &Conference, here: &Here, why: &NoShare) -> String {
    let t = &i18n::desk().urn;
    match why {
        NoShare::Read(error) => explain_desk::read_error(error),
        NoShare::Browser(error) => explain::browser_error(error),
        NoShare::Message(error) => message_error(error),
        NoShare::Key(name) => (t.is_key)(name),
        NoShare::Secret(name) => (t.is_secret)(name),
        NoShare::OtherConference(other) => {
            (t.other_conference)(&other.spoken(2), &here.fingerprint.spoken(2))
        }
        NoShare::OtherSide(side) => (i18n::rehearsal().other_side)(*side).to_owned(),
        NoShare::Known(place) => (t.known)(&teller(conference, *place)),
        NoShare::Desk(error) => desk_error(error),
    }
}
