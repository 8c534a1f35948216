//! Closing collection, and opening it again.

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::acts::Next;
use khoithidua_core::desk::hall::{self, Roll};
use khoithidua_core::desk::log::Event;
use khoithidua_core::ids::{PersonId, UnitId};
use leptos::prelude::*;

use super::paper::Twice;
use super::words::desk_error;
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Confirm;
use crate::screens::desk::widgets::Notice;
use crate::screens::desk::widgets::TextArea;
use crate::state::desk::acts::DeskError;
use crate::state::desk::{DeskSession, use_desk};
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;

/// Closing.
#[component]
pub fn Close() -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    let failure = RwSignal::new(None::<DeskError>);
    view! {
        <h1 tabindex="-1">{t.close_title}</h1>
        {move || {
            failure
                .get()
                .map(|error| view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> })
        }}
        {move || {
            if desk.is_closed() {
                view! { <Closed failure /> }.into_any()
            } else {
                view! { <Open failure /> }.into_any()
            }
        }}
    }
}

/// What will count, and the button.
#[component]
fn Open(failure: RwSignal<Option<DeskError>>) -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    let asking = RwSignal::new(false);
    let here = StoredValue::new(use_here());
    // Worked out from every sheet, and said in two places.
    let open_sheets = Memo::new(move |_| desk.unfinished());
    let summary = move || {
        let counts = desk.counts();
        let (all, expected) = (counts.all, counts.expected());
        let files = desk
            .inbox()
            .with(khoithidua_core::desk::inbox::Inbox::counts);
        let mut points = vec![(true, (t.close_files)(files))];
        points.push(if all == expected {
            (true, (t.close_all_in)(expected))
        } else {
            (false, (t.close_lacking)(expected - all, expected))
        });
        if counts.conflict == 0 {
            points.push((true, t.close_no_conflict.to_owned()));
        }
        if counts.unaccredited == 0 {
            points.push((true, t.close_all_known.to_owned()));
        }
        let on_paper = desk.standing().with(|s| s.paper_voters.len());
        if on_paper > 0 {
            points.push((true, (t.close_paper)(on_paper)));
        }
        points.extend(
            here.with_value(|here| open_sheets.with(|open| unfinished(open, &here.conference))),
        );
        points.extend(here.with_value(|here| in_the_hall(desk, &here.conference)));
        points.extend(sheets());
        points
            .into_iter()
            .map(|(good, text)| {
                let (class, sign) = if good {
                    ("check-good", "\u{2713}")
                } else {
                    ("check-warn", "!")
                };
                view! { <li class=class><span aria-hidden="true">{sign}</span>" "{text}</li> }
            })
            .collect_view()
    };
    let close = move || {
        page::run(async move {
            match desk.close().await {
                Ok(()) => after_closing(desk).go(),
                Err(error) => failure.set(Some(error)),
            }
        });
    };
    view! {
        <section class="card stack">
            <p>{t.close_text}</p>
            <ul class="checks" role="list">{summary}</ul>
            <Twice />
            {move || {
                desk.obstacle()
                    .map(|error| view! { <Notice tone=Tone::Warning>{(t.not_now)(error)}</Notice> })
            }}
            <button
                type="button"
                class="button button-primary"
                prop:disabled=move || desk.obstacle().is_some() || !desk.can_write()
                on:click=move |_| asking.set(true)
            >
                {t.close_button}
            </button>
        </section>
        <Confirm
            open=asking
            title=t.close_question
            yes=t.close_yes
            no=i18n::common().cancel
            on_yes=close
        >
            <ul class="checks" role="list">{summary}</ul>
            <p>{t.close_warning}</p>
        </Confirm>
    }
}

/// How many people with open lines in their sheets are named.
const NAMED: usize = 5;

/// Sheets with open lines are handed in and do not count.
fn unfinished(open: &[(PersonId, usize)], conference: &Conference) -> Option<(bool, String)> {
    let sheets: usize = open.iter().map(|(_, sheets)| sheets).sum();
    let people = open.iter().filter_map(|(id, _)| conference.person(id));
    let mut names: Vec<String> = people.take(NAMED).map(i18n::person_name).collect();
    if open.len() > NAMED {
        names.push("\u{2026}".to_owned());
    }
    let text = || (i18n::desk().close_unfinished)(sheets, &names.join(", "));
    (sheets > 0).then(|| (false, text()))
}

