//! What was found out about a results file, and what stands in it.

use leptos::prelude::*;

use super::mine::Mine;
use crate::i18n;
use crate::screens::shared::checked::parts;
use crate::screens::shared::provenance::At;
use crate::screens::shared::results::attendance::attendance;
use crate::screens::shared::results::checked::checked as checked_sheets;
use crate::screens::shared::results::contest::{Place, contest, unknown};
use crate::screens::shared::results::proposals::proposing;
use crate::screens::shared::results::rules::applied;
use crate::screens::shared::results::scores;
use crate::screens::shared::widgets::Notice;
use crate::state::recount::Checked;
use crate::ui::notice::Tone;

/// Everything about it, the most important first.
pub fn found(checked: &Checked, tracker: Option<String>) -> AnyView {
    let t = i18n::verify();
    let (sound, complete) = (checked.is_sound(), checked.results.is_complete());
    let (tone, verdict) = match (sound, complete) {
        (true, true) => (Tone::Success, t.sound),
        (true, false) => (Tone::Info, t.sound_closed),
        (false, _) => (Tone::Danger, t.unsound),
    };
    let conference = &checked.results.conference;
    let file = (!checked.name.is_empty()).then(|| {
        view! { <div><dt>{i18n::desk().checking.file}</dt><dd>{checked.name.clone()}</dd></div> }
    });
    let mine = view! { <Mine any=!checked.ballots().is_empty() complete tracker /> }.into_any();
    let all = view! {
        <section class="card">
            <h2>{t.parts_title}</h2>
            {parts(checked)}
        </section>
    }
    .into_any();
    view! {
        <Notice tone><strong>{verdict}</strong></Notice>
        <section class="card integrity">
            <h2>{i18n::desk().integrity}</h2>
            <p class="code">{checked.integrity.clone()}</p>
            <p class="muted">{t.integrity_hint}</p>
            <dl class="facts">
                {file}
                <div>
                    <dt>{i18n::desk().checking.of_conference}</dt>
                    <dd>{conference.title.clone()} ", " {conference.date.display()}</dd>
                </div>
            </dl>
        </section>
        {if sound { (mine, all) } else { (all, mine) }}
        <h2>{t.outcome}</h2>
        {if sound {
            outcome(checked)
        } else {
            view! { <p>{t.outcome_unsound}</p> }.into_any()
        }}
    }
    .into_any()
}

fn outcome(checked: &Checked) -> AnyView {
    let (t, results) = (i18n::verify(), &checked.results);
    let contests = results.outcome.contests.iter();
    let contests: Vec<_> = contests
        .map(|outcome| contest(results, outcome, Place::Check))
        .collect();
    let closed = (!results.is_complete())
        .then(|| view! { <Notice tone=Tone::Info>{t.outcome_closed}</Notice> });
    let uncounted: Vec<_> = results.uncounted_hands().map(unknown).collect();
    view! {
        {closed}
        {proposing(results, At::Check)}
        {contests}
        {uncounted}
        {scores(results, At::Check)}
        {attendance(results)}
        {checked_sheets(results)}
        {applied(&results.conference)}
    }
    .into_any()
}
