//! One cell of the table of targets.

use khoithidua_core::number::Quantity;
use khoithidua_core::plan::targets;
use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;

use super::paste::Pasted;
use super::{At, Registered, Table};
use crate::i18n;
use crate::i18n::plan::scoring::scoring;
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::prepare::fields::{Typed, asked};
use crate::state::{exchange, page};
use crate::ui::field::Keyboard;

/// The identifier of the field of a cell.
fn element(at: At<'_>) -> String {
    format!("target-{}-{}", at.unit, at.line)
}

/// The cell in this row and column.
pub fn cell(
    editing: Editing,
    table: StoredValue<Table>,
    registered: Signal<Registered>,
    pasted: Pasted,
    row: usize,
    column: usize,
) -> Option<AnyView> {
    let t = &scoring().targets;
    let (id, label, key) = table.with_value(|table| {
        let at = table.at(row, column)?;
        let label = (t.cell)(at.unit_name, at.line_name);
        Some((element(at), label, (at.unit.clone(), at.line.clone())))
    })?;
    let own = key.clone();
    let shown = Memo::new(move |_| {
        let value = registered.with(|all| all.get(&own).copied());
        value.map_or_else(String::new, |value: Quantity| {
            value.typed(i18n::number_style())
        })
    });
    let field = id.clone();
    let typed = Typed::new(
        asked(id, label),
        Keyboard::Decimal,
        t.no_quantity.to_owned(),
    );
    let field = typed.field(
        shown.into(),
        |text| targets::read(text).ok(),
        move |value| {
            let (unit, line) = &key;
            editing.typed(&field, |plan| targets::set(plan, unit, line, value));
        },
    );
    let paste = move |event: ClipboardEvent| {
        let text = exchange::pasted(&event).filter(|text| targets::is_block(text));
        if let Some(text) = text {
            event.prevent_default();
            table.with_value(|table| pasted.take(table, &text, (row, column), None));
        }
    };
    let go = move |event: KeyboardEvent| {
        let beside = match event.key().as_str() {
            "ArrowDown" | "Enter" => row.checked_add(1),
            "ArrowUp" => row.checked_sub(1),
            _ => return,
        };
        event.prevent_default();
        let beside =
            beside.and_then(|row| table.with_value(|table| table.at(row, column).map(element)));
        if let Some(beside) = beside {
            page::focus_soon(beside);
        }
    };
    Some(view! { <td on:paste=paste on:keydown=go>{field}</td> }.into_any())
}
