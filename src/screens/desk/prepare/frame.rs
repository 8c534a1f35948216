//! The frame around every screen that edits the plan: the parts of it, what can be taken back, what was found, the screen.

use khoithidua_core::plan::section::Section;
use leptos::prelude::*;

use super::editing::Editing;
use super::look::{Look, LookButton};
use super::outside::Outside;
use super::report::section::Here;
use super::sections::{Neighbours, Sections};
use crate::i18n::plan::begin::begin;
use crate::i18n::plan::report as words;
use crate::i18n::{self, explain};
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Notice;
use crate::screens::shared::checked::job_error;
use crate::state::desk::prepare::Turned;
use crate::state::desk::prepare::plan::PlanError;
use crate::state::desk::use_desk;
use crate::state::page;
use crate::ui::notice::Tone;

/// Identifier of the heading.
pub const HEADING: &str = "plan-heading";

/// The frame: `content` is made once the plan is there, with what it edits. Where nothing can be changed any more, `instead`
/// is shown under the reason. A screen of no part in particular edits the first one.
pub fn frame(
    section: impl Into<Option<Section>>,
    title: &'static str,
    content: impl Fn(Editing) -> AnyView + Copy + Send + Sync + 'static,
    instead: impl Fn() -> AnyView + Copy + Send + Sync + 'static,
) -> AnyView {
    let (desk, current) = (use_desk(), section.into());
    // What was done on another screen is read by now.
    desk.preparing().turned.set(None);
    let section = current.unwrap_or(Section::Frame);
    if untrack(|| desk.can_prepare()) {
        page::run(desk.prepare());
    }
    let preparing = desk.preparing();
    let planned = Memo::new(move |_| preparing.plan.with(Option::is_some));
    let failure = move || {
        let failure = preparing.failure.get();
        failure.map(|error| {
            let text = match error {
                PlanError::Job(error) => job_error(&error),
                PlanError::Unreadable(error) => (begin().unreadable)(&explain::read_error(&error)),
            };
            view! { <Notice tone=Tone::Danger>{text}</Notice> }
        })
    };
    let words = &i18n::desk().preparing;
    let inside = move || match (desk.can_prepare(), planned.get()) {
        (false, _) => view! {
            <Locked />
            {instead()}
        }
        .into_any(),
        (true, false) => view! { <p role="status">{words.working}</p> }.into_any(),
        (true, true) => content(Editing::begin(section)),
    };
    let editable = Memo::new(move |_| desk.can_prepare() && planned.get());
    let turning = move || {
        editable.get().then(|| {
            view! {
                <LookButton />
                <Turning />
            }
        })
    };
    // The last screen has the whole report.
    let found = move || {
        let part = current.filter(|section| *section != Section::Tellers && editable.get())?;
        Some(view! { <Here section=part /> })
    };
    let look = move || editable.get().then(|| view! { <Look section /> });
    view! {
        <div class="plan" class:plan-looking=move || preparing.looking.open.get()>
            <Sections current />
            <div class="plan-screen stack">
                <div class="plan-head">
                    <h1 tabindex="-1" id=HEADING>{title}</h1>
                    {turning}
                </div>
                {failure}
                {found}
                {inside}
                {current.map(|current| view! { <Neighbours current /> })}
                <Outside />
            </div>
            {look}
        </div>
    }
    .into_any()
}

/// Why nothing can be changed, and what can be done all the same.
#[component]
fn Locked() -> impl IntoView {
    let (t, desk) = (words::report(), use_desk());
    move || {
        if desk.is_trial() {
            return view! { <Notice tone=Tone::Info>{t.trial_locked}</Notice> }.into_any();
        }
        if desk.is_frozen() && desk.log().with(Vec::is_empty) {
            return view! {
                <Notice tone=Tone::Info>
                    <p>{t.frozen_locked}</p>
                    <p><a href=DeskRoute::Prepare.href()>{i18n::desk().preparing.frozen}</a></p>
                </Notice>
            }
            .into_any();
        }
        if desk.log().with(Vec::is_empty) {
            return view! { <Notice tone=Tone::Info>{i18n::desk().preparing.in_use}</Notice> }
                .into_any();
        }
        let ways = [
            (DeskRoute::Roll, i18n::roll().title),
            (DeskRoute::Awards, i18n::awards().title),
            (DeskRoute::Paper, i18n::desk().papers.title),
            (DeskRoute::Next, i18n::next_ballot().title),
        ];
        let ways = ways.map(|(to, name)| view! { <li><a href=to.href()>{name}</a></li> });
        view! {
            <Notice tone=Tone::Info>
                <p>{t.used}</p>
                <p>{t.used_ways}</p>
                <ul>{ways.collect_view()}</ul>
                <p>{t.used_else}</p>
                <p><a href=DeskRoute::Files.href()>{i18n::desk().files}</a></p>
            </Notice>
        }
        .into_any()
    }
}

/// Taking back and doing again.
#[component]
fn Turning() -> impl IntoView {
    let (t, desk) = (i18n::plan(), use_desk());
    let preparing = desk.preparing();
    let undo = Memo::new(move |_| {
        preparing
            .history
            .with(|history| history.can_undo().cloned())
    });
    let redo = Memo::new(move |_| {
        preparing
            .history
            .with(|history| history.can_redo().cloned())
    });
    let undo_name = move || {
        undo.with(|step| {
            step.as_ref().map_or_else(
                || t.undo.to_owned(),
                |s| (t.undo_step)(s.act.place(), s.section.place()),
            )
        })
    };
    let redo_name = move || {
        redo.with(|step| {
            step.as_ref().map_or_else(
                || t.redo.to_owned(),
                |s| (t.redo_step)(s.act.place(), s.section.place()),
            )
        })
    };
    page::on_undo(move |back| {
        page::keep_focus(HEADING);
        if back {
            desk.undo_plan();
        } else {
            desk.redo_plan();
        }
    });
    let said = move || {
        preparing.turned.get().map(|turned| match turned {
            Turned::Out(name) => (t.removed)(&name),
            Turned::Back(s) => (t.undone)(s.act.place(), s.section.place()),
            Turned::Again(s) => (t.redone)(s.act.place(), s.section.place()),
        })
    };
    view! {
        <div class="plan-turning no-print" role="group" aria-label=t.turning_label>
            <button
                type="button"
                class="button button-small"
                title=undo_name
                prop:disabled=move || undo.with(Option::is_none)
                on:click=move |_| desk.undo_plan()
            >
                <span aria-hidden="true">"\u{21b6} "</span>
                {t.undo}
            </button>
            <button
                type="button"
                class="button button-small"
                title=redo_name
                prop:disabled=move || redo.with(Option::is_none)
                on:click=move |_| desk.redo_plan()
            >
                <span aria-hidden="true">"\u{21b7} "</span>
                {t.redo}
            </button>
            <p class="muted small" role="status">{said}</p>
        </div>
    }
}
