//! What a conference came to, as pictures with their tables: at the desk, and wherever results are checked.

pub mod attendance;
pub mod bars;
pub mod checked;
pub mod contest;
mod heat;
pub mod proposals;
pub mod ranking;
pub mod rules;
mod slope;
mod stack;

use khoithidua_core::ids::UnitId;
use khoithidua_core::results::Results;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::shared::provenance::At;

/// The pictures of the scores: the order of the units, whence it comes, and line by line.
pub fn scores(results: &Results, at: At) -> AnyView {
    view! {
        {ranking::ranking(results, at)}
        {slope::slopes(results)}
        {heat::heat_map(results)}
    }
    .into_any()
}

/// Short names of units, one after the other.
fn names<'a>(results: &Results, units: impl IntoIterator<Item = &'a UnitId>) -> String {
    let names = units.into_iter();
    let names: Vec<_> = names
        .map(|unit| i18n::unit_short(&results.conference, unit))
        .collect();
    names.join(", ")
}
