//! Invented delegates in a rehearsal: how many hand over, and how many of them something odd.

use leptos::prelude::*;

use crate::i18n::plan::report as words;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::{CountStepper, Segments};
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;

/// Of a hundred people so many do something odd, answer by answer.
const FAULTS: [u32; 3] = [0, 40, 100];

/// The card; nothing outside rehearsals.
#[component]
pub fn Invented() -> impl IntoView {
    let (t, desk) = (words::report(), use_desk());
    if !use_here().conference.is_rehearsal() {
        return None;
    }
    let awaited = Memo::new(move |_| desk.awaited_people());
    // Everybody, until somebody says otherwise.
    let wanted = RwSignal::new(u32::MAX);
    let count = Signal::derive(move || wanted.get().clamp(1, awaited.get().max(1)));
    let faults = RwSignal::new(0_usize);
    let go = move |_| {
        let (people, faults) = (count.get_untracked(), FAULTS[faults.get_untracked()]);
        DeskRoute::Inbox.go();
        page::run(async move { desk.invent(people, faults).await });
    };
    let form = move || {
        view! {
            <div class="invented-form">
                <CountStepper
                    label=t.invent_people
                    buttons=t.invent_buttons
                    count
                    on_change=move |number: u32| wanted.set(number.max(1))
                />
                <Segments
                    legend=t.invent_faults
                    name="invent-faults"
                    options=t.invent_choices.map(str::to_owned).to_vec()
                    chosen=Signal::derive(move || Some(faults.get()))
                    on_choose=move |which| faults.set(which)
                />
            </div>
            <div>
                <button
                    type="button"
                    class="button button-primary"
                    prop:disabled=move || !desk.can_write() || desk.is_closed()
                    on:click=go
                >
                    {move || (t.invent_go)(count.get())}
                </button>
            </div>
        }
    };
    let anyone = Memo::new(move |_| awaited.get() > 0);
    Some(view! {
        <section class="card stack" aria-labelledby="invented">
            <h2 id="invented">{t.invent}</h2>
            <p>{t.invent_text}</p>
            {move || {
                if anyone.get() {
                    form().into_any()
                } else {
                    view! { <p class="muted">{t.invent_none}</p> }.into_any()
                }
            }}
        </section>
    })
}
