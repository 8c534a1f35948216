//! What a screen that edits the plan is handed: how the plan stands, and the ways to change it.

use khoithidua_core::conference::Conference;
use khoithidua_core::plan::section::Section;
use leptos::prelude::*;

use crate::state::desk::prepare::{Act, Step, Turned};
use crate::state::desk::{DeskSession, Shared, use_desk};

/// A section of the plan, being edited. Copied freely.
#[derive(Clone, Copy)]
pub struct Editing {
    desk: StoredValue<DeskSession>,
    section: Section,
    /// The plan itself, for what is worked out of all of it.
    pub plan: RwSignal<Option<Shared<Conference>>>,
}

impl Editing {
    /// Begins. Only inside the desk.
    pub fn begin(section: Section) -> Self {
        let desk = use_desk();
        Self {
            desk: StoredValue::new(desk),
            section,
            plan: desk.preparing().plan,
        }
    }

    /// Changes something at once: an answer that was chosen. To be taken back by itself.
    pub fn change(self, change: impl FnOnce(&mut Conference) + 'static) {
        self.act(Act::Edit, change);
    }

    /// The same, for adding, removing, moving, taking in.
    pub fn act(self, act: Act, change: impl FnOnce(&mut Conference)) {
        self.step(Step::new(self.section, act), change);
    }

    /// Writes into a field: all that is typed into it one after the other is taken back together.
    pub fn typed(self, field: &str, change: impl FnOnce(&mut Conference)) {
        self.step(Step::typed(self.section, field), change);
    }

    /// Says what was just done, beside the button that takes it back.
    pub fn told(self, turned: Turned) {
        if let Some(desk) = self.desk.try_get_value() {
            desk.preparing().turned.set(Some(turned));
        }
    }

    fn step(self, step: Step, change: impl FnOnce(&mut Conference)) {
        if let Some(desk) = self.desk.try_get_value() {
            desk.change_plan(step, |plan, _| change(plan));
        }
    }

    /// Something of the plan as it stands, followed.
    pub fn part<T: Clone + Default + PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&Conference) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        let now = move |_: Option<&T>| {
            let plan = self.plan.get();
            plan.map_or_else(T::default, |plan| part(&plan.0))
        };
        Memo::new(now).into()
    }

    /// Something of the plan as it stands now.
    pub fn now<T: Default>(self, part: impl FnOnce(&Conference) -> T) -> T {
        let plan = self.plan.get_untracked();
        plan.map_or_else(T::default, |plan| part(&plan.0))
    }
}
