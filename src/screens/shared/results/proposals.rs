//! What the conference proposes, award by award, and whom it elects.

use khoithidua_core::conference::{Award, Conference};
use khoithidua_core::ids::{ContestId, UnitId};
use khoithidua_core::results::Results;
use khoithidua_core::results::proposals::{
    Election, Proposal, Proposed, Remark, elections, proposals,
};
use khoithidua_core::vote::outcome::Outcome;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::shared::provenance::At;
use crate::screens::shared::widgets::Notice;
use crate::ui::notice::Tone;

/// Proposals and elections; nothing where there is nothing to propose or elect.
pub fn proposing(results: &Results, at: At) -> AnyView {
    let t = i18n::proposing();
    let awards: Vec<_> = proposals(results)
        .iter()
        .map(|proposal| award(results, proposal, at))
        .collect();
    let elections: Vec<_> = elections(results)
        .iter()
        .map(|one| election(&results.conference, one))
        .collect();
    let head = (!awards.is_empty()).then(|| {
        view! {
            <h2>{t.title}</h2>
            <p class="muted">{t.text}</p>
        }
    });
    let elected = (!elections.is_empty()).then(|| {
        view! {
            <section class="card stack-small" aria-labelledby="elections">
                <h2 id="elections">{t.elections}</h2>
                <dl class="elections">{elections}</dl>
            </section>
        }
    });
    view! {
        {head}
        {awards}
        {elected}
    }
    .into_any()
}

fn award(results: &Results, proposal: &Proposal<'_>, at: At) -> AnyView {
    let (t, award) = (i18n::proposing(), proposal.award);
    let quota = (i18n::awards().quota)(award.quota, award.quota_source.as_deref());
    let heading = format!("proposal-{}", award.id);
    let content = if waits(results, award) {
        view! { <p><span class="verdict verdict-partly">{t.waits}</span></p> }.into_any()
    } else {
        view! {
            {who(results, &proposal.units, at)}
            {(proposal.vacant > 0).then(|| view! { <p>{(t.vacant)(proposal.vacant)}</p> })}
            {remarks(results, &proposal.remarks)}
        }
        .into_any()
    };
    view! {
        <section class="card stack-small proposal" aria-labelledby=heading.clone()>
            <h3 id=heading.clone()>{award.name.clone()}</h3>
            <p class="muted">{(t.to)(&award.addressee)} " " {quota}</p>
            {content}
        </section>
    }
    .into_any()
}

/// Whether something is voted on for an award and has not been counted.
fn waits(results: &Results, award: &Award) -> bool {
    let counted = |id: &ContestId| results.outcome.contests.iter().any(|c| c.id == *id);
    let mut held = results.conference.held_contests();
    held.any(|c| c.award.as_ref() == Some(&award.id) && !counted(&c.id))
}

fn who(results: &Results, units: &[Proposed], at: At) -> AnyView {
    let (t, desk) = (i18n::proposing(), i18n::desk());
    if units.is_empty() {
        return view! { <p><strong>{t.nobody}</strong></p> }.into_any();
    }
    // Which ballot it was is of interest where there was more than one.
    let rounds = results.conference.follows.is_some();
    let rows: Vec<_> = (1..)
        .zip(units)
        .map(|(number, proposed)| {
            let place = proposed
                .place
                .map_or_else(|| "\u{2013}".to_owned(), |place| place.to_string());
            let round = rounds.then(|| {
                view! { <td class="number" data-label=t.round>{proposed.round}</td> }
            });
            let number: u32 = number;
            view! {
                <tr>
                    <th scope="row">
                        {number} ". " {i18n::unit_full(&results.conference, &proposed.unit)}
                    </th>
                    <td class="number" data-label=t.votes>{votes(results, proposed, at)}</td>
                    <td class="number" data-label=desk.place>{place}</td>
                    {round}
                </tr>
            }
            .into_any()
        })
        .collect();
    let round = rounds.then(|| view! { <th scope="col">{t.round}</th> });
    view! {
        <table class="grid">
            <thead>
                <tr>
                    <th scope="col">{desk.unit}</th>
                    <th scope="col">{t.votes}</th>
                    <th scope="col">{desk.place}</th>
                    {round}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The votes, leading to where they come from; those of an earlier ballot are in its own results.
fn votes(results: &Results, proposed: &Proposed, at: At) -> AnyView {
    let t = i18n::proposing();
    let outcome = outcome(results, &proposed.contest);
    let (Some(votes), Some(outcome)) = (proposed.votes, outcome) else {
        return (t.votes_before)(proposed.round).into_any();
    };
    let text = (t.votes_needed)(votes, outcome.base, outcome.needed);
    let title = i18n::explain_desk::contest_title(&results.conference, &proposed.contest);
    let label = format!("{text}. {}", (i18n::provenance().contest.link)(&title));
    let to = at.votes(&proposed.contest);
    view! { <a class="number-link" href=to aria-label=label>{text}</a> }.into_any()
}

fn outcome<'a>(results: &'a Results, contest: &ContestId) -> Option<&'a Outcome> {
    let mut counted = results.outcome.contests.iter();
    counted.find(|c| c.id == *contest).map(|c| &c.outcome)
}