/// What is known of the hall, and what is lacking: neither the roll nor hands keep anyone from closing.
fn in_the_hall(desk: DeskSession, conference: &Conference) -> Vec<(bool, String)> {
    let t = i18n::roll();
    let (roll, called, uncounted) = desk.standing().with(|standing| {
        let uncounted = hall::uncounted(conference, |id| standing.hands.contains_key(id));
        let uncounted: Vec<_> = uncounted.map(|c| c.title.clone()).collect();
        let called = !standing.attendance.is_empty();
        (Roll::of(conference, standing), called, uncounted)
    });
    let roll = if called {
        let uncalled = roll.uncalled.len();
        let text = (t.close_roll)(roll.here, roll.entitled, uncalled, roll.quorum);
        (roll.quorum && uncalled == 0, text)
    } else {
        (false, t.close_no_roll.to_owned())
    };
    let hands =
        (!uncounted.is_empty()).then(|| (false, (i18n::hands().lacking)(&uncounted.join("; "))));
    std::iter::once(roll).chain(hands).collect()
}

/// What closing now means for units' sheets, where the board's check of them has a weight.
fn sheets() -> Vec<(bool, String)> {
    let (t, desk, conference) = (i18n::sheets(), use_desk(), use_here().conference);
    if conference.follows.is_some() || conference.procedure().board_weight == 0 {
        return Vec::new();
    }
    let open = desk.sheets_open().unwrap_or_default();
    if open.is_empty() {
        return vec![(true, (t.close_agreed)(conference.bloc.units.len()))];
    }
    let names = |units: &[UnitId]| {
        let names = units.iter().map(|unit| i18n::unit_short(&conference, unit));
        names.collect::<Vec<_>>().join(", ")
    };
    let unsent = desk.standing().with(|standing| {
        let counted = |unit: &UnitId| standing.sheets.get(unit).and_then(|flow| flow.counted());
        let unsent = open.iter().filter(|unit| counted(unit).is_none());
        unsent.cloned().collect::<Vec<_>>()
    });
    let mut points = vec![(false, (t.close_open)(open.len(), &names(&open)))];
    if !unsent.is_empty() {
        points.push((false, (t.close_unsent)(unsent.len(), &names(&unsent))));
    }
    points
}

/// Where to go once it is closed: to what is left to be done.
fn after_closing(desk: DeskSession) -> DeskRoute {
    match untrack(|| desk.next()) {
        Next::CallRoll(_) => DeskRoute::Roll,
        Next::CountPaper => DeskRoute::Paper,
        Next::Open(_) => DeskRoute::Box,
        _ => DeskRoute::Results,
    }
}

/// Since when it is closed, and the way back.
#[component]
fn Closed(failure: RwSignal<Option<DeskError>>) -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    let (reason, asking) = (RwSignal::new(String::new()), RwSignal::new(false));
    // Two openings that differ by a ballot would open that ballot: the core refuses, and here it is said beforehand.
    let shared = move || desk.standing().with(|s| !s.shares.is_empty());
    let until = use_here()
        .conference
        .ballot_box
        .is_some()
        .then_some(t.reopen_until);
    let go_on = match untrack(|| desk.next()) {
        Next::CallRoll(_) => i18n::roll().title,
        Next::CountPaper => t.papers.counting,
        Next::Open(_) => t.urn.to_box,
        _ => t.see_results,
    };
    let since = move || {
        desk.log().with(|log| {
            let closing = log
                .iter()
                .rev()
                .find(|e| matches!(e.event, Event::Closed { .. }));
            closing.map(|entry| (t.closed_since)(&entry.at.display()))
        })
    };
    let reopen = move || {
        page::run(async move {
            let done = desk.reopen(reason.get_untracked()).await;
            failure.set(done.err());
        });
    };
    view! {
        <section class="card stack">
            <Notice tone=Tone::Success>
                <p><strong>{since}</strong></p>
                <p>{t.closed_text}</p>
            </Notice>
            <p><a class="button button-primary" href=after_closing(desk).href()>{go_on}</a></p>
        </section>
        {move || {
            shared().then(|| view! { <Notice tone=Tone::Info>{t.urn.no_reopening}</Notice> })
        }}
        <section class="card stack" hidden=shared>
            <h2>{t.reopen_title}</h2>
            <p>{t.reopen_text}</p>
            {until.map(|text| view! { <p>{text}</p> })}
            <TextArea
                id="reopen-reason"
                label=t.why
                rows=2
                value=reason
                on_input=move |text| reason.set(text)
            />
            <button
                type="button"
                class="button"
                prop:disabled=move || reason.with(|r| r.trim().is_empty()) || !desk.can_write()
                on:click=move |_| asking.set(true)
            >
                {t.reopen_button}
            </button>
        </section>
        <Confirm
            open=asking
            title=t.reopen_question
            yes=t.reopen_title
            no=i18n::common().cancel
            on_yes=reopen
        >
            <p>{t.reopen_text}</p>
        </Confirm>
    }
}
