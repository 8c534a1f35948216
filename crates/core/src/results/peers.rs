//! Who scores whom (chấm chéo), and what has come of it: nothing that is missing is ever filled in.

use std::collections::BTreeMap;

use super::CountedSheet;
use crate::bloc::Person;
use crate::conference::Conference;
use crate::ids::{PersonId, UnitId};
use crate::number::Points;
use crate::rights;
use crate::score::rank::{self, Peers, Sheets, SignedSheet};

/// One sheet of a peer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeerSheet {
    /// The person does not score this unit.
    NotAsked,
    /// Asked for, not here.
    Missing,
    /// Here, with rows left empty: it does not count.
    NotWhole,
    /// Its ordinary total.
    Whole(Points),
}

/// Everyone who scores other units, and how every unit fares.
#[derive(Debug)]
pub struct Matrix<'a> {
    /// Scorers, in the order of the list of people.
    pub scorers: Vec<Scorer<'a>>,
    /// Units, in the order of the bloc.
    pub units: Vec<Scored<'a>>,
}

/// Someone who scores.
#[derive(Debug)]
pub struct Scorer<'a> {
    /// Who.
    pub person: &'a Person,
    /// One sheet for each unit.
    pub sheets: Vec<PeerSheet>,
}

/// A unit that is scored.
#[derive(Debug)]
pub struct Scored<'a> {
    /// Which.
    pub unit: &'a UnitId,
    /// What the whole sheets come to.
    pub peers: Peers<'a>,
    /// From whom a sheet is asked that is not here.
    pub missing: Vec<&'a PersonId>,
    /// Whose sheet is not whole.
    pub not_whole: Vec<&'a PersonId>,
}

/// Lays the sheets of peers out.
pub fn matrix<'a>(conference: &'a Conference, sheets: &[CountedSheet]) -> Matrix<'a> {
    let here = here(conference, sheets);
    let units: Vec<&UnitId> = conference.bloc.units.iter().map(|u| &u.id).collect();
    let scorer = |person: &'a Person| {
        let asked = rights::scores(conference, person);
        let sheet = |unit: &&UnitId| match here.get(&(&person.id, *unit)) {
            _ if person.unit.as_ref() == Some(*unit) || !asked.contains(unit) => {
                PeerSheet::NotAsked
            }
            None => PeerSheet::Missing,
            Some(None) => PeerSheet::NotWhole,
            Some(Some(points)) => PeerSheet::Whole(*points),
        };
        let sheets: Vec<PeerSheet> = units.iter().map(sheet).collect();
        let scores = sheets.iter().any(|s| *s != PeerSheet::NotAsked);
        scores.then_some(Scorer { person, sheets })
    };
    let scorers: Vec<Scorer<'a>> = conference.people.iter().filter_map(scorer).collect();
    let procedure = conference.procedure();
    let fate = |(at, unit): (usize, &&'a UnitId)| {
        let column = || {
            let cell = |s: &Scorer<'a>| Some((&s.person.id, *s.sheets.get(at)?));
            scorers.iter().filter_map(cell)
        };
        let who = |wanted| {
            let these = column().filter(move |(_, sheet)| *sheet == wanted);
            these.map(|(by, _)| by).collect()
        };
        let total = |(by, sheet)| match sheet {
            PeerSheet::Whole(points) => Some((by, points)),
            _ => None,
        };
        Scored {
            unit,
            peers: Peers::new(conference, &procedure, column().filter_map(total).collect()),
            missing: who(PeerSheet::Missing),
            not_whole: who(PeerSheet::NotWhole),
        }
    };
    let units = units.iter().enumerate().map(fate).collect();
    Matrix { scorers, units }
}

/// Sheets that are here, by scorer and unit; without a total where they are not whole.
fn here<'s>(
    conference: &Conference,
    sheets: &'s [CountedSheet],
) -> BTreeMap<(&'s PersonId, &'s UnitId), Option<Points>> {
    let signed: Vec<SignedSheet<'s>> = sheets.iter().map(CountedSheet::signed).collect();
    let checked = BTreeMap::new();
    let parts = rank::parts(
        conference,
        Sheets {
            signed: &signed,
            checked: &checked,
        },
    );
    let total = |counted: &CountedSheet| {
        let mut peers = parts.get(&counted.sheet.unit)?.peers.iter();
        let found = peers.find(|(by, _)| *by == counted.by);
        found.map(|(_, points)| points.ordinary)
    };
    sheets
        .iter()
        .map(|counted| ((&counted.by, &counted.sheet.unit), total(counted)))
        .collect()
}
