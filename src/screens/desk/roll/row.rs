//! One unit: its name large, how it stands, and the taps.

use std::collections::BTreeSet;
use std::sync::Arc;

use khoithidua_core::attendance::Attendance;
use khoithidua_core::conference::Conference;
use khoithidua_core::desk::acts::board::absent_but_voting;
use khoithidua_core::ids::UnitId;
use khoithidua_core::procedure::AbsentUnits;
use khoithidua_core::rules::Voters;
use leptos::prelude::*;

use super::Failure;
use super::absent::Absent;
use super::form::Form;
use super::words::{State, at_once, delegation, who};
use crate::i18n;
use crate::state::desk::{DeskSession, use_desk};
use crate::state::opening::{Here, use_here};
use crate::state::page;

/// What is open below the taps.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Nothing.
    Closed,
    /// Who is here.
    People,
    /// Why nobody is.
    Absence,
}

/// What the forms of a unit are typed under.
pub fn field(unit: &UnitId, part: &str) -> String {
    format!("roll.{unit}/{part}")
}

/// The row of the unit with this place on the bloc's list.
#[component]
pub fn Row(number: usize) -> impl IntoView {
    let here = use_here();
    let unit = here.conference.bloc.units.get(number);
    unit.map(|unit| row(&here, &unit.id))
}

fn row(here: &Here, unit: &UnitId) -> AnyView {
    let desk = use_desk();
    let conference = &here.conference;
    let of = unit.clone();
    let noted = Memo::new(move |_| desk.standing().with(|s| s.attendance.get(&of).cloned()));
    // What was half typed before the page was loaded anew is in sight again.
    let typed = |part: &str| untrack(|| desk.typing().has(&field(unit, part)));
    let panel = RwSignal::new(if typed("people-") {
        Panel::People
    } else if typed("absence-") {
        Panel::Absence
    } else {
        Panel::Closed
    });
    close_when_noted(unit.clone(), noted, panel);
    let name = i18n::unit_short(conference, unit);
    let taps = Taps {
        desk,
        noted,
        panel,
        unit,
        name: &name,
    };
    let mark = move || {
        let (class, sign, word) = noted.with(|n| State::of(n.as_ref()).mark());
        view! { <span class=class><span aria-hidden="true">{sign}</span> " " {word}</span> }
    };
    // A substitute comes before an absence where the rules want one.
    let wants = conference.procedure().absent_units == AbsentUnits::Substitute;
    let of = unit.clone();
    let below = move || match panel.get() {
        Panel::Closed => ().into_any(),
        Panel::People => view! { <Form unit=of.clone() noted panel /> }.into_any(),
        Panel::Absence => view! { <Absent unit=of.clone() noted panel wants /> }.into_any(),
    };
    view! {
        <li class="roll-row" id=format!("roll-{unit}")>
            <div class="roll-unit">
                <h2>{name.clone()}</h2>
                {listed_or_noted(conference, unit, noted)}
                {voting(desk, here, unit, noted)}
            </div>
            <div class="roll-state" role="status">{mark}</div>
            <div class="roll-taps no-print">{taps.all(conference, unit)}</div>
            {below}
        </li>
    }
    .into_any()
}

/// Closes what is open; the focus goes back to where it was opened.
pub fn close(unit: &UnitId, panel: RwSignal<Panel>) {
    // The row may be gone by then.
    let open = panel.try_get_untracked().unwrap_or(Panel::Closed);
    if open != Panel::Closed {
        panel.set(Panel::Closed);
        page::focus_soon(toggle_id(unit, open));
    }
}

/// What was open has had its time once something else is noted, or taken back.
fn close_when_noted(unit: UnitId, noted: Memo<Option<Attendance>>, panel: RwSignal<Panel>) {
    Effect::new(move |was: Option<Option<Attendance>>| {
        let now = noted.get();
        if was.is_some_and(|was| was != now) {
            close(&unit, panel);
        }
        now
    });
}

/// The button that opens a panel.
fn toggle_id(unit: &UnitId, which: Panel) -> String {
    let which = match which {
        Panel::Absence => "absence",
        Panel::People | Panel::Closed => "people",
    };
    format!("roll-{unit}-{which}")
}

