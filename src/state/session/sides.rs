//! To the rehearsal and back.

use leptos::prelude::*;

use super::{Phase, Session};
use crate::state::opening::OpenError;

impl Session {
    /// Opens the rehearsal of the conference that is open, or what a rehearsal rehearses. Each keeps its own drafts.
    ///
    /// # Errors
    /// Why it did not open; then everything is as before.
    pub async fn change_sides(self) -> Result<(), OpenError> {
        let Phase::Ready(here) = self.phase.get_untracked() else {
            return Err(OpenError::OtherConference);
        };
        match here.other_side() {
            Some(text) => self.open_bytes(text.as_bytes(), false).await,
            // A ballot that follows in a rehearsal: the real conference lies beside the app.
            None => self.open_beside().await,
        }
    }
}
