//! A key on this device: its code, and the three things to be done with it.

use leptos::prelude::*;

use super::page::envelope_page;
use crate::i18n;
use crate::route::count::CountRoute;
use crate::screens::shared::exits::Exits;
use crate::screens::shared::widgets::Notice;
use crate::state::page;
use crate::state::teller::{KeptKey, StepOf, use_teller};
use crate::ui::notice::Tone;

/// The screen.
#[component]
pub fn OneKey(
    /// The public half.
    public: String,
) -> impl IntoView {
    let (t, teller) = (i18n::teller(), use_teller());
    // Made anew only when the key comes or goes: what was said of the last tap stays.
    let there = {
        let public = public.clone();
        Memo::new(move |_| {
            let reading = teller.keys().with(Option::is_none);
            (reading, teller.key(&public).is_some())
        })
    };
    move || match (there.get(), untrack(|| teller.key(&public))) {
        (_, Some(kept)) => view! { <Kept kept /> }.into_any(),
        ((true, _), None) => view! {
            <h1 tabindex="-1">{t.keys_title}</h1>
            <p role="status">{t.keys_reading}</p>
        }
        .into_any(),
        ((false, _), None) => view! {
            <h1 tabindex="-1">{t.keys_title}</h1>
            <Notice tone=Tone::Warning>{t.key_gone}</Notice>
            <p><a class="button" href=CountRoute::Restore.href()>{t.restore_title}</a></p>
        }
        .into_any(),
    }
}

#[component]
fn Kept(kept: KeptKey) -> impl IntoView {
    let (t, teller) = (i18n::teller(), use_teller());
    let public = StoredValue::new(kept.key.key.clone());
    let steps = Memo::new(move |_| {
        let kept = public.with_value(|public| teller.key(public));
        kept.map(|kept| kept.steps).unwrap_or_default()
    });
    let was_safe = kept.steps.are_safe();
    let done = move |step| {
        page::run(teller.done(public.get_value(), step));
    };
    let print = move |_| {
        page::print();
        done(StepOf::Print);
    };
    let first = move || !steps.get().handed;
    let second = move || steps.get().handed && !steps.get().saved;
    let third = move || steps.get().are_safe() && !steps.get().printed;
    let verdict = move || {
        let (tone, text) = match steps.get() {
            steps if !steps.are_safe() => (Tone::Warning, t.not_safe),
            _ if was_safe => (Tone::Info, t.key_kept),
            _ => (Tone::Success, t.all_done),
        };
        view! { <Notice tone>{text}</Notice> }
    };
    view! {
        <div class="no-print stack">
            <h1 tabindex="-1">{(t.key_title)(&kept.key.name)}</h1>
            {(!was_safe).then(|| view! { <p>{t.key_made}</p> })}
            <section class="card">
                <h2>{t.code}</h2>
                <p class="code">{kept.code()}</p>
                <p class="muted">{t.code_text}</p>
            </section>
            <h2>{t.steps_title}</h2>
            <ol class="teller-steps" role="list">
                <li class="card">
                    {heading(t.step_hand, Signal::derive(move || steps.get().handed))}
                    <p>{t.step_hand_text}</p>
                    <Exits
                        file=kept.key_file()
                        id="copy-key"
                        of=t.step_hand
                        primary=Signal::derive(first)
                        on_out=move || done(StepOf::Hand)
                    />
                </li>
                <li class="card">
                    {heading(t.step_save, Signal::derive(move || steps.get().saved))}
                    <p>{t.step_save_text}</p>
                    <Exits
                        file=kept.envelope_file()
                        id="copy-envelope"
                        of=t.step_save
                        primary=Signal::derive(second)
                        on_out=move || done(StepOf::Save)
                    />
                </li>
                <li class="card">
                    {heading(t.step_print, Signal::derive(move || steps.get().printed))}
                    <p>{t.step_print_text}</p>
                    <button
                        type="button"
                        class="button button-wide"
                        class:button-primary=third
                        on:click=print
                    >
                        {t.print}
                    </button>
                </li>
            </ol>
            {verdict}
            <p><a href=CountRoute::Teller.href()>"\u{2190} " {t.title}</a></p>
        </div>
        {envelope_page(&kept)}
    }
}

/// What is to be done, and whether it is.
fn heading(name: &'static str, done: Signal<bool>) -> AnyView {
    let t = i18n::teller();
    view! {
        <h3>
            {name}
            <span
                class="verdict"
                class:verdict-counts=move || done.get()
                class:verdict-idle=move || !done.get()
                role="status"
            >
                {move || if done.get() { "\u{2713} " } else { "" }}
                {move || if done.get() { t.step_done } else { t.step_not_done }}
            </span>
        </h3>
    }
    .into_any()
}
