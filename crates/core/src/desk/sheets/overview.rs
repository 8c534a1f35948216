//! Units' own sheets side by side with what peers and the board say of them, and what is to be done with each.

use std::collections::BTreeMap;

use super::{Own, SheetFlow};
use crate::conference::Conference;
use crate::desk::assess::Assessment;
use crate::desk::log::Standing;
use crate::hash::Hash;
use crate::ids::{CriterionId, UnitId};
use crate::number::Points;
use crate::score::criterion::Criterion;
use crate::score::entry::{LineEntry, ScoreSheet};
use crate::score::points::{self, SheetPoints};
use crate::score::rank::{self, Parts, Peers, Sheets, SignedSheet};
use crate::score::review::{CheckedSheet, RowAnswer, RowCheck, SheetCheck, Stage};
use crate::submission;

/// A unit's sheet in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetSummary {
    /// The unit.
    pub unit: UnitId,
    /// How far it has come.
    pub stage: Stage,
    /// The unit's own total; absent without a sheet.
    pub own: Option<Points>,
    /// The total with the board's changes as they stand now.
    pub checked: Option<Points>,
    /// Lines that the board has looked at.
    pub looked_at: usize,
    /// Lines of the sheet.
    pub lines: usize,
    /// Lines that the board sees in another way.
    pub changed: usize,
    /// True while the board has changed something since it sent a review, or has sent none.
    pub unsent: bool,
    /// What is to be done next.
    pub task: SheetTask,
}

/// What is to be done with a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetTask {
    /// Wait until it comes in.
    Await,
    /// Look at the lines that nobody has looked at.
    Check,
    /// Send the check to the unit.
    Send,
    /// Wait for the unit's answer.
    AwaitAnswer,
    /// Consider what the unit says.
    Consider,
    /// Lock it.
    Lock,
    /// Nothing.
    Nothing,
}

/// One row of a unit's sheet, as everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// The row.
    pub row: CriterionId,
    /// How deep it stands: top groups at zero.
    pub depth: usize,
    /// True for a line, false for a group.
    pub is_line: bool,
    /// What the unit filled in.
    pub entry: Option<LineEntry>,
    /// Its own points.
    pub own: Option<Points>,
    /// The peers' mean on this very row.
    pub peers: Option<Points>,
    /// The points with the board's changes.
    pub board: Option<Points>,
    /// How the board sees it, where in another way.
    pub change: Option<RowCheck>,
    /// True when the board has looked at it as it is.
    pub looked_at: bool,
    /// True when the board has looked at it, and the unit has changed it since.
    pub outdated: bool,
    /// What the unit answered to the review sent last.
    pub answer: Option<RowAnswer>,
    /// How far own, peers and board lie apart on the row.
    pub spread: Points,
    /// The same of the closest group around it that peers have judged.
    pub group_spread: Points,
}

/// Every unit's own sheet as it counts now.
pub fn own_sheets<'a>(
    conference: &Conference,
    state: &'a Assessment,
) -> BTreeMap<&'a UnitId, (Hash, &'a ScoreSheet)> {
    let people = conference.people_by_id();
    let mut own = BTreeMap::new();
    for (person, (hash, submission)) in &state.accepted {
        let unit = people.get(person).and_then(|p| p.unit.as_ref());
        if let Some(sheet) = submission.sheets.iter().find(|s| Some(&s.unit) == unit) {
            own.entry(&sheet.unit).or_insert((*hash, sheet));
        }
    }
    own
}

/// True where the board's check of sheets has a weight, or where it has begun all the same. Where a conference goes on from
/// another, nobody scores.
pub fn matters(conference: &Conference, standing: &Standing) -> bool {
    let counts = || conference.procedure().board_weight > 0;
    conference.follows.is_none() && (!standing.sheets.is_empty() || counts())
}

/// Units whose sheet both sides have not agreed on, where the board's check of sheets matters.
pub fn open<'a>(
    conference: &'a Conference,
    state: &Assessment,
    standing: &Standing,
) -> Vec<&'a UnitId> {
    if !matters(conference, standing) {
        return Vec::new();
    }
    let own = own_sheets(conference, state);
    let units = conference.bloc.units.iter().map(|unit| &unit.id);
    let is_open = |unit: &&UnitId| {
        let flow = standing.sheets.get(*unit);
        let own = own.get(*unit).copied();
        flow.is_none_or(|flow| flow.stage(own) < Stage::Agreed)
    };
    units.filter(is_open).collect()
}

