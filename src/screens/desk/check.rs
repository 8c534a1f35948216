//! Checking a results file: everything worked out again, and said in plain words.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::i18n;
use crate::screens::desk::widgets::{Notice, Progress};
use crate::screens::shared::checked::{check_error, parts};
use crate::state::desk::check::{Beside, Checking, Compared};
use crate::state::desk::use_desk;
use crate::state::{exchange, page};
use crate::ui::notice::Tone;

/// The screen.
#[component]
pub fn CheckResults() -> impl IntoView {
    let (t, desk) = (&i18n::desk().checking, use_desk());
    let content = move || match desk.checking().get() {
        Checking::Idle => ().into_any(),
        Checking::Working(done, total) => {
            let text = (t.working)(done, total);
            view! {
                <section class="card stack">
                    <p role="status">{text.clone()}</p>
                    <Progress done=Signal::stored(done) total=Signal::stored(total) label=text />
                    <button type="button" class="button" on:click=move |_| desk.cancel_checking()>
                        {t.stop}
                    </button>
                </section>
            }
            .into_any()
        }
        Checking::Failed(error) => {
            view! { <Notice tone=Tone::Danger>{check_error(&error)}</Notice> }.into_any()
        }
        Checking::Done(compared) => found(&compared.0),
    };
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        <p>{t.text}</p>
        <Pick />
        {content}
    }
}

#[component]
fn Pick() -> impl IntoView {
    let (t, desk) = (&i18n::desk().checking, use_desk());
    let picked = move |event: leptos::ev::Event| {
        if let Some(file) = exchange::picked_by(&event).into_iter().next() {
            page::run(desk.check_results(file));
        }
    };
    let name = move || match desk.checking().get() {
        Checking::Done(_) => t.again,
        _ => t.choose,
    };
    view! {
        <p class="no-print">
            <label class="button button-primary file-button">
                {name}
                <input type="file" on:change=picked />
            </label>
        </p>
    }
}

fn found(compared: &Compared) -> AnyView {
    let t = &i18n::desk().checking;
    let checked = &compared.checked;
    let results = &checked.results;
    let (tone, verdict) = if checked.is_sound() {
        (Tone::Success, t.sound)
    } else {
        (Tone::Danger, t.unsound)
    };
    let votes = results.urn.iter().map(|urn| urn.ballots.len());
    let open = results.open_votes.values().map(BTreeMap::len);
    let holds = (t.holds)(
        results.roll.len(),
        results.sheets.len(),
        votes.chain(open).sum(),
    );
    let limits = t.limits.map(|text| view! { <li>{text}</li> });
    view! {
        <Notice tone><strong>{verdict}</strong></Notice>
        <section class="card integrity">
            <h2>{i18n::desk().integrity}</h2>
            <p class="code">{checked.integrity.clone()}</p>
            <p class="muted">{t.code_hint}</p>
            <dl class="facts">
                <div><dt>{t.file}</dt><dd>{checked.name.clone()}</dd></div>
                <div><dt>{t.of_conference}</dt><dd>{results.conference.title.clone()}</dd></div>
            </dl>
            <p>{holds}</p>
        </section>
        <section class="card stack">
            <h2>{t.parts_title}</h2>
            {parts(checked)}
        </section>
        <section class="card stack">
            <h2>{t.here_title}</h2>
            {beside(compared.here)}
        </section>
        <section class="card stack limits">
            <h2>{t.limits_title}</h2>
            <ul>{limits.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn beside(here: Option<Beside>) -> AnyView {
    let t = &i18n::desk().checking;
    let Some(here) = here else {
        return view! { <p>{t.other_conference}</p> }.into_any();
    };
    let (tone, words) = match here.same_results {
        Some(true) => (Tone::Success, t.same_results),
        Some(false) => (Tone::Danger, t.other_results),
        None => (Tone::Info, t.no_results_here),
    };
    let counts = [
        (here.same, t.roll_same),
        (here.other, t.roll_other),
        (here.not_here, t.roll_not_here),
        (here.only_here, t.roll_only_here),
    ];
    let counts = counts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| view! { <li>{words(count)}</li> });
    view! {
        <Notice tone>{words}</Notice>
        <ul class="beside">{counts.collect_view()}</ul>
    }
    .into_any()
}