/// Who is here; until that is noted, whom the list expects.
fn listed_or_noted(
    conference: &Arc<Conference>,
    unit: &UnitId,
    noted: Memo<Option<Attendance>>,
) -> impl IntoView + use<> {
    let listed = delegation(conference, unit);
    let listed = listed.first().filter(|p| p.capacity.represents());
    let listed = listed.map_or_else(
        || i18n::roll().nobody_listed.to_owned(),
        |person| match &person.position {
            Some(position) => format!("{}, {position}", i18n::person_name(person)),
            None => i18n::person_name(person),
        },
    );
    let conference = conference.clone();
    move || {
        let (class, text) = noted.with(|noted| match noted {
            None => ("roll-who muted", listed.clone()),
            Some(noted) => ("roll-who", who(&conference, noted)),
        });
        view! { <p class=class>{text}</p> }
    }
}

/// The taps of a row. They stay where they are whatever is noted, so that a finger or the keyboard finds them again.
struct Taps<'a> {
    desk: DeskSession,
    noted: Memo<Option<Attendance>>,
    panel: RwSignal<Panel>,
    unit: &'a UnitId,
    name: &'a str,
}

impl Taps<'_> {
    fn all(&self, conference: &Conference, unit: &UnitId) -> AnyView {
        let t = i18n::roll();
        let usual = at_once(conference, unit);
        let (one, people) = match conference.rules.voters {
            Voters::OnePerUnit => (t.present.to_owned(), t.someone),
            Voters::OnePerDelegate => {
                let count = usual.as_ref().map_or(0, |usual| usual.people.len());
                ((t.all_here)(count), t.some_of_them)
            }
        };
        view! {
            {usual.map(|usual| self.present(&one, usual))}
            {self.opens(people, Panel::People)}
            {self.opens(t.absent, Panel::Absence)}
        }
        .into_any()
    }

    /// Not while something is being written: what is off for a moment loses the focus.
    fn off(&self) -> impl Fn() -> bool + Copy + Send + 'static {
        let desk = self.desk;
        move || !desk.status.writer.get() || desk.standing().with(|s| s.opened.is_some())
    }

    /// Notes the usual at once.
    fn present(&self, what: &str, usual: Attendance) -> AnyView {
        let (desk, noted, panel) = (self.desk, self.noted, self.panel);
        let Failure(failure) = expect_context();
        let compared = usual.clone();
        let is_noted = Memo::new(move |_| noted.with(|n| n.as_ref() == Some(&compared)));
        let tap = move |_| {
            if !is_noted.get_untracked() {
                let attendance = usual.clone();
                panel.set(Panel::Closed);
                page::run(async move {
                    failure.set(desk.attend(attendance).await.err());
                });
            }
        };
        view! {
            <button
                type="button"
                class="button roll-tap roll-present"
                aria-label=(i18n::roll().of_unit)(what, self.name)
                aria-pressed=move || is_noted.get().to_string()
                prop:disabled=self.off()
                on:click=tap
            >
                {what.to_owned()}
            </button>
        }
        .into_any()
    }

    /// Opens a form below the row.
    fn opens(&self, what: &'static str, which: Panel) -> AnyView {
        let panel = self.panel;
        let toggle = move |_| {
            panel.update(|open| {
                *open = if *open == which { Panel::Closed } else { which };
            });
        };
        view! {
            <button
                type="button"
                class="button roll-tap"
                id=toggle_id(self.unit, which)
                aria-label=(i18n::roll().of_unit)(what, self.name)
                aria-expanded=move || (panel.get() == which).to_string()
                prop:disabled=self.off()
                on:click=toggle
            >
                {what}
            </button>
        }
        .into_any()
    }
}

/// The mark on a unit that is said to be absent although something of it has come.
fn voting(
    desk: DeskSession,
    here: &Here,
    unit: &UnitId,
    noted: Memo<Option<Attendance>>,
) -> impl IntoView + use<> {
    let (conference, unit) = (here.conference.clone(), unit.clone());
    move || {
        let looked_at = noted.with(|n| n.as_ref().is_some_and(|n| !n.is_represented()));
        let is_voting = looked_at && {
            let state = desk.state().get();
            desk.standing().with(|standing| {
                let came = state.0.people.keys().chain(&standing.paper_voters);
                let units = absent_but_voting(&conference, standing, came);
                units.collect::<BTreeSet<_>>().contains(&unit)
            })
        };
        is_voting.then(|| {
            view! { <p class="check-warn">"! " {i18n::roll().voting_mark}</p> }
        })
    }
}
