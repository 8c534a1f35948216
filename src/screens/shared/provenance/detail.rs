//! What a number on a unit's page opens to.

use khoithidua_core::ids::{CriterionId, PersonId, UnitId};
use khoithidua_core::number::Points;
use khoithidua_core::results::provenance::{Provenance, UnitChain, Whose};
use khoithidua_core::score::criterion;
use khoithidua_core::score::points;
use leptos::prelude::*;

use super::filled::filled;
use super::origin::origin;
use super::{At, text_fact, whole_name};
use crate::i18n::{self, working};

/// What is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// One row of the own sheet, or of that which the board checked.
    Row(CriterionId, Whose),
    /// One row of the peers' sheets together.
    Peers(CriterionId),
    /// A whole sheet.
    Sheet(Whose),
}

impl Asked {
    /// What stands over the answer.
    pub fn title(&self, provenance: &Provenance<'_>) -> String {
        let results = provenance.results();
        let row = |id: &CriterionId| {
            let row = criterion::find(&results.conference.criteria, id);
            row.map_or_else(|| id.to_string(), |r| format!("{}. {}", r.number, r.title))
        };
        let [_, peers, _] = i18n::provenance().whose;
        match self {
            Self::Row(id, whose) => format!("{} \u{b7} {}", row(id), whose_word(whose)),
            Self::Peers(id) => format!("{} \u{b7} {peers}", row(id)),
            Self::Sheet(Whose::Peer(by)) => format!("{peers}: {}", whole_name(results, by)),
            Self::Sheet(whose) => whose_word(whose).to_owned(),
        }
    }

    /// The answer.
    pub fn answer(&self, provenance: &Provenance<'_>, unit: &UnitId, at: At) -> AnyView {
        match self {
            Self::Row(row, whose) => filled(provenance, unit, row, whose, at),
            Self::Peers(row) => peers(provenance, unit, row, at),
            Self::Sheet(whose) => sheet(provenance, unit, whose, at),
        }
    }
}

/// What a sheet is called.
pub fn whose_word(whose: &Whose) -> &'static str {
    let [own, peer, board] = i18n::provenance().whose;
    match whose {
        Whose::Own => own,
        Whose::Peer(_) => peer,
        Whose::Board => board,
    }
}

/// Every peer's points on a row, each with where they come from.
fn peers(provenance: &Provenance<'_>, unit: &UnitId, row: &CriterionId, at: At) -> AnyView {
    let t = i18n::provenance();
    let results = provenance.results();
    let Some(chain) = provenance.unit(unit) else {
        return ().into_any();
    };
    let each: Vec<_> = chain
        .parts
        .peers
        .iter()
        .map(|(by, sheet)| {
            let points = sheet.rows.get(row).copied().map(i18n::number);
            let points = points.unwrap_or_else(|| "\u{2013}".to_owned());
            let name = whole_name(results, by);
            let content = filled(provenance, unit, row, &Whose::Peer(by.clone()), at);
            view! {
                <details>
                    <summary>{name} ": " <strong>{points}</strong></summary>
                    {content}
                </details>
            }
            .into_any()
        })
        .collect();
    let mean = provenance.procedure().peer_mean;
    view! {
        <p>{(t.peer_mean)(mean, chain.parts.peers.len())}</p>
        {each}
    }
    .into_any()
}

/// A whole sheet: its sums, and where it comes from.
fn sheet(provenance: &Provenance<'_>, unit: &UnitId, whose: &Whose, at: At) -> AnyView {
    let (t, desk) = (i18n::provenance(), i18n::desk());
    let criteria = &provenance.results().conference.criteria;
    let Some(sheet) = provenance.sheet_points(unit, whose) else {
        return ().into_any();
    };
    let tops = criteria.iter().filter(|row| !row.extra);
    let tops = tops.filter_map(|row| Some((row, *sheet.rows.get(&row.id)?)));
    let sum: Vec<String> = tops
        .clone()
        .map(|(row, points)| format!("{} ({})", i18n::number(points), row.number))
        .collect();
    let plain: Points = tops.map(|(_, points)| points).sum();
    let mut facts = vec![text_fact(
        desk.reading.sum_ordinary,
        format!("{} = {}", sum.join(" + "), i18n::number(plain)),
    )];
    if !sheet.left_out.is_empty() {
        let base = i18n::number(points::base(criteria, sheet));
        let full = i18n::number(criterion::ordinary_max(criteria));
        let total = i18n::number(sheet.ordinary);
        let scaled = (t.scaled)(&i18n::number(plain), &base, &full, &total);
        facts.push(text_fact("", scaled));
    }
    if !matches!(whose, Whose::Peer(_)) {
        let (bonus, penalty) = points::bonus_and_penalty(criteria, sheet);
        let extra = (t.extra)(&working::signed(bonus), &working::signed(penalty));
        facts.push(text_fact(desk.extra, extra));
        facts.push(text_fact(desk.total, i18n::number(sheet.total())));
    }
    view! {
        <dl class="stacked">{facts}</dl>
        {origin(provenance, provenance.sheet_origin(unit, whose), at)}
    }
    .into_any()
}

/// What is said of a peer's sheet beside the others.
pub fn remark(chain: &UnitChain<'_>, by: &PersonId) -> String {
    let t = i18n::provenance();
    let left_out = (!chain.peers.used.contains(&by)).then(|| t.left_out.to_owned());
    let mut outliers = chain.peers.outliers.iter();
    let off = outliers.find(|outlier| outlier.by == by);
    let off = off.map(|outlier| (t.outlier)(&working::signed(outlier.off)));
    let remarks: Vec<String> = left_out.into_iter().chain(off).collect();
    remarks.join("; ")
}
