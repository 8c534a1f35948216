//! Lots: what was drawn is typed in, the order that follows from it is shown at once, and it is noted with witnesses.

use khoithidua_core::ids::UnitId;
use khoithidua_core::score::rulings::{Lots, Ruling};
use leptos::prelude::*;

use super::ties::Tie;
use super::{Failure, rule};
use crate::i18n;
use crate::screens::desk::widgets::TextField;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::ui::field::Keyboard;

/// The form.
#[component]
pub fn DrawLots(ties: Vec<Tie>) -> impl IntoView {
    let (t, desk, here) = (i18n::awards(), use_desk(), use_here());
    let (seed, witnesses) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let failure = RwSignal::new(None);
    let order = move || {
        let lots = lots(&seed.get(), "");
        let conference = &here.conference;
        let name = |id: &&UnitId| view! { <li>{i18n::unit_short(conference, id)}</li> };
        let orders = ties.iter().map(|(_, units)| {
            let drawn = lots.order(units);
            view! { <ol>{drawn.iter().map(name).collect_view()}</ol> }
        });
        (!lots.seed.is_empty()).then(|| {
            view! {
                <div class="lots-order" role="status">
                    <p><strong>{t.lots_order}</strong></p>
                    {orders.collect_view()}
                </div>
            }
        })
    };
    let note = move |_| {
        let lots = lots(&seed.get_untracked(), &witnesses.get_untracked());
        rule(desk, Ruling::Lots(lots), failure, || ());
    };
    let lacking = move || {
        let empty = |text: RwSignal<String>| text.with(|t| t.trim().is_empty());
        empty(seed) || empty(witnesses)
    };
    view! {
        <div class="stack rulings-form">
            <h3>{t.lots}</h3>
            <p>{t.lots_text}</p>
            <TextField
                id="lots-seed"
                label=t.seed
                hint=t.seed_hint
                keyboard=Keyboard::Code
                value=seed
                on_input=move |text| seed.set(text)
            />
            {order}
            <TextField
                id="lots-witnesses"
                label=t.witnesses
                hint=t.witnesses_hint
                keyboard=Keyboard::Name
                value=witnesses
                on_input=move |text| witnesses.set(text)
            />
            <Failure failure />
            <button
                type="button"
                class="button button-primary"
                prop:disabled=move || lacking() || !desk.can_write()
                on:click=note
            >
                {t.draw}
            </button>
            <p class="muted small">{t.lots_before}</p>
        </div>
    }
}

/// What was typed, as lots.
fn lots(seed: &str, witnesses: &str) -> Lots {
    let names = witnesses.split([',', ';']).map(str::trim);
    let names = names.filter(|name| !name.is_empty()).map(str::to_owned);
    Lots {
        seed: seed.trim().to_owned(),
        witnesses: names.collect(),
    }
}
