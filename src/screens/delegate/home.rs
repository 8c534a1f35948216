//! Home: what is on now, what to do next, what to read, my tasks with their progress, which conference.

use std::sync::Arc;

use khoithidua_core::conference::Conference;
use khoithidua_core::draft::task::{self, Progress, Task};
use khoithidua_core::draft::{Draft, Stage};
use khoithidua_core::ids::UnitId;
use khoithidua_core::receipt::Receipt;
use khoithidua_core::rights;
use leptos::prelude::*;

use super::{agenda, hand_over, next, receipt, sealed};
use crate::dom::{El, a, div, el, h2, p, section, span, strong};
use crate::i18n;
use crate::route::Route;
use crate::state::opening::{Here, use_here};
use crate::state::page;
use crate::state::session::{Session, use_session};
use crate::state::status::OfflineState;
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
    let shown = conference.clone();
    let own = session.draft().with_untracked(|d| {
        let person = conference.person(&d.as_ref()?.person)?;
        person.unit.clone()
    });
    let (of, own_unit) = (conference.clone(), own.clone());
    let next = move || {
        let next = tasks.with(|tasks| next_up(&of, own_unit.as_ref(), session, tasks));
        stage.get().map(|stage| match stage {
            Stage::Editing => next,
            Stage::Finalised {
                handed_over,
                receipt,
                ..
            } => {
                let receipt = receipt.and_then(|held| held.peek());
                finished(session, handed_over, receipt.as_ref())
            }
        })
    };
    let review = move || {
        let begun = tasks.with(|tasks| tasks.iter().any(|(_, p)| p.done > 0 && !p.is_complete()));
        (begun && stage.get() == Some(Stage::Editing)).then(|| {
            a(
                "button button-wide",
                &Route::Review.href(),
                i18n::delegate().review_title,
            )
        })
    };
    vec![
        greeting(session, &conference),
        agenda::now(),
        div("").live_one(next),
        div("").live_one(sealed::receipt),
        div("").children(links(&conference)),
        secret_voting(session, &conference),
        device_hint(session, tasks),
        div("").live_one(move || tasks.with(|tasks| Some(task_lists(&shown, own.as_ref(), tasks)))),
        div("").live_one(review),
        which_conference(&here),
    ]
}

/// That nothing can be voted on in secret yet, for whoever would.
fn secret_voting(session: Session, conference: &Conference) -> El {
    let votes = session.draft().with_untracked(|d| {
        let person = d.as_ref().and_then(|d| conference.person(&d.person));
        person.is_some_and(|person| rights::votes(conference, person))
    });
    let why = votes.then(|| sealed::not_held(conference)).flatten();
    div("").children(why)
}

/// What there is to read: nothing where people only vote again.
fn links(conference: &Conference) -> Option<El> {
    let t = i18n::delegate();
    conference.follows.is_none().then(|| {
        el("nav")
            .class("links")
            .attr("aria-label", t.papers)
            .child(a("button", &Route::Agenda.href(), t.agenda))
            .child(a("button", &Route::Papers.href(), t.papers))
    })
}

/// Which conference this is, with the code to compare with the board's.
fn which_conference(here: &Here) -> El {
    let (t, common, conference) = (i18n::delegate(), i18n::common(), &here.conference);
    let about = format!(
        "{}. {}, {}.",
        conference.title,
        conference.place,
        conference.date.display()
    );
    let code = p(&format!("{}: ", common.fingerprint)).child(strong(&here.fingerprint.spoken(2)));
    el("footer")
        .class("home-foot small muted")
        .children([p(&about), code, p(t.code_note)])
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
    div("home-head")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text(&format!("{} ", t.home_hello))
                .child(span("whole", "").live_text(move || name.get().unwrap_or_default())),
        )
        .children(unit.map(|unit| p(&unit)))
        .child(
            p(&format!("{}. ", (t.held_on)(&conference.date.display())))
                .class("muted small")
                .child(a("", &Route::Who.href(), t.change_person)),
        )
}

