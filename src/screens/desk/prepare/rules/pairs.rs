//! Who scores whom: nobody, everybody, a round, or a grid of checkboxes.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::UnitId;
use khoithidua_core::rules::{Pairs, PeerScoring};
use khoithidua_core::settings::change;
use khoithidua_core::settings::pairs::{as_round, mark, round};
use leptos::prelude::*;

use crate::i18n;
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::prepare::fields::whole;
use crate::screens::desk::widgets::Segments;

/// How many a unit scores in a round before anybody has said so.
const USUAL_ROUND: u32 = 3;
/// Place of the round and of the grid among the answers.
const ROUND: usize = 3;
const GRID: usize = 4;

fn units(plan: &Conference) -> Vec<UnitId> {
    plan.bloc.units.iter().map(|unit| unit.id.clone()).collect()
}

fn pairs(plan: &Conference) -> Pairs {
    let held = plan.rules.scoring.pairs.as_ref();
    held.and_then(|held| held.get().ok()).unwrap_or_default()
}

fn which(plan: &Conference) -> usize {
    match plan.rules.scoring.peers {
        PeerScoring::None => 0,
        PeerScoring::Representatives => 1,
        PeerScoring::Delegates => 2,
        PeerScoring::Named if as_round(&units(plan), &pairs(plan)).is_some() => ROUND,
        PeerScoring::Named => GRID,
    }
}

fn choose(plan: &mut Conference, which: usize) {
    let now = pairs(plan);
    match which {
        0 => change::peers(plan, PeerScoring::None, &now),
        1 => change::peers(plan, PeerScoring::Representatives, &now),
        2 => change::peers(plan, PeerScoring::Delegates, &now),
        ROUND => set_round(plan, USUAL_ROUND),
        _ => change::peers(plan, PeerScoring::Named, &now),
    }
}

fn set_round(plan: &mut Conference, next: u32) {
    let round = round(&units(plan), next);
    change::peers(plan, PeerScoring::Named, &round);
}

/// The fields.
pub fn fields(editing: Editing, legend: &str) -> AnyView {
    let t = i18n::rules();
    // A round is a list too: who wants to see it as a grid, sees it so.
    let as_grid = RwSignal::new(false);
    let stands = editing.part(which);
    let shown = Memo::new(move |_| match stands.get() {
        ROUND if as_grid.get() => GRID,
        other => other,
    });
    let chosen = Signal::derive(move || Some(shown.get()));
    let on_choose = move |which: usize| {
        as_grid.set(which == GRID);
        editing.change(move |plan| choose(plan, which));
    };
    let more = move || match shown.get() {
        ROUND => round_field(editing),
        GRID => grid(editing),
        _ => ().into_any(),
    };
    view! {
        <Segments
            legend=legend.to_owned()
            name="peers"
            options=t.peers.map(str::to_owned).to_vec()
            chosen
            on_choose
        />
        {more}
    }
    .into_any()
}

fn round_field(editing: Editing) -> AnyView {
    let others = editing.part(|plan| plan.bloc.units.len().saturating_sub(1));
    let most = u32::try_from(others.get_untracked())
        .unwrap_or(u32::MAX)
        .max(1);
    whole(
        editing,
        ("peers-round".to_owned(), i18n::rules().round_next),
        (1, most),
        |plan| as_round(&units(plan), &pairs(plan)).unwrap_or(USUAL_ROUND),
        set_round,
    )
}

fn grid(editing: Editing) -> AnyView {
    let t = i18n::rules();
    let list = editing.part(|plan| {
        let named = |id: UnitId| (i18n::unit_short(plan, &id), id);
        units(plan).into_iter().map(named).collect::<Vec<_>>()
    });
    let list = list.get_untracked();
    let marked = editing.part(pairs);
    let heads = list
        .iter()
        .map(|(name, _)| view! { <th scope="col"><span>{name.clone()}</span></th> });
    let rows = list.iter().map(|(by_name, by)| {
        let cells = list.iter().map(|(of_name, of)| {
            if by == of {
                return view! { <td class="pairs-own">"\u{2013}"</td> }.into_any();
            }
            let label = (t.matrix_row)(by_name, of_name);
            cell(editing, marked, label, by, of)
        });
        view! {
            <tr>
                <th scope="row">{by_name.clone()}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <div class="pairs">
            <table>
                <caption>{t.matrix_label}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.matrix_corner}</th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(
    editing: Editing,
    marked: Signal<Pairs>,
    label: String,
    by: &UnitId,
    of: &UnitId,
) -> AnyView {
    let (from, to) = (by.clone(), of.clone());
    let checked = Memo::new(move |_| {
        marked.with(|pairs| pairs.get(&from).is_some_and(|others| others.contains(&to)))
    });
    let (from, to) = (by.clone(), of.clone());
    let toggle = move |_| {
        let (from, to, scores) = (from.clone(), to.clone(), !checked.get_untracked());
        editing.change(move |plan| {
            let mut now = pairs(plan);
            mark(&mut now, &from, &to, scores);
            change::peers(plan, PeerScoring::Named, &now);
        });
    };
    view! {
        <td>
            <label class="pairs-cell">
                <input
                    type="checkbox"
                    aria-label=label
                    prop:checked=move || checked.get()
                    on:change=toggle
                />
            </label>
        </td>
    }
    .into_any()
}
