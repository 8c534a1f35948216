//! Who stands for each award, and why; put on and taken off by decision.

use std::collections::BTreeMap;

use khoithidua_core::conference::Award;
use khoithidua_core::ids::{AwardId, UnitId};
use khoithidua_core::procedure::CandidateRule;
use khoithidua_core::results::candidates::{Candidacy, Ground, candidacies};
use khoithidua_core::score::rulings::{CandidateDecision, Ruling};
use khoithidua_core::vote::contest::Apart;
use leptos::prelude::*;

use super::decided::entry_of;
use super::{Failure, Ranking, rule};
use crate::i18n;
use crate::screens::desk::reason::Reason;
use crate::screens::desk::take_back::TakeBack;
use crate::screens::desk::widgets::{Confirm, Notice};
use crate::state::desk::acts::DeskError;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::ui::notice::Tone;

/// All awards.
#[component]
pub fn Candidates(ranking: Ranking) -> impl IntoView {
    let (t, here) = (i18n::awards(), use_here());
    let awards = here.conference.awards.iter().cloned();
    let awards: Vec<_> = awards
        .map(|award| view! { <OneAward award ranking /> }.into_any())
        .collect();
    view! {
        <h2>{t.candidates}</h2>
        <p class="muted">{t.candidates_text}</p>
        <Twice ranking />
        {awards}
    }
}

/// Units that are picked for more than one award: by a rule that picks, or by a decision. Where everybody stands for
/// everything, that says nothing yet; the vote decides.
#[component]
fn Twice(ranking: Ranking) -> impl IntoView {
    let (t, desk, here) = (i18n::awards(), use_desk(), use_here());
    move || {
        let (rows, conference) = (ranking.get(), &here.conference);
        let (rulings, procedure) = (
            desk.standing().with(|s| s.rulings.clone()),
            conference.procedure(),
        );
        let mut lists: BTreeMap<&UnitId, u32> = BTreeMap::new();
        for award in &conference.awards {
            let all = candidacies(conference, &rows, &rulings, &award.id);
            let picks = procedure.candidates(&award.id) != CandidateRule::All;
            let picked = |c: &&Candidacy| match c.ground {
                Ground::Rule => picks,
                ground => matches!(ground, Ground::PutOn(_)),
            };
            for candidacy in all.iter().filter(picked) {
                *lists.entry(&candidacy.row.unit).or_default() += 1;
            }
        }
        let twice = rows
            .iter()
            .filter(|r| lists.get(&r.unit).is_some_and(|n| *n > 1));
        let twice: Vec<_> = twice
            .map(|r| i18n::unit_short(conference, &r.unit))
            .collect();
        (!twice.is_empty()).then(|| {
            view! { <Notice tone=Tone::Warning>{(t.on_two_lists)(&twice.join(", "))}</Notice> }
        })
    }
}

/// What is asked before a decision: the unit, and whether it is to stand.
type Asked = RwSignal<Option<(UnitId, bool)>>;

/// One award with everyone in question.
#[component]
fn OneAward(award: Award, ranking: Ranking) -> impl IntoView {
    let (t, desk, here) = (i18n::awards(), use_desk(), use_here());
    let conference = here.conference.clone();
    let asked: Asked = RwSignal::new(None);
    let open = RwSignal::new(false);
    let rule = (t.rule)(conference.procedure().candidates(&award.id));
    let waits = conference.contests.iter().any(|contest| {
        contest.award.as_ref() == Some(&award.id) && contest.apart == Some(Apart::Later)
    });
    let what_for = if waits { t.for_later } else { t.for_now };
    let rulings = Memo::new(move |_| desk.standing().with(|s| s.rulings.clone()));
    let id = award.id.clone();
    let table = move || {
        let (rows, rulings) = (ranking.get(), rulings.get());
        let all = candidacies(&conference, &rows, &rulings, &id);
        let standing = all.iter().filter(|c| c.stands()).count();
        let lines: Vec<_> = all.iter().map(|c| line(c, asked, open)).collect();
        view! {
            <p><strong>{(t.standing)(standing, all.len())}</strong></p>
            {grid(lines)}
        }
    };
    let heading = format!("candidates-{}", award.id);
    view! {
        <section class="card stack" aria-labelledby=heading.clone()>
            <h3 id=heading.clone()>{award.name.clone()}</h3>
            <p>{(t.quota)(award.quota, award.quota_source.as_deref())} " " {rule}</p>
            <p class="muted small">{what_for}</p>
            {table}
            <Ask award asked open />
        </section>
    }
}

