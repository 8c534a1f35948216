//! The conference that is open, and in numbers where the desk stands.

use khoithidua_core::conference::SamplePart;
use khoithidua_core::desk::hall::Roll;
use leptos::prelude::*;

use super::codes;
use super::follows::PassedBefore;
use super::open::OpenFile;
use super::prepare::begin;
use super::rehearsal::Card;
use crate::i18n;
use crate::route::desk::{DeskRoute, Shown};
use crate::screens::desk::widgets::Notice;
use crate::screens::desk::widgets::sample_mark;
use crate::state::desk::use_desk;
use crate::state::opening::{Here, use_here};
use crate::ui::notice::Tone;

/// The first screen.
#[component]
pub fn Home() -> impl IntoView {
    let (t, common, desk, here) = (i18n::desk(), i18n::common(), use_desk(), use_here());
    let conference = here.conference.clone();
    let code = here.fingerprint.spoken(2);
    let (units, contests) = (conference.bloc.units.len(), conference.contests.len());
    let held = (t.held_on)(&conference.date.display(), &conference.place);
    let secret = conference.contests.iter().any(|contest| contest.secret);
    let secrecy = secret.then(|| {
        if conference.ballot_box.is_none() {
            view! { <Notice tone=Tone::Warning>{t.unsealed}</Notice> }.into_any()
        } else if conference.is_sample(SamplePart::Tellers) {
            view! { <Notice tone=Tone::Warning>{t.urn.sample}</Notice> }.into_any()
        } else {
            view! { <Notice tone=Tone::Info>{t.sealed}</Notice> }.into_any()
        }
    });
    let checked = conference.follows.is_none() && conference.procedure().board_weight > 0;
    let agreed = Memo::new(move |_| {
        desk.sheets_open()
            .map(|open| units.saturating_sub(open.len()))
    });
    view! {
        <section class="card desk-conference">
            <div>
                <h1 tabindex="-1">{conference.title.clone()}</h1>
                <p>{conference.bloc.name.clone()}</p>
                <p class="muted">{held}</p>
                {sample_mark(&conference, SamplePart::People)}
                {sample_mark(&conference, SamplePart::Rules)}
            </div>
            <div class="desk-code">
                <span>{common.fingerprint}</span>
                <strong class="code">{code}</strong>
                <span class="muted small">{t.code_hint}</span>
            </div>
        </section>
        <ul class="tiles" role="list">
            {tile(move || units, t.units_count)}
            {tile(move || desk.counts().expected(), t.people_count)}
            {tile(move || contests, t.contests_count)}
            {tile(move || desk.inbox().with(|inbox| inbox.counts().sound), t.files_count)}
            {move || {
                let agreed = agreed.get()?;
                Some(tile(move || agreed, i18n::sheets().tile))
            }}
        </ul>
        <p class="button-row">
            {codes::link(Shown::Conference)}
            <a class="button" href=DeskRoute::Years.href()>{i18n::plan::years::years().title}</a>
        </p>
        <PassedBefore />
        {secrecy}
        {checked.then(|| {
            view! {
                <section class="card">
                    <p>{i18n::sheets().home_text}</p>
                    <p><a class="button" href=DeskRoute::Sheets.href()>{i18n::sheets().title}</a></p>
                </section>
            }
        })}
        {move || {
            desk.can_prepare().then(|| {
                view! {
                    <section class="card">
                        <p>{t.preparing.home_text}</p>
                        <p>
                            <a class="button" href=DeskRoute::Prepare.href()>{t.preparing.title}</a>
                        </p>
                    </section>
                }
            })
        }}
        {move || {
            desk.is_frozen().then(|| {
                view! {
                    <section class="card">
                        <p>{i18n::plan::report::report().frozen_home}</p>
                        <p>
                            <a class="button" href=DeskRoute::Prepare.href()>{t.preparing.frozen}</a>
                        </p>
                    </section>
                }
            })
        }}
        {in_the_hall(&here)}
        <Card />
        <begin::Invitation />
        <details class="card">
            <summary>{t.open_other}</summary>
            <p>{t.open_other_text}</p>
            <OpenFile />
        </details>
    }
}

/// The roll and the votes by hands: the ways there, and how far they have come.
fn in_the_hall(here: &Here) -> AnyView {
    let (t, words, desk) = (i18n::roll(), i18n::hands(), use_desk());
    let conference = here.conference.clone();
    let called = move || {
        desk.standing().with(|standing| {
            let roll = Roll::of(&conference, standing);
            let here = (t.here)(conference.rules.voters, roll.here, roll.entitled);
            (!standing.attendance.is_empty()).then_some(here)
        })
    };
    let by_hands = here.conference.contests.iter();
    let by_hands = by_hands.filter(|c| c.is_by_hands()).count();
    let noted = move || {
        desk.standing()
            .with(|s| (words.noted_of)(s.hands.len(), by_hands))
    };
    let hands = (by_hands > 0).then(|| {
        view! {
            <li>
                <a class="button" href=DeskRoute::Hands.href()>{words.title}</a>
                " "
                <span class="muted">{noted}</span>
            </li>
        }
    });
    view! {
        <section class="card stack" aria-labelledby="in-the-hall">
            <h2 id="in-the-hall">{t.home_title}</h2>
            <ul class="hall-links" role="list">
                <li>
                    <a class="button" href=DeskRoute::Roll.href()>{t.title}</a>
                    " "
                    <span class="muted">{called}</span>
                </li>
                {hands}
            </ul>
        </section>
    }
    .into_any()
}

/// One number and what it counts.
pub fn tile(number: impl Fn() -> usize + Send + 'static, name: &'static str) -> AnyView {
    view! {
        <li class="tile">
            <strong>{number}</strong>
            <span>{name}</span>
        </li>
    }
    .into_any()
}
