//! What was understood of a workbook: parts to be ticked, doubts with their cells, what would be gone.

use std::collections::BTreeSet;

use khoithidua_core::workbook::{ConferenceRead, Part, PartDoubt, PartWhy};
use leptos::prelude::*;

use super::gone;
use crate::i18n::plan::book as words;
use crate::i18n::{self, desk_workbook};
use crate::screens::desk::prepare::title;
use crate::screens::desk::show_more::ShowMore;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::prepare::book::{PartsRead, section_of};
use crate::state::desk::{Shared, use_desk};
use crate::state::page;
use crate::ui::notice::Tone;

/// Doubts that are shown at once.
const PORTION: usize = 20;

/// Everything about a workbook that was read, and the two answers.
pub fn preview(read: &Shared<PartsRead>, anew: bool) -> AnyView {
    let (t, desk) = (words::book(), use_desk());
    let old = &i18n::desk().workbooks;
    let present = read.0.read.parts.present();
    let chosen = RwSignal::new(present.clone());
    let shown = StoredValue::new(read.clone());
    let nothing = present.is_empty();
    page::focus_later("book-preview");
    let ticks = present.iter().map(|part| tick(&read.0.read, *part, chosen));
    let ticks = ticks.collect_view();
    let take = move |_| {
        let (read, parts) = (shown.get_value(), chosen.get_untracked());
        page::run(desk.take_parts(read, parts));
    };
    let choice = if nothing {
        view! { <Notice tone=Tone::Warning>{t.nothing}</Notice> }.into_any()
    } else {
        view! {
            <fieldset class="book-parts">
                <legend>{t.parts}</legend>
                {ticks}
            </fieldset>
            <GoneWith shown chosen />
        }
        .into_any()
    };
    view! {
        <section class="card stack" aria-labelledby="book-preview">
            <h2 id="book-preview" tabindex="-1">{(old.preview)(&read.0.name)}</h2>
            {anew.then(|| view! { <Notice tone=Tone::Info>{t.anew}</Notice> })}
            {read.0.read.macros.then(|| view! { <Notice tone=Tone::Info>{old.macros}</Notice> })}
            {left_out(&read.0.read)}
            {summary(&read.0.read)}
            {choice}
            <div class="begin-ways">
                <button
                    type="button"
                    class="button button-primary"
                    prop:disabled=move || !desk.can_write() || chosen.with(BTreeSet::is_empty)
                    on:click=take
                >
                    {t.take}
                </button>
                <button type="button" class="button" on:click=move |_| desk.forget_plan_book()>
                    {old.forget}
                </button>
            </div>
            {doubts(&read.0.read)}
            {passed_over(&read.0.read)}
        </section>
    }
    .into_any()
}

/// A part that was found, to be taken or not.
fn tick(read: &ConferenceRead, part: Part, chosen: RwSignal<BTreeSet<Part>>) -> AnyView {
    // Keys and values have no number that says anything.
    let count = if part == Part::Frame {
        0
    } else {
        read.parts.count(part)
    };
    let label = (words::book().part)(title(section_of(part)), count);
    let change = move |event| {
        let on = event_target_checked(&event);
        chosen.update(|chosen| {
            if on {
                chosen.insert(part);
            } else {
                chosen.remove(&part);
            }
        });
    };
    view! {
        <div class="plan-flag">
            <label>
                <input
                    type="checkbox"
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&part))
                    on:change=change
                />
                {label}
            </label>
        </div>
    }
    .into_any()
}

/// What of the plan would be gone with the parts that are ticked.
#[component]
fn GoneWith(
    shown: StoredValue<Shared<PartsRead>>,
    chosen: RwSignal<BTreeSet<Part>>,
) -> impl IntoView {
    let (t, desk) = (words::book(), use_desk());
    let lines = Memo::new(move |_| {
        let gone = shown.with_value(|read| chosen.with(|c| desk.gone_with(&read.0.read, c)));
        let plan = desk.preparing().plan.get();
        plan.map_or_else(Vec::new, |plan| gone::sentences(&plan.0, &gone))
    });
    move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <p class="muted">{t.gone_nothing}</p> }.into_any();
        }
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <Notice tone=Tone::Warning>
                <p><strong>{t.gone}</strong></p>
                <ul class="beside">{lines.collect_view()}</ul>
            </Notice>
        }
        .into_any()
    }
}

