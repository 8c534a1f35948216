//! Targets that units registered: a table that is typed into, or pasted into from a spreadsheet; for many units one unit or one
//! line at a time.

mod cell;
mod paste;

use std::collections::BTreeMap;

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::{CriterionId, UnitId};
use khoithidua_core::number::Quantity;
use khoithidua_core::plan::section::Section;
use khoithidua_core::plan::targets;
use leptos::prelude::*;

use super::editing::Editing;
use crate::i18n;
use crate::i18n::plan::scoring::{TargetWords, scoring};
use crate::screens::desk::widgets::Segments;
use cell::cell;
use paste::Pasted;

/// With more cells than these, the page begins with one unit.
const MANY_CELLS: usize = 400;
/// With more than these, all of them never stand on the page at once.
const MOST_CELLS: usize = 1_000;

/// Which part of the table stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    All,
    Unit,
    Line,
}

const MODES: [Mode; 3] = [Mode::All, Mode::Unit, Mode::Line];

/// Units and lines with what they are called.
#[derive(Clone, Debug, Default, PartialEq)]
struct Heads {
    units: Vec<(UnitId, String)>,
    lines: Vec<(CriterionId, String)>,
}

fn heads(plan: &Conference) -> Heads {
    let units = plan.bloc.units.iter().map(|unit| {
        let name = i18n::unit_short(plan, &unit.id);
        (unit.id.clone(), name)
    });
    let lines = targets::lines(plan).into_iter().map(|row| {
        let numbered = match row.number.trim() {
            "" => row.title.clone(),
            number => format!("{number}. {}", row.title),
        };
        let name = match &row.unit {
            Some(unit) => format!("{numbered} ({unit})"),
            None => numbered,
        };
        (row.id.clone(), name)
    });
    Heads {
        units: units.collect(),
        lines: lines.collect(),
    }
}

/// What is registered, by unit and line.
type Registered = BTreeMap<(UnitId, CriterionId), Quantity>;

/// What stands on the page: one below the other, or beside each other.
#[derive(Clone, Debug, PartialEq)]
struct Table {
    units: Vec<(UnitId, String)>,
    lines: Vec<(CriterionId, String)>,
    /// True where units stand beside each other and lines below each other.
    turned: bool,
}

impl Table {
    /// Rows and columns.
    fn size(&self) -> (usize, usize) {
        if self.turned {
            (self.lines.len(), self.units.len())
        } else {
            (self.units.len(), self.lines.len())
        }
    }

    /// Whose cell this is, and what both are called.
    fn at(&self, row: usize, column: usize) -> Option<At<'_>> {
        let (unit, line) = if self.turned {
            (column, row)
        } else {
            (row, column)
        };
        let ((unit, unit_name), (line, line_name)) =
            self.units.get(unit).zip(self.lines.get(line))?;
        Some(At {
            unit,
            line,
            unit_name,
            line_name,
        })
    }
}

/// A cell of the table.
#[derive(Clone, Copy)]
struct At<'a> {
    unit: &'a UnitId,
    line: &'a CriterionId,
    unit_name: &'a str,
    line_name: &'a str,
}

/// The screen.
pub fn targets(editing: Editing) -> AnyView {
    let t = &scoring().targets;
    let heads = editing.part(heads);
    let lacking = Memo::new(move |_| {
        heads.with(
            |heads| match (heads.units.is_empty(), heads.lines.is_empty()) {
                (true, _) => Some(t.no_units),
                (_, true) => Some(t.no_lines),
                _ => None,
            },
        )
    });
    let content = move || match lacking.get() {
        Some(text) => view! { <p class="muted">{text}</p> }.into_any(),
        None => filled_in(editing, heads, t),
    };
    view! {
        <section class="card stack">
            <p>{t.text}</p>
            {content}
        </section>
    }
    .into_any()
}

