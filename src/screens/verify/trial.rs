//! A ballot on trial: what is in it, and the code to compare.

use khoithidua_core::conference::Conference;
use khoithidua_core::sealed::election;
use khoithidua_core::vote::choice::Choice;
use khoithidua_core::vote::contest::Contest;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::shared::checked::job_error;
use crate::screens::shared::explain::open_error;
use crate::screens::shared::widgets::Notice;
use crate::state::opening::OpenError;
use crate::state::verify::trial::{Tried, Trying};
use crate::ui::notice::Tone;

/// It waits for its conference.
pub fn needs(trying: &Trying) -> AnyView {
    let t = i18n::verify();
    let error = trying.error.as_ref().map(|error| match error {
        OpenError::OtherConference => t.trial_other.to_owned(),
        error => open_error(error),
    });
    view! {
        <h2>{t.trial_title}</h2>
        {error.map(|text| view! { <Notice tone=Tone::Danger>{text}</Notice> })}
        <Notice tone=Tone::Info>{t.trial_needs}</Notice>
    }
    .into_any()
}

/// What came of it.
pub fn tried(tried: &Tried) -> AnyView {
    let t = i18n::verify();
    let found = match &tried.found {
        Err(error) => {
            let text = job_error(error);
            view! { <Notice tone=Tone::Danger><strong>{text}</strong></Notice> }.into_any()
        }
        Ok(tracker) => {
            let contests = election::secret_contests(&tried.conference);
            let choices: Vec<_> = contests
                .map(|contest| {
                    let choice = tried.trial.choices.get(&contest.id);
                    let words = words(&tried.conference, contest, choice);
                    let words = words.into_iter().map(|text| view! { <dd>{text}</dd> });
                    view! { <div><dt>{contest.title.clone()}</dt>{words.collect_view()}</div> }
                })
                .collect();
            view! {
                <Notice tone=Tone::Success>{t.trial_holds}</Notice>
                <section class="card stack-small">
                    <h3>{t.tracker}</h3>
                    <p class="tracker tracker-large">{tracker.short()}</p>
                    <p>{t.trial_compare}</p>
                </section>
                <section class="card stack-small">
                    <h3>{t.trial_choices}</h3>
                    <dl class="trial-choices">{choices}</dl>
                </section>
            }
            .into_any()
        }
    };
    view! {
        <h2>{t.trial_title}</h2>
        {found}
        <Notice tone=Tone::Warning>{t.trial_not_handed}</Notice>
    }
    .into_any()
}

/// A choice, line by line.
fn words(conference: &Conference, contest: &Contest, choice: Option<&Choice>) -> Vec<String> {
    let common = i18n::common();
    match choice {
        None => vec![i18n::verify().trial_not_filled.to_owned()],
        Some(Choice::Blank) => vec![common.blank_ballot.to_owned()],
        Some(Choice::Chosen(chosen)) if chosen.is_empty() => {
            vec![common.nothing_chosen.to_owned()]
        }
        Some(Choice::Chosen(chosen)) => chosen
            .iter()
            .filter_map(|id| contest.option(id))
            .map(|option| i18n::option_name_full(conference, option))
            .collect(),
        Some(Choice::Opinions(opinions)) => contest
            .options
            .iter()
            .zip(opinions)
            .map(|(option, opinion)| {
                let name = i18n::option_name_full(conference, option);
                format!("{name}: {}", (common.opinion)(*opinion))
            })
            .collect(),
    }
}
