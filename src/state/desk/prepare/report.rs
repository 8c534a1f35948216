//! What is found in the plan, worked out a moment after a change, and what of it a person has said to be meant so.

use std::collections::BTreeSet;
use std::sync::Arc;

use khoithidua_core::plan::sound::{Found, report};
use leptos::prelude::*;

use super::Preparing;
use crate::browser::db::{Store, Write};
use crate::browser::timer;
use crate::state::desk::{DeskSession, Shared};

/// Milliseconds without a change before the plan is looked through again: nobody waits for that while typing.
const PAUSE_MS: i32 = 300;

/// The report, as it stands.
#[derive(Clone, Copy)]
pub struct Reporting {
    /// What is found; `None` until the plan has been looked through.
    pub found: RwSignal<Option<Shared<Vec<Found>>>>,
    /// Marks of what a person has confirmed.
    pub confirmed: RwSignal<BTreeSet<String>>,
    /// Number of the change that is waited for: a later one takes its place.
    waits: StoredValue<u32>,
}

impl Reporting {
    /// Nothing looked through yet.
    pub(super) fn new() -> Self {
        Self {
            found: RwSignal::new(None),
            confirmed: RwSignal::new(BTreeSet::new()),
            waits: StoredValue::new(0),
        }
    }
}

impl Preparing {
    /// Looks the plan through once nothing has been changed for a moment.
    pub(super) fn report_later(self) {
        self.report_after(PAUSE_MS);
    }

    /// Looks another plan through, once its screen stands.
    pub(super) fn report_anew(self) {
        self.reporting.found.set(None);
        self.reporting.confirmed.set(BTreeSet::new());
        self.report_after(0);
    }

    fn report_after(self, pause: i32) {
        let waits = self.reporting.waits;
        let number = waits.with_value(|number| number.wrapping_add(1));
        waits.set_value(number);
        timer::after(pause, move || {
            if waits.try_get_value() == Some(number) {
                self.report_now();
            }
        });
    }

    /// Looks the plan through now.
    pub fn report_now(self) {
        let found = self
            .plan
            .with_untracked(|plan| plan.as_ref().map(|plan| report(&plan.0)));
        let shown = self.reporting.found;
        let same = shown.with_untracked(|shown| shown.as_ref().map(|s| &*s.0) == found.as_ref());
        if !same {
            shown.set(found.map(|found| Shared(Arc::new(found))));
        }
    }
}

impl DeskSession {
    /// Notes that these are meant so, or that they are to be asked about again. Kept with the plan on this device, in no file.
    pub fn confirm_found(self, marks: Vec<String>, meant: bool) {
        let confirmed = self.preparing().reporting.confirmed;
        confirmed.update(|confirmed| {
            for mark in marks {
                if meant {
                    confirmed.insert(mark);
                } else {
                    confirmed.remove(&mark);
                }
            }
        });
        self.preparing().keep();
    }

    /// What of this plan has been confirmed, as it is kept.
    pub(super) fn confirmed_writes(self, plan_key: &str) -> Write {
        let marks = self.preparing().reporting.confirmed.get_untracked();
        let marks: Vec<String> = marks.into_iter().collect();
        Write::put(Store::Meta, key_of(plan_key), marks.join("\n"))
    }

    /// Takes up what was confirmed of the plan that is shown.
    pub(super) async fn load_confirmed(self) {
        let (Some(db), Some(key)) = (self.db.get_value(), self.plan_key()) else {
            return;
        };
        // What cannot be read is asked once more.
        let kept = db.get(Store::Meta, &key_of(&key)).await.ok().flatten();
        let marks = kept.iter().flat_map(|text| text.lines()).map(str::to_owned);
        let confirmed = self.preparing().reporting.confirmed;
        confirmed.update(|confirmed| confirmed.extend(marks));
    }
}

/// Forgets what was confirmed of a plan that is there no more.
pub(super) fn forget(plan_key: &str) -> Write {
    Write::delete(Store::Meta, key_of(plan_key))
}

fn key_of(plan_key: &str) -> String {
    format!("confirmed/{plan_key}")
}
