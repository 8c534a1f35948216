//! The parts of the plan: the list of all of them, and the ways to the one before and the one after.

use khoithidua_core::plan::section::Section;
use leptos::prelude::*;

use super::plan_of;
use super::report::section::by_section;
use super::title;
use crate::i18n::plan::report as words;
use crate::i18n::{self, plan};
use crate::route::desk::DeskRoute;

const LIST: &str = "plan-parts";

/// The parts of the plan, with how much is in each. On a narrow screen they open at a tap.
#[component]
pub fn Sections(
    /// The part that is on the screen; nothing where none is.
    current: Option<Section>,
) -> impl IntoView {
    let t = i18n::plan();
    let counts = plan_of(|plan| Section::ALL.map(|section| plan::count_of(plan, section)));
    let ballots_only = ballots_only();
    let found = by_section();
    let parts = Section::ALL.map(|part| {
        let marks = move || marks(found.with(|found| found[part.place()]));
        let note = move || {
            counts
                .get()
                .and_then(|counts| counts.get(part.place()).cloned().flatten())
        };
        let shown = move || !ballots_only.get() || part.of_ballots();
        view! {
            <li class:plan-part-hidden=move || !shown()>
                <a
                    href=DeskRoute::Plan(part, None).href()
                    aria-current=(Some(part) == current).then_some("page")
                >
                    <span>{title(part)}</span>
                    <span class="plan-count">{marks} {note}</span>
                </a>
            </li>
        }
    });
    let open = RwSignal::new(false);
    view! {
        <nav class="plan-parts no-print" class:plan-parts-open=open aria-label=t.parts_label>
            <button
                type="button"
                class="button plan-parts-button"
                aria-expanded=move || open.get().to_string()
                aria-controls=LIST
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {t.parts_label}
            </button>
            <ol role="list" id=LIST>{parts.into_iter().collect_view()}</ol>
        </nav>
    }
}

/// A ballot that goes on from a conference has only what belongs to ballots.
fn ballots_only() -> Memo<bool> {
    let follows = plan_of(|plan| plan.follows.is_some());
    Memo::new(move |_| follows.get() == Some(true))
}

/// Signs of what the report says of a part, with words for whoever does not see them.
fn marks([stops, unusual]: [usize; 2]) -> AnyView {
    let t = words::report();
    let mark = |class: &'static str, sign: &'static str, text: String| {
        let hint = text.clone();
        view! {
            <span class=class title=hint>
                <span aria-hidden="true">{sign}</span>
                <span class="visually-hidden">{text}</span>
            </span>
        }
    };
    let stops = (stops > 0).then(|| mark("plan-mark plan-stop", "!", (t.mark_stops)(stops)));
    let unusual =
        (unusual > 0).then(|| mark("plan-mark plan-unusual", "?", (t.mark_unusual)(unusual)));
    view! {
        {stops}
        {unusual}
    }
    .into_any()
}

/// The ways to the part before this one and to the one after it.
#[component]
pub fn Neighbours(current: Section) -> impl IntoView {
    let t = i18n::plan();
    let ballots_only = ballots_only();
    let ways = move || {
        let shown = |part: &Section| !ballots_only.get() || part.of_ballots();
        let (before, after) = Section::ALL.split_at(current.place());
        let before = before.iter().rev().copied().find(shown);
        let after = after.iter().skip(1).copied().find(shown);
        let way = |part: Section, class: &'static str, words: fn(&str) -> String| {
            let href = DeskRoute::Plan(part, None).href();
            view! { <a class=class href=href>{words(title(part))}</a> }
        };
        view! {
            {before.map(|part| way(part, "button", t.part_before))}
            {after.map(|part| way(part, "button plan-next", t.part_after))}
        }
    };
    view! { <nav class="plan-neighbours no-print" aria-label=t.neighbours_label>{ways}</nav> }
}
