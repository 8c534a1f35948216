//! The scoring sheet as a tree that a person edits: rows added, moved, taken out, a group made a line and a line a group.
//!
//! Whatever is moved, every row is there exactly once; what cannot be done changes nothing.

mod number;
mod turn;

use std::collections::BTreeSet;

use super::edit;
use crate::conference::Conference;
use crate::ids::CriterionId;
use crate::number::Points;
use crate::rules::TieRule;
use crate::score::criterion::{self, Criterion, MAX_DEPTH, Rule};

pub use number::{is_out_of_order, number_after, renumber};
pub use turn::{Lost, lost_as_line, to_group, to_line};

/// A row as it stands in the list of all rows.
#[derive(Clone, Copy, Debug)]
pub struct Stands<'a> {
    /// The row.
    pub row: &'a Criterion,
    /// How deep: 1 at the top.
    pub depth: usize,
    /// Its place among its siblings, from zero.
    pub place: usize,
    /// How many siblings there are, itself included.
    pub siblings: usize,
    /// Whether a group stands before it in its list, so that it can go in there.
    pub after_group: bool,
}

/// Every row in the order of the sheet.
pub fn rows(criteria: &[Criterion]) -> Vec<Stands<'_>> {
    let mut all = Vec::new();
    add_rows(criteria, 1, &mut all);
    all
}

fn add_rows<'a>(siblings: &'a [Criterion], depth: usize, all: &mut Vec<Stands<'a>>) {
    let mut after_group = false;
    for (place, row) in siblings.iter().enumerate() {
        all.push(Stands {
            row,
            depth,
            place,
            siblings: siblings.len(),
            after_group,
        });
        add_rows(row.children(), depth + 1, all);
        after_group = row.is_group();
    }
}

/// Where a row goes, beside or inside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Before it.
    Before,
    /// After it.
    After,
    /// Inside it, at the end; only in a group.
    Inside,
}

/// One step of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Before the sibling above.
    Up,
    /// After the sibling below.
    Down,
    /// Into the group above, at its end.
    In,
    /// Out of its group, behind it.
    Out,
}

/// Where a row is: its place in each list from the top down.
type Path = Vec<usize>;

fn path_of(criteria: &[Criterion], id: &CriterionId) -> Option<Path> {
    for (place, row) in criteria.iter().enumerate() {
        if row.id == *id {
            return Some(vec![place]);
        }
        if let Some(mut below) = path_of(row.children(), id) {
            below.insert(0, place);
            return Some(below);
        }
    }
    None
}

/// The rows inside the row at a path; those at the top for no path.
fn inside<'a>(criteria: &'a mut Vec<Criterion>, path: &[usize]) -> Option<&'a mut Vec<Criterion>> {
    let mut list = criteria;
    for place in path {
        match &mut list.get_mut(*place)?.rule {
            Rule::Group(children) => list = children,
            _ => return None,
        }
    }
    Some(list)
}

/// The row with this identifier, to be changed.
pub fn find_mut<'a>(criteria: &'a mut [Criterion], id: &CriterionId) -> Option<&'a mut Criterion> {
    for row in criteria {
        if row.id == *id {
            return Some(row);
        }
        if let Rule::Group(children) = &mut row.rule
            && let Some(found) = find_mut(children, id)
        {
            return Some(found);
        }
    }
    None
}

/// How many levels a row has, itself included.
fn height(row: &Criterion) -> usize {
    1 + row.children().iter().map(height).max().unwrap_or(0)
}

/// A new line of no points, judged. `None` cannot happen.
fn new_row(criteria: &[Criterion]) -> Option<Criterion> {
    let taken = rows(criteria).into_iter();
    let taken: Vec<String> = taken.map(|at| at.row.id.as_str().to_owned()).collect();
    Some(Criterion {
        id: edit::fresh("row", &taken, CriterionId::new)?,
        number: String::new(),
        title: String::new(),
        max: Points::ZERO,
        rule: Rule::Judged,
        unit: None,
        note: None,
        extra: false,
        lower_is_better: false,
    })
}

/// Adds a line at the end of the sheet.
pub fn add(criteria: &mut Vec<Criterion>) -> Option<CriterionId> {
    let mut row = new_row(criteria)?;
    let last = criteria.last();
    row.number = last.map_or_else(String::new, |last| number_after(&last.number));
    let id = row.id.clone();
    criteria.push(row);
    Some(id)
}

/// Adds a line below another, on the same level.
pub fn add_after(criteria: &mut Vec<Criterion>, other: &CriterionId) -> Option<CriterionId> {
    let mut row = new_row(criteria)?;
    row.number = number_after(&criterion::find(criteria, other)?.number);
    let id = row.id.clone();
    let path = path_of(criteria, other)?;
    let (place, parent) = path.split_last()?;
    inside(criteria, parent)?.insert(place + 1, row);
    Some(id)
}

