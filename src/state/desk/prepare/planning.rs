//! A plan that no open conference stands behind: the next one, made from an earlier one, a workbook, a template or nothing.
//! One at a time on a device; it stays there when another conference is opened, and is found again.

use khoithidua_core::conference::Conference;
use khoithidua_core::format;
use leptos::prelude::*;

use super::beginning::BeginError;
use super::plan::{PlanError, begun};
use super::report;
use crate::browser::db::{Store, Write};
use crate::browser::{device, tabs, task};
use crate::state::desk::{DeskSession, Phase};
use crate::state::work::JobError;

/// Under which name the plan is kept.
pub(in crate::state::desk) const PLAN: &str = "plan/new";
/// Whether it is what this desk shows when it is opened.
pub(in crate::state::desk) const SHOWN: &str = "planning";

impl DeskSession {
    /// The plan that this device keeps; nothing while there is none.
    ///
    /// # Errors
    /// When the database, or the plan in it, cannot be read.
    pub async fn kept_planning(self) -> Result<Option<Conference>, PlanError> {
        self.kept_plan(PLAN).await
    }

    /// Begins a plan, in the place of the one that this device keeps.
    ///
    /// # Errors
    /// When another tab has the plan, or the workers or the database fail; then nothing has changed.
    pub async fn begin_planning(self, plan: &Conference) -> Result<(), BeginError> {
        let plan = begun(plan).await?;
        if !self.may_plan().await {
            return Err(BeginError::OtherTab);
        }
        // What still waits to be kept is of the plan before.
        self.preparing().settle();
        if let Some(db) = self.db.get_value() {
            let kept = Write::put(Store::Meta, PLAN, format::write(&plan).0);
            db.write(&[kept, report::forget(PLAN)])
                .await
                .map_err(JobError::from)?;
        }
        if self.phase.with_untracked(|phase| *phase == Phase::Planning) {
            self.preparing().show(Some(plan.clone()));
        }
        self.show_planning(plan).await;
        Ok(())
    }

    /// Goes on with the plan that this device keeps.
    ///
    /// # Errors
    /// When the database, or the plan in it, cannot be read.
    pub async fn go_on_planning(self) -> Result<(), PlanError> {
        if let Some(plan) = self.kept_planning().await? {
            self.show_planning(plan).await;
        }
        Ok(())
    }

    /// Goes on with the plan where this desk was left while one was edited; whether it was.
    pub(in crate::state::desk) async fn was_planning(self) -> bool {
        let Some(db) = self.db.get_value() else {
            return false;
        };
        let shown = db.get(Store::Meta, SHOWN).await;
        if shown.ok().flatten().is_none() {
            return false;
        }
        // What cannot be read is told of where a plan is begun.
        let Ok(Some(plan)) = self.kept_planning().await else {
            return false;
        };
        self.show_planning(plan).await;
        true
    }

    async fn show_planning(self, plan: Conference) {
        let writer = self.may_plan().await;
        self.leave_conference();
        self.status.writer.set(writer);
        self.phase.set(Phase::Planning);
        self.preparing().show(Some(plan));
        self.load_confirmed().await;
        // Should that not be kept, the plan is offered where a conference is opened.
        let _ = self.write(&[Write::put(Store::Meta, SHOWN, "1")]).await;
    }

    /// Whether this tab may write the plan; asked once, for the browser gives each lock only once.
    async fn may_plan(self) -> bool {
        if self.own.with_value(|own| own.plans) {
            return true;
        }
        let lock = format!("{}desk/{PLAN}", device::installation());
        let ours = tabs::is_writer(&lock, move || {
            self.own.update_value(|own| own.plans = true);
            // What the other tab wrote is read before this one may write.
            task::spawn(async move {
                if self.phase.get_untracked() == Phase::Planning
                    && let Ok(Some(plan)) = self.kept_planning().await
                {
                    self.preparing().show(Some(plan));
                    self.load_confirmed().await;
                    self.status.writer.set(true);
                }
            });
        })
        .await;
        self.own.update_value(|own| own.plans = ours);
        ours
    }

    /// Leaves the plan, which stays on the device, for the conference that was open before.
    pub async fn leave_planning(self) {
        self.leave_conference();
        let _ = self.write(&[Write::delete(Store::Meta, SHOWN)]).await;
        self.phase.set(Phase::Opening);
        if let Some(db) = self.db.get_value() {
            self.find_conference(&db).await;
        }
    }

    /// What is to be taken out of the database once the plan has become a conference.
    pub(super) fn planning_done() -> [Write; 3] {
        let [plan, shown] = [PLAN, SHOWN].map(|key| Write::delete(Store::Meta, key));
        [plan, shown, report::forget(PLAN)]
    }
}
