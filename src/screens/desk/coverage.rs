//! Who has delivered what: everyone against the documents.

use std::collections::BTreeMap;

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::assess::{Assessment, Verdict};
use khoithidua_core::desk::coverage::{Cell, CoverageCounts, CoverageRow, Delivered, coverage};
use khoithidua_core::desk::inbox::{Content, Inbox};
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::PersonId;
use khoithidua_core::text;
use leptos::prelude::*;

use super::home::tile;
use super::words::who;
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::show_more::ShowMore;
use crate::screens::desk::widgets::Segments;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;

/// Rows shown at first, and added by each tap: a page with a thousand would take long to appear.
const PORTION: usize = 150;

/// The states in the order in which they can be filtered by.
const STATES: [Delivered; 5] = [
    Delivered::Unaccredited,
    Delivered::Nothing,
    Delivered::Partly,
    Delivered::Conflict,
    Delivered::All,
];

/// The grid.
#[component]
pub fn Coverage() -> impl IntoView {
    let (t, desk, here) = (i18n::desk(), use_desk(), use_here());
    let (only, order) = (RwSignal::new(0_usize), RwSignal::new(0_usize));
    let most = RwSignal::new(PORTION);
    let rows = move || {
        let state = desk.state().get();
        let mut rows = coverage(&here.conference, &state.0);
        if let Some(wanted) = only.get().checked_sub(1).and_then(|i| STATES.get(i)) {
            rows.retain(|row| row.delivered() == *wanted);
        }
        sort(&here.conference, &mut rows, order.get());
        let files = desk.inbox().with(|inbox| counted(inbox, &state.0));
        let typed = |row: &CoverageRow<'_>| {
            let submission = state.0.accepted.get(&row.person.id);
            submission.and_then(|(_, s)| s.name.clone())
        };
        let rows: Vec<_> = rows
            .iter()
            .take(most.get())
            .map(|r| {
                let file = files.get(&r.person.id).copied();
                self::row(&here.conference, r, typed(r).as_deref(), file)
            })
            .collect();
        if rows.is_empty() {
            return view! { <tr><td colspan="6">{t.nobody_here}</td></tr> }.into_any();
        }
        rows.into_any()
    };
    let counts = move || desk.counts();
    let left = move || shown(counts(), only.get()).saturating_sub(most.get());
    let filters = std::iter::once(t.show_all.to_owned())
        .chain(STATES.iter().map(|s| (t.delivered)(*s).to_owned()));
    let columns = [
        t.column_unit,
        t.column_person,
        t.column_sheets,
        t.column_votes,
        t.column_covenant,
        t.column_state,
    ];
    let heads = columns
        .map(|name| view! { <th scope="col">{name}</th> })
        .collect_view();
    let sorts = t.sorts.iter().map(ToString::to_string).collect();
    view! {
        <h1 tabindex="-1">{t.coverage_title}</h1>
        <p class="no-print"><a href=DeskRoute::Peers.href()>{i18n::peers().link}</a></p>
        <ul class="tiles" role="list">
            {tile(move || counts().all, (t.delivered)(Delivered::All))}
            {tile(move || counts().partly, (t.delivered)(Delivered::Partly))}
            {tile(move || counts().nothing, (t.delivered)(Delivered::Nothing))}
            {tile(move || counts().conflict, (t.delivered)(Delivered::Conflict))}
            {tile(move || counts().unaccredited, (t.delivered)(Delivered::Unaccredited))}
        </ul>
        <div class="controls no-print">
            <Segments
                legend=t.show_label
                name="coverage-filter"
                options=filters.collect()
                chosen=Signal::derive(move || Some(only.get()))
                on_choose=move |i| only.set(i)
            />
            <Segments
                legend=t.sort_label
                name="coverage-order"
                options=sorts
                chosen=Signal::derive(move || Some(order.get()))
                on_choose=move |i| order.set(i)
            />
        </div>
        <table class="grid coverage">
            <thead>
                <tr>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <ShowMore left=Signal::derive(left) most portion=PORTION words=t.show_more_people />
    }
}

/// The file that counts of each person, to be opened.
fn counted(inbox: &Inbox, state: &Assessment) -> BTreeMap<PersonId, Hash> {
    let counted = inbox.iter().filter_map(|(raw, _, content)| {
        let Content::Sound(submission, _) = content else {
            return None;
        };
        let verdict = state.verdicts.get(raw);
        // One that waits is opened too: whose it is, is seen there.
        let counts = matches!(
            verdict,
            Some(
                Verdict::Accepted
                    | Verdict::Supersedes { .. }
                    | Verdict::Unaccredited
                    | Verdict::SameCredential { .. }
            )
        );
        counts.then(|| (submission.person.clone(), *raw))
    });
    counted.collect()
}

