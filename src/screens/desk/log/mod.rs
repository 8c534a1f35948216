//! What happened at this desk, oldest first; what can be taken back has a button that does.

pub mod words;

use khoithidua_core::desk::log::{Entry, undone};
use leptos::prelude::*;

use super::take_back::TakeBack;
use crate::i18n;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use words::Words;

/// The log.
#[component]
pub fn Log() -> impl IntoView {
    let (t, desk, here) = (i18n::desk(), use_desk(), use_here());
    let rows = move || {
        let inbox = desk.inbox().get();
        desk.log().with(|log| {
            let words = Words {
                conference: &here.conference,
                inbox: &inbox,
                log,
            };
            let undone = undone(log);
            let row = |(number, entry): (usize, &Entry)| {
                let can_be_undone = entry.event.can_be_undone();
                let is_undone = can_be_undone && undone.contains(&entry.hash());
                row(&words, number, entry, can_be_undone, is_undone)
            };
            (1..).zip(log).map(row).collect::<Vec<_>>()
        })
    };
    let empty = move || desk.log().with(Vec::is_empty);
    view! {
        <h1 tabindex="-1">{t.log}</h1>
        <p class="muted">{t.log_text}</p>
        {move || empty().then(|| view! { <p>{t.log_none}</p> })}
        <table class="log" hidden=empty>
            <thead>
                <tr>
                    <th scope="col" class="number">"#"</th>
                    <th scope="col">{t.log_time}</th>
                    <th scope="col">{t.log_what}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(
    words: &Words<'_>,
    number: usize,
    entry: &Entry,
    can_be_undone: bool,
    is_undone: bool,
) -> AnyView {
    let what = words.of(&entry.event);
    let way_back = can_be_undone.then(|| {
        if is_undone {
            let t = i18n::board_log();
            view! { <p class="muted">{t.taken_back}</p> }.into_any()
        } else {
            view! { <TakeBack entry=entry.hash() what=what.clone() /> }.into_any()
        }
    });
    view! {
        <tr>
            <td class="number">{number}</td>
            <td class="nowrap">{entry.at.display()}</td>
            <td>{what} {way_back}</td>
        </tr>
    }
    .into_any()
}