/// How many sheets wait for the board, where its check of them matters: to be checked, or for what the unit explains to be
/// considered.
pub fn waiting(conference: &Conference, state: &Assessment, standing: &Standing) -> usize {
    if !matters(conference, standing) {
        return 0;
    }
    let own = own_sheets(conference, state).into_iter();
    let stages = own.map(|(unit, own)| {
        let flow = standing.sheets.get(unit);
        flow.map_or(Stage::Submitted, |flow| flow.stage(Some(own)))
    });
    stages
        .filter(|stage| matches!(stage, Stage::Submitted | Stage::Explained))
        .count()
}

/// Every unit's sheet in one line, in the bloc's order.
pub fn summaries(
    conference: &Conference,
    state: &Assessment,
    standing: &Standing,
) -> Vec<SheetSummary> {
    let before = Before::new(conference, state, standing);
    let parts = before.parts();
    let units = conference.bloc.units.iter();
    let summary = |unit: &UnitId| before.summary(unit, parts.get(unit));
    units.map(|unit| summary(&unit.id)).collect()
}

/// A unit's sheet row by row, from top to bottom; empty without a sheet.
pub fn lines(
    conference: &Conference,
    state: &Assessment,
    standing: &Standing,
    unit: &UnitId,
) -> Vec<SheetLine> {
    let before = Before::new(conference, state, standing);
    let parts = before.parts();
    let Some(shown) = before.shown.get(unit) else {
        return Vec::new();
    };
    let empty = Parts::default();
    let mut rows = Rows {
        before: &before,
        shown,
        flow: before.flow(unit),
        parts: parts.get(unit).unwrap_or(&empty),
        points: Both::of(conference, shown, parts.get(unit)),
        lines: Vec::new(),
    };
    for criterion in &conference.criteria {
        rows.add(criterion, 0, Points::ZERO);
    }
    rows.lines
}

/// What lies before the board.
struct Before<'a> {
    conference: &'a Conference,
    state: &'a Assessment,
    standing: &'a Standing,
    own: BTreeMap<&'a UnitId, (Hash, &'a ScoreSheet)>,
    /// Each sheet with the board's changes as they stand now; locked ones as they were locked.
    shown: BTreeMap<UnitId, SheetCheck>,
}

impl<'a> Before<'a> {
    fn new(conference: &'a Conference, state: &'a Assessment, standing: &'a Standing) -> Self {
        let own = own_sheets(conference, state);
        let mut shown = BTreeMap::new();
        for unit in conference.bloc.units.iter().map(|unit| &unit.id) {
            let flow = standing.sheets.get(unit).cloned().unwrap_or_default();
            let now = || own.get(unit).map(|(hash, sheet)| flow.check(*hash, sheet));
            if let Some(check) = flow.locked.clone().or_else(now) {
                shown.insert(unit.clone(), check);
            }
        }
        Self {
            conference,
            state,
            standing,
            own,
            shown,
        }
    }

    fn flow(&self, unit: &UnitId) -> SheetFlow {
        self.standing.sheets.get(unit).cloned().unwrap_or_default()
    }

    fn own(&self, unit: &UnitId) -> Own<'a> {
        self.own.get(unit).copied()
    }

    /// Whole sheets in points, the checked ones as they stand now.
    fn parts(&self) -> BTreeMap<UnitId, Parts> {
        let people = self.conference.people_by_id();
        let mut signed = Vec::new();
        for (by, (_, submission)) in &self.state.accepted {
            let Some(from) = people.get(by).and_then(|p| p.unit.as_ref()) else {
                continue;
            };
            for sheet in &submission.sheets {
                let shown = self.shown.get(from).filter(|_| sheet.unit == *from);
                let sheet = shown.map_or(sheet, |check| &check.sheet);
                signed.push(SignedSheet { by, from, sheet });
            }
        }
        let checked = self.shown.iter().map(|(unit, check)| {
            let (stage, check) = (Stage::Submitted, check.clone());
            (unit.clone(), CheckedSheet { stage, check })
        });
        let (signed, checked) = (&signed, &checked.collect());
        let parts = rank::parts(self.conference, Sheets { signed, checked });
        let owned = parts.into_iter().map(|(unit, parts)| (unit.clone(), parts));
        owned.collect()
    }

    fn summary(&self, unit: &UnitId, parts: Option<&Parts>) -> SheetSummary {
        let (flow, own) = (self.flow(unit), self.own(unit));
        let lines = submission::rows_to_score(self.conference, true);
        let shown = self.shown.get(unit);
        let both = shown.map(|shown| Both::of(self.conference, shown, parts));
        let looked_at = match own {
            _ if flow.locked.is_some() => lines.len(),
            Some((_, sheet)) => flow.looked_at(sheet).count(),
            None => 0,
        };
        let (stage, unsent) = (flow.stage(own), flow.is_unsent(own));
        SheetSummary {
            unit: unit.clone(),
            stage,
            own: both.as_ref().map(|both| both.own.total()),
            checked: both.as_ref().map(|both| both.board.total()),
            looked_at,
            lines: lines.len(),
            changed: shown.map_or(0, |shown| shown.rows.len()),
            unsent: unsent && stage != Stage::Locked,
            task: match stage {
                Stage::Locked => SheetTask::Nothing,
                Stage::Waiting => SheetTask::Await,
                _ if unsent && looked_at < lines.len() => SheetTask::Check,
                _ if unsent => SheetTask::Send,
                Stage::Submitted | Stage::Checked => SheetTask::AwaitAnswer,
                Stage::Explained => SheetTask::Consider,
                Stage::Agreed => SheetTask::Lock,
            },
        }
    }
}

