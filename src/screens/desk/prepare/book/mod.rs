//! The plan and Excel: parts of it from a workbook, and the plan as one.

mod gone;
mod preview;

use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;

use super::frame::frame;
use super::{book_error, title};
use crate::i18n;
use crate::i18n::plan::book as words;
use crate::route::desk::DeskRoute;
use crate::screens::desk::take::on_drop;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::prepare::book::{PlanBook, Template, section_of};
use crate::state::desk::use_desk;
use crate::state::{exchange, page};
use crate::ui::notice::Tone;
pub use preview::left_out;
use preview::preview;

/// What a browser offers to choose from.
const ENDINGS: &str = ".xlsx,.xlsm,.xls";

/// The screen.
pub fn book() -> AnyView {
    let t = words::book();
    let state = use_desk().preparing().plan_book;
    // What is being looked at waits for whoever looks something up elsewhere; what was done is read by then.
    on_cleanup(move || {
        if matches!(state.try_get_untracked(), Some(PlanBook::Taken(_))) {
            let _ = state.try_set(PlanBook::Open);
        }
    });
    let content = move |_| {
        view! {
            <p>{t.text}</p>
            <Choose />
            {what_came}
            <section class="card stack-small" aria-labelledby="book-out">
                <h2 id="book-out">{t.out}</h2>
                <p>{t.out_text}</p>
                <div class="begin-ways">
                    <Download label=t.out_plan template=Template::Plan />
                    <Download label=t.out_empty template=Template::Empty />
                    <Download label=t.out_zone template=Template::ZoneBoards />
                </div>
            </section>
        }
        .into_any()
    };
    frame(None, t.title, content, || ().into_any())
}

#[component]
fn Choose() -> impl IntoView {
    let (t, desk) = (words::book(), use_desk());
    let reading = move || {
        let book = desk.preparing().plan_book;
        book.with(|book| *book == PlanBook::Reading)
    };
    let take = move |event: Event| page::run(desk.take_plan_book(exchange::picked_by(&event)));
    view! {
        <section
            class="card stack-small"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=on_drop(async move |files| desk.take_plan_book(files).await)
        >
            <p>
                <label class="button button-primary file-button">
                    {t.choose}
                    <input type="file" accept=ENDINGS prop:disabled=reading on:change=take />
                </label>
            </p>
            <p class="muted">{t.choose_text}</p>
            <p><a href=DeskRoute::Criteria.href()>{t.only_criteria}</a></p>
        </section>
    }
}

/// What came of the file that was chosen last.
fn what_came() -> AnyView {
    let (t, desk) = (words::book(), use_desk());
    match desk.preparing().plan_book.get() {
        PlanBook::Open => ().into_any(),
        PlanBook::Reading => {
            view! { <p role="status">{i18n::desk().workbooks.working}</p> }.into_any()
        }
        PlanBook::Failed(name, error) => view! {
            <Notice tone=Tone::Danger>
                <p><strong>{name}</strong></p>
                <p>{book_error(&error)}</p>
                <p>{t.not_read}</p>
            </Notice>
        }
        .into_any(),
        PlanBook::Read(read, anew) => preview(&read, anew),
        PlanBook::Taken(parts) => {
            let names: Vec<&str> = parts.iter().map(|part| title(section_of(*part))).collect();
            let names = names.join(", ");
            view! { <Notice tone=Tone::Success>{(t.taken)(&names)}</Notice> }.into_any()
        }
    }
}

/// A button that saves a workbook to be filled in, and what became of it.
#[component]
pub fn Download(label: &'static str, template: Template) -> impl IntoView {
    let desk = use_desk();
    let said = RwSignal::new(None::<(Tone, String)>);
    let working = RwSignal::new(false);
    let save = move |_| {
        working.set(true);
        page::run(async move {
            let words = match desk.template_workbook(template, words::template()).await {
                Ok(None) => None,
                Ok(Some((name, bytes))) => Some(match exchange::save_workbook(&name, &bytes) {
                    Ok(()) => (Tone::Success, (i18n::desk().saved)(&name)),
                    Err(error) => (Tone::Danger, i18n::explain::browser_error(&error)),
                }),
                Err(error) => Some((Tone::Danger, book_error(&error))),
            };
            // The screen may be gone by then.
            let _ = said.try_set(words);
            let _ = working.try_set(false);
        });
    };
    view! {
        <button type="button" class="button" prop:disabled=move || working.get() on:click=save>
            {label}
        </button>
        {move || said.get().map(|(tone, text)| view! { <Notice tone>{text}</Notice> })}
    }
}
