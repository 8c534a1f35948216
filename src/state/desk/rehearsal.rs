//! The rehearsal of the conference that is open, at a desk of its own, and the way back.

use leptos::prelude::*;

use super::{DeskSession, Phase};
use crate::state::opening::{self, OpenError, Opened};

impl DeskSession {
    /// True while what is open is a rehearsal.
    pub fn is_rehearsal(self) -> bool {
        self.phase
            .with(|p| matches!(p, Phase::Ready(here) if here.conference.is_rehearsal()))
    }

    /// Opens the rehearsal of the conference that is open, or what a rehearsal rehearses. What is open now stays on the
    /// device, under its own fingerprint.
    ///
    /// # Errors
    /// Why it did not open; then nothing has changed.
    pub async fn change_sides(self) -> Result<(), OpenError> {
        let other = self.here().and_then(|here| here.other_side());
        let other = other.ok_or(OpenError::OtherConference)?;
        if let Opened::Conference(here) = opening::read(other.as_bytes())? {
            self.enter(here.exact()?).await;
        }
        Ok(())
    }
}
