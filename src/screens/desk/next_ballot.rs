//! The ballot that follows: what it asks, and the tap that makes it. Also where it is offered.

use khoithidua_core::conference::Conference;
use khoithidua_core::conference::follows::{Follows, NoBallot};
use khoithidua_core::vote::contest::{Apart, Contest};
use leptos::prelude::*;

use super::others::Those;
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::next_ballot::KeptConference;
use crate::state::desk::{Shared, use_desk};
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;

/// The round that a ballot is, where it is another round of something; `None` for the first vote after the ranking.
fn again(next: &Conference, now: &Conference) -> Option<u32> {
    let before = now.follows().map_or(1, |before| before.round);
    let follows = next.follows()?;
    (follows.round > before).then_some(follows.round)
}

/// Beside the results: that a ballot can follow, or why none does although something is undecided.
#[component]
pub fn Offer() -> impl IntoView {
    let (t, desk, here) = (i18n::next_ballot(), use_desk(), use_here());
    let own = here.fingerprint;
    let fits = move |other: KeptConference| other.follows == Some(own);
    let offer = move || match desk.next_ballot()? {
        Ok(next) => {
            let (text, button) = match again(&next.0, &here.conference) {
                Some(round) => ((t.offer_again)(round), (t.prepare_again)(round)),
                None => (t.offer_later.to_owned(), t.prepare_later.to_owned()),
            };
            let to = DeskRoute::Next.href();
            Some(
                view! {
                    <Notice tone=Tone::Warning>
                        <p>{text}</p>
                        <p><a class="button button-primary" href=to>{button}</a></p>
                    </Notice>
                }
                .into_any(),
            )
        }
        Err(NoBallot::NoMoreRounds) => {
            let text = (t.none)(NoBallot::NoMoreRounds);
            Some(view! { <Notice tone=Tone::Warning>{text}</Notice> }.into_any())
        }
        Err(NoBallot::NotCounted | NoBallot::AllDecided) => None,
    };
    view! {
        <div class="no-print stack">
            {offer}
            <Those fits title=t.made />
        </div>
    }
}

/// The screen.
#[component]
pub fn NextBallot() -> impl IntoView {
    let (t, desk) = (i18n::next_ballot(), use_desk());
    let content = move || match desk.next_ballot() {
        Some(Ok(next)) => view! { <Asks next /> }.into_any(),
        Some(Err(why)) => not_now((t.none)(why)),
        None => not_now(i18n::desk().results_not_yet),
    };
    view! {
        <p class="no-print">
            <a href=DeskRoute::Results.href()>"\u{2190} " {i18n::desk().back_to_results}</a>
        </p>
        {content}
    }
}

fn not_now(text: &'static str) -> AnyView {
    view! {
        <h1 tabindex="-1">{i18n::next_ballot().title}</h1>
        <Notice tone=Tone::Info>{text}</Notice>
    }
    .into_any()
}

/// What it asks, and the button.
#[component]
fn Asks(next: Shared<Conference>) -> impl IntoView {
    let (t, desk, here) = (i18n::next_ballot(), use_desk(), use_here());
    let now = &here.conference;
    let round = again(&next.0, now);
    let instruction = round.map(t.instruction_again);
    let (title, button, name) = match round {
        Some(round) => (
            (t.title_again)(round),
            (t.make_again)(round),
            (t.named_again)(round, first_title(now)),
        ),
        None => (
            t.title_later.to_owned(),
            t.make_later.to_owned(),
            (t.named_later)(first_title(now)),
        ),
    };
    let follows = next.0.follows();
    let contests = next.0.contests.iter();
    let contests: Vec<_> = contests
        .map(|contest| asked(&next.0, contest, follows.as_ref()))
        .collect();
    let make = move |_| {
        let (next, name, instruction) = (next.clone(), name.clone(), instruction.clone());
        page::run(async move {
            desk.begin_next(next, name, instruction).await;
            DeskRoute::Prepare.go();
        });
    };
    view! {
        <h1 tabindex="-1">{title}</h1>
        <p>{t.text}</p>
        {contests}
        <section class="card stack no-print">
            <p>{t.make_text}</p>
            <button
                type="button"
                class="button button-primary"
                prop:disabled=move || !desk.can_write()
                on:click=make
            >
                {button}
            </button>
        </section>
    }
}

/// The title without the words that an earlier ballot put before it.
fn first_title(conference: &Conference) -> &str {
    let title = conference.title.as_str();
    let follows = conference.follows.is_some();
    let split = title.split_once(" \u{2013} ").filter(|_| follows);
    split.map_or(title, |(_, first)| first)
}

/// One contest as it will be asked.
fn asked(next: &Conference, contest: &Contest, follows: Option<&Follows>) -> AnyView {
    let (t, common) = (i18n::next_ballot(), i18n::common());
    let kind = if contest.secret {
        common.secret_ballot
    } else if contest.apart == Some(Apart::Hands) {
        t.by_hands
    } else {
        common.open_vote
    };
    let lines: Vec<_> = contest
        .options
        .iter()
        .map(|line| {
            let place = line.unit.as_ref();
            let place = place.and_then(|unit| follows?.places.get(unit).copied());
            let place = place.map(|place| {
                view! { <span class="muted">" (" {(t.place)(place)} ")"</span> }
            });
            view! { <li>{i18n::option_name_full(next, line)} {place}</li> }
        })
        .collect();
    let heading = format!("next-{}", contest.id);
    view! {
        <section class="card stack-small" aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{contest.title.clone()}</h2>
            <p class="muted">{kind} ". " {(t.seats)(contest.seats)}</p>
            <ol class="beside">{lines}</ol>
        </section>
    }
    .into_any()
}
