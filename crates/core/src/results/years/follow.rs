//! Units through the years: a line for each, and under it those it came from.

use std::collections::{BTreeMap, BTreeSet};

use super::kinds::Kind;
use super::{Named, Stand, YearFile};
use crate::bloc::Unit;
use crate::ids::UnitId;
use crate::text;

/// A unit through the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The unit.
    pub unit: UnitId,
    /// What it was called last.
    pub name: Named,
    /// Earlier full names, each with the first year in which it is met.
    pub earlier: Vec<(i32, String)>,
    /// How many units stand between it and the one at the top of its group, which came from it.
    pub depth: usize,
    /// Units that came from it.
    pub became: Vec<UnitId>,
    /// Units that it came from, as far as any file says.
    pub came_from: Vec<UnitId>,
    /// True where another unit has the same name: by merging, a unit may keep its name and change what is in it.
    pub has_namesake: bool,
    /// Where it stood, for each year shown.
    pub cells: Vec<Cell>,
    /// For each year shown, the awards it was proposed for, as places in the list of awards.
    pub awards: Vec<Vec<usize>>,
    /// For each award, how often it was proposed for it.
    pub counts: Vec<usize>,
    /// For each award, how often those it came from were.
    pub counts_before: Vec<usize>,
}

/// A unit in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// It was no member.
    NoMember,
    /// It was a member.
    Member(Stand),
}

impl Cell {
    /// Its place, where it had one.
    pub fn place(self) -> Option<u32> {
        match self {
            Self::NoMember => None,
            Self::Member(stand) => stand.place,
        }
    }
}

impl Line {
    /// The first and the last of the years shown in which it was a member, by their places.
    pub fn span(&self) -> Option<(usize, usize)> {
        let is_member = |cell: &Cell| *cell != Cell::NoMember;
        let first = self.cells.iter().position(is_member)?;
        let last = self.cells.iter().rposition(is_member)?;
        Some((first, last))
    }
}

/// Who came from whom, as all files together say.
type From<'a> = BTreeMap<&'a UnitId, Vec<&'a UnitId>>;

/// The lines of all units that were members in a year shown.
pub(super) fn lines(
    files: &[&YearFile],
    kinds: &[Kind],
    names: &BTreeMap<UnitId, Named>,
) -> Vec<Line> {
    let from = predecessors(files);
    let members: BTreeSet<&UnitId> = files
        .iter()
        .flat_map(|f| &f.members)
        .map(|u| &u.id)
        .collect();
    let mut namesakes: BTreeMap<String, usize> = BTreeMap::new();
    for id in &members {
        let name = names.get(*id).map(|name| text::fold(&name.full));
        *namesakes.entry(name.unwrap_or_default()).or_default() += 1;
    }
    let mut lines: Vec<Line> = Vec::new();
    for (id, depth) in in_order(files, &from, &members) {
        let Some(name) = names.get(id).cloned() else {
            continue;
        };
        let awards: Vec<Vec<usize>> = files
            .iter()
            .map(|file| awards_in(file, kinds, id))
            .collect();
        let became = from.iter().filter(|(_, old)| old.contains(&id));
        lines.push(Line {
            unit: id.clone(),
            earlier: earlier(files, id, &name),
            has_namesake: namesakes
                .get(&text::fold(&name.full))
                .is_some_and(|n| *n > 1),
            name,
            depth,
            became: became.map(|(new, _)| UnitId::clone(new)).collect(),
            came_from: from
                .get(id)
                .into_iter()
                .flatten()
                .copied()
                .cloned()
                .collect(),
            cells: files.iter().map(|file| cell(file, id)).collect(),
            counts: counts(&awards, kinds.len()),
            counts_before: Vec::new(),
            awards,
        });
    }
    for place in 0..lines.len() {
        let before = before(&lines, place, kinds.len());
        if let Some(line) = lines.get_mut(place) {
            line.counts_before = before;
        }
    }
    lines
}

