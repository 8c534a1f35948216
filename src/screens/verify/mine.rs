//! "Lá phiếu của tôi": is a ballot in the file?

use khoithidua_core::sealed::ballot::Tracker;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::shared::checked::job_error;
use crate::screens::shared::widgets::Notice;
use crate::state::page;
use crate::state::verify::find::Finding;
use crate::state::verify::use_verify;
use crate::ui::notice::Tone;

/// The question and its answer. What the address asks for is looked for at once.
#[component]
pub fn Mine(
    /// Whether there are any sealed ballots in the file.
    any: bool,
    /// Whether they have been opened.
    complete: bool,
    /// The ballot that the address asks for.
    tracker: Option<String>,
) -> impl IntoView {
    let (t, verify) = (i18n::verify(), use_verify());
    if !any {
        return view! {
            <section class="card">
                <h2>{t.mine_title}</h2>
                <p>{t.no_urn}</p>
            </section>
        }
        .into_any();
    }
    let typed = RwSignal::new(tracker.clone().unwrap_or_default());
    if let Some(tracker) = tracker {
        page::run(verify.find(tracker));
    }
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        page::run(verify.find(typed.get_untracked()));
    };
    let answer = move || match verify.finding().get() {
        Finding::Nothing => ().into_any(),
        Finding::Looking => view! { <p role="status">{t.finding}</p> }.into_any(),
        Finding::TooShort(have) => {
            view! { <Notice tone=Tone::Warning>{(t.too_short)(have)}</Notice> }.into_any()
        }
        Finding::Found(place, tracker) => {
            let text = if complete { t.found } else { t.found_closed }(place);
            found(Tone::Success, text, &tracker)
        }
        Finding::Alike(place, tracker) => found(Tone::Warning, (t.alike)(place), &tracker),
        Finding::Absent => view! {
            <Notice tone=Tone::Danger>
                <p><strong>{t.absent}</strong></p>
                <p>{t.absent_revote}</p>
            </Notice>
        }
        .into_any(),
        Finding::Failed(error) => {
            view! { <Notice tone=Tone::Danger>{job_error(&error)}</Notice> }.into_any()
        }
    };
    view! {
        <section class="card stack-small" aria-labelledby="mine">
            <h2 id="mine">{t.mine_title}</h2>
            <p>{t.mine_text}</p>
            <form class="stack-small no-print" on:submit=submit>
                <div class="field">
                    <label for="tracker">{t.tracker}</label>
                    <input
                        id="tracker"
                        type="text"
                        class="tracker"
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        maxlength="100"
                        aria-describedby="tracker-hint"
                        prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                    <p class="field-hint" id="tracker-hint">{t.tracker_hint}</p>
                </div>
                <button type="submit" class="button button-wide">{t.find}</button>
            </form>
            {answer}
            {move || {
                let absent = verify.finding().with(|finding| *finding == Finding::Absent);
                (!absent).then(|| view! { <p class="muted small">{t.revote}</p> })
            }}
        </section>
    }
    .into_any()
}

fn found(tone: Tone, text: String, tracker: &Tracker) -> AnyView {
    let (t, short) = (i18n::verify(), tracker.short());
    view! {
        <Notice tone>
            <p><strong>{text}</strong></p>
            <p>{t.found_tracker} ": " <span class="tracker">{short}</span></p>
        </Notice>
    }
    .into_any()
}
