//! One sheet as handed in, row by row.

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::reading::{RowReading, SheetReading};
use leptos::prelude::*;

use crate::i18n;
use crate::screens::desk::widgets::Notice;
use crate::screens::shared::filled::{self, said};
use crate::ui::notice::Tone;

/// The sheet as a table that can be folded away.
pub fn sheet(conference: &Conference, sheet: &SheetReading<'_>) -> AnyView {
    let (t, desk) = (&i18n::desk().reading, i18n::desk());
    let unit = i18n::unit_full(conference, sheet.unit);
    let title = if sheet.own {
        (t.own_sheet)(&unit)
    } else {
        (t.peer_sheet)(&unit)
    };
    let total = (t.points_word)(&i18n::number(sheet.points.total()));
    let rows: Vec<_> = sheet.rows.iter().map(row).collect();
    let sums: Vec<_> = sheet
        .own
        .then(|| {
            [
                (t.sum_ordinary, sheet.points.ordinary),
                (desk.extra, sheet.points.extra),
                (desk.total, sheet.points.total()),
            ]
        })
        .into_iter()
        .flatten()
        .map(|(name, points)| {
            view! {
                <tr class="sheet-sum">
                    <th scope="row">{name}</th>
                    <td class="number" data-label=t.points>{i18n::number(points)}</td>
                    <td></td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads =
        [t.criterion, t.points, t.filled_in].map(|name| view! { <th scope="col">{name}</th> });
    view! {
        <details class="card sheet-read" open=sheet.own>
            <summary>{title.clone()} ": " {total}</summary>
            {(!sheet.whole).then(|| view! { <Notice tone=Tone::Warning>{t.not_whole}</Notice> })}
            <table class="grid">
                <caption class="visually-hidden">{title}</caption>
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{rows} {sums}</tbody>
            </table>
        </details>
    }
    .into_any()
}

fn row(row: &RowReading<'_>) -> AnyView {
    let t = &i18n::desk().reading;
    let criterion = row.criterion;
    let points = match row.points {
        // Bonus and penalty are not measured by their most.
        Some(points) if criterion.extra => i18n::number(points),
        Some(points) => (t.points_of)(&i18n::number(points), &i18n::number(criterion.max)),
        None if row.compared => t.compared.to_owned(),
        None if row.left_out => t.left_out.to_owned(),
        None if row.asked => t.not_scored.to_owned(),
        None => String::new(),
    };
    let filled = row
        .entry
        .and_then(|entry| filled::input(criterion, &entry.input));
    let words = row
        .entry
        .map(|entry| said(entry.reason.as_deref(), entry.evidence.as_deref()));
    let class = match row.depth {
        0 => "sheet-top",
        1 => "sheet-second",
        _ => "sheet-third",
    };
    let title = format!("{}. {}", criterion.number, criterion.title);
    view! {
        <tr class=class>
            <th scope="row">{title}</th>
            <td class="number" data-label=i18n::common().points>{points}</td>
            <td>{filled.map(|filled| view! { <p>{filled}</p> })} {words}</td>
        </tr>
    }
    .into_any()
}
