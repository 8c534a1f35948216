//! Units that are not considered: noted with ground, reason and letter, and taken back.

use khoithidua_core::score::rulings::{Exclusion, ExclusionKind, Ruling};
use leptos::prelude::*;

use super::decided::entry_of;
use super::{Failure, rule};
use crate::i18n;
use crate::screens::desk::reason::Reason;
use crate::screens::desk::select::Select;
use crate::screens::desk::take_back::TakeBack;
use crate::screens::desk::widgets::TextField;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::ui::field::Keyboard;

const KINDS: [ExclusionKind; 6] = [
    ExclusionKind::NotRegistered,
    ExclusionKind::Misconduct,
    ExclusionKind::Accident,
    ExclusionKind::NoFile,
    ExclusionKind::LegalHold,
    ExclusionKind::Other,
];

/// Those that are noted, and the form for another.
#[component]
pub fn Exclusions() -> impl IntoView {
    let t = i18n::awards();
    view! {
        <section class="card stack" aria-labelledby="exclusions">
            <h2 id="exclusions">{t.exclusions}</h2>
            <p class="muted">{t.exclusions_text}</p>
            <Noted />
            <details>
                <summary>{t.exclude}</summary>
                <Form />
            </details>
        </section>
    }
}

#[component]
fn Noted() -> impl IntoView {
    let (t, desk) = (i18n::awards(), use_desk());
    let noted = Memo::new(move |_| desk.standing().with(|s| s.rulings.exclusions.clone()));
    move || {
        let noted = noted.get();
        if noted.is_empty() {
            return view! { <p>{t.exclusions_none}</p> }.into_any();
        }
        let rows: Vec<_> = noted.into_iter().map(row).collect();
        view! { <ul class="rulings stack-small" role="list">{rows}</ul> }.into_any()
    }
}

fn row(exclusion: Exclusion) -> AnyView {
    let (t, desk, here) = (i18n::awards(), use_desk(), use_here());
    let name = i18n::unit_full(&here.conference, &exclusion.unit);
    let why = format!("{}: {}", (t.kind)(exclusion.kind), exclusion.reason);
    let letter = exclusion.source.as_deref().map(t.letter_is);
    let said = Ruling::Exclusion(exclusion);
    let entry = desk
        .log()
        .with_untracked(|log| entry_of(log, |ruling| *ruling == said));
    let back = entry.map(|entry| view! { <TakeBack entry what=name.clone() /> });
    view! {
        <li>
            <p><strong>{name.clone()}</strong></p>
            <p>{why}</p>
            {letter.map(|letter| view! { <p class="muted small">{letter}</p> })}
            {back}
        </li>
    }
    .into_any()
}

#[component]
fn Form() -> impl IntoView {
    let (t, desk, here) = (i18n::awards(), use_desk(), use_here());
    let (unit, kind) = (RwSignal::new(None::<usize>), RwSignal::new(None::<usize>));
    let (reason, letter) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let failure = RwSignal::new(None);
    let conference = here.conference;
    let units: Vec<_> = conference.bloc.units.iter().map(|u| u.id.clone()).collect();
    let names = units.iter().map(|id| i18n::unit_full(&conference, id));
    let names = names.collect();
    let note = move |_| {
        let (Some(unit_at), Some(kind_at)) = (unit.get_untracked(), kind.get_untracked()) else {
            return;
        };
        let (Some(id), Some(ground)) = (units.get(unit_at), KINDS.get(kind_at)) else {
            return;
        };
        let source = letter.get_untracked().trim().to_owned();
        let exclusion = Exclusion {
            unit: id.clone(),
            kind: *ground,
            reason: reason.get_untracked().trim().to_owned(),
            source: (!source.is_empty()).then_some(source),
        };
        rule(desk, Ruling::Exclusion(exclusion), failure, move || {
            unit.set(None);
            kind.set(None);
            reason.set(String::new());
            letter.set(String::new());
        });
    };
    let lacking = move || {
        unit.get().is_none() || kind.get().is_none() || reason.with(|r| r.trim().is_empty())
    };
    view! {
        <div class="stack rulings-form">
            <Select id="exclude-unit" label=t.which_unit nothing=t.choose_unit options=names chosen=unit />
            <Select
                id="exclude-kind"
                label=t.ground
                nothing=t.choose_ground
                options=KINDS.map(|kind| (t.kind)(kind).to_owned()).to_vec()
                chosen=kind
            />
            <Reason id="exclude-reason".to_owned() reason usual=&t.exclude_whys />
            <TextField
                id="exclude-letter"
                label=t.letter
                hint=t.letter_hint
                keyboard=Keyboard::Code
                value=letter
                on_input=move |text| letter.set(text)
            />
            <Failure failure />
            <button
                type="button"
                class="button button-primary"
                prop:disabled=move || lacking() || !desk.can_write()
                on:click=note
            >
                {t.note}
            </button>
        </div>
    }
}