fn grid(lines: Vec<AnyView>) -> AnyView {
    let (t, desk) = (i18n::awards(), i18n::desk());
    let heads = [desk.place, desk.unit, t.points, desk.result, t.why];
    let heads = heads.map(|name| view! { <th scope="col">{name}</th> });
    view! {
        <table class="grid candidates">
            <thead>
                <tr>{heads.collect_view()} <td></td></tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}

fn line(candidacy: &Candidacy<'_>, asked: Asked, open: RwSignal<bool>) -> AnyView {
    let (t, desk, here) = (i18n::awards(), use_desk(), use_here());
    let (row, stands) = (candidacy.row, candidacy.stands());
    let (class, word) = if stands {
        ("verdict verdict-counts", t.stands)
    } else {
        ("verdict verdict-idle", t.stands_not)
    };
    let none = || "\u{2013}".to_owned();
    let place = row.place.map_or_else(none, |place| place.to_string());
    let points = row.points.map_or_else(none, i18n::number);
    let name = i18n::unit_short(&here.conference, &row.unit);
    let way = match candidacy.ground {
        Ground::Excluded(_) => ().into_any(),
        Ground::PutOn(decision) | Ground::TakenOff(decision) => {
            let said = Ruling::Candidate(decision.clone());
            let entry = desk
                .log()
                .with_untracked(|log| entry_of(log, |ruling| *ruling == said));
            let what = name.clone();
            entry
                .map(|entry| view! { <TakeBack entry what /> })
                .into_any()
        }
        Ground::Rule | Ground::BelowRule | Ground::NoPlace => {
            let unit = row.unit.clone();
            let ask = move |_| {
                asked.set(Some((unit.clone(), !stands)));
                open.set(true);
            };
            let say = if stands { t.take } else { t.put };
            let label = format!("{say} {name}");
            view! {
                <button
                    type="button"
                    class="button button-small no-print"
                    aria-label=label
                    prop:disabled=move || !desk.can_write()
                    on:click=ask
                >
                    {say}
                </button>
            }
            .into_any()
        }
    };
    view! {
        <tr>
            <td class="number" data-label=i18n::desk().place>{place}</td>
            <th scope="row">{i18n::unit_full(&here.conference, &row.unit)}</th>
            <td class="number" data-label=t.points>{points}</td>
            <td><span class=class>{word}</span></td>
            <td>{why(&candidacy.ground)}</td>
            <td class="candidates-way">{way}</td>
        </tr>
    }
    .into_any()
}

/// Why a unit stands or does not.
fn why(ground: &Ground<'_>) -> String {
    let t = i18n::awards();
    match ground {
        Ground::Rule => t.by_rule.to_owned(),
        Ground::PutOn(decision) => (t.put_on)(&decision.reason),
        Ground::BelowRule => t.below_rule.to_owned(),
        Ground::NoPlace => t.no_place.to_owned(),
        Ground::TakenOff(decision) => (t.taken_off)(&decision.reason),
        Ground::Excluded(exclusion) => (t.excluded)((t.kind)(exclusion.kind), &exclusion.reason),
    }
}

/// The question before a decision, with its reason.
#[component]
fn Ask(award: Award, asked: Asked, open: RwSignal<bool>) -> impl IntoView {
    let (t, here) = (i18n::awards(), use_here());
    let failure = RwSignal::new(None);
    let award = StoredValue::new(award);
    let question = move || {
        let (unit, stands) = asked.get()?;
        let name = i18n::unit_short(&here.conference, &unit);
        let (id, title) = award.with_value(|award| {
            let say = if stands {
                t.put_question
            } else {
                t.take_question
            };
            (award.id.clone(), say(&name, &award.name))
        });
        let yes = if stands { t.put } else { t.take };
        Some(view! { <Question id unit stands title yes open failure /> })
    };
    view! {
        <Failure failure />
        {question}
    }
}

#[component]
fn Question(
    id: AwardId,
    unit: UnitId,
    stands: bool,
    title: String,
    yes: &'static str,
    open: RwSignal<bool>,
    failure: RwSignal<Option<DeskError>>,
) -> impl IntoView {
    let (t, desk) = (i18n::awards(), use_desk());
    let reason = RwSignal::new(String::new());
    let field = format!("candidate-{id}");
    let decision = StoredValue::new(CandidateDecision {
        award: id,
        unit,
        stands,
        reason: String::new(),
    });
    let note = move || {
        let mut decision = decision.get_value();
        reason
            .get_untracked()
            .trim()
            .clone_into(&mut decision.reason);
        rule(desk, Ruling::Candidate(decision), failure, || ());
    };
    let yes = yes.trim_end_matches('\u{2026}');
    view! {
        <Confirm open title yes no=i18n::common().cancel on_yes=note>
            <Reason id=field reason usual=&t.candidate_whys />
        </Confirm>
    }
}
