//! What the rows of the tree share: how the sheet stands, which row is open, which is being moved.

use std::collections::BTreeMap;

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::CriterionId;
use khoithidua_core::number::Points;
use khoithidua_core::plan::kinds::Kind;
use khoithidua_core::plan::tree::{self, Spot, Stands, Step};
use khoithidua_core::score::criterion::{self, Criterion};
use leptos::prelude::*;

use crate::i18n;
use crate::i18n::plan::scoring::{fault, scoring};
use crate::screens::desk::prepare::editing::Editing;
use crate::state::desk::prepare::Act;
use crate::state::page;

/// A row as far as its line on the screen shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub depth: usize,
    pub place: usize,
    pub siblings: usize,
    pub after_group: bool,
    pub number: String,
    pub title: String,
    pub max: Points,
    pub extra: bool,
    /// The kind of its rule; `None` for a group.
    pub kind: Option<usize>,
    /// What the rows inside add up to.
    pub below: Points,
    /// What is wrong with it.
    pub fault: Option<&'static str>,
}

impl Row {
    fn of(at: &Stands<'_>) -> Self {
        let row = at.row;
        Self {
            depth: at.depth,
            place: at.place,
            siblings: at.siblings,
            after_group: at.after_group,
            number: row.number.clone(),
            title: row.title.clone(),
            max: row.max,
            extra: row.extra,
            kind: Kind::of(&row.rule).map(Kind::place),
            below: criterion::ordinary_max(row.children()),
            fault: row.check_row().err().map(|error| fault(row, &error)),
        }
    }

    pub fn is_group(&self) -> bool {
        self.kind.is_none()
    }

    /// What it is called.
    pub fn name(&self) -> String {
        let title = match self.title.trim() {
            "" => scoring().criteria.unnamed,
            title => title,
        };
        match self.number.trim() {
            "" => title.to_owned(),
            number => format!("{number}. {title}"),
        }
    }

    /// Whether it can take a step.
    pub fn can(&self, step: Step) -> bool {
        match step {
            Step::Up => self.place > 0,
            Step::Down => self.place + 1 < self.siblings,
            Step::In => self.after_group,
            Step::Out => self.depth > 1,
        }
    }
}

/// How the whole sheet stands.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    order: Vec<CriterionId>,
    rows: BTreeMap<CriterionId, Row>,
    total: Points,
    lines: usize,
    extra: usize,
}

/// One pass over the sheet for all rows.
fn shown(plan: &Conference) -> Shown {
    let all = tree::rows(&plan.criteria);
    let lines = all.iter().filter(|at| !at.row.is_group());
    let extra = lines.clone().filter(|at| at.row.extra).count();
    Shown {
        lines: lines.count(),
        extra,
        total: criterion::ordinary_max(&plan.criteria),
        order: all.iter().map(|at| at.row.id.clone()).collect(),
        rows: all
            .iter()
            .map(|at| (at.row.id.clone(), Row::of(at)))
            .collect(),
    }
}

/// The sheet on the screen.
#[derive(Clone, Copy)]
pub struct Sheet {
    pub editing: Editing,
    shown: Signal<Shown>,
    /// Which row is open.
    pub open: RwSignal<Option<CriterionId>>,
    /// Which row is being dragged.
    pub dragged: RwSignal<Option<CriterionId>>,
    /// Over which row that is.
    pub over: RwSignal<Option<CriterionId>>,
    /// What happened last, for screen readers.
    pub said: RwSignal<String>,
}

/// The buttons of steps, in the order of the steps.
pub const STEPS: [(Step, &str); 4] = [
    (Step::Up, "up"),
    (Step::Down, "down"),
    (Step::In, "in"),
    (Step::Out, "out"),
];

/// The identifier of an element of a row.
pub fn element(id: &CriterionId, what: &str) -> String {
    format!("criterion-{id}-{what}")
}

/// What opens a row.
pub const OPEN: &str = "open";
/// Where its text is written.
pub const TITLE: &str = "title";

impl Sheet {
    pub fn begin(editing: Editing, open: Option<String>) -> Self {
        let shown = editing.part(shown);
        let open = open.and_then(|id| CriterionId::new(&id));
        let open = open.filter(|id| shown.with_untracked(|shown| shown.rows.contains_key(id)));
        if let Some(id) = &open {
            page::focus_soon(element(id, TITLE));
        }
        Self {
            editing,
            shown,
            open: RwSignal::new(open),
            dragged: RwSignal::new(None),
            over: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        }
    }

