//! The table of scorers and units: it scrolls inside its frame, and its first row and column stay.

use std::collections::BTreeMap;

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::assess::Assessment;
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::{PersonId, UnitId};
use khoithidua_core::number::Points;
use khoithidua_core::results::peers::{Matrix, PeerSheet, Scored, Scorer};
use leptos::prelude::*;

use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::words::who;

/// What people and units are called, and in which file each person's word stands.
pub struct Names<'a> {
    conference: &'a Conference,
    state: &'a Assessment,
    files: BTreeMap<&'a PersonId, Hash>,
}

impl<'a> Names<'a> {
    /// Of a desk.
    pub fn new(conference: &'a Conference, state: &'a Assessment) -> Self {
        let file = |(person, (hash, _)): (&'a PersonId, &(Hash, _))| {
            Some((person, *state.files.get(hash)?))
        };
        Self {
            conference,
            state,
            files: state.accepted.iter().filter_map(file).collect(),
        }
    }

    /// Name and unit of a person.
    pub fn person(&self, id: &PersonId) -> (String, String) {
        let typed = self.state.accepted.get(id);
        let typed = typed.and_then(|(_, submission)| submission.name.as_deref());
        who(self.conference, id, typed)
    }

    /// The same in one line.
    pub fn whole(&self, id: &PersonId) -> String {
        let (name, unit) = self.person(id);
        format!("{name} ({unit})")
    }

    /// A unit's short name.
    pub fn unit(&self, id: &UnitId) -> String {
        i18n::unit_short(self.conference, id)
    }

    /// The page of the file that a person's sheets stand in.
    pub fn file(&self, id: &PersonId) -> Option<String> {
        let raw = self.files.get(id)?;
        Some(DeskRoute::File(*raw).href())
    }
}

/// What is shown.
pub struct Table<'a> {
    /// The sheets.
    pub matrix: &'a Matrix<'a>,
    /// What everybody is called.
    pub names: &'a Names<'a>,
}

impl Table<'_> {
    /// The table with so many scorers.
    pub fn show(&self, most: usize) -> AnyView {
        let t = i18n::peers();
        let units = self.matrix.units.iter();
        let heads: Vec<_> = units
            .map(|scored| {
                let name = self.names.unit(scored.unit);
                view! { <th scope="col">{name}</th> }.into_any()
            })
            .collect();
        let scorers = self.matrix.scorers.iter().take(most);
        let rows: Vec<_> = scorers.map(|scorer| self.row(scorer)).collect();
        let means: Vec<_> = self.matrix.units.iter().map(mean).collect();
        view! {
            <div class="matrix" role="region" aria-label=t.matrix_label tabindex="0">
                <table>
                    <thead>
                        <tr><th scope="col" class="matrix-corner">{t.corner}</th> {heads}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr><th scope="row">{i18n::desk().peers}</th> {means}</tr>
                    </tfoot>
                </table>
            </div>
        }
        .into_any()
    }

    fn row(&self, scorer: &Scorer<'_>) -> AnyView {
        let by = &scorer.person.id;
        let (name, unit) = self.names.person(by);
        let units = self.matrix.units.iter().zip(&scorer.sheets);
        let cells: Vec<_> = units
            .map(|(scored, sheet)| self.cell(by, scored, *sheet))
            .collect();
        view! {
            <tr>
                <th scope="row">{unit} <small class="muted">{name}</small></th>
                {cells}
            </tr>
        }
        .into_any()
    }

    fn cell(&self, by: &PersonId, scored: &Scored<'_>, sheet: PeerSheet) -> AnyView {
        let t = i18n::peers();
        let outlying = scored.peers.outliers.iter().any(|o| o.by == by);
        let (class, text, mark) = match sheet {
            PeerSheet::NotAsked => ("cell-none", "\u{b7}".to_owned(), None),
            PeerSheet::Missing => ("cell-missing", t.missing.to_owned(), None),
            PeerSheet::NotWhole => ("cell-part", t.not_whole.to_owned(), None),
            PeerSheet::Whole(points) if outlying => {
                ("cell-outlying", i18n::number(points), Some(t.outlying))
            }
            PeerSheet::Whole(points) if !scored.peers.used.contains(&by) => {
                ("cell-trimmed", i18n::number(points), Some(t.trimmed))
            }
            PeerSheet::Whole(points) => ("", i18n::number(points), None),
        };
        let label = || (t.cell)(&self.names.whole(by), &self.names.unit(scored.unit), &text);
        let is_here = matches!(sheet, PeerSheet::NotWhole | PeerSheet::Whole(_));
        let link = self.names.file(by).filter(|_| is_here);
        let content = match link {
            Some(to) => {
                let label = label();
                view! { <a href=to aria-label=label>{text.clone()}</a> }.into_any()
            }
            None if sheet == PeerSheet::NotAsked => view! {
                <span aria-hidden="true">{text.clone()}</span>
                <span class="visually-hidden">{t.not_asked}</span>
            }
            .into_any(),
            None => text.clone().into_any(),
        };
        let mark = mark.map(|mark| view! { <small>{mark}</small> });
        view! { <td class=class>{content} {mark}</td> }.into_any()
    }
}

/// What the whole sheets of a unit come to.
fn mean(scored: &Scored<'_>) -> AnyView {
    let mean = scored.peers.mean.map(Points::rounded);
    let mean = mean.map_or_else(|| "\u{2013}".to_owned(), i18n::number);
    view! { <td><strong>{mean}</strong></td> }.into_any()
}
