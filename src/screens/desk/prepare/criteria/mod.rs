//! The criteria: a tree that is edited, and criteria from a workbook in its place.

mod listed;
mod open;
mod preview;
mod rule;
mod sheet;
mod tree;
mod trial;

use khoithidua_core::conference::SamplePart;
use khoithidua_core::plan::section::Section;
use khoithidua_core::score::criterion;
use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;

use super::editing::Editing;
use super::frame::frame;
use super::invented::invented;
use super::plan_of;
use crate::i18n::plan::scoring::scoring;
use crate::i18n::{self, desk_workbook, explain};
use crate::route::desk::DeskRoute;
use crate::screens::desk::take::on_drop;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::use_desk;
use crate::state::desk::workbook::{Book, BookError};
use crate::state::work::JobError;
use crate::state::{exchange, page};
use crate::ui::notice::Tone;
use preview::preview;

/// What a browser offers to choose from.
const ENDINGS: &str = ".xlsx,.xlsm,.xls";

/// The screen; one of the rows is open where it is named.
pub fn criteria(editing: Editing, open: Option<String>) -> AnyView {
    let t = &i18n::desk().workbooks;
    view! {
        <section class="card criteria-now">
            <Now />
            <p><a class="button" href=DeskRoute::Criteria.href()>{t.open}</a></p>
        </section>
        {invented(editing, SamplePart::Criteria, scoring().criteria.sample)}
        {tree::tree(editing, open)}
    }
    .into_any()
}

/// The criteria in use, and the way back to the first ones.
#[component]
fn Now() -> impl IntoView {
    let (t, desk) = (&i18n::desk().workbooks, use_desk());
    let now = plan_of(|plan| {
        let total = criterion::ordinary_max(&plan.criteria);
        (criterion::lines(&plan.criteria).len(), total)
    });
    let sentence = move || {
        let (lines, total) = now.get().unwrap_or_default();
        (t.now)(lines, &i18n::number(total))
    };
    // Where a conference is open, there are criteria to go back to.
    let first = use_desk().here();
    let replaced = plan_of(move |plan| {
        let first = first.as_ref();
        first.is_some_and(|first| plan.criteria != first.conference.criteria)
    });
    let back = move || {
        replaced.get().unwrap_or_default().then(|| {
            view! {
                <Notice tone=Tone::Info>{t.replaced}</Notice>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| desk.restore_criteria()
                >
                    {t.restore}
                </button>
            }
        })
    };
    view! {
        <p><strong>{sentence}</strong></p>
        {back}
    }
}

/// Criteria from a workbook that has nothing else.
pub fn from_workbook() -> AnyView {
    let t = &i18n::desk().workbooks;
    let content = move |_| {
        view! {
            <section class="card stack">
                <Now />
            </section>
            <Choose />
            {what_came}
        }
        .into_any()
    };
    view! {
        <div class="take-criteria stack">{frame(Section::Criteria, t.title, content, || ().into_any())}</div>
    }
    .into_any()
}

#[component]
fn Choose() -> impl IntoView {
    let (t, desk) = (&i18n::desk().workbooks, use_desk());
    let reading = move || desk.preparing().book.with(|book| *book == Book::Reading);
    let columns = t.columns.map(|text| view! { <li>{text}</li> });
    let take = move |event: Event| page::run(desk.take_workbook(exchange::picked_by(&event)));
    view! {
        <section
            class="card stack"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=on_drop(async move |files| desk.take_workbook(files).await)
        >
            <p>
                <label class="button button-primary file-button">
                    {t.choose}
                    <input type="file" accept=ENDINGS prop:disabled=reading on:change=take />
                </label>
            </p>
            <p class="muted">{t.how}</p>
            <ul class="beside muted">{columns.collect_view()}</ul>
        </section>
    }
}

/// What came of the file that was chosen last.
fn what_came() -> AnyView {
    let t = &i18n::desk().workbooks;
    match use_desk().preparing().book.get() {
        Book::None => ().into_any(),
        Book::Reading => view! { <p role="status">{t.working}</p> }.into_any(),
        Book::Failed(name, error) => view! {
            <Notice tone=Tone::Danger>
                <p><strong>{name}</strong></p>
                <p>{book_error(&error)}</p>
                <p>{t.not_read}</p>
            </Notice>
        }
        .into_any(),
        Book::Read(read) => preview(&read.0),
        Book::Taken(lines) => view! {
            <Notice tone=Tone::Success>
                <p><strong>{(t.taken)(lines)}</strong></p>
                <p>{t.slips_stay}</p>
            </Notice>
        }
        .into_any(),
        Book::Restored => view! { <Notice tone=Tone::Success>{t.restored}</Notice> }.into_any(),
    }
}

/// Why a workbook was not read or written.
pub fn book_error(error: &BookError) -> String {
    match error {
        JobError::Browser(error) => explain::browser_error(error),
        JobError::Work(error) => desk_workbook::error(error),
    }
}
