//! Units' own sheets as the board checks them: how far each has come, and what is to be done next.

mod answers;
mod editor;
mod history;
mod inputs;
mod line;
mod steps;
mod unit;

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::sheets::overview::{SheetSummary, SheetTask, summaries};
use leptos::prelude::*;

use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::{Notice, Segments};
use crate::screens::shared::filled::difference;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::ui::notice::Tone;
use answers::TakeAnswer;
pub use unit::OneSheet;

/// Which sheets are shown: all, those that wait for the board, those that wait for the unit, those that are done.
const GROUPS: [&[SheetTask]; 4] = [
    &[],
    &[
        SheetTask::Check,
        SheetTask::Send,
        SheetTask::Consider,
        SheetTask::Lock,
    ],
    &[SheetTask::Await, SheetTask::AwaitAnswer],
    &[SheetTask::Nothing],
];

/// How a stage is marked.
fn mark(summary: &SheetSummary) -> &'static str {
    match summary.task {
        SheetTask::Nothing => "verdict verdict-counts",
        SheetTask::Lock => "verdict verdict-partly",
        SheetTask::Consider => "verdict verdict-conflict",
        _ => "verdict verdict-idle",
    }
}

/// Every unit's sheet.
#[component]
pub fn Sheets() -> impl IntoView {
    let (t, desk, here) = (i18n::sheets(), use_desk(), use_here());
    let only = RwSignal::new(0_usize);
    let conference = here.conference.clone();
    let all = Memo::new(move |_| {
        let state = desk.state().get();
        desk.standing()
            .with(|standing| summaries(&conference, &state.0, standing))
    });
    let conference = here.conference.clone();
    let rows = move || {
        let group = GROUPS.get(only.get()).copied().unwrap_or_default();
        let wanted = |s: &&SheetSummary| group.is_empty() || group.contains(&s.task);
        let rows: Vec<_> = all.with(|all| {
            let rows = all.iter().filter(wanted);
            rows.map(|summary| row(&i18n::unit_full(&conference, &summary.unit), summary))
                .collect()
        });
        if rows.is_empty() {
            view! { <tr><td colspan="7">{t.nobody}</td></tr> }.into_any()
        } else {
            rows.into_any()
        }
    };
    let heads = [
        t.unit,
        t.stage,
        t.own,
        t.checked,
        t.difference,
        t.looked_at,
        t.next,
    ]
    .map(|name| view! { <th scope="col">{name}</th> });
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        <p>{t.text}</p>
        {no_weight(&here.conference)}
        <TakeAnswer unit=None />
        <div class="controls no-print">
            <Segments
                legend=t.filter
                name="sheets-filter"
                options=t.filters.map(str::to_owned).to_vec()
                chosen=Signal::derive(move || Some(only.get()))
                on_choose=move |i| only.set(i)
            />
        </div>
        <table class="grid sheets">
            <caption class="visually-hidden">{t.title}</caption>
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// That the board's check does not count, where the rules give it no weight: nobody should find out from the ranking.
fn no_weight(conference: &Conference) -> Option<AnyView> {
    let none = conference.procedure().board_weight == 0;
    none.then(|| view! { <Notice tone=Tone::Info>{i18n::sheets().no_weight}</Notice> }.into_any())
}

fn row(name: &str, summary: &SheetSummary) -> AnyView {
    let t = i18n::sheets();
    let number = |points: Option<_>| points.map_or_else(|| "\u{2013}".to_owned(), i18n::number);
    let apart = summary.own.zip(summary.checked);
    let apart = apart.map_or_else(String::new, |(own, checked)| difference(own, checked));
    let looked_at = (t.of)(summary.looked_at, summary.lines);
    let to = DeskRoute::Sheet(summary.unit.clone()).href();
    let name = if summary.task == SheetTask::Await {
        name.to_owned().into_any()
    } else {
        view! { <a href=to>{name.to_owned()}</a> }.into_any()
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-label=t.stage>
                <span class=mark(summary)>{(t.stages)(summary.stage)}</span>
            </td>
            <td class="number" data-label=t.own>{number(summary.own)}</td>
            <td class="number" data-label=t.checked>{number(summary.checked)}</td>
            <td class="number" data-label=t.difference>{apart}</td>
            <td class="number" data-label=t.looked_at>{looked_at}</td>
            <td data-label=t.next>{(t.tasks)(summary.task)}</td>
        </tr>
    }
    .into_any()
}
