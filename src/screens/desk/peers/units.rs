//! One unit: what its peers' sheets come to, what is left out, far off, or missing, by name.

use khoithidua_core::ids::PersonId;
use khoithidua_core::number::Points;
use khoithidua_core::results::peers::Scored;
use leptos::prelude::*;

use super::table::Names;
use crate::i18n::{self, working};

/// The unit.
pub fn unit(scored: &Scored<'_>, names: &Names<'_>) -> AnyView {
    let t = i18n::peers();
    let peers = &scored.peers;
    let whole = peers.totals;
    let asked = whole + scored.missing.len() + scored.not_whole.len();
    let rounded = |points: Option<_>| points.map(Points::rounded).map(i18n::number);
    let mean = rounded(peers.mean).unwrap_or_else(|| t.none.to_owned());
    let median = rounded(peers.median).map(|median| format!(" \u{b7} {} {median}", t.median));
    let off: Vec<String> = peers
        .outliers
        .iter()
        .map(|o| {
            (t.off)(
                &names.whole(o.by),
                &i18n::number(o.points),
                &working::signed(o.off),
            )
        })
        .collect();
    let listed = |people: &[&PersonId]| people.iter().map(|by| names.whole(by)).collect();
    let facts = [
        (t.missing_from, listed(&scored.missing), "peer-missing"),
        (t.not_whole_from, listed(&scored.not_whole), "peer-missing"),
        (t.outliers, off, "peer-outlying"),
        (t.left_out, listed(&peers.left_out), ""),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter(|(_, people, _): &(_, Vec<String>, _)| !people.is_empty())
        .map(|(name, people, class)| {
            view! { <div class=class><dt>{name}</dt><dd>{people.join("; ")}</dd></div> }.into_any()
        })
        .collect();
    view! {
        <li class="card">
            <h3>{names.unit(scored.unit)}</h3>
            <p>
                <strong>{mean}</strong>
                <span class="muted">{median} " \u{b7} " {(t.whole_of)(whole, asked)}</span>
            </p>
            {(!facts.is_empty()).then(|| view! { <dl class="stacked">{facts}</dl> })}
        </li>
    }
    .into_any()
}
