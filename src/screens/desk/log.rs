//! What happened at this desk, oldest first.

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::inbox::Inbox;
use khoithidua_core::desk::log::{Entry, Event};
use khoithidua_core::ids::PersonId;
use leptos::prelude::*;

use super::words::{names, teller, who, whole_name};
use crate::i18n;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;

/// The log.
#[component]
pub fn Log() -> impl IntoView {
    let (t, desk, here) = (i18n::desk(), use_desk(), use_here());
    let rows = move || {
        let inbox = desk.inbox().get();
        desk.log().with(|log| {
            let rows: Vec<_> = (1..)
                .zip(log)
                .map(|(n, e)| row(&here.conference, &inbox, n, e))
                .collect();
            rows
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

/// Names of people as the desk saw them: those that the conference does not know stand in their files.
fn called<'a>(
    conference: &Conference,
    inbox: &Inbox,
    people: impl IntoIterator<Item = &'a PersonId>,
) -> String {
    let name = |id: &PersonId| {
        let mut files = inbox.submissions().filter(|s| s.person == *id);
        let typed = files.find_map(|s| s.name.as_deref());
        let (name, unit) = who(conference, id, typed);
        if unit.is_empty() {
            name
        } else {
            format!("{name} ({unit})")
        }
    };
    let all: Vec<String> = people.into_iter().map(name).collect();
    all.join("; ")
}

fn row(conference: &Conference, inbox: &Inbox, number: usize, entry: &Entry) -> AnyView {
    let t = i18n::desk();
    let what = match &entry.event {
        Event::Imported { files } => (t.log_imported)(inbox.counts_of(files)),
        Event::Decided(decision) => {
            (t.log_decided)(&whole_name(conference, &decision.person), &decision.reason)
        }
        Event::Withdrawn { person, reason } => {
            (t.log_withdrawn)(&whole_name(conference, person), reason)
        }
        Event::Accredited { people } => {
            (t.log_accredited)(&called(conference, inbox, people.keys()))
        }
        Event::Revoked(revoked) => (t.log_revoked)(
            &called(conference, inbox, [&revoked.person]),
            &revoked.reason,
        ),
        Event::PaperVoters { people } if people.is_empty() => t.log_no_paper.to_owned(),
        Event::PaperVoters { people } => (t.log_paper_voters)(&names(conference, people)),
        Event::PaperCounted(count) => (t.log_paper_counted)(&count.by),
        Event::Shared(share) => (t.log_shared)(&teller(conference, share.teller)),
        Event::Opened { .. } => t.log_opened.to_owned(),
        Event::Closed { files } => (t.log_closed)(inbox.counts_of(files)),
        Event::Reopened { reason } => (t.log_reopened)(reason),
    };
    view! {
        <tr>
            <td class="number">{number}</td>
            <td class="nowrap">{entry.at.display()}</td>
            <td>{what}</td>
        </tr>
    }
    .into_any()
}
