//! Opening the ballot box: the file for the tellers out, their shares in, and then all together.

mod shares;

use std::sync::Arc;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::sealed::TellerKey;
use khoithidua_core::vote::paper;
use leptos::prelude::*;

use super::files::{OfferArchive, Save};
use super::words::desk_error;
use crate::i18n::{self, explain_desk};
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Notice;
use crate::screens::shared::checked::job_error;
use crate::state::desk::outcome::Outcome;
use crate::state::desk::urn::Opening;
use crate::state::desk::{DeskSession, use_desk};
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;
use shares::{Seen, TakeShares};

/// The screen.
#[component]
pub fn OpenBox() -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    // What is half done must stay while other things change.
    let stage = Memo::new(move |_| match desk.outcome().get() {
        Outcome::Ready(published) => match &published.0.results.urn {
            None => Stage::NoBallots,
            Some(urn) if urn.result.is_some() => Stage::Opened(urn.ballots.len()),
            Some(urn) => Stage::Sealed(urn.ballots.len()),
        },
        Outcome::Open => Stage::NotClosed,
        Outcome::Working => Stage::Working,
        Outcome::Unsound(_) | Outcome::NotChecked(_) => Stage::NotSound,
    });
    let content = move || match stage.get() {
        Stage::NotClosed => view! {
            <Notice tone=Tone::Info>{t.urn.not_closed}</Notice>
            <Seen />
        }
        .into_any(),
        Stage::NoBallots => view! { <p class="card">{t.urn.no_ballots}</p> }.into_any(),
        Stage::Working => view! { <p role="status">{t.results_working}</p> }.into_any(),
        Stage::NotSound => view! { <NotSound /> }.into_any(),
        Stage::Sealed(ballots) => view! { <Sealed ballots /> }.into_any(),
        Stage::Opened(ballots) => view! { <Opened ballots /> }.into_any(),
    };
    view! {
        <h1 tabindex="-1">{t.urn.title}</h1>
        {content}
    }
}

/// How far the box is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    NotClosed,
    NoBallots,
    Working,
    NotSound,
    Sealed(usize),
    Opened(usize),
}

/// What was closed fails its own check, or could not be checked.
#[component]
pub fn NotSound() -> impl IntoView {
    let (t, desk, here) = (i18n::desk(), use_desk(), use_here());
    move || match desk.outcome().get() {
        Outcome::Unsound(error) => {
            let detail = explain_desk::results_error(&here.conference, &error);
            view! {
                <Notice tone=Tone::Danger>{(t.results_unsound)(&detail)}</Notice>
                <Save label=t.save_backup file=move || desk.backup() />
            }
            .into_any()
        }
        Outcome::NotChecked(error) => {
            let again = move |_| page::run(desk.try_again());
            view! {
                <Notice tone=Tone::Danger>{(t.urn.not_checked)(&job_error(&error))}</Notice>
                <button type="button" class="button button-primary" on:click=again>
                    {t.urn.retry}
                </button>
            }
            .into_any()
        }
        _ => ().into_any(),
    }
}

/// The box before it is opened.
#[component]
fn Sealed(ballots: usize) -> impl IntoView {
    let (t, desk, here) = (&i18n::desk().urn, use_desk(), use_here());
    let conference = here.conference;
    let least = conference.ballot_box.as_ref().map_or(0, |b| b.min_ballots);
    let enough = u32::try_from(ballots).unwrap_or(u32::MAX) >= least;
    let too_few = (t.too_few)(ballots, least);
    let sample = conference.is_sample(SamplePart::Tellers);
    let code = match desk.outcome().get_untracked() {
        Outcome::Ready(published) => Some(published.0.integrity.clone()),
        _ => None,
    };
    let code = code.map(|code| {
        view! {
            <p>{t.step_save_code}</p>
            <p class="code">{code}</p>
        }
    });
    // What is told of the opening stands where it was asked for.
    let short = RwSignal::new(false);
    let blocked = Signal::derive(move || {
        let working = matches!(desk.opening().get(), Opening::Checking | Opening::Combining);
        !desk.can_write() || working || paper_is_open(desk)
    });
    view! {
        <section class="card stack">
            <p class="big-number"><strong>{(t.sealed)(ballots)}</strong></p>
            <p>{(t.least)(least)}</p>
            <Tellers conference=Arc::clone(&conference) />
        </section>
        {sample.then(|| view! { <OfSample enough blocked short /> })}
        {if enough {
            view! {
                <ol class="stack box-steps" role="list">
                    <li class="card stack">
                        <h2>"1. " {t.step_save}</h2>
                        <p>{t.step_save_text}</p>
                        {code}
                        <Save label=t.save file=move || std::future::ready(desk.results_file()) />
                    </li>
                    <li class="card stack">
                        <h2>"2. " {t.step_take}</h2>
                        <p>{t.step_take_text}</p>
                        <TakeShares />
                    </li>
                    <li class="card stack">
                        <h2>"3. " {t.step_open}</h2>
                        <Open conference blocked short />
                    </li>
                </ol>
            }
            .into_any()
        } else {
            view! {
                <Notice tone=Tone::Danger>{too_few}</Notice>
                <p>
                    <a class="button" href=DeskRoute::Close.href()>{i18n::desk().reopen_title}</a>
                </p>
            }
            .into_any()
        }}
    }
}

