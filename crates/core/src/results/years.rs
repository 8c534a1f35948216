//! Results of several years side by side: places of each unit, heads of the bloc, awards.
//!
//! Of each results file only [`YearFile`] is kept, and everything shown is a function of the set of them. A unit is followed by its
//! identifier, whatever it was called; where units became one, the new unit's line is followed by those it came from. Two units
//! of the same name are two units.

mod follow;
mod heads;
mod kinds;

use std::collections::{BTreeMap, BTreeSet};

use super::{Results, integrity};
use crate::bloc::{Bloc, HeadYear, Unit};
use crate::conference::follows;
use crate::date::Date;
use crate::hash::Hash;
use crate::ids::UnitId;
use crate::number::Points;
use crate::text;
pub use follow::{Cell, Line};
pub use heads::{Elected, HeadsOf, Said};
pub use kinds::Known;
use kinds::{YearAward, kinds};

/// What one results file has to say beside other years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearFile {
    /// Hash of the file.
    pub hash: Hash,
    /// The results file that it goes on from: a second ballot of the same conference.
    pub goes_on_from: Option<Hash>,
    /// The year summed up.
    pub year: i32,
    /// The day of the conference.
    pub date: Date,
    /// Title of the conference.
    pub title: String,
    /// Name of the bloc.
    pub bloc: String,
    /// False while the ballot box is sealed.
    pub is_complete: bool,
    /// True where parts of the conference were invented for trying out.
    pub has_sample: bool,
    /// True for a rehearsal: nothing in it counts.
    pub is_rehearsal: bool,
    members: Vec<Unit>,
    former: Vec<Unit>,
    heads: Vec<HeadYear>,
    elected: Vec<Elected>,
    standing: BTreeMap<UnitId, Stand>,
    awards: Vec<YearAward>,
}

/// Where a unit stood in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// Its place; absent where its points lack a part.
    pub place: Option<u32>,
    /// Its points.
    pub points: Option<Points>,
    /// True for a unit that was not considered.
    pub excluded: bool,
}

impl YearFile {
    /// What these results, whose hash is known from reading or writing them, have to say.
    pub fn of(results: &Results, hash: Hash) -> Self {
        let conference = &results.conference;
        let before = conference.follows();
        let places = follows::places(conference, &results.outcome.ranking);
        let mut standing: BTreeMap<UnitId, Stand> = BTreeMap::new();
        for (unit, place) in places {
            standing.entry(unit).or_default().place = Some(place);
        }
        for row in &results.outcome.ranking {
            let stand = standing.entry(row.unit.clone()).or_default();
            (stand.points, stand.excluded) = (row.points, row.excluded);
        }
        Self {
            hash,
            goes_on_from: before.map(|before| before.results),
            year: conference.year,
            date: conference.date,
            title: conference.title.clone(),
            bloc: conference.bloc.name.clone(),
            is_complete: results.is_complete(),
            has_sample: !conference.sample.is_empty(),
            is_rehearsal: conference.is_rehearsal(),
            members: conference.bloc.units.clone(),
            former: conference.bloc.former(),
            heads: conference.bloc.heads(),
            elected: heads::elected(results),
            awards: kinds::awards(results),
            standing,
        }
    }

    /// The integrity code that was read aloud.
    pub fn integrity(&self) -> String {
        integrity(self.hash)
    }

    /// Every unit that it names.
    fn units(&self) -> impl Iterator<Item = &Unit> {
        self.members.iter().chain(&self.former)
    }

    /// The same bloc: of the same name, or half of the units of the smaller one stand in both. Names and members both change,
    /// and provinces give units of other blocs the same identifiers.
    fn is_of_bloc_of(&self, other: &Self) -> bool {
        self.is_called_or_has(&other.bloc, other.units())
    }

    /// The same of a bloc of which there is no file.
    fn is_of(&self, bloc: &Bloc) -> bool {
        let former = bloc.former();
        self.is_called_or_has(&bloc.name, bloc.units.iter().chain(&former))
    }

