//! Freezing: from here on nothing of the conference changes, and its file is there to be put beside the app.

use khoithidua_core::conference::{Conference, SamplePart};
use leptos::prelude::*;

use super::frame::HEADING;
use super::plan_of;
use super::poster::{PrintPoster, Signs, Ways};
use super::report::{Line, Lines, found_lines};
use crate::i18n::plan::report::{self as words, report};
use crate::i18n::{self, explain, rules};
use crate::route::desk::DeskRoute;
use crate::screens::desk::files::Save;
use crate::screens::desk::widgets::{Confirm, Notice};
use crate::state::desk::prepare::freeze::FreezeError;
use crate::state::desk::{DeskSession, use_desk};
use crate::state::opening::use_here;
use crate::state::{exchange, page};
use crate::ui::notice::Tone;

/// How many of what nobody has confirmed are read out once more.
const ASKED: usize = 12;

/// The last step.
#[component]
pub fn Freeze() -> impl IntoView {
    let (t, desk) = (&i18n::desk().preparing, use_desk());
    let asking = RwSignal::new(false);
    let failure = RwSignal::new(None::<FreezeError>);
    let counts = plan_of(|plan| {
        let ballot_box = plan.ballot_box.as_ref();
        let tellers = ballot_box.map_or(0, |b| b.tellers.len());
        let least = ballot_box.map_or(0, |b| b.min_ballots);
        (tellers, least, plan.slips.len())
    });
    let summary = move || {
        let (tellers, least, slips) = counts.get().unwrap_or_default();
        (t.summary)(tellers, least, slips)
    };
    let freeze = move || {
        page::run(async move {
            match desk.freeze().await {
                Ok(()) => {
                    if let Some(file) = desk.frozen_file() {
                        // Should that fail, the button on the next screen is still there.
                        let _ = exchange::save(&file.stem, &file.text);
                    }
                }
                Err(error) => {
                    let _ = failure.try_set(Some(error));
                }
            }
        });
    };
    let sealed = plan_of(|plan| plan.sealed_contests().next().is_some());
    let no_tellers = move || {
        let none = counts.get().is_none_or(|(tellers, ..)| tellers == 0);
        none && sealed.get() != Some(false)
    };
    let found = found_lines(None);
    // As long as it has not been looked through, nobody knows.
    let stopped = move || found.with(|f| f.as_ref().is_none_or(|[stops, ..]| !stops.is_empty()));
    let ask = move |_| {
        desk.preparing().report_now();
        if !stopped() {
            asking.set(true);
        }
    };
    let codes = move || desk.preparing().slips.with(Option::is_some);
    let lacking = move || {
        let text = if no_tellers() {
            Some(t.freeze_no_tellers)
        } else {
            codes().then_some(t.freeze_codes)
        };
        text.map(|text| view! { <Notice tone=Tone::Info>{text}</Notice> })
    };
    view! {
        <section class="card stack" aria-labelledby="prepare-freeze">
            <h2 id="prepare-freeze">{t.freeze}</h2>
            <p>{t.freeze_text}</p>
            <p><strong>{summary}</strong></p>
            {move || stops(found)}
            {lacking}
            {move || {
                failure
                    .get()
                    .map(|error| view! { <Notice tone=Tone::Danger>{why_not(desk, &error)}</Notice> })
            }}
            <button
                type="button"
                class="button button-primary"
                prop:disabled=move || {
                    stopped() || codes() || !desk.can_write()
                }
                on:click=ask
            >
                {t.freeze_button}
            </button>
            <Confirm
                open=asking
                title=t.freeze_question
                yes=t.freeze_yes
                no=i18n::common().cancel
                on_yes=freeze
            >
                <p><strong>{summary}</strong></p>
                <p>{t.freeze_text}</p>
                <Again />
                {move || unconfirmed(found)}
            </Confirm>
        </section>
    }
}

