//! A scoring sheet: one group of criteria a screen, the running total always in sight.

mod inputs;
mod row;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::draft::Draft;
use khoithidua_core::draft::task::{self, Task};
use khoithidua_core::ids::UnitId;
use khoithidua_core::number::Points;
use khoithidua_core::score::criterion::{self, Criterion};
use khoithidua_core::score::points;
use khoithidua_core::submission;
use leptos::prelude::*;

use super::next;
use crate::i18n;
use crate::route::Route;
use crate::screens::shared::sample::sample_mark;
use crate::state::opening::Here;
use crate::state::session::{use_here, use_session};
use row::RowCard;

/// A screenful of a sheet: a heading and the rows to fill in.
struct Group<'a> {
    heading: Option<&'a Criterion>,
    rows: Vec<&'a Criterion>,
}

/// The screens of a sheet: one for each top group; a single one where peers score groups as a whole.
fn groups<'a>(conference: &'a Conference, own: bool) -> Vec<Group<'a>> {
    let rows = submission::rows_to_score(conference, own);
    if rows.iter().any(|r| r.is_group()) {
        return vec![Group {
            heading: None,
            rows,
        }];
    }
    let belonging = |top: &'a Criterion| {
        let lines = top.lines();
        let rows = rows
            .iter()
            .copied()
            .filter(|r| lines.iter().any(|l| l.id == r.id));
        Group {
            heading: Some(top),
            rows: rows.collect(),
        }
    };
    conference
        .criteria
        .iter()
        .map(belonging)
        .filter(|g| !g.rows.is_empty())
        .collect()
}

/// The sheet of a unit, one of its groups.
#[component]
pub fn Sheet(unit: UnitId, group: usize) -> impl IntoView {
    let (session, here) = (use_session(), use_here());
    let allowed = session.draft().with_untracked(|d| {
        d.as_ref()
            .is_some_and(|d| is_to_score(&here.conference, d, &unit))
    });
    if allowed {
        sheet(&here, unit, group)
    } else {
        view! { <h1 tabindex="-1">{i18n::delegate().sheet_of}</h1> }.into_any()
    }
}

fn is_to_score(conference: &Conference, draft: &Draft, unit: &UnitId) -> bool {
    conference
        .person(&draft.person)
        .is_some_and(|person| khoithidua_core::rights::scores(conference, person).contains(&unit))
}

fn sheet(here: &Here, unit: UnitId, group: usize) -> AnyView {
    let (t, session, conference) = (i18n::delegate(), use_session(), &here.conference);
    let own = session
        .draft()
        .with_untracked(|d| d.as_ref().is_some_and(|d| d.is_own(conference, &unit)));
    let groups = groups(conference, own);
    let at = group.min(groups.len().saturating_sub(1));
    let count = groups.len();
    let tabs = (count > 1).then(|| tabs(&unit, &groups, at));
    let Some(shown) = groups.get(at) else {
        return ().into_any();
    };
    let heading = shown.heading.map(|h| format!("{}. {}", h.number, h.title));
    let rows: Vec<_> = shown
        .rows
        .iter()
        .map(|row| {
            let registered = conference.target(&unit, &row.id);
            view! { <RowCard unit=unit.clone() row=(*row).clone() registered /> }.into_any()
        })
        .collect();
    let kind = if own { t.sheet_own } else { t.sheet_peer };
    view! {
        <p class="muted">{t.sheet_of} " \u{b7} " {kind}</p>
        <h1 tabindex="-1">{i18n::unit_short(conference, &unit)}</h1>
        {sample_mark(conference, SamplePart::Criteria)}
        {tabs}
        {heading.map(|h| view! { <h2>{h}</h2> })}
        {rows}
        <Actions unit at count />
    }
    .into_any()
}

fn tabs(unit: &UnitId, groups: &[Group<'_>], at: usize) -> AnyView {
    let t = i18n::delegate();
    let links: Vec<_> = groups
        .iter()
        .enumerate()
        .filter_map(|(i, group)| {
            let heading = group.heading?;
            let href = Route::Sheet(unit.clone(), i).href();
            let points = i18n::number(heading.max);
            let current = (i == at).then_some("page");
            let number = heading.number.clone();
            Some(
                view! {
                    <a href=href aria-current=current aria-label=(t.group_of)(i + 1, groups.len())>
                        {number}
                        <small>{points}</small>
                    </a>
                }
                .into_any(),
            )
        })
        .collect();
    view! { <nav class="groups" aria-label=t.sheet_of>{links}</nav> }.into_any()
}

/// Total so far, and the way on: next group, then next task.
#[component]
fn Actions(unit: UnitId, at: usize, count: usize) -> impl IntoView {
    let (t, session, conference) = (i18n::delegate(), use_session(), use_here().conference);
    let max = i18n::number(criterion::ordinary_max(&conference.criteria));
    let (of, scored) = (conference.clone(), unit.clone());
    let totals = Memo::new(move |_| {
        session.draft().with(|d| {
            let sheet = d.as_ref()?.sheet(&of, &scored);
            let points = points::of_sheet(&of.criteria, &sheet);
            Some((points.ordinary, points.extra))
        })
    });
    let total = move || {
        totals
            .get()
            .map(|(ordinary, _)| i18n::number(ordinary))
            .unwrap_or_default()
    };
    let extra = move || {
        totals
            .get()
            .filter(|(_, extra)| *extra != Points::ZERO)
            .map(|(_, extra)| {
                let sign = if extra > Points::ZERO { "+" } else { "" };
                format!("{}: {sign}{}", t.bonus_penalty, i18n::number(extra))
            })
    };
    let previous = (at > 0).then(|| Route::Sheet(unit.clone(), at - 1).href());
    let last = at + 1 >= count;
    let onward = move || {
        if !last {
            return Route::Sheet(unit.clone(), at + 1).href();
        }
        let task = Task::Sheet(unit.clone());
        session.draft().with(|d| {
            let tasks = d
                .as_ref()
                .map(|d| task::tasks(d, &conference))
                .unwrap_or_default();
            next::after(&tasks, Some(&task)).href()
        })
    };
    view! {
        <div class="actions no-print">
            <p class="total" role="status">
                <small>{t.running_total}</small>
                <strong>{total}</strong>
                <span class="muted">" / " {max}</span>
                <small>{extra}</small>
            </p>
            {previous
                .map(|href| view! { <a class="button" href=href aria-label=t.previous_group>"\u{2190}"</a> })}
            <a class="button button-primary" href=onward>
                {if last { t.next_task } else { t.next_group }}
            </a>
        </div>
    }
}
