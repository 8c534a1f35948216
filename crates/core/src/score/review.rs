//! The way of a unit's own sheet between unit and board: checked line by line, explained, agreed, locked.
//!
//! Each step is a file or an entry of the desk's log. The board checks a sheet ([`SheetCheck`]) and sends what it changed
//! (file kind `review`); the unit answers row by row (file kind `answer`); both agree; the board locks. Nothing is
//! overwritten: the history of a row is what the log says of it.

use std::collections::BTreeMap;

use super::criterion;
use super::entry::{Input, LineEntry, ScoreSheet};
use super::line;
use super::points;
use crate::conference::Conference;
use crate::date::Moment;
use crate::format;
use crate::hash::Hash;
use crate::identity::{Identity, Key, Purpose};
use crate::ids::{CriterionId, PersonId, UnitId};
use crate::number::Points;
use crate::submission::{self, is_too_long};

document_types! {
    /// What the board says of a unit's sheet, as it travels to the unit (kết quả thẩm định).
    pub struct SheetReview {
        /// Fingerprint of the conference this belongs to.
        pub conference: Hash,
        /// The check.
        pub check: SheetCheck,
        /// What the desk's clock said: evidence, never order.
        pub made_at: Moment,
    }

    /// An own sheet with what the board changed on it.
    pub struct SheetCheck {
        /// Content hash of the submission that the sheet came in.
        pub submission: Hash,
        /// The sheet as the unit handed it in.
        pub sheet: ScoreSheet,
        /// Rows that the board sees in another way.
        pub rows: BTreeMap<CriterionId, RowCheck>,
    }

    /// How the board sees a row.
    pub struct RowCheck {
        /// What it puts in place of the unit's input.
        pub input: Input,
        /// Why; never empty.
        pub reason: String,
    }

    /// The unit's answer to a review (giải trình).
    pub struct SheetAnswer {
        /// Fingerprint of the conference.
        pub conference: Hash,
        /// The unit.
        pub unit: UnitId,
        /// Who answers for it.
        pub person: PersonId,
        /// Content hash of the review.
        pub review: Hash,
        /// An answer to each row that was changed.
        pub rows: BTreeMap<CriterionId, RowAnswer>,
        /// What the device's clock said.
        pub made_at: Moment,
        /// Who signed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub identity: Option<Identity>,
    }

    /// The answer to one changed row.
    pub struct RowAnswer {
        /// Whether the unit agrees.
        pub agrees: bool,
        /// Its explanation; never absent where it does not agree.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub explanation: Option<String>,
    }
}

document_types! {
    /// How far a unit's sheet has come.
    #[derive(Copy, PartialOrd, Ord)]
    pub enum Stage {
        /// No own sheet is here.
        Waiting,
        /// Handed in, or handed in anew after the check (đã nộp).
        Submitted,
        /// Checked, and sent to the unit (đã thẩm định).
        Checked,
        /// The unit does not agree with all of it (đã giải trình).
        Explained,
        /// Both sides agree (đã thống nhất).
        Agreed,
        /// Locked: later files change nothing (đã khóa).
        Locked,
    }
}

document_types! {
    /// A sheet as it was checked last, in the results.
    pub struct CheckedSheet {
        /// How far it came.
        pub stage: Stage,
        /// The sheet and what was changed on it.
        pub check: SheetCheck,
    }
}

/// Why a review or an answer does not stand.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReviewError {
    /// It belongs to another conference.
    #[error("made for another conference")]
    OtherConference,
    /// The unit's sheet could not have been handed in like this, or the unit is not there.
    #[error("the sheet does not fit the conference")]
    BadSheet,
    /// A row that the sheet does not have, or an input that does not fit it.
    #[error("row {0} does not fit")]
    BadRow(CriterionId),
    /// A change without a reason, or a disagreement without an explanation.
    #[error("row {0} has no reason")]
    NoReason(CriterionId),
    /// A text longer than [`submission::MAX_TEXT`].
    #[error("the text of row {0} is too long")]
    TooLong(CriterionId),
    /// The answer is to another review than the last one sent.
    #[error("an answer to another review")]
    OtherReview,
    /// The answer does not speak of exactly the rows that were changed.
    #[error("the answer does not fit the review")]
    OtherRows,
    /// The person does not represent the unit.
    #[error("{0} does not answer for this unit")]
    NotTheirs(PersonId),
    /// Not signed, or changed after signing.
    #[error("the signature does not hold")]
    NotSigned,
}

impl SheetReview {
    /// The hash that an answer names.
    pub fn hash(&self) -> Hash {
        format::write(self).1
    }
}

/// A change that the board made, in points where a row has any by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The row.
    pub row: CriterionId,
    /// The unit's points.
    pub own: Option<Points>,
    /// The board's.
    pub board: Option<Points>,
}

impl Change {
    /// How far the two lie apart; zero where that cannot be said.
    fn size(&self) -> i64 {
        let apart = self.own.zip(self.board);
        apart.map_or(0, |(own, board)| board.plus(own.negated()).raw().abs())
    }
}

