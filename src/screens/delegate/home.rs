//! Home: what is on now, my tasks with their progress, the way on.

use std::sync::Arc;

use khoithidua_core::conference::Conference;
use khoithidua_core::draft::task::{self, Progress, Task};
use khoithidua_core::draft::{Draft, Stage};
use leptos::prelude::*;

use super::agenda::Now;
use super::next;
use crate::i18n;
use crate::route::Route;
use crate::state::page;
use crate::state::session::{use_here, use_session};
use crate::state::status::Status;
use crate::ui::notice::{Notice, Tone};
use crate::ui::progress;

type Tasks = Vec<(Task, Progress)>;

/// Home.
#[component]
pub fn Home() -> impl IntoView {
    let (session, here) = (use_session(), use_here());
    let conference = here.conference.clone();
    let of = conference.clone();
    let tasks = Memo::new(move |_| {
        session
            .draft()
            .with(|d| d.as_ref().map(|d| task::tasks(d, &of)).unwrap_or_default())
    });
    let stage = session.slice(|d| d.stage.clone());
    let open = move || stage.get() == Some(Stage::Editing);
    let (shown, t) = (conference.clone(), i18n::delegate());
    view! {
        <Greeting />
        <Now />
        {move || stage.get().map(|stage| finished(&stage))}
        {move || {
            let tasks = tasks.get();
            if tasks.is_empty() {
                view! { <Notice tone=Tone::Info>{t.no_tasks}</Notice> }.into_any()
            } else {
                task_lists(&shown, &tasks)
            }
        }}
        <InstallHint status=session.status tasks />
        <nav class="links" aria-label=t.papers>
            <a class="button" href=Route::Agenda.href()>{t.agenda}</a>
            <a class="button" href=Route::Papers.href()>{t.papers}</a>
        </nav>
        {move || open().then(|| view! { <GoOn tasks /> })}
    }
}

#[component]
fn Greeting() -> impl IntoView {
    let (session, here, t) = (use_session(), use_here(), i18n::delegate());
    let conference = here.conference;
    let of = conference.clone();
    let name = session.slice(move |d| display_name(d, &of));
    let unit = session.draft().with_untracked(|d| {
        let person = conference.person(&d.as_ref()?.person)?;
        person
            .unit
            .as_ref()
            .map(|id| i18n::unit_full(&conference, id))
    });
    view! {
        <div class="home-head">
            <h1 tabindex="-1">{t.home_hello} " " {move || name.get()}</h1>
            {unit.map(|unit| view! { <p>{unit}</p> })}
            <p class="muted small">
                {conference.title.clone()} ". " {conference.place.clone()} ", "
                {conference.date.display()} ". "
                <a href=Route::Who.href()>{t.change_person}</a>
            </p>
        </div>
    }
}

/// The name on the list, else the one typed, else the capacity.
fn display_name(draft: &Draft, conference: &Conference) -> String {
    let person = conference.person(&draft.person);
    match person.and_then(|p| p.name.clone()) {
        Some(name) => name,
        None if draft.name.trim().is_empty() => person.map(i18n::person_name).unwrap_or_default(),
        None => draft.name.trim().to_owned(),
    }
}

fn finished(stage: &Stage) -> Option<AnyView> {
    let t = i18n::delegate();
    match stage {
        Stage::Editing => None,
        Stage::Finalised { handed_over, .. } => {
            let (class, text) = if *handed_over {
                ("stamp stamp-good", t.handed_over)
            } else {
                ("stamp", t.not_handed_over)
            };
            Some(
                view! {
                    <section class="stack-small">
                        <p class=class role="status">{text}</p>
                        <a class="button button-primary button-wide" href=Route::HandOver.href()>
                            {t.to_hand_over}
                        </a>
                    </section>
                }
                .into_any(),
            )
        }
    }
}