    fn is_called_or_has<'a>(&self, name: &str, units: impl Iterator<Item = &'a Unit>) -> bool {
        let theirs: BTreeSet<&UnitId> = units.map(|unit| &unit.id).collect();
        let mine: BTreeSet<&UnitId> = self.units().map(|unit| &unit.id).collect();
        let both = mine.intersection(&theirs).count();
        let half = both > 0 && both * 2 >= mine.len().min(theirs.len());
        half || text::fold(&self.bloc) == text::fold(name)
    }
}

/// Several years side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// The years shown, the earliest first.
    pub years: Vec<Year>,
    /// Years of which several files speak, none going on from the other: a person says which one. Not shown until then.
    pub asked: Vec<(i32, Vec<Hash>)>,
    /// Files of another bloc: not shown.
    pub other_blocs: Vec<Hash>,
    /// Rehearsals: not shown.
    pub rehearsals: Vec<Hash>,
    /// Years between the first and the last of which no file speaks.
    pub missing: Vec<i32>,
    /// The units, each followed by those it came from; those that stood first in the last year before others.
    pub lines: Vec<Line>,
    /// Who headed the bloc, year by year.
    pub heads: Vec<HeadsOf>,
    /// Elections held, by the year of the conference.
    pub elected: Vec<(i32, Elected)>,
    /// The awards, as they are called in the last year that has them.
    pub awards: Vec<String>,
    /// What units were called last.
    names: BTreeMap<UnitId, Named>,
}

/// A year that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// The year.
    pub year: i32,
    /// The file.
    pub file: Hash,
    /// What the bloc was called, where it was called otherwise in the last year.
    pub bloc: Option<String>,
    /// False while its ballot box is sealed.
    pub is_complete: bool,
    /// True where parts of it were invented for trying out.
    pub has_sample: bool,
    /// For each award: whether anything about it was counted, and whether it is still open.
    pub awards: Vec<Known>,
}

/// What a unit is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Full name.
    pub full: String,
    /// Short name.
    pub short: String,
}

impl Years {
    /// What a unit was called last; its identifier where no file says it.
    pub fn name(&self, unit: &UnitId) -> Named {
        let known = self.names.get(unit).cloned();
        known.unwrap_or_else(|| Named {
            full: unit.to_string(),
            short: unit.to_string(),
        })
    }
}

/// These files side by side, in whatever order they came. Where it is known whose years are asked for, those are shown.
pub fn side_by_side(files: &[YearFile], ours: Option<&Bloc>) -> Years {
    let files: BTreeMap<(i32, Hash), &YearFile> = files
        .iter()
        .map(|file| ((file.year, file.hash), file))
        .collect();
    let (rehearsals, real): (Vec<&YearFile>, Vec<&YearFile>) =
        files.into_values().partition(|file| file.is_rehearsal);
    let (ours, others) = of_one_bloc(real, ours);
    let hash = |file: &YearFile| file.hash;
    let mut years = Years {
        other_blocs: others.into_iter().map(hash).collect(),
        rehearsals: rehearsals.into_iter().map(hash).collect(),
        ..Years::default()
    };
    let mut shown = Vec::new();
    for of_year in ours.chunk_by(|one, next| one.year == next.year) {
        match of_year_one(of_year) {
            Ok(file) => shown.push(file),
            Err(files) => years.asked.extend(of_year.first().map(|f| (f.year, files))),
        }
    }
    let asked = years.asked.iter().map(|(year, _)| *year);
    let known: BTreeSet<i32> = shown.iter().map(|file| file.year).chain(asked).collect();
    if let (Some(first), Some(last)) = (known.first(), known.last()) {
        // Years are four digits: a file that says otherwise makes no endless list.
        let between = (*first..*last).take(MOST_YEARS);
        years.missing = between.filter(|year| !known.contains(year)).collect();
    }
    let shown: Vec<&YearFile> = shown.iter().collect();
    fill(&mut years, &shown);
    years
}

/// The longest span of years in which it is said which ones are missing.
const MOST_YEARS: usize = 100;