/// The name, else the capacity.
fn display_name(draft: &Draft, conference: &Conference) -> String {
    let nameless = || conference.person(&draft.person).map(i18n::person_name);
    draft
        .own_name(conference)
        .or_else(nameless)
        .unwrap_or_default()
}

/// Nothing is left to fill in: whether it has been handed over, and the way to change something.
fn finished(session: Session, handed_over: bool, receipt: Option<&Receipt>) -> El {
    let t = i18n::delegate();
    let way = if handed_over {
        "button button-wide"
    } else {
        "button button-primary button-wide"
    };
    let revision = session
        .draft()
        .with(|d| d.as_ref().map_or(0, Draft::revision));
    section("stack-small")
        .child(receipt::stamp(handed_over, receipt))
        .child(a(way, &Route::HandOver.href(), t.to_hand_over))
        .child(p(&(t.locked_revision)(revision)).class("muted small"))
        .child(hand_over::again())
}

/// What to do next, in words, with the only button that stands out.
fn next_up(conference: &Conference, own: Option<&UnitId>, session: Session, tasks: &Tasks) -> El {
    let t = i18n::delegate();
    let route = next::after(tasks, None);
    let current = tasks
        .iter()
        .find(|(task, progress)| !progress.is_complete() && next::route(task) == route);
    let begun = tasks.iter().any(|(_, p)| p.done > 0);
    let remarked = session
        .draft()
        .with(|d| d.as_ref().is_some_and(|d| !d.remarks.is_empty()));
    let (what, how_far, to, text) = match current {
        Some((task, progress)) => (
            task_name(conference, own, task),
            task_state(*progress).2,
            route,
            if begun { t.go_on } else { t.start_first },
        ),
        None if tasks.is_empty() && !remarked => (
            t.no_tasks.to_owned(),
            String::new(),
            Route::Papers,
            t.guest_go_on,
        ),
        None => (
            if tasks.is_empty() {
                t.no_tasks
            } else {
                t.review_complete
            }
            .to_owned(),
            String::new(),
            route,
            t.review_and_finish,
        ),
    };
    section("card up-next")
        .child(h2(t.next_task).class("muted small"))
        .child(
            p("")
                .child(strong(&what))
                .child(span("muted", &format!(" {how_far}"))),
        )
        .child(a("button button-primary button-wide", &to.href(), text))
}

fn task_lists(conference: &Conference, own: Option<&UnitId>, tasks: &Tasks) -> El {
    let t = i18n::delegate();
    if tasks.is_empty() {
        return div("");
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

/// What a task is called.
fn task_name(conference: &Conference, own: Option<&UnitId>, task: &Task) -> String {
    let t = i18n::delegate();
    match task {
        Task::Sheet(unit) if Some(unit) == own => {
            // The words in brackets go to the next line together.
            let own = t.sheet_own.replace(' ', "\u{a0}");
            format!("{} ({own})", i18n::unit_short(conference, unit))
        }
        Task::Sheet(unit) => i18n::unit_short(conference, unit),
        Task::Vote(id) => conference
            .contest(id)
            .map(|c| c.title.clone())
            .unwrap_or_default(),
        Task::Covenant => (t.covenant_title)(conference.covenant.year),
    }
}

/// How far a task is: class, sign, words.
fn task_state(progress: Progress) -> (&'static str, &'static str, String) {
    let t = i18n::delegate();
    if progress.is_complete() {
        ("task task-done", "\u{2713}", t.done.to_owned())
    } else if progress.wrong > 0 {
        ("task task-wrong", "!", t.to_correct.to_owned())
    } else if progress.done > 0 {
        let how_far = (t.in_progress)(progress.done, progress.total);
        ("task task-begun", "", how_far)
    } else {
        ("task", "", t.not_started.to_owned())
    }
}

fn task_item(conference: &Conference, own: Option<&UnitId>, task: &Task, progress: Progress) -> El {
    let (class, sign, state) = task_state(progress);
    let link = a(class, &next::route(task).href(), "")
        .child(span("task-sign", sign).attr("aria-hidden", "true"))
        .child(span("task-name", &task_name(conference, own, task)))
        .child(span("task-state", &state));
    el("li").child(link)
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