fn task_lists(conference: &Arc<Conference>, tasks: &Tasks) -> AnyView {
    let t = i18n::delegate();
    let group = |title: &'static str, belongs: fn(&Task) -> bool| {
        let of: Tasks = tasks
            .iter()
            .filter(|(task, _)| belongs(task))
            .cloned()
            .collect();
        let done = of.iter().filter(|(_, p)| p.is_complete()).count();
        let count = (t.of)(done, of.len());
        let items: Vec<_> = of
            .iter()
            .map(|(task, progress)| task_item(conference, task, *progress))
            .collect();
        (!items.is_empty()).then(|| {
            view! {
                <section>
                    <div class="task-group">
                        <h3>{title}</h3>
                        <span class="count">{count}</span>
                    </div>
                    <ul class="task-list" role="list">
                        {items}
                    </ul>
                </section>
            }
            .into_any()
        })
    };
    let total: usize = tasks.iter().map(|(_, p)| p.total).sum();
    let done: usize = tasks.iter().map(|(_, p)| p.done.min(p.total)).sum();
    view! {
        <section class="stack">
            <h2>{t.tasks}</h2>
            <progress::Progress
                label=t.tasks
                done=Signal::stored(done)
                total=Signal::stored(total)
            />
            {group(t.tasks_sheets, |task| matches!(task, Task::Sheet(_)))}
            {group(t.tasks_votes, |task| matches!(task, Task::Vote(_)))}
            {group(t.tasks_covenant, |task| matches!(task, Task::Covenant))}
        </section>
    }
    .into_any()
}

fn task_item(conference: &Conference, task: &Task, progress: Progress) -> AnyView {
    let t = i18n::delegate();
    let name = match task {
        Task::Sheet(unit) => i18n::unit_short(conference, unit),
        Task::Vote(id) => conference
            .contest(id)
            .map(|c| c.title.clone())
            .unwrap_or_default(),
        Task::Covenant => (t.covenant_title)(conference.covenant.year),
    };
    let (class, sign, state) = if progress.is_complete() {
        ("task task-done", "\u{2713}", t.done.to_owned())
    } else if progress.done > 0 {
        (
            "task task-begun",
            "",
            (t.in_progress)(progress.done, progress.total),
        )
    } else {
        ("task", "", t.not_started.to_owned())
    };
    view! {
        <li>
            <a class=class href=next::route(task).href()>
                <span class="task-sign" aria-hidden="true">{sign}</span>
                <span class="task-name">{name}</span>
                <span class="task-state">{state}</span>
            </a>
        </li>
    }
    .into_any()
}

/// The button that goes on with the next unfinished task.
#[component]
fn GoOn(tasks: Memo<Tasks>) -> impl IntoView {
    let t = i18n::delegate();
    let target = move || tasks.with(|tasks| next::after(tasks, None));
    let text = move || {
        tasks.with(|tasks| {
            if tasks.iter().all(|(_, p)| p.is_complete()) {
                t.review_and_finish
            } else if tasks.iter().all(|(_, p)| p.done == 0) {
                t.start_first
            } else {
                t.go_on
            }
        })
    };
    let begun = move || tasks.with(|tasks| tasks.iter().any(|(_, p)| p.done > 0));
    let all_done = move || tasks.with(|tasks| tasks.iter().all(|(_, p)| p.is_complete()));
    view! {
        <div class="actions no-print">
            {move || {
                (begun() && !all_done())
                    .then(|| view! { <a class="button" href=Route::Review.href()>{t.review_title}</a> })
            }}
            <a class="button button-primary" href=move || target().href()>
                {text}
            </a>
        </div>
    }
}

/// Installing is suggested before the first keystroke, and only where it helps.
#[component]
fn InstallHint(status: Status, tasks: Memo<Tasks>) -> impl IntoView {
    let t = i18n::delegate();
    let untouched = move || tasks.with(|tasks| tasks.iter().all(|(_, p)| p.done == 0));
    move || {
        (untouched() && !page::is_installed() && status.memory_only.with(Option::is_none))
            .then(|| view! { <p class="muted small">{t.install_hint}</p> })
    }
}
