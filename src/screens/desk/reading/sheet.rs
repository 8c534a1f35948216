//! One sheet as handed in, row by row.

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::reading::{RowReading, SheetReading};
use khoithidua_core::score::criterion::{Criterion, NamedPoints, Rule};
use khoithidua_core::score::entry::Input;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::desk::gathered::said;
use crate::screens::desk::widgets::Notice;
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
    let filled = row.entry.and_then(|entry| input(criterion, &entry.input));
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

/// What was filled in, in words; nothing where the points say it all.
fn input(criterion: &Criterion, input: &Input) -> Option<String> {
    let t = &i18n::desk().reading;
    Some(match input {
        Input::Points(_) => return None,
        Input::Answer(true) => t.yes.to_owned(),
        Input::Answer(false) => t.no.to_owned(),
        Input::Measured { target, result } => {
            let unit = criterion.unit.as_deref().unwrap_or_default();
            let target = target.map(i18n::number);
            (t.measured)(target.as_deref(), &i18n::number(*result), unit)
        }
        Input::NotAssigned { result } => {
            let result = result.map(i18n::number);
            (t.not_assigned)(result.as_deref())
        }
        Input::Level(index) => {
            let Rule::Levels(levels) = &criterion.rule else {
                return None;
            };
            let level = usize::try_from(*index).ok().and_then(|i| levels.get(i));
            level?.name.clone()
        }
        Input::Counts(counts) => match &criterion.rule {
            Rule::PerEvent(items) | Rule::Tally { items, .. } => named(items, counts),
            _ => counts
                .iter()
                .map(u32::to_string)
                .collect::<Vec<_>>()
                .join(", "),
        },
    })
}

/// The things counted, those that there were.
fn named(items: &[NamedPoints], counts: &[u32]) -> String {
    let each = items.iter().zip(counts).filter(|(_, count)| **count > 0);
    let each: Vec<_> = each
        .map(|(item, count)| format!("{} \u{d7} {count}", item.name))
        .collect();
    if each.is_empty() {
        i18n::desk().none.to_owned()
    } else {
        each.join("; ")
    }
}
