//! A scoring sheet: one group of criteria a screen, the running total always in sight.

mod inputs;
mod row;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::draft::task::Task;
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
    let rows = shown.rows.iter().map(|row| {
        row::card(
            session,
            unit,
            (*row).clone(),
            conference.target(unit, &row.id),
            if shown.heading.is_some() { "h3" } else { "h2" },
        )
    });
    [
        p(&format!("{} \u{b7} {kind}", t.sheet_of)).class("muted"),
        h1(&i18n::unit_short(conference, unit)),
    ]
    .into_iter()
    .chain(sample_mark(conference, SamplePart::Criteria))
    .chain((groups.len() > 1).then(|| tabs(unit, &groups, at)))
    .chain(
        shown
            .heading
            .map(|h| h2(&format!("{}. {}", h.number, h.title))),
    )
    .chain(rows)
    .chain([actions(unit, at, groups.len())])
    .collect()
}

fn tabs(unit: &UnitId, groups: &[Group<'_>], at: usize) -> El {
    let t = i18n::delegate();
    let links = groups.iter().enumerate().filter_map(|(i, group)| {
        let heading = group.heading?;
        let link = a("", &Route::Sheet(unit.clone(), i).href(), &heading.number)
            .child(el("small").text(&i18n::number(extreme(heading))))
            .child(span(
                "visually-hidden",
                &format!(" {}", (t.group_of)(i + 1, groups.len())),
            ));
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

/// The points a group is about: its maximum, or for penalties its minimum.
fn extreme(group: &Criterion) -> Points {
    if group.max == Points::ZERO {
        group.min()
    } else {
        group.max
    }
}

/// Total so far, and the way on: next group, then next task.
fn actions(unit: &UnitId, at: usize, count: usize) -> El {
    let (t, session, conference) = (i18n::delegate(), use_session(), use_here().conference);
    let max = i18n::number(criterion::ordinary_max(&conference.criteria));
    let scored = unit.clone();
    let totals = Memo::new(move |_| {
        session.draft().with(|d| {
            let sheet = d.as_ref()?.sheet(&conference, &scored);
            let points = points::of_sheet(&conference.criteria, &sheet);
            Some((points.ordinary, points.extra))
        })
    });
    let total = move || {
        totals
            .get()
            .map(|(ordinary, _)| i18n::number(ordinary))
            .unwrap_or_default()
    };
    let extra = move || match totals.get() {
        Some((_, extra)) if extra != Points::ZERO => {
            let sign = if extra > Points::ZERO { "+" } else { "" };
            format!("{}: {sign}{}", t.bonus_penalty, i18n::number(extra))
        }
        _ => String::new(),
    };
    let previous = (at > 0).then(|| {
        let href = Route::Sheet(unit.clone(), at - 1).href();
        a("button", &href, "\u{2190}").attr("aria-label", t.previous_group)
    });
    let onward = if at + 1 < count {
        a(
            "button",
            &Route::Sheet(unit.clone(), at + 1).href(),
            t.next_group,
        )
    } else {
        next::link(Task::Sheet(unit.clone()), t.next_task)
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
        .children(previous)
        .child(onward.class("button button-primary"))
}
