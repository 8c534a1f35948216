//! Fields of the questions on scoring.

use khoithidua_core::conference::Conference;
use khoithidua_core::number::Points;
use khoithidua_core::procedure::PeerMean;
use khoithidua_core::rules::{NotAssigned, PeerDetail, TieRule};
use khoithidua_core::settings::{Question, change};
use leptos::prelude::*;

use super::order::order;
use super::pairs;
use crate::i18n::{self, rules};
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::prepare::fields::{pick, whole, worded};

/// The most that a part can weigh.
const HEAVIEST: u32 = 1000;

/// Fields of a question.
pub fn fields(editing: Editing, question: &Question) -> AnyView {
    let (t, legend) = (i18n::rules(), rules::title(question));
    match question {
        Question::PeerDetail => pick(
            editing,
            ("peer-detail".to_owned(), legend),
            worded([PeerDetail::Groups, PeerDetail::Lines], t.details),
            |plan| plan.rules.scoring.peer_detail,
            |plan, detail| plan.rules.scoring.peer_detail = detail,
        ),
        Question::Step => step(editing, legend),
        Question::Weights => weights(editing),
        Question::PeerMean => peer_mean(editing, legend),
        Question::Outlying => whole(
            editing,
            ("outlying".to_owned(), t.outlying_percent),
            (0, 100),
            |plan| plan.procedure().outlying_percent,
            |plan, percent| change::procedure(plan, |p| p.outlying_percent = percent),
        ),
        Question::NotAssigned => {
            let answers = [
                None,
                Some(NotAssigned::Compared),
                Some(NotAssigned::Full),
                Some(NotAssigned::LeftOut),
            ];
            pick(
                editing,
                ("not-assigned".to_owned(), legend),
                worded(answers, t.not_assigned),
                |plan| plan.rules.scoring.not_assigned,
                |plan, answer| plan.rules.scoring.not_assigned = answer,
            )
        }
        Question::Bonus => pick(
            editing,
            ("bonus".to_owned(), legend),
            worded([false, true], t.bonus),
            |plan| plan.rules.scoring.bonus_apart,
            |plan, apart| plan.rules.scoring.bonus_apart = apart,
        ),
        Question::Ties => ties(editing),
        _ => pairs::fields(editing, legend),
    }
}

fn step(editing: Editing, legend: &str) -> AnyView {
    // In hundredths; what is a hundredth needs no rounding.
    let steps = [
        None,
        Points::from_raw(10),
        Points::from_raw(25),
        Points::from_raw(50),
        Points::from_raw(100),
    ];
    pick(
        editing,
        ("step".to_owned(), legend),
        worded(steps, i18n::rules().steps),
        |plan| plan.rules.scoring.step,
        |plan, step| plan.rules.scoring.step = step,
    )
}

fn weights(editing: Editing) -> AnyView {
    let [own, peers, board] = i18n::rules().weight_names;
    view! {
        <div class="rule-row">
            {whole(
                editing,
                ("weight-own".to_owned(), own),
                (0, HEAVIEST),
                |plan| plan.rules.scoring.self_weight,
                |plan, weight| plan.rules.scoring.self_weight = weight,
            )}
            {whole(
                editing,
                ("weight-peers".to_owned(), peers),
                (0, HEAVIEST),
                |plan| plan.rules.scoring.peer_weight,
                |plan, weight| plan.rules.scoring.peer_weight = weight,
            )}
            {whole(
                editing,
                ("weight-board".to_owned(), board),
                (0, HEAVIEST),
                |plan| plan.procedure().board_weight,
                |plan, weight| change::procedure(plan, |p| p.board_weight = weight),
            )}
        </div>
    }
    .into_any()
}

/// How many are left out at each end; one where nobody has said how many.
fn ends(plan: &Conference) -> Option<u32> {
    match plan.procedure().peer_mean {
        PeerMean::Trimmed(ends) => Some(ends),
        PeerMean::Mean | PeerMean::Median => None,
    }
}

fn peer_mean(editing: Editing, legend: &str) -> AnyView {
    let t = i18n::rules();
    let kinds = [Some(PeerMean::Mean), Some(PeerMean::Median), None];
    let choice = pick(
        editing,
        ("peer-mean".to_owned(), legend),
        worded(kinds, t.means),
        move |plan| Some(plan.procedure().peer_mean).filter(|mean| kinds.contains(&Some(*mean))),
        |plan, kind| {
            change::procedure(plan, |p| p.peer_mean = kind.unwrap_or(PeerMean::Trimmed(1)));
        },
    );
    let trimmed = editing.part(|plan| ends(plan).is_some());
    let count = move || {
        trimmed.get().then(|| {
            whole(
                editing,
                ("trimmed".to_owned(), t.trimmed_ends),
                (1, 99),
                |plan| ends(plan).unwrap_or(1),
                |plan, ends| change::procedure(plan, |p| p.peer_mean = PeerMean::Trimmed(ends)),
            )
        })
    };
    view! {
        {choice}
        {count}
    }
    .into_any()
}

fn ties(editing: Editing) -> AnyView {
    let all = editing.part(|plan| {
        let groups = plan.criteria.iter().map(|row| TieRule::Row(row.id.clone()));
        let mut all: Vec<TieRule> = groups.collect();
        all.extend([TieRule::Women, TieRule::Chair, TieRule::Lots]);
        let more = plan.rules.scoring.ties.iter();
        let more: Vec<TieRule> = more.filter(|rule| !all.contains(rule)).cloned().collect();
        all.extend(more);
        let worded = all
            .into_iter()
            .map(|rule| (rule.clone(), rules::tie_rule(plan, &rule)));
        worded.collect::<Vec<_>>()
    });
    order(
        editing,
        "ties",
        all.get_untracked(),
        |plan| plan.rules.scoring.ties.clone(),
        |plan, ties| plan.rules.scoring.ties = ties,
    )
}