/// The own sheet and the checked one in points: among the other units where they are whole, else read alone.
struct Both {
    own: SheetPoints,
    board: SheetPoints,
}

impl Both {
    fn of(conference: &Conference, shown: &SheetCheck, parts: Option<&Parts>) -> Self {
        let alone = |sheet: &ScoreSheet| points::of_sheet(conference, sheet);
        let own = parts.and_then(|p| p.own.clone());
        let board = parts.and_then(|p| p.board.clone());
        Self {
            own: own.unwrap_or_else(|| alone(&shown.sheet)),
            board: board.unwrap_or_else(|| alone(&shown.checked())),
        }
    }
}

/// The rows in the making.
struct Rows<'a> {
    before: &'a Before<'a>,
    shown: &'a SheetCheck,
    flow: SheetFlow,
    parts: &'a Parts,
    points: Both,
    lines: Vec<SheetLine>,
}

impl Rows<'_> {
    fn add(&mut self, criterion: &Criterion, depth: usize, around: Points) {
        let row = self.line(criterion, depth, around);
        let around = if row.peers.is_some() {
            row.spread
        } else {
            around
        };
        self.lines.push(row);
        for child in criterion.children() {
            self.add(child, depth + 1, around);
        }
    }

    fn line(&self, criterion: &Criterion, depth: usize, group_spread: Points) -> SheetLine {
        let row = &criterion.id;
        let on = |points: &SheetPoints| points.rows.get(row).copied();
        let (own, board) = (on(&self.points.own), on(&self.points.board));
        let entry = self.shown.sheet.lines.get(row);
        let said = self.flow.rows.get(row);
        let same = said.is_some_and(|checked| checked.was.as_ref() == entry);
        let (is_line, locked) = (!criterion.is_group(), self.flow.locked.is_some());
        let peers = self.peers(row);
        SheetLine {
            row: row.clone(),
            depth,
            is_line,
            entry: entry.cloned(),
            own,
            peers,
            board,
            change: self.shown.rows.get(row).cloned(),
            looked_at: is_line && (same || locked),
            outdated: is_line && said.is_some() && !same && !locked,
            answer: self.flow.answer_on(row).cloned(),
            spread: spread([own, peers, board]),
            group_spread,
        }
    }

    /// The mean of the peers that have points on the row.
    fn peers(&self, row: &CriterionId) -> Option<Points> {
        let conference = self.before.conference;
        let totals = self.parts.peers.iter();
        let totals = totals.filter_map(|(by, points)| Some((by, *points.rows.get(row)?)));
        let peers = Peers::new(conference, &conference.procedure(), totals.collect());
        peers.mean.map(Points::rounded)
    }
}

fn spread(points: [Option<Points>; 3]) -> Points {
    let there = || points.iter().flatten().copied();
    match (there().max(), there().min()) {
        (Some(most), Some(least)) => most.plus(least.negated()),
        _ => Points::ZERO,
    }
}

/// Lines, those on which the three lie furthest apart first; else in the sheet's order. Where peers judge whole groups,
/// lines of the groups that lie furthest apart come before those of others.
pub fn by_spread(lines: &[SheetLine]) -> Vec<&SheetLine> {
    let mut sorted: Vec<&SheetLine> = lines.iter().filter(|line| line.is_line).collect();
    sorted.sort_by_key(|line| std::cmp::Reverse((line.spread, line.group_spread)));
    sorted
}
