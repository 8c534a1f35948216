//! The tree of criteria: all rows in one list, one open at a time, the total always in sight.

use khoithidua_core::ids::CriterionId;
use khoithidua_core::plan::tree::{self, Spot, Step};
use khoithidua_core::score::criterion::MAX_DEPTH;
use leptos::ev::{DragEvent, KeyboardEvent};
use leptos::prelude::*;

use super::open;
use super::sheet::{ADD, OPEN, Row, Sheet, element};
use crate::i18n;
use crate::i18n::plan::scoring::scoring;
use crate::screens::desk::prepare::editing::Editing;
use crate::state::desk::prepare::Act;
use crate::state::{exchange, page};

/// The tree; one of the rows is open where it is named.
pub fn tree(editing: Editing, open: Option<String>) -> AnyView {
    let t = &scoring().criteria;
    let sheet = Sheet::begin(editing, open);
    let none = Memo::new(move |_| sheet.order().is_empty());
    let nothing = move || {
        none.get()
            .then(|| view! { <p class="muted">{t.nothing}</p> })
    };
    let total = move || {
        let (total, lines, _) = sheet.sums();
        (t.total)(&i18n::number(total), lines)
    };
    let extra = move || {
        let (_, _, extra) = sheet.sums();
        (extra > 0).then(|| (t.extra_total)(&extra.to_string()))
    };
    let add = move |_| sheet.add(|plan| tree::add(&mut plan.criteria));
    let disordered = editing.part(|plan| tree::is_out_of_order(&plan.criteria));
    let renumber = move || {
        disordered.get().then(|| {
            let press = move |_| {
                editing.act(Act::Edit, |plan| tree::renumber(&mut plan.criteria));
                sheet.said.set(t.renumbered.to_owned());
                page::focus_soon(ADD.to_owned());
            };
            view! {
                <button type="button" class="button button-small" on:click=press>
                    {t.renumber}
                </button>
            }
        })
    };
    view! {
        <section class="card tree" aria-label=t.label>
            <p>{t.text}</p>
            <p class="muted small tree-keys">{t.keys}</p>
            {nothing}
            <ol class="tree-rows" role="list" aria-label=t.label>
                <For each=move || sheet.order() key=CriterionId::clone let:id>
                    {row(sheet, id)}
                </For>
            </ol>
            <p class="visually-hidden" role="status">{move || sheet.said.get()}</p>
            <div class="tree-foot">
                <p class="tree-total">
                    <strong>{total}</strong>
                    <span class="muted">{extra}</span>
                </p>
                <span class="tree-ways">
                    {renumber}
                    <button type="button" class="button button-small" id=ADD on:click=add>
                        <span aria-hidden="true">"+ "</span>
                        {t.add}
                    </button>
                </span>
            </div>
        </section>
    }
    .into_any()
}

fn row(sheet: Sheet, id: CriterionId) -> AnyView {
    let row = sheet.row(&id);
    let id = StoredValue::new(id);
    let is_open =
        Memo::new(move |_| id.with_value(|id| sheet.open.with(|open| open.as_ref() == Some(id))));
    let fields = move || {
        is_open.get().then(|| {
            let fields = id.with_value(|id| open::fields(sheet, id));
            let element = id.with_value(|id| element(id, "fields"));
            view! { <div class="tree-fields stack-small" id=element>{fields}</div> }
        })
    };
    let step = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowUp" => Step::Up,
            "ArrowDown" => Step::Down,
            "ArrowRight" => Step::In,
            "ArrowLeft" => Step::Out,
            _ => return,
        };
        if event.alt_key() && !event.ctrl_key() && !event.shift_key() {
            // In browsers these keys leave the page.
            event.prevent_default();
            id.with_value(|id| sheet.step(id, step, OPEN));
        }
    };
    let depth = Memo::new(move |_| row.with(|row| row.depth.clamp(1, MAX_DEPTH)));
    let fault = Memo::new(move |_| row.with(|row| row.fault));
    let fault = move || {
        fault
            .get()
            .map(|text| view! { <p class="tree-fault">{text}</p> })
    };
    view! {
        <li
            class=move || format!("tree-row tree-depth-{}", depth.get())
            class:tree-group=move || row.with(Row::is_group)
            class:tree-open=is_open
            on:keydown=step
        >
            {head(sheet, id, row, is_open)}
            {fault}
            {fields}
        </li>
    }
    .attr("aria-level", move || depth.get().to_string())
    .into_any()
}

