//! The roll (điểm danh): one row a unit, one tap for its representative, and on top what it comes to.

mod absent;
mod form;
mod row;
mod sums;
mod words;

use khoithidua_core::bloc::Unit;
use khoithidua_core::conference::Conference;
use khoithidua_core::desk::acts::board::is_absent;
use khoithidua_core::desk::log::Standing;
use khoithidua_core::text;
use leptos::prelude::*;

use super::words::desk_error;
use crate::i18n;
use crate::screens::desk::widgets::{Notice, Segments, TextField};
use crate::state::desk::acts::DeskError;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::ui::field::Keyboard;
use crate::ui::notice::Tone;
use row::Row;
use sums::Sums;

/// As many units are found by looking.
const FEW: usize = 12;

/// Which units are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Show {
    All,
    Uncalled,
    Here,
    Absent,
}

impl Show {
    const ALL: [Self; 4] = [Self::All, Self::Uncalled, Self::Here, Self::Absent];

    fn fits(self, conference: &Conference, standing: &Standing, unit: &Unit) -> bool {
        let called = standing.attendance.contains_key(&unit.id);
        let absent = || is_absent(conference, standing, &unit.id);
        match self {
            Self::All => true,
            Self::Uncalled => !called,
            Self::Here => called && !absent(),
            Self::Absent => absent(),
        }
    }
}

/// What went wrong with the last tap, for every row.
#[derive(Clone, Copy)]
struct Failure(RwSignal<Option<DeskError>>);

/// The screen.
#[component]
pub fn RollCall() -> impl IntoView {
    let (t, desk) = (i18n::roll(), use_desk());
    let failure = RwSignal::new(None);
    provide_context(Failure(failure));
    let opened = Memo::new(move |_| desk.standing().with(|s| s.opened.is_some()));
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        {move || {
            if opened.get() {
                view! { <Notice tone=Tone::Info>{t.opened}</Notice> }.into_any()
            } else {
                view! { <p>{t.text}</p> }.into_any()
            }
        }}
        <Sums />
        {move || {
            failure
                .get()
                .map(|error| view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> })
        }}
        <Units />
    }
}

/// The units, to be searched and filtered.
#[component]
fn Units() -> impl IntoView {
    let (t, desk, here) = (i18n::roll(), use_desk(), use_here());
    let (search, show) = (RwSignal::new(String::new()), RwSignal::new(Show::All));
    let conference = here.conference.clone();
    let counts = Memo::new(move |_| {
        let units = &conference.bloc.units;
        desk.standing().with(|standing| {
            Show::ALL.map(|show| {
                let fits = |unit: &&Unit| show.fits(&conference, standing, unit);
                units.iter().filter(fits).count()
            })
        })
    });
    let conference = here.conference.clone();
    // Not when something is noted: who was called a moment ago stays in sight, and under the finger.
    let found = Memo::new(move |_| {
        let (search, show) = (search.get(), show.get());
        let standing = desk.standing().get_untracked();
        let units = (0..).zip(&conference.bloc.units);
        let found = units.filter(|(_, unit)| {
            show.fits(&conference, &standing, unit) && matches(&conference, unit, &search)
        });
        found.map(|(number, _)| number).collect::<Vec<usize>>()
    });
    let many = here.conference.bloc.units.len() > FEW;
    let searching = many.then(|| {
        view! {
            <TextField
                id="roll-search"
                label=t.search
                keyboard=Keyboard::Search
                value=search
                on_input=move |text| search.set(text)
            />
        }
    });
    let filters = move || {
        let names = t.shows.iter().zip(counts.get());
        let names = names.map(|(name, count)| (t.show)(name, count)).collect();
        let chosen = move || Show::ALL.iter().position(|s| *s == show.get());
        view! {
            <Segments
                legend=t.show_label
                name="roll-show"
                options=names
                chosen=Signal::derive(chosen)
                on_choose=move |i| show.set(Show::ALL.get(i).copied().unwrap_or(Show::All))
            />
        }
    };
    view! {
        <div class="roll-controls no-print">{searching} {filters}</div>
        {move || {
            found.with(Vec::is_empty).then(|| view! { <p class="card">{t.nothing_found}</p> })
        }}
        <ul class="roll" role="list">
            <For each=move || found.get() key=|number| *number let:number>
                <Row number />
            </For>
        </ul>
    }
}

/// Whether a search should show a unit: by its names, or by those of its people.
fn matches(conference: &Conference, unit: &Unit, search: &str) -> bool {
    let people = conference.people.iter();
    let mut theirs = people.filter(|p| p.unit.as_ref() == Some(&unit.id));
    search.is_empty()
        || unit.matches(search)
        || theirs.any(|p| p.name.as_deref().is_some_and(|n| text::matches(n, search)))
}