/// What stops it, in short; the report above says all of it.
fn stops(found: Memo<Option<Lines>>) -> Option<AnyView> {
    let count = found.with(|f| f.as_ref().map_or(0, |[stops, ..]| stops.len()));
    let notice = || {
        view! {
            <Notice tone=Tone::Danger>
                <p><strong>{i18n::rules().contradictions}</strong></p>
                <p>{(report().stops)(count)}</p>
            </Notice>
        }
    };
    (count > 0).then(|| notice().into_any())
}

/// What nobody has confirmed, asked about once more.
fn unconfirmed(found: Memo<Option<Lines>>) -> Option<AnyView> {
    let [_, open, _] = found.get()?;
    let lines = open.iter().take(ASKED).map(Line::whole);
    let more = (open.len() > ASKED).then(|| "\u{2026}".to_owned());
    let lines = lines.chain(more).map(|text| view! { <li>{text}</li> });
    let asked = || {
        view! {
            <p>{(report().unconfirmed)(open.len())}</p>
            <ul class="freeze-asked">{lines.collect_view()}</ul>
        }
    };
    (!open.is_empty()).then(|| asked().into_any())
}

fn why_not(desk: DeskSession, error: &FreezeError) -> String {
    let t = &i18n::desk().preparing;
    match error {
        FreezeError::NoTellers => t.freeze_no_tellers.to_owned(),
        FreezeError::NoContest => t.freeze_no_contest.to_owned(),
        FreezeError::BadKey(_) => t.freeze_bad_key.to_owned(),
        FreezeError::Unsound(error) => of_plan(desk, |plan| words::error(plan, error)),
        FreezeError::Rules(found) => of_plan(desk, |plan| rules::contradiction(plan, found)),
        FreezeError::Codes => t.freeze_codes.to_owned(),
        FreezeError::TooLarge(size, limit) => {
            (t.freeze_too_large)(&explain::size(*size), &explain::size(*limit))
        }
    }
}

fn of_plan(desk: DeskSession, say: impl FnOnce(&Conference) -> String) -> String {
    let plan = desk.preparing().plan.get_untracked();
    plan.map_or_else(String::new, |plan| say(&plan.0))
}

/// What it means to freeze again what is frozen, once the plan is another one.
#[component]
pub fn Again() -> impl IntoView {
    let desk = use_desk();
    let here = use_desk()
        .here()
        .filter(|here| !here.conference.is_sample(SamplePart::Tellers));
    let code = here.map(|here| here.fingerprint.spoken(2));
    let code = code.filter(|_| !desk.is_unfrozen());
    let waits = Memo::new(move |_| desk.plan_waits());
    move || {
        let code = code.clone().filter(|_| waits.get());
        code.map(|code| view! { <Notice tone=Tone::Info>{(report().again)(&code)}</Notice> })
    }
}

/// What was frozen, and where to put it.
#[component]
pub fn Done(
    /// Where delegates open the app.
    address: RwSignal<String>,
) -> impl IntoView {
    let (t, words, desk) = (&i18n::desk().preparing, report(), use_desk());
    let code = use_here().fingerprint.spoken(2);
    let text = (t.frozen_text)(&code);
    view! {
        <section class="card stack">
            <h2>{t.frozen}</h2>
            <Notice tone=Tone::Success>{text}</Notice>
            <p class="code">{code}</p>
            <Save label=t.save file=move || std::future::ready(desk.frozen_file()) />
            <Ways />
            <p><a href=DeskRoute::Inbox.href()>{t.to_inbox}</a></p>
        </section>
        <Signs />
        <PrintPoster address />
        {move || {
            desk.log().with(Vec::is_empty).then(|| {
                view! {
                    <details class="card">
                        <summary>{words.thaw}</summary>
                        <p>{words.thaw_text}</p>
                        <button
                            type="button"
                            class="button"
                            prop:disabled=move || !desk.can_write()
                            on:click=move |_| page::run(async move {
                                desk.change_frozen().await;
                                page::focus_later(HEADING);
                            })
                        >
                            {words.thaw_yes}
                        </button>
                    </details>
                }
            })
        }}
    }
}