fn predecessors<'a>(files: &[&'a YearFile]) -> From<'a> {
    let mut from = From::new();
    for unit in files.iter().flat_map(|file| file.units()) {
        let known = from.entry(&unit.id).or_default();
        for old in &unit.predecessors {
            // That a unit came from itself says nothing.
            if *old != unit.id && !known.contains(&old) {
                known.push(old);
            }
        }
    }
    from
}

/// The members of all years in the order of their lines, each with its depth.
fn in_order<'a>(
    files: &[&'a YearFile],
    from: &From<'a>,
    members: &BTreeSet<&'a UnitId>,
) -> Vec<(&'a UnitId, usize)> {
    let old: BTreeSet<&UnitId> = from.values().flatten().copied().collect();
    let mut tops: Vec<&UnitId> = members.iter().copied().collect();
    // Those that nothing came from first; then, so that none is lost, the others, met by then unless they go in a circle.
    tops.sort_by_cached_key(|id| (old.contains(*id), rank(files, id)));
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for top in tops {
        // A stack, since a chain of files decides how deep it goes.
        let mut stack = vec![(top, 0_usize)];
        while let Some((id, depth)) = stack.pop() {
            if !seen.insert(id) {
                continue;
            }
            let is_member = members.contains(id);
            if is_member {
                found.push((id, depth));
            }
            let under = depth + usize::from(is_member);
            let old = from.get(id).into_iter().flatten().rev();
            stack.extend(old.map(|old| (*old, under)));
        }
    }
    found
}

/// By the last year first: its members by place, those without one after them in the bloc's own order; others after them.
fn rank(files: &[&YearFile], id: &UnitId) -> Vec<(bool, u32, usize)> {
    let of_year = |file: &&YearFile| {
        let in_bloc = file.members.iter().position(|unit| unit.id == *id);
        let place = file.standing.get(id).and_then(|stand| stand.place);
        (
            in_bloc.is_none(),
            place.unwrap_or(u32::MAX),
            in_bloc.unwrap_or_default(),
        )
    };
    files.iter().rev().map(of_year).collect()
}

fn member<'a>(file: &'a YearFile, id: &UnitId) -> Option<&'a Unit> {
    file.members.iter().find(|unit| unit.id == *id)
}

fn cell(file: &YearFile, id: &UnitId) -> Cell {
    match member(file, id) {
        None => Cell::NoMember,
        Some(_) => Cell::Member(file.standing.get(id).copied().unwrap_or_default()),
    }
}

/// Full names other than the last, as they stood on the day of each conference.
fn earlier(files: &[&YearFile], id: &UnitId, last: &Named) -> Vec<(i32, String)> {
    let mut earlier: Vec<(i32, String)> = Vec::new();
    for file in files {
        let name = member(file, id).and_then(|unit| unit.name_on(file.date));
        let Some(name) = name.filter(|name| name.full != last.full) else {
            continue;
        };
        if earlier
            .last()
            .is_none_or(|(_, before)| *before != name.full)
        {
            earlier.push((file.year, name.full.clone()));
        }
    }
    earlier
}

fn awards_in(file: &YearFile, kinds: &[Kind], id: &UnitId) -> Vec<usize> {
    let kinds = kinds.iter().enumerate();
    let has = kinds.filter(|(_, kind)| kind.has(file, id));
    has.map(|(place, _)| place).collect()
}

fn counts(awards: &[Vec<usize>], kinds: usize) -> Vec<usize> {
    let all = || awards.iter().flatten();
    (0..kinds)
        .map(|kind| all().filter(|has| **has == kind).count())
        .collect()
}

/// The sums over the lines under one, which are those it came from.
fn before(lines: &[Line], place: usize, kinds: usize) -> Vec<usize> {
    let depth = lines.get(place).map_or(0, |line| line.depth);
    let under = lines.iter().skip(place + 1);
    let under: Vec<&Line> = under.take_while(|line| line.depth > depth).collect();
    (0..kinds)
        .map(|kind| under.iter().filter_map(|line| line.counts.get(kind)).sum())
        .collect()
}