/// Adds a line at the end of a group. A line becomes a group first ([`to_group`]); one of which nothing but its maximum was
/// said has nothing to hand on, and gets this row only.
pub fn add_inside(plan: &mut Conference, group: &CriterionId) -> Option<CriterionId> {
    let path = path_of(&plan.criteria, group)?;
    if path.len() >= MAX_DEPTH {
        return None;
    }
    if is_plain(plan, group) {
        find_mut(&mut plan.criteria, group)?.rule = Rule::Group(Vec::new());
    }
    to_group(plan, group);
    let mut row = new_row(&plan.criteria)?;
    let id = row.id.clone();
    let rows = inside(&mut plan.criteria, &path)?;
    let last = rows.last();
    row.number = last.map_or_else(String::new, |last| number_after(&last.number));
    rows.push(row);
    Some(id)
}

/// Whether a row is a judged line with nothing that is measured.
fn is_plain(plan: &Conference, id: &CriterionId) -> bool {
    let row = criterion::find(&plan.criteria, id);
    row.is_some_and(|row| row.rule == Rule::Judged && row.unit.is_none())
        && !plan.targets.iter().any(|target| target.criterion == *id)
}

/// Takes a step with a row; whether there was one to take.
pub fn step(criteria: &mut Vec<Criterion>, id: &CriterionId, step: Step) -> bool {
    stepped(criteria, id, step).is_some()
}

fn stepped(criteria: &mut Vec<Criterion>, id: &CriterionId, step: Step) -> Option<()> {
    let path = path_of(criteria, id)?;
    let (place, parent) = path.split_last()?;
    let list = inside(criteria, parent)?;
    match step {
        Step::Up => {
            let above = place.checked_sub(1)?;
            list.swap(above, *place);
        }
        Step::Down => {
            list.get(place + 1)?;
            list.swap(*place, place + 1);
        }
        Step::In => {
            let other = list.get(place.checked_sub(1)?)?.id.clone();
            return put(criteria, id, &other, Spot::Inside).then_some(());
        }
        Step::Out => {
            let (group, above) = parent.split_last()?;
            let row = list.remove(*place);
            inside(criteria, above)?.insert(group + 1, row);
        }
    }
    Some(())
}

/// Puts a row beside or inside another; whether it could be put there. Nothing goes into itself, into a line, or deeper than
/// sheets may be.
pub fn put(
    criteria: &mut Vec<Criterion>,
    id: &CriterionId,
    other: &CriterionId,
    spot: Spot,
) -> bool {
    may_be_put(criteria, id, other, spot) && placed(criteria, id, other, spot).is_some()
}

/// Whether a row can be put beside or inside another.
pub fn may_be_put(
    criteria: &[Criterion],
    id: &CriterionId,
    other: &CriterionId,
    spot: Spot,
) -> bool {
    let (Some(row), Some(at), Some(beside)) = (
        criterion::find(criteria, id),
        path_of(criteria, other),
        criterion::find(criteria, other),
    ) else {
        return false;
    };
    let above = match spot {
        Spot::Inside => at.len(),
        Spot::Before | Spot::After => at.len() - 1,
    };
    row.find(other).is_none()
        && above + height(row) <= MAX_DEPTH
        && (spot != Spot::Inside || beside.is_group())
}

fn placed(
    criteria: &mut Vec<Criterion>,
    id: &CriterionId,
    other: &CriterionId,
    spot: Spot,
) -> Option<()> {
    let path = path_of(criteria, id)?;
    let (place, parent) = path.split_last()?;
    let row = inside(criteria, parent)?.remove(*place);
    // The other row is not inside this one, so it is still there.
    let at = path_of(criteria, other)?;
    if spot == Spot::Inside {
        inside(criteria, &at)?.push(row);
        return Some(());
    }
    let (place, parent) = at.split_last()?;
    let place = place + usize::from(spot == Spot::After);
    inside(criteria, parent)?.insert(place, row);
    Some(())
}

/// Gives a group the sum of its rows as its maximum.
pub fn gather(criteria: &mut [Criterion], id: &CriterionId) {
    if let Some(row) = find_mut(criteria, id).filter(|row| row.is_group()) {
        row.max = criterion::ordinary_max(row.children());
    }
}

/// Takes a row out with all that is inside it, and what referred to any of these.
pub fn remove(plan: &mut Conference, id: &CriterionId) {
    let Some(path) = path_of(&plan.criteria, id) else {
        return;
    };
    let Some((place, parent)) = path.split_last() else {
        return;
    };
    if let Some(list) = inside(&mut plan.criteria, parent) {
        let row = list.remove(*place);
        sweep(plan, &ids_of(std::slice::from_ref(&row)));
    }
}

fn ids_of(criteria: &[Criterion]) -> BTreeSet<CriterionId> {
    let all = rows(criteria).into_iter();
    all.map(|at| at.row.id.clone()).collect()
}

/// Drops what referred to rows that are gone.
fn sweep(plan: &mut Conference, gone: &BTreeSet<CriterionId>) {
    plan.targets
        .retain(|target| !gone.contains(&target.criterion));
    let is_gone = |rule: &TieRule| matches!(rule, TieRule::Row(row) if gone.contains(row));
    plan.rules.scoring.ties.retain(|rule| !is_gone(rule));
}

#[cfg(test)]
mod tests;
