//! Everybody's words in one place: remarks by paper, reasons and evidence by criterion.

use khoithidua_core::conference::SamplePart;
use khoithidua_core::desk::gather::{Note, Remark, gather};
use khoithidua_core::ids::PersonId;
use leptos::prelude::*;

use super::words::who;
use crate::i18n;
use crate::screens::desk::show_more::ShowMore;
use crate::screens::desk::widgets::{Notice, sample_mark};
use crate::screens::shared::filled::said;
use crate::state::desk::use_desk;
use crate::state::opening::Here;
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;

/// Entries shown at first, and added by each tap.
const PORTION: usize = 100;

/// The page.
#[component]
pub fn Words() -> impl IntoView {
    let (t, desk, here) = (&i18n::desk().reading, use_desk(), use_here());
    let most = RwSignal::new(PORTION);
    let content = move || {
        let state = desk.state().get();
        let gathered = gather(&here.conference, &state.0);
        let typed = |by: &PersonId| {
            let submission = state.0.accepted.get(by);
            submission.and_then(|(_, s)| s.name.as_deref())
        };
        let mut left = most.get();
        let remarks: Vec<_> = gathered
            .remarks
            .iter()
            .filter_map(|(paper, said)| {
                let entries = take(&mut left, said, |r| remark(&here, r, typed(r.by)))?;
                Some(group(&paper.title, said.len(), entries))
            })
            .collect();
        let notes: Vec<_> = gathered
            .notes
            .iter()
            .filter_map(|(criterion, said)| {
                let entries = take(&mut left, said, |n| note(&here, n, typed(n.by)))?;
                let title = format!("{}. {}", criterion.number, criterion.title);
                Some(group(&title, said.len(), entries))
            })
            .collect();
        let mark = sample_mark(&here.conference, SamplePart::Criteria);
        let mark = mark.filter(|_| !notes.is_empty());
        let all = gathered.remarks.iter().map(|(_, said)| said.len());
        let all: usize = all
            .chain(gathered.notes.iter().map(|(_, said)| said.len()))
            .sum();
        let hidden = all.saturating_sub(most.get());
        if all == 0 {
            return view! { <p class="card">{t.gathered_none}</p> }.into_any();
        }
        view! {
            {part(t.gathered_remarks, remarks)}
            {mark}
            {part(t.gathered_notes, notes)}
            <ShowMore left=hidden most portion=PORTION words=t.show_more />
        }
        .into_any()
    };
    view! {
        <h1 tabindex="-1">{t.gathered_title}</h1>
        <Notice tone=Tone::Info>{t.gathered_text}</Notice>
        <p class="no-print">
            <button type="button" class="button" on:click=move |_| page::print()>
                {i18n::desk().print}
            </button>
        </p>
        {content}
    }
}

/// As many as may still be shown; `None` when there is no room for any.
fn take<T>(left: &mut usize, all: &[T], show: impl Fn(&T) -> AnyView) -> Option<Vec<AnyView>> {
    let some = (*left).min(all.len());
    *left -= some;
    (some > 0).then(|| all.iter().take(some).map(show).collect())
}

fn part(title: &'static str, groups: Vec<AnyView>) -> Option<AnyView> {
    (!groups.is_empty()).then(|| {
        view! {
            <h2>{title}</h2>
            {groups}
        }
        .into_any()
    })
}

fn group(title: &str, count: usize, entries: Vec<AnyView>) -> AnyView {
    let count = (i18n::desk().reading.entries)(count);
    view! {
        <section class="card gathered">
            <h3>{title.to_owned()} " " <span class="muted small">{count}</span></h3>
            <ul role="list">{entries}</ul>
        </section>
    }
    .into_any()
}

fn remark(here: &Here, remark: &Remark<'_>, typed: Option<&str>) -> AnyView {
    let text = remark.text.to_owned();
    entry(
        here,
        remark.by,
        typed,
        None,
        view! { <p class="said">{text}</p> }.into_any(),
    )
}

fn note(here: &Here, note: &Note<'_>, typed: Option<&str>) -> AnyView {
    let t = &i18n::desk().reading;
    let unit = i18n::unit_short(&here.conference, note.unit);
    let points = note.points.map(i18n::number);
    let about = (t.on_sheet_of)(&unit, points.as_deref());
    let said = said(note.reason, note.evidence);
    entry(here, note.by, typed, Some(about), said)
}

fn entry(
    here: &Here,
    by: &PersonId,
    typed: Option<&str>,
    about: Option<String>,
    said: AnyView,
) -> AnyView {
    let (name, unit) = who(&here.conference, by, typed);
    view! {
        <li>
            <p class="said-by">
                <strong>{name}</strong>
                " "
                <span class="muted">{unit} {about.map(|about| format!(" \u{b7} {about}"))}</span>
            </p>
            {said}
        </li>
    }
    .into_any()
}
