//! Fields of the questions on one award: how many, by which letter, to whom, who stands.

use khoithidua_core::conference::{Award, Conference};
use khoithidua_core::ids::AwardId;
use khoithidua_core::number::Points;
use khoithidua_core::procedure::CandidateRule;
use khoithidua_core::score::criterion;
use khoithidua_core::settings::{Question, change};
use leptos::prelude::*;

use crate::i18n::{self, rules};
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::prepare::fields::{Typed, asked, line, whole};
use crate::screens::desk::widgets::Segments;
use crate::ui::field::Keyboard;

/// The most units that can be asked for.
const MOST: u32 = 99;
/// How many of the first places stand before anybody has said so.
const USUAL_PLACES: u32 = 5;

/// Fields of a question.
pub fn fields(editing: Editing, question: &Question, id: &AwardId) -> AnyView {
    match question {
        Question::Quota(_) => quota(editing, id),
        Question::Addressee(_) => {
            let (read, write) = (id.clone(), id.clone());
            line(
                editing,
                (format!("addressee-{id}"), rules::title(question)),
                move |plan| plan.award(&read).map(|award| award.addressee.clone()),
                move |plan, text| {
                    of_plan(plan, &write, |award| {
                        award.addressee = text.unwrap_or_default();
                    });
                },
            )
        }
        _ => candidates(editing, rules::title(question), id),
    }
}

fn of_plan(plan: &mut Conference, id: &AwardId, change: impl FnOnce(&mut Award)) {
    if let Some(award) = plan.awards.iter_mut().find(|award| award.id == *id) {
        change(award);
    }
}

fn quota(editing: Editing, id: &AwardId) -> AnyView {
    let t = i18n::rules();
    let (read, write) = (id.clone(), id.clone());
    let count = whole(
        editing,
        (format!("quota-{id}"), t.quota_label),
        (0, MOST),
        move |plan| plan.award(&read).map_or(0, |award| award.quota),
        move |plan, quota| change::quota(plan, &write, quota),
    );
    let (read, write) = (id.clone(), id.clone());
    let letter = line(
        editing,
        (format!("letter-{id}"), t.letter),
        move |plan| {
            plan.award(&read)
                .and_then(|award| award.quota_source.clone())
        },
        move |plan, text| of_plan(plan, &write, |award| award.quota_source = text),
    );
    view! {
        {count}
        {letter}
    }
    .into_any()
}

fn candidates(editing: Editing, legend: &str, id: &AwardId) -> AnyView {
    let t = i18n::rules();
    let read = id.clone();
    let rule = editing.part(move |plan| plan.procedure().candidates(&read));
    let which = Memo::new(move |_| match rule.get() {
        CandidateRule::All => 0,
        CandidateRule::Top(_) => 1,
        CandidateRule::AtLeast(_) => 2,
    });
    let write = id.clone();
    let on_choose = move |which: usize| {
        let award = write.clone();
        editing.change(move |plan| {
            let rule = match which {
                0 => CandidateRule::All,
                1 => CandidateRule::Top(USUAL_PLACES),
                _ => CandidateRule::AtLeast(half(plan)),
            };
            change::candidates(plan, &award, rule);
        });
    };
    let award = id.clone();
    let more = move || match which.get() {
        1 => places(editing, award.clone()),
        2 => points(editing, award.clone()),
        _ => ().into_any(),
    };
    let later = move || (which.get() != 0).then(|| view! { <p class="rule-note">{t.later}</p> });
    view! {
        <Segments
            legend=legend.to_owned()
            name=format!("candidates-{id}")
            options=t.candidates.map(str::to_owned).to_vec()
            chosen=Signal::derive(move || Some(which.get()))
            on_choose
        />
        {more}
        {later}
    }
    .into_any()
}

/// Half of the full sheet: something to begin with.
fn half(plan: &Conference) -> Points {
    let full = criterion::ordinary_max(&plan.criteria);
    Points::from_raw(full.raw() / 2).unwrap_or(Points::ZERO)
}

fn places(editing: Editing, award: AwardId) -> AnyView {
    let (read, id) = (award.clone(), format!("places-{award}"));
    whole(
        editing,
        (id, i18n::rules().places_label),
        (1, MOST),
        move |plan| match plan.procedure().candidates(&read) {
            CandidateRule::Top(places) => places,
            _ => USUAL_PLACES,
        },
        move |plan, places| change::candidates(plan, &award, CandidateRule::Top(places)),
    )
}

fn points(editing: Editing, award: AwardId) -> AnyView {
    let t = i18n::rules();
    let read = award.clone();
    let shown = editing.part(move |plan| match plan.procedure().candidates(&read) {
        CandidateRule::AtLeast(points) => points.typed(i18n::number_style()),
        _ => String::new(),
    });
    let points = asked(format!("points-{award}"), t.points_label);
    Typed::new(points, Keyboard::Decimal, t.bad_points.to_owned()).field(
        shown,
        |text| Points::parse(text).ok(),
        move |points| {
            let award = award.clone();
            editing.change(move |plan| {
                change::candidates(plan, &award, CandidateRule::AtLeast(points));
            });
        },
    )
}
