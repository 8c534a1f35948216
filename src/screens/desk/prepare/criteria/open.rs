//! The row that is open: what can be done with it, and all its fields.

use khoithidua_core::ids::CriterionId;
use khoithidua_core::plan::tree::{self, Step};
use leptos::prelude::*;

use super::rule;
use super::sheet::{OPEN, Row, STEPS, Sheet, TITLE, change_row, element, of_row};
use crate::i18n;
use crate::i18n::plan::scoring::scoring;
use crate::screens::desk::prepare::fields::{area, asked, flag, points, text};
use crate::screens::desk::widgets::Confirm;
use crate::state::desk::prepare::Act;
use crate::state::page;

/// All of it.
pub fn fields(sheet: Sheet, id: &CriterionId) -> AnyView {
    let row = sheet.row(id);
    let is_group = Memo::new(move |_| row.with(Row::is_group));
    let own = StoredValue::new(id.clone());
    let rule = move || {
        let line = !is_group.get();
        line.then(|| own.with_value(|id| rule::fields(sheet, id)))
    };
    view! {
        {tools(sheet, own, row)}
        {naming(sheet, id)}
        {rule}
        {about(sheet, id)}
        {turn(sheet, own, row, is_group)}
    }
    .into_any()
}

fn tools(sheet: Sheet, id: StoredValue<CriterionId>, row: Memo<Row>) -> AnyView {
    let t = &scoring().criteria;
    let after = move |_| {
        sheet.add(|plan| id.with_value(|id| tree::add_after(&mut plan.criteria, id)));
    };
    let inside = move |_| sheet.add(|plan| id.with_value(|id| tree::add_inside(plan, id)));
    let step = |((step, what), words): ((Step, &'static str), &'static str)| {
        let press = move |_| id.with_value(|id| sheet.step(id, step, what));
        view! {
            <button
                type="button"
                class="button button-small"
                id=id.with_value(|id| element(id, what))
                prop:disabled=move || !row.with(|row| row.can(step))
                on:click=press
            >
                {words}
            </button>
        }
    };
    let steps = STEPS.into_iter().zip(t.steps).map(step).collect_view();
    view! {
        <div
            class="tree-tools"
            role="group"
            aria-label=move || (t.tools)(&row.with(Row::name))
        >
            <button type="button" class="button button-small" on:click=after>
                <span aria-hidden="true">"+ "</span>
                {t.add_after}
            </button>
            <button type="button" class="button button-small" on:click=inside>
                <span aria-hidden="true">"+ "</span>
                {t.add_inside}
            </button>
            {steps}
            <button
                type="button"
                class="button button-small"
                aria-label=move || (i18n::plan().remove)(&row.with(Row::name))
                on:click=move |_| id.with_value(|id| sheet.remove(id))
            >
                <span aria-hidden="true">"\u{2715} "</span>
                {t.remove}
            </button>
        </div>
    }
    .into_any()
}

fn naming(sheet: Sheet, id: &CriterionId) -> AnyView {
    let (t, editing) = (&scoring().criteria, sheet.editing);
    let of = |what| element(id, what);
    let [number, title, most] = [id.clone(), id.clone(), id.clone()];
    view! {
        <div class="tree-naming">
            {text(
                editing,
                asked(of("number"), t.number),
                of_row(id, |row| row.number.clone()),
                move |plan, text| change_row(plan, &number, |row| row.number = text),
            )}
            {text(
                editing,
                asked(of(TITLE), t.title),
                of_row(id, |row| row.title.clone()),
                move |plan, text| change_row(plan, &title, |row| row.title = text),
            )}
            {points(
                editing,
                asked(of("max"), t.most),
                of_row(id, |row| row.max),
                move |plan, points| change_row(plan, &most, |row| row.max = points),
            )}
        </div>
    }
    .into_any()
}

fn about(sheet: Sheet, id: &CriterionId) -> AnyView {
    let (t, editing) = (&scoring().criteria, sheet.editing);
    let of = |what| element(id, what);
    let [note, extra] = [id.clone(), id.clone()];
    view! {
        {area(
            editing,
            asked(of("note"), t.note).hint(t.note_hint),
            2,
            of_row(id, |row| row.note.clone().unwrap_or_default()),
            move |plan, text| {
                change_row(plan, &note, |row| {
                    row.note = Some(text).filter(|text| !text.trim().is_empty());
                });
            },
        )}
        {flag(
            editing,
            asked(of("extra"), t.is_extra).hint(t.is_extra_hint),
            of_row(id, |row| row.extra),
            move |plan, ticked| change_row(plan, &extra, |row| row.extra = ticked),
        )}
    }
    .into_any()
}

/// A group made a line, or a line a group. Where something goes with that, it is said first.
fn turn(
    sheet: Sheet,
    id: StoredValue<CriterionId>,
    row: Memo<Row>,
    is_group: Memo<bool>,
) -> AnyView {
    let (t, editing) = (&scoring().criteria, sheet.editing);
    let asking = RwSignal::new(false);
    let lost = move || {
        sheet
            .editing
            .now(|plan| id.with_value(|id| tree::lost_as_line(plan, id)))
    };
    let to_line = move || {
        editing.act(Act::Edit, |plan| {
            id.with_value(|id| tree::to_line(plan, id));
        });
        page::focus_soon(id.with_value(|id| element(id, OPEN)));
    };
    let press = move |_| {
        if !is_group.get_untracked() {
            editing.act(Act::Edit, |plan| {
                id.with_value(|id| tree::to_group(plan, id));
            });
            page::focus_soon(id.with_value(|id| element(id, OPEN)));
        } else if lost().rows > 0 {
            asking.set(true);
        } else {
            to_line();
        }
    };
    let words = move || {
        if is_group.get() {
            (t.to_line, t.to_line_hint)
        } else {
            (t.to_group, t.to_group_hint)
        }
    };
    let goes = move || {
        let lost = asking.get().then(lost).unwrap_or_default();
        let counts = [
            (lost.rows, t.to_line_rows),
            (lost.targets, t.to_line_targets),
            (lost.ties, t.to_line_ties),
        ];
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        counts
            .map(|(count, words)| view! { <li>{words(count)}</li> })
            .collect_view()
    };
    // The question is asked of the row as it is called when it is opened.
    let title = (t.to_line_question)(&row.with_untracked(Row::name));
    view! {
        <div class="tree-turn">
            <button type="button" class="button button-small" on:click=press>
                {move || words().0}
            </button>
            <p class="field-hint">{move || words().1}</p>
        </div>
        <Confirm open=asking title yes=t.to_line no=i18n::common().cancel on_yes=to_line>
            <ul class="beside">{goes}</ul>
            <p>{t.to_line_undo}</p>
        </Confirm>
    }
    .into_any()
}
