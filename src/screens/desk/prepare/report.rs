//! What was found in the plan: what stops the freezing, what is worth another look, each with the way to its place.

use std::collections::BTreeSet;

use khoithidua_core::conference::Conference;
use khoithidua_core::plan::section::Section;
use khoithidua_core::plan::sound::{Found, Lacking, Place, Unusual};
use leptos::prelude::*;

use super::rules::card_id;
use crate::i18n;
use crate::i18n::plan::report as words;
use crate::route::desk::DeskRoute;
use crate::screens::desk::show_more::ShowMore;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::prepare::{Act, Step};
use crate::state::desk::use_desk;
use crate::state::page;
use crate::ui::notice::Tone;

/// How many of a group stand on the page at first, and how many a tap adds.
const PORTION: usize = 30;
const TITLE: &str = "prepare-report";

/// Something that was found, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    mark: String,
    place: String,
    text: String,
    /// Where it leads.
    to: Way,
    sample: bool,
}

impl Line {
    fn of(plan: &Conference, found: &Found) -> Self {
        Self {
            mark: found.mark(),
            place: words::place(plan, found.place()),
            text: words::sentence(plan, found),
            to: way_to(found),
            sample: matches!(found, Found::Unusual(_, Unusual::Sample)),
        }
    }

    /// Where it is, and what.
    pub fn whole(&self) -> String {
        format!("{}: {}", self.place, self.text)
    }
}

/// How one comes to the place of something that was found.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Way {
    /// A link to its screen, opened at the very thing where there is one.
    Link(String),
    /// A heading further down on this screen.
    Below(&'static str),
}

impl Way {
    fn link(&self, name: String) -> AnyView {
        let t = words::report();
        match self {
            Self::Link(href) => view! {
                <a class="button button-small" href=href.clone() aria-label=name>{t.go_to}</a>
            }
            .into_any(),
            Self::Below(id) => {
                let id = *id;
                view! {
                    <button
                        type="button"
                        class="button button-small"
                        aria-label=name
                        on:click=move |_| page::focus_later(id)
                    >
                        {t.go_to}
                    </button>
                }
                .into_any()
            }
        }
    }
}

fn way_to(found: &Found) -> Way {
    let thing = match found.place() {
        Place::Tellers => return Way::Below(below(found)),
        Place::Units(Some(id)) => Some(id.to_string()),
        Place::People(Some(id)) => Some(id.to_string()),
        Place::Agenda(Some(id)) => Some(id.to_string()),
        Place::Paper(id) => Some(id.to_string()),
        Place::Criteria(Some(id)) => Some(id.to_string()),
        Place::Award(id) => Some(id.to_string()),
        Place::Contest(Some(id)) => Some(id.to_string()),
        Place::Rules(Some(question)) => Some(card_id(question)),
        _ => None,
    };
    Way::Link(DeskRoute::Plan(found.place().section(), thing).href())
}

/// The card of this screen in which something is mended.
fn below(found: &Found) -> &'static str {
    match found {
        Found::Unusual(_, Unusual::TooFewVoters(..) | Unusual::RevealingBox(_)) => "prepare-least",
        Found::Unusual(_, Unusual::WithoutSlip(_) | Unusual::SlipOfNobody(_))
        | Found::Lacking(_, Lacking::UseOfSlips) => "prepare-slips",
        _ => "prepare-tellers",
    }
}

/// What was found, in three groups: what stops, what is open, what has been confirmed.
pub type Lines = [Vec<Line>; 3];

/// What was found; nothing until it has been looked for.
pub fn found_lines() -> Memo<Option<Lines>> {
    let preparing = use_desk().preparing();
    let reporting = preparing.reporting;
    Memo::new(move |_| {
        let found = reporting.found.get()?;
        let plan = preparing.plan.get_untracked()?;
        let mut groups = [Vec::new(), Vec::new(), Vec::new()];
        let mut known = BTreeSet::new();
        reporting.confirmed.with(|confirmed| {
            for found in found.0.iter() {
                let line = Line::of(&plan.0, found);
                // The same about the same place is said once.
                if !known.insert(line.mark.clone()) {
                    continue;
                }
                let group = if found.stops() {
                    0
                } else {
                    1 + usize::from(confirmed.contains(&line.mark))
                };
                groups[group].push(line);
            }
        });
        Some(groups)
    })
}

/// The card.
#[component]
pub fn Report() -> impl IntoView {
    let t = words::report();
    let lines = found_lines();
    let group = move |number: usize| {
        Signal::derive(move || {
            lines.with(|l| l.as_ref().map_or_else(Vec::new, |l| l[number].clone()))
        })
    };
    let (stops, open, confirmed) = (group(0), group(1), group(2));
    let known = Memo::new(move |_| lines.with(Option::is_some));
    let well = move || stops.with(Vec::is_empty) && open.with(Vec::is_empty);
    view! {
        <section class="card stack found" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{t.title}</h2>
            <p>{t.text}</p>
            <div role="status">
                {move || match (known.get(), well()) {
                    (false, _) => view! { <p>{t.working}</p> }.into_any(),
                    (true, true) => view! { <Notice tone=Tone::Success>{t.all_well}</Notice> }.into_any(),
                    (true, false) => ().into_any(),
                }}
            </div>
            {group_of(t.stops, "found-stop", stops, |_| ().into_any())}
            {group_of(t.unusual, "found-unusual", open, unusual_buttons)}
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
    let t = words::report();
    let way = line.to.link((t.about)(t.go_to, &line.place));
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

fn unusual_buttons(line: &Line) -> AnyView {
    let (t, desk) = (words::report(), use_desk());
    let about = format!("{}. {}", line.place, line.text);
    let confirm = {
        let mark = line.mark.clone();
        move |_| {
            desk.confirm_found(vec![mark.clone()], true);
            page::focus_later(TITLE);
        }
    };
    let real = line.sample.then(|| {
        let real = move |_| {
            let step = Step::new(Section::Frame, Act::Edit);
            desk.change_plan(step, |plan, _| plan.sample.clear());
            page::focus_later(TITLE);
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
    let about = format!("{}. {}", line.place, line.text);
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
