//! A group made a line, and a line a group.

use super::{find_mut, ids_of, new_row, path_of, sweep};
use crate::conference::Conference;
use crate::ids::CriterionId;
use crate::rules::TieRule;
use crate::score::criterion::{self, Criterion, MAX_DEPTH, Rule};

/// What is lost with rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// Rows inside. How the only line of a group is scored is not lost, but what it is called, if that is something else.
    pub rows: usize,
    /// Targets registered for them.
    pub targets: usize,
    /// Times that they break a tie.
    pub ties: usize,
}

/// What is lost when a group becomes a line.
pub fn lost_as_line(plan: &Conference, id: &CriterionId) -> Lost {
    let Some(group) = criterion::find(&plan.criteria, id) else {
        return Lost::default();
    };
    if let Some(line) = only_line(group) {
        return Lost {
            rows: usize::from(!says_no_more(line, group)),
            ..Lost::default()
        };
    }
    let gone = ids_of(group.children());
    let ties = plan.rules.scoring.ties.iter();
    let targets = plan.targets.iter();
    Lost {
        rows: gone.len(),
        targets: targets.filter(|t| gone.contains(&t.criterion)).count(),
        ties: ties
            .filter(|rule| matches!(rule, TieRule::Row(row) if gone.contains(row)))
            .count(),
    }
}

/// The line of a group that has nothing else in it.
fn only_line(group: &Criterion) -> Option<&Criterion> {
    match group.children() {
        [line] if !line.is_group() => Some(line),
        _ => None,
    }
}

/// Whether what a line is called, its note and its unit of measure stand on its group as well, or find room there.
fn says_no_more(line: &Criterion, group: &Criterion) -> bool {
    let room = |of: &Option<String>, on: &Option<String>| of.is_none() || on.is_none() || of == on;
    let title = line.title.trim();
    (title.is_empty() || title == group.title.trim())
        && room(&line.note, &group.note)
        && room(&line.unit, &group.unit)
}

/// Makes a group a line. Where it has one line only, it is scored as that was and has its targets; else it is judged, and
/// all inside is gone.
pub fn to_line(plan: &mut Conference, id: &CriterionId) {
    let Some(group) = find_mut(&mut plan.criteria, id).filter(|row| row.is_group()) else {
        return;
    };
    let inner = only_line(group).cloned();
    let gone = ids_of(group.children());
    match inner {
        Some(line) => {
            group.rule = line.rule;
            group.unit = group.unit.take().or(line.unit);
            group.note = group.note.take().or(line.note);
            group.lower_is_better = line.lower_is_better;
            rename(plan, &line.id, id);
        }
        None => group.rule = Rule::Judged,
    }
    sweep(plan, &gone);
}

/// Makes a line a group. How it was scored, its unit of measure and its targets go to a line inside it, so nothing is lost.
pub fn to_group(plan: &mut Conference, id: &CriterionId) {
    let Some(path) = path_of(&plan.criteria, id) else {
        return;
    };
    let Some(inner) = new_row(&plan.criteria).filter(|_| path.len() < MAX_DEPTH) else {
        return;
    };
    let Some(row) = find_mut(&mut plan.criteria, id).filter(|row| !row.is_group()) else {
        return;
    };
    let inner = Criterion {
        title: row.title.clone(),
        max: row.max,
        rule: std::mem::replace(&mut row.rule, Rule::Judged),
        unit: row.unit.take(),
        lower_is_better: std::mem::take(&mut row.lower_is_better),
        ..inner
    };
    let to = inner.id.clone();
    row.rule = Rule::Group(vec![inner]);
    for target in plan.targets.iter_mut().filter(|t| t.criterion == *id) {
        target.criterion = to.clone();
    }
}

/// Targets and tie rules of one row belong to another from now on; no rule stands twice.
fn rename(plan: &mut Conference, from: &CriterionId, to: &CriterionId) {
    for target in plan.targets.iter_mut().filter(|t| t.criterion == *from) {
        target.criterion = to.clone();
    }
    let ties = &mut plan.rules.scoring.ties;
    let there = ties.contains(&TieRule::Row(to.clone()));
    ties.retain(|rule| !there || *rule != TieRule::Row(from.clone()));
    for rule in ties {
        if *rule == TieRule::Row(from.clone()) {
            *rule = TieRule::Row(to.clone());
        }
    }
}
