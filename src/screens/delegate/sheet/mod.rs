//! A scoring sheet: one group of criteria a screen, the running total always in sight.

mod inputs;
mod row;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::draft::line::Terms;
use khoithidua_core::draft::task::{self, Progress, Task};
use khoithidua_core::ids::UnitId;
use khoithidua_core::number::Points;
use khoithidua_core::rights;
use khoithidua_core::score::criterion::{self, Criterion};
use khoithidua_core::score::points;
use khoithidua_core::submission;
use leptos::prelude::*;

use super::next;
use crate::dom::{El, a, div, el, h1, h2, p, span};
use crate::i18n;
use crate::route::Route;
use crate::screens::shared::sample::sample_mark;
use crate::state::opening::use_here;
use crate::state::session::use_session;

/// A screenful of a sheet: a heading and the rows to fill in.
struct Group<'a> {
    heading: Option<&'a Criterion>,
    rows: Vec<&'a Criterion>,
}

/// The screens of a sheet: one for each top group; a single one where peers score groups as a whole.
fn groups(conference: &Conference, own: bool) -> Vec<Group<'_>> {
    let rows = submission::rows_to_score(conference, own);
    if rows.iter().any(|r| r.is_group()) {
        return vec![Group {
            heading: None,
            rows,
        }];
    }
    let mut groups = Vec::new();
    for top in &conference.criteria {
        let lines = top.lines();
        let belongs = |row: &&Criterion| lines.iter().any(|l| l.id == row.id);
        let rows: Vec<_> = rows.iter().copied().filter(belongs).collect();
        if !rows.is_empty() {
            groups.push(Group {
                heading: Some(top),
                rows,
            });
        }
    }
    groups
}

/// The sheet of a unit, one of its groups.
pub fn sheet(unit: &UnitId, group: usize) -> Vec<El> {
    let (t, session, here) = (i18n::delegate(), use_session(), use_here());
    let conference = &*here.conference;
    let own = session.draft().with_untracked(|d| {
        let draft = d.as_ref()?;
        let person = conference.person(&draft.person)?;
        let to_score = rights::scores(conference, person).contains(&unit);
        to_score.then(|| draft.is_own(conference, unit))
    });
    let Some(own) = own else {
        return vec![h1(t.sheet_of)];
    };
    let groups = groups(conference, own);
    let at = group.min(groups.len().saturating_sub(1));
    let Some(shown) = groups.get(at) else {
        return vec![h1(t.sheet_of)];
    };
    let kind = if own { t.sheet_own } else { t.sheet_peer };
    // A row that is a group by itself needs no heading above its own.
    let heading = shown
        .heading
        .filter(|h| shown.rows.iter().all(|row| row.id != h.id));
    let rows = shown.rows.iter().map(|row| {
        row::card(
            session,
            unit,
            (*row).clone(),
            Terms::of(conference, unit, row),
            if heading.is_some() { "h3" } else { "h2" },
        )
    });
    [
        p(&format!("{} \u{b7} {kind}", t.sheet_of)).class("muted"),
        h1(&i18n::unit_short(conference, unit)),
    ]
    .into_iter()
    .chain(sample_mark(conference, SamplePart::Criteria))
    .chain((groups.len() > 1).then(|| tabs(unit, &groups, at, own)))
    .chain(heading.map(|h| {
        div("row-head")
            .child(h2(&format!("{}. {}", h.number, h.title)))
            .child(span("row-max", &row::most(h)))
    }))
    .chain(rows)
    .chain([actions(unit, at, &groups)])
    .collect()
}

