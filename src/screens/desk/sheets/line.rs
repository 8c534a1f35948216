//! One row of a unit's sheet: what unit, peers and board say of it, and what the board can do with it.
#![expect(
    clippy::needless_pass_by_value,
    reason = "a component owns its properties"
)]

use khoithidua_core::desk::sheets::overview::SheetLine;
use khoithidua_core::ids::{CriterionId, UnitId};
use khoithidua_core::number::Points;
use khoithidua_core::score::criterion::{self, Criterion};
use leptos::prelude::*;

use super::editor::Editor;
use super::history::History;
use crate::i18n;
use crate::screens::desk::widgets::Notice;
use crate::screens::desk::words::desk_error;
use crate::screens::shared::filled::said;
use crate::screens::shared::filled::{self, difference};
use crate::state::desk::acts::DeskError;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;

/// A group's heading, or a line's card.
#[component]
pub fn Line(unit: UnitId, row: CriterionId, line: Memo<Option<SheetLine>>) -> impl IntoView {
    let conference = use_here().conference;
    let Some(criterion) = criterion::find(&conference.criteria, &row).cloned() else {
        return ().into_any();
    };
    if criterion.is_group() {
        let title = title(&criterion);
        let class = match line.with_untracked(|l| l.as_ref().map_or(0, |l| l.depth)) {
            0 => "sheet-group",
            _ => "sheet-group sheet-subgroup",
        };
        view! {
            <div class=class>
                <h3>{title}</h3>
                {move || line.get().map(|line| three(&line))}
            </div>
        }
        .into_any()
    } else {
        view! { <Card unit criterion line /> }.into_any()
    }
}

fn title(criterion: &Criterion) -> String {
    format!("{}. {}", criterion.number, criterion.title)
}

/// The most that a row can give, or take.
fn most(criterion: &Criterion) -> String {
    let t = i18n::delegate();
    if criterion.max <= Points::ZERO {
        return (t.max_penalty)(&i18n::number(criterion.min().negated()));
    }
    let max = i18n::number(criterion.max);
    if criterion.extra {
        (t.max_bonus)(&max)
    } else {
        (t.max)(&max)
    }
}

/// What the three say in points, and how far they lie apart.
fn three(line: &SheetLine) -> AnyView {
    let t = i18n::sheets();
    let number =
        |points: Option<Points>| points.map_or_else(|| "\u{2013}".to_owned(), i18n::number);
    // The board's number of a line says something once it has looked.
    let board = line.board.filter(|_| line.looked_at || !line.is_line);
    let spread = (line.spread > Points::ZERO).then(|| {
        let spread = i18n::number(line.spread);
        view! { <div class="apart"><dt>{t.spread}</dt><dd>{spread}</dd></div> }
    });
    view! {
        <dl class="three">
            <div><dt>{t.own}</dt><dd>{number(line.own)}</dd></div>
            <div><dt>{t.peers}</dt><dd>{number(line.peers)}</dd></div>
            <div><dt>{t.board}</dt><dd>{number(board)}</dd></div>
            {spread}
        </dl>
    }
    .into_any()
}