/// What there is to be looked at. That examples are not read is said once, and is nothing to worry about.
fn summary(read: &ConferenceRead) -> AnyView {
    let t = words::book();
    let examples = read.doubts.iter().filter(|d| is_example(d)).count();
    let count = read.doubts.len() - examples + read.criteria_doubts.len();
    let said = if count == 0 {
        let sound = i18n::desk().workbooks.sound;
        view! { <Notice tone=Tone::Success>{sound}</Notice> }.into_any()
    } else {
        view! { <Notice tone=Tone::Warning>{(t.doubtful)(count)}</Notice> }.into_any()
    };
    let examples = (examples > 0).then(|| view! { <p class="muted">{t.examples}</p> });
    view! {
        {said}
        {examples}
    }
    .into_any()
}

/// What is doubtful in a part of a workbook.
struct Doubtful {
    part: Part,
    /// Whether the part can be taken all the same.
    taken: bool,
    /// Where, and why.
    lines: Vec<[String; 2]>,
}

/// Parts whose sheet is filled in and that cannot be taken as they are: that is more than something to look at.
pub fn left_out(read: &ConferenceRead) -> Option<AnyView> {
    let t = words::book();
    let lines: Vec<_> = doubtful(read)
        .filter(|doubtful| !doubtful.taken)
        .filter_map(|doubtful| {
            let [cell, why] = doubtful.lines.into_iter().next()?;
            let part = title(section_of(doubtful.part));
            Some(view! { <li><strong>{part}</strong> ". " {cell} ": " {why}</li> })
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Danger>
                <p><strong>{t.left_out}</strong></p>
                <ul class="beside">{lines}</ul>
                <p>{t.left_out_text}</p>
            </Notice>
        }
        .into_any()
    })
}

fn is_example(doubt: &PartDoubt) -> bool {
    doubt.why == PartWhy::Example
}

/// Doubts, part by part.
fn doubts(read: &ConferenceRead) -> AnyView {
    let t = words::book();
    let parts = doubtful(read).map(|doubtful| {
        let heading = if doubtful.taken {
            t.doubts
        } else {
            t.not_taken
        };
        list(heading(title(section_of(doubtful.part))), doubtful.lines)
    });
    parts.collect_view().into_any()
}

/// Parts with doubts, those of the criteria as where criteria are taken alone.
fn doubtful(read: &ConferenceRead) -> impl Iterator<Item = Doubtful> {
    let present = read.parts.present();
    Part::ALL.into_iter().filter_map(move |part| {
        let of_part = |doubt: &&PartDoubt| doubt.part == part && !is_example(doubt);
        let mut lines: Vec<[String; 2]> = read.doubts.iter().filter(of_part).map(one).collect();
        if part == Part::Criteria {
            lines.extend(read.criteria_doubts.iter().map(|doubt| {
                let cell = (words::book().cell)(&doubt.cell.sheet, &doubt.cell.to_string());
                [cell, desk_workbook::why(&doubt.why)]
            }));
        }
        let taken = present.contains(&part);
        (!lines.is_empty()).then_some(Doubtful { part, taken, lines })
    })
}

fn one(doubt: &PartDoubt) -> [String; 2] {
    let cell = (words::book().cell)(&doubt.cell.sheet, &doubt.cell.to_string());
    [cell, words::why(&doubt.why)]
}

fn list(heading: String, lines: Vec<[String; 2]>) -> AnyView {
    let most = RwSignal::new(PORTION);
    let (total, lines) = (lines.len(), StoredValue::new(lines));
    let shown = move || {
        let lines = lines.with_value(|lines| {
            let some = lines.iter().take(most.get());
            some.cloned().collect::<Vec<_>>()
        });
        let line = |[cell, why]: [String; 2]| view! { <li><strong>{cell}": "</strong>{why}</li> };
        lines.into_iter().map(line).collect_view()
    };
    let left = move || total.saturating_sub(most.get());
    view! {
        <div>
            <h3>{heading}</h3>
            <ul class="beside">{shown}</ul>
            <ShowMore left=Signal::derive(left) most portion=PORTION words=i18n::plan().show_more />
        </div>
    }
    .into_any()
}

fn passed_over(read: &ConferenceRead) -> Option<AnyView> {
    let sheets = read.sheets.iter().filter(|sheet| sheet.part.is_none());
    let names: Vec<&str> = sheets.map(|sheet| sheet.name.as_str()).collect();
    let text = (words::book().passed_over)(&names.join(", "));
    (!names.is_empty()).then(|| view! { <p class="muted">{text}</p> }.into_any())
}
