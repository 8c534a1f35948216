//! Awards through the years, whatever they were called.

use std::collections::BTreeSet;

use super::YearFile;
use crate::conference::follows;
use crate::ids::{AwardId, UnitId};
use crate::results::Results;
use crate::results::proposals::{self, Remark};
use crate::text;

/// What is known of an award in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// There was no such award.
    NoSuch,
    /// Nothing about it has been counted.
    NotCounted,
    /// Equal votes or too few voters leave it open.
    Open,
    /// It is decided whom the bloc proposes.
    Proposed,
}

/// An award in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct YearAward {
    id: AwardId,
    name: String,
    /// Units proposed; absent where nothing about it was counted.
    units: Option<Vec<UnitId>>,
    /// True while equal votes or too few voters leave it open.
    is_open: bool,
}

/// The awards of these results.
pub(super) fn awards(results: &Results) -> Vec<YearAward> {
    let passed = follows::passed(results, results.conference.follows());
    let counted = |id: &AwardId| passed.iter().any(|p| p.award.as_ref() == Some(id));
    let proposals = proposals::proposals(results).into_iter();
    let awards = proposals.map(|proposal| {
        let units = proposal.units.into_iter().map(|proposed| proposed.unit);
        YearAward {
            id: proposal.award.id.clone(),
            name: proposal.award.name.clone(),
            is_open: proposal.remarks.iter().any(leaves_open),
            units: counted(&proposal.award.id).then(|| units.collect()),
        }
    });
    awards.collect()
}

fn leaves_open(remark: &Remark) -> bool {
    matches!(remark, Remark::NoQuorum(_) | Remark::Undecided(_))
}

/// An award through the years: by identifier, or by the same name.
pub(super) struct Kind {
    pub(super) name: String,
    ids: BTreeSet<AwardId>,
    folded: BTreeSet<String>,
}

impl Kind {
    fn is(&self, award: &YearAward) -> bool {
        self.ids.contains(&award.id) || self.folded.contains(&text::fold(&award.name))
    }

    fn of<'a>(&self, file: &'a YearFile) -> impl Iterator<Item = &'a YearAward> {
        file.awards.iter().filter(|award| self.is(award))
    }

    pub(super) fn known(&self, file: &YearFile) -> Known {
        let mut awards = self.of(file).peekable();
        if awards.peek().is_none() {
            return Known::NoSuch;
        }
        let (mut counted, mut open) = (false, false);
        for award in awards {
            counted |= award.units.is_some();
            open |= award.is_open;
        }
        match (counted, open) {
            (_, true) => Known::Open,
            (true, false) => Known::Proposed,
            (false, false) => Known::NotCounted,
        }
    }

    pub(super) fn has(&self, file: &YearFile, unit: &UnitId) -> bool {
        let mut awards = self.of(file);
        awards.any(|award| {
            award
                .units
                .iter()
                .flatten()
                .any(|proposed| proposed == unit)
        })
    }
}

/// The awards of these files, as the last year has them, then those that only earlier years had.
pub(super) fn kinds(files: &[&YearFile]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for award in files.iter().rev().flat_map(|file| &file.awards) {
        let known = kinds.iter().position(|kind| kind.is(award));
        let place = known.unwrap_or_else(|| {
            kinds.push(Kind {
                name: award.name.clone(),
                ids: BTreeSet::new(),
                folded: BTreeSet::new(),
            });
            kinds.len() - 1
        });
        if let Some(kind) = kinds.get_mut(place) {
            kind.ids.insert(award.id.clone());
            kind.folded.insert(text::fold(&award.name));
        }
    }
    kinds
}
