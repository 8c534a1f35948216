//! Rehearsing at the desk: the way in, what stands on every screen meanwhile, the way back.

use leptos::prelude::*;

use khoithidua_core::conference::SamplePart;

use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Notice;
use crate::screens::shared::explain::open_error;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;

/// On every screen of a rehearsal; louder on the day itself.
#[component]
pub fn Mark() -> impl IntoView {
    let (t, conference) = (i18n::rehearsal(), use_here().conference);
    conference.is_rehearsal().then(|| {
        let today = conference.date == page::now().date();
        let (tone, text) = if today {
            (Tone::Danger, t.today)
        } else {
            (Tone::Warning, t.mark_text)
        };
        view! {
            <Notice tone>
                <p>
                    <strong>{t.mark}</strong>
                    ". "
                    {text}
                </p>
                // What a ballot that follows goes on from is a tap away below.
                {conference.follows.is_none().then(|| view! { <Change label=t.back /> })}
            </Notice>
        }
    })
}

/// The card on the first screen.
#[component]
pub fn Card() -> impl IntoView {
    let (t, conference) = (i18n::rehearsal_desk(), use_here().conference);
    if conference.follows.is_some() {
        return None;
    }
    let real_keys = conference.ballot_box.is_some() && !conference.is_sample(SamplePart::Tellers);
    let text = if conference.is_rehearsal() {
        view! { <p>{t.kept}</p> }.into_any()
    } else {
        view! {
            <p>{t.text}</p>
            <Change label=i18n::rehearsal().open />
        }
        .into_any()
    };
    Some(view! {
        <section class="card stack-small" aria-labelledby="rehearsal">
            <h2 id="rehearsal">{i18n::rehearsal().title}</h2>
            {text}
            {real_keys.then(|| view! { <p class="muted">{t.shared_keys}</p> })}
        </section>
    })
}

/// The one tap to the other side.
#[component]
fn Change(label: &'static str) -> impl IntoView {
    let (desk, failure) = (use_desk(), RwSignal::new(None::<String>));
    let go = move |_| {
        page::run(async move {
            match desk.change_sides().await {
                Ok(()) => DeskRoute::Home.go(),
                // This screen may be gone by then.
                Err(error) => drop(failure.try_set(Some(open_error(&error)))),
            }
        });
    };
    view! {
        <button type="button" class="button" on:click=go>{label}</button>
        {move || {
            failure.get().map(|text| view! { <Notice tone=Tone::Danger>{text}</Notice> })
        }}
    }
}
