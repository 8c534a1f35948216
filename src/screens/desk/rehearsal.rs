//! Rehearsing at the desk: the way in, what stands on every screen meanwhile, the way back.

use leptos::prelude::*;

use khoithidua_core::conference::SamplePart;

use super::invented::Invented;
use crate::i18n;
use crate::i18n::plan::report as words;
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
    let (t, conference, desk) = (i18n::rehearsal(), use_here().conference, use_desk());
    let trial = untrack(|| desk.is_trial());
    conference.is_rehearsal().then(|| {
        let today = conference.date == page::now().date();
        let (tone, text) = if trial {
            (Tone::Warning, words::report().trial_text)
        } else if today {
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
                {conference.follows.is_none().then(way_back)}
            </Notice>
        }
    })
}

fn way_back() -> AnyView {
    if untrack(|| use_desk().is_trial()) {
        view! { <ToPlan /> }.into_any()
    } else {
        view! { <Change label=i18n::rehearsal().back /> }.into_any()
    }
}

/// The way back to the plan that is tried out.
#[component]
fn ToPlan() -> impl IntoView {
    let (t, desk) = (words::report(), use_desk());
    let failure = RwSignal::new(None::<String>);
    let go = move |_| {
        page::run(async move {
            let failed = match desk.leave_trial().await {
                Ok(true) => return DeskRoute::Prepare.go(),
                Ok(false) => t.trial_gone.to_owned(),
                Err(error) => open_error(&error),
            };
            // This screen may be gone by then.
            let _ = failure.try_set(Some(failed));
        });
    };
    view! {
        <button type="button" class="button" on:click=go>{t.trial_back}</button>
        {move || {
            failure.get().map(|text| view! { <Notice tone=Tone::Danger>{text}</Notice> })
        }}
    }
}

/// The card on the first screen.
#[component]
pub fn Card() -> impl IntoView {
    let (t, conference) = (i18n::rehearsal_desk(), use_here().conference);
    if conference.follows.is_some() {
        return None;
    }
    let real_keys = conference.ballot_box.is_some() && !conference.is_sample(SamplePart::Tellers);
    let text = if untrack(|| use_desk().is_trial()) {
        view! { <p>{words::report().trial_card}</p> }.into_any()
    } else if conference.is_rehearsal() {
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
        <Invented />
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
