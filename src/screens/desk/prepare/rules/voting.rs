//! Fields of the questions on the charter and on voting, whatever is voted on.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::UnitId;
use khoithidua_core::procedure::{AbsentUnits, BallotOrder, OverQuota, Shortfall, VoteTie};
use khoithidua_core::rules::{BlankBallots, Voters};
use khoithidua_core::settings::{Question, change};
use leptos::prelude::*;

use super::level::level;
use super::order::order;
use crate::i18n::{self, rules};
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::prepare::fields::{line, pick, whole, worded};

/// The most rounds that can be asked for.
const MOST_ROUNDS: u32 = 9;

/// Fields of a question on the charter.
pub fn charter(editing: Editing, question: &Question) -> AnyView {
    let legend = rules::title(question);
    match question {
        Question::Charter => line(
            editing,
            ("charter".to_owned(), legend),
            |plan| plan.rules.source.clone(),
            |plan, text| plan.rules.source = text,
        ),
        Question::Host => host(editing, legend),
        _ => line(
            editing,
            ("signatories".to_owned(), legend),
            |plan| plan.procedure().signatories,
            |plan, text| change::procedure(plan, |p| p.signatories = text),
        ),
    }
}

fn host(editing: Editing, label: &'static str) -> AnyView {
    let units = editing.part(|plan| {
        let units = plan.bloc.units.iter().map(|unit| &unit.id);
        let named = units.map(|id| (id.clone(), i18n::unit_full(plan, id)));
        named.collect::<Vec<_>>()
    });
    let host = editing.part(|plan| plan.host.clone());
    let options = units.get_untracked().into_iter().map(|(id, name)| {
        let own = id.clone();
        view! {
            <option value=id.to_string() selected=move || host.get().as_ref() == Some(&own)>
                {name}
            </option>
        }
    });
    view! {
        <div class="field">
            <label for="host">{label}</label>
            <select
                id="host"
                on:change:target=move |event| {
                    let chosen = UnitId::new(&event.target().value());
                    editing.change(move |plan| plan.host = chosen);
                }
            >
                <option value="" selected=move || host.get().is_none()>{i18n::rules().nobody}</option>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// Fields of a question on voting.
pub fn fields(editing: Editing, question: &Question) -> AnyView {
    let (t, legend) = (i18n::rules(), rules::title(question));
    match question {
        Question::Voters => pick(
            editing,
            ("voters".to_owned(), legend),
            worded([Voters::OnePerUnit, Voters::OnePerDelegate], t.voters),
            |plan| plan.rules.voters,
            |plan, voters| plan.rules.voters = voters,
        ),
        Question::Quorum => level(
            editing,
            ("quorum", legend),
            |plan| rules::answer(plan, &Question::Quorum),
            |plan| plan.rules.quorum,
            |plan, quorum| plan.rules.quorum = quorum,
        ),
        Question::BlankBallots => pick(
            editing,
            ("blank".to_owned(), legend),
            worded([BlankBallots::Valid, BlankBallots::Invalid], t.blank),
            |plan| plan.rules.blank_ballots,
            |plan, blank| plan.rules.blank_ballots = blank,
        ),
        Question::OwnUnit => pick(
            editing,
            ("own-unit".to_owned(), legend),
            worded([false, true], t.own_unit),
            |plan| plan.rules.not_own_unit,
            |plan, not| plan.rules.not_own_unit = not,
        ),
        Question::AbsentUnits => absent(editing, legend),
        Question::Rounds => whole(
            editing,
            ("rounds".to_owned(), t.rounds_label),
            (1, MOST_ROUNDS),
            |plan| plan.procedure().rounds(),
            |plan, rounds| change::procedure(plan, |p| p.set_rounds(rounds)),
        ),
        Question::OverQuota => pick(
            editing,
            ("over-quota".to_owned(), legend),
            worded([OverQuota::TopDown, OverQuota::SecondBallot], t.over_quota),
            |plan| plan.procedure().over_quota,
            |plan, answer| change::procedure(plan, |p| p.over_quota = answer),
        ),
        Question::Shortfall => pick(
            editing,
            ("shortfall".to_owned(), legend),
            worded(
                [Shortfall::LeaveEmpty, Shortfall::SecondBallot],
                t.shortfall,
            ),
            |plan| plan.procedure().shortfall,
            |plan, answer| change::procedure(plan, |p| p.shortfall = answer),
        ),
        Question::VoteTies => vote_ties(editing),
        _ => {
            let orders = [BallotOrder::Bloc, BallotOrder::Alphabet, BallotOrder::Place];
            pick(
                editing,
                ("ballot-order".to_owned(), legend),
                worded(orders, t.ballot_orders),
                |plan| plan.procedure().ballot_order,
                change::ballot_order,
            )
        }
    }
}

fn absent(editing: Editing, legend: &str) -> AnyView {
    let t = i18n::rules();
    let answers = [
        AbsentUnits::Written,
        AbsentUnits::Substitute,
        AbsentUnits::Nothing,
    ];
    let choice = pick(
        editing,
        ("absent".to_owned(), legend),
        worded(answers, t.absent),
        |plan| plan.procedure().absent_units,
        |plan, answer| {
            change::procedure(plan, |p| {
                p.absent_units = answer;
                // Without opinions in writing there is no time for them.
                p.written_until = p
                    .written_until
                    .take()
                    .filter(|_| answer == AbsentUnits::Written);
            });
        },
    );
    let written = |plan: &Conference| plan.procedure().absent_units == AbsentUnits::Written;
    let written = editing.part(written);
    let until = move || {
        written.get().then(|| {
            line(
                editing,
                ("written-until".to_owned(), t.until_label),
                |plan| plan.procedure().written_until,
                |plan, until| change::procedure(plan, |p| p.written_until = until),
            )
        })
    };
    view! {
        {choice}
        {until}
    }
    .into_any()
}

fn vote_ties(editing: Editing) -> AnyView {
    let all = [VoteTie::Women, VoteTie::Place, VoteTie::Chair];
    let all = all.map(|rule| (rule, rules::vote_tie(rule).to_owned()));
    order(
        editing,
        "vote-ties",
        all.to_vec(),
        |plan| plan.procedure().vote_ties,
        |plan, ties| change::procedure(plan, |p| p.vote_ties = ties),
    )
}
