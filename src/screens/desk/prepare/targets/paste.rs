//! A block of a spreadsheet into the table of targets, and what could not be taken of it.

use khoithidua_core::conference::Conference;
use khoithidua_core::number::{NumberError, readings};
use khoithidua_core::plan::targets::{self, Bad, Mark};
use leptos::prelude::*;

use super::Table;
use crate::i18n::plan::scoring::scoring;
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::Shared;
use crate::state::desk::prepare::Act;
use crate::ui::notice::Tone;

/// So many cells that were not taken are named.
const MOST_NAMED: usize = 10;

/// What came of the last block.
#[derive(Clone)]
struct Came {
    /// The block, its place, and the table that it was put into.
    text: String,
    first: (usize, usize),
    table: Table,
    /// Cells taken.
    taken: usize,
    /// Sentences on those that were not.
    bad: Vec<String>,
    /// A number that can be read in two ways, with both readings.
    unclear: Option<(String, [String; 2])>,
    /// The plan as it is since.
    since: Option<Shared<Conference>>,
}

/// What came of the last block, until the plan is another one.
#[derive(Clone, Copy)]
pub struct Pasted {
    editing: Editing,
    came: RwSignal<Option<Came>>,
}

impl Pasted {
    /// Nothing yet.
    pub fn new(editing: Editing) -> Self {
        Self {
            editing,
            came: RwSignal::new(None),
        }
    }

    /// Puts a block into the table with its first cell at a place; numbers that can be read in two ways once it is said which.
    pub fn take(self, table: &Table, text: &str, first: (usize, usize), mark: Option<Mark>) {
        let block = targets::block(text, first, table.size(), mark);
        if !block.cells.is_empty() {
            self.editing.act(Act::Take, |plan| {
                for (row, column, value) in &block.cells {
                    if let Some(at) = table.at(*row, *column) {
                        targets::set(plan, at.unit, at.line, *value);
                    }
                }
            });
        }
        let unclear = block.bad.iter().find_map(|bad| match bad {
            Bad::Cell { text, .. } => Some((text.clone(), readings(text)?)),
            Bad::Beyond(_) => None,
        });
        let bad = block.bad.iter().map(|bad| sentence(table, bad));
        self.came.set(Some(Came {
            text: text.to_owned(),
            first,
            table: table.clone(),
            taken: block.cells.len(),
            bad: bad.collect(),
            unclear,
            since: self.editing.plan.get_untracked(),
        }));
    }

    /// What came of it, on the screen.
    pub fn said(self) -> impl IntoView {
        move || {
            let came = self.came.get()?;
            (came.since == self.editing.plan.get()).then(|| self.say(came))
        }
    }

    fn say(self, came: Came) -> AnyView {
        let t = &scoring().targets;
        let (all, taken, mut bad) = (came.bad.len(), came.taken, came.bad.clone());
        if all == 0 {
            return view! { <Notice tone=Tone::Success>{(t.pasted)(taken)}</Notice> }.into_any();
        }
        bad.truncate(MOST_NAMED);
        let more = all - bad.len();
        if more > 0 {
            bad.push((t.bad_more)(more));
        }
        let bad = bad.into_iter().map(|text| view! { <li>{text}</li> });
        let asked = came.unclear.clone().map(|unclear| self.ask(unclear, came));
        view! {
            <Notice tone=Tone::Warning>
                <p>{(t.pasted)(taken)}</p>
                {asked}
                <p>{(t.bad)(all)}</p>
                <ul class="beside">{bad.collect_view()}</ul>
            </Notice>
        }
        .into_any()
    }

    /// Both readings, to be chosen once for the whole block.
    fn ask(self, (text, [thousands, fraction]): (String, [String; 2]), came: Came) -> AnyView {
        let t = &scoring().targets;
        let came = StoredValue::new(came);
        let choice = |mark: Mark, reading: String| {
            let take = move |_| {
                came.with_value(|came| self.take(&came.table, &came.text, came.first, Some(mark)));
            };
            let words = match mark {
                Mark::Thousands => t.mark_thousands,
                Mark::Fraction => t.mark_fraction,
            };
            view! {
                <button type="button" class="button button-small" on:click=take>
                    {words(&reading)}
                </button>
            }
        };
        view! {
            <p>{(t.mark_asked)(&text)}</p>
            <div class="button-row">
                {choice(Mark::Thousands, thousands)} {choice(Mark::Fraction, fraction)}
            </div>
        }
        .into_any()
    }
}

fn sentence(table: &Table, bad: &Bad) -> String {
    let t = &scoring().targets;
    match bad {
        Bad::Beyond(cells) => (t.bad_beyond)(*cells),
        Bad::Cell {
            row,
            column,
            text,
            why,
        } => {
            let names = table.at(*row, *column);
            let (unit, line) = names.map_or(("", ""), |at| (at.unit_name, at.line_name));
            let bad = (t.bad_cell)(unit, line, text);
            if *why == NumberError::Ambiguous {
                format!("{bad} {}", t.bad_unclear)
            } else {
                bad
            }
        }
    }
}