    pub fn order(self) -> Vec<CriterionId> {
        self.shown.with(|shown| shown.order.clone())
    }

    /// Total, lines, lines outside the total.
    pub fn sums(self) -> (Points, usize, usize) {
        self.shown
            .with(|shown| (shown.total, shown.lines, shown.extra))
    }

    /// One row, followed by itself.
    pub fn row(self, id: &CriterionId) -> Memo<Row> {
        let id = id.clone();
        Memo::new(move |_| {
            self.shown
                .with(|shown| shown.rows.get(&id).cloned().unwrap_or_default())
        })
    }

    /// One row as it stands now.
    pub fn row_now(self, id: &CriterionId) -> Row {
        self.shown
            .with_untracked(|shown| shown.rows.get(id).cloned().unwrap_or_default())
    }

    /// Takes a step with a row. The focus goes to `focus` where that can be pressed again, else to the row.
    pub fn step(self, id: &CriterionId, step: Step, focus: &str) {
        let t = &scoring().criteria;
        let row = self.row_now(id);
        let name = row.name();
        let mut moved = false;
        if row.can(step) {
            self.editing.act(Act::Move, |plan| {
                moved = tree::step(&mut plan.criteria, id, step);
            });
        }
        let words = match step {
            Step::Up => t.stepped[0],
            Step::Down => t.stepped[1],
            Step::In => t.stepped[2],
            Step::Out => t.stepped[3],
        };
        self.said.set(if moved { words } else { t.stuck }(&name));
        let again = focus == OPEN || self.row_now(id).can(step);
        page::focus_soon(element(id, if again { focus } else { OPEN }));
    }

    /// Puts the row that is dragged beside or inside another.
    pub fn drop_at(self, other: &CriterionId, spot: Spot) {
        self.over.set(None);
        let Some(id) = self.dragged.get_untracked() else {
            return;
        };
        self.dragged.set(None);
        let can = self
            .editing
            .now(|plan| tree::may_be_put(&plan.criteria, &id, other, spot));
        if !can {
            return;
        }
        self.editing.act(Act::Move, |plan| {
            tree::put(&mut plan.criteria, &id, other, spot);
        });
        self.said
            .set((scoring().criteria.put)(&self.row_now(&id).name()));
    }

    /// Adds a row, opens it, and puts the focus on its text.
    pub fn add(self, add: impl FnOnce(&mut Conference) -> Option<CriterionId>) {
        let mut added = None;
        self.editing.act(Act::Add, |plan| added = add(plan));
        if let Some(id) = added {
            page::focus_soon(element(&id, TITLE));
            self.open.set(Some(id));
        }
    }

    /// Takes a row out; the focus goes to what stands there now.
    pub fn remove(self, id: &CriterionId) {
        let name = self.row_now(id).name();
        let before = self.shown.with_untracked(|shown| shown.order.clone());
        self.editing.act(Act::Remove, |plan| tree::remove(plan, id));
        self.said.set((i18n::plan().removed)(&name));
        self.open.set(None);
        let place = before.iter().position(|known| known == id).unwrap_or(0);
        let next = self.shown.with_untracked(|shown| {
            let last = shown.order.len().checked_sub(1)?;
            shown.order.get(place.min(last)).cloned()
        });
        page::focus_soon(next.map_or_else(|| ADD.to_owned(), |next| element(&next, OPEN)));
    }

    /// Puts the focus on the row so many places further on.
    pub fn focus_beside(self, id: &CriterionId, down: bool) {
        let beside = self.shown.with_untracked(|shown| {
            let place = shown.order.iter().position(|known| known == id)?;
            let place = if down {
                place.checked_add(1)
            } else {
                place.checked_sub(1)
            }?;
            shown.order.get(place).cloned()
        });
        if let Some(beside) = beside {
            page::focus_soon(element(&beside, OPEN));
        }
    }
}

/// The button that adds a row at the end.
pub const ADD: &str = "criterion-add";

/// Something of one row of the plan; nothing while it is not there.
pub fn of_row<T: Default, R: Fn(&Criterion) -> T + Clone>(
    id: &CriterionId,
    read: R,
) -> impl Fn(&Conference) -> T + Clone + use<T, R> {
    let id = id.clone();
    move |plan| criterion::find(&plan.criteria, &id).map_or_else(T::default, &read)
}

/// Changes one row of the plan.
pub fn change_row(plan: &mut Conference, id: &CriterionId, change: impl FnOnce(&mut Criterion)) {
    if let Some(row) = tree::find_mut(&mut plan.criteria, id) {
        change(row);
    }
}
