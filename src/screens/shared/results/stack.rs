//! The ranking as bars, each divided into the parts of its total, and the same as a table.

use khoithidua_core::results::Results;
use khoithidua_core::results::picture::stack::{Bar, Part, Room, Stack};
use leptos::prelude::*;

use super::{bars, names};
use crate::i18n;

/// How many looks there are for groups; with more groups they begin anew.
const LOOKS: usize = 6;

/// What the bars say, the bars, and their legend. Nothing where no unit has points.
pub fn picture(results: &Results, stack: &Stack<'_>) -> AnyView {
    let t = &i18n::desk().pictures;
    let entries: Vec<_> = stack
        .bars
        .iter()
        .map(|bar| entry(results, stack, bar))
        .collect();
    let without = (!stack.without.is_empty()).then(|| {
        let units = names(results, stack.without.iter().copied());
        view! { <p class="muted">{(t.without)(&units)}</p> }
    });
    let penalty = stack.has_penalty().then(|| format!(" {}", t.stack_penalty));
    view! {
        <p>{says(results, stack)}</p>
        {(!stack.bars.is_empty()).then(|| view! {
            <figure>
                <figcaption>
                    <p class="muted small">{t.stack_says} {penalty}</p>
                    <ul class="legend" role="list">{legend(stack)}</ul>
                </figcaption>
                <ol class="bars bars-stack" role="list">{entries}</ol>
            </figure>
        })}
        {without}
    }
    .into_any()
}

/// Who is first, and by how much.
fn says(results: &Results, stack: &Stack<'_>) -> String {
    let (t, Some(first)) = (i18n::desk(), stack.bars.first()) else {
        return i18n::desk().ranking_none.to_owned();
    };
    let units = names(results, stack.first().map(|bar| &bar.row.unit));
    let lead = stack.lead().map(i18n::number);
    (t.pictures.first)(&units, &i18n::number(first.total), lead.as_deref())
}

fn class(part: Part) -> String {
    match part {
        Part::Group(index) => format!("part-group-{}", index % LOOKS),
        Part::Bonus => "part-bonus".to_owned(),
        Part::Penalty => "part-penalty".to_owned(),
    }
}

fn legend(stack: &Stack<'_>) -> Vec<AnyView> {
    let t = &i18n::desk().pictures;
    let groups = (0..).map(Part::Group).zip(&stack.groups);
    let groups = groups.map(|(part, group)| {
        let name = format!("{}. {}", group.number, group.title);
        bars::legend(&class(part), &name)
    });
    let extra = [
        (stack.has_bonus(), Part::Bonus, t.bonus),
        (stack.has_penalty(), Part::Penalty, t.penalty),
    ];
    let extra = extra.into_iter().filter(|(any, ..)| *any);
    groups
        .chain(extra.map(|(_, part, name)| bars::legend(&class(part), name)))
        .collect()
}

fn entry(results: &Results, stack: &Stack<'_>, bar: &Bar<'_>) -> AnyView {
    let t = i18n::desk();
    let row = bar.row;
    let unit = i18n::unit_short(&results.conference, &row.unit);
    let place = row.place.map(|place| place.to_string());
    let name = view! {
        <span class="bars-place">{place.map(|place| format!("{place}."))}</span>
        " "
        {unit}
    }
    .into_any();
    let pieces = bar.pieces.iter().map(|piece| bars::Piece {
        from: piece.from,
        to: piece.to,
        class: class(piece.part),
        words: words(stack, bar, piece.part, piece.room()),
    });
    let nought = [(stack.nought, "mark-nought")];
    let marks = if stack.nought > 0 { &nought[..] } else { &[] };
    let first = if row.place == Some(1) {
        "bars-first"
    } else {
        ""
    };
    let remark = row.excluded.then(|| t.excluded.to_owned());
    let picture = bars::bar(pieces.collect(), marks);
    bars::entry(first, name, i18n::number(bar.total), picture, remark)
}

/// What is written into a group's piece: its number, and its points where there is room.
fn words(stack: &Stack<'_>, bar: &Bar<'_>, part: Part, room: Room) -> Option<(String, String)> {
    let Part::Group(index) = part else {
        return None;
    };
    let number = stack.groups.get(index)?.number.clone();
    match room {
        Room::None => None,
        Room::Number => Some((number, String::new())),
        Room::Points => Some((number, i18n::number(*bar.groups.get(index)?))),
    }
}

/// The parts of every total, in figures.
pub fn table(results: &Results, stack: &Stack<'_>) -> AnyView {
    let (desk, t) = (i18n::desk(), &i18n::desk().pictures);
    let groups = stack.groups.iter();
    let groups = groups.map(|group| format!("{}. {}", group.number, group.title));
    let rows: Vec<_> = stack.bars.iter().map(|bar| row(results, bar)).collect();
    let caption = (desk.table_of)(t.parts_table);
    let heads = [desk.place, desk.unit].map(str::to_owned).into_iter();
    let heads = heads
        .chain(groups)
        .chain([t.bonus, t.penalty, desk.total].map(str::to_owned));
    let heads: Vec<_> = heads
        .map(|name| view! { <th scope="col">{name}</th> }.into_any())
        .collect();
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=(t.scrolls)(&caption)>
            <table class="parts-table">
                <caption>{caption.clone()}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(results: &Results, bar: &Bar<'_>) -> AnyView {
    let place = bar.row.place.map(|place| place.to_string());
    let figures = bar.groups.iter().copied().chain([bar.bonus, bar.penalty]);
    let cells: Vec<_> = figures
        .map(|points| view! { <td class="number">{i18n::number(points)}</td> }.into_any())
        .collect();
    view! {
        <tr>
            <td class="number">{place}</td>
            <th scope="row">{i18n::unit_short(&results.conference, &bar.row.unit)}</th>
            {cells}
            <td class="number"><strong>{i18n::number(bar.total)}</strong></td>
        </tr>
    }
    .into_any()
}
