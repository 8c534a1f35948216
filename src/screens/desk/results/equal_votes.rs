//! Equal votes at the last seat where the rules let the chair decide: the form, and what was decided.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::ContestId;
use khoithidua_core::procedure::VoteTie;
use khoithidua_core::results::Results;
use khoithidua_core::score::rulings::{ContestDecision, Ruling};
use khoithidua_core::vote::outcome::Tie;
use leptos::prelude::*;

use crate::i18n;
use crate::i18n::explain_desk::contest_title;
use crate::screens::desk::awards::decided::Decided;
use crate::screens::desk::awards::{Failure, rule};
use crate::screens::desk::order::Order;
use crate::screens::desk::reason::Reason;
use crate::state::desk::use_desk;

/// Every tie that the chair may decide.
pub fn equal_votes(results: &Results) -> AnyView {
    let conference = &results.conference;
    let chair = conference.procedure().vote_ties.contains(&VoteTie::Chair);
    let counted = results
        .outcome
        .contests
        .iter()
        .filter(|c| chair && c.outcome.quorum);
    let ties = counted.filter_map(|c| Some((c.id.clone(), c.outcome.tie.clone()?)));
    let forms: Vec<_> = ties
        .map(|(contest, tie)| {
            let names = names(conference, &contest, &tie);
            let title = contest_title(conference, &contest);
            view! { <ChairDecides contest tie names title /> }.into_any()
        })
        .collect();
    view! {
        {forms}
        <Decided of=|ruling| matches!(ruling, Ruling::Contest(_)) />
    }
    .into_any()
}

fn names(conference: &Conference, contest: &ContestId, tie: &Tie) -> Vec<String> {
    let contest = conference.contest(contest);
    let lines = tie.options.iter();
    let lines = lines.filter_map(|line| contest?.option(line));
    lines
        .map(|line| i18n::option_name(conference, line))
        .collect()
}

#[component]
fn ChairDecides(contest: ContestId, tie: Tie, names: Vec<String>, title: String) -> impl IntoView {
    let (t, desk) = (i18n::proposing(), use_desk());
    let order = RwSignal::new((0..names.len()).collect::<Vec<_>>());
    let (reason, failure) = (RwSignal::new(String::new()), RwSignal::new(None));
    let field = format!("equal-votes-{contest}");
    let lines = tie.options;
    let note = move |_| {
        let order = order.get_untracked();
        let order = order.into_iter().filter_map(|at| lines.get(at).cloned());
        let decision = ContestDecision {
            contest: contest.clone(),
            order: order.collect(),
            reason: reason.get_untracked().trim().to_owned(),
        };
        rule(desk, Ruling::Contest(decision), failure, || ());
    };
    view! {
        <section class="card stack no-print" aria-labelledby=field.clone()>
            <h3 id=field.clone()>{t.chair_title} ": " {title}</h3>
            <p>{(t.chair_text)(tie.seats)}</p>
            <div class="stack rulings-form">
                <Order label=t.chair_title names order />
                <Reason id=format!("{field}-why") reason usual=&i18n::awards().chair_whys />
                <Failure failure />
                <button
                    type="button"
                    class="button button-primary"
                    prop:disabled=move || reason.with(|r| r.trim().is_empty()) || !desk.can_write()
                    on:click=note
                >
                    {i18n::awards().decide_order}
                </button>
            </div>
        </section>
    }
}
