//! Units' sheets as the board checked them last: what it changed, and why.

use khoithidua_core::conference::Conference;
use khoithidua_core::results::Results;
use khoithidua_core::score::criterion;
use khoithidua_core::score::review::{Change, CheckedSheet};
use leptos::prelude::*;

use crate::i18n;
use crate::screens::shared::filled::{self, difference};

/// Each unit's sheet, folded away; nothing where no sheet was checked.
pub fn checked(results: &Results) -> Option<AnyView> {
    let t = i18n::sheets();
    if results.checked.is_empty() {
        return None;
    }
    let conference = &results.conference;
    let units = conference.bloc.units.iter();
    let sheets: Vec<_> = units
        .filter_map(|unit| {
            let name = i18n::unit_full(conference, &unit.id);
            Some(sheet(conference, name, results.checked.get(&unit.id)?))
        })
        .collect();
    let view = view! {
        <section class="card stack" aria-labelledby="checked-sheets">
            <h2 id="checked-sheets">{t.results_title}</h2>
            <p class="muted">{t.results_text}</p>
            <div>{sheets}</div>
        </section>
    };
    Some(view.into_any())
}

fn sheet(conference: &Conference, name: String, checked: &CheckedSheet) -> AnyView {
    let t = i18n::sheets();
    let changes = checked.check.changes(conference);
    let count = changes.len();
    let rows: Vec<_> = changes
        .iter()
        .map(|change| row(conference, checked, change))
        .collect();
    let content = if rows.is_empty() {
        view! { <p>{t.results_none}</p> }.into_any()
    } else {
        view! { <ul class="line-history" role="list">{rows}</ul> }.into_any()
    };
    view! {
        <details>
            <summary>
                {name} ": " {(t.stages)(checked.stage)} ", " {t.changed} " " {count}
            </summary>
            {content}
        </details>
    }
    .into_any()
}

fn row(conference: &Conference, checked: &CheckedSheet, change: &Change) -> AnyView {
    let t = i18n::sheets();
    let (Some(criterion), Some(check)) = (
        criterion::find(&conference.criteria, &change.row),
        checked.check.rows.get(&change.row),
    ) else {
        return ().into_any();
    };
    let number = |points: Option<_>, input| {
        let points: Option<String> = points.map(i18n::number);
        points.or_else(|| filled::input(criterion, input))
    };
    let own = checked.check.sheet.lines.get(&change.row);
    let own = own.and_then(|own| number(change.own, &own.input));
    let board = number(change.board, &check.input);
    let apart = change.own.zip(change.board);
    let apart = apart.map(|(own, board)| format!(" ({})", difference(own, board)));
    view! {
        <li>
            <p>
                <strong>{criterion.number.clone()} ". " {criterion.title.clone()}</strong>
                ": "
                {own.unwrap_or_else(|| t.blank.to_owned())}
                " \u{2192} "
                <strong>{board}</strong>
                {apart}
            </p>
            <p class="said">{check.reason.clone()}</p>
        </li>
    }
    .into_any()
}
