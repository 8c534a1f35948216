//! What the board notes of the hall, of rulings and of units' sheets, and what it takes back.

use khoithidua_core::attendance::Attendance;
use khoithidua_core::desk::acts::{board, review};
use khoithidua_core::desk::log::Event;
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::{CriterionId, UnitId};
use khoithidua_core::score::review::{RowCheck, SheetAnswer, SheetReview};
use khoithidua_core::score::rulings::Ruling;
use khoithidua_core::vote::hands::HandCount;
use leptos::prelude::*;

use super::DeskSession;
use super::acts::DeskError;
use crate::browser::device;

impl DeskSession {
    /// Notes who is here for a unit.
    ///
    /// # Errors
    /// Why not.
    pub async fn attend(self, attendance: Attendance) -> Result<(), DeskError> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let standing = self.standing.get_untracked();
        let event = board::attend(&here.conference, &standing, attendance)?;
        self.note_and_work_out(event).await
    }

    /// Notes the hands of a contest.
    ///
    /// # Errors
    /// Why not.
    pub async fn count_hands(self, count: HandCount) -> Result<(), DeskError> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let standing = self.standing.get_untracked();
        let event = board::count_hands(&here.conference, &standing, count)?;
        self.note_and_work_out(event).await
    }

    /// Notes a ruling.
    ///
    /// # Errors
    /// Why not.
    pub async fn rule(self, ruling: Ruling) -> Result<(), DeskError> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let event = board::rule(&here.conference, ruling)?;
        self.note_and_work_out(event).await
    }

    /// Takes an entry of the log back.
    ///
    /// # Errors
    /// Why not.
    pub async fn undo(self, entry: Hash, reason: String) -> Result<(), DeskError> {
        let standing = self.standing.get_untracked();
        let event = self
            .log
            .with_untracked(|log| board::undo(log, &standing, entry, &reason))?;
        self.note_and_work_out(event).await
    }

    /// Says how the board sees a row of a unit's sheet.
    ///
    /// # Errors
    /// Why not.
    pub async fn check_row(
        self,
        unit: UnitId,
        row: CriterionId,
        check: Option<RowCheck>,
    ) -> Result<(), DeskError> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let (state, standing) = (self.state.get_untracked(), self.standing.get_untracked());
        let event = review::check_row(&here.conference, &state.0, &standing, &unit, &row, check)?;
        self.note(event).await
    }

    /// Agrees with the unit on every line that the board has not looked at.
    ///
    /// # Errors
    /// Why not; then none of them was noted.
    pub async fn keep_rest(self, unit: UnitId) -> Result<(), DeskError> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let (state, standing) = (self.state.get_untracked(), self.standing.get_untracked());
        let events = review::keep_rest(&here.conference, &state.0, &standing, &unit)?;
        self.record(&here, events, Vec::new(), None).await
    }

    /// Makes the board's check into a file for the unit, and notes that.
    ///
    /// # Errors
    /// Why not.
    pub async fn send_review(self, unit: UnitId) -> Result<SheetReview, DeskError> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let (state, standing) = (self.state.get_untracked(), self.standing.get_untracked());
        let now = device::now();
        let review = review::send_review(&here.conference, &state.0, &standing, &unit, now)?;
        self.note(Event::ReviewSent(review.clone())).await?;
        Ok(review)
    }

    /// Takes a unit's answer in.
    ///
    /// # Errors
    /// Why not.
    pub async fn take_answer(self, answer: SheetAnswer, vouched: bool) -> Result<(), DeskError> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let (state, standing) = (self.state.get_untracked(), self.standing.get_untracked());
        let event = review::answer(&here.conference, &state.0, &standing, answer, vouched)?;
        self.note(event).await
    }

    /// Notes that unit and board agree.
    ///
    /// # Errors
    /// Why not.
    pub async fn agree_sheet(self, unit: UnitId, note: String) -> Result<(), DeskError> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let (state, standing) = (self.state.get_untracked(), self.standing.get_untracked());
        let event = review::agree(&here.conference, &state.0, &standing, &unit, &note)?;
        self.note(event).await
    }

    /// Locks a unit's sheet.
    ///
    /// # Errors
    /// Why not.
    pub async fn lock_sheet(self, unit: UnitId) -> Result<(), DeskError> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let (state, standing) = (self.state.get_untracked(), self.standing.get_untracked());
        let event = review::lock(&here.conference, &state.0, &standing, &unit)?;
        self.note(event).await
    }

    async fn note_and_work_out(self, event: Event) -> Result<(), DeskError> {
        self.note(event).await?;
        self.work_out().await;
        Ok(())
    }
}