/// The files of our bloc, or else of the one that most of them are of, and the others. Where two blocs have as many, the one of
/// the last year.
fn of_one_bloc<'a>(
    files: Vec<&'a YearFile>,
    ours: Option<&Bloc>,
) -> (Vec<&'a YearFile>, Vec<&'a YearFile>) {
    let mut blocs: Vec<Vec<&'a YearFile>> = Vec::new();
    for file in files {
        // A file may be the link between blocs that seemed two.
        let (same, apart): (Vec<_>, Vec<_>) = blocs
            .into_iter()
            .partition(|bloc| bloc.iter().any(|other| file.is_of_bloc_of(other)));
        blocs = apart;
        let mut joined = same.concat();
        joined.push(file);
        blocs.push(joined);
    }
    for bloc in &mut blocs {
        bloc.sort_by_key(|file| (file.year, file.hash));
    }
    blocs.sort_by_key(|bloc| {
        let is_ours = ours.is_some_and(|ours| bloc.iter().any(|file| file.is_of(ours)));
        let last = bloc.last().map(|file| (file.year, file.hash));
        (is_ours, bloc.len(), last)
    });
    let ours = blocs.pop().unwrap_or_default();
    let mut others = blocs.concat();
    others.sort_by_key(|file| (file.year, file.hash));
    (ours, others)
}

/// What the files of one year say together: those of later ballots go on from the first. Which files there are to choose from,
/// where they do not.
fn of_year_one(files: &[&YearFile]) -> Result<YearFile, Vec<Hash>> {
    let is_gone_on_from = |file: &&&YearFile| {
        files
            .iter()
            .any(|other| other.goes_on_from == Some(file.hash))
    };
    let mut last = files.iter().filter(|file| !is_gone_on_from(file));
    let (Some(file), None) = (last.next(), last.next()) else {
        return Err(files.iter().map(|file| file.hash).collect());
    };
    let mut whole = YearFile::clone(file);
    let (mut at, mut steps) = (file.goes_on_from, 0);
    // Points, and whatever a later ballot does not repeat, stand in the first.
    while let Some(before) = files.iter().find(|other| Some(other.hash) == at)
        && steps < files.len()
    {
        for (unit, stand) in &before.standing {
            let now = whole.standing.entry(unit.clone()).or_default();
            now.place = now.place.or(stand.place);
            now.points = now.points.or(stand.points);
            now.excluded |= stand.excluded;
        }
        (at, steps) = (before.goes_on_from, steps + 1);
    }
    Ok(whole)
}

/// Everything that is shown of these files, the earliest first.
fn fill(years: &mut Years, files: &[&YearFile]) {
    let kinds = kinds(files);
    let last_bloc = files.last().map(|file| file.bloc.clone());
    years.years = files
        .iter()
        .map(|file| Year {
            year: file.year,
            file: file.hash,
            bloc: Some(file.bloc.clone()).filter(|bloc| Some(bloc) != last_bloc.as_ref()),
            is_complete: file.is_complete,
            has_sample: file.has_sample,
            awards: kinds.iter().map(|kind| kind.known(file)).collect(),
        })
        .collect();
    years.names = names(files);
    years.lines = follow::lines(files, &kinds, &years.names);
    years.heads = heads::heads(files);
    let elected = files.iter().flat_map(|file| {
        let elected = file.elected.iter().cloned();
        elected.map(|elected| (file.year, elected))
    });
    years.elected = elected.collect();
    years.awards = kinds.into_iter().map(|kind| kind.name).collect();
}

/// What units were called last, on the day of the last conference that names them.
fn names(files: &[&YearFile]) -> BTreeMap<UnitId, Named> {
    let mut names = BTreeMap::new();
    for file in files {
        // Who is a member has its name there; who was, the last one it had.
        for unit in file.former.iter().chain(&file.members) {
            if let Some(name) = unit.name_on(file.date) {
                let called = Named {
                    full: name.full.clone(),
                    short: name.short.clone(),
                };
                names.insert(unit.id.clone(), called);
            }
        }
    }
    names
}

#[cfg(test)]
mod tests;
