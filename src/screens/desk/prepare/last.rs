//! The last part: tellers' keys, the fewest ballots, slips, freezing.

use khoithidua_core::conference::SamplePart;
use khoithidua_core::plan::section::Section;
use khoithidua_core::rights;
use leptos::prelude::*;

use super::day::TryDay;
use super::editing::Editing;
use super::frame::frame;
use super::freeze::{Again, Done, Freeze};
use super::plan_of;
use super::poster::Poster;
use super::report::Report;
use super::slips::{Sheet, Slips};
use super::tellers::Tellers;
use crate::i18n;
use crate::screens::desk::widgets::{CountStepper, Notice};
use crate::state::desk::prepare::Step;
use crate::state::desk::use_desk;
use crate::ui::notice::Tone;

/// The screen.
pub fn last() -> AnyView {
    let (t, desk) = (&i18n::desk().preparing, use_desk());
    let here = use_desk().here();
    let here = StoredValue::new(here);
    // Of the conference that this screen was made for: the one that comes with freezing has a screen of its own.
    let frozen = Memo::new(move |_| {
        let here = here.with_value(|here| here.as_ref().map(|here| here.fingerprint));
        here.is_some() && desk.preparing().frozen.get() == here
    });
    let address = desk.preparing().address;
    let was_sample = here.with_value(|here| {
        let here = here.as_ref();
        here.is_some_and(|here| here.conference.is_sample(SamplePart::Tellers))
    });
    let content = move |editing| {
        view! {
            <Again />
            <Report />
            {was_sample.then(|| view! { <Notice tone=Tone::Info>{t.was_sample}</Notice> })}
            {secret_ballot(editing)}
            <TryDay />
            <Freeze />
        }
        .into_any()
    };
    let screen = move || {
        if !frozen.get() {
            let (section, none) = (Section::Tellers, || ().into_any());
            return frame(section, super::title(section), content, none);
        }
        view! {
            <div class="stack">
                <h1 tabindex="-1">{t.title}</h1>
                <Done address />
            </div>
        }
        .into_any()
    };
    view! {
        <div class="prepare no-print">{screen}</div>
        <Sheet />
        {move || frozen.get().then(|| view! { <Poster address /> })}
    }
    .into_any()
}

/// What only a vote in secret needs.
fn secret_ballot(editing: Editing) -> AnyView {
    let is_sealed = editing.part(|plan| plan.sealed_contests().next().is_some());
    let printed = editing.part(|plan| !plan.slips.is_empty());
    let slips = use_desk().preparing().slips;
    let drawn = Memo::new(move |_| slips.with(Option::is_some));
    (move || {
        if is_sealed.get() {
            view! {
                <Tellers />
                <Least />
                <Slips />
            }
            .into_any()
        } else {
            // Slips that were made while something was voted on in secret have to be done without.
            let slips = (printed.get() || drawn.get()).then(|| view! { <Slips /> });
            view! {
                <Notice tone=Tone::Info>{i18n::next_ballot().open_only}</Notice>
                {slips}
            }
            .into_any()
        }
    })
    .into_any()
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
        let step = Step::typed(Section::Tellers, "least");
        desk.change_plan(step, move |_, ballot_box| ballot_box.min_ballots = number);
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
            <h2 id="prepare-least" tabindex="-1">{t.least}</h2>
            <p>{t.least_text}</p>
            <CountStepper label=t.least buttons=t.least_buttons count=least on_change=change />
            {warning}
        </section>
    }
}
