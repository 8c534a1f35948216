//! Home: what is on now, my tasks with their progress, the way on.

use std::sync::Arc;

use khoithidua_core::conference::Conference;
use khoithidua_core::draft::task::{self, Progress, Task};
use khoithidua_core::draft::{Draft, Stage};
use khoithidua_core::ids::UnitId;
use leptos::prelude::*;

use super::{agenda, next};
use crate::dom::{El, a, div, el, h2, p, section, span};
use crate::i18n;
use crate::route::Route;
use crate::state::opening::use_here;
use crate::state::page;
use crate::state::session::{Session, use_session};
use crate::state::status::OfflineState;
use crate::ui::notice::{Tone, notice};
use crate::ui::progress::progress;

type Tasks = Vec<(Task, Progress)>;

/// Home.
pub fn home() -> Vec<El> {
    let (session, here) = (use_session(), use_here());
    let conference = here.conference.clone();
    let of = conference.clone();
    let tasks = Memo::new(move |_| {
        session
            .draft()
            .with(|d| d.as_ref().map(|d| task::tasks(d, &of)).unwrap_or_default())
    });
    let stage = session.slice(|d| d.stage.clone());
    let t = i18n::delegate();
    let links = el("nav")
        .class("links")
        .attr("aria-label", t.papers)
        .child(a("button", &Route::Agenda.href(), t.agenda))
        .child(a("button", &Route::Papers.href(), t.papers));
    let shown = conference.clone();
    let own = session.draft().with_untracked(|d| {
        let person = conference.person(&d.as_ref()?.person)?;
        person.unit.clone()
    });
    vec![
        greeting(session, &conference),
        agenda::now(),
        div("").live_one(move || stage.get().as_ref().and_then(finished)),
        div("").live_one(move || tasks.with(|tasks| Some(task_lists(&shown, own.as_ref(), tasks)))),
        device_hint(session, tasks),
        links,
        div("actions no-print")
            .class_if("nothing", move || stage.get() != Some(Stage::Editing))
            .live(move || tasks.with(ways_on)),
    ]
}

fn greeting(session: Session, conference: &Arc<Conference>) -> El {
    let t = i18n::delegate();
    let of = conference.clone();
    let name = session.slice(move |d| display_name(d, &of));
    let unit = session.draft().with_untracked(|d| {
        let person = conference.person(&d.as_ref()?.person)?;
        person
            .unit
            .as_ref()
            .map(|id| i18n::unit_full(conference, id))
    });
    let about = format!(
        "{}. {}, {}. ",
        conference.title,
        conference.place,
        conference.date.display()
    );
    div("home-head")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .live_text(move || format!("{} {}", t.home_hello, name.get().unwrap_or_default())),
        )
        .children(unit.map(|unit| p(&unit)))
        .child(
            p(&about)
                .class("muted small")
                .child(a("", &Route::Who.href(), t.change_person)),
        )
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

fn finished(stage: &Stage) -> Option<El> {
    let t = i18n::delegate();
    let Stage::Finalised { handed_over, .. } = stage else {
        return None;
    };
    let (class, text) = if *handed_over {
        ("stamp stamp-good", t.handed_over)
    } else {
        ("stamp", t.not_handed_over)
    };
    let way = a(
        "button button-primary button-wide",
        &Route::HandOver.href(),
        t.to_hand_over,
    );
    Some(
        section("stack-small")
            .child(p(text).class(class).attr("role", "status"))
            .child(way),
    )
}

fn task_lists(conference: &Conference, own: Option<&UnitId>, tasks: &Tasks) -> El {
    let t = i18n::delegate();
    if tasks.is_empty() {
        return notice(Tone::Info, t.no_tasks);
    }
    let group = |title: &str, belongs: fn(&Task) -> bool| {
        let of: Vec<_> = tasks.iter().filter(|(task, _)| belongs(task)).collect();
        let done = of.iter().filter(|(_, p)| p.is_complete()).count();
        let head = div("task-group")
            .child(el("h3").text(title))
            .child(span("task-count", &(t.of)(done, of.len())));
        (!of.is_empty()).then(|| {
            let items = of
                .into_iter()
                .map(|(task, p)| task_item(conference, own, task, *p));
            let list = el("ul")
                .class("task-list")
                .attr("role", "list")
                .children(items);
            el("section").child(head).child(list)
        })
    };
    let total: usize = tasks.iter().map(|(_, p)| p.total).sum();
    let done: usize = tasks.iter().map(|(_, p)| p.done.min(p.total)).sum();
    section("stack")
        .child(h2(t.tasks))
        .child(progress(t.tasks, done, total))
        .children(group(t.tasks_sheets, |task| matches!(task, Task::Sheet(_))))
        .children(group(t.tasks_votes, |task| matches!(task, Task::Vote(_))))
        .children(group(t.tasks_covenant, |task| {
            matches!(task, Task::Covenant)
        }))
}

fn task_item(conference: &Conference, own: Option<&UnitId>, task: &Task, progress: Progress) -> El {
    let t = i18n::delegate();
    let name = match task {
        Task::Sheet(unit) if Some(unit) == own => {
            format!("{} ({})", i18n::unit_short(conference, unit), t.sheet_own)
        }
        Task::Sheet(unit) => i18n::unit_short(conference, unit),
        Task::Vote(id) => conference
            .contest(id)
            .map(|c| c.title.clone())
            .unwrap_or_default(),
        Task::Covenant => (t.covenant_title)(conference.covenant.year),
    };
    let (class, sign, state) = if progress.is_complete() {
        ("task task-done", "\u{2713}", t.done.to_owned())
    } else if progress.wrong > 0 {
        ("task task-wrong", "!", t.to_correct.to_owned())
    } else if progress.done > 0 {
        (
            "task task-begun",
            "",
            (t.in_progress)(progress.done, progress.total),
        )
    } else {
        ("task", "", t.not_started.to_owned())
    };
    let link = a(class, &next::route(task).href(), "")
        .child(span("task-sign", sign).attr("aria-hidden", "true"))
        .child(span("task-name", &name))
        .child(span("task-state", &state));
    el("li").child(link)
}

/// The button that goes on with the next unfinished task, and one to the review once something is done.
fn ways_on(tasks: &Tasks) -> Vec<El> {
    let t = i18n::delegate();
    let all_done = tasks.iter().all(|(_, p)| p.is_complete());
    let begun = tasks.iter().any(|(_, p)| p.done > 0);
    let text = match (all_done, begun) {
        (true, _) => t.review_and_finish,
        (false, true) => t.go_on,
        (false, false) => t.start_first,
    };
    let review = (begun && !all_done).then(|| a("button", &Route::Review.href(), t.review_title));
    let on = a(
        "button button-primary",
        &next::after(tasks, None).href(),
        text,
    );
    review.into_iter().chain([on]).collect()
}

/// Before the first keystroke: whether the app works without a network here, and that installing helps.
fn device_hint(session: Session, tasks: Memo<Tasks>) -> El {
    let (t, common, status) = (i18n::delegate(), i18n::common(), session.status);
    let untouched = move || tasks.with(|tasks| tasks.iter().all(|(_, p)| p.done == 0));
    div("")
        .live_one(move || {
            let text = match status.offline.get() {
                OfflineState::Unknown => return None,
                OfflineState::Stored => common.works_offline,
                OfflineState::Unavailable => common.no_worker,
            };
            untouched().then(|| p(text).class("muted small"))
        })
        .live_one(move || {
            let helps = !page::is_installed() && status.memory_only.with(Option::is_none);
            (untouched() && helps).then(|| p(t.install_hint).class("muted small"))
        })
}