fn filled_in(editing: Editing, heads: Signal<Heads>, t: &'static TargetWords) -> AnyView {
    let cells = heads.with_untracked(|heads| heads.units.len() * heads.lines.len());
    let first = if cells > MANY_CELLS {
        Mode::Unit
    } else {
        Mode::All
    };
    let mode = RwSignal::new(first);
    let offered: &'static [Mode] = if cells > MOST_CELLS {
        &MODES[1..]
    } else {
        &MODES
    };
    let words = t.modes.iter().skip(MODES.len() - offered.len());
    let words: Vec<String> = words.map(|text| (*text).to_owned()).collect();
    let (unit, line) = (RwSignal::new(0_usize), RwSignal::new(0_usize));
    let table = Memo::new(move |_| {
        let Heads { units, lines } = heads.get();
        let one = |at: usize, most: usize| {
            let at = at.min(most.saturating_sub(1));
            at..at + 1
        };
        match mode.get() {
            Mode::All => Table {
                units,
                lines,
                turned: false,
            },
            Mode::Unit => Table {
                units: units
                    .get(one(unit.get(), units.len()))
                    .map(<[_]>::to_vec)
                    .unwrap_or_default(),
                lines,
                turned: true,
            },
            Mode::Line => Table {
                lines: lines
                    .get(one(line.get(), lines.len()))
                    .map(<[_]>::to_vec)
                    .unwrap_or_default(),
                units,
                turned: false,
            },
        }
    });
    let registered = editing.part(|plan| {
        let all = plan.targets.iter();
        let all = all.map(|t| ((t.unit.clone(), t.criterion.clone()), t.value));
        all.collect::<Registered>()
    });
    let filled = move || {
        let (filled, all) = heads.with(|heads| {
            let all = heads.units.len() * heads.lines.len();
            (registered.with(BTreeMap::len), all)
        });
        (t.filled)(filled, all)
    };
    let which = move || match mode.get() {
        Mode::All => ().into_any(),
        Mode::Unit => select("targets-unit", t.unit, unit, move || {
            heads.with(|heads| heads.units.iter().map(|(_, name)| name.clone()).collect())
        }),
        Mode::Line => select("targets-line", t.line, line, move || {
            heads.with(|heads| heads.lines.iter().map(|(_, name)| name.clone()).collect())
        }),
    };
    let pasted = Pasted::new(editing);
    let shown = move || {
        let table = table.get();
        grid(editing, table, registered, pasted)
    };
    view! {
        <div class="plan-row">
            <Segments
                legend=t.show
                name="targets-mode"
                options=words
                chosen=Signal::derive(move || offered.iter().position(|one| *one == mode.get()))
                on_choose=move |at| {
                    if let Some(chosen) = offered.get(at) {
                        mode.set(*chosen);
                    }
                }
            />
            {which}
        </div>
        <p class="muted small">
            {t.paste}
            {move || (mode.get() == Mode::All).then(|| format!(" {}", t.wide))}
        </p>
        {pasted.said()}
        {shown}
        <p>{filled}</p>
    }
    .into_any()
}

/// One of many, by its place.
fn select(
    id: &'static str,
    label: &'static str,
    chosen: RwSignal<usize>,
    names: impl Fn() -> Vec<String> + Send + 'static,
) -> AnyView {
    let option = move |(at, name): (usize, String)| {
        view! { <option value=at.to_string() prop:selected=move || chosen.get() == at>{name}</option> }
    };
    let change = move |event| {
        if let Ok(at) = event_target_value(&event).parse() {
            chosen.set(at);
        }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id on:change=change>
                {move || names().into_iter().enumerate().map(option).collect_view()}
            </select>
        </div>
    }
    .into_any()
}

fn grid(editing: Editing, table: Table, registered: Signal<Registered>, pasted: Pasted) -> AnyView {
    let t = &scoring().targets;
    let units = || table.units.iter().map(|(_, name)| name.clone());
    let lines = || table.lines.iter().map(|(_, name)| name.clone());
    let (across, down): (Vec<String>, Vec<String>) = if table.turned {
        (units().collect(), lines().collect())
    } else {
        (lines().collect(), units().collect())
    };
    let corner = t.corner[usize::from(table.turned)];
    let (_, columns) = table.size();
    let table = StoredValue::new(table);
    let across = across
        .into_iter()
        .map(|name| view! { <th scope="col">{name}</th> });
    let rows = down.into_iter().enumerate().map(|(row, name)| {
        let cells =
            (0..columns).map(|column| cell(editing, table, registered, pasted, row, column));
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cells.collect::<Vec<_>>()}
            </tr>
        }
    });
    view! {
        <div class="targets-table" role="region" tabindex="0" aria-label=super::title(Section::Targets)>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{corner}</th>
                        {across.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
