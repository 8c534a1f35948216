//! What was found in one part of the plan: counted beside its name, and in words on its screen.

use khoithidua_core::plan::section::Section;
use leptos::prelude::*;

use super::{Lines, Listed, found_lines, groups, unusual_buttons};
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
    let lines = found_lines(Some(section));
    let [stops, unusual, _] = groups(lines);
    let known = Memo::new(move |_| lines.with(Option::is_some));
    let any = Memo::new(move |_| {
        let any = |[stops, unusual, _]: &Lines| !stops.is_empty() || !unusual.is_empty();
        lines.with(|lines| lines.as_ref().is_some_and(any))
    });
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