impl SheetCheck {
    /// What the board changed, the largest difference first; else in the order of the sheet.
    pub fn changes(&self, conference: &Conference) -> Vec<Change> {
        let lines = criterion::lines(&conference.criteria).into_iter();
        let all = lines.filter_map(|line| {
            let check = self.rows.get(&line.id)?;
            let own = self.sheet.lines.get(&line.id);
            let points = |input| points::of_row(conference, line, input);
            Some(Change {
                row: line.id.clone(),
                own: own.and_then(|entry| points(&entry.input)),
                board: points(&check.input),
            })
        });
        let mut changes: Vec<Change> = all.collect();
        changes.sort_by_key(|change| std::cmp::Reverse(change.size()));
        changes
    }

    /// The sheet with the board's changes in place.
    pub fn checked(&self) -> ScoreSheet {
        let mut sheet = self.sheet.clone();
        for (row, check) in &self.rows {
            let entry = LineEntry {
                input: check.input.clone(),
                reason: Some(check.reason.clone()),
                evidence: sheet.lines.get(row).and_then(|e| e.evidence.clone()),
            };
            sheet.lines.insert(row.clone(), entry);
        }
        sheet
    }

    /// Checks that the sheet could have come in, and each change.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self, conference: &Conference) -> Result<(), ReviewError> {
        if conference.unit(&self.sheet.unit).is_none() {
            return Err(ReviewError::BadSheet);
        }
        submission::check_sheet(conference, &self.sheet, true)
            .map_err(|_| ReviewError::BadSheet)?;
        for (row, check) in &self.rows {
            check.check(conference, row)?;
        }
        Ok(())
    }
}

impl RowCheck {
    /// Checks one change: a line of the sheet, an input that fits, a reason.
    ///
    /// # Errors
    /// [`ReviewError::BadRow`], [`ReviewError::NoReason`], [`ReviewError::TooLong`].
    pub fn check(&self, conference: &Conference, row: &CriterionId) -> Result<(), ReviewError> {
        let bad = || ReviewError::BadRow(row.clone());
        let criterion = criterion::find(&conference.criteria, row).filter(|c| !c.is_group());
        let rules = conference.rules.scoring.line_rules();
        line::of_line(criterion.ok_or_else(bad)?, rules, &self.input).map_err(|_| bad())?;
        written(&self.reason, row)
    }
}

impl SheetAnswer {
    /// True when the unit agrees with everything.
    pub fn agrees(&self) -> bool {
        self.rows.values().all(|row| row.agrees)
    }

    /// Signs it with the phone's key.
    pub fn sign(&mut self, key: &Key) {
        self.identity = Some(Identity {
            key: key.public(),
            signature: None,
            voucher: None,
        });
        let signature = key.sign(Purpose::Answer, &format::write(self).0);
        if let Some(identity) = &mut self.identity {
            identity.signature = Some(signature);
        }
    }

    /// Checks the answer against the review that it is to: rows, texts, who answers, and the signature where there is
    /// one. Whether the key is that person's is the desk's to know.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self, conference: &Conference, review: &SheetReview) -> Result<(), ReviewError> {
        if self.conference != review.conference {
            return Err(ReviewError::OtherConference);
        }
        if self.review != review.hash() || self.unit != review.check.sheet.unit {
            return Err(ReviewError::OtherReview);
        }
        if !self.rows.keys().eq(review.check.rows.keys()) {
            return Err(ReviewError::OtherRows);
        }
        for (row, answer) in &self.rows {
            match &answer.explanation {
                Some(text) => written(text, row)?,
                None if !answer.agrees => return Err(ReviewError::NoReason(row.clone())),
                None => {}
            }
        }
        let theirs = conference.person(&self.person).is_some_and(|p| {
            p.unit.as_ref() == Some(&self.unit) && p.capacity != crate::bloc::Capacity::Guest
        });
        if !theirs {
            return Err(ReviewError::NotTheirs(self.person.clone()));
        }
        self.check_signature()
    }

    fn check_signature(&self) -> Result<(), ReviewError> {
        let Some(identity) = &self.identity else {
            return Ok(());
        };
        let mut unsigned = self.clone();
        if let Some(identity) = &mut unsigned.identity {
            identity.signature = None;
        }
        let text = format::write(&unsigned).0;
        let holds = |signature| identity.key.signed(Purpose::Answer, &text, signature);
        if identity.signature.as_ref().is_some_and(holds) {
            Ok(())
        } else {
            Err(ReviewError::NotSigned)
        }
    }
}

fn written(text: &str, row: &CriterionId) -> Result<(), ReviewError> {
    if text.trim().is_empty() {
        Err(ReviewError::NoReason(row.clone()))
    } else if is_too_long(text) {
        Err(ReviewError::TooLong(row.clone()))
    } else {
        Ok(())
    }
}
