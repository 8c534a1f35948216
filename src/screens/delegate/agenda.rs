//! The agenda, and what is on now.

use khoithidua_core::conference::{AgendaItem, Conference, SamplePart};
use leptos::prelude::*;

use super::next;
use crate::dom::{El, a, div, el, h1, p, span, strong};
use crate::i18n;
use crate::route::Route;
use crate::screens::shared::sample::sample_mark;
use crate::state::opening::use_here;
use crate::state::page;

/// How often "now" is looked up, in milliseconds.
const TICK_MS: u64 = 30_000;

/// The agenda.
pub fn agenda() -> Vec<El> {
    let (t, conference) = (i18n::delegate(), use_here().conference);
    let agenda = conference.agenda();
    let now = current(&conference, &agenda);
    let items = agenda.iter().enumerate();
    let list = el("ol")
        .class("agenda")
        .attr("role", "list")
        .children(items.map(|(i, item)| agenda_item(&conference, item, now == Some(i))));
    let when = format!(
        "{}. {}",
        (t.held_on)(&conference.date.display()),
        conference.place
    );
    let mark = sample_mark(&conference, SamplePart::Agenda);
    [h1(t.agenda), p(&when)]
        .into_iter()
        .chain(mark)
        .chain([list, div("actions no-print").child(next::to_tasks())])
        .collect()
}

/// The item that is on, on the day of the conference.
fn current(conference: &Conference, agenda: &[AgendaItem]) -> Option<usize> {
    let now = page::now();
    if now.date() != conference.date {
        return None;
    }
    agenda
        .iter()
        .rposition(|item| item.starts.is_some_and(|at| at <= now.time()))
}

fn agenda_item(conference: &Conference, item: &AgendaItem, now: bool) -> El {
    let t = i18n::delegate();
    let speakers: Vec<String> = item
        .speakers
        .iter()
        .filter_map(|id| conference.person(id))
        .map(i18n::person_name)
        .collect();
    let papers = conference
        .papers
        .iter()
        .filter(|paper| item.papers.contains(&paper.id))
        .map(|paper| el("p").child(a("", &Route::Paper(paper.id.clone()).href(), &paper.title)));
    let starts = item.starts.map(|at| at.to_string()).unwrap_or_default();
    let about = div("")
        .children(now.then(|| el("p").class("small").child(strong(t.now))))
        .child(el("p").child(strong(&item.title)))
        .children((!speakers.is_empty()).then(|| p(&speakers.join(", ")).class("muted")))
        .children(item.note.as_deref().map(|note| p(note).class("small")))
        .children(papers);
    let row = el("li").child(el("time").text(&starts)).child(about);
    if now {
        row.class("agenda-now").attr("aria-current", "step")
    } else {
        row
    }
}

/// What is on now, for home. Nothing on other days.
pub fn now() -> El {
    let (t, conference) = (i18n::delegate(), use_here().conference);
    let agenda = StoredValue::new(conference.agenda());
    let current = move || agenda.with_value(|agenda| current(&conference, agenda));
    let at = RwSignal::new(current());
    page::every(TICK_MS, move || {
        at.try_set(current());
    });
    div("").live_one(move || {
        let at = at.get()?;
        let title = agenda.with_value(|agenda| agenda.get(at).map(|item| strong(&item.title)))?;
        let link = a("pick now", &Route::Agenda.href(), "");
        Some(link.child(span("muted small", t.now)).child(title))
    })
}
