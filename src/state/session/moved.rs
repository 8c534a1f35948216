//! A draft that was handed on to another device: said on this one until it is taken back, so that nobody finishes both
//! unnoticed.

use khoithidua_core::draft::Draft;
use leptos::prelude::*;

use super::{Phase, Session};
use crate::browser::device;

impl Session {
    /// The preference that says so. It holds nothing but that word: losing it loses a warning.
    fn moved_key(self) -> Option<String> {
        let Phase::Ready(here) = self.phase.get() else {
            return None;
        };
        let person = self.draft.with(|d| d.as_ref().map(|d| d.person.clone()))?;
        Some(format!("khoithidua-moved/{}/{person}", here.fingerprint))
    }

    /// True once somebody has said that another device has the draft, and nothing has been finalised since.
    pub fn is_moved(self) -> bool {
        let open = self.draft.with(|d| d.as_ref().is_some_and(Draft::is_open));
        let said = || device::preference(&self.moved_key()?);
        open && said().is_some_and(|said| !said.is_empty())
    }

    /// Says so, or takes it back.
    pub fn set_moved(self, moved: bool) {
        if let Some(key) = untrack(|| self.moved_key()) {
            device::set_preference(&key, if moved { "1" } else { "" });
        }
        // Who looks at the draft looks at this too.
        self.draft.update(|_| ());
    }
}
