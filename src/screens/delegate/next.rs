//! Which task comes next, and where it is.

use khoithidua_core::draft::task::{self, Progress, Task};
use leptos::prelude::*;

use crate::dom::{El, a};
use crate::i18n;
use crate::route::Route;
use crate::state::opening::use_here;
use crate::state::session::use_session;

/// The screen of a task.
pub fn route(task: &Task) -> Route {
    match task {
        Task::Sheet(unit) => Route::Sheet(unit.clone(), 0),
        Task::Vote(contest) => Route::Vote(contest.clone()),
        Task::Covenant => Route::Covenant,
    }
}

/// A button back to the list of tasks.
pub fn to_tasks() -> El {
    a("button", &Route::Home.href(), i18n::delegate().to_tasks)
}

/// The first unfinished task after this one, else the first unfinished, else the review.
pub fn after(tasks: &[(Task, Progress)], current: Option<&Task>) -> Route {
    let at = tasks
        .iter()
        .position(|(task, _)| Some(task) == current)
        .map_or(0, |i| i + 1);
    let (before, behind) = tasks.split_at(at.min(tasks.len()));
    behind
        .iter()
        .chain(before)
        .find(|(task, progress)| !progress.is_complete() && Some(task) != current)
        .map_or(Route::Review, |(task, _)| route(task))
}

/// A button to what comes after a task.
pub fn link(task: Task, text: &str) -> El {
    let (session, conference) = (use_session(), use_here().conference);
    a("button", "", text).live_attr("href", move || {
        let route = session.draft().with(|d| {
            let tasks = d
                .as_ref()
                .map(|d| task::tasks(d, &conference))
                .unwrap_or_default();
            after(&tasks, Some(&task))
        });
        Some(route.href())
    })
}
