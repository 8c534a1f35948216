//! What was understood of a workbook: the tree, row by row, with what is doubtful said below the row and named by its cell.

use std::collections::BTreeMap;

use khoithidua_core::conference::{Conference, Dropped};
use khoithidua_core::ids::CriterionId;
use khoithidua_core::number::Points;
use khoithidua_core::score::criterion::{self, Criterion};
use khoithidua_core::workbook::{CriteriaRead, Doubt};
use leptos::prelude::*;

use crate::i18n::{self, desk_workbook};
use crate::screens::desk::widgets::Notice;
use crate::state::desk::use_desk;
use crate::state::desk::workbook::BookRead;
use crate::state::page;
use crate::ui::notice::Tone;

/// Everything about a workbook that was read, and the two answers.
pub fn preview(book: &BookRead) -> AnyView {
    let (t, desk) = (&i18n::desk().workbooks, use_desk());
    let read = &book.read;
    let (mut by_row, mut outside) = (BTreeMap::new(), Vec::new());
    for doubt in &read.doubts {
        match &doubt.row {
            Some(row) => by_row.entry(row).or_insert_with(Vec::new).push(doubt),
            None => outside.push(doubt),
        }
    }
    let mut rows = Vec::new();
    for criterion in &read.criteria {
        add_rows(criterion, 0, &by_row, &mut rows);
    }
    let heads = t.heads.map(|name| view! { <th scope="col">{name}</th> });
    let title = (t.preview)(&book.name);
    let before = desk.preparing().plan.get_untracked();
    view! {
        <section class="card stack" aria-labelledby="book-preview">
            <h2 id="book-preview">{title.clone()}</h2>
            {sheets(read)}
            {read.macros.then(|| view! { <Notice tone=Tone::Info>{t.macros}</Notice> })}
            {facts(read)}
            {doubtful(read.doubts.len())}
            {before.map(|plan| dropped(&plan.0, &book.dropped))}
            {(!outside.is_empty()).then(|| view! {
                <h3>{t.outside}</h3>
                <ul class="beside">{outside.into_iter().map(one).collect_view()}</ul>
            })}
            <div class="button-row">
                <button
                    type="button"
                    class="button button-primary"
                    prop:disabled=move || !desk.can_write()
                    on:click=move |_| desk.use_book()
                >
                    {t.take}
                </button>
                <button type="button" class="button" on:click=move |_| desk.forget_book()>
                    {t.forget}
                </button>
            </div>
            <table class="grid sheet-read criteria-read">
                <caption class="visually-hidden">{title}</caption>
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// The sheets of the workbook, where there are several.
fn sheets(read: &CriteriaRead) -> Option<AnyView> {
    let (t, desk) = (&i18n::desk().workbooks, use_desk());
    if read.sheets.len() < 2 {
        return None;
    }
    let options: Vec<_> = read
        .sheets
        .iter()
        .map(|name| {
            let selected = *name == read.sheet;
            view! { <option value=name.clone() selected=selected>{name.clone()}</option> }
        })
        .collect();
    let choose = move |event| page::run(desk.choose_sheet(event_target_value(&event)));
    Some(
        view! {
            <div class="field">
                <label for="book-sheet">{t.sheet}</label>
                <select id="book-sheet" on:change=choose>{options}</select>
            </div>
        }
        .into_any(),
    )
}

fn facts(read: &CriteriaRead) -> AnyView {
    let t = &i18n::desk().workbooks;
    let lines = criterion::lines(&read.criteria);
    let extra = lines.iter().filter(|line| line.extra).count();
    let facts = [
        groups(&read.criteria).to_string(),
        (lines.len() - extra).to_string(),
        i18n::number(criterion::ordinary_max(&read.criteria)),
        extra.to_string(),
    ];
    let facts = t.facts.into_iter().zip(facts);
    let facts: Vec<_> = facts
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
        .collect();
    view! { <dl class="count">{facts}</dl> }.into_any()
}

fn groups(criteria: &[Criterion]) -> usize {
    let of = |row: &Criterion| usize::from(row.is_group()) + groups(row.children());
    criteria.iter().map(of).sum()
}

fn doubtful(count: usize) -> AnyView {
    let t = &i18n::desk().workbooks;
    if count == 0 {
        return view! { <Notice tone=Tone::Success>{t.sound}</Notice> }.into_any();
    }
    view! { <Notice tone=Tone::Warning>{(t.doubtful)(count)}</Notice> }.into_any()
}

/// What of the conference goes with the old criteria.
fn dropped(conference: &Conference, dropped: &Dropped) -> AnyView {
    let t = &i18n::desk().workbooks;
    let title = |id: &CriterionId| {
        let row = criterion::find(&conference.criteria, id);
        row.map_or_else(|| id.to_string(), |row| row.title.clone())
    };
    let ties: Vec<String> = dropped.ties.iter().map(title).collect();
    let targets = dropped.targets.len();
    let sentences = [
        (targets > 0).then(|| (t.dropped_targets)(targets)),
        (!ties.is_empty()).then(|| (t.dropped_ties)(&ties.join("; "))),
    ];
    let notices = sentences.into_iter().flatten();
    notices
        .map(|text| view! { <Notice tone=Tone::Warning>{text}</Notice> })
        .collect_view()
        .into_any()
}

fn add_rows(
    row: &Criterion,
    depth: usize,
    doubts: &BTreeMap<&CriterionId, Vec<&Doubt>>,
    rows: &mut Vec<AnyView>,
) {
    let t = &i18n::desk().workbooks;
    let class = match depth {
        0 => "sheet-top",
        1 => "sheet-second",
        _ => "sheet-third",
    };
    let numbered = match row.number.as_str() {
        "" => row.title.clone(),
        number => format!("{number}. {}", row.title),
    };
    let most = if row.max == Points::ZERO {
        row.min()
    } else {
        row.max
    };
    let below: Points = row.children().iter().map(|child| child.max).sum();
    let how = if row.is_group() && below != row.max {
        (t.group_sum)(&i18n::number(below))
    } else {
        desk_workbook::rule(row)
    };
    let doubts_here = doubts.get(&row.id).cloned().unwrap_or_default();
    // What was guessed can be judged without opening the file again.
    let note = row.note.clone().filter(|_| !doubts_here.is_empty());
    let note = note.map(|note| view! { <p class="muted row-note">{note}</p> });
    let doubtful = (!doubts_here.is_empty()).then(|| {
        view! { <ul class="row-doubts" role="list">{doubts_here.into_iter().map(one).collect_view()}</ul> }
    });
    rows.push(
        view! {
            <tr class=class>
                <th scope="row">
                    {numbered}
                    {row.unit.clone().map(|unit| view! { <span class="muted">" (" {unit} ")"</span> })}
                </th>
                <td class="number" data-label=t.heads[1]>{i18n::number(most)}</td>
                <td>
                    <p>{how}</p>
                    {note}
                    {doubtful}
                </td>
            </tr>
        }
        .into_any(),
    );
    for child in row.children() {
        add_rows(child, depth + 1, doubts, rows);
    }
}

/// One doubt, with its cell.
fn one(doubt: &Doubt) -> AnyView {
    let cell = (i18n::desk().workbooks.at)(&doubt.cell.to_string());
    view! { <li><strong>{cell}": "</strong>{desk_workbook::why(&doubt.why)}</li> }.into_any()
}
