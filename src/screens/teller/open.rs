//! This teller's part of the opening: the desk's file, checked here from its first to its last proof.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::words::teller_error;
use crate::i18n;
use crate::route::count::CountRoute;
use crate::screens::shared::checked::{UnderWay, check_error, parts};
use crate::screens::shared::exits::Exits;
use crate::screens::shared::give::Give;
use crate::screens::shared::widgets::{Notice, Segments};
use crate::state::desk::Shared;
use crate::state::page;
use crate::state::recount::{Checked, Progress};
use crate::state::teller::share::{Refusal, Sharing};
use crate::state::teller::{TellerError, use_teller};
use crate::state::verify::use_verify;
use crate::ui::notice::Tone;

/// Identifier of what is said once the share is made.
const DONE: &str = "share-done";

/// The screen.
#[component]
pub fn Open() -> impl IntoView {
    let (t, teller) = (&i18n::teller().open, use_teller());
    let sharing = teller.sharing();
    let fresh = Memo::new(move |_| {
        sharing.with(|s| matches!(s, Sharing::Idle | Sharing::Stopped | Sharing::Failed(_)))
    });
    let progress = Memo::new(move |_| {
        sharing.with(|s| match s {
            Sharing::Checking(progress) => progress.clone(),
            _ => Progress::default(),
        })
    });
    // Progress moves on a screen that stays.
    let shown = Memo::new(move |_| match sharing.get() {
        Sharing::Checking(_) => Sharing::Checking(Progress::default()),
        other => other,
    });
    let content = move || match shown.get() {
        Sharing::Idle => ().into_any(),
        Sharing::Checking(_) => {
            view! { <UnderWay progress on_stop=move || teller.stop() /> }.into_any()
        }
        Sharing::Stopped => {
            view! { <Notice tone=Tone::Info>{i18n::verify().stopped}</Notice> }.into_any()
        }
        Sharing::Failed(error) => {
            view! { <Notice tone=Tone::Danger>{check_error(&error)}</Notice> }.into_any()
        }
        Sharing::Refused(checked, refusal) => view! { <Refused checked refusal /> }.into_any(),
        Sharing::Ready(checked, keys, failed) => view! { <Ready checked keys failed /> }.into_any(),
        Sharing::Working(checked) => view! {
            {facts(&checked.0)}
            <section class="card stack-small">
                <p role="status">{t.working}</p>
                <progress class="progress" aria-label=t.working></progress>
                <button type="button" class="button" on:click=move |_| teller.stop()>
                    {i18n::verify().stop}
                </button>
            </section>
        }
        .into_any(),
        Sharing::Done(checked, file) => {
            // It stands where the file's facts stood, above what was pressed.
            page::focus_later(DONE);
            view! {
                <div id=DONE tabindex="-1">
                    <Notice tone=Tone::Success>
                        <p><strong>{t.done}</strong></p>
                        <p>{t.done_text}</p>
                    </Notice>
                </div>
                <Exits file id="copy-share" of="" primary=true on_out=|| () />
                {facts(&checked.0)}
            }
            .into_any()
        }
    };
    let no_key = move || {
        let none = teller
            .keys()
            .with(|keys| keys.as_ref().is_some_and(Vec::is_empty));
        (none && fresh.get()).then(|| {
            view! {
                <Notice tone=Tone::Warning>
                    <p>{t.no_key}</p>
                    <p><a href=CountRoute::Restore.href()>{i18n::teller().restore_title}</a></p>
                </Notice>
            }
        })
    };
    let choose = move || {
        let working = matches!(shown.get(), Sharing::Checking(_) | Sharing::Working(_));
        let name = if fresh.get() { t.choose } else { t.again };
        (!working).then(|| {
            view! {
                <Give choose=name primary=fresh on_give=move |given| page::run(teller.look(given)) />
            }
        })
    };
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        <p>{t.text}</p>
        {no_key}
        {content}
        {choose}
    }
}

