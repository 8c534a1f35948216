//! Fields of the questions on one contest: how it is voted on, how the ballot is filled in, what passes.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::ContestId;
use khoithidua_core::rules::{Base, Level};
use khoithidua_core::settings::Question;
use khoithidua_core::settings::change::{self, Voting};
use khoithidua_core::vote::contest::{self, Contest};
use leptos::prelude::*;

use super::level::level;
use crate::i18n::{self, rules};
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::prepare::fields::{pick, whole, worded};

/// The most lines that can be asked for.
const MOST: u32 = 99;
/// What a ballot to choose from asks for before anybody has said so.
const CHOOSE_ONE: contest::Question = contest::Question::Choose {
    min: 1,
    max: 1,
    blank: true,
};

/// Fields of a question.
pub fn fields(editing: Editing, question: &Question, id: &ContestId) -> AnyView {
    let legend = rules::title(question);
    match question {
        Question::Voting(_) => voting(editing, legend, id),
        Question::Choice(_) => choice(editing, legend, id),
        _ => pass(editing, legend, id),
    }
}

fn of_plan(plan: &mut Conference, id: &ContestId, change: impl FnOnce(&mut Contest)) {
    if let Some(contest) = plan.contests.iter_mut().find(|contest| contest.id == *id) {
        change(contest);
    }
}

fn voting(editing: Editing, legend: &str, id: &ContestId) -> AnyView {
    let (read, write) = (id.clone(), id.clone());
    pick(
        editing,
        (format!("voting-{id}"), legend),
        worded(
            [Voting::Secret, Voting::Open, Voting::Hands],
            i18n::rules().votings,
        ),
        move |plan| plan.contest(&read).map_or(Voting::Open, Voting::of),
        move |plan, how| change::voting(plan, &write, how),
    )
}

/// Fewest, most and whether blank, of a ballot to choose from.
fn asked(plan: &Conference, id: &ContestId) -> Option<(u32, u32, bool)> {
    match plan.contest(id)?.question {
        contest::Question::Choose { min, max, blank } => Some((min, max, blank)),
        contest::Question::AgreeEach => None,
    }
}

fn choice(editing: Editing, legend: &str, id: &ContestId) -> AnyView {
    let t = i18n::rules();
    let (read, write) = (id.clone(), id.clone());
    let form = pick(
        editing,
        (format!("form-{id}"), legend),
        worded([true, false], t.forms),
        move |plan| asked(plan, &read).is_some(),
        move |plan, choose| {
            let asked = if choose {
                CHOOSE_ONE
            } else {
                contest::Question::AgreeEach
            };
            change::question(plan, &write, asked);
        },
    );
    let read = id.clone();
    let to_choose = editing.part(move |plan| asked(plan, &read).is_some());
    let id = id.clone();
    let numbers = move || to_choose.get().then(|| numbers(editing, &id));
    view! {
        {form}
        {numbers}
    }
    .into_any()
}

fn numbers(editing: Editing, id: &ContestId) -> AnyView {
    let t = i18n::rules();
    let now = |id: &ContestId| {
        let id = id.clone();
        move |plan: &Conference| asked(plan, &id).unwrap_or((1, 1, true))
    };
    let put = |plan: &mut Conference, id: &ContestId, (min, max, blank): (u32, u32, bool)| {
        change::question(plan, id, contest::Question::Choose { min, max, blank });
    };
    let (read, all, write) = (now(id), now(id), id.clone());
    let least = whole(
        editing,
        (format!("least-{id}"), t.least_label),
        (0, MOST),
        move |plan| read(plan).0,
        move |plan, least| {
            let (_, most, blank) = all(plan);
            put(plan, &write, (least, most, blank));
        },
    );
    let (read, all, write) = (now(id), now(id), id.clone());
    let most = whole(
        editing,
        (format!("most-{id}"), t.most_label),
        (1, MOST),
        move |plan| read(plan).1,
        move |plan, most| {
            let (least, _, blank) = all(plan);
            put(plan, &write, (least, most, blank));
        },
    );
    let (read, all, write) = (now(id), now(id), id.clone());
    let blank = pick(
        editing,
        (format!("may-blank-{id}"), t.blank_label),
        worded([true, false], t.blank_allowed),
        move |plan| read(plan).2,
        move |plan, blank| {
            let (least, most, _) = all(plan);
            put(plan, &write, (least, most, blank));
        },
    );
    view! {
        <div class="rule-row">{least} {most}</div>
        <div class="rule-more">{blank}</div>
    }
    .into_any()
}

fn pass(editing: Editing, legend: &str, id: &ContestId) -> AnyView {
    let (asked, read, write) = (Question::Pass(id.clone()), id.clone(), id.clone());
    let level = level(
        editing,
        (&format!("pass-{id}"), legend),
        move |plan| rules::answer(plan, &asked),
        move |plan| {
            plan.contest(&read)
                .map_or(Level::MORE_THAN_HALF, |c| c.pass.level)
        },
        move |plan, level| of_plan(plan, &write, |contest| contest.pass.level = level),
    );
    let bases = [
        Base::Entitled,
        Base::Present,
        Base::Issued,
        Base::Collected,
        Base::Valid,
    ];
    let (read, write) = (id.clone(), id.clone());
    let base = pick(
        editing,
        (format!("base-{id}"), i18n::rules().base),
        worded(bases, bases.map(i18n::desk().base)),
        move |plan| plan.contest(&read).map_or(Base::Entitled, |c| c.pass.base),
        move |plan, base| of_plan(plan, &write, |contest| contest.pass.base = base),
    );
    view! {
        {level}
        <div class="rule-more">{base}</div>
    }
    .into_any()
}