fn head(
    sheet: Sheet,
    id: StoredValue<CriterionId>,
    row: Memo<Row>,
    is_open: Memo<bool>,
) -> AnyView {
    let t = scoring();
    let (name, controls) = id.with_value(|id| (element(id, OPEN), element(id, "fields")));
    let open = move |_| {
        let other = (!is_open.get_untracked()).then(|| id.get_value());
        sheet.open.set(other);
    };
    let go = move |event: KeyboardEvent| {
        let down = match event.key().as_str() {
            "ArrowDown" => true,
            "ArrowUp" => false,
            _ => return,
        };
        if !event.alt_key() && !event.ctrl_key() && !event.shift_key() {
            event.prevent_default();
            id.with_value(|id| sheet.focus_beside(id, down));
        }
    };
    let how = move || {
        row.with(|row| match row.kind {
            Some(kind) => t.rule.short.get(kind).copied().unwrap_or_default(),
            None => t.criteria.group,
        })
    };
    let extra = move || row.with(|row| row.extra).then_some(t.criteria.extra);
    let points = move || row.with(|row| (t.criteria.points)(&i18n::number(row.max)));
    view! {
        <div class="tree-head" on:dragenter=enter(sheet, id)>
            {grip(sheet, id)}
            <button
                type="button"
                class="tree-name"
                id=name
                aria-expanded=move || is_open.get().to_string()
                aria-controls=controls
                on:click=open
                on:keydown=go
            >
                <span class="tree-number">{move || row.with(|row| row.number.clone())}</span>
                <span class="tree-title">{move || row.with(title)}</span>
                <span class="tree-how muted">{how}</span>
                <span class="tree-extra">{extra}</span>
                <span class="tree-points">{points}</span>
            </button>
            {sum(sheet, id, row)}
            {zones(sheet, id, row)}
        </div>
    }
    .into_any()
}

fn title(row: &Row) -> String {
    match row.title.trim() {
        "" => scoring().criteria.unnamed.to_owned(),
        title => title.to_owned(),
    }
}

/// Where the rows of a group do not add up to it: by how much, and the button that mends it.
fn sum(sheet: Sheet, id: StoredValue<CriterionId>, row: Memo<Row>) -> impl IntoView {
    let t = &scoring().criteria;
    let apart = Memo::new(move |_| {
        row.with(|row| {
            let apart = row.below.plus(row.max.negated());
            (row.is_group() && apart.raw() != 0).then_some((row.below, apart))
        })
    });
    let gather = move |_| {
        sheet.editing.act(Act::Edit, |plan| {
            id.with_value(|id| tree::gather(&mut plan.criteria, id));
        });
    };
    move || {
        let (below, by) = apart.get()?;
        let too_many = by.raw() > 0;
        let words = if too_many { t.more } else { t.less };
        let by = if too_many { by } else { by.negated() };
        Some(view! {
            <span class="tree-sum" class:tree-sum-wrong=too_many>
                <span>{words(&i18n::number(below), &i18n::number(by))}</span>
                <button
                    type="button"
                    class="button button-small"
                    aria-label=move || (t.gather_of)(&row.with(Row::name))
                    on:click=gather
                >
                    {t.gather}
                </button>
            </span>
        })
    }
}

/// Where a row is taken hold of with the mouse. Keys and buttons do the same for whoever has none.
fn grip(sheet: Sheet, id: StoredValue<CriterionId>) -> impl IntoView {
    let begin = move |event: DragEvent| {
        exchange::begin_move(&event);
        sheet.dragged.set(Some(id.get_value()));
    };
    let end = move |_| {
        sheet.dragged.set(None);
        sheet.over.set(None);
    };
    view! {
        <span
            class="thing-grip"
            aria-hidden="true"
            draggable="true"
            on:dragstart=begin
            on:dragend=end
        >
            "\u{2807}"
        </span>
    }
}

fn enter(
    sheet: Sheet,
    id: StoredValue<CriterionId>,
) -> impl FnMut(DragEvent) + Clone + Send + 'static {
    move |event| {
        if sheet.dragged.with_untracked(Option::is_some) {
            event.prevent_default();
            sheet.over.set(Some(id.get_value()));
        }
    }
}

/// While a row is dragged over this one: before it, inside it, after it.
fn zones(sheet: Sheet, id: StoredValue<CriterionId>, row: Memo<Row>) -> impl IntoView {
    let is_over =
        Memo::new(move |_| id.with_value(|id| sheet.over.with(|over| over.as_ref() == Some(id))));
    let spots = [Spot::Before, Spot::Inside, Spot::After];
    let zone = move |(spot, words): (Spot, &'static str)| {
        let hovered = RwSignal::new(false);
        let over = move |event: DragEvent| {
            event.prevent_default();
            hovered.set(true);
        };
        let drop = move |event: DragEvent| {
            event.prevent_default();
            id.with_value(|id| sheet.drop_at(id, spot));
        };
        view! {
            <span
                class="tree-zone"
                class:tree-zone-over=hovered
                on:dragover=over
                on:dragleave=move |_| hovered.set(false)
                on:drop=drop
            >
                {words}
            </span>
        }
    };
    move || {
        is_over.get().then(|| {
            let group = row.with_untracked(Row::is_group);
            let spots = spots.into_iter().zip(scoring().criteria.zones);
            let spots = spots.filter(|(spot, _)| group || *spot != Spot::Inside);
            view! { <span class="tree-zones" aria-hidden="true">{spots.map(zone).collect_view()}</span> }
        })
    }
}
