//! A whole day tried out with the plan as it is, before anything is frozen, and the way back to the plan.

use khoithidua_core::conference::ConferenceError;
use khoithidua_core::hash::Hash;
use khoithidua_core::plan::trial::{is_trial, trial};
use leptos::prelude::*;

use super::prepare::planning::{PLAN, SHOWN};
use super::{DeskSession, Phase, keep};
use crate::browser::BrowserError;
use crate::browser::db::{Db, Store, Write};
use crate::state::opening::{CURRENT, Here, OpenError};

/// Under which name it is kept which trial this device tries, of which plan, and what was open before.
const TRIAL: &str = "trial";

/// Why a plan is not tried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoTrial {
    /// It cannot be opened as it is.
    Unsound(ConferenceError),
    /// The device does not keep what leads back.
    NotKept(BrowserError),
}

/// A trial as the device remembers it.
struct Remembered {
    fingerprint: Hash,
    plan: String,
    before: Option<String>,
}

impl Remembered {
    async fn of(db: &Db) -> Option<Self> {
        let text = db.get(Store::Meta, TRIAL).await.ok().flatten()?;
        let mut parts = text.split(' ');
        Some(Self {
            fingerprint: Hash::from_hex(parts.next()?)?,
            plan: parts.next()?.to_owned(),
            before: parts.next().map(str::to_owned),
        })
    }

    fn write(&self) -> Write {
        let before = self.before.as_deref().unwrap_or_default();
        let text = format!("{} {} {before}", self.fingerprint, self.plan);
        Write::put(Store::Meta, TRIAL, text.trim_end())
    }
}

impl DeskSession {
    /// True while a plan is tried out.
    pub fn is_trial(self) -> bool {
        self.phase
            .with(|phase| matches!(phase, Phase::Ready(here) if is_trial(&here.conference)))
    }

    /// Opens the plan as it is now for a rehearsal of the whole day. The plan stays as it is. What was tried before is gone,
    /// unless the plan is still the same.
    ///
    /// # Errors
    /// Why it did not open; then nothing has changed.
    pub async fn try_day(self) -> Result<(), NoTrial> {
        let plan = self.preparing().plan.get_untracked();
        let (Some(plan), Some(key), Some(db)) = (plan, self.plan_key(), self.db.get_value()) else {
            return Ok(());
        };
        let here = Here::of(trial(&plan.0).map_err(NoTrial::Unsound)?);
        let made = self.trial_writes(&db, &here, key).await;
        let mut writes = made.map_err(NoTrial::NotKept)?;
        writes.extend(self.plan_writes());
        db.write(&writes).await.map_err(NoTrial::NotKept)?;
        self.enter(here).await;
        Ok(())
    }

    async fn trial_writes(
        self,
        db: &Db,
        here: &Here,
        plan: String,
    ) -> Result<Vec<Write>, BrowserError> {
        let mut writes = Vec::new();
        if let Some(old) = Remembered::of(db).await
            && old.fingerprint != here.fingerprint
        {
            writes.extend(keep::removal(db, old.fingerprint).await?);
            let name = old.fingerprint.to_hex();
            writes.push(Write::delete(Store::Conferences, name));
        }
        let remembered = Remembered {
            fingerprint: here.fingerprint,
            plan,
            before: db.get(Store::Meta, CURRENT).await?,
        };
        writes.push(Write::delete(Store::Meta, SHOWN));
        writes.push(remembered.write());
        Ok(writes)
    }

    /// Goes back to the plan that is tried out; what was tried stays until the next time. False where this device has no such
    /// plan: the trial came from another one.
    ///
    /// # Errors
    /// Why it did not open; then nothing has changed.
    pub async fn leave_trial(self) -> Result<bool, OpenError> {
        let (Some(db), Some(here)) = (self.db.get_value(), self.here()) else {
            return Ok(false);
        };
        let remembered = Remembered::of(&db).await;
        let Some(trial) = remembered.filter(|trial| trial.fingerprint == here.fingerprint) else {
            return Ok(false);
        };
        if trial.plan != PLAN {
            let real = trial.plan.rsplit('/').next().and_then(Hash::from_hex);
            self.open_kept(real.ok_or(OpenError::OtherConference)?)
                .await?;
            return Ok(true);
        }
        // What was open before the plan is open after it.
        let before = Write {
            store: Store::Meta,
            key: CURRENT.to_owned(),
            value: trial.before,
        };
        db.write(&[before]).await?;
        let _ = self.go_on_planning().await;
        Ok(self.is_planning())
    }
}
