//! What was found in the plan: what stops the freezing, what is worth another look, each with the way to its place.
//!
//! | part | what is there |
//! |---|---|
//! | [`self`] | the card before freezing: everything that was found |
//! | [`line`] | one thing that was found, and the way to its place |
//! | [`section`] | what was found in one part of the plan |

mod line;
pub mod section;

use std::collections::BTreeSet;

use khoithidua_core::plan::section::Section;
use khoithidua_core::plan::sound::Found;
use leptos::prelude::*;

use crate::i18n;
use crate::i18n::plan::report as words;
use crate::screens::desk::show_more::ShowMore;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::prepare::{Act, Step};
use crate::state::desk::use_desk;
use crate::state::page;
use crate::ui::notice::Tone;
pub use line::Line;

/// How many of a group stand on the page at first, and how many a tap adds.
const PORTION: usize = 30;
/// Identifier of the card's heading.
const TITLE: &str = "prepare-report";

/// What was found, in three groups: what stops, what is open, what has been confirmed.
pub type Lines = [Vec<Line>; 3];

/// What was found, in one section or in all; nothing until it has been looked for.
pub fn found_lines(section: Option<Section>) -> Memo<Option<Lines>> {
    let preparing = use_desk().preparing();
    let reporting = preparing.reporting;
    Memo::new(move |_| {
        let found = reporting.found.get()?;
        let plan = preparing.plan.get_untracked()?;
        let mut groups = [Vec::new(), Vec::new(), Vec::new()];
        let mut known = BTreeSet::new();
        reporting.confirmed.with(|confirmed| {
            let here = |found: &&Found| section.is_none_or(|of| found.place().section() == of);
            for found in found.0.iter().filter(here) {
                let line = Line::of(&plan.0, found);
                // The same about the same place is said once.
                if known.insert(line.mark.clone()) {
                    let group = if found.stops() {
                        0
                    } else {
                        1 + usize::from(confirmed.contains(&line.mark))
                    };
                    groups[group].push(line);
                }
            }
        });
        Some(groups)
    })
}

/// Each of the three groups.
fn groups(lines: Memo<Option<Lines>>) -> [Signal<Vec<Line>>; 3] {
    let group = |number: usize| {
        Signal::derive(move || {
            lines.with(|l| l.as_ref().map_or_else(Vec::new, |l| l[number].clone()))
        })
    };
    [group(0), group(1), group(2)]
}

/// The card.
#[component]
pub fn Report() -> impl IntoView {
    let t = words::report();
    let lines = found_lines(None);
    let [stops, open, confirmed] = groups(lines);
    // Whether nothing is to be mended or looked at; nothing until that is known.
    let well = Memo::new(move |_| {
        let well = |[stops, open, _]: &Lines| stops.is_empty() && open.is_empty();
        lines.with(|lines| lines.as_ref().map(well))
    });
    view! {
        <section class="card stack found" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{t.title}</h2>
            <p>{t.text}</p>
            <div role="status">
                {move || match well.get() {
                    None => view! { <p>{t.working}</p> }.into_any(),
                    Some(true) => view! { <Notice tone=Tone::Success>{t.all_well}</Notice> }.into_any(),
                    Some(false) => ().into_any(),
                }}
            </div>
            {group_of(t.stops, "found-stop", stops, |_| ().into_any())}
            {group_of(t.unusual, "found-unusual", open, |line| unusual_buttons(line, TITLE))}
            <ConfirmAll open />
            {confirmed_group(confirmed)}
        </section>
    }
}

fn group_of(
    title: fn(usize) -> String,
    class: &'static str,
    lines: Signal<Vec<Line>>,
    buttons: fn(&Line) -> AnyView,
) -> AnyView {
    let any = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    (move || {
        any.get().then(|| {
            view! {
                <div class=format!("found-group {class}")>
                    <h3>{move || title(lines.with(Vec::len))}</h3>
                    <Listed lines buttons />
                </div>
            }
        })
    })
    .into_any()
}

#[component]
fn Listed(lines: Signal<Vec<Line>>, buttons: fn(&Line) -> AnyView) -> impl IntoView {
    let most = RwSignal::new(PORTION);
    let shown = move || {
        let mut shown = lines.get();
        shown.truncate(most.get());
        shown
    };
    let left = Signal::derive(move || lines.with(Vec::len).saturating_sub(most.get()));
    view! {
        <ul class="found-list" role="list">
            <For each=shown key=|line| line.clone() let:line>
                {one(line, buttons)}
            </For>
        </ul>
        <ShowMore left most portion=PORTION words=i18n::plan::plan().show_more />
    }
}

fn one(line: Line, buttons: fn(&Line) -> AnyView) -> AnyView {
    let way = line.way();
    let more = buttons(&line);
    view! {
        <li class="found-line">
            <p>
                <strong>{line.place}</strong>
                <br />
                {line.text}
            </p>
            <div class="found-buttons">
                {way}
                {more}
            </div>
        </li>
    }
    .into_any()
}

/// What can be said of something unusual; `after` is where the focus goes then.
fn unusual_buttons(line: &Line, after: &'static str) -> AnyView {
    let (t, desk) = (words::report(), use_desk());
    let about = line.whole();
    let confirm = {
        let mark = line.mark.clone();
        move |_| {
            desk.confirm_found(vec![mark.clone()], true);
            page::focus_later(after);
        }
    };
    let real = line.is_sample().then(|| {
        let real = move |_| {
            let step = Step::new(Section::Frame, Act::Edit);
            desk.change_plan(step, |plan, _| plan.sample.clear());
            page::focus_later(after);
        };
        view! {
            <button type="button" class="button button-small" on:click=real>{t.sample_off}</button>
        }
    });
    view! {
        {real}
        <button
            type="button"
            class="button button-small"
            aria-label=(t.about)(t.confirm, &about)
            on:click=confirm
        >
            {t.confirm}
        </button>
    }
    .into_any()
}

/// One tap for everything that is open.
#[component]
fn ConfirmAll(open: Signal<Vec<Line>>) -> impl IntoView {
    let (t, desk) = (words::report(), use_desk());
    let count = Memo::new(move |_| open.with(Vec::len));
    let confirm = move |_| {
        let marks = open.with_untracked(|lines| lines.iter().map(|l| l.mark.clone()).collect());
        desk.confirm_found(marks, true);
        page::focus_later(TITLE);
    };
    move || {
        (count.get() > 1).then(|| {
            view! {
                <div>
                    <button type="button" class="button" on:click=confirm>
                        {(t.confirm_all)(count.get())}
                    </button>
                </div>
            }
        })
    }
}

fn confirmed_group(lines: Signal<Vec<Line>>) -> AnyView {
    let t = words::report();
    let any = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    (move || {
        any.get().then(|| {
            view! {
                <details class="found-confirmed">
                    <summary>{move || (t.confirmed)(lines.with(Vec::len))}</summary>
                    <p class="muted small">{t.kept}</p>
                    <Listed lines buttons=confirmed_buttons />
                </details>
            }
        })
    })
    .into_any()
}

fn confirmed_buttons(line: &Line) -> AnyView {
    let (t, desk) = (words::report(), use_desk());
    let about = line.whole();
    let mark = line.mark.clone();
    let again = move |_| {
        desk.confirm_found(vec![mark.clone()], false);
        page::focus_later(TITLE);
    };
    view! {
        <button
            type="button"
            class="button button-small"
            aria-label=(t.about)(t.ask_again, &about)
            on:click=again
        >
            {t.ask_again}
        </button>
    }
    .into_any()
}