/// What should make people look twice, and what parted equal votes.
fn remarks(results: &Results, remarks: &[Remark]) -> AnyView {
    let said = remarks.iter().filter_map(|remark| words(results, remark));
    let said = said.chain(passed_over(results, remarks));
    let notices: Vec<_> = said.map(|text| view! { <li>{text}</li> }).collect();
    (!notices.is_empty())
        .then(|| {
            view! {
                <Notice tone=Tone::Warning>
                    <ul class="beside">{notices}</ul>
                </Notice>
            }
        })
        .into_any()
}

/// Whoever stands higher than somebody proposed, in one sentence.
fn passed_over(results: &Results, remarks: &[Remark]) -> Option<String> {
    let t = i18n::proposing();
    let at = |id: &UnitId, place: u32| {
        let name = i18n::unit_short(&results.conference, id);
        (t.at_place)(&name, place)
    };
    let (mut over, mut behind_all) = (Vec::new(), None);
    for remark in remarks {
        if let Remark::PassedOver {
            unit,
            place,
            behind,
            behind_place,
        } = remark
        {
            over.push(at(unit, *place));
            behind_all = Some(at(behind, *behind_place));
        }
    }
    behind_all.map(|behind| (t.passed_over)(&over.join(", "), &behind))
}

/// A remark in words; nothing for those that are put together.
fn words(results: &Results, remark: &Remark) -> Option<String> {
    let (t, conference) = (i18n::proposing(), &results.conference);
    let unit = |id: &UnitId| i18n::unit_short(conference, id);
    let title = |id: &ContestId| i18n::explain_desk::contest_title(conference, id);
    Some(match remark {
        Remark::TwiceProposed { unit: id, other } => {
            let other = conference.award(other);
            let other = other.map_or("", |award| award.name.as_str());
            (t.twice)(&unit(id), other)
        }
        Remark::OverQuota { by } => (t.over_quota)(*by),
        Remark::PassedOver { .. } => return None,
        Remark::NoQuorum(id) => (t.no_quorum)(&title(id)),
        Remark::Undecided(id) => (t.undecided)(&title(id)),
        Remark::Barred { unit: id } => {
            let mut excluded = results.rulings.exclusions.iter();
            match excluded.find(|exclusion| exclusion.unit == *id) {
                Some(why) => {
                    let kind = (i18n::awards().kind)(why.kind);
                    (t.barred_why)(&unit(id), kind, &why.reason)
                }
                None => (t.barred)(&unit(id)),
            }
        }
    })
}

fn election(conference: &Conference, election: &Election<'_>) -> AnyView {
    let t = i18n::proposing();
    let names = election.elected.iter();
    let names: Vec<_> = names
        .map(|line| i18n::option_name_full(conference, line))
        .collect();
    let elected = if names.is_empty() {
        t.elected_nobody.to_owned()
    } else {
        (t.elected)(&names.join(", "))
    };
    let shares = election.counted.into_iter().flat_map(|counted| {
        let lines = counted.count.lines.iter();
        let elected = lines.filter(|line| election.elected.iter().any(|e| e.id == line.option));
        elected.map(|line| {
            let base = counted.outcome.base;
            (t.elected_share)(line.agree, base, &i18n::percent(line.agree, base))
        })
    });
    let shares: Vec<_> = shares.collect();
    view! {
        <div>
            <dt>{election.title.clone()}</dt>
            <dd><strong>{elected}</strong></dd>
            <dd class="muted">{shares.join("; ")}</dd>
        </div>
    }
    .into_any()
}