/// One link for each part of the sheet, each with how far it is.
fn tabs(unit: &UnitId, groups: &[Group<'_>], at: usize, own: bool) -> El {
    let (t, session, of) = (i18n::delegate(), use_session(), unit.clone());
    let conference = use_here().conference;
    let progress = session.slice(move |d| {
        let groups = self::groups(&conference, own);
        let of = |g: &Group<'_>| task::rows_progress(d, &conference, &of, &g.rows);
        groups.iter().map(of).collect::<Vec<_>>()
    });
    let links = groups.iter().enumerate().filter_map(|(i, group)| {
        let heading = group.heading?;
        let part = (t.group_of)(i + 1, groups.len());
        let optional = group.rows.iter().all(|row| row.extra);
        let now = Memo::new(move |_| {
            let all = progress.get().unwrap_or_default();
            all.get(i).copied().unwrap_or_default()
        });
        let link = a("", &Route::Sheet(unit.clone(), i).href(), "")
            .class_if("group-done", move || now.get().is_complete())
            .class_if("group-wrong", move || now.get().wrong > 0)
            .child(span("", &heading.number).live_text(move || sign(now.get()).to_owned()))
            .child(el("small").live_text(move || count(now.get(), optional)))
            .child(
                span("visually-hidden", "")
                    .live_text(move || format!(" {part}, {}", words(now.get(), optional))),
            );
        Some(if i == at {
            link.attr("aria-current", "page")
        } else {
            link
        })
    });
    el("nav")
        .class("groups")
        .attr("aria-label", t.sheet_of)
        .children(links)
}

/// A sign behind a part that is done, or that has something wrong in it.
fn sign(progress: Progress) -> &'static str {
    match progress {
        p if p.is_complete() => " \u{2713}",
        p if p.wrong > 0 => " !",
        _ => "",
    }
}

/// How much of a part is done; a dash where nothing has to be.
fn count(progress: Progress, optional: bool) -> String {
    if optional && progress.done == 0 {
        return "\u{2013}".to_owned();
    }
    (i18n::delegate().of)(progress.done, progress.total)
}

/// How far a part is, for the ear.
fn words(progress: Progress, optional: bool) -> String {
    let t = i18n::delegate();
    match progress {
        p if p.is_complete() => t.done.to_owned(),
        p if p.wrong > 0 => t.to_correct.to_owned(),
        p if p.done > 0 => (t.in_progress)(p.done, p.total),
        _ if optional => t.optional.to_owned(),
        _ => t.not_started.to_owned(),
    }
}

/// Total so far, and the way on: next group, then next task.
fn actions(unit: &UnitId, at: usize, groups: &[Group<'_>]) -> El {
    let (t, session, conference) = (i18n::delegate(), use_session(), use_here().conference);
    let max = i18n::number(criterion::ordinary_max(&conference.criteria));
    let scored = unit.clone();
    let totals = Memo::new(move |_| {
        session.draft().with(|d| {
            let sheet = d.as_ref()?.sheet(&conference, &scored);
            let points = points::of_sheet(&conference, &sheet);
            let extra = points::bonus_and_penalty(&conference.criteria, &points);
            Some((points.ordinary, extra, points.compared.len()))
        })
    });
    let total = move || {
        totals
            .get()
            .map(|(ordinary, ..)| i18n::number(ordinary))
            .unwrap_or_default()
    };
    let extra = move || {
        let (_, (bonus, penalty), compared) = totals.get().unwrap_or_default();
        let said = [(bonus, t.bonus), (penalty, t.penalty)];
        let said = said.iter().filter(|(points, _)| *points != Points::ZERO);
        let mut said: Vec<String> = said.map(|(p, text)| text(&i18n::number(*p))).collect();
        if compared > 0 {
            said.push((t.compared_rows)(compared));
        }
        said.join(", ")
    };
    let onward = match groups.get(at + 1).and_then(|g| g.heading) {
        Some(next) => {
            let to = Route::Sheet(unit.clone(), at + 1).href();
            a("button", &to, &(t.next_part)(&next.number))
        }
        None => next::link(Task::Sheet(unit.clone()), t.next_task),
    };
    let running = p("")
        .class("total")
        .attr("role", "status")
        .child(el("small").text(t.running_total))
        .child(el("strong").live_text(total))
        .child(span("muted", &format!(" / {max}")))
        .child(el("small").live_text(extra));
    div("actions no-print")
        .child(running)
        .child(onward.class("button button-primary"))
}