/// How many rows a filter lets through.
fn shown(counts: CoverageCounts, only: usize) -> usize {
    match only.checked_sub(1).and_then(|i| STATES.get(i)) {
        None => counts.expected(),
        Some(Delivered::Nothing) => counts.nothing,
        Some(Delivered::Partly) => counts.partly,
        Some(Delivered::Conflict) => counts.conflict,
        Some(Delivered::Unaccredited) => counts.unaccredited,
        Some(Delivered::All) => counts.all,
    }
}

fn sort(conference: &Conference, rows: &mut [CoverageRow<'_>], order: usize) {
    match order {
        1 => rows.sort_by_cached_key(|row| {
            let unit = row.person.unit.as_ref();
            text::sort_key(&unit.map_or_else(String::new, |u| i18n::unit_short(conference, u)))
        }),
        2 => rows.sort_by_key(CoverageRow::delivered),
        _ => {}
    }
}

fn row(
    conference: &Conference,
    row: &CoverageRow<'_>,
    typed: Option<&str>,
    file: Option<Hash>,
) -> AnyView {
    let t = i18n::desk();
    let (name, unit) = who(conference, &row.person.id, typed);
    let delivered = row.delivered();
    let to = match delivered {
        Delivered::Conflict if file.is_none() => Some(DeskRoute::Conflicts),
        _ => file.map(DeskRoute::File),
    };
    let name_text = name.clone();
    let name = match to {
        Some(to) => view! { <a href=to.href()>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let (class, sign) = mark(delivered);
    let revoking = file.map(|raw| {
        let label = format!("{}: {name_text}", t.accrediting.revoke);
        view! {
            <a class="coverage-revoke no-print" href=DeskRoute::File(raw).href() aria-label=label>
                {t.accrediting.revoke} "\u{2026}"
            </a>
        }
    });
    let replaced = (row.replaced > 0)
        .then(|| view! { " " <small class="muted">{(t.replaced)(row.replaced)}</small> });
    view! {
        <tr>
            <th scope="row">{unit}</th>
            <td class="grid-name" data-label=t.column_person>{name}</td>
            {cell(row.sheets, t.column_sheets, false)}
            {cell(row.votes, t.column_votes, false)}
            {cell(row.covenant, t.column_covenant, true)}
            <td class="grid-state" data-label=t.column_state>
                <span class=class>
                    <span aria-hidden="true">{sign}</span>
                    " "
                    {(t.delivered)(delivered)}
                </span>
                {replaced}
                {revoking}
            </td>
        </tr>
    }
    .into_any()
}

/// Class of the mark of a state, and the sign that stands in it.
fn mark(delivered: Delivered) -> (&'static str, &'static str) {
    match delivered {
        Delivered::All => ("verdict verdict-counts", "\u{2713}"),
        Delivered::Partly => ("verdict verdict-partly", "\u{2026}"),
        Delivered::Nothing => ("verdict verdict-idle", "\u{2013}"),
        Delivered::Conflict => ("verdict verdict-conflict", "?"),
        Delivered::Unaccredited => ("verdict verdict-partly", "?"),
    }
}

fn cell(cell: Cell, label: &'static str, single: bool) -> AnyView {
    let t = i18n::desk();
    let (class, text) = match cell {
        Cell::NotAsked => ("cell-none", t.cell_none.to_owned()),
        Cell::Missing => ("cell-missing", t.cell_missing.to_owned()),
        Cell::Conflict => ("cell-conflict", t.cell_conflict.to_owned()),
        Cell::Unaccredited => (
            "cell-part",
            (t.delivered)(Delivered::Unaccredited).to_owned(),
        ),
        Cell::Received { done, total } if done >= total => {
            let text = if single {
                t.cell_signed.to_owned()
            } else {
                format!("{done}/{total}")
            };
            ("cell-whole", text)
        }
        Cell::Received { done: 0, total: 1 } => ("cell-part", t.cell_missing.to_owned()),
        Cell::Received { done, total } => ("cell-part", format!("{done}/{total}")),
    };
    view! { <td class=class data-label=label>{text}</td> }.into_any()
}
