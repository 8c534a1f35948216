//! The results: integrity code, ranking, contests. Nothing of it exists before closing.

mod equal_votes;
mod sources;
mod workbook;

use khoithidua_core::conference::SamplePart;
use khoithidua_core::ids::ContestId;
use khoithidua_core::results::{KnownBy, Results as Outcomes};
use khoithidua_core::vote::contest::Contest;
use leptos::prelude::*;

use super::files::{OfferArchive, SaveResults};
use super::next_ballot::Offer;
use super::urn::NotSound;
use super::words::whole_name;
use crate::i18n;
use crate::route::desk::{DeskRoute, Shown};
use crate::screens::desk::codes;
use crate::screens::desk::widgets::Notice;
use crate::screens::desk::widgets::sample_mark;
use crate::screens::shared::provenance::At;
use crate::screens::shared::results::attendance::attendance;
use crate::screens::shared::results::checked;
use crate::screens::shared::results::contest::{self, Place};
use crate::screens::shared::results::proposals::proposing;
use crate::screens::shared::results::{rules, scores};
use crate::state::desk::outcome::{Outcome, Published};
use crate::state::desk::{Shared, use_desk};
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;
pub use sources::{UnitPoints, Votes};
use workbook::ExportScores;

/// Everything on one page, which is also what is printed.
#[component]
pub fn Results() -> impl IntoView {
    let (t, here) = (i18n::desk(), use_here());
    let conference = here.conference;
    view! {
        <h1 tabindex="-1">{t.results_title}</h1>
        <p class="results-of">
            <strong>{conference.title.clone()}</strong>
            <br />
            {conference.bloc.name.clone()}
            <br />
            {(t.held_on)(&conference.date.display(), &conference.place)}
        </p>
        <Once show=|published| view! { <All published=&published.0 /> }.into_any() />
    }
}

/// One contest, large: for the projector.
#[component]
pub fn OneContest(id: ContestId) -> impl IntoView {
    let (t, here) = (i18n::desk(), use_here());
    let known = here.conference.contest(&id);
    let title = known.map_or(t.results_title, |_| t.contests);
    let show = move |published: &Shared<Published>| {
        let published = &published.0;
        let all = &published.results.outcome.contests;
        let found = all.iter().find(|c| c.id == id);
        found
            .map(|outcome| contest::contest(&published.results, outcome, Place::Alone))
            .into_any()
    };
    view! {
        <p class="no-print"><a href=DeskRoute::Results.href()>"\u{2190} " {t.back_to_results}</a></p>
        <h1 tabindex="-1">{title}</h1>
        <Once show />
    }
}

/// Shows something of the results once there are any; before, why there are none.
#[component]
pub fn Once(show: impl Fn(&Shared<Published>) -> AnyView + Send + 'static) -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    move || match desk.outcome().get() {
        Outcome::Open => view! { <Notice tone=Tone::Info>{t.results_not_yet}</Notice> }.into_any(),
        Outcome::Working => view! { <p role="status">{t.results_working}</p> }.into_any(),
        Outcome::Unsound(_) | Outcome::NotChecked(_) => view! { <NotSound /> }.into_any(),
        Outcome::Ready(published) => show(&published),
    }
}

/// How many ballots there are of each kind, how the board knows whose files they are, and revoked keys.
fn who(results: &Outcomes) -> AnyView {
    let t = &i18n::desk().urn;
    let known = |by| {
        results
            .roll
            .values()
            .filter(|entry| entry.known == by)
            .count()
    };
    let facts = [
        (
            t.ballots,
            results.urn.as_ref().map_or(0, |urn| urn.ballots.len()),
        ),
        (
            t.on_paper,
            results.paper.as_ref().map_or(0, |paper| paper.voters.len()),
        ),
        (t.by_slip, known(KnownBy::Slip)),
        (t.at_desk, known(KnownBy::Desk)),
        (t.revoked, results.revoked.len()),
    ];
    let facts = facts.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    let revoked: Vec<_> = results
        .revoked
        .iter()
        .map(|revoked| {
            let name = whole_name(&results.conference, &revoked.person);
            view! { <li>{(t.revoked_text)(&name, &revoked.reason)}</li> }.into_any()
        })
        .collect();
    view! {
        <section class="card stack" aria-labelledby="who-delivered">
            <h2 id="who-delivered">{t.who_title}</h2>
            <dl class="count">{facts.collect_view()}</dl>
            {(!revoked.is_empty()).then(|| view! { <ul class="beside">{revoked}</ul> })}
        </section>
    }
    .into_any()
}

#[component]
fn All<'a>(published: &'a Published) -> impl IntoView + use<> {
    let (t, here) = (i18n::desk(), use_here());
    let conference = here.conference;
    let outcome = &published.results.outcome;
    let results = &published.results;
    let here_or_hands = |c: &&Contest| conference.is_held(c) || c.is_by_hands();
    let contests: Vec<_> = conference
        .contests
        .iter()
        .filter(here_or_hands)
        .map(|held| {
            let counted = outcome.contests.iter().find(|c| c.id == held.id);
            counted.map_or_else(
                || contest::unknown(held),
                |counted| contest::contest(results, counted, Place::Desk),
            )
        })
        .collect();
    let waits = !results.is_complete();
    let uncounted: Vec<_> = results.uncounted_hands().map(|c| c.title.clone()).collect();
    let sheets = checked::checked(&published.results);
    let history = sheets.is_some().then(|| {
        let t = i18n::sheets();
        view! { <p class="no-print"><a href=DeskRoute::Sheets.href()>{t.history_link}</a></p> }
    });
    view! {
        <section class="card integrity">
            <h2>{t.integrity}</h2>
            <p class="code">{published.integrity.clone()}</p>
            <p class="muted">{t.integrity_hint}</p>
            <div class="button-row no-print">
                <SaveResults />
                <button type="button" class="button" on:click=move |_| page::print()>{t.print}</button>
                <a class="button" href=DeskRoute::Hall.href()>{t.pictures.hall.open}</a>
                {codes::link(Shown::Results)}
                <a class="button" href=DeskRoute::Check.href()>{t.checking.title}</a>
                <a class="button" href=DeskRoute::Peers.href()>{i18n::peers().link}</a>
                <a class="button" href=DeskRoute::Years.href()>{i18n::plan::years::years().title}</a>
            </div>
        </section>
        {waits.then(|| view! {
            <Notice tone=Tone::Warning>
                <p>{t.urn.waits_text}</p>
                <p class="no-print"><a href=DeskRoute::Box.href()>{t.urn.to_box}</a></p>
            </Notice>
        })}
        <Offer />
        {proposing(&published.results, At::Desk)}
        {equal_votes::equal_votes(&published.results)}
        <p class="no-print"><a href=DeskRoute::Awards.href()>{i18n::awards().title}</a></p>
        {scores(&published.results, At::Desk)}
        <ExportScores />
        {(!uncounted.is_empty()).then(|| view! {
            <Notice tone=Tone::Warning>
                <p>{(i18n::hands().lacking)(&uncounted.join("; "))}</p>
                <p class="no-print"><a href=DeskRoute::Hands.href()>{i18n::hands().title}</a></p>
            </Notice>
        })}
        {sheets}
        {history}
        <h2>{t.contests}</h2>
        {sample_mark(&conference, SamplePart::Contests)}
        {sample_mark(&conference, SamplePart::Tellers)}
        {contests}
        {attendance(results)}
        {who(results)}
        {rules::applied(&conference)}
        <OfferArchive />
    }
}
