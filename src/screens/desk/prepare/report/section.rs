//! What was found in one part of the plan: counted beside its name, and in words on its screen.

use std::collections::BTreeSet;

use khoithidua_core::plan::section::Section;
use leptos::prelude::*;

use super::{Line, Listed, unusual_buttons};
use crate::i18n::plan::report as words;
use crate::state::desk::use_desk;

/// Identifier of the line over the screen.
const HERE: &str = "found-here";

/// What is open in each section: what stops, what is unusual.
pub fn by_section() -> Memo<[[usize; 2]; Section::ALL.len()]> {
    let reporting = use_desk().preparing().reporting;
    Memo::new(move |_| {
        let mut counts = [[0; 2]; Section::ALL.len()];
        reporting.found.with(|found| {
            reporting.confirmed.with(|confirmed| {
                for found in found.iter().flat_map(|found| found.0.iter()) {
                    let kind = usize::from(!found.stops());
                    if found.stops() || !confirmed.contains(&found.mark()) {
                        counts[found.place().section().place()][kind] += 1;
                    }
                }
            });
        });
        counts
    })
}

/// What was found in a section, behind a line that is always there: nothing moves while somebody types.
#[component]
pub fn Here(section: Section) -> impl IntoView {
    let t = words::report();
    let lines = lines_of(section);
    let known = Memo::new(move |_| lines.with(Option::is_some));
    let any = Memo::new(move |_| lines.with(|lines| lines.iter().flatten().next().is_some()));
    let group = move |stops: bool| {
        Signal::derive(move || {
            let of_group = |lines: &Vec<(bool, Line)>| {
                let lines = lines.iter().filter(|(of, _)| *of == stops);
                lines.map(|(_, line)| line.clone()).collect()
            };
            lines.with(|lines| lines.as_ref().map_or_else(Vec::new, of_group))
        })
    };
    let (stops, unusual) = (group(true), group(false));
    let summary = move || (t.here)(stops.with(Vec::len), unusual.with(Vec::len));
    move || {
        if !any.get() {
            let text = if known.get() { t.here_well } else { t.working };
            return view! { <p class="found-here muted small" id=HERE tabindex="-1">{text}</p> }
                .into_any();
        }
        view! {
            <details class="found-here">
                <summary id=HERE>{summary}</summary>
                <div class="found-group found-stop">
                    <Listed lines=stops buttons=|_| ().into_any() />
                </div>
                <div class="found-group found-unusual">
                    <Listed lines=unusual buttons=|line| unusual_buttons(line, HERE) />
                </div>
            </details>
        }
        .into_any()
    }
}

/// What is open in a section, each with whether it stops the freezing; nothing until it has been looked for.
fn lines_of(section: Section) -> Memo<Option<Vec<(bool, Line)>>> {
    let preparing = use_desk().preparing();
    let reporting = preparing.reporting;
    Memo::new(move |_| {
        let found = reporting.found.get()?;
        let plan = preparing.plan.get_untracked()?;
        let here = found.0.iter().filter(|f| f.place().section() == section);
        // The same about the same place is said once.
        let mut known = BTreeSet::new();
        let lines = here.filter_map(|found| {
            let mark = found.mark();
            let open = found.stops()
                || !reporting
                    .confirmed
                    .with(|confirmed| confirmed.contains(&mark));
            (known.insert(mark) && open).then(|| (found.stops(), Line::of(&plan.0, found)))
        });
        Some(lines.collect())
    })
}
