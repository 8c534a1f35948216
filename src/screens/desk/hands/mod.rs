//! Votes by show of hands (biểu quyết giơ tay): counted in the hall, noted here, and what follows at once.

mod form;
mod look;

use khoithidua_core::desk::acts::board::in_force;
use khoithidua_core::desk::log::Event;
use khoithidua_core::ids::ContestId;
use khoithidua_core::results::{ContestOutcome, hands_now};
use khoithidua_core::vote::contest::Contest;
use khoithidua_core::vote::hands::HandCount;
use leptos::prelude::*;

use super::take_back::TakeBack;
use crate::i18n;
use crate::screens::desk::widgets::Notice;
use crate::screens::shared::results::contest::{chart, mover, verdict};
use crate::state::desk::outcome::Outcome;
use crate::state::desk::{DeskSession, use_desk};
use crate::state::opening::{Here, use_here};
use crate::ui::notice::Tone;

/// The screen.
#[component]
pub fn Hands() -> impl IntoView {
    let (t, here) = (i18n::hands(), use_here());
    let contests = here.conference.contests.iter();
    let contests = contests.filter(|c| c.is_by_hands());
    let contests: Vec<_> = contests
        .map(|contest| view! { <One contest=contest.clone() /> }.into_any())
        .collect();
    let none = contests.is_empty();
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        <p>{if none { t.none } else { t.text }}</p>
        {contests}
    }
}

/// One contest: what was noted and what follows, or the form.
#[component]
fn One(contest: Contest) -> impl IntoView {
    let (t, desk, here) = (i18n::hands(), use_desk(), use_here());
    let id = contest.id.clone();
    let noted = Memo::new(move |_| desk.standing().with(|s| s.hands.get(&id).cloned()));
    let counted = Memo::new(move |_| noted.with(Option::is_some));
    let said = RwSignal::new(false);
    let title_id = format!("hands-{}", contest.id);
    let pass = contest.pass;
    let words = i18n::desk();
    let level = format!("{} {}", (words.level)(pass.level), (words.base)(pass.base));
    let what = StoredValue::new(contest.clone());
    let form = move || {
        let contest = what.get_value();
        // What is typed anew beside a count is typed with a purpose: it stays in sight.
        let open = untrack(|| desk.typing().has(&form::field(&contest.id, "")));
        if counted.get() {
            view! {
                <details open=open>
                    <summary>{t.again}</summary>
                    {form::form(&contest, said)}
                </details>
            }
            .into_any()
        } else {
            form::form(&contest, said)
        }
    };
    let found = move || {
        // Before what is taken out of it: the base may be another one while the count stays.
        desk.standing().track();
        noted.with(|noted| {
            let noted = noted.as_ref()?;
            let outcome = outcome(desk, &here, &noted.contest)?;
            Some(what.with_value(|contest| follows(desk, &here, contest, noted, &outcome)))
        })
    };
    let title = contest.title.clone();
    let done = move || {
        let text = said.get().then(|| (t.saved)(&title));
        text.map(|text| view! { <Notice tone=Tone::Success>{text}</Notice> })
    };
    view! {
        <section class="card stack contest" aria-labelledby=title_id.clone()>
            <h2 id=title_id.clone()>{contest.title.clone()}</h2>
            <p class="muted">{contest.instruction.clone()}</p>
            <p>{(t.level)(&level)}</p>
            {done}
            {found}
            {form}
        </section>
    }
}

/// What the hands come to: as published once collection is closed, before that as things stand.
fn outcome(desk: DeskSession, here: &Here, contest: &ContestId) -> Option<ContestOutcome> {
    if let Outcome::Ready(published) = desk.outcome().get() {
        let all = published.0.results.outcome.contests.iter();
        let mut found = all.filter(|outcome| outcome.id == *contest);
        return found.next().cloned();
    }
    let state = desk.state().get();
    let standing = desk.standing().get();
    hands_now(&here.conference, &state.0, &standing, contest)
}

/// A count, who passes by it, and the way back.
fn follows(
    desk: DeskSession,
    here: &Here,
    contest: &Contest,
    noted: &HandCount,
    outcome: &ContestOutcome,
) -> AnyView {
    let t = i18n::hands();
    let of_contest =
        |event: &Event| matches!(event, Event::HandsCounted(count) if count.contest == contest.id);
    let entry = desk
        .log()
        .with(|log| Some(in_force(log, of_contest)?.hash()));
    let what = format!("{}: {}", t.kind, contest.title);
    let open = (!desk.is_closed()).then(|| view! { <p class="muted small">{t.not_final}</p> });
    view! {
        <div class="stack hands-outcome">
            {mover(noted)}
            {verdict(&here.conference, contest, outcome)}
            {chart(&here.conference, contest, outcome, usize::MAX)}
            {lines(here, contest, noted)}
            {open}
            {entry.map(|entry| view! { <TakeBack entry what /> })}
        </div>
    }
    .into_any()
}

/// The numbers as they were noted.
fn lines(here: &Here, contest: &Contest, noted: &HandCount) -> AnyView {
    let (t, words) = (i18n::hands(), i18n::desk());
    let lines = contest.options.iter().zip(&noted.lines);
    let lines = lines.map(|(option, sum)| {
        let name = i18n::option_name(&here.conference, option);
        let numbers = format!(
            "{}: {}, {}: {}, {}: {}",
            words.agree, sum.agree, words.disagree, sum.disagree, words.no_opinion, sum.no_opinion
        );
        view! { <li><strong>{name}</strong> ". " {numbers}</li> }
    });
    view! {
        <p>{t.voted} ": " <strong>{noted.voted}</strong></p>
        <ul class="beside">{lines.collect_view()}</ul>
    }
    .into_any()
}