/// What the file says of itself.
fn facts(checked: &Checked) -> AnyView {
    let t = &i18n::teller().open;
    let conference = &checked.results.conference;
    let least = conference.ballot_box.as_ref().map_or(0, |b| b.min_ballots);
    let open: usize = checked.results.open_votes.values().map(BTreeMap::len).sum();
    view! {
        <section class="card integrity">
            <h2>{i18n::desk().integrity}</h2>
            <p class="code">{checked.integrity.clone()}</p>
            <p class="muted">{i18n::verify().integrity_hint}</p>
            <dl class="facts">
                <div><dt>{t.conference}</dt><dd>{conference.title.clone()}</dd></div>
                <div><dt>{t.day}</dt><dd>{conference.date.display()}</dd></div>
                <div>
                    <dt>{t.ballots}</dt>
                    <dd>{(t.ballots_value)(checked.ballots().len(), least)}</dd>
                </div>
                <div><dt>{t.people}</dt><dd>{checked.results.roll.len()}</dd></div>
                <div><dt>{t.open_votes}</dt><dd>{open}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

fn all_parts(checked: &Checked) -> AnyView {
    view! {
        <details>
            <summary>{i18n::verify().parts_title}</summary>
            {parts(checked)}
        </details>
    }
    .into_any()
}

#[component]
fn Refused(checked: Shared<Checked>, refusal: Refusal) -> impl IntoView {
    let (t, verify) = (&i18n::teller().open, use_verify());
    let (tone, text) = match refusal {
        Refusal::NotSound => (Tone::Danger, t.not_sound.to_owned()),
        Refusal::Opened => (Tone::Info, t.opened.to_owned()),
        Refusal::Sample => (Tone::Info, t.sample.to_owned()),
        Refusal::NoUrn => (Tone::Info, t.no_urn.to_owned()),
        Refusal::TooFew { have, least } => (Tone::Danger, (t.too_few)(have, least)),
        Refusal::NoKey => (Tone::Danger, t.not_ours.to_owned()),
    };
    let opened = (refusal == Refusal::Opened).then(|| {
        let checked = checked.clone();
        let see = move |_| {
            verify.take(checked.clone());
            CountRoute::Verify(None).go();
        };
        view! {
            <button type="button" class="button button-primary button-wide" on:click=see>
                {t.opened_link}
            </button>
        }
    });
    let found = if refusal == Refusal::NotSound {
        let found = parts(&checked.0);
        view! { <section class="card">{found}</section> }.into_any()
    } else {
        view! {
            {facts(&checked.0)}
            {all_parts(&checked.0)}
        }
        .into_any()
    };
    view! {
        <Notice tone><p>{text}</p></Notice>
        {opened}
        {found}
    }
}

#[component]
fn Ready(
    checked: Shared<Checked>,
    keys: Vec<String>,
    failed: Option<TellerError>,
) -> impl IntoView {
    let (t, teller) = (&i18n::teller().open, use_teller());
    let names: Vec<String> = keys
        .iter()
        .filter_map(|public| untrack(|| teller.key(public)))
        .map(|kept| format!("{} ({})", kept.key.name, kept.code()))
        .collect();
    let chosen = RwSignal::new(0);
    let which = if names.len() > 1 {
        view! {
            <Segments
                legend=t.which_key
                name="key"
                options=names
                chosen=Signal::derive(move || Some(chosen.get()))
                on_choose=move |number| chosen.set(number)
            />
        }
        .into_any()
    } else {
        view! { <p>{t.which_key} ": " <strong>{names.concat()}</strong></p> }.into_any()
    };
    let open = move |_| {
        if let Some(public) = keys.get(chosen.get_untracked()).cloned() {
            page::run(teller.share(public));
        }
    };
    view! {
        {match failed {
            None => view! { <Notice tone=Tone::Success>{t.sound}</Notice> }.into_any(),
            Some(error) => {
                let text = teller_error(&error);
                view! { <Notice tone=Tone::Danger>{text}</Notice> }.into_any()
            }
        }}
        {facts(&checked.0)}
        <section class="card stack-small">
            {which}
            <p>{t.once}</p>
            <button type="button" class="button button-primary button-wide" on:click=open>
                {t.button}
            </button>
        </section>
        {all_parts(&checked.0)}
    }
}
