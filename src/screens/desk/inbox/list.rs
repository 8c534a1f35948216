//! A list of files with a filter; long ones in portions.

use leptos::prelude::*;

use super::line::{Group, Line};
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::show_more::ShowMore;
use crate::screens::desk::widgets::Segments;

/// Lines shown at first, and added by each tap.
const PORTION: usize = 60;

/// How many there are of each group, each with what to do.
pub fn summary(lines: &[Line]) -> AnyView {
    let words = Group::ALL.into_iter().zip(i18n::desk().verdicts.summary);
    let said: Vec<_> = words
        .rev()
        .filter_map(|(group, text)| {
            let count = lines.iter().filter(|l| l.group == group).count();
            let (class, sign) = group.mark();
            (count > 0).then(|| {
                view! {
                    <li>
                        <span class=class aria-hidden="true">{sign}</span>
                        <span>{text(count)}</span>
                    </li>
                }
                .into_any()
            })
        })
        .collect();
    view! { <ul class="summary" role="list">{said}</ul> }.into_any()
}

/// The list.
#[component]
pub fn FileList(
    /// The lines.
    lines: Memo<Vec<Line>>,
    /// Name of the filter, unique on the screen.
    name: &'static str,
) -> impl IntoView {
    let t = i18n::desk();
    let (only, most) = (RwSignal::new(None::<Group>), RwSignal::new(PORTION));
    let rows = move || {
        lines.with(|lines| {
            let wanted = lines
                .iter()
                .filter(|l| only.get().is_none_or(|g| l.group == g));
            let rows: Vec<_> = wanted.take(most.get()).map(row).collect();
            rows
        })
    };
    let left = move || {
        lines.with(|lines| {
            let wanted = lines
                .iter()
                .filter(|l| only.get().is_none_or(|g| l.group == g));
            wanted.count().saturating_sub(most.get())
        })
    };
    view! {
        {move || lines.with(|lines| (lines.len() > 8).then(|| filter(lines, only, name)))}
        <ul class="file-list" role="list">{rows}</ul>
        <ShowMore left=Signal::derive(left) most portion=PORTION words=t.show_more />
    }
}

fn filter(lines: &[Line], only: RwSignal<Option<Group>>, name: &'static str) -> AnyView {
    let t = i18n::desk();
    let count = |group| lines.iter().filter(|l| l.group == group).count();
    let present: Vec<Group> = Group::ALL.into_iter().filter(|g| count(*g) > 0).collect();
    let words = Group::ALL.into_iter().zip(t.verdicts.groups);
    let mut options = vec![(t.all_files)(lines.len())];
    options.extend(
        words
            .filter(|(group, _)| present.contains(group))
            .map(|(group, text)| text(count(group))),
    );
    let groups = StoredValue::new(present);
    let chosen = Signal::derive(move || {
        let only = only.get();
        groups.with_value(|all| {
            Some(
                only.and_then(|g| all.iter().position(|p| *p == g))
                    .map_or(0, |i| i + 1),
            )
        })
    });
    let choose = move |i: usize| {
        only.set(groups.with_value(|all| i.checked_sub(1).and_then(|i| all.get(i).copied())));
    };
    view! { <Segments legend=t.filter_label name options chosen on_choose=choose /> }.into_any()
}

fn row(line: &Line) -> AnyView {
    let (class, sign) = line.group.mark();
    let name = line.name.clone();
    let name = match line.raw {
        Some(raw) => view! { <a href=DeskRoute::File(raw).href()>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! {
        <li class="file-line">
            <span class=class>
                <span aria-hidden="true">{sign}</span>
                " "
                {line.verdict}
            </span>
            <div class="file-who">
                <strong>{name}</strong>
                {(!line.unit.is_empty()).then(|| view! { <span>{line.unit.clone()}</span> })}
                {(!line.file.is_empty()).then(|| view! { <small class="muted">{line.file.clone()}</small> })}
            </div>
            <p class="file-reason">{line.reason.clone()}</p>
        </li>
    }
    .into_any()
}
