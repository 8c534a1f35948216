//! Who handed a sheet or a vote over, in which submission, and in which file it came.

use super::{Provenance, Whose};
use crate::date::Moment;
use crate::desk::assess::{Assessment, Verdict};
use crate::desk::inbox::{Content, Inbox};
use crate::desk::log::Entry;
use crate::desk::sheets;
use crate::hash::Hash;
use crate::ids::{CriterionId, PersonId, UnitId};
use crate::results::RollEntry;
use crate::score::review::Stage;
use crate::submission::Submission;

/// The files and the log behind results: only a desk has them.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// Files as they came.
    pub inbox: &'a Inbox,
    /// What is said of each.
    pub state: &'a Assessment,
    /// What was noted.
    pub log: &'a [Entry],
}

/// Whose word something is.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// Who handed it over.
    pub person: &'a PersonId,
    /// Content hash of the submission it stands in.
    pub submission: Hash,
    /// Their entry on the roll, if that is the submission that counts.
    pub roll: Option<&'a RollEntry>,
    /// The file, where the desk has it.
    pub file: Option<FileOrigin<'a>>,
}

/// A file at the desk.
#[derive(Clone, Copy, Debug)]
pub struct FileOrigin<'a> {
    /// Hash of its bytes.
    pub raw: Hash,
    /// Its name then.
    pub name: &'a str,
    /// When the desk's clock says it came.
    pub received: Moment,
    /// What stands in it.
    pub submission: &'a Submission,
    /// What the desk says of it.
    pub verdict: Option<&'a Verdict>,
}

impl<'a> Provenance<'a> {
    /// Whose word what a person handed over is.
    pub fn origin(&self, person: &PersonId) -> Option<Origin<'_>> {
        let (person, roll) = self.results.roll.get_key_value(person)?;
        Some(Origin {
            person,
            submission: roll.submission,
            roll: Some(roll),
            file: self.file(roll.submission),
        })
    }

    /// Whose word a unit's sheet is. A locked sheet, and what the board looked at, may stand in an earlier submission than
    /// the one that counts.
    pub fn sheet_origin(&self, unit: &UnitId, whose: &Whose) -> Option<Origin<'_>> {
        let own_by = || self.parts.get(unit)?.own_by.as_ref();
        let counted = match whose {
            Whose::Peer(by) => return self.origin(by),
            Whose::Own | Whose::Board => own_by().and_then(|by| self.origin(by)),
        };
        let checked = self.results.checked.get(unit);
        let of_check = checked.filter(|c| *whose == Whose::Board || c.stage == Stage::Locked);
        let Some(submission) = of_check.map(|checked| checked.check.submission) else {
            return counted;
        };
        let file = self.file(submission);
        let author = file.map(|file| &file.submission.person);
        Some(Origin {
            person: author.or(counted.map(|c| c.person))?,
            submission,
            roll: counted
                .and_then(|c| c.roll)
                .filter(|r| r.submission == submission),
            file,
        })
    }

    fn file(&self, submission: Hash) -> Option<FileOrigin<'a>> {
        let desk = self.desk?;
        let raw = *desk.state.files.get(&submission)?;
        let (received, content) = desk.inbox.get(&raw)?;
        let Content::Sound(content, _) = content else {
            return None;
        };
        Some(FileOrigin {
            raw,
            name: &received.name,
            received: received.at,
            submission: content,
            verdict: desk.state.verdicts.get(&raw),
        })
    }

    /// Everything that was noted of a row of a unit's sheet, oldest first, with whether it was taken back; nothing without
    /// a log.
    pub fn noted(&self, unit: &UnitId, row: &CriterionId) -> Vec<(&'a Entry, bool)> {
        self.desk
            .map_or_else(Vec::new, |desk| sheets::row_history(desk.log, unit, row))
    }
}
