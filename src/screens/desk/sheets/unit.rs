//! One unit's sheet: where it stands, the steps, and every line.

use khoithidua_core::desk::sheets::overview::{
    SheetLine, SheetSummary, by_spread, lines, summaries,
};
use khoithidua_core::ids::{CriterionId, UnitId};
use khoithidua_core::score::review::Stage;
use leptos::prelude::*;

use super::answers::TakeAnswer;
use super::line::Line;
use super::mark;
use super::steps::Steps;
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::{Notice, Segments};
use crate::screens::desk::words::desk_error;
use crate::screens::shared::filled::difference;
use crate::state::desk::acts::DeskError;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;

/// The screen.
#[component]
pub fn OneSheet(unit: UnitId) -> impl IntoView {
    let (t, desk, here) = (i18n::sheets(), use_desk(), use_here());
    let name = i18n::unit_full(&here.conference, &unit);
    let (conference, of) = (here.conference.clone(), unit.clone());
    let summary = Memo::new(move |_| {
        let state = desk.state().get();
        let all = desk
            .standing()
            .with(|standing| summaries(&conference, &state.0, standing));
        all.into_iter().find(|summary| summary.unit == of)
    });
    let (conference, of) = (here.conference.clone(), unit.clone());
    let rows = Memo::new(move |_| {
        let state = desk.state().get();
        desk.standing()
            .with(|standing| lines(&conference, &state.0, standing, &of))
    });
    let has_rows = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let answers_for = unit.clone();
    // A place for answers stands there while one is to come.
    let off = Signal::derive(move || {
        summary.with(|s| {
            let stage = s.as_ref().map(|summary| summary.stage);
            !matches!(stage, Some(Stage::Checked | Stage::Explained))
        })
    });
    let content = move || {
        let unit = unit.clone();
        if has_rows.get() {
            view! {
                <Steps unit=unit.clone() summary />
                <Lines unit summary rows />
            }
            .into_any()
        } else {
            view! { <Notice tone=Tone::Info>{t.no_sheet}</Notice> }.into_any()
        }
    };
    view! {
        <p class="no-print"><a href=DeskRoute::Sheets.href()>"\u{2190} " {t.back}</a></p>
        <h1 tabindex="-1">{name}</h1>
        {move || summary.get().filter(|_| has_rows.get()).map(|summary| facts(&summary))}
        <TakeAnswer unit=Some(answers_for) off />
        {content}
    }
}

/// Where the sheet stands, in numbers.
fn facts(summary: &SheetSummary) -> AnyView {
    let t = i18n::sheets();
    let points = summary.own.zip(summary.checked);
    let points = points.map(|(own, checked)| {
        view! {
            <div><dt>{t.own}</dt><dd>{i18n::number(own)}</dd></div>
            <div><dt>{t.checked}</dt><dd><strong>{i18n::number(checked)}</strong></dd></div>
            <div><dt>{t.difference}</dt><dd>{difference(own, checked)}</dd></div>
        }
    });
    view! {
        <section class="card stack-small">
            <p>
                <span class=mark(summary)>{(t.stages)(summary.stage)}</span>
                " "
                {(t.tasks)(summary.task)}
            </p>
            <dl class="facts facts-close">
                {points}
                <div>
                    <dt>{t.looked_at}</dt>
                    <dd>{(t.of)(summary.looked_at, summary.lines)}</dd>
                </div>
                <div><dt>{t.changed}</dt><dd>{summary.changed}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

/// The lines, in the order of the sheet or those that lie furthest apart first.
#[component]
fn Lines(
    unit: UnitId,
    summary: Memo<Option<SheetSummary>>,
    rows: Memo<Vec<SheetLine>>,
) -> impl IntoView {
    let (t, desk) = (i18n::sheets(), use_desk());
    let sorted = RwSignal::new(0_usize);
    // What is sorted stays where it is while it is worked on: it is sorted anew when that is asked for.
    let order = Memo::new(move |_| {
        let by_size = sorted.get() == 1;
        let place = |line: &SheetLine| line.row.clone();
        rows.with_untracked(|rows| {
            if by_size {
                by_spread(rows).into_iter().map(place).collect::<Vec<_>>()
            } else {
                rows.iter().map(place).collect()
            }
        })
    });
    let of = unit.clone();
    let line = move |row: CriterionId| {
        let wanted = row.clone();
        let line = Memo::new(move |_| {
            rows.with(|rows| rows.iter().find(|line| line.row == wanted).cloned())
        });
        view! { <Line unit=of.clone() row line /> }
    };
    let failure = RwSignal::new(None::<DeskError>);
    let keep_rest = move |_| {
        let unit = unit.clone();
        page::run(async move {
            let done = desk.keep_rest(unit).await;
            let _ = failure.try_set(done.err());
        });
    };
    let rest = move || {
        summary.with(|s| {
            s.as_ref()
                .map_or(0, |s| s.lines.saturating_sub(s.looked_at))
        })
    };
    view! {
        <h2 class="lines-title">{t.lines}</h2>
        <div class="controls no-print">
            <Segments
                legend=t.order
                name="sheet-order"
                options=t.orders.map(str::to_owned).to_vec()
                chosen=Signal::derive(move || Some(sorted.get()))
                on_choose=move |i| sorted.set(i)
            />
            <div class="keep-rest" hidden=move || rest() == 0 || desk.is_closed()>
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || !desk.can_write()
                    on:click=keep_rest
                >
                    {move || (t.keep_rest)(rest())}
                </button>
            </div>
        </div>
        {move || {
            failure
                .get()
                .map(|error| view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> })
        }}
        <div class="sheet-lines">
            <For each=move || order.get() key=Clone::clone children=line />
        </div>
    }
}