/// The tellers, each with whether the share is here.
#[component]
fn Tellers(conference: Arc<Conference>) -> impl IntoView {
    let (t, desk) = (&i18n::desk().urn, use_desk());
    page::run(desk.look_for_keys());
    let tellers: Vec<TellerKey> = conference
        .ballot_box
        .iter()
        .flat_map(|b| &b.tellers)
        .cloned()
        .collect();
    let lines = move || {
        let shares = desk.standing().with(|s| s.shares.clone());
        let here = desk.keys_here().get();
        let alone = tellers.iter().all(|teller| here.contains(&teller.key));
        let words = if alone { t.on_desk_alone } else { t.on_desk };
        let lines = (1_u32..).zip(&tellers).map(|(place, teller)| {
            let on_desk = here
                .contains(&teller.key)
                .then(|| view! { <p class="muted">{words}</p> });
            let (class, sign, word) = if shares.contains_key(&place) {
                ("verdict verdict-counts", "\u{2713}", t.share_in)
            } else {
                ("verdict verdict-idle", "\u{2013}", t.share_lacking)
            };
            view! {
                <li>
                    <span class=class><span aria-hidden="true">{sign}</span> " " {word}</span>
                    " "
                    {teller.name.clone()}
                    {on_desk}
                </li>
            }
            .into_any()
        });
        lines.collect::<Vec<_>>()
    };
    view! {
        <h2>{t.tellers}</h2>
        <ul class="others tellers" role="list">{lines}</ul>
    }
}

/// Whether somebody votes on paper and the slips are not yet counted.
fn paper_is_open(desk: DeskSession) -> bool {
    desk.standing()
        .with(|s| !paper::state(&s.paper_voters, &s.paper_counts).is_settled())
}

/// That the tellers' keys are those of the sample, and the short way that goes with them.
#[component]
fn OfSample(
    /// Whether there are ballots enough to open the box.
    enough: bool,
    blocked: Signal<bool>,
    /// Whether it was gone last.
    short: RwSignal<bool>,
) -> impl IntoView {
    let (t, desk) = (&i18n::desk().urn, use_desk());
    let open = move || {
        view! {
            <p>{t.open_sample_text}</p>
            <button
                type="button"
                class="button button-primary"
                prop:disabled=blocked
                on:click=move |_| {
                    short.set(true);
                    page::run(desk.open_urn_of_sample());
                }
            >
                {t.open_sample}
            </button>
        }
    };
    view! {
        <Notice tone=Tone::Warning>
            <p>{t.sample}</p>
            {enough.then(open)}
            {move || short.get().then(|| view! { <Progress /> })}
        </Notice>
    }
}

/// How the opening goes, and why it failed.
#[component]
fn Progress() -> impl IntoView {
    let (t, desk) = (&i18n::desk().urn, use_desk());
    view! {
        <p role="status">
            {move || matches!(desk.opening().get(), Opening::Combining).then_some(t.opening)}
        </p>
        {move || match desk.opening().get() {
            Opening::Failed(error) => {
                view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> }.into_any()
            }
            _ => ().into_any(),
        }}
    }
}

/// The last step.
#[component]
fn Open(
    conference: Arc<Conference>,
    blocked: Signal<bool>,
    /// Whether the short way of the sample was gone last.
    short: RwSignal<bool>,
) -> impl IntoView {
    let (t, desk) = (&i18n::desk().urn, use_desk());
    let tellers = conference
        .ballot_box
        .as_ref()
        .map_or(0, |b| b.tellers.len());
    let lacking = move || tellers.saturating_sub(desk.standing().with(|s| s.shares.len()));
    view! {
        {move || paper_is_open(desk).then(|| view! {
            <Notice tone=Tone::Warning>
                <p>{t.paper_first}</p>
                <p><a href=DeskRoute::Paper.href()>{i18n::desk().papers.counting}</a></p>
            </Notice>
        })}
        <p>
            {move || match lacking() {
                0 => t.complete.to_owned(),
                count => (t.lacking)(count),
            }}
        </p>
        {move || (!short.get()).then(|| view! { <Progress /> })}
        <p>
            <button
                type="button"
                class="button button-primary"
                prop:disabled=move || { blocked.get() || lacking() != 0 }
                on:click=move |_| {
                    short.set(false);
                    page::run(desk.open_urn());
                }
            >
                {t.open}
            </button>
        </p>
    }
}

/// The box once it is open.
#[component]
fn Opened(ballots: usize) -> impl IntoView {
    let (t, here) = (&i18n::desk().urn, use_here());
    view! {
        <section class="card stack">
            <p class="big-number"><strong>{(t.opened)(ballots)}</strong></p>
            <Notice tone=Tone::Success>{t.done}</Notice>
            <Tellers conference=here.conference />
            <p>
                <a class="button button-primary" href=DeskRoute::Results.href()>{t.see_results}</a>
            </p>
        </section>
        <OfferArchive />
    }
}
