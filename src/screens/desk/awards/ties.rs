//! Units that share a place: the chair's decision and lots, where the rules name them.

use khoithidua_core::ids::UnitId;
use khoithidua_core::rules::TieRule;
use khoithidua_core::score::rank;
use khoithidua_core::score::rulings::{ChairsDecision, Ruling};
use leptos::prelude::*;

use super::decided::Decided;
use super::lots::DrawLots;
use super::{Failure, Ranking, rule};
use crate::i18n;
use crate::screens::desk::order::Order;
use crate::screens::desk::reason::Reason;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;

/// A place and who shares it.
pub type Tie = (u32, Vec<UnitId>);

/// All ties that are left, and what was decided.
#[component]
pub fn Ties(ranking: Ranking) -> impl IntoView {
    let (t, here) = (i18n::awards(), use_here());
    let ties = Memo::new(move |_| ranking.with(|rows| rank::ties(rows)));
    let rules = &here.conference.rules.scoring.ties;
    let chair = rules.contains(&TieRule::Chair);
    let lots = rules.contains(&TieRule::Lots);
    let forms = move || {
        let ties = ties.get();
        if ties.is_empty() {
            return view! { <p>{t.ties_none}</p> }.into_any();
        }
        let forms: Vec<_> = ties
            .iter()
            .map(|(place, units)| tie(*place, units, chair))
            .collect();
        let nothing = !chair && !lots;
        view! {
            {forms}
            {nothing.then(|| view! { <p class="muted">{t.ties_no_rule}</p> })}
            {lots.then(|| view! { <DrawLots ties /> })}
        }
        .into_any()
    };
    view! {
        <section class="card stack" aria-labelledby="ties">
            <h2 id="ties">{t.ties}</h2>
            {forms}
            <Decided of=|ruling| matches!(ruling, Ruling::Chair(_) | Ruling::Lots(_)) />
        </section>
    }
}

fn tie(place: u32, units: &[UnitId], chair: bool) -> AnyView {
    let (t, here) = (i18n::awards(), use_here());
    let names: Vec<_> = units
        .iter()
        .map(|unit| i18n::unit_short(&here.conference, unit))
        .collect();
    let title = (t.tied)(place, &names.join(", "));
    let units = units.to_vec();
    view! {
        <h3>{title}</h3>
        {chair.then(|| view! { <Chair place units names /> })}
    }
    .into_any()
}

/// The chair puts units in order.
#[component]
fn Chair(place: u32, units: Vec<UnitId>, names: Vec<String>) -> impl IntoView {
    let (t, desk) = (i18n::awards(), use_desk());
    let order = RwSignal::new((0..units.len()).collect::<Vec<_>>());
    let (reason, failure) = (RwSignal::new(String::new()), RwSignal::new(None));
    let note = move |_| {
        let order = order.get_untracked();
        let order = order.into_iter().filter_map(|at| units.get(at).cloned());
        let decision = ChairsDecision {
            order: order.collect(),
            reason: reason.get_untracked().trim().to_owned(),
        };
        rule(desk, Ruling::Chair(decision), failure, || ());
    };
    view! {
        <div class="stack rulings-form">
            <p>{t.chair_text}</p>
            <Order label=t.chair names order />
            <Reason id=format!("chair-{place}") reason usual=&t.chair_whys />
            <Failure failure />
            <button
                type="button"
                class="button button-primary"
                prop:disabled=move || reason.with(|r| r.trim().is_empty()) || !desk.can_write()
                on:click=note
            >
                {t.decide_order}
            </button>
        </div>
    }
}
