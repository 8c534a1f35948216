//! Freezing: from here on nothing of the conference changes, and its file is there to be put beside the app.

use khoithidua_core::plan::section::Section;
use khoithidua_core::settings::contradictions;
use leptos::prelude::*;

use super::plan_of;
use crate::i18n::{self, explain, rules};
use crate::route::desk::DeskRoute;
use crate::screens::desk::files::Save;
use crate::screens::desk::widgets::{Confirm, Notice};
use crate::state::desk::prepare::freeze::{FreezeError, Frozen};
use crate::state::desk::{DeskSession, use_desk};
use crate::state::{exchange, page};
use crate::ui::notice::Tone;

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
                    let frozen = desk.preparing().frozen.get_untracked();
                    if let Some(Frozen { file, .. }) = frozen {
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
    let wrong = plan_of(|plan| {
        let found = contradictions(plan).into_iter();
        found
            .map(|(what, _)| rules::contradiction(plan, &what))
            .collect::<Vec<_>>()
    });
    let wrong = move || wrong.get().unwrap_or_default();
    let contradicts = move || {
        let wrong = wrong();
        (!wrong.is_empty()).then(|| {
            let lines = wrong.into_iter().map(|text| view! { <p>{text}</p> });
            let lines = lines.collect_view();
            view! {
                <Notice tone=Tone::Danger>
                    <p><strong>{i18n::rules().contradictions}</strong></p>
                    {lines}
                    <p><a href=DeskRoute::Plan(Section::Rules, None).href()>{i18n::rules().title}</a></p>
                </Notice>
            }
        })
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
            {contradicts}
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
                    no_tellers() || codes() || !wrong().is_empty() || !desk.can_write()
                }
                on:click=move |_| asking.set(true)
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
            </Confirm>
        </section>
    }
}

fn why_not(desk: DeskSession, error: &FreezeError) -> String {
    let t = &i18n::desk().preparing;
    match error {
        FreezeError::NoTellers => t.freeze_no_tellers.to_owned(),
        FreezeError::NoContest => t.freeze_no_contest.to_owned(),
        FreezeError::BadKey(_) => t.freeze_bad_key.to_owned(),
        FreezeError::Unsound(error) => explain::conference_error(error),
        FreezeError::Rules(found) => {
            let plan = desk.preparing().plan;
            let plan = plan.get_untracked();
            plan.map_or_else(String::new, |plan| rules::contradiction(&plan.0, found))
        }
        FreezeError::Codes => t.freeze_codes.to_owned(),
    }
}

/// What was frozen, and where to put it.
#[component]
pub fn Done(frozen: Frozen) -> impl IntoView {
    let t = &i18n::desk().preparing;
    let code = frozen.fingerprint.spoken(2);
    let text = (t.frozen_text)(&code);
    let file = StoredValue::new(frozen.file);
    let steps = t.frozen_where.map(|text| view! { <li>{text}</li> });
    view! {
        <section class="card stack">
            <h2>{t.frozen}</h2>
            <Notice tone=Tone::Success>{text}</Notice>
            <p class="code">{code}</p>
            <ol class="beside">{steps.collect_view()}</ol>
            <Save label=t.save file=move || std::future::ready(Some(file.get_value())) />
            <p><a href=DeskRoute::Inbox.href()>{t.to_inbox}</a></p>
        </section>
    }
}
