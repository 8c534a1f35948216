//! A block of a spreadsheet into the table of targets, and what could not be taken of it.

use khoithidua_core::number::NumberError;
use khoithidua_core::plan::targets::{self, Bad};
use leptos::prelude::*;

use super::Table;
use crate::i18n::plan::scoring::scoring;
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::prepare::Act;
use crate::ui::notice::Tone;

/// So many cells that were not taken are named.
const MOST_NAMED: usize = 10;

/// What came of the last block.
#[derive(Clone, Copy)]
pub struct Pasted {
    /// Cells taken, and sentences on those that were not.
    said: RwSignal<Option<(usize, Vec<String>)>>,
}

impl Default for Pasted {
    fn default() -> Self {
        Self {
            said: RwSignal::new(None),
        }
    }
}

impl Pasted {
    /// Puts a block into the table with its first cell at a place.
    pub fn take(self, editing: Editing, table: &Table, text: &str, first: (usize, usize)) {
        let block = targets::block(text, first, table.size());
        if !block.cells.is_empty() {
            editing.act(Act::Take, |plan| {
                for (row, column, value) in &block.cells {
                    if let Some(at) = table.at(*row, *column) {
                        targets::set(plan, at.unit, at.line, *value);
                    }
                }
            });
        }
        let bad = block.bad.iter().map(|bad| sentence(table, bad));
        self.said.set(Some((block.cells.len(), bad.collect())));
    }

    /// What came of it, on the screen.
    pub fn said(self) -> impl IntoView {
        let t = &scoring().targets;
        move || {
            let (taken, mut bad) = self.said.get()?;
            let all = bad.len();
            if all == 0 {
                return Some(
                    view! { <Notice tone=Tone::Success>{(t.pasted)(taken)}</Notice> }.into_any(),
                );
            }
            bad.truncate(MOST_NAMED);
            let more = all - bad.len();
            if more > 0 {
                bad.push((t.bad_more)(more));
            }
            let bad = bad.into_iter().map(|text| view! { <li>{text}</li> });
            Some(
                view! {
                    <Notice tone=Tone::Warning>
                        <p>{(t.pasted)(taken)}</p>
                        <p>{(t.bad)(all)}</p>
                        <ul class="beside">{bad.collect_view()}</ul>
                    </Notice>
                }
                .into_any(),
            )
        }
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