#[component]
fn Card(unit: UnitId, criterion: Criterion, line: Memo<Option<SheetLine>>) -> impl IntoView {
    let (t, desk) = (i18n::sheets(), use_desk());
    let row = criterion.id.clone();
    let heading = format!("line-{row}");
    let labelled = heading.clone();
    let most = most(&criterion);
    let (editing, failure) = (RwSignal::new(false), RwSignal::new(None::<DeskError>));
    let (of, kept) = (unit.clone(), row.clone());
    let keep = move |_| {
        let (unit, row) = (of.clone(), kept.clone());
        editing.set(false);
        page::run(async move {
            let done = desk.check_row(unit, row, None).await;
            let _ = failure.try_set(done.err());
        });
    };
    let edited = unit.clone();
    let told = unit.clone();
    let opener = StoredValue::new(format!("change-{row}"));
    let off = move || {
        let locked = |flow: &khoithidua_core::desk::sheets::SheetFlow| flow.locked.is_some();
        desk.is_closed()
            || desk
                .standing()
                .with(|s| s.sheets.get(&unit).is_some_and(locked))
    };
    let (fixed, shown) = (StoredValue::new(criterion.clone()), criterion.clone());
    let state = move || line.with(|line| line.as_ref().map(state));
    let off = Memo::new(move |_| off());
    // What the unit explains is followed or not; what it filled in is kept or not.
    let keep_words = move || {
        let explained = line.with(|l| {
            let l = l.as_ref();
            l.is_some_and(|l| l.change.is_some() && l.answer.as_ref().is_some_and(|a| !a.agrees))
        });
        if explained { t.follow } else { t.keep }
    };
    let is_kept = move || {
        line.with(|l| {
            l.as_ref()
                .is_some_and(|l| l.looked_at && l.change.is_none())
        })
    };
    view! {
        <section class="card sheet-line" aria-labelledby=labelled>
            <div class="row-head">
                <h3 class="row-title" id=heading>{title(&criterion)}</h3>
                <span class="row-max">{most}</span>
            </div>
            <div class="line-body">
                {move || line.get().map(|line| three(&line))}
                <div class="line-words">
                    {move || {
                        state().map(|(class, text)| view! { <p><span class=class>{text}</span></p> })
                    }}
                    {move || line.get().map(|line| words(&shown, &line))}
                </div>
                <div class="button-row no-print" hidden=off>
                    <button
                        type="button"
                        class="button"
                        hidden=is_kept
                        prop:disabled=move || !desk.can_write()
                        on:click=keep
                    >
                        {keep_words}
                        <span class="visually-hidden">" " {criterion.number.clone()}</span>
                    </button>
                    <button
                        type="button"
                        class="button"
                        id=opener.get_value()
                        aria-expanded=move || editing.get().to_string()
                        on:click=move |_| editing.update(|e| *e = !*e)
                    >
                        {t.change}
                        <span class="visually-hidden">" " {criterion.number.clone()}</span>
                    </button>
                </div>
            </div>
            {move || {
                failure
                    .get()
                    .map(|error| view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> })
            }}
            {move || {
                let (unit, criterion) = (edited.clone(), fixed.get_value());
                (editing.get() && !off.get())
                    .then(|| view! { <Editor unit criterion line editing failure opener /> })
            }}
            <History unit=told row line />
        </section>
    }
}

/// How the board stands to the line.
fn state(line: &SheetLine) -> (&'static str, &'static str) {
    let t = i18n::sheets();
    if line.outdated {
        ("verdict verdict-conflict", t.outdated)
    } else if line.change.is_some() {
        ("verdict verdict-partly", t.is_changed)
    } else if line.looked_at {
        ("verdict verdict-counts", t.is_kept)
    } else {
        ("verdict verdict-idle", t.not_looked_at)
    }
}

/// What unit and board have written.
fn words(criterion: &Criterion, line: &SheetLine) -> AnyView {
    let t = i18n::sheets();
    let filled = line.entry.as_ref();
    let input = filled.and_then(|entry| filled::input(criterion, &entry.input));
    let input = input.map(|input| view! { <p>{t.unit_wrote} ": " {input}</p> });
    let blank = filled
        .is_none()
        .then(|| view! { <p class="muted">{t.blank}</p> });
    let notes = filled.map(|e| said(e.reason.as_deref(), e.evidence.as_deref()));
    let change = line.change.as_ref().map(|change| {
        let apart = line.own.zip(line.board);
        let apart = apart.map(|(own, board)| format!(" ({})", difference(own, board)));
        let input = filled::input(criterion, &change.input).unwrap_or_default();
        let reason = change.reason.clone();
        view! {
            <p class="said board-says">
                <strong>{t.board} ": "</strong>
                {input}
                {apart}
                " "
                {reason}
            </p>
        }
    });
    let answer = line.answer.as_ref().map(|answer| {
        let opinion = if answer.agrees { t.agrees } else { t.disagrees };
        let text = answer.explanation.clone();
        view! {
            <p class="said unit-says">
                <strong>{opinion}</strong>
                {text.map(|text| format!(" {text}"))}
            </p>
        }
    });
    (input, blank, notes, change, answer).into_any()
}
