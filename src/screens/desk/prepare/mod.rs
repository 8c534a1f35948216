//! Preparing a conference before it is frozen: criteria, tellers' keys, the fewest ballots, slips.

mod criteria;
mod freeze;
pub mod rules;
mod slips;
mod tellers;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::rights;
use leptos::prelude::*;

use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::{CountStepper, Notice};
use crate::screens::shared::checked::job_error;
use crate::state::desk::prepare::Frozen;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;
use criteria::Criteria;
pub use criteria::{TakeCriteria, book_error};
use freeze::{Done, Freeze};
use slips::{Sheet, Slips};
use tellers::Tellers;

/// What is prepared, as far as the screens of it need to know.
fn plan_of<T: Clone + PartialEq + Send + Sync + 'static>(
    part: impl Fn(&Conference) -> T + Send + Sync + 'static,
) -> Memo<Option<T>> {
    let plan = use_desk().preparing().plan;
    Memo::new(move |_| plan.with(|plan| plan.as_ref().map(|plan| part(&plan.0))))
}

/// The screen.
#[component]
pub fn Prepare() -> impl IntoView {
    let (t, desk, here) = (&i18n::desk().preparing, use_desk(), use_here());
    let preparing = desk.preparing();
    let frozen = move || {
        let here = here.fingerprint;
        preparing
            .frozen
            .get()
            .filter(|frozen: &Frozen| frozen.fingerprint == here)
    };
    let was_sample = use_here().conference.is_sample(SamplePart::Tellers);
    if untrack(|| frozen().is_none() && desk.can_prepare()) {
        page::run(desk.prepare());
    }
    let planned = Memo::new(move |_| preparing.plan.with(Option::is_some));
    let is_sealed = plan_of(|plan| plan.sealed_contests().next().is_some());
    let follows = use_here().conference.follows.is_some();
    let content = move || {
        if let Some(frozen) = frozen() {
            return view! { <Done frozen /> }.into_any();
        }
        if !desk.can_prepare() {
            return view! { <Notice tone=Tone::Info>{t.in_use}</Notice> }.into_any();
        }
        let failure = move || {
            preparing
                .failure
                .get()
                .map(|error| view! { <Notice tone=Tone::Danger>{job_error(&error)}</Notice> })
        };
        let parts = if planned.get() {
            let sealed = is_sealed.get() == Some(true);
            let none = i18n::next_ballot().open_only;
            view! {
                <p>{t.text}</p>
                {was_sample.then(|| view! { <Notice tone=Tone::Info>{t.was_sample}</Notice> })}
                <RulesLink />
                {(!follows).then(|| view! { <Criteria /> })}
                {if sealed {
                    view! {
                        <Tellers />
                        <Least />
                        <Slips />
                    }
                    .into_any()
                } else {
                    view! { <Notice tone=Tone::Info>{none}</Notice> }.into_any()
                }}
                <Freeze />
            }
            .into_any()
        } else {
            view! { <p role="status">{t.working}</p> }.into_any()
        };
        view! {
            {failure}
            {parts}
        }
        .into_any()
    };
    view! {
        <div class="prepare no-print stack">
            <h1 tabindex="-1">{t.title}</h1>
            {content}
        </div>
        <Sheet />
    }
}

/// The way to the rules.
#[component]
fn RulesLink() -> impl IntoView {
    let t = i18n::rules();
    view! {
        <section class="card stack" aria-labelledby="prepare-rules">
            <h2 id="prepare-rules">{t.title}</h2>
            <p>{t.link_text}</p>
            <p>
                <a class="button" href=DeskRoute::Rules.href()>{t.title}</a>
            </p>
        </section>
    }
}

/// The fewest ballots that are opened together.
#[component]
fn Least() -> impl IntoView {
    let (t, desk) = (&i18n::desk().preparing, use_desk());
    let least = plan_of(|plan| plan.ballot_box.as_ref().map_or(0, |b| b.min_ballots));
    let least = Signal::derive(move || least.get().unwrap_or(0));
    let voters = plan_of(|plan| {
        let voters = plan.people.iter().filter(|p| rights::votes(plan, p));
        u32::try_from(voters.count()).unwrap_or(u32::MAX)
    });
    let change = move |number: u32| {
        let number = number.max(1);
        page::run(desk.change_plan(move |_, ballot_box| ballot_box.min_ballots = number));
    };
    let warning = move || {
        let (least, voters) = (least.get(), voters.get().unwrap_or(0));
        let text = if least > voters {
            Some((t.least_many)(least, voters))
        } else {
            (least < 3).then(|| t.least_one.to_owned())
        };
        text.map(|text| view! { <Notice tone=Tone::Warning>{text}</Notice> })
    };
    view! {
        <section class="card stack" aria-labelledby="prepare-least">
            <h2 id="prepare-least">{t.least}</h2>
            <p>{t.least_text}</p>
            <CountStepper label=t.least buttons=t.least_buttons count=least on_change=change />
            {warning}
        </section>
    }
}
